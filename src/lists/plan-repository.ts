import type { SPFI } from '@pnp/sp/fi.js';
import type { Area, Plan, PlanItem } from '../plan/plan';
import { changeOf } from './change-of';
import { statusOf } from './faults';
import type { ListState } from './loading/list-state';
import type { ReadOptions } from './loading/read-whole';
import { columnProblems } from './loading/missing-columns';
import { createRowCache } from './loading/row-cache';
import { presentPlanRow } from './plans/present-plan';
import { planKeyOf } from './problems/rows-of-plan';
import { besideLists, planLists, readPlan, type PlanRows } from './read-plan';
import type { LoadedPlan, PlanChange, PlanRepository, WriteFailure, WriteResult } from './repository';
import { rowReader } from './row-reader';
import { lists } from './schema';
import { siteUrlOf } from './table';
import { fetched } from './transport/fetched';
import { RequestFault } from './transport/request-fault';
import type { WriteOptions } from './writing/change-row';
import type { ChangePlan } from './writing/change-plan';
import type { Around } from './writing/prepare';
import { nothingAround } from './writing/thing-rules';

/** Whoever only reads fetches none of it. */
const writes = () => fetched(() => import(/* webpackChunkName: 'writing' */ './writing/plan-writes'));

/** Only the bot asks what others may do. */
const rightsOfOthers = () => fetched(() => import(/* webpackChunkName: 'rights-of-others' */ './rights-of-others'));

/** The plan in the lists of one site; every host uses it with its own token. */
export function createPlanRepository(sp: SPFI, options: WriteOptions & Pick<ReadOptions, 'look'> = {}): PlanRepository {
  const urlOfRow = (list: string, id: number): string => `${siteUrlOf(sp)}/Lists/${list}/DispForm.aspx?ID=${id}`;
  const names = ['plans', ...planLists, ...besideLists] as const;
  const cache = createRowCache(
    sp,
    names.map((name) => lists[name]),
    { ...options, optional: new Set(besideLists.map((name) => lists[name])) },
  );
  const listUrl = (list: string): string => `${siteUrlOf(sp)}/Lists/${list}/AllItems.aspx`;
  const withColumns = (plan: LoadedPlan, states: readonly ListState[]): LoadedPlan => {
    const problems = columnProblems(states, listUrl);
    return problems.length === 0 ? plan : { ...plan, problems: [...problems, ...plan.problems] };
  };
  interface Read {
    readonly states: readonly ListState[];
    readonly rows: PlanRows;
    readonly plan: LoadedPlan | null;
  }
  let last: Read | null = null;
  /** By what was asked for: the bot goes through all plans of a site in turn. */
  const known = new Map<string | undefined, Read>();

  const load: PlanRepository['load'] = async (key, signal) => {
    try {
      const states = await cache.read(signal);
      // Tokens move on while nothing changes: the rows tell whether the plan has to be read anew.
      const before = known.get(key);
      if (before && states.every(({ rows }, i) => rows === before.states[i]?.rows)) return (last = before).plan;
      const rows = Object.fromEntries(
        states.map((state, i) => [names[i], [...state.rows.values()]]),
      ) as unknown as PlanRows;
      const head = key === undefined ? presentPlanRow(rows.plans) : rows.plans.find((row) => planKeyOf(row) === key);
      const plan = head ? withColumns(readPlan(head, rows, urlOfRow), states) : null;
      known.set(key, (last = { states, rows, plan }));
      return plan;
    } catch (error) {
      if (statusOf(error).kind === 'noList') return 'notProvisioned';
      throw error;
    }
  };

  /** The plan with this key in the rows last read; null where it is not there, or nothing has been read. */
  const planIn = (key: string): Plan | null => {
    if (last === null) return null;
    if (last.plan?.plan.key === key) return last.plan.plan;
    const head = last.rows.plans.find((row) => planKeyOf(row) === key);
    return head ? readPlan(head, last.rows, urlOfRow).plan : null;
  };

  const aroundOf = (plan: Plan | null): Around => ({
    planKey: plan?.key ?? '',
    plan: plan ?? nothingAround,
    rows: () => last && last.rows,
    state: (list) => last?.states.find((one) => one.list === list),
    listUrl,
    reader: (list, row) => rowReader(list, row, [], urlOfRow),
  });

  /** The plan as it is now: for numbers that others have taken meanwhile. */
  const reread = async (key: string): Promise<Around> => {
    cache.written();
    const loaded = await load(key);
    if (loaded === 'notProvisioned') throw new RequestFault('noList', 404);
    if (loaded === null) throw new RequestFault('gone', 404);
    return aroundOf(loaded.plan);
  };

  let made: ChangePlan | null = null;
  const write: ChangePlan = async (...args) => {
    const { createPlanChanges } = await writes();
    // One for good: it knows what of the last changes came through.
    made ??= createPlanChanges(sp, { ...options, reread });
    return made(...args);
  };

  const change: PlanRepository['change'] = async (key, changes, onProgress) => {
    const plan = planIn(key);
    const around = plan ? aroundOf(plan) : await reread(key);
    return write(around, changes, onProgress).finally(() => cache.written());
  };

  /** One change of a thing that is there, of whichever plan. What did not come through at all is thrown. */
  const changeAlone = async <T>(one: PlanChange): Promise<WriteResult<T>> => {
    const [result] = await write(aroundOf(last?.plan?.plan ?? null), [one]).finally(() => cache.written());
    if (!result) throw new RequestFault('other');
    // Value and conflict are of the kind that the change is of.
    if (result.ok) return { ok: true, value: result.value as T };
    if (result.error.kind === 'failed') throw result.error.fault;
    return { ok: false, error: result.error as WriteFailure<T> };
  };
  const updateItem: PlanRepository['updateItem'] = (base, itemChange) =>
    changeAlone<PlanItem>({ kind: 'item', base, change: itemChange });

  return {
    load,
    rowsOf: (more) => cache.also(more),
    written: () => cache.written(),
    remade: () => cache.remade(),
    async prepare() {
      await writes();
    },
    async writePlan(draft, onProgress, { beside = false } = {}) {
      const { writePlan } = await writes();
      const key = await writePlan(sp, draft, onProgress, { ...options, beside }).finally(() => cache.written());
      const loaded = await load(key);
      if (loaded === null || loaded === 'notProvisioned') throw new Error('The plan just written is not in the lists');
      return loaded.plan;
    },
    change,
    updateItem,
    async resolve(conflict, choice) {
      const { resolution } = await writes();
      return updateItem(conflict.theirs, changeOf('item', resolution(conflict, choice)));
    },
    setAreaChannel: (base, channelId) => changeAlone<Area>({ kind: 'area', base, change: { channelId } }),
    mayUserEdit: async (userPrincipalName) => (await rightsOfOthers()).mayUser(sp, 'EditListItems', userPrincipalName),
    mayUserRead: async (userPrincipalName, list) =>
      (await rightsOfOthers()).mayUser(sp, 'ViewListItems', userPrincipalName, list),
    hasOwnRights: async (list) => (await rightsOfOthers()).hasOwnRights(sp, list),
    personOf: async (userPrincipalName) => (await rightsOfOthers()).personOf(sp, userPrincipalName),
    nameOf: async (personId) => (await rightsOfOthers()).nameOf(sp, personId),
    urlOf: (row) => urlOfRow(row.list, row.id),
    listUrl,
  };
}
