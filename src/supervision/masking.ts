// What may be told of units outside themselves. A number of cases under five is not told (DOMAIN.md 2.4), nor may it be worked
// out from a sum and the units beside it. What is told of a unit is how many cases were looked at and how many of them met the
// demand; the remainder is never told as a number of its own, or no share could be held against a target of 80 or 90 %.
import { cellBehind, cellOf, hideSmall, toldOf, type Cell, type Told } from './hidden-numbers';
import type { Place } from './levels';

export { leastTold } from './hidden-numbers';
export type { Told } from './hidden-numbers';

/** A unit's counts, added up where it has several. */
export interface UnitCounts {
  readonly unit: string;
  readonly reviewed: number;
  readonly fulfilled: number;
}

export interface ToldCounts {
  readonly unit: string;
  readonly reviewed: Told;
  readonly fulfilled: Told;
  /** 0 to 100, whole; null where it would say a number that is not told, or nothing was looked at. */
  readonly share: number | null;
}

export interface ToldPlace extends ToldCounts {
  readonly level: Place['level'];
}

export interface ToldSum {
  readonly units: readonly ToldCounts[];
  /** What the places above the units sum up to, level 4 before level 3; those without counts are left out. */
  readonly places: readonly ToldPlace[];
  /** Of all units together. */
  readonly reviewed: Told;
  readonly fulfilled: Told;
  readonly share: number | null;
}

/** A unit, a place or the whole, with what is below it. */
interface Node {
  readonly name: string;
  readonly level: Place['level'] | null;
  readonly reviewed: number;
  readonly fulfilled: number;
  readonly below: readonly Node[];
}

/**
 * The counts of several units, of the places that they belong to and of all together, as they may be told outside the units.
 * Where the whole may not be told, neither is any place's sum. Pure.
 */
export function toldCounts(units: readonly UnitCounts[], places: readonly Place[] = []): ToldSum {
  const whole = treeOf(units, places);
  const reviewed = cellsOf(whole);
  hideSmall(reviewed);
  const fulfilled = behind(whole, reviewed);
  hideSmall(fulfilled);
  const told = new Map<string, ToldCounts & { readonly level: Place['level'] | null }>();
  const tell = (node: Node, looked: Cell, met: Cell): void => {
    const counts = { reviewed: toldOf(looked), fulfilled: toldOf(met) };
    told.set(keyOf(node), { unit: node.name, level: node.level, ...counts, share: shareOf(counts) });
    node.below.forEach((one, i) => {
      const [a, b] = [looked.parts[i], met.parts[i]];
      if (a !== undefined && b !== undefined) tell(one, a, b);
    });
  };
  const all = { reviewed: toldOf(reviewed), fulfilled: toldOf(fulfilled) };
  whole.below.forEach((one, i) => {
    const [a, b] = [reviewed.parts[i], fulfilled.parts[i]];
    if (a !== undefined && b !== undefined) tell(one, a, b);
  });
  const toldPlaces = [...told.values()].filter((one): one is ToldPlace => one.level !== null);
  return {
    units: units.flatMap(({ unit }) => {
      const one = told.get(keyOf({ name: unit, level: null }));
      return one === undefined ? [] : [{ unit, reviewed: one.reviewed, fulfilled: one.fulfilled, share: one.share }];
    }),
    places: [
      ...toldPlaces.filter(({ level }) => level === 'level4'),
      ...toldPlaces.filter(({ level }) => level === 'level3'),
    ],
    ...all,
    share: shareOf(all),
  };
}

const keyOf = ({ name, level }: Pick<Node, 'name' | 'level'>): string => `${level ?? 'unit'}/${name}`;

/** Units under their places of level 4, these under level 3, and what belongs nowhere under the whole. */
function treeOf(units: readonly UnitCounts[], places: readonly Place[]): Node {
  const nodes = new Map(
    units.map((one): [string, Node] => [one.unit, { ...one, name: one.unit, level: null, below: [] }]),
  );
  const inOrder = [...places].sort((a, b) => (a.level === b.level ? 0 : a.level === 'level4' ? -1 : 1));
  for (const { name, level, below } of inOrder) {
    const own = below.flatMap((one) => nodes.get(one) ?? []);
    for (const one of below) nodes.delete(one);
    if (own.length > 0) nodes.set(name, summed(name, level, own));
  }
  return summed('', null, [...nodes.values()]);
}

const summed = (name: string, level: Node['level'], below: readonly Node[]): Node => ({
  ...{ name, level, below },
  reviewed: below.reduce((all, one) => all + one.reviewed, 0),
  fulfilled: below.reduce((all, one) => all + one.fulfilled, 0),
});

const cellsOf = ({ reviewed, below }: Node): Cell => cellOf(reviewed, below.map(cellsOf));

/** The fulfilled, which are told where what was looked at is. */
function behind({ fulfilled, below }: Node, reviewed: Cell): Cell {
  const parts = below.flatMap((one, i) => {
    const part = reviewed.parts[i];
    return part === undefined ? [] : [behind(one, part)];
  });
  return reviewed.told === 'shown' ? cellOf(fulfilled, parts) : cellBehind(fulfilled, reviewed.told, parts);
}

/** Whole per cent; null where either number is not told. */
function shareOf({ reviewed, fulfilled }: Pick<ToldCounts, 'reviewed' | 'fulfilled'>): number | null {
  if (reviewed.kind !== 'shown' || fulfilled.kind !== 'shown') return null;
  return percentOf(fulfilled.value, reviewed.value);
}

/** Whole per cent of what was looked at; null where nothing was. Pure. */
export const percentOf = (fulfilled: number, reviewed: number): number | null =>
  reviewed === 0 ? null : Math.round((100 * fulfilled) / reviewed);
