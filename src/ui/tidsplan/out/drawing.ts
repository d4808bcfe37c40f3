import type { Shape } from '../../../timeline/out/svg-mark';
import type { MarkKind } from '../../../timeline/kinds';
import { shapes } from '../../marks/shapes';

/** The silhouettes that the screen has. */
export const shapeOf = (kind: MarkKind): Shape => shapes[kind];
