import { makeDay, partsOf } from '../periods/index';
import type { FormerPeriod, LocalDate, Period } from '../plan/plan';
import { reachOf } from './axis';
import type { GroupKey } from './groups';
import { isUndated, type TimelineMark } from './mark';
import type { TimelineRow } from './rows';
import { phasesOf, type BodyRow, type Phase } from './table';

/** A column of the classic table; `day` is the month's first. */
export interface ClassicMonth {
  readonly day: LocalDate;
  readonly year: number;
  readonly month: number;
}

/** A mark where it stands, where it comes again, or where it stood before it was moved. */
export interface ClassicEntry {
  readonly mark: TimelineMark;
  readonly as: 'own' | 'again' | 'former';
}

/** What fills a cell: nothing, a phase, or the marks of just those months. */
export type ClassicContent =
  | null
  | { readonly kind: 'phase'; readonly phase: Phase; readonly period: Period }
  | { readonly kind: 'marks'; readonly entries: readonly ClassicEntry[] };

/** Some months side by side, by the place of the first in the table's months. */
export interface ClassicCell {
  readonly first: number;
  readonly span: number;
  readonly content: ClassicContent;
}

/** A row of the timeline: as many lines of cells as it needs for nothing to hide another, and what has no date. */
export interface ClassicRow {
  readonly key: string;
  readonly row: BodyRow;
  readonly lines: readonly (readonly ClassicCell[])[];
  readonly undated: readonly TimelineMark[];
}

export interface ClassicGroup {
  readonly key: string;
  readonly group: GroupKey;
  readonly late: number;
  readonly folded: boolean;
  readonly entries: readonly ClassicRow[];
}

export interface Classic {
  /** Every month from the first that something falls in to the last; none where nothing has a date. */
  readonly months: readonly ClassicMonth[];
  readonly groups: readonly ClassicGroup[];
}

/** Months from and with `first` to and with `last`, counted from the year 0. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * The plan's own table of activities and months, as its appendix has it: phases as filled months, marks in the months of
 * their period, also where it is vague, and what has no date in a column of its own. Pure.
 */
export function classicOf(rows: readonly TimelineRow[], today: LocalDate): Classic {
  const months = monthsOf(rows, today);
  const whole = { first: months[0] ?? 0, last: months[months.length - 1] ?? -1 };
  const groups: (ClassicGroup & { readonly entries: ClassicRow[] })[] = [];
  for (const row of rows) {
    if (row.kind === 'head') {
      const { key, group, late, folded } = row;
      groups.push({ key, group, late, folded, entries: [] });
    } else
      groups[groups.length - 1]?.entries.push({
        key: row.key,
        row,
        lines: linesOf(row, whole),
        undated: row.marks.filter(isUndated),
      });
  }
  return { months: months.map(monthAt), groups };
}

function monthsOf(rows: readonly TimelineRow[], today: LocalDate): number[] {
  const withinReach = reachOf(today);
  let [first, last] = [Infinity, -Infinity];
  const add = ({ start, end }: FormerPeriod): void => {
    for (const day of [start, end]) {
      if (day === null) continue;
      const month = monthOf(withinReach(day));
      first = Math.min(first, month);
      last = Math.max(last, month);
    }
  };
  for (const row of rows) {
    if (row.kind === 'head') continue;
    if (row.kind === 'activity' && row.activity) phasesOf(row.activity).forEach(({ period }) => add(period));
    for (const { period, former } of row.marks) {
      add(period);
      if (former) add(former);
    }
  }
  return first > last ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Phases in lines of their own, then marks; what falls in the same months stands in the same cell. */
function linesOf(row: BodyRow, whole: Span): ClassicCell[][] {
  if (whole.last < whole.first) return [[]];
  const phaseCells = (row.kind === 'activity' && row.activity ? phasesOf(row.activity) : []).flatMap((one) => {
    const span = spanOf(one.period, whole);
    return span === null ? [] : [{ span, content: { kind: 'phase' as const, ...one } }];
  });
  const byMonths = new Map<string, { span: Span; content: { kind: 'marks'; entries: ClassicEntry[] } }>();
  const add = (span: Span | null, entry: ClassicEntry): void => {
    if (span === null) return;
    const key = `${span.first} ${span.last}`;
    const there = byMonths.get(key);
    if (there === undefined) byMonths.set(key, { span, content: { kind: 'marks', entries: [entry] } });
    // What comes every week stands once in a month.
    else if (!there.content.entries.some(({ mark, as }) => mark === entry.mark && as !== 'former'))
      there.content.entries.push(entry);
  };
  for (const mark of row.marks) {
    if (mark.former) add(spanOf(mark.former, whole), { mark, as: 'former' });
    add(spanOf(mark.period, whole), { mark, as: 'own' });
    for (const day of mark.repeats)
      if (monthOf(day) <= whole.last) add(spanOf({ start: day, end: day }, whole), { mark, as: 'again' });
  }
  const lines = [...inLines(phaseCells), ...inLines([...byMonths.values()])];
  return (lines.length > 0 ? lines : [[]]).map((line) => filled(line, whole));
}

interface Placed {
  readonly span: Span;
  readonly content: Exclude<ClassicContent, null>;
}

/** As few lines as there can be without two in the same month, each from left to right. */
function inLines(placed: readonly Placed[]): Placed[][] {
  const lines: Placed[][] = [];
  for (const one of [...placed].sort((a, b) => a.span.first - b.span.first || a.span.last - b.span.last)) {
    const free = lines.find((line) => (line[line.length - 1]?.span.last ?? -1) < one.span.first);
    if (free) free.push(one);
    else lines.push([one]);
  }
  return lines;
}

/** The cells of a line, an empty one for each month with nothing in it. */
function filled(line: readonly Placed[], whole: Span): ClassicCell[] {
  const cells: ClassicCell[] = [];
  let at = whole.first;
  const empty = (until: number): void => {
    for (; at <= until; at++) cells.push({ first: at - whole.first, span: 1, content: null });
  };
  for (const { span, content } of line) {
    empty(span.first - 1);
    cells.push({ first: at - whole.first, span: span.last - span.first + 1, content });
    at = span.last + 1;
  }
  empty(whole.last);
  return cells;
}

/** The months of a period: what has only a last day stands in its month, what has no last day goes on to the end. */
function spanOf({ start, end }: Pick<FormerPeriod, 'start' | 'end'>, whole: Span): Span | null {
  const begin = start ?? end;
  if (begin === null) return null;
  const within = (month: number): number => Math.max(whole.first, Math.min(whole.last, month));
  const first = within(monthOf(begin));
  return { first, last: Math.max(first, end === null ? whole.last : within(monthOf(end))) };
}

const monthOf = (day: LocalDate): number => {
  const { year, month } = partsOf(day);
  return year * 12 + month - 1;
};
const monthAt = (n: number): ClassicMonth => {
  const [year, month] = [Math.floor(n / 12), (n % 12) + 1];
  return { day: makeDay(year, month, 1) ?? `${year}-01-01`, year, month };
};

/** The years above the months, each with how many of them it has. Pure. */
export function yearsOf(months: readonly ClassicMonth[]): { readonly year: number; readonly months: number }[] {
  const counts = new Map<number, number>();
  for (const { year } of months) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].map(([year, count]) => ({ year, months: count }));
}
