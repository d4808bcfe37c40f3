import { addDays } from '../../src/periods/index';
import type { Activity, Plan, PlanItem } from '../../src/plan/plan';
import { emptyActivity, emptyItem, emptyPlan } from '../../tests/unit/plan/support/empty-plan';

/** The day that the measured plans are looked at. */
export const today = '2019-05-14';

/** Marks to an activity. */
export const marksEach = 3;

/**
 * A plan of so many activities in ten areas, each with two phases and three items through three years: of each twelve items
 * one recurs, one has no date, four are a day, the rest are as vague as a month or a season.
 */
export function planOf(count: number): Plan {
  const areas = Array.from({ length: 10 }, (_, i) => ({
    key: String(i + 1),
    order: i,
    title: `Indsatsområde ${i + 1}`,
    focus: null,
    channelId: null,
    row: null,
  }));
  // One area after the other, as a plan is written.
  const areaOf = (i: number): number => Math.floor((i * 10) / count) + 1;
  const activities = Array.from({ length: count }, (_, i): Activity => {
    const begins = addDays('2018-01-01', (i * 29) % 300);
    return emptyActivity({
      key: `${areaOf(i)}.${i + 1}`,
      areaKey: String(areaOf(i)),
      title: `Aktivitet nummer ${i + 1}: fælles arbejdsgange`,
      roles: ['Områdechef'],
      development: { text: null, start: begins, end: addDays(begins, 200) },
      implementation: { text: null, start: addDays(begins, 201), end: addDays(begins, 560) },
    });
  });
  const items = activities.flatMap((activity, i): PlanItem[] =>
    Array.from({ length: marksEach }, (_, n) => {
      const of = (i * marksEach + n) % 12;
      const start = addDays('2018-01-01', (i * 37 + n * 211) % 1095);
      const dated = of === 1 ? {} : { start, end: addDays(start, of === 2 ? 120 : of % 3 === 0 ? 0 : 30) };
      return emptyItem({
        key: `${activity.key}.m${n}`,
        activityKey: activity.key,
        areaKey: activity.areaKey,
        text: `Det ${n + 1}. skridt af ${i} er taget, og alle enheder kender det`,
        ...dated,
        ...(of === 0 && { recurrence: 'P3M' }),
        ...(of % 4 === 3 && { status: 'reached' as const }),
      });
    }),
  );
  return emptyPlan({ key: 'p1', title: 'Plan', areas, activities, items });
}

/** What every library is given: the same activities and days, in the plain form that they ask for. */
export function plainRows(plan: Plan) {
  const of = new Map<string, PlanItem[]>();
  for (const item of plan.items) of.set(item.activityKey, [...(of.get(item.activityKey) ?? []), item]);
  return plan.activities.map(({ key, title, development, implementation }) => ({
    key,
    title,
    start: development?.start ?? today,
    end: implementation?.end ?? today,
    marks: (of.get(key) ?? []).map((item) => ({ key: item.key, title: item.text, start: item.start, end: item.end })),
  }));
}
