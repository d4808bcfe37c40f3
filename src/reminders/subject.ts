import { daysApart } from '../periods/repeats';
import type { ItemStatus, LocalDate, Plan, Stage } from '../plan/plan';
import { areaOfDelivery, stepsOf } from '../plan/process-plan';
import type { EvaluationSubject } from './evaluation-subject';
import { indicatorSubjects } from './indicator-subjects';
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
  /** Of a meeting whose group is known; without a day it is the next meeting, which has yet to be set. */
  readonly meeting?: MeetingSubject | undefined;
  readonly evaluation?: EvaluationSubject | undefined;
}

/** What a card says of a group's meeting beside its day. */
export interface MeetingSubject {
  readonly group: 'steering' | 'reference' | 'other';
  readonly groupTitle: string;
  readonly time: string | null;
  /** How many points stand on its agenda. */
  readonly points: number;
  /** How often the plan says that the group meets, and the day of the latest meeting. */
  readonly cadence: string | null;
  readonly last: LocalDate | null;
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
  return [...items, ...deliverySubjects(plan), ...activitySubjects(plan, news), ...indicatorSubjects(plan), ...beside];
}

/**
 * The steps of deliveries, each by its own words with the delivery's and its lead, so that whoever holds it sees it is theirs.
 * Nobody says of a line whether it is done: what is over is not asked about. Pure.
 */
export function deliverySubjects(plan: Plan): Subject[] {
  const areaOf = areaOfDelivery(plan);
  const activities = new Map(plan.activities.map((activity) => [activity.key, activity]));
  return plan.deliveries.flatMap((delivery) => {
    const activity = activities.get(delivery.activityKey ?? '');
    const isOver = activity !== undefined && (activity.stage === 'ended' || activity.mergedInto !== null);
    const [name = ''] = delivery.title.split('\n');
    return stepsOf(delivery).map(({ key, text, period }): Subject => ({
      ...besideSubject,
      target: 'delivery',
      key,
      activityKey: activity?.key ?? '',
      areaKey: areaOf(delivery),
      text: `${name}${delivery.lead === null ? '' : ` (${delivery.lead})`}: ${text}`,
      start: period.start,
      end: period.end,
      recurrence: period.recurrence,
      status: isOver ? 'dropped' : 'planned',
      never: activity?.never ?? [],
    }));
  });
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
    status: statusOf(stage, mergedInto !== null, open.has(key)),
    news: news?.get(key) ?? null,
    never,
    mergedInto,
  }));
}

function statusOf(stage: Stage | null, isMerged: boolean, hasOpen: boolean): ItemStatus {
  if (isMerged || stage === 'dropped') return 'dropped';
  if (stage === 'postponed') return 'postponed';
  // An activity of which everything is settled has nothing to tell.
  return stage === 'ended' || !hasOpen ? 'reached' : 'planned';
}

export const appliesTo = ({ appliesTo: target }: ReminderRule, subject: Subject): boolean =>
  target === subject.target || (target === 'item' && (subject.target === 'milestone' || subject.target === 'goal'));

/** More often than this is the week's own work, of which nobody needs to be reminded. */
const leastDaysApart = 27;

/** Whether it comes again; a thing that recurs is not late, since its next time is set already. */
export const recurs = ({ recurrence }: Subject): boolean => recurrence !== null && daysApart(recurrence) !== null;

export const recursTooOften = ({ recurrence }: Subject): boolean =>
  recurrence !== null && (daysApart(recurrence) ?? leastDaysApart) < leastDaysApart;
