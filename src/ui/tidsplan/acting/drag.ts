import type * as React from 'react';

/** What becomes of a press on a mark. A press that is let go where it began is a click, and nothing of this. */
export interface DragSteps {
  /** The mark comes loose; false where it may not. */
  readonly onLift: () => boolean;
  readonly onMove: (clientX: number) => void;
  readonly onDrop: () => void;
  readonly onCancel: () => void;
}

/** So far a pointer goes before it is a drag, and a finger before it scrolls. */
const slack = { pointer: 4, finger: 10 };
const longPressMs = 500;

/** Follows a pointer from its press: a mouse or pen drags at once, a finger after a long press, since it scrolls otherwise. */
export function followDrag(event: React.PointerEvent, steps: DragSteps): void {
  // The chart's focus ring and scrolling are the left button's and the first finger's alone.
  if (event.button !== 0 || event.isPrimary === false) return;
  const view = event.currentTarget.ownerDocument.defaultView;
  if (view === null) return;
  const finger = event.pointerType === 'touch';
  const { clientX: fromX, clientY: fromY, currentTarget: pressed } = event;
  let lifted = false;
  const lift = (): void => {
    if (steps.onLift()) lifted = true;
    else end();
  };
  const timer = finger ? view.setTimeout(lift, longPressMs) : undefined;

  const onMove = (move: MouseEvent): void => {
    const far = Math.max(Math.abs(move.clientX - fromX), Math.abs(move.clientY - fromY));
    if (!lifted && finger && far > slack.finger) return end();
    if (!lifted && !finger && far > slack.pointer) lift();
    if (lifted) steps.onMove(move.clientX);
  };
  const onUp = (): void => {
    end();
    if (!lifted) return;
    swallowClick(view, pressed);
    steps.onDrop();
  };
  const onGone = (): void => {
    end();
    if (lifted) steps.onCancel();
  };
  const onKey = (press: KeyboardEvent): void => {
    if (press.key !== 'Escape' || !lifted) return;
    press.preventDefault();
    press.stopPropagation();
    onGone();
  };
  /** A finger that holds a mark neither scrolls nor opens the browser's menu. */
  const hold = (held: Event): void => {
    if (lifted) held.preventDefault();
  };
  view.addEventListener('pointermove', onMove);
  view.addEventListener('pointerup', onUp);
  view.addEventListener('pointercancel', onGone);
  view.addEventListener('keydown', onKey, true);
  view.addEventListener('touchmove', hold, { passive: false });
  view.addEventListener('contextmenu', hold);
  function end(): void {
    view?.clearTimeout(timer);
    view?.removeEventListener('pointermove', onMove);
    view?.removeEventListener('pointerup', onUp);
    view?.removeEventListener('pointercancel', onGone);
    view?.removeEventListener('keydown', onKey, true);
    view?.removeEventListener('touchmove', hold);
    view?.removeEventListener('contextmenu', hold);
  }
}

/** So long after a finger is lifted its click may come, where much else is going on. */
const clickMs = 700;

/** The browser makes a click of the end of a drag, at once or a little later: it would open the mark that was moved. */
function swallowClick(view: Window, pressed: Element): void {
  const swallow = (click: Event): void => {
    if (!pressed.contains(click.target as Node)) return;
    click.stopPropagation();
    click.preventDefault();
    stop();
  };
  function stop(): void {
    view.clearTimeout(timer);
    view.removeEventListener('click', swallow, true);
    view.removeEventListener('pointerdown', stop, true);
  }
  const timer = view.setTimeout(stop, clickMs);
  view.addEventListener('click', swallow, true);
  view.addEventListener('pointerdown', stop, true);
}
