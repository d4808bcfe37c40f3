import { besideOutlines } from '../beside-outlines';
import type { MarkKind } from '../kinds';
import { outlines } from '../outlines';
import type { Shape } from './svg-mark';

const all = { ...outlines, ...besideOutlines };

type Corner = readonly [x: number, y: number];

/** Half the width of the line that paper draws, in a box of 20. */
const halfLine = 0.9;

/** The silhouettes that the screen has, by the middle of their lines, in a box of 20 by 20. Paper draws a flag's pole itself. */
export function shapeOf(kind: MarkKind): Shape {
  const [outer, inner, down = 0] = all[kind];
  const at = { cx: 10, cy: 10 + 20 * down };
  if (typeof outer === 'number') {
    const r = (outer + Number(inner)) / 10;
    return { path: `M10 ${10 - r}a${r} ${r} 0 1 1 0 ${2 * r}a${r} ${r} 0 1 1 0 ${-2 * r}Z`, ...at };
  }
  const corners = [...outer.matchAll(/([\d.]+)% ([\d.]+)%/g)].map(([, x, y]): Corner => [Number(x) / 5, Number(y) / 5]);
  const line = inwards(kind === 'goal' ? corners.slice(0, 5) : corners, halfLine);
  return { path: `M${line.map((corner) => corner.map((n) => +n.toFixed(2)).join(' ')).join('L')}Z`, ...at };
}

/** The same corners, clockwise, with every side moved inwards. Pure. */
export function inwards(line: readonly Corner[], by: number): readonly Corner[] {
  const normal = (i: number): Corner => {
    const [[x, y], [toX, toY]] = [line[i % line.length], line[(i + 1) % line.length]] as [Corner, Corner];
    const length = Math.hypot(toX - x, toY - y);
    return [(y - toY) / length, (toX - x) / length];
  };
  return line.map(([x, y], i) => {
    const [before, after] = [normal(i + line.length - 1), normal(i)];
    const far = by / (1 + before[0] * after[0] + before[1] * after[1]);
    return [x + (before[0] + after[0]) * far, y + (before[1] + after[1]) * far];
  });
}
