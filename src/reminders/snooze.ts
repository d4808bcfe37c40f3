import { addDays, isLocalDate, type Calendar } from '../periods/index';
import type { LocalDate, PlanItem } from '../plan/plan';

/** When an item is reminded of again; the last two: never, at all or by the rule of the card. */
export const snoozeChoices = ['w1', 'w2', 'day', 'never', 'neverRule'] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

/** Longer than this a reminder is not put off: the item is then to be moved. */
const longestDays = 366;

/**
 * The working day on which an item is reminded of again: the first on or after the day chosen. Null where no day is chosen,
 * it is not after today, or too far off. Pure.
 */
export function snoozeDay(
  choice: Exclude<SnoozeChoice, 'never' | 'neverRule'>,
  chosen: string,
  today: LocalDate,
  calendar: Pick<Calendar, 'isWorkingDay'>,
): LocalDate | null {
  const wanted = choice === 'day' ? chosen : addDays(today, choice === 'w1' ? 7 : 14);
  if (!isLocalDate(wanted) || wanted <= today || wanted > addDays(today, longestDays)) return null;
  let day = wanted;
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** A reminder on whose card an item was put off. */
export interface Snoozed {
  readonly itemKey: string;
  readonly snoozedUntil: LocalDate | null;
}

/** Until when each item is put off: the latest day that somebody chose. Pure. */
export function snoozedItems(rows: Iterable<Snoozed>): ReadonlyMap<string, LocalDate> {
  const until = new Map<string, LocalDate>();
  for (const { itemKey, snoozedUntil } of rows) {
    if (snoozedUntil === null) continue;
    const known = until.get(itemKey);
    if (known === undefined || known < snoozedUntil) until.set(itemKey, snoozedUntil);
  }
  return until;
}

/** Whether an item's reminders rest on a day, since it was put off to a later one. Pure. */
export const isAsleep = (until: ReadonlyMap<string, LocalDate>, itemKey: string, today: LocalDate): boolean =>
  (until.get(itemKey) ?? today) > today;

/** The step of a reminder that comes back after it was put off. */
export const snoozedStep = 'snoozed';

/** The key of the reminder that comes back: one for each day chosen, and anew where the item has moved since. Pure. */
export const snoozedKey = (item: Pick<PlanItem, 'key' | 'end'>, until: LocalDate): string =>
  `${snoozedStep}/${item.key}/${until}/${item.end ?? ''}`;
