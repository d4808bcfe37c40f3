import * as React from 'react';

/**
 * The width of the observed element in px. Widths are the component's own, not the window's: a web part may be a third
 * of a page. `initial` holds until it is measured, and where nothing can be measured.
 */
export function useWidth(ref: React.RefObject<HTMLElement>, initial = 1200): number {
  const [width, setWidth] = React.useState(initial);
  React.useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const measured = element.getBoundingClientRect().width;
    if (measured > 0) setWidth(measured);
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
