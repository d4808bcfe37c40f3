import type { SPFI } from '@pnp/sp/fi.js';
import { PermissionKind } from '@pnp/sp/security/types.js';
import type { Area, PlanItem, RowRef } from '../plan/plan';
import { statusOf } from './faults';
import type { ListState } from './loading/list-state';
import { columnProblems } from './loading/missing-columns';
import { createRowCache } from './loading/row-cache';
import { closedRefusal } from './plans/closed-plan';
import { presentPlanRow } from './plans/present-plan';
import { planKeyOf } from './problems/rows-of-plan';
import { planLists, readArea, readItem, readPlan, type PlanRows } from './read-plan';
import type { LoadedPlan, PlanRepository, RowProblem, WriteResult } from './repository';
import { rowReader, type RowReader } from './row-reader';
import { lists, type ListDeclaration } from './schema';
import { listOf, siteUrlOf, type RawRow } from './table';
import type { RowValues } from './values';
import { writePlan } from './write-plan';
import type { WriteOptions } from './writing/change-row';
import { changeOne } from './writing/change-together';
import { conflictOf, resolution } from './writing/conflict';
import { changedItem, changedValues, changeIn, refusalOf } from './writing/item-change';

/** The plan in the lists of one site; every host uses it with its own token. */
export function createPlanRepository(sp: SPFI, options: WriteOptions = {}): PlanRepository {
  const urlOfRow = (list: string, id: number): string => `${siteUrlOf(sp)}/Lists/${list}/DispForm.aspx?ID=${id}`;
  const reader = (list: ListDeclaration, row: RawRow, problems: RowProblem[] = []): RowReader =>
    rowReader(list, row, problems, urlOfRow);

  const names = ['plans', ...planLists] as const;
  const cache = createRowCache(
    sp,
    names.map((name) => lists[name]),
    options,
  );
  const listUrl = (list: string): string => `${siteUrlOf(sp)}/Lists/${list}/AllItems.aspx`;
  const withColumns = (plan: LoadedPlan, states: readonly ListState[]): LoadedPlan => {
    const problems = columnProblems(states, listUrl);
    return problems.length === 0 ? plan : { ...plan, problems: [...problems, ...plan.problems] };
  };
  let last: {
    readonly key: string | undefined;
    readonly states: readonly ListState[];
    readonly rows: PlanRows;
    readonly plan: LoadedPlan | null;
  } | null = null;

  const load: PlanRepository['load'] = async (key, signal) => {
    try {
      const states = await cache.read(signal);
      // Tokens move on while nothing changes: the rows tell whether the plan has to be read anew.
      if (last && last.key === key && states.every(({ rows }, i) => rows === last?.states[i]?.rows)) return last.plan;
      const rows = Object.fromEntries(
        states.map((state, i) => [names[i], [...state.rows.values()]]),
      ) as unknown as PlanRows;
      const head = key === undefined ? presentPlanRow(rows.plans) : rows.plans.find((row) => planKeyOf(row) === key);
      const plan = head ? withColumns(readPlan(head, rows, urlOfRow), states) : null;
      last = { key, states, rows, plan };
      return plan;
    } catch (error) {
      if (statusOf(error).kind === 'noList') return 'notProvisioned';
      throw error;
    }
  };

  /** The item as it is now, known as it was: a row read alone does not tell whether another has its number. */
  const asKnown = (item: PlanItem, row: RawRow): PlanItem => ({
    ...readItem(reader(lists.items, row), last?.plan?.plan.documentDate ?? null, item.key),
    areaKey: item.areaKey,
  });

  const write = async <T extends object>(
    list: ListDeclaration,
    base: T & { readonly row: RowRef | null },
    mine: T,
    values: RowValues,
    read: (row: RawRow) => T,
  ): Promise<WriteResult<T>> => {
    if (base.row === null) return { ok: false, error: { kind: 'gone' } };
    const closed = last && closedRefusal(last.rows, base.row);
    if (closed) return { ok: false, error: { kind: 'refused', da: closed.da, en: closed.en } };
    // A list may have lost a column since it was made: what is written there has no place, all else goes through.
    const state = last?.states.find((one) => one.list === list);
    const lost = state && columnProblems([state], listUrl).find(({ field }) => values[field] !== undefined);
    if (lost) return { ok: false, error: { kind: 'refused', da: lost.da, en: lost.en } };
    const change = { kind: 'update' as const, list: state?.asked ?? list, row: base.row, values };
    const outcome = await changeOne(sp, change, options).finally(() => cache.written());
    if (outcome.kind === 'done') return { ok: true, value: read(outcome.row) };
    if (!('theirs' in outcome)) return { ok: false, error: { kind: outcome.kind } };
    return { ok: false, error: { kind: 'conflict', ...conflictOf(base, mine, read(outcome.theirs)) } };
  };

  const updateItem: PlanRepository['updateItem'] = async (item, change) => {
    const refusal = refusalOf(item, change);
    if (refusal) return { ok: false, error: { kind: 'refused', ...refusal } };
    return write(lists.items, item, changedItem(item, change), changedValues(change), (row) => asKnown(item, row));
  };

  const may = async (kind: PermissionKind, userPrincipalName: string): Promise<boolean> => {
    try {
      const login = `i:0#.f|membership|${userPrincipalName}`;
      const rights = await listOf(sp, lists.items).getUserEffectivePermissions(login);
      return listOf(sp, lists.items).hasPermissions(rights, kind);
    } catch {
      // Whatever stood in the way, the right is not proven; the press is refused and the tab still lets the person write.
      return false;
    }
  };

  return {
    load,
    async writePlan(draft, onProgress) {
      await writePlan(sp, draft, onProgress, options).finally(() => cache.written());
      const loaded = await load();
      if (loaded === null || loaded === 'notProvisioned') throw new Error('The plan just written is not in the lists');
      return loaded.plan;
    },
    updateItem,
    resolve(conflict, choice) {
      const change = changeIn(resolution(conflict, choice));
      if (Object.keys(change).length === 0) return Promise.resolve({ ok: true, value: conflict.theirs });
      return updateItem(conflict.theirs, change);
    },
    async readItem(key) {
      const loaded = await load();
      if (loaded === null || loaded === 'notProvisioned') return null;
      return loaded.plan.items.find((item) => item.key === key) ?? null;
    },
    setAreaChannel: (area: Area, channelId) =>
      write<Area>(lists.areas, area, { ...area, channelId }, { ChannelId: channelId }, (row) =>
        readArea(reader(lists.areas, row)),
      ),
    mayUserEdit: (userPrincipalName) => may(PermissionKind.EditListItems, userPrincipalName),
    mayUserRead: (userPrincipalName) => may(PermissionKind.ViewListItems, userPrincipalName),
    urlOf: (row) => urlOfRow(row.list, row.id),
    listUrl,
  };
}
