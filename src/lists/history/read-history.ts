import type { SPFI } from '@pnp/sp/fi.js';
import * as z from 'zod/mini';
import { statusOf } from '../faults';
import { eventActions, eventPlaces, lists, type ListDeclaration } from '../schema';
import { listOf, quoted } from '../table';
import type { ChangeEvent, HistoryLine, RowVersion } from './history';
import { mergeHistory } from './merge-history';
import { comparable, shownFields } from './read-value';

/** So many versions of a row, and events, are read: the newest. */
const limit = 200;
/** SharePoint keeps its change log for 60 days. */
const longest = 59;
const rules = { shownFields, comparable };

const versionSchema = z.looseObject({
  Created: z.string(),
  owshiddenversion: z.optional(z.nullable(z.number())),
  Editor: z.optional(z.nullable(z.looseObject({ LookupValue: z.optional(z.nullable(z.string())) }))),
});

/** The history of one row: its versions and its events in one request. */
export async function readRowHistory(sp: SPFI, list: ListDeclaration, rowId: number): Promise<HistoryLine[]> {
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  const asked = Promise.allSettled([
    askVersions(batched, list, rowId),
    askEvents(batched, `RowId eq ${rowId} and ListName eq ${quoted(list.name)}`),
  ]);
  await execute();
  const [versions, events] = await asked;
  if (versions.status === 'rejected') throw versions.reason as Error;
  // Who may not read the Events list still sees what was changed.
  return mergeHistory(versions.value, events.status === 'fulfilled' ? events.value : [], rules);
}

export interface PlanHistory {
  readonly lines: readonly HistoryLine[];
  /** True where more rows were changed in these days than are told of. */
  readonly more: boolean;
}

/**
 * The history of the plan's lists since a day: the change log tells which rows, their versions what, the events where from.
 * Three requests, whatever the plan's size; at most `rows` rows, the last changed first.
 */
export async function readPlanHistory(
  sp: SPFI,
  span: { readonly since: Date; readonly now: Date; readonly rows?: number },
): Promise<PlanHistory> {
  const most = Math.min(span.rows ?? 90, 90);
  const since = new Date(Math.max(span.since.getTime(), span.now.getTime() - longest * 86_400_000));
  const ids = await listIds(sp);
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  const changes = Promise.all(ids.map(async ({ list, id }) => changedRows(batched, list, id, since)));
  const asked = Promise.allSettled([changes, askEvents(batched, `Moment ge datetime'${since.toISOString()}'`)]);
  await execute();
  const [changedAll, events] = await asked;
  if (changedAll.status === 'rejected') throw changedAll.reason as Error;
  const rows = changedAll.value.flat().sort((a, b) => b.at - a.at);
  const versions = await versionsOf(sp, rows.slice(0, most));
  const lines = mergeHistory(versions, events.status === 'fulfilled' ? events.value : [], rules);
  return { lines: lines.filter((line) => Date.parse(line.at) >= since.getTime()), more: rows.length > most };
}

interface ChangedRow {
  readonly list: ListDeclaration;
  readonly id: number;
  readonly at: number;
}

const historyLists: readonly ListDeclaration[] = [
  lists.plans,
  lists.areas,
  lists.activities,
  lists.items,
  lists.groups,
];

async function listIds(sp: SPFI): Promise<{ readonly list: ListDeclaration; readonly id: string }[]> {
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  const asked = Promise.all(
    historyLists.map(async (list) => {
      const head: { Id: string } = await listOf(batched, list).select('Id')();
      return { list, id: head.Id };
    }),
  );
  await execute();
  return asked;
}

const changeSchema = z.looseObject({ ItemId: z.optional(z.number()), Time: z.string() });

async function changedRows(sp: SPFI, list: ListDeclaration, id: string, since: Date): Promise<ChangedRow[]> {
  // A change token of a list and a moment: version, scope (3: list), the list, ticks since year 1, any change.
  const ticks = BigInt(since.getTime()) * 10_000n + 621_355_968_000_000_000n;
  const answer: unknown = await listOf(sp, list).getChanges({
    Item: true,
    Add: true,
    Update: true,
    ChangeTokenStart: { StringValue: `1;3;${id};${ticks};-1` },
  });
  const last = new Map<number, number>();
  for (const change of z.array(changeSchema).parse(answer))
    if (change.ItemId !== undefined)
      last.set(change.ItemId, Math.max(last.get(change.ItemId) ?? 0, Date.parse(change.Time)));
  return [...last].map(([row, at]) => ({ list, id: row, at }));
}

async function versionsOf(sp: SPFI, rows: readonly ChangedRow[]): Promise<RowVersion[]> {
  if (rows.length === 0) return [];
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  const asked = Promise.allSettled(rows.map((row) => askVersions(batched, row.list, row.id)));
  await execute();
  return (await asked).flatMap((answer) => {
    if (answer.status === 'fulfilled') return answer.value;
    // Deleted since it was changed.
    if (['gone', 'noList'].includes(statusOf(answer.reason).kind)) return [];
    throw answer.reason as Error;
  });
}

async function askVersions(sp: SPFI, list: ListDeclaration, rowId: number): Promise<RowVersion[]> {
  const answer: unknown = await listOf(sp, list).items.getById(rowId).versions.top(limit)();
  return z
    .array(versionSchema)
    .parse(answer)
    .map((version) => ({
      list: list.name,
      rowId,
      number: version.owshiddenversion ?? null,
      // SharePoint leaves the Z out here.
      at: new Date(/Z$|[+-]\d\d:\d\d$/.test(version.Created) ? version.Created : `${version.Created}Z`).toISOString(),
      by: version.Editor?.LookupValue ?? '',
      values: version,
    }));
}

const eventSchema = z.looseObject({
  ListName: z.nullable(z.string()),
  RowId: z.nullable(z.number()),
  RowKey: z.nullable(z.string()),
  RowVersion: z.nullable(z.string()),
  Moment: z.nullable(z.string()),
  Action: z.nullable(z.string()),
  Place: z.nullable(z.string()),
  FieldNames: z.nullable(z.string()),
  Created: z.string(),
  Person: z.optional(z.nullable(z.looseObject({ Title: z.optional(z.nullable(z.string())) }))),
});

async function askEvents(sp: SPFI, filter: string): Promise<ChangeEvent[]> {
  const names = ['ListName', 'RowId', 'RowKey', 'RowVersion', 'Moment', 'Action', 'Place', 'FieldNames', 'Created'];
  const answer: unknown = await listOf(sp, lists.events)
    .items.select(...names, 'Person/Title')
    .expand('Person')
    .filter(filter)
    .orderBy('Id', false)
    .top(limit)();
  return z
    .array(eventSchema)
    .parse(answer)
    .map((row) => ({
      list: row.ListName ?? '',
      rowId: row.RowId,
      rowKey: row.RowKey ?? '',
      number: row.RowVersion !== null && /^\d+$/.test(row.RowVersion) ? Number(row.RowVersion) : null,
      at: row.Moment ?? row.Created,
      by: row.Person?.Title ?? null,
      place: chosen(eventPlaces, 'Place', row.Place) ?? 'service',
      action: chosen(eventActions, 'Action', row.Action) ?? 'changed',
      fields: (row.FieldNames ?? '').split('\n').filter((name) => name !== ''),
    }));
}

/** A choice by its own name or by the word that is shown for it. */
function chosen<T extends string>(all: readonly T[], field: string, value: string | null): T | null {
  const labels = (lists.events.fields as ListDeclaration['fields']).find((one) => one.name === field)?.labels;
  return all.find((one) => one === value || labels?.[one] === value) ?? null;
}
