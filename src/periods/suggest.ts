import type { LocalDate } from '../plan/plan';
import type { Locale } from '../text/text';
import { addDays, addMonths, daysBetween, lastOfMonth, makeDay, partsOf } from './days';
import { explainPeriod } from './read';
import { sayDate, sayMonth } from './say';
import { mended } from './spelling';

const most = 3;
const nbsp = /\u00a0/g;

/**
 * Up to three other ways to say a period, for whoever has written a vague or an unreadable one: "medio 2019" may be meant as
 * "medio juni 2019", "sommeren 2019" or "senest 31. august 2019"; "31. juni 2019" as "30. juni 2019". Each reads without a
 * reference day, and as something else than the text does now. An exact day has none, nor has an empty text. Pure.
 * @param today what "juni" without a year and a text without any time hang on
 */
export function suggestPeriods(text: string, today: LocalDate, locale: Locale = 'da'): string[] {
  const { read, problem } = explainPeriod(text);
  if (problem === 'empty' || text.length > 255) return [];
  const written = text.trim().replace(/\s+/g, ' ');
  const spelt = mended(written);
  // "medo 2019" reads as the whole of 2019: what it may have been meant as goes before what lies within that.
  const slip = [...(spelt === written ? [] : [spelt]), ...turnedFigures(written)];
  const offers =
    problem === null
      ? slip.length > 0 || read.start === null || read.end === null
        ? slip
        : closer(read.start, read.end, locale)
      : [...mendings(spelt, today), ...(problem === 'unreadable' ? coming(today, locale) : [])];
  const seen = new Set([problem === null ? daysOf(read) : '', text.trim().toLocaleLowerCase(locale)]);
  const out: string[] = [];
  for (const raw of offers) {
    const offer = raw.replace(nbsp, ' ').trim();
    const again = explainPeriod(offer);
    const days = daysOf(again.read);
    if (again.problem !== null || (again.read.start === null && again.read.end === null) || offer.length > 255)
      continue;
    if (seen.has(days) || seen.has(offer.toLocaleLowerCase(locale))) continue;
    seen.add(days);
    out.push(offer);
    if (out.length === most) break;
  }
  return out;
}

const daysOf = ({ start, end }: { start: LocalDate | null; end: LocalDate | null }): string => `${start}/${end}`;

/** More exact words within a span of days. */
function closer(start: LocalDate, end: LocalDate, locale: Locale): string[] {
  const days = daysBetween(start, end) + 1;
  if (days <= 7 || days > 370) return days > 370 ? [latest(end, locale)] : [];
  const { year, month } = partsOf(start);
  const until = partsOf(end);
  if (days <= 31) return [third('middle', end, locale), third('late', end, locale), latest(end, locale)];
  if (days > 200) return [...halves(year, until.year, locale), latest(end, locale)];
  const middle = addMonths(start, Math.floor(((until.year - year) * 12 + until.month - month) / 2));
  return [third('middle', middle, locale), ...seasonIn(start, end, locale), latest(end, locale)];
}

const latest = (day: LocalDate, locale: Locale): string =>
  `${locale === 'da' ? 'senest' : 'no later than'} ${sayDate(day, locale)}`;

function third(which: 'middle' | 'late', day: LocalDate, locale: Locale): string {
  const word = { middle: { da: 'medio', en: 'mid' }, late: { da: 'ultimo', en: 'late' } }[which][locale];
  const { year, month } = partsOf(day);
  return `${word} ${sayMonth(month, locale)} ${year}`;
}

const halves = (first: number, last: number, locale: Locale): string[] =>
  first !== last
    ? []
    : locale === 'da'
      ? [`1. halvår ${first}`, `2. halvår ${first}`]
      : [`first half of ${first}`, `second half of ${first}`];

const seasons = [
  { month: 3, da: 'foråret', en: 'spring' },
  { month: 6, da: 'sommeren', en: 'summer' },
  { month: 9, da: 'efteråret', en: 'autumn' },
] as const;

/** The season that shares most days with the span, where it is about a month at least. */
function seasonIn(start: LocalDate, end: LocalDate, locale: Locale): string[] {
  const { year } = partsOf(end);
  const shared = seasons.map((season) => {
    const [from, to] = [makeDay(year, season.month, 1) ?? start, lastOfMonth(year, season.month + 2)];
    return {
      words: `${season[locale]} ${year}`,
      days: daysBetween(from > start ? from : start, to < end ? to : end) + 1,
    };
  });
  const best = shared.reduce((a, b) => (b.days > a.days ? b : a));
  return best.days >= 28 ? [best.words] : [];
}

/** The text, spelt as it should be, as it may have been meant. */
function mendings(spelt: string, today: LocalDate): string[] {
  if (explainPeriod(spelt).problem !== 'yearless') return [spelt, ...otherDay(spelt), ...turned(spelt)];
  const { year } = partsOf(today);
  // A time that has passed is seldom what somebody who writes no year has in mind.
  const ahead = [year, year + 1].map((one) => `${spelt} ${one}`).filter((offer) => lastDay(offer) >= today);
  return [spelt, ...ahead];
}

const lastDay = (text: string): LocalDate => {
  const { start, end } = explainPeriod(text).read;
  return end ?? start ?? '';
};

/** "12/13/2019": no such month, but with day and month turned there is one. */
function turnedFigures(text: string): string[] {
  const figures = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!figures || Number(figures[3]) <= 12) return [];
  return [`${figures[3]}${figures[2]}${figures[1]}${figures[2]}${figures[4]}`];
}

/** "31. juni 2019" is the last day of June or the first of July; "uge 53" may be week 52. */
function otherDay(text: string): string[] {
  const day = /^(.*?)\b(\d{1,2})(\. ?)(\p{L}+ \d{4}.*)$/u.exec(text);
  const offers: string[] = [];
  if (day) {
    const [, before = '', n = '', dot = '', after = ''] = day;
    for (let less = Number(n) - 1; less >= 28 && offers.length === 0; less--)
      if (explainPeriod(`${before}${less}${dot}${after}`).problem === null)
        offers.push(`${before}${less}${dot}${after}`);
    const last = offers[0] === undefined ? null : explainPeriod(offers[0]).read.end;
    if (last !== null && before === '') offers.push(sayDate(addDays(last, 1), 'da'));
  }
  const week = /^(uge|week) 5[3-9](.*)$/i.exec(text);
  if (week) offers.push(`${week[1]} 52${week[2]}`);
  return offers;
}

/** "august–maj 2019" the other way round. */
function turned(text: string): string[] {
  const sides = /^(?:fra |from )?(.+?)(?: ?[–-] ?| til | to )(.+?)(?: (\d{4}))?$/i.exec(text);
  if (!sides) return [];
  const [, left = '', right = '', year] = sides;
  const own = /^(.*?) (\d{4})$/.exec(left);
  if (year === undefined) return [`${right} - ${left}`];
  if (own) return [`${right} ${year} - ${left}`, `${left} - ${right} ${Number(own[2]) + 1}`];
  return [`${right} - ${left} ${year}`, `${left} ${year} - ${right} ${Number(year) + 1}`];
}

/** What somebody may mean who wrote no time at all: the middle of next month, the coming season, the end of the quarter. */
function coming(today: LocalDate, locale: Locale): string[] {
  const { year, month } = partsOf(today);
  const season = seasons.find(({ month: first }) => first > month) ?? seasons[0];
  const quarterEnd = lastOfMonth(year, Math.ceil(month / 3) * 3);
  return [
    third('middle', addMonths(`${today.slice(0, 8)}01`, 1), locale),
    `${season[locale]} ${season.month > month ? year : year + 1}`,
    latest(quarterEnd, locale),
  ];
}
