import * as React from 'react';

interface OpenProps {
  readonly selected?: string | null;
  readonly onSelected?: (key: string | null) => void;
}

interface Open {
  readonly key: string | null;
  readonly open: (key: string) => void;
  readonly close: () => void;
}

/**
 * Which document is open; a host that keeps it in its address is told. Links inside a panel lead on, and Esc comes back to the
 * line of the one that was last open, or else to the first.
 */
export function useOpen(
  { selected = null, onSelected }: OpenProps,
  root: React.RefObject<HTMLElement>,
  onChange: () => void,
): Open {
  const [key, setKey] = React.useState(selected);
  React.useEffect(() => setKey(selected), [selected]);
  const opener = React.useRef<string | null>(null);
  const set = (next: string | null): void => {
    onChange();
    setKey(next);
    onSelected?.(next);
  };
  return {
    key,
    open: (next) => {
      if (key === null) opener.current = next;
      set(next);
    },
    close: () => {
      const lines = [key, opener.current].flatMap((one) =>
        one === null ? [] : [root.current?.querySelector<HTMLElement>(`[data-open="${CSS.escape(one)}"]`)],
      );
      lines.find((line) => line)?.focus();
      set(null);
    },
  };
}
