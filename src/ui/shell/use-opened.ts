import * as React from 'react';
import type { PageName } from '../state';
import type { View } from './use-view';

/** What stands in the panel beside the page. */
export interface Opened {
  readonly key: string | null;
  /** Counts the times that a new period was asked for outright; 0 where somebody only opened it to read. */
  readonly period: number;
  readonly open: (key: string) => void;
  /** Opens it where its period is changed. */
  readonly openPeriod: (key: string) => void;
  readonly close: () => void;
}

/** Pages of which the selection says what they show: the panel is about something else on them. */
const ofOneThing: ReadonlySet<PageName> = new Set(['area', 'activity', 'grid']);

/** The panel's item or activity: the view's own selection, or on a page about one thing something beside it. */
export function useOpened(ways: View, body: React.RefObject<HTMLElement>): Opened {
  const { view, select } = ways;
  const beside = ofOneThing.has(view.page);
  const here = `${view.page}/${view.selected ?? ''}`;
  const [held, setHeld] = React.useState<{ readonly here: string; readonly key: string } | null>(null);
  const opener = React.useRef<string | null>(null);
  const key = beside ? (held?.here === here ? held.key : null) : view.selected;
  const [period, setPeriod] = React.useState(0);
  const asked = React.useRef(0);
  React.useEffect(() => {
    if (key === null) setPeriod(0);
  }, [key]);
  const openAt = (next: string, at: number): void => {
    // The first press opened the panel; links inside it lead on, but Esc comes back to where it began.
    if (key === null) opener.current = next;
    setPeriod(at);
    if (beside) setHeld({ here, key: next });
    else select(next);
  };
  return {
    key,
    period,
    open: (next) => openAt(next, 0),
    openPeriod: (next) => openAt(next, ++asked.current),
    close() {
      if (beside) setHeld(null);
      else select(null);
      const from = key ?? opener.current;
      if (from === null) return;
      const quoted = CSS.escape(from);
      const back =
        body.current?.querySelector<HTMLElement>(`[data-item="${quoted}"]`) ??
        body.current?.querySelector<HTMLElement>(`[data-row] [data-open="${quoted}"], [data-activity="${quoted}"]`);
      back?.focus();
    },
  };
}
