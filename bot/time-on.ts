import type { LocalDate } from '../src/plan/plan';

/** The time in Denmark, where the day is the clock's own; a day that is tried out has no time. */
export function timeOn(today: LocalDate, now: Date): string | null {
  // Swedish writes "2019-05-15 08:30".
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Copenhagen',
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(now)
    .split(' ');
  return day === today ? time : null;
}
