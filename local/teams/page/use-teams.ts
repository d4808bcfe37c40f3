import * as React from 'react';
import { api, ApiError } from './api';
import { openLive, type LiveSource } from './live';
import type { TeamsState, Theme } from '../shape';

export type MoveProblem = 'refusedDate' | 'refusedFar' | 'failed';

export interface Teams {
  readonly state: TeamsState | null;
  readonly failed: boolean;
  readonly live: LiveSource;
  readonly nextReminder: string | null;
  readonly movingTo: string | null;
  readonly moveProblem: MoveProblem | null;
  readonly moveTo: (day: string) => void;
  readonly switchPerson: (userPrincipalName: string) => void;
  readonly switchTheme: (theme: Theme) => void;
  readonly reload: () => void;
}

const settleMs = 60;

/** The page's state, kept as the server has it. `onDay` is told when the day has become another. */
export function useTeams(onDay: (today: string) => void): Teams {
  const [state, setState] = React.useState<TeamsState | null>(null);
  const [failed, setFailed] = React.useState(false);
  const [nextReminder, setNextReminder] = React.useState<string | null>(null);
  const [movingTo, setMovingTo] = React.useState<string | null>(null);
  const [moveProblem, setMoveProblem] = React.useState<MoveProblem | null>(null);
  const [live] = React.useState(openLive);
  const told = React.useRef(onDay);
  told.current = onDay;
  React.useEffect(() => () => live.close(), [live]);

  const readState = React.useCallback(() => {
    api.state().then(
      (next) => {
        setState(next);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, []);
  const readNext = React.useCallback(() => {
    api.nextReminder().then(
      ({ day }) => setNextReminder(day),
      () => setNextReminder(null),
    );
  }, []);

  React.useEffect(() => {
    readState();
    readNext();
    const timers: { state?: number; next?: number } = {};
    const later = (name: 'state' | 'next', run: () => void, ms: number): void => {
      window.clearTimeout(timers[name]);
      timers[name] = window.setTimeout(run, ms);
    };
    const stop = live.listen((event) => {
      if (event.kind === 'today') {
        setState((last) => last && { ...last, today: event.today });
        told.current(event.today);
      }
      if (event.kind !== 'messages' && event.kind !== 'plan') later('state', readState, settleMs);
      if (event.kind !== 'messages' && event.kind !== 'state') later('next', readNext, 5 * settleMs);
    });
    return () => {
      stop();
      window.clearTimeout(timers.state);
      window.clearTimeout(timers.next);
    };
  }, [live, readState, readNext]);

  const moveTo = (day: string): void => {
    setMoveProblem(null);
    setMovingTo(day);
    api
      .moveTo(day)
      .catch((error: unknown) => setMoveProblem(problemOf(error)))
      .finally(() => {
        setMovingTo(null);
        readState();
        readNext();
      });
  };

  return {
    state,
    failed,
    live,
    nextReminder,
    movingTo,
    moveProblem,
    moveTo,
    switchPerson: (userPrincipalName) => void api.switchPerson(userPrincipalName).then(setState, () => setFailed(true)),
    switchTheme: (theme) => {
      setState((last) => last && { ...last, theme });
      void api.switchTheme(theme).catch(() => setFailed(true));
    },
    reload: () => {
      readState();
      readNext();
    },
  };
}

function problemOf(error: unknown): MoveProblem {
  const code = error instanceof ApiError ? error.code : 'fault';
  return code === 'date' ? 'refusedDate' : code === 'far' ? 'refusedFar' : 'failed';
}
