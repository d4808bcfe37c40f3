import { finder } from '../../documents/chains';
import {
  documentKinds,
  type DocumentChange,
  type DocumentFields,
  type GoverningDocument,
  type NewDocument,
  type Person,
  type Register,
} from '../../documents/document';
import { changedDocument, refusalOf, type RefusalPlace } from '../../documents/fields';
import type { Locale, Say, TextKey } from '../../text/text';
import { dayText, readDay } from '../edit/day-text';
import { kindWord } from './kind-word';

export type FieldName = keyof DocumentFields;

/** How a field is written by a person. */
export type Control = 'line' | 'lines' | 'date' | 'kind' | 'person' | 'yesNo' | 'document' | 'file';

/** Fields in the order of the panel. */
export const fieldControls = {
  title: 'line',
  kind: 'kind',
  ownerRole: 'line',
  owner: 'person',
  audience: 'lines',
  law: 'lines',
  validFrom: 'date',
  reviewBy: 'date',
  reviewedOn: 'date',
  link: 'file',
  version: 'line',
  replaces: 'document',
  replacedBy: 'document',
  acknowledge: 'yesNo',
  acknowledgeBy: 'date',
} as const satisfies Record<FieldName, Control>;

export const fieldNames = Object.keys(fieldControls) as FieldName[];

/** What a field's control holds: every field is typed or chosen as text. Pure. */
export function draftOf(document: Partial<DocumentFields>, name: FieldName, locale: Locale): string {
  const value = document[name];
  if (fieldControls[name] === 'date') return typeof value === 'string' ? dayText(value, locale) : '';
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : '';
  if (typeof value === 'string') return value;
  return 'id' in value ? String(value.id) : value.join('\n');
}

export type ReadDraft =
  { readonly ok: true; readonly change: DocumentChange } | { readonly ok: false; readonly why: TextKey };

/** What is in force begins with the first day of "maj 2019"; what is to be done by then, ends with its last. */
export const dayEdge = (name: FieldName): 'first' | 'last' => (name === 'validFrom' ? 'first' : 'last');

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What a control holds as a value of its field; undefined where it is no such value. */
function valueOf(name: FieldName, text: string, people: readonly Person[]): DocumentChange[FieldName] {
  const written = text.trim();
  switch (fieldControls[name]) {
    case 'line':
    case 'file':
      return written;
    case 'lines':
      return linesOf(text);
    case 'kind':
      return documentKinds.find((kind) => kind === written) ?? null;
    case 'person':
      return people.find(({ id }) => String(id) === written) ?? null;
    case 'yesNo':
      return written === 'yes';
    case 'document':
      return written === '' ? null : written;
    case 'date':
      return readDay(written, dayEdge(name));
  }
}

/**
 * Reads what a control holds into a change of its field. Refused where it is no day, or where the register refuses it: a
 * number like a CPR number (THREATS 14), no title, a circle. `people` are those an owner is chosen among. Pure.
 */
export function readDraft(
  document: GoverningDocument,
  name: FieldName,
  text: string,
  people: readonly Person[],
  place: Omit<RefusalPlace, 'key'>,
): ReadDraft {
  const value = valueOf(name, text, people);
  if (value === undefined) return { ok: false, why: 'documents.wrong.date' };
  const change: DocumentChange = { [name]: value };
  const why = refusalOf(changedDocument(document, change), change, { ...place, key: document.key });
  return why === null ? { ok: true, change } : { ok: false, why };
}

/**
 * What the controls of a new document hold, as the document; what is left empty is left out. `unread` are the fields that hold
 * no day. Pure.
 */
export function readValues(
  texts: Partial<Record<FieldName, string>>,
  people: readonly Person[],
): { readonly document: NewDocument; readonly unread: readonly FieldName[] } {
  const values = Object.entries(texts).flatMap(([name, text]) =>
    text.trim() === '' ? [] : [{ name: name as FieldName, value: valueOf(name as FieldName, text, people) }],
  );
  const read = values.filter(({ value }) => value !== undefined).map(({ name, value }) => [name, value] as const);
  return {
    document: { title: '', ...Object.fromEntries(read) },
    unread: values.filter(({ value }) => value === undefined).map(({ name }) => name),
  };
}

/** The title of the document that somebody named by key or title; what they wrote where there is none. Pure. */
export const titleOf = (said: string, documents: readonly GoverningDocument[]): string =>
  finder(documents)(said)?.title ?? said;

/** What a field holds, in words; null where it is empty. Pure. */
export function sayField(
  document: Pick<GoverningDocument, FieldName>,
  name: FieldName,
  documents: readonly GoverningDocument[],
  say: Say,
): string | null {
  const text = draftOf(document, name, say.locale);
  if (name === 'acknowledge') return say(document.acknowledge ? 'documents.yes' : 'documents.no');
  if (text === '') return null;
  switch (name) {
    case 'kind':
      return document.kind === null ? null : kindWord(document.kind, say);
    case 'owner':
      return document.owner?.name || say('documents.unknownPerson');
    case 'replaces':
    case 'replacedBy':
      return titleOf(text, documents);
    case 'link':
      return readableLink(text);
    default:
      return text;
  }
}

/** An address as a person reads it: "Undersøgelsen.docx", not "Unders%C3%B8gelsen.docx". Pure. */
function readableLink(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}

/** Everybody an owner can be chosen among: who has a role in the plan, owns a document already, or asks. Pure. */
export function peopleToChoose({ members, documents }: Register, me: Person): Person[] {
  const people = new Map<number, Person>();
  const known = [...members.map(({ person }) => person), ...documents.map(({ owner }) => owner), me];
  for (const person of known) if (person !== null && person.name !== '') people.set(person.id, person);
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'da'));
}
