import type { LocalDate, Plan } from '../../plan/plan';
import type { Reminder } from '../../reminders/index';
import { applyFilters, noFilters, type Looking, type PlanFilters } from '../state';

/** Of the plan's filters those that reminders are narrowed by. */
export type ReminderFilters = Pick<PlanFilters, 'areas' | 'mine'>;

/** Whether a reminder is about something that the filters leave; what belongs to no area is left by none. Pure. */
export function reminderTest(
  plan: Plan,
  { areas, mine }: ReminderFilters,
  today: LocalDate,
  me: Looking | null,
): (reminder: Pick<Reminder, 'itemId' | 'area'>) => boolean {
  if (areas.length === 0 && !mine) return () => true;
  const shown = applyFilters(plan, { ...noFilters, areas, mine }, '', today, me);
  const keys = new Set([...shown.items, ...shown.activities].map(({ key }) => key));
  return ({ itemId, area }) => keys.has(itemId) || (!mine && area === null && areas.includes(''));
}

/** Things under the day they belong to, in their own order. Pure. */
export function inDays<T extends { readonly day: LocalDate }>(
  things: readonly T[],
): { readonly day: LocalDate; readonly things: readonly T[] }[] {
  const days = new Map<LocalDate, T[]>();
  for (const thing of things) {
    const known = days.get(thing.day);
    if (known) known.push(thing);
    else days.set(thing.day, [thing]);
  }
  return [...days].map(([day, own]) => ({ day, things: own }));
}
