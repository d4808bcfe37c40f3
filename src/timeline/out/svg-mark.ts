import type { ItemState } from '../../plan/status';
import type { MarkKind } from '../kinds';
import { element, group, ink } from './svg-parts';

/** A silhouette in a 20 by 20 box, and where its filling has its middle. */
export interface Shape {
  readonly path: string;
  readonly cx: number;
  readonly cy: number;
}
export type ShapeOf = (kind: MarkKind) => Shape;

const colours: Readonly<Record<ItemState, string>> = {
  planned: ink.quiet,
  running: ink.brand,
  reached: ink.reached,
  late: ink.late,
  undated: ink.quiet,
  dropped: ink.quiet,
  postponed: ink.quiet,
};

/** A mark as on the screen: shape says the kind, filling the state. Its middle is at `x`, `y`. */
export function svgMark(
  kind: MarkKind,
  state: ItemState,
  shapeOf: ShapeOf,
  x: number,
  y: number,
  size: number,
): string {
  const { path, cx, cy } = shapeOf(kind);
  const colour = colours[state];
  const solid = state === 'reached' || state === 'late' || state === 'postponed';
  const stroke = { fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  const parts = [
    kind === 'goal' ? element('path', { d: 'M4 1.5V19', ...stroke, stroke: colour, 'stroke-width': 2 }) : '',
    element('path', { d: path, fill: solid ? colour : ink.paper }),
    // Half of it: a box as clip would need a name, and names are shared by all pictures of a page.
    state === 'running'
      ? element(
          'svg',
          { x: 0, y: 0, width: cx, height: 20, viewBox: `0 0 ${cx} 20` },
          element('path', { d: path, fill: colour }),
        )
      : '',
    element('path', {
      d: path,
      ...stroke,
      stroke: colour,
      'stroke-width': 1.8,
      'stroke-dasharray': state === 'undated' ? '2.6 2.2' : undefined,
    }),
    state === 'reached'
      ? element('path', {
          d: `M${cx - 3.2} ${cy + 0.2}l2.3 2.3 4.2-4.6`,
          ...stroke,
          stroke: ink.paper,
          'stroke-width': 1.9,
        })
      : '',
    state === 'late'
      ? element('path', { d: `M${cx} ${cy - 3.9}v4.3`, ...stroke, stroke: ink.paper, 'stroke-width': 2 }) +
        element('circle', { cx, cy: cy + 3.3, r: 1.15, fill: ink.paper })
      : '',
    state === 'postponed'
      ? element('path', { d: `M${cx - 2} ${cy - 3.5}v7m4 -7v7`, ...stroke, stroke: ink.paper, 'stroke-width': 2 })
      : '',
    state === 'undated' ? element('circle', { cx, cy, r: 1.6, fill: colour }) : '',
    state === 'dropped' ? element('path', { d: 'M2 18 18 2', ...stroke, stroke: colour, 'stroke-width': 2 }) : '',
  ].join('');
  return group(x - size / 2, y - size / 2, element('g', { transform: `scale(${size / 20})` }, parts));
}
