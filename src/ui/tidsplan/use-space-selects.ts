import * as React from 'react';

type Keys = Pick<React.HTMLAttributes<HTMLElement>, 'onKeyDown' | 'onKeyUp'>;

/** Space on a mark of the chart selects it, and again lets go of it; the focus stays (UI.md 9). Enter goes to the details. */
export function useSpaceSelects(onSelect: (key: string) => void): Keys {
  const down = React.useRef(false);
  return {
    onKeyDown(event) {
      if (event.key !== ' ' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      const key = (event.target as HTMLElement).closest<HTMLElement>('[role="grid"] button[data-item]')?.dataset[
        'item'
      ];
      if (key === undefined) return;
      event.preventDefault();
      down.current = true;
      if (!event.repeat) onSelect(key);
    },
    onKeyUp(event) {
      if (event.key !== ' ' || !down.current) return;
      down.current = false;
      // Some browsers press the button when the key comes up, whatever became of its going down.
      event.preventDefault();
    },
  };
}
