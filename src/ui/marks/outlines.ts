import type { MarkKind } from '../../timeline/kinds';

export type Corner = readonly [x: number, y: number];

/** "10,1.6 18.4,10" as corners. */
export const corners = (text: string): readonly Corner[] =>
  text.split(' ').map((corner) => corner.split(',').map(Number) as [number, number]);

interface Outline {
  /** The middle of the line around it: clockwise corners, or how far a circle is from the middle of the box. */
  readonly line: readonly Corner[] | number;
  /** What stands within the line where that is not all there is: a folded corner is ink. */
  readonly within?: readonly Corner[];
  /** Corners that follow those of the line: the pole of a flag. */
  readonly pole?: readonly Corner[];
  /** Its middle is so much lower than that of the box. */
  readonly down?: number;
}

/** Half the width of the line. */
export const halfLine = 0.9;

/** Silhouettes in a 20 by 20 box: the kind must be told without colour (UI.md 4). Screen and paper are drawn from them. */
export const outlines: Readonly<Record<MarkKind, Outline>> = {
  milestone: { line: corners('10,1.6 18.4,10 10,18.4 1.6,10') },
  goal: {
    line: corners('4,12.4 4,2.2 18,2.2 14.6,7.3 18,12.4'),
    pole: corners('5,13.3 5,19.8 3,19.8 3,13.3'),
    down: -2.7,
  },
  followUp: { line: 7.8 },
  meeting: { line: corners('3,3 17,3 17,17 3,17') },
  supervision: { line: corners('10,2 18.6,17.4 1.4,17.4'), down: 2 },
  review: {
    line: corners('4,1.8 12,1.8 16.4,6.2 16.4,18.2 4,18.2'),
    within: corners('4,1.8 12,1.8 12,6.2 16.4,6.2 16.4,18.2 4,18.2'),
    down: 1,
  },
  step: { line: 4.6 },
};

/** The same corners with every side moved outwards; inwards where `by` is negative. Pure. */
export function moved(line: readonly Corner[], by: number): readonly Corner[] {
  const outwards = (i: number): Corner => {
    const [[x, y], [toX, toY]] = [line[i % line.length], line[(i + 1) % line.length]] as [Corner, Corner];
    const length = Math.hypot(toX - x, toY - y);
    return [(toY - y) / length, (x - toX) / length];
  };
  return line.map(([x, y], i) => {
    const [before, after] = [outwards(i + line.length - 1), outwards(i)];
    const far = by / (1 + before[0] * after[0] + before[1] * after[1]);
    return [x + (before[0] + after[0]) * far, y + (before[1] + after[1]) * far];
  });
}
