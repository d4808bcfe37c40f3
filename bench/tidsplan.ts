// The tidsplan from plan to places, and how much of it is drawn (docs: bench/README.md).
import { addDays } from '../src/periods/index';
import type { Activity, Plan, PlanItem } from '../src/plan/plan';
import { makeAxis } from '../src/timeline/axis';
import { layoutTimeline, rowsToDraw } from '../src/timeline/layout';
import { timelineRows } from '../src/timeline/rows';
import { daysOf, horizonOf } from '../src/timeline/span';
import { emptyActivity, emptyItem, emptyPlan } from '../tests/unit/plan/support/empty-plan';

const today = '2019-05-14';
const runs = 7;

/** Four items to an activity, through three years: of each twelve one recurs, one has no date, one is vague. */
function planOf(count: number): Plan {
  const areas = Array.from({ length: 10 }, (_, i) => ({
    key: String(i + 1),
    order: i,
    title: `Indsatsområde ${i + 1}`,
    focus: null,
    channelId: null,
    row: null,
  }));
  const activities = Array.from({ length: count }, (_, i): Activity =>
    emptyActivity({ key: `${(i % 10) + 1}.${i}`, areaKey: String((i % 10) + 1), title: `Aktivitet nummer ${i}` }),
  );
  const items = activities.flatMap((activity, i): PlanItem[] =>
    Array.from({ length: 4 }, (_, n) => {
      const of = (i * 4 + n) % 12;
      const start = addDays('2018-01-01', (i * 37 + n * 211) % 1095);
      const dated = of === 1 ? {} : { start, end: addDays(start, of === 2 ? 120 : of % 3 === 0 ? 0 : 30) };
      return emptyItem({
        key: `${activity.key}.m${n}`,
        activityKey: activity.key,
        areaKey: activity.areaKey,
        text: `Det ${n + 1}. skridt af ${i} er taget, og alle enheder kender det`,
        ...dated,
        ...(of === 0 && { recurrence: 'P3M' }),
      });
    }),
  );
  return emptyPlan({ key: 'p1', title: 'Plan', areas, activities, items });
}

const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;

process.stdout.write('activities  marks  rows ms  layout ms  rows drawn  marks drawn  height px\n');
for (const count of [100, 1000, 10_000]) {
  const plan = planOf(count);
  const rowTimes: number[] = [];
  const layoutTimes: number[] = [];
  let line = '';
  for (let run = 0; run < runs; run++) {
    const before = performance.now();
    const days = daysOf(plan);
    const rows = timelineRows(plan, { today, until: horizonOf(days, today), grouping: 'area' });
    const between = performance.now();
    const layout = layoutTimeline(rows, makeAxis(days, { today, scale: 'quarter' }), { today, nameWidth: 272 });
    const after = performance.now();
    rowTimes.push(between - before);
    layoutTimes.push(after - between);
    const drawn = rowsToDraw(layout.tops, { top: 4000, bottom: 4800 }, 0);
    const marks = drawn.reduce(
      (sum, i) => sum + (layout.rows[i]?.row.kind === 'head' ? 0 : marksIn(layout.rows[i])),
      0,
    );
    line = [drawn.length, marks, layout.tops[rows.length]].join('  ');
  }
  process.stdout.write(
    `${count}  ${plan.items.length}  ${median(rowTimes).toFixed(1)}  ${median(layoutTimes).toFixed(1)}  ${line}\n`,
  );
}

function marksIn(place: ReturnType<typeof layoutTimeline>['rows'][number] | undefined): number {
  return place === undefined ? 0 : place.placed.length + place.undated.length;
}
