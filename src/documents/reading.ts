import { addDays } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import { holdsOn, lineApplies, readAudience, samePerson, unitsOf } from './audience';
import type { Acknowledgement, GoverningDocument, Person, Register } from './document';
import { standingOf, type Shelf } from './standing';

/** Somebody who is to know a document, in the first unit that makes it theirs. */
export interface Reader {
  readonly person: Person;
  readonly role: string;
  readonly unit: string;
  readonly on: LocalDate | null;
  readonly confirmed: boolean;
}

export interface UnitReading {
  /** Empty where no unit is written. */
  readonly unit: string;
  readonly people: number;
  readonly confirmed: number;
  readonly lacking: readonly Reader[];
}

/** "84 af 120 har bekræftet", by unit; names are for the owner. */
export interface ReadingState {
  readonly people: number;
  readonly confirmed: number;
  readonly lacking: readonly Reader[];
  readonly byUnit: readonly UnitReading[];
}

/** One version for one person: what makes an acknowledgement unique. */
export const acknowledgementKey = (documentKey: string, version: string, person: Pick<Person, 'id'>): string =>
  `${documentKey}|${version}|${person.id}`;

/** The person's acknowledgement of the version in force; one of an earlier version counts no more. */
export const acknowledgementOf = (
  acknowledgements: readonly Acknowledgement[],
  document: Pick<GoverningDocument, 'key' | 'version'>,
  person: Person,
): Acknowledgement | null =>
  acknowledgements.find(
    (one) => one.documentKey === document.key && one.version === document.version && samePerson(one.person, person),
  ) ?? null;

/** The members whom a document applies to on a day, each person once. Pure. */
export function readersOf(
  document: GoverningDocument,
  register: Pick<Register, 'members' | 'acknowledgements'>,
  today: LocalDate,
): Reader[] {
  const units = unitsOf(register.members);
  const lines = document.audience.map((line) => readAudience(line, units));
  const done = new Map(
    register.acknowledgements
      .filter((one) => one.documentKey === document.key && one.version === document.version && one.person !== null)
      .map((one) => [one.person?.id ?? 0, one]),
  );
  const readers = new Map<number, Reader>();
  for (const member of register.members) {
    const { person, role, unit } = member;
    if (person === null || readers.has(person.id) || !holdsOn(member, today)) continue;
    if (!lines.some((line) => lineApplies(line, member))) continue;
    const own = done.get(person.id);
    readers.set(person.id, { person, role, unit, on: own?.on ?? null, confirmed: own !== undefined });
  }
  return [...readers.values()];
}

const byName = (a: Reader, b: Reader): number => a.person.name.localeCompare(b.person.name, 'da');

/** Who has and who has not, by unit. Pure. */
export function readingState(
  document: GoverningDocument,
  register: Pick<Register, 'members' | 'acknowledgements'>,
  today: LocalDate,
): ReadingState {
  const readers = readersOf(document, register, today);
  const units = new Map<string, Reader[]>();
  for (const reader of readers) units.set(reader.unit, [...(units.get(reader.unit) ?? []), reader]);
  const lackingOf = (some: readonly Reader[]): Reader[] => some.filter((one) => !one.confirmed).sort(byName);
  const countOf = (some: readonly Reader[]) => ({
    people: some.length,
    confirmed: some.filter((one) => one.confirmed).length,
    lacking: lackingOf(some),
  });
  return {
    ...countOf(readers),
    byUnit: [...units].sort(([a], [b]) => a.localeCompare(b, 'da')).map(([unit, some]) => ({ unit, ...countOf(some) })),
  };
}

/** Whether anybody is asked to confirm that they have read it, on this day. */
export const asksForReading = (document: GoverningDocument, shelf: Shelf, today: LocalDate): boolean =>
  document.acknowledge && standingOf(document, shelf, today) === 'inForce';

export interface ReadingReminder {
  /** The same for the same reminder, however often it is worked out: an outbox holds it once. */
  readonly key: string;
  readonly documentKey: string;
  readonly version: string;
  readonly person: Person;
  readonly unit: string;
  /** `request` asks for the first time; `missing` says that it still lacks; `asked` does so since somebody wanted it. */
  readonly kind: 'request' | 'missing' | 'asked';
  /** The day it falls on: it is never earlier than that. */
  readonly day: LocalDate;
  /** Why it comes, as a clause after "fordi"; empty where somebody asked for it. */
  readonly why: string;
}

/** The days, until today, on which a site's rules remind of a document, the oldest first. */
export type ReadingTimes = (document: GoverningDocument) => readonly (Pick<ReadingReminder, 'day' | 'why'> & {
  readonly kind: 'request' | 'missing';
  readonly name: string;
})[];

/** A bot that was away for longer does not remind any more because somebody asked it to: it would come out of the blue. */
const askHoldsDays = 3;

/** What all reminders of one version to one person begin with. */
export const readingReminderPrefix = (documentKey: string, version: string, person: Pick<Person, 'id'>): string =>
  `ack|${acknowledgementKey(documentKey, version, person)}|`;

/**
 * Who lacks, and which reminder each of them is to have by `today`: the bot's question. A document without a day to confirm
 * by asks once, unless a rule says otherwise. What somebody asked for takes the place of those that fell due until then. Nobody is reminded of what they
 * have confirmed, of another version, or of what holds no more. Pure.
 */
export function readingReminders(
  register: Register,
  shelf: Shelf,
  today: LocalDate,
  timesOf: ReadingTimes,
): ReadingReminder[] {
  return register.documents
    .filter((document) => asksForReading(document, shelf, today))
    .flatMap((document) => {
      const turn = turnOf(document, today, timesOf(document));
      if (turn === null) return [];
      const { name, kind, day, why } = turn;
      return readersOf(document, register, today)
        .filter((reader) => !reader.confirmed)
        .map(({ person, unit }): ReadingReminder => {
          const key = readingReminderPrefix(document.key, document.version, person) + name;
          return { key, documentKey: document.key, version: document.version, person, unit, kind, day, why };
        });
    });
}

type Turn = Pick<ReadingReminder, 'kind' | 'day' | 'why'> & { readonly name: string };

/** Which of the reminders is the latest that has fallen due; `name` tells it from the others of the same document. */
function turnOf(document: GoverningDocument, today: LocalDate, times: ReturnType<ReadingTimes>): Turn | null {
  const { validFrom, readersAskedOn: asked } = document;
  const turn: Turn | null = times.filter(({ day }) => day <= today).at(-1) ?? null;
  if (asked === null || asked > today) return turn;
  // A first request without a day to be valid from falls on no day: whoever asked later takes its place.
  const since = turn === null || turn.kind === 'request' ? validFrom : turn.day;
  if (since !== null && asked < since) return turn;
  return today <= addDays(asked, askHoldsDays) ? { name: `asked/${asked}`, kind: 'asked', day: asked, why: '' } : null;
}
