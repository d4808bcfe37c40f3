import type { LocalDate } from '../plan/plan';

/** The day in Denmark at `now`, whatever clock zone the computer has. */
export function dayInCopenhagen(now: Date): LocalDate {
  // Swedish writes dates as yyyy-mm-dd.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(now);
}
