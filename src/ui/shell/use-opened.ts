import * as React from 'react';
import type { Came } from '../details/details';
import type { PageName } from '../state';
import type { View } from './use-view';

/** What stands in the panel beside the page. */
export interface Opened {
  readonly key: string | null;
  readonly came: Came;
  readonly open: (key: string) => void;
  /** Opens it where its period is changed. */
  readonly openPeriod: (key: string) => void;
  /** Opens it beside what somebody goes on with; closes it where it stands open. */
  readonly look: (key: string) => void;
  readonly close: () => void;
}

const unasked: Came = { to: 'read', time: 0 };

/** Pages of which the selection says what they show: the panel is about something else on them. */
const ofOneThing: ReadonlySet<PageName> = new Set(['area', 'activity', 'grid', 'reminders', 'questions', 'machinery']);

/** The panel's item or activity: the view's own selection, or on a page about one thing something beside it. */
export function useOpened(ways: View, body: React.RefObject<HTMLElement>): Opened {
  const { view, select } = ways;
  const beside = ofOneThing.has(view.page);
  const here = `${view.page}/${view.selected ?? ''}`;
  const [held, setHeld] = React.useState<{ readonly here: string; readonly key: string } | null>(null);
  const opener = React.useRef<string | null>(null);
  const key = beside ? (held?.here === here ? held.key : null) : view.selected;
  const [came, setCame] = React.useState(unasked);
  React.useEffect(() => {
    if (key === null) setCame(unasked);
  }, [key]);
  const openTo = (to: Came['to'], next: string): void => {
    // The first press opened the panel; links inside it lead on, but Esc comes back to where it began.
    if (key === null) opener.current = next;
    setCame(({ time }) => ({ to, time: time + 1 }));
    if (beside) setHeld({ here, key: next });
    else select(next);
  };
  const close = (): void => {
    if (beside) setHeld(null);
    else select(null);
    const from = key ?? opener.current;
    if (from === null) return;
    const quoted = CSS.escape(from);
    const back =
      body.current?.querySelector<HTMLElement>(`[data-item="${quoted}"]`) ??
      body.current?.querySelector<HTMLElement>(`[data-row] [data-open="${quoted}"], [data-activity="${quoted}"]`);
    back?.focus();
  };
  return {
    key,
    came,
    open: (next) => openTo('read', next),
    openPeriod: (next) => openTo('period', next),
    look: (next) => (next === key ? close() : openTo('look', next)),
    close,
  };
}
