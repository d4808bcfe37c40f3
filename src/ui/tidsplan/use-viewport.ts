import * as React from 'react';
import { dayAt, xOf, type Axis } from '../../timeline/axis';
import { headHeight } from './chart-styles';

/** The part of the chart that is seen, in px of the axis and of the rows. */
export interface Viewport {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Whether what lies about it is drawn too, so that a quick scroll shows no empty paper. */
  readonly ahead: boolean;
}

/** Where nothing can be measured: a screen of rows, and all of time. */
const unmeasured: Viewport = { left: 0, right: Number.MAX_SAFE_INTEGER, top: 0, bottom: 900, ahead: true };

/** Scrolling is followed in steps, so that a few px of it draw nothing anew. */
const steps = { x: 20, y: 40 };

/** Where today stands in what is seen, and what a change of scale turns about. */
const anchor = 0.28;

interface ViewportAsked {
  readonly axis: Axis;
  readonly todayX: number;
  readonly nameWidth: number;
  /** Counted up to bring today into view. */
  readonly goToday: number;
}

export interface ViewportTools {
  /** Null until it is measured: rows drawn before that would be drawn twice. */
  readonly viewport: Viewport | null;
  readonly read: () => void;
  readonly onScroll: () => void;
  /** What lies about what is seen is drawn from now on: a pointer or the focus has come, and a scroll may follow. */
  readonly lookAhead: () => void;
  readonly toToday: () => void;
}

/**
 * Follows what the scroller shows. Today comes into view at first and when it is asked for; another scale or plan keeps the
 * day that is being read, and its rows are drawn at once where they then stand, not first where they stood.
 */
export function useViewport(
  scroller: React.RefObject<HTMLElement>,
  { axis, todayX, nameWidth, goToday }: ViewportAsked,
): ViewportTools {
  const [viewport, setViewport] = React.useState<Viewport | null>(null);
  const [drawnOn, setDrawnOn] = React.useState(axis);
  /** To the px, where the steps of the viewport are too coarse: scales back and forth must not wander. */
  const scrolled = React.useRef({ left: 0, top: 0 });
  // Nobody scrolls as it opens: a third of what is drawn need not be there for the first rows to be seen.
  const ahead = React.useRef(false);
  const wanted = React.useRef<number | null>(null);

  const read = React.useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    if (element.clientWidth === 0) return setViewport((old) => old ?? unmeasured);
    const { scrollLeft, scrollTop } = element;
    scrolled.current = { left: scrollLeft, top: scrollTop };
    const top = Math.floor(scrollTop / steps.y) * steps.y;
    const next = {
      ...across(scrollLeft, element.clientWidth - nameWidth),
      top,
      bottom: top + element.clientHeight - headHeight + steps.y,
      ahead: ahead.current,
    };
    setViewport((old) => (old !== null && same(old, next) ? old : next));
  }, [scroller, nameWidth]);

  const lookAhead = React.useCallback(() => {
    if (ahead.current) return;
    ahead.current = true;
    read();
  }, [read]);

  const onScroll = React.useCallback(() => {
    const { scrollLeft, scrollTop } = scroller.current ?? {};
    // Not where it has been brought by us.
    if (scrollLeft !== scrolled.current.left || scrollTop !== scrolled.current.top) ahead.current = true;
    read();
  }, [scroller, read]);

  const toToday = React.useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    element.scrollLeft = Math.max(0, todayX - (element.clientWidth - nameWidth) * anchor);
    read();
  }, [scroller, todayX, nameWidth, read]);

  let shown = viewport;
  if (drawnOn !== axis) {
    const { from, perDay } = drawnOn;
    setDrawnOn(axis);
    if (viewport !== null && viewport !== unmeasured && (from !== axis.from || perDay !== axis.perDay)) {
      const width = viewport.right - viewport.left;
      const day = dayAt(drawnOn, scrolled.current.left + width * anchor);
      const left = Math.max(0, Math.min(xOf(axis, day) - width * anchor, axis.width - width));
      wanted.current = left;
      // As when it opens: what is seen comes first.
      ahead.current = false;
      shown = { ...viewport, ...across(left, width), ahead: false };
      setViewport(shown);
    }
  }

  React.useLayoutEffect(() => {
    const element = scroller.current;
    if (element && wanted.current !== null) {
      element.scrollLeft = wanted.current;
      wanted.current = null;
    }
    read();
  }, [axis, read, scroller]);
  React.useLayoutEffect(toToday, [goToday]); // eslint-disable-line react-hooks/exhaustive-deps
  React.useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [read, scroller]);
  return { viewport: shown, read, onScroll, lookAhead, toToday };
}

function across(scrollLeft: number, width: number): Pick<Viewport, 'left' | 'right'> {
  const left = Math.round(scrollLeft / steps.x) * steps.x;
  return { left, right: left + width };
}

const same = (a: Viewport, b: Viewport): boolean =>
  (Object.keys(a) as (keyof Viewport)[]).every((key) => a[key] === b[key]);
