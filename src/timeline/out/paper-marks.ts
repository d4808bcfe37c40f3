import { daysBetween, sayRecurrence } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import type { Say } from '../../text/text';
import { isUndated, type TimelineMark } from '../mark';
import { partsIn } from '../series';
import { endOf, xOf } from '../axis';
import type { PaperAxis } from './paper-axis';
import { periodWords } from './outgoing';
import { textWidth, wrapText } from './text-width';

/** A run of words beside a mark; `quiet` for the period, `late` for how long it is over. */
export interface Run {
  readonly text: string;
  readonly look: 'plain' | 'quiet' | 'late';
}

/** A mark on its lane. All places in px from the axis' left edge. */
export interface PaperMark {
  readonly mark: TimelineMark;
  readonly x: number;
  readonly band: { readonly x: number; readonly width: number; readonly soft: boolean; readonly words: string | null };
  /** From the due day to today, for what is late. */
  readonly lateTo: number | null;
  readonly formerX: number | null;
  readonly repeats: readonly number[];
  readonly label: {
    readonly x: number;
    readonly end: boolean;
    readonly down: number;
    readonly lines: readonly Run[][];
  };
}

export type PaperLane =
  | { readonly kind: 'dated'; readonly height: number; readonly marks: readonly PaperMark[] }
  | {
      readonly kind: 'undated';
      readonly height: number;
      readonly mark: TimelineMark;
      readonly lines: readonly Run[][];
      readonly width: number;
    };

export const markSize = 14;
export const labelSize = 11;
export const lineHeight = 13;
const laneGap = 5;
const widest = 250;
/** Longer than a month: the plan said "medio", a season, a half-year; its ends are drawn soft. */
const vagueDays = 35;

/** The marks of a row on lanes: none covers another, and what has no date has lanes of its own below. Pure. */
export function paperLanes(marks: readonly TimelineMark[], axis: PaperAxis, today: LocalDate, say: Say): PaperLane[] {
  const open: { taken: [number, number][]; marks: PaperMark[]; height: number }[] = [];
  for (const mark of marks) {
    if (isUndated(mark)) continue;
    const { placed, left, right, height } = place(mark, axis, today, say);
    let lane = open.find(({ taken }) => taken.every(([from, to]) => right < from - 6 || left > to + 6));
    if (lane === undefined) open.push((lane = { taken: [], marks: [], height: 0 }));
    lane.taken.push([left, right]);
    lane.marks.push(placed);
    lane.height = Math.max(lane.height, height);
  }
  const undated = marks.filter(isUndated).map((mark): PaperLane => {
    const lines = runLines(runsOf(mark, today, say, true), Math.min(axis.width - 60, 520));
    const width = Math.max(...lines.map(widthOfRuns)) + 40;
    return { kind: 'undated', mark, lines, width, height: lines.length * lineHeight + 11 };
  });
  return [...open.map(({ marks: on, height }): PaperLane => ({ kind: 'dated', marks: on, height })), ...undated];
}

function place(
  mark: TimelineMark,
  axis: PaperAxis,
  today: LocalDate,
  say: Say,
): { placed: PaperMark; left: number; right: number; height: number } {
  const { start, end } = mark.period;
  const from = start ?? end ?? today;
  const x0 = xOf(axis, from);
  const x = end === null ? x0 : endOf(axis, end);
  const bandEnd = end === null ? axis.width : x;
  const soft = end === null || daysBetween(from, end) > vagueDays;
  const single = end !== null && from === end;
  const width = single ? 0 : bandEnd - x0;
  const said = mark.period.text ?? '';
  const formerX = mark.former === null ? null : formerPlace(mark.former, axis);
  const free = formerX === null || formerX < x0 || formerX > x;
  const apart = partsIn(mark.period).length > 1;
  const inBand =
    !apart && soft && free && said !== '' && width > textWidth(said, 10) + 44 + (end === null ? 0 : markSize / 2);
  const lateTo = mark.state === 'late' ? xOf(axis, today) : null;
  const repeats = mark.repeats.filter((day) => day <= axis.to).map((day) => endOf(axis, day));
  const runs = runsOf(mark, today, say, !inBand);
  const half = markSize / 2;
  const [markLeft, markRight] = [Math.min(x0, x - half, formerX ?? x), Math.max(bandEnd, x + half, formerX ?? x)];
  // A late line is short beside the words, or runs on below them.
  const beyond = lateTo !== null && lateTo - x < 160 ? lateTo : 0;
  const start0 = Math.max(end === null ? x + half : markRight, beyond) + 6;
  const label = labelOf(
    runs,
    axis.width,
    start0,
    markLeft - 6,
    x0,
    repeats.length > 0 || end === null || (lateTo !== null && beyond === 0),
  );
  const words = Math.max(...label.lines.map(widthOfRuns));
  const [wordsLeft, wordsRight] = label.end ? [label.x - words, label.x] : [label.x, label.x + words];
  return {
    placed: { mark, x, band: { x: x0, width, soft, words: inBand ? said : null }, lateTo, formerX, repeats, label },
    left: Math.min(markLeft, wordsLeft),
    right: Math.max(markRight, wordsRight, lateTo ?? 0, ...repeats.map((at) => at + half)),
    height: Math.max(markSize, label.down + label.lines.length * lineHeight) + laneGap,
  };
}

/** Words right of the mark where there is room, else left of it, else below it. */
function labelOf(
  runs: readonly Run[],
  room: number,
  right: number,
  left: number,
  from: number,
  below: boolean,
): PaperMark['label'] {
  const lines = runLines(runs, widest);
  const width = Math.max(...lines.map(widthOfRuns));
  if (!below && right + width <= room) return { x: right, end: false, down: 0, lines };
  if (!below && left - width >= 0) return { x: left, end: true, down: 0, lines };
  const x = Math.max(0, Math.min(from, room - width));
  return { x, end: false, down: markSize + 1, lines };
}

const formerPlace = (former: NonNullable<TimelineMark['former']>, axis: PaperAxis): number | null =>
  former.end !== null ? endOf(axis, former.end) : former.start !== null ? xOf(axis, former.start) : null;

function runsOf(mark: TimelineMark, today: LocalDate, say: Say, withPeriod: boolean): Run[] {
  const { end, recurrence } = mark.period;
  const period = withPeriod ? (mark.period.text ?? periodWords(mark, say)) : null;
  // "Hvert kvartal" is said once, where the plan's own words are just that.
  const recurs = sayRecurrence(recurrence, say.locale);
  const same = recurs !== null && (period ?? '').trim().toLocaleLowerCase('da') === recurs;
  const repeats = recurs === null ? null : `↻ ${recurs}`;
  const undated = isUndated(mark) && mark.period.text !== null && recurrence === null ? say('period.undated') : null;
  return [
    { text: mark.title, look: 'plain' },
    ...[same ? null : period, undated, repeats]
      .filter((text, i, all): text is string => text !== null && text !== '' && all.indexOf(text) === i)
      .map((text): Run => ({ text, look: 'quiet' })),
    ...(mark.state === 'late' && end !== null
      ? [{ text: say.count('tidsplanOut.daysOver', daysBetween(end, today)), look: 'late' } as const]
      : []),
  ];
}

const between = 7;
export const runWidth = ({ text, look }: Run): number => textWidth(text, labelSize, look === 'late');
export const widthOfRuns = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + runWidth(run), 0) + between * Math.max(0, runs.length - 1);

/** Runs as lines: the first is broken where it must, the others stand after it or below. */
function runLines(runs: readonly Run[], width: number): Run[][] {
  const lines: Run[][] = [];
  for (const run of runs) {
    const last = lines[lines.length - 1];
    if (last !== undefined && widthOfRuns([...last, run]) <= width) last.push(run);
    else lines.push(...wrapText(run.text, width, labelSize, run.look === 'late').map((text) => [{ ...run, text }]));
  }
  return lines.length === 0 ? [[{ text: '–', look: 'quiet' }]] : lines;
}
