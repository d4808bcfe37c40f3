import type { SPFI } from '@pnp/sp/fi.js';
import type { DraftPlan } from '../plan/draft';
import type { Plan } from '../plan/plan';
import { planFromDraft } from '../plan/plan-from-draft';
import { readAll } from './loading/read-all';
import { readWhole } from './loading/read-whole';
import { rowsOf, rowWithCpr } from './plan-rows';
import { claimPlan, markReady } from './plans/claim-plan';
import { planKeyOf } from './problems/rows-of-plan';
import { planLists } from './read-plan';
import type { WriteProgress } from './repository';
import { lists, planStateOf } from './schema';
import type { RawRow } from './table';
import { fetched } from './transport/fetched';
import { RequestFault } from './transport/request-fault';
import { addAll } from './writing/add-all';
import type { WriteOptions } from './writing/change-row';

/** Of its own, as for the page of plans: what it says is fetched with what begins a plan, and not with every write. */
const states = () => fetched(() => import(/* webpackChunkName: 'plans' */ './plans/plan-states'));

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
 * current one and the one before a former one (docs/decisions/0003). `beside` leaves it ready beside a current one. Gives its key.
 */
export async function writePlan(
  sp: SPFI,
  draft: DraftPlan,
  onProgress: ((progress: WriteProgress) => void) | undefined,
  { beside = false, ...options }: WriteOptions & { readonly beside?: boolean } = {},
): Promise<string> {
  if (draft.activities.length === 0) throw new PlanRefused('lists.refused.noActivities', '');
  const print = fingerprint(JSON.stringify({ ...draft, questions: [] }));
  const probe = rowWithCpr(rowsOf(planFromDraft(draft, 'p')));
  if (probe !== null) throw new PlanRefused('lists.refused.cpr', probe);
  const writing: WriteOptions = { ...options, place: 'import' };
  const head = await claimHead(sp, draft, print, writing);
  const plan: Plan = planFromDraft(draft, planKeyOf(head));
  const { keys: there, without } = await writtenKeys(sp, plan.key);
  const rows = rowsOf(plan).filter(({ list }) => !without.has(list.name));
  const missing = rows.filter((row) => !there.has(`${row.list.name}/${row.uniqueKey}`));
  const told = (left: number): void => onProgress?.({ done: rows.length - left, total: rows.length });
  told(missing.length);
  await addAll(sp, missing, writing, (done) => told(missing.length - done));
  if (beside && (await hasCurrent(sp, head))) await markReady(sp, head.Id, writing);
  else await comeIntoForce(sp, head, writing);
  return plan.key;
}

/** Whether another plan holds now. */
const hasCurrent = async (sp: SPFI, head: RawRow): Promise<boolean> =>
  (await readAll(sp, lists.plans)).some((row) => row.Id !== head.Id && planStateOf(row) === 'current');

/**
 * The Plans row of this draft: the one that a broken write of the same draft left, or that another at the same time made.
 * A break can also come when all is done, before anybody is told: the current plan, where it came of this very draft, is
 * the plan, with what people have made of it since.
 */
const claimHead = (sp: SPFI, draft: DraftPlan, print: string, options: WriteOptions): Promise<RawRow> =>
  claimPlan(
    sp,
    (row, cameMeanwhile) =>
      row['Fingerprint'] === print &&
      (cameMeanwhile || (planStateOf(row) !== 'former' && (row['ClosedOn'] ?? null) === null)),
    {
      Title: draft.plan.title ?? '',
      Fingerprint: print,
      Organisation: draft.plan.organisation,
      Unit: draft.plan.unit,
      DocumentDate: draft.plan.documentDate,
      PeriodText: draft.plan.periodText,
      ...(draft.plan.words === undefined ? {} : { PlanWords: draft.plan.words }),
    },
    options,
  );

/**
 * What is there already, and the lists that are not: a plan is written without them. Read whole and not by a filter: a large
 * plan has more rows than a query by its key may find.
 */
async function writtenKeys(
  sp: SPFI,
  planKey: string,
): Promise<{ readonly keys: ReadonlySet<string>; readonly without: ReadonlySet<string> }> {
  const states = await readWhole(sp, [...planLists.map((name) => lists[name]), lists.indicators], {
    optional: new Set([lists.indicators]),
  });
  const keys = states.flatMap(({ list, rows }) =>
    [...rows.values()]
      .filter((row) => row['PlanKey'] === planKey)
      .map((row) => `${list.name}/${String(row['UniqueKey'])}`),
  );
  return {
    keys: new Set(keys),
    without: new Set(states.filter(({ absent }) => absent).map(({ list }) => list.name)),
  };
}

/** The last step: the plan stands as ready, then as the current one, and the one before as a former one. */
async function comeIntoForce(sp: SPFI, head: RawRow, options: WriteOptions): Promise<void> {
  await markReady(sp, head.Id, options);
  const made = await (await states()).makePlanCurrent(sp, planKeyOf(head), options);
  if (made.ok) return;
  // Somebody chose another plan, or closed this one, in the meantime: it is there, and theirs is the later word.
  if (made.error.kind === 'forbidden') throw new RequestFault('forbidden', 403);
  throw new RequestFault('conflict', 412);
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
