import { daysBetween, wholeMonths } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import type { Say } from '../../text/text';

/** From so many days on, a distance is told in months (UI.md 6). */
const manyDays = 90;

/** "14 dage over": how long a day is past on `today`. Pure. */
export function sayOver(end: LocalDate, today: LocalDate, say: Say): string {
  const days = daysBetween(end, today);
  if (days < manyDays) return say.count('overview.late.days', days);
  const months = wholeMonths(end, today);
  return months > 12 ? say('overview.late.years') : say.count('overview.late.months', months);
}

/** "om 17 dage": how far ahead a day is. Pure. */
export function sayAhead(day: LocalDate, today: LocalDate, say: Say): string {
  const days = daysBetween(today, day);
  if (days === 0) return say('distance.today');
  if (days === 1) return say('distance.tomorrow');
  return days < manyDays
    ? say.count('overview.next.days', days)
    : say.count('overview.next.months', wholeMonths(today, day));
}
