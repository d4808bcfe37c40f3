import type { LocalDate } from '../plan/plan';
import { addDays, lastOfMonth, makeDay, mondayOfWeek } from './days';
import { holidaySpan } from './school';
import type { Token } from './tokens';
import {
  halfWords,
  months,
  ordinals,
  quarterWords,
  schoolYears,
  seasons,
  thirds,
  weekdays,
  weekWords,
  winters,
} from './words';

export interface Span {
  readonly start: LocalDate;
  readonly end: LocalDate;
}

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'named';

/** One expression of time as written. Without a year of its own (`year` null) it waits for one: from its right neighbour or the reference. */
export interface Atom {
  readonly unit: Unit;
  readonly next: number;
  readonly year: number | null;
  /** Null where the calendar has no such day. */
  readonly at: (year: number) => Span | null;
}

export type Reader = (tokens: readonly Token[], i: number) => Atom | null;

const month = (year: number, from: number, count = 1): Span => ({
  start: `${year}-${String(from).padStart(2, '0')}-01`,
  end: lastOfMonth(year, from + count - 1),
});

/** The months of quarters, halves, thirds: `part` of `parts` equal parts of a span of whole months. */
function third(span: Span, which: number): Span {
  const first = Number(span.start.slice(5, 7));
  const year = Number(span.start.slice(0, 4));
  const count = Number(span.end.slice(5, 7)) - first + 1;
  if (count === 1) {
    const from = [1, 11, 21][which] ?? 1;
    const start = `${span.start.slice(0, 8)}${String(from).padStart(2, '0')}`;
    return { start, end: which === 2 ? span.end : addDays(start, 9) };
  }
  return month(year, first + (which * count) / 3, count / 3);
}

const isWord = (token: Token | undefined, ...words: string[]): boolean =>
  token?.kind === 'word' && words.includes(token.text);
const isSign = (token: Token | undefined, ...signs: string[]): boolean =>
  token?.kind === 'sign' && signs.includes(token.text);

/** A four-digit year at `i`, or null. */
export function fullYear(token: Token | undefined): number | null {
  return token?.kind === 'number' && token.end - token.start === 4 && token.value >= 1900 && token.value < 2200
    ? token.value
    : null;
}

const twoDigits = (token: Token | undefined): number | null =>
  token?.kind === 'number' && token.end - token.start === 2 ? 2000 + token.value : null;

/** The year that belongs to what ends before `i`: "juni 2019", "juni, 2019", "1. halvår af 2020", "Q2/2024", "aug 18", "aug '18". */
function yearAfter(tokens: readonly Token[], i: number, mayBeShort = true): { year: number; next: number } | null {
  let at = i;
  if (isSign(tokens[at], ',', '/', '-', '(', '.', "'", '’')) at++;
  if (isWord(tokens[at], 'i', 'af', 'in', 'of', 'aar', 'aaret')) at++;
  const full = fullYear(tokens[at]);
  if (full !== null) return { year: full, next: at + 1 };
  const short = twoDigits(tokens[at]);
  const follows = tokens[at + 1];
  // "maj-19" may be a year, "6 July – 10 July" holds none: a dash or stroke must stand close on both sides.
  const loose =
    at > i &&
    (tokens[i]?.start !== tokens[i - 1]?.end || tokens[at]?.start !== tokens[i]?.end) &&
    isSign(tokens[i], '-', '/');
  if (loose) return null;
  // "maj 18." or "maj 18-20" are not years; "aug 18" and "marts '24" are.
  if (
    mayBeShort &&
    short !== null &&
    (at === i || isSign(tokens[i], '-', '/', "'", '’')) &&
    short >= 2010 &&
    short <= 2060
  ) {
    const glued = follows !== undefined && follows.start === tokens[at]?.end;
    if (!glued || isSign(follows, ',', ')', ';', ':')) return { year: short, next: at + 1 };
  }
  return null;
}

function atom(
  tokens: readonly Token[],
  unit: Unit,
  next: number,
  at: (year: number) => Span | null,
  short = true,
): Atom {
  const found = yearAfter(tokens, next, short);
  // A day before the year's own word needs no year to be complete; where none follows, the reader decides.
  return { unit, next: found?.next ?? next, year: found?.year ?? null, at };
}

const oneDay = (year: number, m: number, d: number): Span | null => {
  const day = makeDay(year, m, d);
  return day === null ? null : { start: day, end: day };
};

const isoDate: Reader = (tokens, i) => {
  const [y, s1, m, s2, d] = tokens.slice(i, i + 5);
  const year = fullYear(y);
  if (year === null || !isSign(s1, '-') || m?.kind !== 'number' || !isSign(s2, '-') || d?.kind !== 'number')
    return null;
  if (m.end - m.start !== 2 || d.end - d.start !== 2) return null;
  return { unit: 'day', next: i + 5, year, at: () => oneDay(year, m.value, d.value) };
};

const numericDate: Reader = (tokens, i) => {
  const [d, s1, m, s2, y] = tokens.slice(i, i + 5);
  if (
    d?.kind !== 'number' ||
    m?.kind !== 'number' ||
    !isSign(s1, '.', '/', '-') ||
    d.end - d.start > 2 ||
    m.end - m.start > 2
  )
    return null;
  if (s1?.start !== d.end || d.value < 1 || d.value > 31 || m.value < 1 || m.value > 12) return null;
  const at = (year: number): Span | null => oneDay(year, m.value, d.value);
  if (isSign(s2, '.', '/', '-')) {
    const year = fullYear(y) ?? twoDigits(y);
    if (year !== null && y) return { unit: 'day', next: i + 5, year, at };
  }
  const spaced = fullYear(s2);
  if (spaced !== null && s1?.text === '/') return { unit: 'day', next: i + 4, year: spaced, at };
  // Without a year a slash makes a date ("3/6"), a point only after a word that asks for one; "2.1" and "2-3" are none.
  const asked = isWord(tokens[i - 1], 'den', 'd', 'senest', 'inden', 'foer', 'pr', 'fra', 'til');
  return s1?.text === '/' || (s1?.text === '.' && asked) ? { unit: 'day', next: i + 3, year: null, at } : null;
};

const dayMonth: Reader = (tokens, i) => {
  const d = tokens[i];
  if (d?.kind !== 'number' || d.value < 1 || d.value > 31 || d.end - d.start > 2) return null;
  let at = i + 1;
  if (isSign(tokens[at], '.')) at++;
  else if (isWord(tokens[at], 'st', 'nd', 'rd', 'th')) at++;
  const m = months[tokens[at]?.text ?? ''];
  if (m === undefined) return null;
  const next = isSign(tokens[at + 1], '.') ? at + 2 : at + 1;
  return atom(tokens, 'day', next, (year) => oneDay(year, m, d.value));
};

const monthName: Reader = (tokens, i) => {
  // "inden jul" is Christmas, "1. jul 2019" is July.
  if (isWord(tokens[i], 'jul') && isWord(tokens[i - 1], 'inden', 'foer', 'efter', 'til')) return named(tokens, i);
  const m = months[tokens[i]?.text ?? ''];
  if (m === undefined || tokens[i]?.kind !== 'word') return null;
  // "marts" is a month, "mar" or "may" only beside a year or another month: both are ordinary words too.
  const next = isSign(tokens[i + 1], '.') && /^.{3,4}$/.test(tokens[i]?.text ?? '') ? i + 2 : i + 1;
  const english = tokens[next];
  if (english?.kind === 'number' && english.value <= 31 && isSign(tokens[next + 1], ',')) {
    const year = fullYear(tokens[next + 2]);
    if (year !== null) return { unit: 'day', next: next + 3, year, at: () => oneDay(year, m, english.value) };
  }
  const read = atom(tokens, 'month', next, (year) => month(year, m));
  const doubtful = ['mar', 'may'].includes(tokens[i]?.text ?? '');
  return doubtful && read.year === null && !joinsMonth(tokens, next) ? null : read;
};

/** True where another month follows: "May–October 2026", "mar. og april 2019". */
const joinsMonth = (tokens: readonly Token[], at: number): boolean =>
  (isSign(tokens[at], '-', '/', ',', '&', '+') || isWord(tokens[at], 'til', 'to', 'until', 'og', 'and')) &&
  monthName(tokens, at + 1) !== null;

/** A number before `kvartal`/`halvår`: "3.", "tredje", "3". */
function numbered(tokens: readonly Token[], i: number): { n: number; next: number } | null {
  const token = tokens[i];
  if (token?.kind === 'number' && token.value >= 1 && token.value <= 4) {
    return {
      n: token.value,
      next: isSign(tokens[i + 1], '.') ? i + 2 : isWord(tokens[i + 1], 'st', 'nd', 'rd', 'th') ? i + 2 : i + 1,
    };
  }
  if (isWord(token, 'sidste', 'last')) {
    const halves = halfWords.has(tokens[i + 1]?.text ?? '');
    return yearAfter(tokens, i + 2, false) ? { n: halves ? 2 : 4, next: i + 1 } : null;
  }
  const n = ordinals[token?.text ?? ''];
  return token?.kind === 'word' && n !== undefined && n <= 4 ? { n, next: i + 1 } : null;
}

const afterDot = (tokens: readonly Token[], i: number): number => (isSign(tokens[i], '.') ? i + 1 : i);

const quarter: Reader = (tokens, i) => {
  const read = numbered(tokens, i);
  if (read && quarterWords.has(tokens[read.next]?.text ?? '')) {
    const { n } = read;
    return atom(tokens, 'quarter', afterDot(tokens, read.next + 1), (year) => month(year, 3 * n - 2, 3));
  }
  // "1.-2. kvartal 2025", "2. og 3. kvartal": two quarters with one word.
  const joined = isSign(tokens[read?.next ?? 0], '-') || isWord(tokens[read?.next ?? 0], 'og', 'til');
  const last = read && joined ? numbered(tokens, read.next + 1) : null;
  if (read && last && last.n > read.n && quarterWords.has(tokens[last.next]?.text ?? '')) {
    return atom(tokens, 'quarter', afterDot(tokens, last.next + 1), (year) =>
      month(year, 3 * read.n - 2, 3 * (last.n - read.n + 1)),
    );
  }
  const [letter, n] = [tokens[i], tokens[i + 1]];
  if (n?.kind !== 'number' || n.value < 1 || n.value > 4) return null;
  const short = isWord(letter, 'q', 'k') && n.start === letter?.end;
  if (!short && !quarterWords.has(letter?.text ?? '')) return null;
  return atom(tokens, 'quarter', i + 2, (year) => month(year, 3 * n.value - 2, 3));
};

const half: Reader = (tokens, i) => {
  const read = numbered(tokens, i);
  if (read && read.n <= 2 && halfWords.has(tokens[read.next]?.text ?? '')) {
    return atom(tokens, 'half', read.next + 1, (year) => month(year, 6 * read.n - 5, 6));
  }
  const [letter, n] = [tokens[i], tokens[i + 1]];
  if (!isWord(letter, 'h') || n?.kind !== 'number' || n.value < 1 || n.value > 2 || n.start !== letter?.end)
    return null;
  return atom(tokens, 'half', i + 2, (year) => month(year, 6 * n.value - 5, 6));
};

const week: Reader = (tokens, i) => {
  if (!weekWords.has(tokens[i]?.text ?? '')) return null;
  const at = isSign(tokens[i + 1], '.') || isWord(tokens[i + 1], 'nr') ? i + 2 : i + 1;
  return weekNumber(tokens, isSign(tokens[at], '.') ? at + 1 : at);
};

/** A week's number, also without its word where one has gone before ("uge 7-9", "ugerne 44 og 45"). */
export const weekNumber: Reader = (tokens, i) => {
  const n = tokens[i];
  if (n?.kind !== 'number' || n.value < 1 || n.value > 53 || n.end - n.start > 2) return null;
  const next = isSign(tokens[i + 1], '.') ? i + 2 : i + 1;
  return atom(
    tokens,
    'week',
    next,
    (year) => {
      const monday = mondayOfWeek(year, n.value);
      return monday === null ? null : { start: monday, end: addDays(monday, 6) };
    },
    false, // "uge 34-36" are weeks; nobody writes a week's year with two figures
  );
};

const season: Reader = (tokens, i) => {
  const token = tokens[i];
  const span = seasons[token?.text ?? ''];
  if (!span || token?.kind !== 'word') return null;
  const read = atom(tokens, 'season', i + 1, (year) => month(year, span[0], span[1]));
  return token.text === 'fall' && read.year === null ? null : read;
};

/** "2018/19", "2018-2019", "2019/20": two years that follow each other. */
function yearPair(tokens: readonly Token[], i: number): { first: number; last: number; next: number } | null {
  const first = fullYear(tokens[i]);
  if (first === null || !isSign(tokens[i + 1], '/', '-')) return null;
  const second = tokens[i + 2];
  const last =
    fullYear(second) ??
    (second && second.end - second.start === 2 ? Math.floor(first / 100) * 100 + second.value : null);
  return last !== null && last > first ? { first, last, next: i + 3 } : null;
}

const winter: Reader = (tokens, i) => {
  if (!winters.has(tokens[i]?.text ?? '')) return null;
  const pair = yearPair(tokens, i + 1);
  // "vinter 2019" may be the one that begins in 2018 or the one that begins in 2019: a question, not a date.
  if (!pair || pair.last !== pair.first + 1) return { ...atom(tokens, 'season', i + 1, () => null), year: 0 };
  return {
    unit: 'season',
    next: pair.next,
    year: pair.first,
    at: (y) => ({ start: `${y}-12-01`, end: lastOfMonth(y + 1, 2) }),
  };
};

const schoolYear: Reader = (tokens, i) => {
  if (!schoolYears.has(tokens[i]?.text ?? '')) return null;
  const pair = yearPair(tokens, i + 1);
  if (!pair || pair.last !== pair.first + 1) return null;
  return {
    unit: 'year',
    next: pair.next,
    year: pair.first,
    at: (y) => ({ start: `${y}-08-01`, end: `${y + 1}-07-31` }),
  };
};

const turnOfYear: Reader = (tokens, i) => {
  if (!isWord(tokens[i], 'aarsskiftet', 'aarsskifte')) return null;
  const pair = yearPair(tokens, i + 1);
  if (!pair || pair.last !== pair.first + 1) return null;
  return {
    unit: 'day',
    next: pair.next,
    year: pair.first,
    at: (y) => ({ start: `${y}-12-31`, end: `${y + 1}-01-01` }),
  };
};

const named: Reader = (tokens, i) => {
  // Winter holiday is in week 7 or 8, by municipality: a question, not a date.
  if (isWord(tokens[i], 'vinterferie', 'vinterferien')) return { ...atom(tokens, 'named', i + 1, () => null), year: 0 };
  const name = tokens[i]?.text ?? '';
  return tokens[i]?.kind === 'word' && holidaySpan(name, 2019)
    ? atom(tokens, 'named', i + 1, (year) => holidaySpan(name, year))
    : null;
};

const years: Reader = (tokens, i) => {
  const pair = yearPair(tokens, i);
  // "2019-03" would be a month of ISO's; "2017-2019" and "2018/19" are years.
  if (pair)
    return {
      unit: 'year',
      next: pair.next,
      year: pair.first,
      at: () => ({ start: `${pair.first}-01-01`, end: `${pair.last}-12-31` }),
    };
  const year = fullYear(tokens[i]);
  return year === null
    ? null
    : { unit: 'year', next: i + 1, year, at: (y) => ({ start: `${y}-01-01`, end: `${y}-12-31` }) };
};

const yearOnly: Reader = (tokens, i) => {
  const year = fullYear(tokens[i]);
  return year === null
    ? null
    : { unit: 'year', next: i + 1, year, at: (y) => ({ start: `${y}-01-01`, end: `${y}-12-31` }) };
};

const thirdOf: Reader = (tokens, i) => {
  const word = tokens[i];
  const which = word?.kind === 'word' ? thirds[word.text] : undefined;
  if (which === undefined) return null;
  let at = i + 1;
  let last = which;
  // "primo/medio 2019", "medio-ultimo 2019", "medio til ultimo 2019"
  if (isSign(tokens[at], '/', '-') || isWord(tokens[at], 'til', 'eller', 'to')) {
    const second = thirds[tokens[at + 1]?.text ?? ''];
    if (second !== undefined && second > which) {
      last = second;
      at += 2;
    }
  }
  while (isWord(tokens[at], 'af', 'i', 'paa', 'of', 'in', 'the') || isSign(tokens[at], '-')) at++;
  // "først i marts", "sidst på året 2019"; "først" alone is no time.
  if (['foerst', 'sidst', 'tidligt', 'sent'].includes(word?.text ?? '') && at === i + 1) return null;
  if (isWord(tokens[at], 'aaret')) {
    const found = yearAfter(tokens, at + 1, false);
    const whole = (year: number): Span => month(year, 1, 12);
    return {
      unit: 'season',
      next: found?.next ?? at + 1,
      year: found?.year ?? null,
      at: (year) => ({ start: third(whole(year), which).start, end: third(whole(year), last).end }),
    };
  }
  const whole = [quarter, half, monthName, yearOnly].map((read) => read(tokens, at)).find((read) => read !== null);
  if (!whole) return null;
  return {
    ...whole,
    unit: whole.unit === 'month' ? 'week' : whole.unit === 'year' ? 'season' : 'month',
    at: (year) => {
      const span = whole.at(year);
      return span && { start: third(span, which).start, end: third(span, last).end };
    },
  };
};

/** "2024 Q2", "2020, uge 34": the year first. */
const yearFirst: Reader = (tokens, i) => {
  const year = fullYear(tokens[i]);
  if (year === null) return null;
  const at = isSign(tokens[i + 1], ',', ':', '/') ? i + 2 : i + 1;
  const part = [quarter, half, week, monthName].map((read) => read(tokens, at)).find((read) => read !== null);
  return part?.year === null ? { ...part, year } : null;
};

/** "2019-06", as ISO writes a month; "2018-19" are years. */
const isoMonth: Reader = (tokens, i) => {
  const [y, sign, m] = tokens.slice(i, i + 3);
  const year = fullYear(y);
  if (
    year === null ||
    !isSign(sign, '-') ||
    m?.kind !== 'number' ||
    m.end - m.start !== 2 ||
    m.value < 1 ||
    m.value > 12
  )
    return null;
  return { unit: 'month', next: i + 3, year, at: (y4) => month(y4, m.value) };
};

/** "årets udgang", "udgangen af året", "slutningen af året": the year is this one, or stands after. */
const endOfTheYear: Reader = (tokens, i) => {
  const end = isWord(tokens[i], 'aarets') && isWord(tokens[i + 1], 'udgang', 'udloeb', 'slutning');
  const ofYear = isWord(tokens[i], 'aaret') && isWord(tokens[i - 1], 'af');
  if (!end && !ofYear) return null;
  return atom(
    tokens,
    'year',
    end ? i + 2 : i + 1,
    (year) => ({ start: end ? `${year}-12-31` : `${year}-01-01`, end: `${year}-12-31` }),
    false,
  );
};

const readers: readonly Reader[] = [
  isoDate,
  yearFirst,
  isoMonth,
  endOfTheYear,
  numericDate,
  dayMonth,
  quarter,
  half,
  thirdOf,
  week,
  winter,
  schoolYear,
  turnOfYear,
  season,
  monthName,
  named,
  years,
];

const fillers = [
  'ca',
  'cirka',
  'omkring',
  'hele',
  'den',
  'd',
  'det',
  'de',
  'perioden',
  'i',
  'paa',
  'aaret',
  'aar',
  'about',
  'around',
  'the',
  'in',
  'whole',
  'all',
  'of',
  'during',
];

/** The expression of time that begins at `i`, small words before it passed over. */
export function readAtom(tokens: readonly Token[], i: number): Atom | null {
  let at = i;
  for (;;) {
    const token = tokens[at];
    if (!token) return null;
    if (weekdays.has(token.text) || (token.kind === 'word' && fillers.includes(token.text))) at++;
    else if (at > i && isSign(token, '.', ',')) at++;
    else if (isWord(token, 'loebet') && isWord(tokens[at + 1], 'af')) at += 2;
    else break;
  }
  for (const read of readers) {
    const found = read(tokens, at);
    if (found) return found;
  }
  return null;
}
