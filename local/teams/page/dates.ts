import type { Locale } from '../../../src/text/text';
import type { Moment } from '../shape';

const tag = (locale: Locale): string => (locale === 'da' ? 'da-DK' : 'en-GB');
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

function format(day: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(tag(locale), { timeZone: 'UTC', ...options }).format(noon(day));
}

/** "onsdag den 15. maj 2019" */
export const longDay = (day: string, locale: Locale): string =>
  format(day, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "ons. den 15. maj 2019", for narrow screens. */
export const shortDay = (day: string, locale: Locale): string =>
  format(day, locale, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** "20. maj", with the year when it is another than `today`'s. */
export function dayInYear(day: string, today: string, locale: Locale): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return format(day, locale, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** "8.00" in Danish, "08:00" in English. */
export function clockText(clock: string, locale: Locale): string {
  return locale === 'da' ? clock.replace(/^0/, '').replace(':', '.') : clock;
}

/** "4. februar 8.00"; today's moments are said by the caller. */
export function momentText(moment: Moment, today: string, locale: Locale): string {
  return `${dayInYear(moment.day, today, locale)} ${clockText(moment.clock, locale)}`;
}

/** The day `days` after `day`. */
export function shiftDay(day: string, days: number): string {
  return new Date(noon(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** "maj 2019" */
export const monthName = (day: string, locale: Locale): string =>
  format(day, locale, { month: 'long', year: 'numeric' });

/** "onsdag", or "on" where there is little room. */
export function weekdayName(day: string, locale: Locale, form: 'long' | 'short'): string {
  const name = format(day, locale, { weekday: 'long' });
  return form === 'long' ? name : name.slice(0, 2);
}
