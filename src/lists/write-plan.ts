import type { SPFI } from '@pnp/sp/fi.js';
import type { DraftPlan } from '../plan/draft';
import type { Plan } from '../plan/plan';
import { planFromDraft } from '../plan/plan-from-draft';
import { readWhole } from './loading/read-whole';
import { rowsOf, rowWithCpr, type NewRow } from './plan-rows';
import { planLists } from './read-plan';
import type { WriteProgress } from './repository';
import { lists, type ListDeclaration } from './schema';
import { readAll, refOf, type RawRow } from './table';
import { RequestFault } from './transport/request-fault';
import { changeTogether } from './writing/change-together';
import { addRow, updateRow } from './writing/write-row';

/** Rows between two tellings of how far it has come; changeTogether says what goes in one request. */
const batchSize = 80;

/** A plan that must not be written, with the reason in both languages. */
export class PlanRefused extends Error {
  constructor(
    readonly key: 'lists.refused.cpr' | 'lists.refused.noActivities',
    readonly where: string,
  ) {
    super(key);
  }
}

/**
 * Writes a draft as the site's current plan. Repeatable after a break anywhere: the plan's own row stands as "writing"
 * until all its rows are there, rows that are there already are not written again, and only then does it become the
 * current one and the one before a former one (docs/decisions/0003).
 */
export async function writePlan(
  sp: SPFI,
  draft: DraftPlan,
  onProgress: ((progress: WriteProgress) => void) | undefined,
): Promise<void> {
  if (draft.activities.length === 0) throw new PlanRefused('lists.refused.noActivities', '');
  const print = fingerprint(JSON.stringify({ ...draft, questions: [] }));
  const probe = rowWithCpr(rowsOf(planFromDraft(draft, 'p')));
  if (probe !== null) throw new PlanRefused('lists.refused.cpr', probe);
  const head = await claimHead(sp, draft, print);
  const plan: Plan = planFromDraft(draft, String(head['PlanKey']));
  const rows = rowsOf(plan);
  const there = await writtenKeys(sp, plan.key);
  const missing = rows.filter((row) => !there.has(`${row.list.name}/${row.uniqueKey}`));
  const told = (left: number): void => onProgress?.({ done: rows.length - left, total: rows.length });
  told(missing.length);
  await addMissing(sp, missing, (done) => told(missing.length - done));
  await makeCurrent(sp, head.Id);
}

/** The Plans row of this draft: the one left by a broken write of the same draft, else a new one. */
async function claimHead(sp: SPFI, draft: DraftPlan, print: string): Promise<RawRow> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const plans = await readAll(sp, lists.plans);
    const begun = plans.find((row) => row['State'] === 'writing' && row['Fingerprint'] === print);
    if (begun) return begun;
    const numbers = plans.map((row) => Number(/^p(\d+)$/.exec(String(row['PlanKey']))?.[1] ?? 0));
    const added = await addRow(sp, lists.plans, {
      Title: draft.plan.title ?? '',
      PlanKey: `p${Math.max(0, ...numbers) + 1}`,
      State: 'writing',
      Fingerprint: print,
      Organisation: draft.plan.organisation,
      Unit: draft.plan.unit,
      DocumentDate: draft.plan.documentDate,
      PeriodText: draft.plan.periodText,
    });
    // Null: somebody else took the number in the meantime.
    if (added) return added;
  }
  throw new Error('No free plan key');
}

/** Read whole and not by a filter: a large plan has more rows than a query by its key may find. */
async function writtenKeys(sp: SPFI, planKey: string): Promise<Set<string>> {
  const states = await readWhole(
    sp,
    planLists.map((name) => lists[name]),
    {},
  );
  return new Set(
    states.flatMap(({ list, rows }) =>
      [...rows.values()]
        .filter((row) => row['PlanKey'] === planKey)
        .map((row) => `${list.name}/${String(row['UniqueKey'])}`),
    ),
  );
}

/** Adds rows in batches. A row that is there already, from a write that was begun before, is no fault. */
async function addMissing(sp: SPFI, rows: readonly NewRow[], onDone: (done: number) => void): Promise<void> {
  const changes = rows.map(({ list, values }) => ({ kind: 'add' as const, list, values }));
  for (let at = 0; at < changes.length; at += batchSize) {
    const outcomes = await changeTogether(sp, changes.slice(at, at + batchSize));
    for (const outcome of outcomes) {
      if (outcome.kind === 'failed') throw outcome.fault;
      if (outcome.kind === 'forbidden') throw new RequestFault('forbidden', 403);
    }
    onDone(Math.min(changes.length, at + batchSize));
  }
}

async function makeCurrent(sp: SPFI, id: number): Promise<void> {
  const plans = await readAll(sp, lists.plans);
  const change = async (list: ListDeclaration, row: RawRow, state: string): Promise<RawRow> =>
    updateRow(sp, list, refOf(list, row), { State: state });
  const own = plans.find((row) => row.Id === id);
  if (own && own['State'] !== 'current') await change(lists.plans, own, 'current');
  // The new one first: a break between leaves two current plans, of which the newest counts, and never none.
  for (const row of plans) if (row.Id !== id && row['State'] === 'current') await change(lists.plans, row, 'former');
}

/** A short print of the draft's text (FNV-1a, two halves): equal drafts are the same write begun again. */
function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0xcbf29ce4];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193) >>> 0;
    b = Math.imul(b ^ (code + i), 0x01000193) >>> 0;
  }
  return a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0');
}
