import type { LocalDate } from '../plan/plan';
import { addDays, addMonths, lastOfMonth, partsOf, weekday } from './days';
import type { Span } from './atoms';
import type { Token } from './tokens';
import { ordinals } from './words';

const unitWords: readonly (readonly [RegExp, 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year'])[] = [
  [/^(dage?|dagen|days?)$/, 'day'],
  [/^(uger?|ugen|weeks?)$/, 'week'],
  [/^(maaned|maaneder|maaneden|months?)$/, 'month'],
  [/^(kvartal|kvartaler|kvartalet|quarters?)$/, 'quarter'],
  [/^(halvaar|halvaaret)$/, 'half'],
  [/^(aar|aaret|years?)$/, 'year'],
];

const unitOf = (token: Token | undefined) =>
  unitWords.find(([pattern]) => token?.kind === 'word' && pattern.test(token.text))?.[1];

function shift(day: LocalDate, n: number, unit: NonNullable<ReturnType<typeof unitOf>>): LocalDate {
  if (unit === 'day') return addDays(day, n);
  if (unit === 'week') return addDays(day, 7 * n);
  return addMonths(day, n * { month: 1, quarter: 3, half: 6, year: 12 }[unit]);
}

/** The calendar unit that holds `day`. */
function whole(day: LocalDate, unit: NonNullable<ReturnType<typeof unitOf>>): Span {
  const { year, month } = partsOf(day);
  const months = (from: number, count: number): Span => ({
    start: `${year}-${String(from).padStart(2, '0')}-01`,
    end: lastOfMonth(year, from + count - 1),
  });
  if (unit === 'day') return { start: day, end: day };
  if (unit === 'week') {
    const monday = addDays(day, 1 - weekday(day));
    return { start: monday, end: addDays(monday, 6) };
  }
  if (unit === 'month') return months(month, 1);
  if (unit === 'quarter') return months(Math.floor((month - 1) / 3) * 3 + 1, 3);
  if (unit === 'half') return months(month <= 6 ? 1 : 7, 6);
  return months(1, 12);
}

const firstOfUnit = (day: LocalDate, unit: NonNullable<ReturnType<typeof unitOf>>, n: number): Span =>
  whole(shift(whole(day, unit).start, n, unit), unit);

const number = (token: Token | undefined): number | null =>
  token?.kind === 'number' ? token.value : token?.kind === 'word' ? (ordinals[token.text] ?? null) : null;

const is = (token: Token | undefined, ...words: string[]): boolean => token !== undefined && words.includes(token.text);

/** An expression that hangs on the reference day ("i næste måned", "om 14 dage"), with where it ends. */
export function readRelative(
  tokens: readonly Token[],
  i: number,
  today: LocalDate,
): { span: Span; next: number } | null {
  let at = i;
  if (is(tokens[at], 'i', 'in') && is(tokens[at + 1], 'dag')) return { span: whole(today, 'day'), next: at + 2 };
  if (is(tokens[at], 'today')) return { span: whole(today, 'day'), next: at + 1 };
  if (is(tokens[at], 'i') && is(tokens[at + 1], 'morgen'))
    return { span: whole(addDays(today, 1), 'day'), next: at + 2 };
  if (is(tokens[at], 'tomorrow')) return { span: whole(addDays(today, 1), 'day'), next: at + 1 };
  if (is(tokens[at], 'i') && is(tokens[at + 1], 'overmorgen'))
    return { span: whole(addDays(today, 2), 'day'), next: at + 2 };
  if (is(tokens[at], 'i') && is(tokens[at + 1], 'gaar'))
    return { span: whole(addDays(today, -1), 'day'), next: at + 2 };
  if (is(tokens[at], 'i') && is(tokens[at + 1], 'aar')) return { span: whole(today, 'year'), next: at + 2 };
  if (is(tokens[at], 'til') && is(tokens[at + 1], 'aar')) return { span: firstOfUnit(today, 'year', 1), next: at + 2 };

  // "om 14 dage", "in two weeks": one day; a number is needed, for "om året" is a recurrence.
  if (is(tokens[at], 'om', 'in')) {
    const n = is(tokens[at + 1], 'et', 'en') ? 1 : number(tokens[at + 1]);
    const unit = unitOf(tokens[at + 2]);
    if (n !== null && unit) {
      const day = shift(today, n, unit);
      return { span: { start: day, end: day }, next: at + 3 };
    }
  }
  // "inden for (de næste) 3 måneder": from today.
  if ((is(tokens[at], 'inden') && is(tokens[at + 1], 'for')) || is(tokens[at], 'within')) {
    at += is(tokens[at], 'inden') ? 2 : 1;
    while (is(tokens[at], 'de', 'det', 'den', 'naeste', 'kommende', 'the', 'next')) at++;
    const n = number(tokens[at]);
    const unit = unitOf(tokens[n === null ? at : at + 1]);
    if (unit) return { span: { start: today, end: shift(today, n ?? 1, unit) }, next: at + (n === null ? 1 : 2) };
  }
  while (is(tokens[at], 'i', 'til', 'de', 'den', 'det', 'in', 'the')) at++;
  const which = tokens[at];
  const n = number(tokens[at + 1]);
  const unit = unitOf(tokens[n === null ? at + 1 : at + 2]);
  if (!unit) return null;
  // "sidste kvartal 2019" hangs on its own year, not on today.
  const after = tokens[n === null ? at + 2 : at + 3];
  if (after?.kind === 'number' && after.value >= 1900) return null;
  const next = n === null ? at + 2 : at + 3;
  if (is(which, 'denne', 'dette', 'indevaerende', 'this')) return { span: whole(today, unit), next };
  if (is(which, 'naeste', 'kommende', 'next')) {
    return { span: n === null ? firstOfUnit(today, unit, 1) : { start: today, end: shift(today, n, unit) }, next };
  }
  if (is(which, 'sidste', 'forrige', 'seneste', 'last', 'past')) {
    return { span: n === null ? firstOfUnit(today, unit, -1) : { start: shift(today, -n, unit), end: today }, next };
  }
  return null;
}
