// Keeps numbers of a sum, and of sums of sums, back until no small one can be worked out from what is told beside it.

/** Numbers from 1 to one less than this are not told. */
export const leastTold = 5;

/** A number as it is told: itself, "fewer than five", or kept back so that a smaller one beside it cannot be worked out. */
export type Told =
  { readonly kind: 'shown'; readonly value: number } | { readonly kind: 'small' } | { readonly kind: 'kept' };

export const isSmall = (value: number): boolean => value > 0 && value < leastTold;

/** A number with what everybody knows of it before: at the least `low`, at the most `high`. Its parts, where it has any, add up to it. */
export interface Cell {
  readonly value: number;
  told: Told['kind'];
  low: number;
  high: number;
  readonly parts: readonly Cell[];
}

export const cellOf = (value: number, parts: readonly Cell[] = []): Cell =>
  isSmall(value)
    ? { value, told: 'small', low: 1, high: leastTold - 1, parts }
    : { value, told: 'shown', low: value, high: value, parts };

/** A number that hangs on one that is not told: of a small one it is at the most as large, of one kept back nobody knows. */
export const cellBehind = (value: number, told: 'small' | 'kept', parts: readonly Cell[] = []): Cell => ({
  ...{ value, told, low: 0, high: told === 'small' ? leastTold - 1 : Infinity, parts },
});

export const toldOf = ({ told, value }: Cell): Told => (told === 'shown' ? { kind: 'shown', value } : { kind: told });

/** A whole and all below it. */
const allOf = (whole: Cell): Cell[] => [whole, ...whole.parts.flatMap(allOf)];

/**
 * Keeps numbers back, the smallest parts first and sums only where no part is left, until no hidden one has a single value left
 * to it; what is kept back is known to be five or more. `whole` is changed.
 */
export function hideSmall(whole: Cell): void {
  for (;;) {
    const exposed = exposedIn(whole);
    if (exposed === null) return;
    const near = allOf(whole).filter((cell) => cell.parts.length > 0 && touches(cell, exposed, whole));
    const parts = near.flatMap((cell) => cell.parts);
    const next = smallest(parts) ?? smallest(near) ?? smallest(allOf(whole));
    if (next === undefined) return;
    next.told = 'kept';
    next.low = leastTold;
    next.high = Infinity;
  }
}

const smallest = (cells: readonly Cell[]): Cell | undefined =>
  cells.filter(({ told, value }) => told === 'shown' && value >= leastTold).sort((a, b) => a.value - b.value)[0];

/** Whether a sum tells anything of a number: it is the sum or a part of it, or hidden numbers link them. */
function touches(sum: Cell, exposed: Cell, whole: Cell): boolean {
  const sums = allOf(whole).filter(({ parts }) => parts.length > 0);
  const holds = (one: Cell, cell: Cell): boolean => one === cell || one.parts.includes(cell);
  const reached = new Set(sums.filter((one) => holds(one, exposed)));
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const one of sums)
      if (
        [...reached].some((other) => [other, ...other.parts].some((cell) => cell.told !== 'shown' && holds(one, cell)))
      )
        reached.add(one);
  }
  return reached.has(sum);
}

/**
 * A hidden number that has one value left, for whoever knows all that is shown and that parts add up; null where there is none.
 * Each number is in its own sum and in the one above alone, so that narrowing both until nothing changes finds all there is.
 */
function exposedIn(whole: Cell): Cell | null {
  const cells = allOf(whole);
  const bounds = new Map(cells.map((cell) => [cell, { low: cell.low, high: cell.high }]));
  const of = (cell: Cell) => bounds.get(cell) ?? { low: 0, high: Infinity };
  const narrow = (cell: Cell, low: number, high: number): boolean => {
    const own = of(cell);
    const next = { low: Math.max(own.low, low), high: Math.min(own.high, high) };
    bounds.set(cell, next);
    return next.low > own.low || next.high < own.high;
  };
  const total = (some: readonly Cell[], side: 'low' | 'high'): number =>
    some.reduce((sum, cell) => sum + of(cell)[side], 0);
  for (let changed = true; changed;) {
    changed = false;
    for (const sum of cells) {
      if (sum.parts.length === 0) continue;
      if (narrow(sum, total(sum.parts, 'low'), total(sum.parts, 'high'))) changed = true;
      for (const part of sum.parts) {
        const others = sum.parts.filter((one) => one !== part);
        if (narrow(part, of(sum).low - total(others, 'high'), of(sum).high - total(others, 'low'))) changed = true;
      }
    }
  }
  return (
    cells.find((cell) => {
      if (cell.told === 'shown' || (cell.told === 'kept' && cell.value >= leastTold)) return false;
      const { low, high } = of(cell);
      return low >= high;
    }) ?? null
  );
}
