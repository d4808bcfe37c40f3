import { addMonths, daysBetween, partsOf } from '../../periods/index';
import type { Activity, LocalDate, Plan, PlanItem } from '../../plan/plan';
import { makeAxis } from '../../timeline/axis';
import { layoutTimeline, type PhasePlace } from '../../timeline/layout';
import type { PlacedMark } from '../../timeline/lanes';
import { timelineRows } from '../../timeline/rows';
import { daysOf, horizonOf } from '../../timeline/span';

export interface Tick {
  readonly day: LocalDate;
  readonly year: number;
  readonly quarter: number;
  /** The first of its year, or of the strip: the year is said. */
  readonly withYear: boolean;
  readonly x: number;
}

/** One activity's time; all places are percent of the strip's width. */
export interface Strip {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly today: number;
  readonly ticks: readonly Tick[];
  readonly phases: readonly PhasePlace[];
  readonly placed: readonly PlacedMark[];
  readonly lanes: number;
}

/**
 * The tidsplan's own layout of one activity, without words beside the marks, drawn as wide as there is room. Null where
 * nothing in it has a date. Pure.
 */
export function stripOf(
  plan: Plan,
  activity: Activity,
  items: readonly PlanItem[],
  today: LocalDate,
  width: number,
): Strip | null {
  const alone: Plan = {
    ...plan,
    areas: [],
    activities: [{ ...activity, areaKey: null }],
    items: [...items],
    deliveries: [],
  };
  const days = daysOf(alone);
  const axis = makeAxis(days, { today, scale: 'whole', fit: width, words: false });
  const all = timelineRows(alone, { today, until: horizonOf(days, today), grouping: 'area' });
  const { rows, todayX } = layoutTimeline(all, axis, { today, words: false });
  const row = rows.find((one) => one.row.kind === 'activity');
  if (!row || (row.placed.length === 0 && row.phases.length === 0)) return null;
  const percent = (px: number): number => (px / axis.width) * 100;
  const first = partsOf(axis.from);
  const ticks: Tick[] = [];
  const start = `${first.year}-${String(Math.floor((first.month - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
  // Every quarter while there is room for its words (84 px), else every year.
  const step = axis.perDay * 91 < 84 ? 12 : 3;
  const begin = step === 12 ? `${first.year}-01-01` : start;
  for (let day = begin; day <= axis.to; day = addMonths(day, step)) {
    const { year, month } = partsOf(day);
    const x = percent(daysBetween(axis.from, day) * axis.perDay);
    if (x < 0 || x > 97) continue;
    ticks.push({ day, year, quarter: (month + 2) / 3, withYear: ticks.every((tick) => tick.year !== year), x });
  }
  return {
    from: axis.from,
    to: axis.to,
    today: percent(todayX),
    ticks,
    phases: row.phases.map(({ kind, x, width }) => ({ kind, x: percent(x), width: percent(width) })),
    placed: row.placed.map((one) => ({
      ...one,
      x: percent(one.x),
      band: { ...one.band, x: percent(one.band.x), width: percent(one.band.width) },
      lateTo: one.lateTo === null ? null : percent(one.lateTo),
      former: one.former === null ? null : percent(one.former),
      repeats: one.repeats.map(({ day, x }) => ({ day, x: percent(x) })),
      repeatsTo: one.repeatsTo === null ? null : percent(one.repeatsTo),
    })),
    lanes: row.lanes,
  };
}
