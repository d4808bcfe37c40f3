import type { LocalDate } from '../plan/plan';
import type { GoverningDocument, Member, Person } from './document';
import { stemsOf, wordsOf } from './fold';

/** What somebody does, and where; the unit is empty where it is not known. */
export type JobFunction = Pick<Member, 'role' | 'unit'>;

/** One line of "gælder for", read. No roles and no units: nobody in particular. */
export interface AudienceLine {
  /** "Alle", "samtlige medarbejdere": everybody of `units`, or everybody. */
  readonly everybody: boolean;
  readonly roles: readonly (readonly string[])[];
  readonly units: readonly (readonly string[])[];
  /** "Alle ledere": every role whose last part is that, such as afdelingsleder. */
  readonly heads: boolean;
}

const all = new Set(['alle', 'samtlige', 'all']);
const anybody = new Set(
  ['medarbejder', 'ansatte', 'ansat', 'staff', 'employees', 'everybody', 'everyone'].flatMap(stemsOf),
);

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word) => b.includes(word));
const within = (some: readonly string[], whole: readonly string[]): boolean =>
  some.length > 0 && some.every((word) => whole.includes(word));

/**
 * Reads a line such as "Sagsbehandlere og teamledere i Amager". What stands after a comma is a unit where the site knows one
 * of that name, else another role; after " i " and " på " it is a unit. `units` are the names of the units. Pure.
 */
export function readAudience(line: string, units: readonly string[]): AudienceLine {
  const known = units.map(stemsOf).filter((unit) => unit.length > 0);
  const { places, rest: others } = namedUnits(line, units);
  const isUnit = (words: readonly string[]): boolean =>
    known.some((unit) => sameWords(unit, words) || within(words, unit));
  const roles: string[][] = [];
  let [everybody, heads] = [false, false];
  for (const part of others.split(/[,;/()–]|\s+(?:og|samt|and)\s+/i)) {
    const [said = '', ...where] = part.split(/\s+(?:i|på|in)\s+/i);
    places.push(...where.map(stemsOf).filter((words) => words.length > 0));
    const words = wordsOf(said);
    const rest = words.filter((word) => !all.has(word)).flatMap(stemsOf);
    const isAll = rest.length < words.length;
    if (rest.length === 0 || rest.every((word) => anybody.has(word))) everybody ||= words.length > 0;
    else if (isUnit(rest)) places.push(rest);
    else {
      roles.push(rest);
      heads ||= isAll;
    }
  }
  return { everybody, roles, units: places, heads };
}

/** Units that the line names in full, which may hold an "og" of their own, and the line without them. */
function namedUnits(line: string, units: readonly string[]): { readonly places: string[][]; readonly rest: string } {
  const places: string[][] = [];
  let rest = line;
  for (const unit of [...units].sort((a, b) => b.length - a.length)) {
    const name = unit.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    if (stemsOf(unit).length === 0) continue;
    const without = rest.replace(
      new RegExp(`(?:\\s+(?:i|på|in))?(?<![\\p{L}\\p{N}])\\s*${name}(?![\\p{L}\\p{N}])`, 'giu'),
      ' , ',
    );
    if (without !== rest) places.push(stemsOf(unit));
    rest = without;
  }
  return { places, rest };
}

/** Whether a line of "gælder for" names this job function. Pure. */
export function lineApplies(line: AudienceLine, { role, unit }: JobFunction): boolean {
  const [has, place] = [stemsOf(role), stemsOf(unit)];
  const last = has.at(-1) ?? '';
  const isRole = (words: readonly string[]): boolean =>
    within(words, has) || (line.heads && words.length === 1 && words[0] !== undefined && last.endsWith(words[0]));
  const isPlace = line.units.length === 0 || line.units.some((words) => within(words, place) || within(words, has));
  if (!isPlace) return false;
  if (line.everybody) return true;
  return line.roles.length === 0 ? line.units.length > 0 : line.roles.some(isRole);
}

/** The units that the Members list names, each once. */
export const unitsOf = (members: readonly Member[]): string[] => [
  ...new Set(members.map(({ unit }) => unit).filter((unit) => unit !== '')),
];

/** Whether a document applies to somebody with one of these functions: the filter "gælder for mig". Pure. */
export function appliesTo(
  document: Pick<GoverningDocument, 'audience'>,
  functions: readonly JobFunction[],
  units: readonly string[],
): boolean {
  const lines = document.audience.map((line) => readAudience(line, units));
  return lines.some((line) => functions.some((one) => lineApplies(line, one)));
}

/** Who holds a role on a day. */
export const holdsOn = ({ from, to }: Member, day: LocalDate): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

export const samePerson = (a: Person | null, b: Person | null): boolean => {
  if (a === null || b === null) return false;
  return a.id === b.id || (a.login !== '' && a.login.toLowerCase() === b.login.toLowerCase());
};

/** What somebody does today by the Members list; empty where it does not say. Pure. */
export const functionsOf = (members: readonly Member[], person: Person, today: LocalDate): JobFunction[] =>
  members
    .filter((member) => samePerson(member.person, person) && holdsOn(member, today))
    .map(({ role, unit }) => ({ role, unit }));

/** Job functions to choose among, for who is in no list: the roles that are held and those that documents name. Pure. */
export function functionsToChoose(
  members: readonly Member[],
  documents: readonly Pick<GoverningDocument, 'audience'>[],
): string[] {
  const chosen = new Map<string, string>();
  const lines = documents.flatMap(({ audience }) => audience);
  for (const words of [...members.map(({ role }) => role), ...lines]) {
    const key = stemsOf(words).join(' ');
    if (key !== '' && !chosen.has(key)) chosen.set(key, words);
  }
  return [...chosen.values()].sort((a, b) => a.localeCompare(b, 'da'));
}
