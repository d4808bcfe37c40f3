import type { LocalDate } from '../plan/plan';
import { readAtom, weekNumber, type Atom, type Span } from './atoms';
import { addDays, partsOf } from './days';
import { readRelative } from './relative';
import type { Token } from './tokens';

/** A phrase as understood: an open end is null. `problem` says why nothing was read although it looks like a period. */
export interface Phrase {
  readonly first: number;
  readonly next: number;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  readonly parts: readonly Span[] | null;
  readonly problem: 'impossible' | 'backwards' | 'yearless' | null;
}

const is = (token: Token | undefined, ...words: string[]): boolean => token !== undefined && words.includes(token.text);

/** Years for expressions without one: the right neighbour's year, stepping back where the order demands it. */
function withYears(atoms: readonly Atom[], reference: LocalDate | null): (Span | null)[] | 'yearless' {
  const years: (number | null)[] = atoms.map((atom) => atom.year);
  for (let i = atoms.length - 2; i >= 0; i--) years[i] ??= years[i + 1] ?? null;
  for (let i = 1; i < atoms.length; i++) years[i] ??= years[i - 1] ?? null;
  if (years.some((year) => year === null)) {
    if (reference === null) return 'yearless';
    const { year } = partsOf(reference);
    const last = atoms[atoms.length - 1];
    // The present one while it lasts, else the next (DOMAIN.md 3, "Relative").
    const chosen = [year, year + 1].find((candidate) => (last?.at(candidate)?.end ?? '') >= reference) ?? year + 1;
    return atoms.map((atom) => atom.at(chosen));
  }
  return atoms.map((atom, i) => atom.at(years[i] ?? 0));
}

interface Core {
  readonly next: number;
  readonly spans: (Span | null)[] | 'yearless';
  readonly joined: 'one' | 'range' | 'list';
  readonly units: readonly Atom['unit'][];
}

/** One expression, a range of two, or a list of several. */
function readCore(tokens: readonly Token[], i: number, reference: LocalDate | null): Core | null {
  // "1.-15. marts 2019": the first day has only its number.
  const bare = bareDay(tokens, i);
  if (bare) {
    const right = readAtom(tokens, bare.next);
    if (right?.unit === 'day') {
      const left: Atom = {
        unit: 'day',
        next: bare.next,
        year: null,
        at: (year) => sameMonth(right.at(year), bare.day),
      };
      const spans = withYears([left, right], reference);
      return { next: right.next, spans, joined: bare.list ? 'list' : 'range', units: ['day', 'day'] };
    }
  }
  const begun = is(tokens[i], 'fra', 'mellem', 'from', 'between');
  const first = readAtom(tokens, begun ? i + 1 : i);
  if (!first) return null;
  const atoms = [first];
  const read = (at: number): Atom | null =>
    readAtom(tokens, at) ?? (first.unit === 'week' ? weekNumber(tokens, at) : null);
  const rangeAt = rangeSign(tokens, first.next, begun) ?? slashRange(tokens, first);
  if (rangeAt !== null) {
    const second =
      first.unit === 'week' ? (weekNumber(tokens, rangeAt) ?? readAtom(tokens, rangeAt)) : readAtom(tokens, rangeAt);
    if (second)
      return {
        next: second.next,
        spans: withYears([first, second], reference),
        joined: 'range',
        units: [first.unit, second.unit],
      };
  }
  let next = first.next;
  for (;;) {
    const at = listSign(tokens, next);
    const more = at === null ? null : read(at);
    if (!more || (more.unit !== first.unit && first.unit !== 'day')) break;
    atoms.push(more);
    next = more.next;
  }
  return {
    next,
    spans: withYears(atoms, reference),
    joined: atoms.length > 1 ? 'list' : 'one',
    units: atoms.map((a) => a.unit),
  };
}

function bareDay(tokens: readonly Token[], i: number): { day: number; next: number; list: boolean } | null {
  let at = i;
  while (is(tokens[at], 'den', 'd', 'fra', 'mellem') || (at > i && is(tokens[at], '.'))) at++;
  const token = tokens[at];
  if (token?.kind !== 'number' || token.value < 1 || token.value > 31) return null;
  if (is(tokens[at + 1], '.')) at++;
  const sign = tokens[at + 1];
  if (is(sign, '-', 'til', 'to')) return { day: token.value, next: at + 2, list: false };
  return is(sign, 'og', 'and', '+') ? { day: token.value, next: at + 2, list: true } : null;
}

function sameMonth(span: Span | null, day: number): Span | null {
  if (!span) return null;
  const start = `${span.start.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return { start, end: start };
}

function rangeSign(tokens: readonly Token[], at: number, begun: boolean): number | null {
  let i = at;
  if (is(tokens[i], ',')) i++;
  if (is(tokens[i], '-')) return i + 1;
  if (is(tokens[i], 'til', 'to', 'until')) return is(tokens[i + 1], 'og') && is(tokens[i + 2], 'med') ? i + 3 : i + 1;
  return begun && is(tokens[i], 'og', 'and') ? i + 1 : null;
}

/** "maj/juni 2019", "december 2018/januar 2019": neighbours joined by a stroke. */
function slashRange(tokens: readonly Token[], first: Atom): number | null {
  if (!is(tokens[first.next], '/') || first.unit === 'day' || first.unit === 'year') return null;
  const second = first.unit === 'week' ? weekNumber(tokens, first.next + 1) : readAtom(tokens, first.next + 1);
  return second?.unit === first.unit ? first.next + 1 : null;
}

function listSign(tokens: readonly Token[], at: number): number | null {
  if (is(tokens[at], ',') && is(tokens[at + 1], 'og', 'and', 'samt')) return at + 2;
  return is(tokens[at], ',', 'og', 'and', 'samt', '&', '+') ? at + 1 : null;
}

type Limit = 'within' | 'until' | 'before' | 'endOf' | 'endDay' | 'after' | 'from' | 'day' | 'beforeEnd';

const limits: readonly (readonly [string, Limit])[] = [
  ['inden udgangen af', 'until'],
  ['inden udloebet af', 'until'],
  ['inden slutningen af', 'until'],
  ['inden for', 'within'],
  ['frem til udgangen af', 'until'],
  ['til udgangen af', 'until'],
  ['senest ved udgangen af', 'until'],
  ['senest i slutningen af', 'until'],
  ['senest med udgangen af', 'until'],
  ['senest udgangen af', 'until'],
  ['by the end of', 'until'],
  ['before the end of', 'until'],
  ['until the end of', 'until'],
  ['ved udgangen af', 'endDay'],
  ['med udgangen af', 'endDay'],
  ['udgangen af', 'endDay'],
  ['at the end of', 'endDay'],
  ['end of', 'endDay'],
  ['senest den', 'until'],
  ['senest inden', 'before'],
  ['senest i', 'until'],
  ['senest', 'until'],
  ['til og med', 'until'],
  ['t o m', 'until'],
  ['frem til', 'until'],
  ['indtil', 'until'],
  ['ikke senere end', 'until'],
  ['no later than', 'until'],
  ['at the latest', 'until'],
  ['until', 'until'],
  ['by', 'until'],
  ['op til', 'before'],
  ['inden', 'before'],
  ['foer', 'before'],
  ['forud for', 'before'],
  ['before', 'before'],
  ['efter', 'after'],
  ['after', 'after'],
  ['fra og med', 'from'],
  ['tidligst', 'from'],
  ['fra', 'from'],
  ['from', 'from'],
  ['siden', 'from'],
  ['since', 'from'],
  ['pr', 'day'],
  ['per', 'day'],
  ['til', 'until'],
];

interface LimitWords {
  readonly words: readonly string[];
  readonly limit: Limit;
}

/** By their first word: almost every word of a running text begins no limit, and is passed over at once. */
const limitsByFirst = new Map<string, LimitWords[]>();
for (const [text, limit] of limits) {
  const words = text.split(' ');
  const first = words[0] ?? '';
  limitsByFirst.set(first, [...(limitsByFirst.get(first) ?? []), { words, limit }]);
}

function readLimit(tokens: readonly Token[], i: number): { limit: Limit; next: number } | null {
  for (const { words, limit } of limitsByFirst.get(tokens[i]?.text ?? '') ?? []) {
    let at = i;
    const fits = words.every((word) => {
      if (tokens[at]?.text !== word) return false;
      at++;
      while (tokens[at]?.text === '.') at++;
      return true;
    });
    if (fits) return { limit, next: at };
  }
  return null;
}

/** The longest phrase that begins at token `i`; null where none does. */
export function readPhrase(tokens: readonly Token[], i: number, reference: LocalDate | null): Phrase | null {
  if (reference !== null) {
    const limit = readLimit(tokens, i);
    const relative = readRelative(tokens, i, reference) ?? null;
    if (relative) return phrase(i, relative.next, relative.span.start, relative.span.end);
    if (limit && limit.limit !== 'within') {
      const limited = readRelative(tokens, limit.next, reference);
      if (limited) return apply(limit.limit, i, limited.next, limited.span, tokens);
    }
  }
  const range = readCore(tokens, i, reference);
  if (range && range.joined === 'range') return finish(range, i, null, tokens);
  const limit = readLimit(tokens, i);
  if (limit && limit.limit !== 'within') {
    const core = readCore(tokens, limit.next, reference);
    if (core) return finish(core, i, limit.limit, tokens);
    return null;
  }
  return range && finish(range, i, null, tokens);
}

function finish(core: Core, first: number, limit: Limit | null, tokens: readonly Token[]): Phrase {
  const { next, spans } = core;
  if (spans === 'yearless') return { ...phrase(first, next, null, null), problem: 'yearless' };
  const whole = spans.filter((span) => span !== null);
  const [a, z] = [whole[0], whole[whole.length - 1]];
  if (!a || !z || whole.length !== spans.length) return { ...phrase(first, next, null, null), problem: 'impossible' };
  if (core.joined === 'range') {
    if (z.end < a.start || z.start < a.start) return { ...phrase(first, next, null, null), problem: 'backwards' };
    return limit
      ? apply(limit, first, next, { start: a.start, end: z.end }, tokens)
      : phrase(first, next, a.start, z.end);
  }
  if (core.joined === 'list') {
    const start = whole.reduce((least, span) => (span.start < least ? span.start : least), a.start);
    const end = whole.reduce((most, span) => (span.end > most ? span.end : most), a.end);
    if (limit) return apply(limit, first, next, { start, end }, tokens);
    return { ...phrase(first, next, start, end), parts: whole };
  }
  // "til foråret" is the season to come, not a limit.
  if (limit === 'until' && is(tokens[first], 'til') && core.units[0] === 'season' && !is(tokens[first + 1], 'og')) {
    return phrase(first, next, a.start, a.end);
  }
  if (limit) return apply(limit, first, next, a, tokens);
  return openEnded(tokens, next)
    ? phrase(first, openEnded(tokens, next) ?? next, a.start, null)
    : phrase(first, next, a.start, a.end);
}

/** "og frem", "og fremefter", "and onwards": where those words end. */
function openEnded(tokens: readonly Token[], at: number): number | null {
  if (is(tokens[at], 'og', 'and') && is(tokens[at + 1], 'frem', 'fremefter', 'fremad', 'fremover', 'onwards'))
    return at + 2;
  return is(tokens[at], 'fremefter', 'onwards', 'fremover') ? at + 1 : null;
}

function apply(limit: Limit, first: number, next: number, span: Span, tokens: readonly Token[]): Phrase {
  switch (limit) {
    case 'until':
      return phrase(first, next, null, span.end);
    case 'before':
    case 'beforeEnd':
      // "inden årets udgang" takes the last day in, as "inden udgangen af" does.
      if (tokens.slice(first, next).some((token) => token.text === 'aarets'))
        return phrase(first, next, null, span.end);
      return phrase(first, next, null, addDays(span.start, -1));
    case 'after':
      return phrase(first, next, addDays(span.end, 1), null);
    case 'endDay':
    case 'endOf':
      return phrase(first, next, span.end, span.end);
    case 'day':
      return phrase(first, next, span.start, span.start);
    case 'from':
      return phrase(first, openEnded(tokens, next) ?? next, span.start, null);
    case 'within':
      return phrase(first, next, span.start, span.end);
  }
}

const phrase = (first: number, next: number, start: LocalDate | null, end: LocalDate | null): Phrase => ({
  first,
  next,
  start,
  end,
  parts: null,
  problem: null,
});
