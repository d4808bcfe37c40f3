import { fieldsWith } from '../../../src/documents/fields';
import type { Acknowledgement, GoverningDocument, Member, Person, Register } from '../../../src/documents';

export const today = '2026-11-28';

export const documentOf = (key: string, more: Partial<GoverningDocument> = {}): GoverningDocument => ({
  ...fieldsWith({ title: more.title ?? key }),
  key,
  decided: null,
  readersAskedOn: null,
  order: 0,
  row: null,
  ...more,
});

export const personOf = (id: number, name = `Person ${id}`): Person => ({ id, name, login: `p${id}@contoso.example` });

export const memberOf = (id: number, role: string, unit = '', more: Partial<Member> = {}): Member => ({
  role,
  unit,
  person: personOf(id),
  from: null,
  to: null,
  ...more,
});

export const readBy = (id: number, documentKey: string, version = '1', on = today): Acknowledgement => ({
  key: `${documentKey}|${version}|${id}`,
  documentKey,
  version,
  person: personOf(id),
  unit: '',
  on,
  row: null,
});

export const registerOf = (more: Partial<Register>): Register => ({
  documents: [],
  rounds: [],
  entries: [],
  acknowledgements: [],
  members: [],
  ...more,
});
