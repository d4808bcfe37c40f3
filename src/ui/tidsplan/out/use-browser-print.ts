import * as React from 'react';

/** `whenUsed`: among other things on a page, where it was the last that somebody used. */
export type SheetsFor = 'always' | 'whenUsed' | 'never';

/**
 * Calls `lay` when the browser itself is asked to print (Ctrl+P): what is to be on paper must lie ready when it returns. On a
 * page with other things somebody may mean these, and the page is then printed as it is.
 */
export function useBrowserPrint(element: React.RefObject<HTMLElement>, when: SheetsFor, lay: () => void): void {
  const used = React.useRef(false);
  const latest = React.useRef(lay);
  latest.current = lay;
  React.useEffect(() => {
    const touch = ({ target }: Event): void => {
      if (!(target instanceof Element)) return;
      // Menus and dialogs stand at the end of the page, whosever they are.
      if (target.closest('[data-portal-node]') !== null) return;
      used.current = element.current?.closest('.fui-FluentProvider')?.contains(target) ?? false;
    };
    document.addEventListener('pointerdown', touch, true);
    document.addEventListener('focusin', touch, true);
    return () => {
      document.removeEventListener('pointerdown', touch, true);
      document.removeEventListener('focusin', touch, true);
    };
  }, [element]);
  React.useEffect(() => {
    if (when === 'never') return;
    const before = (): void => {
      if (when === 'always' || used.current) latest.current();
    };
    window.addEventListener('beforeprint', before);
    return () => window.removeEventListener('beforeprint', before);
  }, [when]);
}
