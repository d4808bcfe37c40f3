import { daysApart } from '../periods/repeats';
import type { ItemStatus, LocalDate, Plan } from '../plan/plan';
import type { ReminderRule, RuleTarget } from './rule';

/** Something that rules remind of. */
export interface Subject {
  readonly target: Exclude<RuleTarget, 'item'>;
  /** The plan's own number: "2.1.m2", an activity's "2.1"; of a row in another list "meeting:7". */
  readonly key: string;
  readonly activityKey: string;
  readonly areaKey: string | null;
  readonly text: string;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  readonly recurrence: string | null;
  readonly status: ItemStatus;
  /** The latest day that something was heard of it, where that is known. */
  readonly news: LocalDate | null;
  /** Rules that are never to remind of it (never.ts). */
  readonly never: readonly string[];
  /** The number of what it has become a part of. */
  readonly mergedInto: string | null;
}

/** What stab is told of the plan as a whole. Its name is what it is asked about by. */
export const overviewKey = 'overblik';
export const overviewSubject = (text: string): Subject => ({
  ...besideSubject,
  target: 'plan',
  key: overviewKey,
  text,
  start: null,
  end: null,
  status: 'planned',
});

/** What all that stands beside the plan has alike: it is of no activity, and nothing is said of its news. */
export const besideSubject = {
  activityKey: '',
  areaKey: null,
  recurrence: null,
  news: null,
  never: [],
  mergedInto: null,
} as const satisfies Partial<Subject>;

export interface SubjectSources {
  /** The latest news of activities by number; without it nobody is told that there is none. */
  readonly news?: ReadonlyMap<string, LocalDate> | undefined;
  /** Meetings, documents and rounds of supervision. */
  readonly beside?: readonly Subject[] | undefined;
}

/** All that a plan has to remind of, in its own order. Pure. */
export function subjectsOf(plan: Plan, { news, beside = [] }: SubjectSources = {}): Subject[] {
  const items = plan.items.map((item): Subject => ({ ...item, target: item.kind, news: null }));
  return [...items, ...activitySubjects(plan, news), ...beside];
}

/** The activities of a plan, of which news is expected as long as something of them is open. Pure. */
export function activitySubjects(plan: Plan, news?: ReadonlyMap<string, LocalDate>): Subject[] {
  const open = new Set(plan.items.filter(({ status }) => status === 'planned').map(({ activityKey }) => activityKey));
  return plan.activities.map(({ key, areaKey, title, stage, never, mergedInto }): Subject => ({
    target: 'activity',
    key,
    activityKey: key,
    areaKey,
    text: title,
    start: null,
    end: null,
    recurrence: null,
    // An activity of which everything is settled has nothing to tell.
    status: mergedInto !== null ? 'dropped' : stage === 'ended' || !open.has(key) ? 'reached' : 'planned',
    news: news?.get(key) ?? null,
    never,
    mergedInto,
  }));
}

export const appliesTo = ({ appliesTo: target }: ReminderRule, subject: Subject): boolean =>
  target === subject.target || (target === 'item' && (subject.target === 'milestone' || subject.target === 'goal'));

/** More often than this is the week's own work, of which nobody needs to be reminded. */
const leastDaysApart = 27;

/** Whether it comes again; a thing that recurs is not late, since its next time is set already. */
export const recurs = ({ recurrence }: Subject): boolean => recurrence !== null && daysApart(recurrence) !== null;

export const recursTooOften = ({ recurrence }: Subject): boolean =>
  recurrence !== null && (daysApart(recurrence) ?? leastDaysApart) < leastDaysApart;
