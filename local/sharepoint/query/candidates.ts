import type { Items, KeyRange } from '../store/items';
import { keyComparisons, type ColumnOf, type KeyComparison } from './evaluate';
import type { Condition } from './condition';
import { queryFaults, threshold } from './faults';

interface Among {
  readonly items: Items;
  readonly listId: string;
  readonly columnOf: ColumnOf;
}

/**
 * Ids of the rows that a condition can hold for, from indexes alone; null where indexes do not help. In an "and" the
 * first part decides, in an "or" each part must be indexed (SURFACE.md 15). More rows than the threshold are refused.
 */
export function candidates(condition: Condition, among: Among): number[] | null {
  const ranges = rangesOf(condition, among);
  if (!ranges) return null;
  const ids = new Set<number>();
  for (const { name, range } of ranges) {
    for (const id of lookup(among, name, range)) ids.add(id);
    if (ids.size > threshold) throw queryFaults.overThreshold();
  }
  return [...ids].sort((a, b) => a - b);
}

interface IndexRange {
  readonly name: string;
  readonly range: KeyRange;
}

function rangesOf(condition: Condition, among: Among): IndexRange[] | null {
  switch (condition.kind) {
    case 'and':
      return narrowest(condition.parts, among);
    case 'or': {
      const sides = condition.parts.map((part) => rangesOf(part, among));
      return sides.some((side) => side === null) ? null : sides.flatMap((side) => side ?? []);
    }
    case 'in': {
      const sides = condition.values.map((right) =>
        rangesOf({ kind: 'compare', operator: 'eq', left: condition.field, right }, among),
      );
      return sides.some((side) => side === null) ? null : sides.flatMap((side) => side ?? []);
    }
    case 'compare':
      return comparedRanges(keyComparisons(condition, among.columnOf) ?? []);
    case 'startsWith': {
      const { field, text } = condition;
      if (field.kind !== 'field' || text.kind !== 'value' || typeof text.value !== 'string') return null;
      const column = among.columnOf(field.path);
      const key = column.literal(text.value);
      if (column.index === null || typeof key !== 'string' || key === '') return null;
      return [{ name: column.index, range: { from: key, to: `${key}\u{10ffff}` } }];
    }
    default:
      return null;
  }
}

/** The first part of an "and", and with it whatever other parts say of the same column. */
function narrowest(parts: readonly Condition[], among: Among): IndexRange[] | null {
  const [first, ...rest] = parts;
  if (!first) return null;
  const ranges = rangesOf(first, among);
  const [only] = ranges ?? [];
  if (!ranges || !only || ranges.length > 1) return ranges;
  let range = only.range;
  for (const part of rest) {
    const also = part.kind === 'compare' ? rangesOf(part, among) : null;
    if (also?.length === 1 && also[0]?.name === only.name) range = both(range, also[0].range);
  }
  return [{ name: only.name, range }];
}

function both(a: KeyRange, b: KeyRange): KeyRange {
  if ('equals' in a) return a;
  if ('equals' in b) return b;
  return {
    ...a,
    ...(a.from === undefined && b.from !== undefined ? { from: b.from, fromOpen: b.fromOpen ?? false } : {}),
    ...(a.to === undefined && b.to !== undefined ? { to: b.to, toOpen: b.toOpen ?? false } : {}),
  };
}

function comparedRanges(tests: readonly KeyComparison[]): IndexRange[] | null {
  const [first] = tests;
  const name = first?.column.index;
  if (!first || !name) return null;
  const ranges = tests.map((test) => rangeOf(test));
  if (ranges.length === 1) return (ranges[0] ?? []).map((range) => ({ name, range }));
  return [{ name, range: ranges.flat().reduce(both) }];
}

function rangeOf({ operator, key }: KeyComparison): KeyRange[] {
  if (operator === 'eq') return [{ equals: key }];
  if (operator === 'ne')
    return key === null ? [{}] : [{ equals: null }, { to: key, toOpen: true }, { from: key, fromOpen: true }];
  // Nothing is above or below an empty value.
  if (key === null) return [{ equals: null, from: 1, to: 0 }];
  if (operator === 'gt' || operator === 'ge') return [{ from: key, fromOpen: operator === 'gt' }];
  return [{ to: key, toOpen: operator === 'lt' }];
}

function lookup({ items, listId }: Among, name: string, range: KeyRange): number[] {
  if (range.from !== undefined && range.to !== undefined && 'equals' in range) return [];
  return name === 'ID'
    ? items.idsBetween(listId, range, threshold + 1)
    : items.lookup(listId, name, range, threshold + 1);
}
