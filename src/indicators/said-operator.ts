import type { Indicator } from '../plan/plan';

type Aim = Pick<Indicator, 'operator' | 'unit'> & { readonly target: number | null };

/** Which way a target is said to lie: a share cannot be more than 100 % nor less than 0 %, so there it is the figure itself. Pure. */
export const saidOperator = ({ operator, target, unit }: Aim): Indicator['operator'] =>
  unit === '%' && ((operator === 'atLeast' && target === 100) || (operator === 'atMost' && target === 0))
    ? 'equal'
    : operator;
