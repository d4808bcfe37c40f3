import type { Say } from '../text/text';

/** "marts 2019" of "2019-03"; what is no month is said as it is written. Pure. */
export function sayMonth(month: string, say: Say): string {
  const day = new Date(`${month}-15T12:00:00Z`);
  if (Number.isNaN(day.getTime())) return month;
  return new Intl.DateTimeFormat(say.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day);
}
