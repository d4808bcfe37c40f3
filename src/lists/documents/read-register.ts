import {
  documentDecisions,
  documentKinds,
  reviewRoundStates,
  type Acknowledgement,
  type Decided,
  type DocumentKind,
  type GoverningDocument,
  type Member,
  type Person,
  type Register,
  type ReviewRound,
  type RoundEntry,
} from '../../documents/document';
import { cleanKey } from '../problems/clean-text';
import { isFolder } from '../problems/rows-of-plan';
import { readMember } from '../read-beside';
import type { RowProblem } from '../repository';
import { rowsReader, type RowReader } from '../row-reader';
import { lists, type ListDeclaration } from '../schema';
import { refOf, type RawRow } from '../table';

/** The lists of the register, in the order that they are asked for. */
export const registerLists = [
  'governingDocuments',
  'reviewRounds',
  'reviewDecisions',
  'acknowledgements',
  'members',
] as const;
export type RegisterList = (typeof registerLists)[number];
export type RegisterRows = Readonly<Record<RegisterList, readonly RawRow[]>>;

/** Words that were stored for a kind before it got the ones it has now. */
const formerKinds: Readonly<Record<string, DocumentKind>> = { arbejdsgang: 'procedure', skabelon: 'template' };

function readKind(row: RowReader): DocumentKind | null {
  const former = formerKinds[(row.key('Kind') ?? '').toLocaleLowerCase('da')];
  return former ?? row.choice('Kind', documentKinds);
}

/** The product's own keys are no words of a person: what looks like a CPR number in one is chance, and stands. */
function ownKey(row: RowReader, name: string): string | null {
  const value = row.row[name];
  return typeof value === 'string' ? cleanKey(value) || null : null;
}

/** Another document, by its title as people write it, or by its key. */
const namedDocument = (row: RowReader, name: string): string | null => {
  const key = ownKey(row, name);
  return key !== null && /^d:\S+$/.test(key) ? key : row.text(name);
};

/** A row that a person added in SharePoint has no key of its own: it is known by its number. */
export const keyOfRow = (row: RowReader): string => ownKey(row, 'UniqueKey') ?? `#${row.row.Id}`;

export type People = ReadonlyMap<number, Person>;
const nobody: People = new Map();

/** A row that was just made tells a person's number alone: whose it is may be known otherwise. */
function personIn(row: RowReader, name: string, people: People): Person | null {
  const id = row.personId(name);
  return id === null ? null : (row.person(name) ?? people.get(id) ?? { id, name: '', login: '' });
}

function readDecided(row: RowReader, people: People): Decided | null {
  const decision = row.choice('Decision', documentDecisions);
  if (decision === null) return null;
  return {
    decision,
    reason: row.note('DecisionReason'),
    by: personIn(row, 'DecidedBy', people),
    on: row.day('DecidedOn'),
  };
}

export function readDocument(row: RowReader, people: People = nobody): GoverningDocument {
  const title = row.title();
  if (title === '') row.problem('Title', 'noTitle');
  const key = keyOfRow(row);
  const [validFrom, reviewBy] = [row.day('ValidFrom'), row.day('ReviewBy')];
  return {
    key,
    title: title || key,
    kind: readKind(row),
    ownerRole: row.text('OwnerRole') ?? '',
    owner: personIn(row, 'OwnerPerson', people),
    audience: row.lines('Audience'),
    law: row.lines('Law'),
    validFrom,
    reviewBy,
    reviewedOn: row.day('ReviewedOn'),
    link: row.note('DocumentLink'),
    version: row.text('DocumentVersion') ?? '1',
    acknowledge: row.boolean('Acknowledge'),
    acknowledgeBy: row.day('AcknowledgeBy'),
    readersAskedOn: row.day('ReadersAskedOn'),
    replaces: namedDocument(row, 'ReplacesDocument'),
    replacedBy: namedDocument(row, 'ReplacedBy'),
    decided: readDecided(row, people),
    order: row.row.Id,
    row: refOf(lists.governingDocuments, row.row),
  };
}

export const readRound = (row: RowReader): ReviewRound => ({
  key: keyOfRow(row),
  title: row.title() || keyOfRow(row),
  from: row.day('Start'),
  to: row.day('End'),
  // A round that a person made by hand has no documents: it is not under way.
  state: row.choice('State', reviewRoundStates) ?? 'preparing',
  row: refOf(lists.reviewRounds, row.row),
});

export const readEntry = (row: RowReader): RoundEntry => ({
  key: keyOfRow(row),
  roundKey: ownKey(row, 'RoundKey') ?? '',
  documentKey: ownKey(row, 'DocumentKey') ?? '',
  decided: readDecided(row, nobody),
  row: refOf(lists.reviewDecisions, row.row),
});

/** `people` are those known by name: an acknowledgement itself holds but a number. */
export function readAcknowledgement(row: RowReader, people: People): Acknowledgement {
  return {
    key: keyOfRow(row),
    documentKey: ownKey(row, 'DocumentKey') ?? '',
    version: row.text('DocumentVersion') ?? '1',
    person: personIn(row, 'Person', people),
    unit: row.text('Unit') ?? '',
    on: row.day('ConfirmedOn'),
    row: refOf(lists.acknowledgements, row.row),
  };
}

const memberOf = (row: RowReader): Member => {
  const { role, unit, person, from, to } = readMember(row);
  return { role, unit: unit ?? '', person, from, to };
};

/**
 * Rows as SharePoint holds them, to the register. Any row is shown as far as it can be read, throws nothing and changes no
 * other; what cannot be read is told. Documents come by title, the rest in the order they were made. Pure.
 */
export function readRegister(
  rows: RegisterRows,
  urlOf: (list: string, id: number) => string,
): { readonly register: Register; readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = [];
  const all = <T>(name: RegisterList, read: (row: RowReader) => T): T[] => {
    const list: ListDeclaration = lists[name];
    // What is wrong with roles and people is told with the plan.
    const reader = rowsReader(list, name === 'members' ? [] : problems, urlOf);
    return rows[name].filter((row) => !isFolder(row)).map((row) => read(reader(row)));
  };
  const documents = all('governingDocuments', (row) => readDocument(row)).sort(
    (a, b) => a.title.localeCompare(b.title, 'da') || a.order - b.order,
  );
  const members = all('members', memberOf);
  const known = [...members.map(({ person }) => person), ...documents.map(({ owner }) => owner)];
  const people = new Map(known.flatMap((person) => (person ? [[person.id, person] as const] : [])));
  return {
    register: {
      documents,
      rounds: all('reviewRounds', readRound),
      entries: all('reviewDecisions', readEntry),
      acknowledgements: all('acknowledgements', (row) => readAcknowledgement(row, people)),
      members,
    },
    problems,
  };
}
