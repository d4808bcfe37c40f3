import type { LocalDate } from '../src/plan/plan';

/** Day and time in Denmark: Swedish writes "2019-05-15 08:30". */
const local = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});
const partsIn = (moment: Date): string[] => local.format(moment).split(' ');

/** The time of a moment in Denmark, "08:30"; null where it is none. */
export const timeIn = (moment: Date): string | null =>
  Number.isNaN(moment.getTime()) ? null : (partsIn(moment)[1] ?? null);

/** The time in Denmark, where the day is the clock's own; a day that is tried out has no time. */
export function timeOn(today: LocalDate, now: Date): string | null {
  const [day, time = ''] = partsIn(now);
  return day === today ? time : null;
}
