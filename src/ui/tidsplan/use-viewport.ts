import * as React from 'react';
import { headHeight } from './chart-styles';

/** The part of the chart that is seen, in px of the axis and of the rows. */
export interface Viewport {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Before anything is measured, and where nothing can be: a screen of rows, and all of time. */
const unmeasured: Viewport = { left: 0, right: Number.MAX_SAFE_INTEGER, top: 0, bottom: 900 };

/** Scrolling is followed in steps, so that a few px of it draw nothing anew. */
const steps = { x: 20, y: 40 };

/** Follows what the scroller shows. */
export function useViewport(scroller: React.RefObject<HTMLElement>, nameWidth: number): [Viewport, () => void] {
  const [viewport, setViewport] = React.useState(unmeasured);
  const read = React.useCallback(() => {
    const element = scroller.current;
    if (!element || element.clientWidth === 0) return;
    const left = Math.round(element.scrollLeft / steps.x) * steps.x;
    const top = Math.floor(element.scrollTop / steps.y) * steps.y;
    const right = left + element.clientWidth - nameWidth;
    const bottom = top + element.clientHeight - headHeight + steps.y;
    setViewport((old) =>
      old.left === left && old.right === right && old.top === top && old.bottom === bottom
        ? old
        : { left, right, top, bottom },
    );
  }, [scroller, nameWidth]);
  React.useLayoutEffect(() => {
    read();
    const element = scroller.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [read, scroller]);
  return [viewport, read];
}
