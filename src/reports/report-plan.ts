import type { Activity, Plan, PlanItem } from '../plan/plan';
import type { AreaReport, Report, ReportItem } from './report';
import { itemsOf } from './since-last';

/**
 * The plan as a report knows it, for what draws a plan: areas, activities with their phases, and every item as it stood. What a
 * report does not keep is empty. So a frozen report is drawn as it was, and not as the plan has become. Pure.
 */
export function planOfReport(report: Report): Plan {
  const { planKey, planTitle, organisation, areas } = report;
  return {
    key: planKey,
    title: planTitle,
    organisation,
    // What says it is given the plan's own words for its parts.
    ...{ unit: null, documentDate: null, periodText: null, words: null },
    areas: areas
      .filter(({ key }) => key !== '')
      .map(({ key, title }, order) => ({ key, order, title, focus: null, channelId: null, row: null })),
    activities: areas.flatMap((area) => area.activities.map((activity, order) => activityOf(area, activity, order))),
    items: [...itemsOf(report).values()].map(itemOf),
    ...{ groups: [], earlierActivities: [], notes: [], members: [], indicators: [], deliveries: [], threads: [] },
    row: null,
  };
}

/** Whether the report says what phases its activities have. Pure. */
export const knowsPhases = ({ areas }: Report): boolean =>
  areas.every(({ activities }) => activities.every(({ phases }) => phases !== undefined));

const activityOf = (
  area: AreaReport,
  { key, title, phases }: AreaReport['activities'][number],
  order: number,
): Activity => ({
  ...{ key, order, title },
  areaKey: area.key === '' ? null : area.key,
  ...{ taskForce: false, purpose: [], description: '', responsible: [], roles: [], support: [], stage: null },
  development: phases?.development ?? null,
  implementation: phases?.implementation ?? null,
  ...{ personId: null, never: [], mergedInto: null, reason: null, row: null },
});

const itemOf = (item: ReportItem, order: number): PlanItem => {
  const { key, kind, activityKey, areaKey, text, periodText, start, end, former, state } = item;
  return {
    ...{ key, kind, activityKey, areaKey, order, text, periodText, start, end },
    recurrence: item.recurrence ?? null,
    former: former === null ? null : { text: former.text, start: null, end: former.end },
    // What a person has said; all else follows from the day again.
    status: state === 'reached' || state === 'dropped' || state === 'postponed' ? state : 'planned',
    reachedOn: item.reachedOn,
    reachedBy: item.reachedBy,
    ...{ responsible: null, personId: null, origin: null, messageLink: null, outcome: item.outcome, news: null },
    ...{ never: [], mergedInto: null, reason: null, continuedFrom: null, row: null },
  };
};
