import type { SPFI } from '@pnp/sp/fi.js';
import type { GoverningDocument, Person } from '../../documents/document';
import type { WriteResult } from '../repository';
import { lists } from '../schema';
import type { RowValues } from '../values';
import type { WriteOptions } from '../writing/change-row';
import { changeOne } from '../writing/change-together';
import { conflictOf } from '../writing/conflict';
import { readDocument } from './read-register';
import type { RegisterStore } from './store';

const list = lists.governingDocuments;

/**
 * Writes columns of a document with the ETag that `base` was read with. `mine` is the document as it would be with them
 * alone: where somebody else was first, it is compared with theirs field by field.
 */
export async function writeDocument(
  sp: SPFI,
  store: RegisterStore,
  base: GoverningDocument,
  mine: GoverningDocument,
  values: RowValues,
  options: WriteOptions,
): Promise<WriteResult<GoverningDocument>> {
  if (base.row === null) return { ok: false, error: { kind: 'gone' } };
  const place = store.place(list, values);
  if ('lost' in place) return { ok: false, error: { kind: 'refused', da: place.lost.da, en: place.lost.en } };
  const change = { kind: 'update' as const, list: place.asked, row: base.row, values };
  const outcome = await changeOne(sp, change, options).finally(() => store.written());
  if (outcome.kind === 'done') return { ok: true, value: readDocument(store.reader(place.asked, outcome.row)) };
  if (!('theirs' in outcome)) return { ok: false, error: { kind: outcome.kind } };
  const theirs = readDocument(store.reader(place.asked, outcome.theirs));
  return { ok: false, error: { kind: 'conflict', ...conflictOf(base, mine, theirs) } };
}

/** Makes a document under its key; one that an earlier try made is the same document. */
export async function addDocument(
  sp: SPFI,
  store: RegisterStore,
  key: string,
  values: RowValues,
  owner: Person | null,
  options: WriteOptions,
): Promise<WriteResult<GoverningDocument>> {
  const place = store.place(list, values);
  if ('lost' in place) return { ok: false, error: { kind: 'refused', da: place.lost.da, en: place.lost.en } };
  const change = { kind: 'add' as const, list: place.asked, values: { ...values, UniqueKey: key } };
  const outcome = await changeOne(sp, change, options).finally(() => store.written());
  if (outcome.kind !== 'done' && !('theirs' in outcome)) return { ok: false, error: { kind: outcome.kind } };
  const row = outcome.kind === 'done' ? outcome.row : outcome.theirs;
  const people = new Map(owner ? [[owner.id, owner]] : []);
  return { ok: true, value: readDocument(store.reader(place.asked, row), people) };
}
