import type { SPFI } from '@pnp/sp/fi.js';
import type { DraftPlan } from '../plan/draft';
import type { Plan } from '../plan/plan';
import { planFromDraft } from '../plan/plan-from-draft';
import { statusOf } from './faults';
import { rowsOf, rowWithCpr, type NewRow } from './plan-rows';
import type { WriteProgress } from './repository';
import { allLists, lists, type ListDeclaration } from './schema';
import { addRow, listOf, quoted, readAll, refOf, updateRow, type RawRow } from './table';
import { toSharePoint } from './values';

/** SharePoint takes at most 100 requests in one batch, and 1000 in a change set; fewer keep an answer well under its time limit. */
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
  for (let at = 0; at < missing.length; at += batchSize) {
    await addTogether(sp, missing.slice(at, at + batchSize));
    told(Math.max(0, missing.length - at - batchSize));
  }
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

async function writtenKeys(sp: SPFI, planKey: string): Promise<Set<string>> {
  const keyed = allLists.filter(
    (list) => list.fields.some((field) => field.name === 'PlanKey') && list !== lists.plans,
  );
  const found = await Promise.all(
    keyed.map(async (list) =>
      (await readAll(sp, list, `PlanKey eq ${quoted(planKey)}`)).map(
        (row) => `${list.name}/${String(row['UniqueKey'])}`,
      ),
    ),
  );
  return new Set(found.flat());
}

/** Adds rows in one request; a row that is there already, from a request that was repeated, is no fault. */
async function addTogether(sp: SPFI, rows: readonly NewRow[]): Promise<void> {
  const [batched, execute] = sp.batched({ maxRequests: 100 });
  const outcomes: Promise<unknown>[] = rows.map(({ list, values }) =>
    listOf(batched, list)
      .items.add(toSharePoint(list, values))
      .catch((error: unknown) => {
        if (statusOf(error).kind !== 'duplicate') throw error;
      }),
  );
  const settled = Promise.allSettled(outcomes);
  await execute();
  const failed = (await settled).find((one) => one.status === 'rejected');
  if (failed) throw failed.reason as Error;
}

async function makeCurrent(sp: SPFI, id: number): Promise<void> {
  const plans = await readAll(sp, lists.plans);
  const change = async (list: ListDeclaration, row: RawRow, state: string): Promise<void> =>
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
