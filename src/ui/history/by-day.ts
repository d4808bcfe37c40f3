import { toLocalDate } from '../../periods/index';
import type { HistoryLine } from '../../lists/history/history';
import type { LocalDate } from '../../plan/plan';

/** A line, or so many rows that one person added together: an import is one thing that happened, not five hundred. */
export interface DayLine {
  readonly line: HistoryLine;
  /** 1 for a line that stands for itself. */
  readonly rows: number;
}

export interface HistoryDay {
  readonly day: LocalDate;
  readonly lines: readonly DayLine[];
}

const making: ReadonlySet<string> = new Set(['added', 'imported']);
/** From so many on, rows added one after another are told as one. */
const manyRows = 5;

/** Lines (newest first) under the days they belong to; rows added in one go become one line. Pure. */
export function byDay(lines: readonly HistoryLine[]): HistoryDay[] {
  const days = new Map<LocalDate, HistoryLine[]>();
  for (const line of lines) {
    const day = toLocalDate(new Date(line.at));
    const known = days.get(day);
    if (known) known.push(line);
    else days.set(day, [line]);
  }
  return [...days].map(([day, all]) => ({ day, lines: together(all) }));
}

function together(lines: readonly HistoryLine[]): DayLine[] {
  const runs: HistoryLine[][] = [];
  for (const line of lines) {
    const run = runs[runs.length - 1];
    if (run?.[0] && making.has(line.action) && sameHand(run[0], line)) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run): DayLine[] => {
    const [line] = run;
    if (line === undefined) return [];
    return run.length < manyRows ? run.map((one) => ({ line: one, rows: 1 })) : [{ line, rows: run.length }];
  });
}

const sameHand = (a: HistoryLine, b: HistoryLine): boolean =>
  a.action === b.action && a.by === b.by && a.place === b.place;
