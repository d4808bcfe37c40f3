import type { EvaluationReport } from '../evaluation/for-report';
import { addDays } from '../periods/index';
import type { Activity, FormerPeriod, LocalDate, Plan, PlanItem } from '../plan/plan';
import { namedRoles } from '../plan/role-holders';
import { aheadIn, countStates, standingOf, type AreaStanding } from '../plan/standing';
import { stateOf } from '../plan/status';
import { sinceLast } from './since-last';
import {
  reportParts,
  type AreaReport,
  type IndicatorReport,
  type Report,
  type ReportItem,
  type ReportTexts,
} from './report';
import type { ReportSources } from './sources';
import type { RoundForReport } from '../supervision/for-report';

/** So far the next period reaches where nobody knows when the next report comes. */
export const usualDays = 60;

/** What the figures' own rooms give a report. */
export interface ReportFigures {
  readonly indicators: readonly IndicatorReport[];
  readonly supervision: RoundForReport | null;
  readonly evaluations?: readonly EvaluationReport[];
}

/**
 * The state of a plan on a day for its styregruppe, as facts. Every number is counted where the overview counts it
 * (`plan/standing.ts`); what was reached and moved is told by the report before, where there is one. Pure.
 */
export function buildReport(sources: ReportSources, texts: ReportTexts, figures: ReportFigures): Report {
  const { plan, today: day, since, until, group = null } = sources;
  const standing = standingOf(plan, day);
  const itemOf = reportItems(plan, day);
  const news = newsByActivity(plan);
  const { reached, moved } = sinceLast(sources);
  const newlyReached = new Set(reached.map(({ key }) => key));
  const late = new Set(standing.late.map(({ key }) => key));
  const isSince = ({ end }: PlanItem): boolean => end !== null && end <= day && (since === null || end > since);
  return {
    form: 1,
    planKey: plan.key,
    planTitle: plan.title,
    organisation: plan.organisation,
    group,
    day,
    since,
    until,
    areas: standing.areas.map((area) => areaReport(area, news, day)),
    reached: reached.map((item) => itemOf(item)),
    moved: moved.map(({ item, former }) => itemOf(item, former)),
    late: standing.late.map((item) => itemOf(item)),
    coming: aheadIn(plan.items, day, until ?? addDays(day, usualDays)).map((item) => itemOf(item)),
    undated: standing.undated.map((item) => itemOf(item)),
    followUps: plan.items
      .filter(
        (item) =>
          item.kind === 'followUp' &&
          item.status !== 'dropped' &&
          (isSince(item) || newlyReached.has(item.key) || late.has(item.key)),
      )
      .map((item) => itemOf(item)),
    indicators: figures.indicators,
    supervision: figures.supervision,
    ...(figures.evaluations === undefined ? {} : { evaluations: figures.evaluations }),
    timeline: inTime(plan.items.filter(isInTime)).map((item) => itemOf(item)),
    timeless: plan.items.filter((item) => !isInTime(item)).map((item) => itemOf(item)),
    texts,
    notRead: reportParts.filter((part) => sources[part] === null),
  };
}

type NewsByActivity = ReadonlyMap<string, NonNullable<PlanItem['news']>>;

function areaReport({ area, activities }: AreaStanding, news: NewsByActivity, day: LocalDate): AreaReport {
  const items = activities.flatMap((one) => one.items);
  return {
    key: area?.key ?? '',
    title: area?.title ?? '',
    milestones: countStates(ofKind(items, 'milestone'), day),
    goals: countStates(ofKind(items, 'goal'), day),
    activities: activities.map(({ activity: { key, title, development, implementation }, items: own }) => ({
      key,
      title,
      milestones: countStates(ofKind(own, 'milestone'), day),
      news: news.get(key)?.text ?? null,
      newsOn: news.get(key)?.on ?? null,
      phases: { development, implementation },
    })),
  };
}

const ofKind = (items: readonly PlanItem[], kind: PlanItem['kind']): PlanItem[] =>
  items.filter((item) => item.kind === kind);

/** The latest line of news among an activity's items. */
function newsByActivity({ items }: Plan): NewsByActivity {
  const latest = new Map<string, NonNullable<PlanItem['news']>>();
  for (const { activityKey, news } of items) {
    const before = latest.get(activityKey);
    if (news !== null && (before === undefined || (news.on ?? '') > (before.on ?? ''))) latest.set(activityKey, news);
  }
  return latest;
}

function reportItems(plan: Plan, day: LocalDate): (item: PlanItem, former?: FormerPeriod | null) => ReportItem {
  const activities = new Map(plan.activities.map((activity) => [activity.key, activity]));
  return (item, former = item.former) => {
    const { key, kind, activityKey, areaKey, text, periodText, start, end, reachedOn, reachedBy, outcome } = item;
    return {
      ...{ key, kind, activityKey, areaKey, text, periodText, start, end, reachedOn, reachedBy, outcome },
      ...(item.recurrence === null ? {} : { recurrence: item.recurrence }),
      state: stateOf(item, day),
      former: former === null ? null : { text: former.text, end: former.end },
      responsible: responsibleFor(item, activities.get(activityKey)),
    };
  };
}

const responsibleFor = ({ responsible }: PlanItem, activity: Activity | undefined): readonly string[] =>
  responsible !== null ? [responsible] : activity === undefined ? [] : namedRoles(activity);

const isInTime = ({ start, end }: PlanItem): boolean => start !== null || end !== null;

/** By the day that each is due; what goes on without an end stands where it begins. */
const inTime = (items: readonly PlanItem[]): PlanItem[] => {
  const dayOf = ({ start, end }: PlanItem): string => end ?? start ?? '';
  return [...items].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
};
