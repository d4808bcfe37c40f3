import * as React from 'react';

/** Rows are all as high, so that any of thousands is found without measuring. Two lines of text. */
export const rowHeight = 48;
export const headHeight = 36;
/** Rows drawn beyond what is seen, so that scrolling shows no gaps. */
const beyond = 8;

export interface RowsWindow {
  readonly first: number;
  readonly last: number;
  /** Rows in a screen. */
  readonly page: number;
  readonly onScroll: () => void;
  /** Scrolls no further than it must for a row to be seen. */
  readonly reveal: (row: number, left: number, width: number) => void;
}

/** Which rows of a long grid are drawn. */
export function useRowsWindow(box: React.RefObject<HTMLElement>, count: number, frozen: number): RowsWindow {
  const [view, setView] = React.useState({ top: 0, height: 600 });
  const measure = React.useCallback(() => {
    const element = box.current;
    if (!element) return;
    const [top, height] = [element.scrollTop, element.clientHeight || 600];
    setView((old) => (Math.abs(old.top - top) < rowHeight && old.height === height ? old : { top, height }));
  }, [box]);
  React.useLayoutEffect(() => {
    const element = box.current;
    measure();
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, measure]);
  const reveal = React.useCallback(
    (row: number, left: number, width: number) => {
      const element = box.current;
      if (!element) return;
      const [top, bottom] = [row * rowHeight, (row + 1) * rowHeight];
      const room = element.clientHeight - headHeight;
      if (top < element.scrollTop) element.scrollTop = top;
      else if (room > 0 && bottom > element.scrollTop + room) element.scrollTop = bottom - room;
      if (left >= frozen) {
        if (left < element.scrollLeft + frozen) element.scrollLeft = left - frozen;
        else if (element.clientWidth > 0 && left + width > element.scrollLeft + element.clientWidth)
          element.scrollLeft = left + width - element.clientWidth;
      }
      measure();
    },
    [box, frozen, measure],
  );
  const rows = Math.ceil(view.height / rowHeight);
  const first = Math.max(0, Math.floor(view.top / rowHeight) - beyond);
  return {
    first,
    last: Math.min(count - 1, first + rows + 2 * beyond),
    page: Math.max(1, rows - 2),
    onScroll: measure,
    reveal,
  };
}
