import * as React from 'react';
import type { Axis } from '../../../timeline/axis';
import { dayAt, endOf, xOf } from '../../../timeline/axis';
import type { TimelineMark } from '../../../timeline/mark';
import { standsOn } from '../../../timeline/move';
import type { LocalDate, PlanItem } from '../../../plan/plan';
import { useSay } from '../../say';
import { followDrag } from './drag';
import { beginMove, bringTo, isMoved, moveBy, sayMoving, stretchBy, type Moving } from './moving';

/** A move with what it is drawn by. */
export interface Drawn {
  readonly moving: Moving;
  readonly axis: Axis;
  /** Px from the upper edge of the rows to the mark's lane. */
  readonly top: number;
}

export interface Moves {
  readonly drawn: Drawn | null;
  /** What a screen reader is told. */
  readonly spoken: string;
  readonly say: (words: string) => void;
  /** A key on a mark; true where it began or went on with a move. */
  readonly onKey: (event: React.KeyboardEvent, mark: TimelineMark | null, axis: Axis) => boolean;
  readonly onPointer: (event: React.PointerEvent, mark: TimelineMark, axis: Axis) => void;
  readonly step: (by: 1 | -1) => void;
  readonly cancel: () => void;
  /** The move is saved or given up: the focus goes back to the mark. */
  readonly end: () => void;
}

/** Near the edge of what is seen, a drag brings more of the time into view. */
const edgePx = 48;
const edgeStep = 16;

/** Moves by keys and by pointer, until somebody chooses where (UI.md 9). */
export function useMoves(today: LocalDate): Moves {
  const say = useSay();
  const [drawn, setDrawn] = React.useState<Drawn | null>(null);
  const [spoken, setSpoken] = React.useState('');
  // Pointer events come faster than React draws.
  const now = React.useRef<Drawn | null>(null);
  const from = React.useRef<HTMLElement | null>(null);
  // Our sentence goes on, or ends in a full stop of its own.
  const titleOf = (item: PlanItem): string => (item.text.split('\n')[0] ?? '').replace(/\.$/, '');

  const put = (next: Drawn | null): void => {
    now.current = next;
    setDrawn(next);
  };
  const change = (make: (moving: Moving) => Moving, quiet = false): void => {
    if (now.current === null) return;
    const moving = make(now.current.moving);
    put({ ...now.current, moving });
    if (!quiet) setSpoken(sayMoving(moving) ?? '');
  };
  const end = (): void => {
    const element = from.current;
    put(null);
    // The popover that had the focus is gone with the next drawing.
    setTimeout(() => {
      const key = element?.dataset['item'];
      const again =
        element?.isConnected === true || key === undefined
          ? element
          : document.querySelector<HTMLElement>(`[role="grid"] [data-item="${CSS.escape(key)}"]`);
      again?.focus();
    }, 0);
  };
  const cancel = (): void => {
    const { current } = now;
    if (current === null) return;
    setSpoken(say('acting.cancelled', { title: titleOf(current.moving.item) }));
    end();
  };
  const begin = (element: HTMLElement, item: PlanItem, axis: Axis): void => {
    from.current = element;
    const rows = element.closest('[role="rowgroup"]');
    const top = element.getBoundingClientRect().top - (rows?.getBoundingClientRect().top ?? 0);
    put({ moving: beginMove(item, axis.scale, today), axis, top });
  };

  // Whoever presses elsewhere while moving by keys has something else in mind.
  const byKeys = drawn !== null && !drawn.moving.choosing;
  const stop = React.useRef(cancel);
  stop.current = cancel;
  React.useEffect(() => {
    if (!byKeys) return;
    const onDown = (): void => stop.current();
    window.addEventListener('pointerdown', onDown, true);
    return () => window.removeEventListener('pointerdown', onDown, true);
  }, [byKeys]);

  const goOn = (event: React.KeyboardEvent): boolean => {
    const { key, shiftKey, altKey } = event;
    if (key === 'Tab') {
      cancel();
      return false;
    }
    if (altKey) return true;
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const by = key === 'ArrowRight' ? 1 : -1;
      const edge = event.ctrlKey || event.metaKey ? 'start' : 'end';
      change((moving) => (shiftKey ? stretchBy(moving, edge, by) : moveBy(moving, by)));
    } else if (key === 'Enter') change((moving) => ({ ...moving, choosing: true }), true);
    else if (key === 'Escape') cancel();
    return true;
  };

  return {
    drawn,
    spoken,
    say: setSpoken,
    end,
    cancel,
    step: (by) => change((moving) => moveBy(moving, by)),
    onKey(event, mark, axis) {
      if (now.current !== null) return now.current.moving.choosing ? false : goOn(event);
      if (event.key.toLowerCase() !== 'm' || event.ctrlKey || event.metaKey || event.altKey || mark === null)
        return false;
      const { item } = mark;
      if (item?.row == null) {
        setSpoken(say('acting.notHere', { title: mark.title }));
        return true;
      }
      begin(event.target as HTMLElement, item, axis);
      setSpoken(say('acting.begun', { title: titleOf(item) }));
      return true;
    },
    onPointer(event, { item }, axis) {
      if (item?.row == null) return;
      const element = event.currentTarget as HTMLElement;
      const grid = element.closest<HTMLElement>('[role="grid"]');
      const names = parseFloat(grid?.style.getPropertyValue('--name') ?? '') || 0;
      /** Where on the axis: the rows go with the scrolling, and so does their edge. */
      const xAt = (clientX: number): number =>
        clientX - (element.closest('[role="rowgroup"]')?.getBoundingClientRect().left ?? 0) - names;
      // A mark is held where it was taken; what has no date comes to the pointer.
      const on = standsOn(item);
      const mark = on === null ? null : item.end === null ? xOf(axis, on) : endOf(axis, on) - axis.perDay / 2;
      const grip = mark === null ? 0 : mark - xAt(event.clientX);
      const finger = event.pointerType === 'touch';
      followDrag(event, {
        onLift() {
          begin(element, item, axis);
          return true;
        },
        onMove(clientX) {
          scrollAtEdge(grid, clientX, names);
          const day = dayAt(axis, xAt(clientX) + grip);
          if (day !== now.current?.moving.day) change((moving) => bringTo(moving, day));
        },
        onDrop() {
          if (now.current === null) return;
          // A finger that only held the mark asks for the choice: it has no keys.
          if (finger || isMoved(now.current.moving)) change((moving) => ({ ...moving, choosing: true }), true);
          else cancel();
        },
        onCancel: cancel,
      });
    },
  };
}

function scrollAtEdge(grid: HTMLElement | null, clientX: number, names: number): void {
  if (grid === null) return;
  const { left, right } = grid.getBoundingClientRect();
  if (right - left === 0) return;
  if (clientX > right - edgePx) grid.scrollLeft += edgeStep;
  else if (clientX < left + names + edgePx) grid.scrollLeft -= edgeStep;
}
