import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';
import type { PlanSummary } from '../../lists/plans/plan-summary';
import type { WriteProgress } from '../../lists/repository';
import type { LocalDate } from '../../plan/plan';
import { sayInWords } from '../../text/plan-words';
import { useSay } from '../say';
import { actOn, type ActionOutcome, type PlanAction } from './plan-actions';

export interface RunningAction {
  readonly key: string;
  readonly progress: WriteProgress | null;
}

export interface Plans {
  /** The last list that came; null before the first. */
  readonly list: readonly PlanSummary[] | null;
  /** Why the newest list did not come. */
  readonly failure: unknown;
  readonly running: RunningAction | null;
  /** What came of the last action, and on which plan. */
  readonly outcome: (ActionOutcome & { readonly key: string }) | null;
  readonly reload: () => void;
  readonly act: (plan: PlanSummary, action: PlanAction, newAreas?: readonly string[]) => void;
}

/** The plans of a site, read again when `signal` changes and after each action; one action at a time. */
export function usePlans(options: {
  readonly site: PlanSite;
  readonly today: LocalDate;
  readonly signal: number;
  readonly onActed: (plan: PlanSummary, action: PlanAction) => void;
}): Plans {
  const { site, today, signal, onActed } = options;
  const say = useSay();
  const [list, setList] = React.useState<readonly PlanSummary[] | null>(null);
  const [failure, setFailure] = React.useState<unknown>(null);
  const [running, setRunning] = React.useState<RunningAction | null>(null);
  const [outcome, setOutcome] = React.useState<Plans['outcome']>(null);
  const [count, setCount] = React.useState(0);
  const alive = React.useRef(true);
  const busy = React.useRef(false);

  React.useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  React.useEffect(() => {
    let current = true;
    site.plans.list().then(
      (next) => {
        if (!current) return;
        setList(next);
        setFailure(null);
      },
      (error: unknown) => current && setFailure(error),
    );
    return () => {
      current = false;
    };
  }, [site, signal, count]);

  const reload = React.useCallback(() => setCount((n) => n + 1), []);
  const act: Plans['act'] = (plan, action, newAreas = []) => {
    if (busy.current) return;
    busy.current = true;
    const { key } = plan;
    setOutcome(null);
    setRunning({ key, progress: null });
    const onProgress = (progress: WriteProgress): void => {
      if (alive.current) setRunning({ key, progress });
    };
    void actOn(site, plan, action, { today, say: sayInWords(say, plan.words), newAreas, onProgress }).then((result) => {
      busy.current = false;
      if (!alive.current) return;
      setRunning(null);
      setOutcome({ ...result, key });
      // Also a failure may come of what somebody else did: the list tells.
      reload();
      if (result.ok) onActed(plan, action);
    });
  };
  return { list, failure, running, outcome, reload, act };
}
