import * as React from 'react';
import { statusOf } from '../../lists/faults';
import type { LoadedPlan, PlanRepository } from '../../lists/repository';
import type { PlanItem } from '../../plan/plan';

/** What a view knows of the plan. `stale` says that the last attempt to get it anew failed. */
export type PlanState =
  | { readonly kind: 'loading' | 'failed' | 'noAccess' }
  | { readonly kind: 'empty'; readonly provisioned: boolean; readonly mayEdit: boolean }
  | { readonly kind: 'ready'; readonly loaded: LoadedPlan; readonly mayEdit: boolean; readonly stale: boolean };

export interface PlanSource {
  readonly state: PlanState;
  readonly reload: () => Promise<void>;
  /** Shows a changed item at once; the next load brings the rest. */
  readonly replace: (item: PlanItem) => void;
}

/**
 * Loads the plan, again whenever `signal` changes, never twice at once. A failed reload keeps what is seen. What a
 * person has just changed is not taken back by an answer that was under way before.
 */
export function usePlan(repository: PlanRepository, signal: number): PlanSource {
  const [state, setState] = React.useState<PlanState>({ kind: 'loading' });
  const running = React.useRef<Promise<void> | null>(null);
  const again = React.useRef(false);
  const writes = React.useRef(0);
  const alive = React.useRef(true);

  const load = React.useCallback(async (): Promise<void> => {
    const before = writes.current;
    const next = await read(repository);
    if (!alive.current) return;
    if (before !== writes.current) {
      again.current = true;
      return;
    }
    setState((old) => (next.kind === 'failed' && old.kind === 'ready' ? { ...old, stale: true } : keepSame(old, next)));
  }, [repository]);

  const reload = React.useCallback((): Promise<void> => {
    if (running.current) {
      again.current = true;
      return running.current;
    }
    running.current = (async () => {
      do {
        again.current = false;
        await load();
      } while (again.current && alive.current);
    })().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [load]);

  React.useEffect(() => void reload(), [reload, signal]);
  React.useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const replace = React.useCallback((item: PlanItem): void => {
    writes.current++;
    setState((old) => {
      if (old.kind !== 'ready') return old;
      const { plan } = old.loaded;
      const items = plan.items.map((one) => (one.key === item.key ? item : one));
      return { ...old, loaded: { ...old.loaded, plan: { ...plan, items } } };
    });
  }, []);
  return { state, reload, replace };
}

async function read(repository: PlanRepository): Promise<PlanState> {
  try {
    const [loaded, mayEdit] = await Promise.all([repository.load(), repository.mayEdit().catch(() => false)]);
    if (loaded === null || loaded === 'notProvisioned') return { kind: 'empty', provisioned: loaded === null, mayEdit };
    return { kind: 'ready', loaded, mayEdit, stale: false };
  } catch (error) {
    return { kind: statusOf(error).kind === 'forbidden' ? 'noAccess' : 'failed' };
  }
}

/** An unchanged plan keeps its object, so that nothing is drawn again under the reader every half minute. */
function keepSame(old: PlanState, next: PlanState): PlanState {
  return JSON.stringify(old) === JSON.stringify(next) ? old : next;
}
