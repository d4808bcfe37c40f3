import { addDays, daysBetween } from '../periods/index';
import type { LocalDate, Plan } from '../plan/plan';
import { coverageOf, isReferenceGroup, lackingUnits, nothingWanted } from '../meetings/coverage';
import { processGaps } from './process-gaps';
import type { Round } from '../supervision/supervision';

/** All that a plan's health is read from. What the one who asks may not read, or nobody knows, is null: nothing is said of it. */
export interface HealthSources {
  readonly plan: Plan;
  /** The latest day that something was heard of each activity, by number (reminders/news.ts). */
  readonly news: ReadonlyMap<string, LocalDate> | null;
  /** After so many weeks silence is silence: as many as the reminder of it waits. */
  readonly quietWeeks: number;
  /** Rounds of ledelsestilsyn, by which figures are expected. */
  readonly rounds: readonly Pick<Round, 'start'>[] | null;
  /** How many days a figure is fresh; null: as often as there are rounds (`freshDays`). */
  readonly freshDays: number | null;
  /** The fields that are missing in the process plan, by area. */
  readonly processGaps: ReadonlyMap<string, readonly string[]> | null;
  /** Units that nobody in the følgegruppe comes from. */
  readonly uncovered: readonly string[] | null;
  /** False where the plan is not in Teams at all, and no area has a channel to lack. */
  readonly inTeams: boolean;
}

/** A plan on a day and nothing beside it: who sits in its følgegruppe is told by the plan's own roles. */
export const planAlone = (plan: Plan, today: LocalDate): HealthSources => ({
  plan,
  news: null,
  quietWeeks: 8,
  rounds: null,
  freshDays: null,
  processGaps: processGaps(plan),
  uncovered: unitsWithoutSeat(plan, today),
  inTeams: true,
});

/** Units that nobody in the plan's følgegruppe comes from; null where the plan has no such group. */
function unitsWithoutSeat(plan: Plan, today: LocalDate): readonly string[] | null {
  const group = plan.groups.find(isReferenceGroup);
  return group === undefined ? null : lackingUnits(coverageOf(plan.members, group.key, nothingWanted, today));
}

/** A figure may come so long after its round. */
const slack = 31;
/** Where no rounds tell how often figures come: half a year. */
const usualDays = 183;

/** How many days a figure is fresh: the usual time between two rounds, and a month to count in. Pure. */
export function freshDays(rounds: HealthSources['rounds']): number {
  const starts = [...new Set((rounds ?? []).flatMap(({ start }) => start ?? []))].sort();
  const gaps = starts.slice(1).map((start, i) => daysBetween(starts[i] ?? start, start));
  const middle = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)];
  return middle === undefined ? usualDays : middle + slack;
}

/** The first day on which a figure still is fresh. Pure. */
export const freshFrom = ({ rounds, freshDays: own }: HealthSources, today: LocalDate): LocalDate =>
  addDays(today, -(own ?? freshDays(rounds)));
