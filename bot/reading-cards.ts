import { readingCard, type AdaptiveCard, type ReadingCardState } from '../src/cards/index';
import type { GoverningDocument, Person, Register } from '../src/documents/document';
import { acknowledgementOf, asksForReading, readersOf, readingReminderPrefix } from '../src/documents/reading';
import type { ReadingReminder } from '../src/documents/reading';
import { shelfOf } from '../src/documents/standing';
import { asRepetition, firstKeyOf, isRepetition } from './doubt';
import { placeOf } from './person-place';
import type { OutboxRow } from '../src/lists/repository';
import type { LocalDate } from '../src/plan/plan';
import type { Say } from '../src/text/text';

const kinds: Readonly<Record<ReadingReminder['kind'], string>> = {
  request: 'readingRequest',
  missing: 'readingMissing',
  asked: 'readingAsked',
};

export const rowKindOf = (kind: ReadingReminder['kind']): string => kinds[kind];

/** Whether a row of the outbox is a card to one person about what they are to have read. */
export const isReadingRow = ({ kind }: Pick<OutboxRow, 'kind'>): boolean => Object.values(kinds).includes(kind);

export interface ReadingOfRow {
  readonly document: GoverningDocument;
  readonly person: Person;
  readonly state: ReadingCardState;
}

/** What a row is about; null where its document or person is no longer in the register. */
export type ReadingsOf = (row: OutboxRow) => ReadingOfRow | null;

/**
 * What rows are about as the register stands on a day. Who is to read a document is worked out once for all its rows: a
 * register keeps thousands of them. Pure.
 */
export function readingsOf(register: Register, today: LocalDate): ReadingsOf {
  const documents = new Map(register.documents.map((document) => [document.key, document]));
  const people = new Map(
    register.members.flatMap(({ person }) => (person ? [[placeOf(person), person] as const] : [])),
  );
  const shelf = shelfOf(register.documents);
  const readers = new Map<string, ReadonlySet<number>>();
  const askedOf = (document: GoverningDocument): ReadonlySet<number> => {
    const known = readers.get(document.key);
    if (known) return known;
    const asked = asksForReading(document, shelf, today) ? readersOf(document, register, today) : [];
    const ids = new Set(asked.map(({ person }) => person.id));
    readers.set(document.key, ids);
    return ids;
  };
  return (row) => {
    const document = documents.get(row.itemKey);
    const person = people.get(row.channelId);
    if (!document || !person) return null;
    const found = (state: ReadingCardState): ReadingOfRow => ({ document, person, state });
    if (!firstKeyOf(row).startsWith(readingReminderPrefix(document.key, document.version, person)))
      return found({ kind: 'newVersion', version: document.version });
    const done = acknowledgementOf(register.acknowledgements, document, person);
    if (done) return found({ kind: 'confirmed', on: done.on });
    return found(askedOf(document).has(person.id) ? { kind: 'waiting' } : { kind: 'noMore' });
  };
}

export interface ReadingCardContext {
  readonly say: Say;
  readonly linkOf: (document: GoverningDocument) => string | null;
}

/** The card of a row as the register says it now. */
export function readingCardOf(row: OutboxRow, reading: ReadingOfRow, context: ReadingCardContext): AdaptiveCard {
  const { document, state } = reading;
  const kind = row.kind === kinds.request ? 'request' : row.kind === kinds.missing ? 'missing' : 'asked';
  const { say, linkOf } = context;
  const card = readingCard({ document, reminder: kind, state, token: row.token, link: linkOf(document), say });
  return isRepetition(row) && state.kind === 'waiting' ? asRepetition(card, say) : card;
}
