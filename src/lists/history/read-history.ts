import type { SPFI } from '@pnp/sp/fi.js';
import { statusOf } from '../faults';
import { presentPlanRow } from '../plans/present-plan';
import { planKeyOf } from '../problems/rows-of-plan';
import { lists, planStateOf, type ListDeclaration } from '../schema';
import { chunked, listOf, parseRows, quoted, selected, type RawRow } from '../table';
import { askEvents, type PlanEvent } from './ask-events';
import { askVersions, askVersionsOf } from './ask-versions';
import { askChangedRows, isBeforeLog, type ChangedRow, type ChangedRows } from './changed-rows';
import type { HistoryLine, RowVersion } from './history';
import { mergeHistory, type MergeRules } from './merge-history';
import { comparable, shownFields } from './read-value';
import { mostRows, sortRows } from './rows-of-history';

/** SharePoint keeps its change log for 60 days. */
const longest = 59;

const rules: MergeRules = {
  shownFields,
  comparable,
  /** A plan comes out of "writing" when its rows are there, and an imported one into force with the same import. */
  endsMaking: (former, version, writer) => {
    if (version.list !== lists.plans.name || writer.kind !== 'product') return false;
    const [before, after] = [planStateOf(former.values), planStateOf(version.values)];
    return before !== after && (before === 'writing' || (before === 'next' && writer.place === 'import'));
  },
};

/** Rows whose versions and events go in one request. */
const rowsTogether = 45;

/**
 * The history of one row, or of several that belong together, newest first: versions and events of up to 45 rows in one
 * request. A row that is gone has none; where the only one is gone, that is thrown.
 */
export async function readRowHistory(
  sp: SPFI,
  rows: readonly { readonly list: ListDeclaration; readonly id: number }[],
): Promise<HistoryLine[]> {
  const versions: RowVersion[] = [];
  const events: PlanEvent[] = [];
  for (const some of chunked(rows, rowsTogether)) {
    const [batched, execute] = sp.batched({ maxRequests: 100 });
    const asked = some.map(({ list, id }) =>
      Promise.allSettled([
        askVersions(batched, list, id),
        askEvents(batched, `RowId eq ${id} and ListName eq ${quoted(list.name)}`),
      ]),
    );
    await execute();
    for (const [ofRow, eventsOfRow] of await Promise.all(asked)) {
      if (ofRow.status === 'fulfilled') versions.push(...ofRow.value);
      else if (rows.length === 1 || statusOf(ofRow.reason).kind !== 'gone') throw ofRow.reason as Error;
      // Who may not read the Events list still sees what was changed.
      if (eventsOfRow.status === 'fulfilled') events.push(...eventsOfRow.value);
    }
  }
  return mergeHistory(versions, events, rules);
}

export interface PlanHistory {
  readonly lines: readonly HistoryLine[];
  /** True where more rows were changed in these days than are told of. */
  readonly more: boolean;
}

export interface HistorySpan {
  readonly since: Date;
  readonly now: Date;
  /** The most rows whose versions are read; at most 90. */
  readonly rows?: number;
  /** Whose history; without a key the present plan's. */
  readonly planKey?: string | undefined;
}

/**
 * The history of one plan since a day: the change log tells which rows, their versions what and where, the events on whose
 * behalf. Four requests, whatever the plan's size; of the rows the last changed are told of.
 */
export async function readPlanHistory(sp: SPFI, span: HistorySpan): Promise<PlanHistory> {
  const most = Math.min(span.rows ?? 90, 90);
  // SharePoint tells whole seconds: what was done in the second of the moment is told of.
  const from = Math.max(span.since.getTime(), span.now.getTime() - longest * 86_400_000);
  const since = new Date(Math.floor(from / 1000) * 1000);
  const { ids, plans } = await askLists(sp);
  const planKey = span.planKey ?? planKeyOf(presentPlanRow(plans) ?? { Id: 0, 'odata.etag': '' });
  const { changed, more, events } = await askChanges(sp, ids, since);
  const { told, deleted } = await sortRows(sp, changed.slice(0, mostRows), plans, planKey);
  const versions = await askVersionsOf(sp, told.slice(0, most));
  const rows = new Set(told.map(({ list, id }) => `${list.name}/${id}`));
  const ownEvents = events.filter(
    (event) => event.planKey === planKey || rows.has(`${event.list}/${event.rowId ?? ''}`),
  );
  // SharePoint tells whole seconds: a deletion is the last that happened to its row.
  const lines = [...deleted.map(deletion), ...mergeHistory(versions, ownEvents, rules)]
    .filter((line) => Date.parse(line.at) >= since.getTime())
    // Rows of an import that were changed since are told of by their changes.
    .filter((line) => line.action !== 'imported' || line.list === lists.plans.name)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return { lines, more: more || told.length > most || changed.length > mostRows };
}

const historyLists: readonly ListDeclaration[] = [
  lists.plans,
  lists.areas,
  lists.activities,
  lists.items,
  lists.groups,
];
/** Lists that the plan can do without; in one that is not there, or may not be read, nothing has changed. */
const besideLists: readonly ListDeclaration[] = [lists.deliveries, lists.indicators];

interface ListId {
  readonly list: ListDeclaration;
  readonly id: string;
}

async function askLists(sp: SPFI): Promise<{ readonly ids: readonly ListId[]; readonly plans: readonly RawRow[] }> {
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  const asked = Promise.all([
    Promise.all([
      ...historyLists.map((list) => askList(batched, list)),
      ...besideLists.map((list) =>
        askList(batched, list).catch((error: unknown) => {
          if (['noList', 'forbidden'].includes(statusOf(error).kind)) return null;
          throw error;
        }),
      ),
    ]),
    selected(lists.plans, listOf(batched, lists.plans).items)(),
  ]);
  await execute();
  const [ids, plans] = await asked;
  return { ids: ids.filter((one) => one !== null), plans: parseRows(plans) };
}

async function askList(batched: SPFI, list: ListDeclaration): Promise<ListId> {
  const head: { Id: string } = await listOf(batched, list).select('Id')();
  return { list, id: head.Id };
}

async function askChanges(
  sp: SPFI,
  ids: readonly ListId[],
  since: Date,
): Promise<{
  readonly changed: readonly ChangedRow[];
  readonly more: boolean;
  readonly events: readonly PlanEvent[];
}> {
  const ask = async (
    from: Date | null,
  ): Promise<[PromiseSettledResult<ChangedRows[]>, PromiseSettledResult<PlanEvent[]>]> => {
    const [batched, execute] = sp.batched({ maxRequests: 100 });
    const asked = Promise.allSettled([
      Promise.all(ids.map(({ list, id }) => askChangedRows(batched, list, id, from))),
      // The newest, without a filter: however many there are of these days, no threshold is met.
      askEvents(batched),
    ]);
    await execute();
    return asked;
  };
  const first = await ask(since);
  // A computer whose clock is far behind SharePoint's asks for days that the log has forgotten.
  const [changes, events] = first[0].status === 'rejected' && isBeforeLog(first[0].reason) ? await ask(null) : first;
  if (changes.status === 'rejected') throw changes.reason as Error;
  return {
    changed: changes.value.flatMap(({ rows }) => rows).sort((a, b) => b.at - a.at),
    more: changes.value.some((one) => one.more),
    events: events.status === 'fulfilled' ? events.value : [],
  };
}

/** The product deletes no row: it was done in the list. What stood in it is in the site's recycle bin. */
const deletion = ({ list, id, at, by }: ChangedRow): HistoryLine => ({
  list: list.name,
  rowId: id,
  rowKey: '',
  title: '',
  at: new Date(at).toISOString(),
  by,
  place: 'listForm',
  action: 'removed',
  changes: null,
  fields: [],
});
