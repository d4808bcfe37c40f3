import type { Shape } from '../../../timeline/out/svg-mark';
import type { MarkKind } from '../../../timeline/kinds';
import { outlines } from '../../marks/outlines';

/** The silhouettes that the screen has. */
export function shapeOf(kind: MarkKind): Shape {
  const { line, down = 0 } = outlines[kind];
  const path =
    typeof line === 'number'
      ? `M10 ${10 - line}a${line} ${line} 0 1 1 0 ${2 * line}a${line} ${line} 0 1 1 0 ${-2 * line}Z`
      : `M${line.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
  return { path, cx: 10, cy: 10 + down };
}
