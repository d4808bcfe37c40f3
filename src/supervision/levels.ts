import type { Round } from './supervision';

// Which units belong together above themselves: "Nord: Bispebjerg, Nørrebro", a line for each place that sums up. Level 4 sums
// up units; level 3, above it, sums up what level 4 does.

/** A place above the units that sums up and analyses. */
export interface Place {
  readonly name: string;
  readonly level: 'level4' | 'level3';
  /** What is right below it, units or places of level 4, each by its own name. */
  readonly below: readonly string[];
}

/** Why a line says no place: it has no name or nothing below it, names what is not there, or what another line has. */
export interface LevelFault {
  readonly line: string;
}

const same = (one: string, other: string): boolean => one.toLocaleLowerCase('da') === other.toLocaleLowerCase('da');

/**
 * The places of a round's lines in their order. A line whose names are all units is level 4; one that names a place of level 4
 * is level 3. What a line names that is neither, or belongs somewhere already, is left out of it and the line is told of. Pure.
 */
export function placesOf(
  { levels }: Pick<Round, 'levels'>,
  units: readonly string[],
): { readonly places: readonly Place[]; readonly faults: readonly LevelFault[] } {
  const read = levels.map((line) => {
    const [, name = '', names = ''] = /^([^:]+):(.+)$/.exec(line) ?? [];
    // A unit's own name may have a comma in it.
    const below = names.split(names.includes(';') ? ';' : ',').map((one) => one.trim());
    return { line, name: name.trim(), below: below.filter((one) => one !== '') };
  });
  const isUnit = (name: string): string | undefined => units.find((unit) => same(unit, name));
  const ofUnits = read.filter(({ name, below }) => name !== '' && below.some((one) => isUnit(one) !== undefined));
  const isLower = (name: string): string | undefined => ofUnits.find((one) => same(one.name, name))?.name;
  const taken = new Set<string>();
  const faults: LevelFault[] = [];
  const places = read.flatMap(({ line, name, below }): Place[] => {
    const isUpper = below.some((one) => isUnit(one) === undefined && isLower(one) !== undefined);
    const found = below.flatMap((one) => {
      const known = isUnit(one) ?? (isUpper && !same(one, name) ? isLower(one) : undefined);
      if (known === undefined || taken.has(known)) return [];
      taken.add(known);
      return [known];
    });
    const isThere = name !== '' && found.length > 0 && isUnit(name) === undefined;
    if (!isThere || found.length < below.length) faults.push({ line });
    return isThere ? [{ name, level: isUpper ? 'level3' : 'level4', below: found }] : [];
  });
  return { places, faults };
}

/** Who sums up a round: its places, and level 3 as a whole where no line names one; both levels as a whole without any lines. */
export function summersOf(
  round: Pick<Round, 'levels'>,
  units: readonly string[],
): { readonly level: 'level4' | 'level3'; readonly place: string | null }[] {
  const { places } = placesOf(round, units);
  const of = (level: 'level4' | 'level3') =>
    places.filter((place) => place.level === level).map(({ name }) => ({ level, place: name }));
  const [lower, upper] = [of('level4'), of('level3')];
  return [
    ...(lower.length > 0 ? lower : [{ level: 'level4' as const, place: null }]),
    ...(upper.length > 0 ? upper : [{ level: 'level3' as const, place: null }]),
  ];
}
