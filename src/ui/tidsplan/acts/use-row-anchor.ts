import * as React from 'react';
import { rowsBetween, type TimelineLayout } from '../../../timeline/layout';
import { headHeight } from '../chart-styles';

type Rows = Pick<TimelineLayout, 'rows' | 'tops'>;

/**
 * Keeps what is being read where it is when rows above it come, go or change height: the row that has the focus, where it is
 * in view, else the first that is seen and still there.
 */
export function useRowAnchor(scroller: React.RefObject<HTMLElement>, { rows, tops }: Rows, after: () => void): void {
  const seen = React.useRef({ rows, tops, top: 0 });
  React.useEffect(() => {
    const element = scroller.current;
    // The browser cuts it down where the rows have become fewer: it must be known from before.
    const keep = (): void => {
      if (element) seen.current.top = element.scrollTop;
    };
    keep();
    element?.addEventListener('scroll', keep, { passive: true });
    return () => element?.removeEventListener('scroll', keep);
  }, [scroller]);
  React.useLayoutEffect(() => {
    const element = scroller.current;
    const old = seen.current;
    const now = (seen.current = { rows, tops, top: old.top });
    if (!element || old.rows === rows) return;
    const shift = shiftOf(old, now, element.clientHeight - headHeight, focusedKey(element, rows));
    if (shift === 0) return;
    element.scrollTop = old.top + shift;
    now.top = element.scrollTop;
    after();
  }, [rows, tops, scroller, after]);
}

/** How far the row that is read has moved. */
function shiftOf(old: Rows & { readonly top: number }, now: Rows, height: number, focused: string | undefined): number {
  const [first, end] = rowsBetween(old.tops, old.top, old.top + height);
  const places = new Map(now.rows.map(({ row }, i) => [row.key, now.tops[i]]));
  let shift: number | null = null;
  for (let i = first; i < end; i++) {
    const key = old.rows[i]?.row.key ?? '';
    const top = places.get(key);
    if (top !== undefined && (shift === null || key === focused)) shift = top - (old.tops[i] ?? 0);
  }
  return shift ?? 0;
}

function focusedKey(element: HTMLElement, rows: Rows['rows']): string | undefined {
  const row = element.querySelector<HTMLElement>('[data-row]:focus-within');
  return row ? rows[Number(row.dataset['row'])]?.row.key : undefined;
}
