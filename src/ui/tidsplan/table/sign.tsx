import * as React from 'react';
import type { MarkKind } from '../../../timeline/mark';
import type { ItemState } from '../../../plan/status';
import { Mark } from '../../marks/mark';
import { shapes } from '../../marks/shapes';

const drawn = (kind: MarkKind): kind is MarkKind & keyof typeof shapes => kind in shapes;

interface SignProps {
  readonly kind: MarkKind;
  readonly state: ItemState;
  readonly size: number;
}

/** The sign of a mark, whose word stands beside it; a kind that has no shape has only the word. */
export const Sign: React.FC<SignProps> = ({ kind, state, size }) =>
  drawn(kind) ? <Mark kind={kind} state={state} size={size} silent /> : null;
