import * as React from 'react';
import { rowsBetween, type TimelineLayout } from '../../timeline/layout';
import { headHeight } from './chart-styles';

type Rows = Pick<TimelineLayout, 'rows' | 'tops'>;

/**
 * Keeps what is being read where it is when rows above it come, go or change height: the row that has the focus, where it is
 * in view, else the first that is seen and still there.
 */
export function useRowAnchor(scroller: React.RefObject<HTMLElement>, { rows, tops }: Rows, after: () => void): void {
  const seen = React.useRef<Rows & { readonly top: number }>({ rows, tops, top: 0 });
  React.useEffect(() => {
    const element = scroller.current;
    // The browser cuts it down where the rows have become fewer: it must be known from before.
    const keep = (): void => {
      if (element !== null) seen.current = { ...seen.current, top: element.scrollTop };
    };
    // The browser's own way would move it twice.
    element?.style.setProperty('overflow-anchor', 'none');
    element?.addEventListener('scroll', keep, { passive: true });
    return () => element?.removeEventListener('scroll', keep);
  }, [scroller]);
  React.useLayoutEffect(() => {
    const element = scroller.current;
    const old = seen.current;
    seen.current = { rows, tops, top: old.top };
    if (element === null || old.rows === rows) return;
    const shift = shiftOf(old, { rows, tops }, old.top + element.clientHeight - headHeight, focusedKey(element, rows));
    if (shift === 0) return;
    element.scrollTop = old.top + shift;
    seen.current = { rows, tops, top: element.scrollTop };
    after();
  }, [rows, tops, scroller, after]);
}

/** How far the row that is read has moved. */
function shiftOf(old: Rows & { readonly top: number }, now: Rows, bottom: number, focused: string | null): number {
  const [first, end] = rowsBetween(old.tops, old.top, bottom);
  const inView = Array.from({ length: end - first }, (_, i) => first + i);
  const keyOf = (i: number): string | undefined => old.rows[i]?.row.key;
  const places = new Map(now.rows.map(({ row }, i) => [row.key, i]));
  const read = [...inView.filter((i) => keyOf(i) === focused), ...inView];
  for (const i of read) {
    const place = places.get(keyOf(i) ?? '');
    if (place !== undefined) return (now.tops[place] ?? 0) - (old.tops[i] ?? 0);
  }
  return 0;
}

function focusedKey(element: HTMLElement, rows: Rows['rows']): string | null {
  const { activeElement } = element.ownerDocument;
  const row = element.contains(activeElement) ? activeElement?.closest<HTMLElement>('[data-row]') : null;
  return row ? (rows[Number(row.dataset['row'])]?.row.key ?? null) : null;
}
