import type { SPFI } from '@pnp/sp/fi.js';
import type {
  Known,
  KnownBeside,
  KnownChange,
  KnownReport,
  KnownSupervision,
  Linked,
  SiteWord,
} from '../answers/answer';
import { toLocalDate } from '../periods/index';
import type { LocalDate, Plan, RowRef } from '../plan/plan';
import { statusOf } from './faults';
import { sayHistoryLine } from './history/say-history';
import { readPlanHistory } from './history/read-history';
import { evaluationFrom, evaluationLists } from './evaluation/read-evaluation';
import { readEffectStep } from './effects/effect-steps';
import { documentFrom, formOf, meetingFrom, reportFrom, roundFrom } from './known-rows';
import { freshDaysIn } from './health-settings';
import { formerActivities, formerLists } from './known-former';
import { deadlineFrom } from './indicators/legal-deadlines';
import type { ListState } from './loading/list-state';
import { rowsIn } from './machinery/read-rows';
import { wordFrom } from './questions/site-words';
import type { PlanRepository } from './repository';
import { lists, type ListDeclaration } from './schema';
import { machinery } from './schema/machinery';
import { supervisionLists, supervisionOf } from './supervision/read-supervision';
import { siteUrlOf } from './table';

/** What answers may be made from beside the plan. */
export type KnownBesidePlan = Pick<Known, 'beside' | 'words'>;

export interface KnownAsked {
  readonly plan: Plan;
  readonly now: Date;
  /** Whether the one who asks may read a list. The plan's own items are asked about before. */
  readonly may: (list: ListDeclaration) => boolean | Promise<boolean>;
}

/**
 * Reads what stands beside a plan, as far as the asker may read it. Where nothing has changed, and the same lists may be read,
 * it is the very same object as before.
 */
export type ReadKnown = (asked: KnownAsked) => Promise<KnownBesidePlan>;

const { governingDocuments, words, events } = lists;
const { meetings, supervisionRounds, legalDeadlines, effectSteps, evaluationCounts, reports } = machinery;
const ofRounds = supervisionLists.filter((list) => list !== supervisionRounds);
const beside = [
  ...[meetings, supervisionRounds, governingDocuments, words, legalDeadlines, effectSteps, reports],
  ...ofRounds,
  ...evaluationLists,
];

/** How far back changes are told of: SharePoint's log has no more. */
const daysBack = 59;
/** What others do by hand, and who it was that the bot wrote for, may come in a little later than the change itself. */
const historyMinutes = 10;
const mostChanges = 200;
/** So many different sets of rights are kept: most people of a site have the same. */
const mostKept = 16;

/**
 * The lists come with the plan's own request, and only what is new of them. The history is read when the plan has changed, and
 * every ten minutes while somebody asks.
 */
export function createKnown(sp: SPFI, repository: Pick<PlanRepository, 'rowsOf'>): ReadKnown {
  const url = siteUrlOf(sp);
  const history = historyOf(sp);
  let kept: { readonly plan: Plan; readonly parts: readonly unknown[]; readonly known: KnownBesidePlan }[] = [];

  return async ({ plan, now, may }) => {
    const [mayRead, mayChanges] = await Promise.all([Promise.all(beside.map(async (list) => may(list))), may(events)]);
    const [states, changes] = await Promise.all([
      repository.rowsOf([...beside, ...formerLists, lists.settings]),
      mayChanges ? history(plan, now) : Promise.resolve(null),
    ]);
    const read = beside.map((list, i) => (mayRead[i] ? states.find((state) => state.list === list) : undefined));
    const settings = states.find(({ list }) => list === lists.settings)?.rows;
    const parts = [changes, settings, ...read.map((state) => state?.rows)];
    // What was made of a plan as it was is of no more use.
    kept = kept.filter((one) => one.plan === plan || one.plan.key !== plan.key);
    const same = kept.find((one) => one.plan === plan && one.parts.every((part, i) => part === parts[i]));
    if (same) return same.known;
    const made = besideOf(read, plan, url, changes, formerActivities(states, plan.key));
    const known = { ...made, beside: { ...made.beside, freshDays: freshDaysIn(settings?.values() ?? []) } };
    kept = [{ plan, parts, known }, ...kept].slice(0, mostKept);
    return known;
  };
}

function besideOf(
  [held, rounds, documents, own, legal, steps, frozen, ...more]: readonly (ListState | undefined)[],
  plan: Plan,
  url: string,
  changes: KnownBeside['changes'],
  former: KnownBeside['former'],
): KnownBesidePlan {
  const groups = new Map(plan.groups.map(({ key, title }) => [key, title]));
  return {
    beside: {
      meetings: rowsIn(held, plan.key, (row) => meetingFrom(row, groups, url)).sort((a, b) => inTime(a.day, b.day)),
      rounds: rowsIn(rounds, plan.key, (row) => roundFrom(row, url)).sort((a, b) => inTime(a.start, b.start)),
      documents:
        documents && documents.absent !== true ? rowsIn(documents, null, (row) => documentFrom(row, url)) : null,
      changes,
      former,
      ...(legal && legal.absent !== true ? { deadlines: rowsIn(legal, plan.key, deadlineFrom) } : {}),
      effects: rowsIn(steps, plan.key, readEffectStep),
      ...supervisionIn([rounds, ...more], plan.key, url),
      ...evaluationIn(more, plan.key),
      ...(frozen === undefined || frozen.absent === true ? {} : { reports: reportsIn(frozen, plan.key, url) }),
    },
    words: rowsIn(own, null, wordFrom).filter((word): word is SiteWord => word !== null),
  };
}

/** Verdicts without the design and questions they belong to tell nothing; counts may be closed to others. */
function evaluationIn(states: readonly (ListState | undefined)[], planKey: string): Pick<KnownBeside, 'evaluation'> {
  const mayRead = (list: ListDeclaration): boolean =>
    states.some((state) => state !== undefined && state.list === list && state.absent !== true);
  if (!evaluationLists.every((list) => list === evaluationCounts || mayRead(list))) return {};
  const evaluation = evaluationFrom(
    states.filter((state) => state !== undefined),
    planKey,
  );
  return { evaluation: { evaluation, countsRead: mayRead(evaluationCounts) } };
}

/** Ledelsestilsyn as far as its lists may be read; nothing where there are no rounds to read. */
function supervisionIn(
  states: readonly (ListState | undefined)[],
  planKey: string,
  siteUrl: string,
): Pick<KnownBeside, 'supervision'> {
  const there = states.filter((state): state is ListState => state !== undefined && state.absent !== true);
  const { rounds, samples, themes, reviews, reports: given } = supervisionOf(there, planKey);
  if (rounds.length === 0) return {};
  const mayRead = (list: ListDeclaration): boolean => there.some((state) => state.list === list);
  const linked = <T extends { readonly row: RowRef | null }>(list: ListDeclaration, rows: readonly T[]): Linked<T>[] =>
    rows.map((one) => ({ ...one, url: one.row === null ? null : formOf(siteUrl, list, one.row.id) }));
  const read = <T extends { readonly row: RowRef | null }>(list: ListDeclaration, rows: readonly T[]) =>
    mayRead(list) ? linked(list, rows) : null;
  const supervision: KnownSupervision = {
    rounds: linked(supervisionRounds, rounds),
    samples: read(machinery.supervisionSamples, samples),
    themes: read(machinery.learningThemes, themes),
    reviews: read(machinery.caseReviews, reviews),
    reports: read(machinery.roundReports, given),
  };
  return { supervision };
}

/** Frozen reports of the plan, the newest first. */
const reportsIn = (state: ListState, planKey: string, url: string): KnownReport[] =>
  rowsIn(state, planKey, (row) => reportFrom(row, url))
    .filter((report): report is KnownReport => report !== null)
    .sort((a, b) => b.day.localeCompare(a.day));

/** What has no day stands first: the latest is the last. */
const inTime = (a: LocalDate | null, b: LocalDate | null): number => (a ?? '').localeCompare(b ?? '');

interface HeldHistory {
  readonly plan: Plan;
  readonly at: number;
  readonly changes: Promise<KnownBeside['changes']>;
}

/** The latest changes of a plan, read once for each state of it. Null where they cannot be read: the rest is answered. */
function historyOf(sp: SPFI): (plan: Plan, now: Date) => Promise<KnownBeside['changes']> {
  const held = new Map<string, HeldHistory>();
  return (plan, now) => {
    const at = now.getTime();
    const last = held.get(plan.key);
    const before = last?.plan === plan ? last : null;
    if (before && at >= before.at && at - before.at < historyMinutes * 60_000) return before.changes;
    const changes = readChanges(sp, plan, now).then(
      async (read) => (await sameAs(before?.changes ?? null, read)) ?? read,
      (error: unknown) => {
        // What failed in passing is asked again at the next question.
        if (!['forbidden', 'noList', 'gone'].includes(statusOf(error).kind)) held.delete(plan.key);
        return null;
      },
    );
    held.set(plan.key, { plan, at, changes });
    return changes;
  };
}

/** The changes read before, where they say the same: whatever is made of them need not be made anew. */
async function sameAs(before: Promise<KnownBeside['changes']> | null, now: readonly KnownChange[]) {
  const held = await before;
  return held && JSON.stringify(held) === JSON.stringify(now) ? held : null;
}

async function readChanges(sp: SPFI, plan: Plan, now: Date): Promise<KnownChange[]> {
  const since = new Date(now.getTime() - daysBack * 86_400_000);
  const { lines } = await readPlanHistory(sp, { since, now, planKey: plan.key });
  const told = lines.map((line) => ({
    on: toLocalDate(new Date(line.at)),
    by: line.by === '' ? null : line.by,
    key: line.list === lists.plans.name ? plan.key : line.rowKey,
    text: sayHistoryLine(line, 'da').changes.join('; '),
  }));
  // Of a row that was deleted in the list nothing is left to tell.
  return told.filter(({ key }) => key !== '').slice(0, mostChanges);
}
