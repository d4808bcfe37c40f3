import type { SPFI } from '@pnp/sp/fi.js';
import { PermissionKind } from '@pnp/sp/security/types.js';
import { explainPeriod } from '../periods/index';
import { findCpr } from '../plan/cpr';
import type { Area, PlanItem, RowRef } from '../plan/plan';
import { createSay } from '../text/text';
import { statusOf } from './faults';
import { planLists, readArea, readItem, readPlan, type PlanRows } from './read-plan';
import type { ItemChange, PlanRepository, RowProblem, WriteFailure, WriteResult } from './repository';
import { rowReader, type RowReader } from './row-reader';
import { lists, type ListDeclaration } from './schema';
import { listOf, parseRows, readOn, readRow, selected, siteUrlOf, updateRow, type RawRow } from './table';
import type { RowValues } from './values';
import { writePlan } from './write-plan';

const [da, en] = [createSay('da'), createSay('en')];

/** The plan in the lists of one site; every host uses it with its own token. */
export function createPlanRepository(sp: SPFI): PlanRepository {
  const urlOfRow = (list: string, id: number): string => `${siteUrlOf(sp)}/Lists/${list}/DispForm.aspx?ID=${id}`;
  const reader = (list: ListDeclaration, row: RawRow, problems: RowProblem[] = []): RowReader =>
    rowReader(list, row, problems, urlOfRow);

  const load: PlanRepository['load'] = async () => {
    const names = ['plans', ...planLists] as const;
    const [batched, execute] = sp.batched({ maxRequests: 100 });
    const asked = names.map((name) => selected(lists[name], listOf(batched, lists[name]).items)());
    const settled = Promise.allSettled(asked);
    await execute();
    const answers = await settled;
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (failed) {
      if (statusOf(failed.reason).kind === 'noList') return 'notProvisioned';
      throw failed.reason as Error;
    }
    const rows = {} as Record<(typeof names)[number], RawRow[]>;
    for (const [i, name] of names.entries()) {
      const answer = answers[i];
      const first = parseRows(answer?.status === 'fulfilled' ? answer.value : []);
      rows[name] = await readOn(sp, lists[name], first);
    }
    const current = rows.plans.filter((row) => row['State'] === 'current').sort((a, b) => b.Id - a.Id)[0];
    return current ? readPlan(current, rows satisfies PlanRows, urlOfRow) : null;
  };

  const itemOfRow = (row: RawRow): PlanItem => readItem(reader(lists.items, row), null);

  const failure = async <T>(
    error: unknown,
    list: ListDeclaration,
    ref: RowRef,
    read: (row: RawRow) => T,
  ): Promise<{ ok: false; error: WriteFailure<T> }> => {
    const { kind } = statusOf(error);
    if (kind === 'forbidden') return { ok: false, error: { kind: 'forbidden' } };
    if (kind !== 'conflict' && kind !== 'gone') throw error;
    const theirs = await readRow(sp, list, ref.id);
    return theirs
      ? { ok: false, error: { kind: 'conflict', theirs: read(theirs) } }
      : { ok: false, error: { kind: 'gone' } };
  };

  const write = async <T>(
    list: ListDeclaration,
    ref: RowRef | null,
    values: RowValues,
    read: (row: RawRow) => T,
  ): Promise<WriteResult<T>> => {
    if (ref === null) return { ok: false, error: { kind: 'gone' } };
    try {
      await updateRow(sp, list, ref, values);
    } catch (error) {
      return failure(error, list, ref, read);
    }
    const row = await readRow(sp, list, ref.id);
    return row ? { ok: true, value: read(row) } : { ok: false, error: { kind: 'gone' } };
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
      await writePlan(sp, draft, onProgress);
      const loaded = await load();
      if (loaded === null || loaded === 'notProvisioned') throw new Error('The plan just written is not in the lists');
      return loaded.plan;
    },
    async updateItem(item, change) {
      const refusal = refusalOf(item, change);
      if (refusal) return { ok: false, error: { kind: 'refused', ...refusal } };
      return write(lists.items, item.row, changedValues(change), itemOfRow);
    },
    async readItem(key) {
      const loaded = await load();
      if (loaded === null || loaded === 'notProvisioned') return null;
      return loaded.plan.items.find((item) => item.key === key) ?? null;
    },
    setAreaChannel: (area: Area, channelId) =>
      write(lists.areas, area.row, { ChannelId: channelId }, (row) => readArea(reader(lists.areas, row))),
    async mayEdit() {
      try {
        return await listOf(sp, lists.items).currentUserHasPermissions(PermissionKind.EditListItems);
      } catch {
        return false;
      }
    },
    mayUserEdit: (userPrincipalName) => may(PermissionKind.EditListItems, userPrincipalName),
    mayUserRead: (userPrincipalName) => may(PermissionKind.ViewListItems, userPrincipalName),
    urlOf: (row) => urlOfRow(row.list, row.id),
    listUrl: (list) => `${siteUrlOf(sp)}/Lists/${list}/AllItems.aspx`,
  };
}

/** Why a change cannot be written: a CPR-like number, or a period that no one can read. */
function refusalOf(item: PlanItem, change: ItemChange): { readonly da: string; readonly en: string } | null {
  const text = change.periodText?.trim() ?? '';
  if (text === '') return null;
  const both = (key: 'lists.refused.cpr' | 'lists.refused.period', values: Record<string, string>) => ({
    da: da(key, values),
    en: en(key, values),
  });
  if (findCpr(text).length > 0) return both('lists.refused.cpr', { where: item.key });
  return explainPeriod(text).problem === null ? null : both('lists.refused.period', { value: text });
}

function changedValues(change: ItemChange): RowValues {
  const text = change.periodText === undefined ? undefined : change.periodText?.trim() || null;
  const read = text === undefined ? null : explainPeriod(text ?? '').read;
  return {
    Status: change.status,
    ReachedOn: change.reachedOn,
    ReachedBy: change.reachedBy,
    ...(read && {
      PeriodText: text,
      ReadFrom: text,
      Start: read.start,
      End: read.end,
      Recurrence: read.recurrence ?? undefined,
    }),
  };
}
