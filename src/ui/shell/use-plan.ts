import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';
import type { LoadedPlan } from '../../lists/repository';
import { noRights, type Rights } from '../../lists/rights-of';
import { asFault, type RequestFault } from '../../lists/transport/request-fault';
import { withChanged, type Changed } from '../edit/things';
import { backAgain } from './use-refresh';

/** What a view knows of the plan and of what the person may do with it, as SharePoint said before anybody tried. */
export type PlanState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly fault: RequestFault }
  | { readonly kind: 'empty'; readonly provisioned: boolean; readonly rights: Rights }
  /** The plan that was asked for by its key is not on the site. */
  | { readonly kind: 'missing'; readonly rights: Rights }
  /** `stale` says why the last attempt to get it anew failed. */
  | {
      readonly kind: 'ready';
      readonly loaded: LoadedPlan;
      readonly rights: Rights;
      readonly stale: RequestFault | null;
    };

export interface PlanSource {
  readonly state: PlanState;
  readonly reload: () => Promise<void>;
  /** Shows what has been changed at once; the next load brings the rest. */
  readonly replace: (changed: readonly Changed[]) => void;
  /** How many times something has been changed so. */
  readonly own: number;
}

const loading: PlanState = { kind: 'loading' };

/**
 * Loads the current plan, or the one with this key, again whenever `signal` changes, never twice at once. A failed reload
 * keeps what is seen. What a person has just changed is not taken back by an answer that was under way before, and an
 * answer about another plan than the one now looked at is dropped. Rights are asked for at first, when something was refused
 * (`reload`) and when a person or the connection comes back: in a quiet minute there is one request, for the plan.
 */
export function usePlan(site: PlanSite, planKey: string | null, signal: number): PlanSource {
  const [held, setHeld] = React.useState<{ readonly key: string | null; readonly state: PlanState }>({
    key: planKey,
    state: loading,
  });
  const running = React.useRef<Promise<void> | null>(null);
  const again = React.useRef(false);
  const writes = React.useRef(0);
  const [own, setOwn] = React.useState(0);
  const alive = React.useRef(true);
  const asked = React.useRef({ site, planKey });
  asked.current = { site, planKey };

  /** Of what the rights are known. */
  const rightsOf = React.useRef<typeof asked.current | null>(null);

  const load = React.useCallback(async (): Promise<void> => {
    const [before, question] = [writes.current, asked.current];
    const known = rightsOf.current;
    const anew = known?.site !== question.site || known.planKey !== question.planKey;
    if (anew) rightsOf.current = question;
    const next = await read(question.site, question.planKey, anew);
    if (anew && next.rights === null) rightsOf.current = null;
    if (!alive.current) return;
    const now = asked.current;
    if (before !== writes.current || question.planKey !== now.planKey || question.site !== now.site) {
      again.current = true;
      return;
    }
    setHeld((old) => {
      const state = following(old.key === question.planKey ? old.state : loading, next);
      return state === old.state ? old : { key: question.planKey, state };
    });
  }, []);

  const readAgain = React.useCallback((): Promise<void> => {
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

  const reload = React.useCallback((): Promise<void> => {
    rightsOf.current = null;
    return readAgain();
  }, [readAgain]);

  React.useEffect(() => void readAgain(), [readAgain, site, planKey, signal]);
  React.useEffect(() => {
    alive.current = true;
    const whenBack = (): void => {
      rightsOf.current = null;
    };
    for (const told of backAgain) window.addEventListener(told, whenBack);
    return () => {
      alive.current = false;
      for (const told of backAgain) window.removeEventListener(told, whenBack);
    };
  }, []);

  const replace = React.useCallback((changed: readonly Changed[]): void => {
    writes.current++;
    setOwn(writes.current);
    setHeld((old) => {
      if (old.state.kind !== 'ready') return old;
      const plan = withChanged(old.state.loaded.plan, changed);
      return { ...old, state: { ...old.state, loaded: { ...old.state.loaded, plan } } };
    });
  }, []);
  return { state: held.key === planKey ? held.state : loading, reload, replace, own };
}

type Answer = { readonly rights: Rights | null } & (
  | { readonly kind: 'failed'; readonly fault: RequestFault }
  | { readonly kind: 'empty'; readonly provisioned: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'ready'; readonly loaded: LoadedPlan }
);

async function read(site: PlanSite, planKey: string | null, withRights: boolean): Promise<Answer> {
  const [plan, asked] = await Promise.allSettled([
    site.repository.load(planKey ?? undefined),
    withRights ? site.rights() : null,
  ]);
  const rights = asked.status === 'fulfilled' ? asked.value : null;
  if (plan.status === 'rejected') return { kind: 'failed', fault: asFault(plan.reason), rights };
  const loaded = plan.value;
  if (loaded === 'notProvisioned') return { kind: 'empty', provisioned: false, rights };
  if (loaded === null)
    return planKey === null ? { kind: 'empty', provisioned: true, rights } : { kind: 'missing', rights };
  return { kind: 'ready', loaded, rights };
}

/**
 * The state after an answer. Rights that could not be asked for stay as they were; without any, nothing is offered that
 * might be refused. An unchanged state keeps its object, so that nothing is drawn again under the reader each half minute.
 */
function following(old: PlanState, answer: Answer): PlanState {
  if (answer.kind === 'failed') {
    // Who may no longer read sees no more of the plan; any other fault leaves what is seen, and an import under way, alone.
    if (answer.fault.kind === 'forbidden' || old.kind === 'loading' || old.kind === 'failed')
      return { kind: 'failed', fault: answer.fault };
    return old.kind === 'ready' ? { ...old, stale: answer.fault } : old;
  }
  const rights = answer.rights ?? ('rights' in old ? old.rights : noRights);
  if (answer.kind === 'ready') {
    const { loaded } = answer;
    if (old.kind === 'ready' && old.stale === null && same(old.rights, rights))
      if (old.loaded === loaded || same(old.loaded, loaded)) return old;
    return { kind: 'ready', loaded, rights, stale: null };
  }
  const next: PlanState =
    answer.kind === 'empty' ? { kind: 'empty', provisioned: answer.provisioned, rights } : { kind: 'missing', rights };
  return same(old, next) ? old : next;
}

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
