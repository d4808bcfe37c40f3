import type { Point } from './drawn';

/** Steps of a quarter of a circle: finer than any eye at the sizes that signs have. */
const steps = 6;

const around = ([x, y]: Point, r: number, from: number, to: number): Point[] => {
  const n = Math.max(1, Math.ceil((Math.abs(to - from) / (Math.PI / 2)) * steps));
  return Array.from({ length: n + 1 }, (_, i) => {
    const turn = from + ((to - from) * i) / n;
    return [x + r * Math.cos(turn), y + r * Math.sin(turn)] as const;
  });
};

/** Pure. */
export const circle = (middle: Point, r: number): Point[] => around(middle, r, 0, 2 * Math.PI).slice(0, -1);

/** A rectangle, its corners rounded. Pure. */
export function rectangle(x: number, y: number, width: number, height: number, rx: number): Point[] {
  const r = Math.min(rx, width / 2, height / 2);
  if (r <= 0)
    return [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ];
  const quarter = Math.PI / 2;
  return [
    ...around([x + width - r, y + r], r, -quarter, 0),
    ...around([x + width - r, y + height - r], r, 0, quarter),
    ...around([x + r, y + height - r], r, quarter, 2 * quarter),
    ...around([x + r, y + r], r, 2 * quarter, 3 * quarter),
  ];
}

export interface Stroke {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/**
 * The path of an SVG as corners: lines, and halves of circles, which is all that the tidsplan's signs are drawn with. Throws
 * RangeError for anything else, so that nobody draws a sign that is missing in the file. Pure.
 */
export function pathPoints(d: string): Stroke[] {
  const strokes: { points: Point[]; closed: boolean }[] = [];
  let [x, y] = [0, 0];
  const to = (point: Point): void => {
    [x, y] = point;
    strokes.at(-1)?.points.push(point);
  };
  for (const [, command = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const relative = command === command.toLowerCase();
    const base = (): Point => (relative ? [x, y] : [0, 0]);
    const pairs = (each: (point: Point, i: number) => void): void => {
      for (let i = 0; i + 1 < numbers.length; i += 2)
        each([base()[0] + (numbers[i] ?? 0), base()[1] + (numbers[i + 1] ?? 0)], i);
    };
    switch (command.toUpperCase()) {
      case 'M':
        pairs((point, i) => {
          if (i === 0) strokes.push({ points: [], closed: false });
          to(point);
        });
        break;
      case 'L':
        pairs((point) => to(point));
        break;
      case 'H':
        for (const n of numbers) to([base()[0] + n, y]);
        break;
      case 'V':
        for (const n of numbers) to([x, base()[1] + n]);
        break;
      case 'A':
        for (let i = 0; i + 6 < numbers.length; i += 7) {
          const [from, end]: Point[] = [
            [x, y],
            [base()[0] + (numbers[i + 5] ?? 0), base()[1] + (numbers[i + 6] ?? 0)],
          ];
          if (from && end) halfCircle(from, end, numbers[i + 4] === 1).forEach(to);
        }
        break;
      case 'Z': {
        const open = strokes.at(-1);
        if (open) {
          open.closed = true;
          [x, y] = open.points[0] ?? [x, y];
        }
        break;
      }
      default:
        throw new RangeError(`Path command ${command}`);
    }
  }
  return strokes;
}

function halfCircle(from: Point, end: Point, clockwise: boolean): Point[] {
  const middle: Point = [(from[0] + end[0]) / 2, (from[1] + end[1]) / 2];
  const r = Math.hypot(from[0] - middle[0], from[1] - middle[1]);
  const start = Math.atan2(from[1] - middle[1], from[0] - middle[0]);
  return around(middle, r, start, start + (clockwise ? Math.PI : -Math.PI)).slice(1);
}

/** A rectangle to cut by. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What of an area lies within a box (Sutherland and Hodgman). Pure. */
export function cutTo(points: readonly Point[], { left, top, right, bottom }: Box): Point[] {
  const sides: readonly ((point: Point) => number)[] = [
    ([x]) => x - left,
    ([x]) => right - x,
    ([, y]) => y - top,
    ([, y]) => bottom - y,
  ];
  return sides.reduce<Point[]>(
    (shape, inside) =>
      shape.flatMap((point, i) => {
        const before = shape[(i + shape.length - 1) % shape.length] ?? point;
        const [a, b] = [inside(before), inside(point)];
        const crossing: Point[] =
          a < 0 !== b < 0
            ? [[before[0] + ((point[0] - before[0]) * a) / (a - b), before[1] + ((point[1] - before[1]) * a) / (a - b)]]
            : [];
        return b < 0 ? crossing : [...crossing, point];
      }),
    [...points],
  );
}

/** A line as its dashes: a pattern of drawn and left out, in px. Pure. */
export function dashes(points: readonly Point[], pattern: readonly number[]): Point[][] {
  const drawn: Point[][] = [];
  let [n, left] = [0, pattern[0] ?? 0];
  if (left <= 0) return [[...points]];
  let current: Point[] = points[0] ? [points[0]] : [];
  for (let i = 1; i < points.length; i++) {
    let from = points[i - 1] ?? [0, 0];
    const to = points[i] ?? from;
    let length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    while (length > left) {
      const at: Point = [from[0] + ((to[0] - from[0]) * left) / length, from[1] + ((to[1] - from[1]) * left) / length];
      if (n % 2 === 0) drawn.push([...current, at]);
      [current, from, length] = [[at], at, length - left];
      left = pattern[++n % pattern.length] ?? 1;
    }
    left -= length;
    current.push(to);
  }
  if (n % 2 === 0 && current.length > 1) drawn.push(current);
  return drawn;
}
