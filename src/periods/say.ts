import type { LocalDate } from '../plan/plan';
import { createSay, type Locale, type Say } from '../text/text';
import { addDays, daysBetween, isoWeek, lastOfMonth, partsOf, weekday, wholeMonths } from './days';
import type { Calendar } from './working-days';

const monthNames = {
  da: [
    'januar',
    'februar',
    'marts',
    'april',
    'maj',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;
const weekdayNames = {
  da: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;

const nbsp = '\u00a0';

/** The month's name; `month` 1–12. */
export function sayMonth(month: number, locale: Locale): string {
  return monthNames[locale][month - 1] ?? '';
}

/** The weekday's name; Monday is 1. */
export function sayWeekday(day: LocalDate, locale: Locale): string {
  return weekdayNames[locale][weekday(day) - 1] ?? '';
}

/** "3. maj 2019", "3 May 2019"; never with "den", which the sentence writes (VOICE.md 5). */
export function sayDate(day: LocalDate, locale: Locale): string {
  return `${sayDayMonth(day, locale)} ${partsOf(day).year}`;
}

/** "3. maj", "3 May". */
export function sayDayMonth(day: LocalDate, locale: Locale): string {
  const { month, day: d } = partsOf(day);
  return `${d}${locale === 'da' ? '.' : ''}${nbsp}${sayMonth(month, locale)}`;
}

/** "fredag den 31. maj", with the year where it is not that of `today`. */
export function sayDay(day: LocalDate, today: LocalDate, locale: Locale): string {
  const date = partsOf(day).year === partsOf(today).year ? sayDayMonth(day, locale) : sayDate(day, locale);
  return locale === 'da' ? `${sayWeekday(day, locale)} den ${date}` : `${sayWeekday(day, locale)} ${date}`;
}

/** "uge 18 i 2019", "week 18 of 2019". */
export function sayWeek(day: LocalDate, locale: Locale): string {
  const { year, week } = isoWeek(day);
  return locale === 'da' ? `uge${nbsp}${week} i ${year}` : `week${nbsp}${week} of ${year}`;
}

interface SpanOptions {
  /** For the ear: "maj til august" instead of a dash. */
  readonly spoken?: boolean;
  /** Leaves the year out where it is this one: "maj–august". */
  readonly withoutYear?: number;
}

/** What a span of days is called: "juni 2019", "maj–august 2019", "3. kvartal 2019", "uge 34 i 2019", "3. maj 2019". */
export function saySpan(start: LocalDate, end: LocalDate, locale: Locale, options: SpanOptions = {}): string {
  if (start === end)
    return partsOf(start).year === options.withoutYear ? sayDayMonth(start, locale) : sayDate(start, locale);
  const [a, z] = [partsOf(start), partsOf(end)];
  const dash = options.spoken ? (locale === 'da' ? ' til ' : ' to ') : '–';
  const year = (y: number): string => (y === options.withoutYear ? '' : ` ${y}`);
  if (a.day === 1 && end === lastOfMonth(z.year, z.month)) {
    if (a.year !== z.year)
      return wholeYears(a, z) ?? `${sayMonth(a.month, locale)} ${a.year}${dash}${sayMonth(z.month, locale)} ${z.year}`;
    if (a.month === 1 && z.month === 12) return String(a.year);
    if (a.month === z.month) return `${sayMonth(a.month, locale)}${year(a.year)}`;
    return `${sayMonth(a.month, locale)}${dash}${sayMonth(z.month, locale)}${year(z.year)}`;
  }
  if (weekday(start) === 1 && end === addDays(start, 6)) return sayWeek(start, locale);
  if (a.year === z.year && a.month === z.month && locale === 'da') {
    return options.spoken
      ? `${a.day}. til ${sayDayMonth(end, locale)}${year(z.year)}`
      : `${a.day}.–${sayDayMonth(end, locale)}${year(z.year)}`;
  }
  const wide = options.spoken ? dash : ` ${dash} `;
  const left = a.year === z.year ? sayDayMonth(start, locale) : sayDate(start, locale);
  return `${left}${wide}${sayDayMonth(end, locale)}${year(z.year)}`;
}

function wholeYears(a: { year: number; month: number }, z: { year: number; month: number }): string | null {
  return a.month === 1 && z.month === 12 ? `${a.year}-${z.year}` : null;
}

interface SayablePeriod {
  readonly text: string | null;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  readonly recurrence?: string | null;
}

/**
 * A period in the plan's words and then as read: "medio 2019 (maj–august)"; once only where both say the same
 * ("juni 2019"). Without words: what the dates and the recurrence say. Undated: "uden dato" (VOICE.md 5).
 */
export function sayPeriod(period: SayablePeriod, locale: Locale, options: { spoken?: boolean } = {}): string {
  const say = createSay(locale);
  const words = lowerFirst((period.text ?? '').trim().replace(/\s+/g, ' '));
  const meaning = sayDates(period, locale, say, options.spoken ?? false, yearIn(words));
  if (words === '') return meaning ?? saidRecurrence(period.recurrence ?? null, say) ?? say('period.undated');
  if (meaning === null) return period.recurrence ? words : `${words} (${say('period.undated')})`;
  const full = sayDates(period, locale, say, options.spoken ?? false, null);
  return same(words, meaning) || (full !== null && same(words, full))
    ? words
    : say('period.withMeaning', { periodText: words, meaning });
}

function sayDates(
  period: SayablePeriod,
  locale: Locale,
  say: Say,
  spoken: boolean,
  withoutYear: number | null,
): string | null {
  const { start, end } = period;
  if (start !== null && end !== null)
    return saySpan(start, end, locale, { spoken, ...(withoutYear === null ? {} : { withoutYear }) });
  if (end !== null) return say('period.until', { date: sayDate(end, locale) });
  if (start !== null) return say('period.from', { date: sayDate(start, locale) });
  return null;
}

const yearIn = (words: string): number | null => {
  const years = words.match(/\b(?:19|20|21)\d\d\b/g) ?? [];
  return years.length === 1 ? Number(years[0]) : null;
};
/** True where the words say the dates already: "mandag den 3. juni 2019" holds "3. juni", "3. kvartal" needs no months. */
function same(words: string, meaning: string): boolean {
  const [w, m] = [normal(words), normal(meaning)];
  return w === m || (/^\d/.test(m) && w.includes(m)) || /^(i )?([1-4]\.|[a-zæøå]+) kvartal( af)? \d{4}$/.test(w);
}
const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\s*[–-]\s*/g, '-')
    .replace(/^(i|den|d\.) /, '');

/** Sentences go on after it: the plan's "Medio 2019" is "medio 2019" inside a line. Codes ("Q2 2024") stay. */
function lowerFirst(words: string): string {
  return /^[A-ZÆØÅ][a-zæøå]/.test(words) ? words.charAt(0).toLocaleLowerCase('da') + words.slice(1) : words;
}

const recurrenceKeys = {
  P1D: 'period.daily',
  P1W: 'period.weekly',
  P2W: 'period.biweekly',
  P1M: 'period.monthly',
  P2M: 'period.bimonthly',
  P3M: 'period.quarterly',
  P4M: 'period.fourMonthly',
  P6M: 'period.halfYearly',
  P1Y: 'period.yearly',
  continuous: 'period.continuous',
  asNeeded: 'period.asNeeded',
} as const;

function saidRecurrence(recurrence: string | null, say: Say): string | null {
  if (recurrence === null) return null;
  const known = Object.entries(recurrenceKeys).find(([value]) => value === recurrence)?.[1];
  if (known) return say(known);
  if (recurrence === 'P2Y') return say.locale === 'da' ? 'hvert andet år' : 'every second year';
  const times = /^R(\d+)\/P1Y$/.exec(recurrence);
  return times ? say('period.timesAYear', { n: Number(times[1]) }) : recurrence;
}

/** A recurrence in words: "hver anden måned"; null for none. */
export function sayRecurrence(recurrence: string | null, locale: Locale): string | null {
  return saidRecurrence(recurrence, createSay(locale));
}

/**
 * How far `day` is from `today`. Ahead: i dag, i morgen, 2–20 working days, then weeks to 12, then months. Back: i går,
 * 2–13 calendar days, 2–12 weeks, months to 12, then more than a year (VOICE.md 5). Rounded down.
 */
export function sayDistance(day: LocalDate, today: LocalDate, locale: Locale, calendar: Calendar): string {
  const say = createSay(locale);
  const days = daysBetween(today, day);
  if (days === 0) return say('distance.today');
  if (days === 1) return say('distance.tomorrow');
  if (days === -1) return say('distance.yesterday');
  if (days > 0) {
    if (days <= 40) {
      const working = calendar.workingDaysBetween(today, day);
      if (working <= 20) return say.count('distance.inWorkdays', Math.max(1, working));
    }
    const weeks = Math.floor(days / 7);
    return weeks <= 12 ? say.count('distance.inWeeks', weeks) : say.count('distance.inMonths', wholeMonths(today, day));
  }
  if (-days <= 13) return say.count('distance.daysAgo', -days);
  const weeks = Math.floor(-days / 7);
  if (weeks <= 12) return say.count('distance.weeksAgo', weeks);
  const months = wholeMonths(day, today);
  return months <= 12 ? say.count('distance.monthsAgo', months) : say('distance.monthsAgoOrMore');
}

/**
 * The distance of a period: to its start until it has begun, then to its end ("slutter om 3 uger"), then from its end
 * ("sluttede for 3 uger siden"). Null for an undated one.
 */
export function sayPeriodDistance(
  period: { readonly start: LocalDate | null; readonly end: LocalDate | null },
  today: LocalDate,
  locale: Locale,
  calendar: Calendar,
): string | null {
  const say = createSay(locale);
  const { start, end } = period;
  if (start !== null && today < start) return sayDistance(start, today, locale, calendar);
  if (end === null) return null;
  const distance = sayDistance(end, today, locale, calendar);
  return say(end >= today ? 'distance.ends' : 'distance.ended', { distance });
}
