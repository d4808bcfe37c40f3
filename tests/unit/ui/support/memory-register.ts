import {
  acknowledgementKey,
  changedDocument,
  decidedBy,
  decisionRefusal,
  documentsForRound,
  fieldsWith,
  hrefOf,
  openRound,
  readLink,
  refusalOf,
  shelfOf,
  type Decided,
  type GoverningDocument,
  type Person,
  type Refusal,
  type Register,
} from '../../../../src/documents';
import type { DocumentRegister, LinkCheck, LoadedRegister } from '../../../../src/lists/documents/register';
import type { RowProblem, WriteResult } from '../../../../src/lists/repository';
import { conflictOf, resolution } from '../../../../src/lists/writing/conflict';
import type { RowRef } from '../../../../src/plan/plan';
import { createSay, type Values } from '../../../../src/text/text';

export interface MemoryRegister extends DocumentRegister {
  /** Somebody else changes a document. */
  changeBehind(key: string, change: Partial<GoverningDocument>): void;
  stored(): Register;
  me: Person;
  editable: boolean;
  today: string;
  /** Throws at the next call of load. */
  failing: Error | null;
}

export const emptyRegister: Register = { documents: [], rounds: [], entries: [], acknowledgements: [], members: [] };

const siteUrl = 'https://contoso.example/sites/plan';
const [da, en] = [createSay('da'), createSay('en')];

/** A register at the port of `src/lists/documents`, with ETags that really conflict; for views alone. */
export function memoryRegister(start: Partial<Register> = {}, problems: readonly RowProblem[] = []): MemoryRegister {
  let register: Register = { ...emptyRegister, ...start };
  let ids = 1000;
  const ref = (list: string): RowRef => ({ list, id: ++ids, etag: '1' });
  register = {
    ...register,
    documents: register.documents.map((one) => ({ ...one, row: one.row ?? ref('FremdriftDocuments') })),
  };
  const refused = (
    key: Refusal,
    values?: Values,
  ): { readonly ok: false; readonly error: { kind: 'refused'; da: string; en: string } } => ({
    ok: false,
    error: { kind: 'refused', da: da(key, values), en: en(key, values) },
  });
  const place = (key: string | null) => ({ siteUrl, documents: register.documents, key });
  const find = (key: string): GoverningDocument | undefined => register.documents.find((one) => one.key === key);
  const put = (document: GoverningDocument): GoverningDocument => {
    const row = document.row && { ...document.row, etag: String(Number(document.row.etag) + 1) };
    const next = { ...document, row };
    register = { ...register, documents: register.documents.map((one) => (one.key === next.key ? next : one)) };
    return next;
  };
  const write = (base: GoverningDocument, mine: GoverningDocument): WriteResult<GoverningDocument> => {
    const now = find(base.key);
    if (!now) return { ok: false, error: { kind: 'gone' } };
    if (!memory.editable) return { ok: false, error: { kind: 'forbidden' } };
    if (now.row?.etag !== base.row?.etag)
      return { ok: false, error: { kind: 'conflict', ...conflictOf(base, mine, now) } };
    return { ok: true, value: put(mine) };
  };
  const decideIn = (document: GoverningDocument, decided: Decided | null): void => {
    const round = openRound(register.rounds);
    register = {
      ...register,
      entries: register.entries.map((one) =>
        one.roundKey === round?.key && one.documentKey === document.key ? { ...one, decided } : one,
      ),
    };
  };
  const memory: MemoryRegister = {
    me: { id: 7, name: 'Mette Holm', login: 'mette@contoso.example' },
    editable: true,
    today: '2026-11-28',
    failing: null,
    stored: () => register,
    changeBehind(key, change) {
      const document = find(key);
      if (document) put({ ...document, ...change });
    },
    load(): Promise<LoadedRegister | 'notProvisioned'> {
      if (memory.failing) return Promise.reject(memory.failing);
      return Promise.resolve({ register, problems, me: memory.me, mayEdit: memory.editable });
    },
    add(document, id = String(++ids)) {
      const fields = fieldsWith(document);
      const why = refusalOf(fields, document, place(null));
      if (why) return Promise.resolve(refused(why));
      const key = `d:${id}`;
      const known = find(key);
      if (known) return Promise.resolve({ ok: true, value: known });
      const added: GoverningDocument = {
        ...fields,
        key,
        decided: null,
        readersAskedOn: null,
        order: register.documents.length + 1,
        row: ref('FremdriftDocuments'),
      };
      register = { ...register, documents: [...register.documents, added] };
      return Promise.resolve({ ok: true, value: added });
    },
    change(base, change) {
      const mine = changedDocument(base, change);
      const why = refusalOf(mine, change, place(base.key));
      return Promise.resolve(why ? refused(why) : write(base, mine));
    },
    resolve(conflict, choice) {
      const change = resolution(conflict, choice);
      if (Object.keys(change).length === 0) return Promise.resolve({ ok: true, value: conflict.theirs });
      return Promise.resolve(write(conflict.theirs, { ...conflict.theirs, ...change }));
    },
    decide(base, decision) {
      const why = decisionRefusal(base, decision, place(base.key));
      if (why) return Promise.resolve(refused(why));
      const decided = decidedBy(decision, memory.me, memory.today);
      const more = decision.replacedBy === undefined ? {} : { replacedBy: decision.replacedBy };
      const result = write(base, { ...base, ...more, decided, reviewedOn: memory.today });
      if (result.ok) decideIn(base, decided);
      return Promise.resolve(result);
    },
    undecide(base, { decided, reviewedOn, replacedBy }) {
      const result = write(base, { ...base, decided, reviewedOn, replacedBy });
      // An earlier round's decision is none in this one.
      const from = openRound(register.rounds)?.from ?? null;
      if (result.ok) decideIn(base, decided?.on && from !== null && decided.on < from ? null : decided);
      return Promise.resolve(result);
    },
    newVersion(base, version) {
      if (version.version.trim() === base.version)
        return Promise.resolve(refused('register.refused.sameVersion', { version: base.version }));
      return memory.change(base, version);
    },
    remindReaders(base) {
      return Promise.resolve(write(base, { ...base, readersAskedOn: memory.today }));
    },
    acknowledge(document, person = memory.me) {
      const key = acknowledgementKey(document.key, document.version, person);
      const known = register.acknowledgements.find((one) => one.key === key);
      if (known) return Promise.resolve({ ok: true, value: known });
      const { version } = document;
      const row = ref('FremdriftAcknowledgements');
      const added = { key, documentKey: document.key, version, person, unit: '', on: memory.today, row };
      register = { ...register, acknowledgements: [...register.acknowledgements, added] };
      return Promise.resolve({ ok: true, value: added });
    },
    startRound({ title, from, to }, onProgress) {
      const open = openRound(register.rounds);
      if (open) return Promise.resolve(refused('register.refused.roundOpen', { title: open.title }));
      const round = {
        key: `r${register.rounds.length + 1}`,
        title,
        from,
        to,
        state: 'open' as const,
        row: ref('FremdriftReviewRounds'),
      };
      const documents = documentsForRound(register.documents, shelfOf(register.documents), memory.today);
      const entries = documents.map(({ key }) => ({
        key: `${round.key}|${key}`,
        roundKey: round.key,
        documentKey: key,
        decided: null,
        row: ref('FremdriftReviewDecisions'),
      }));
      register = { ...register, rounds: [...register.rounds, round], entries: [...register.entries, ...entries] };
      onProgress?.({ done: entries.length, total: entries.length });
      return Promise.resolve({ ok: true, value: round });
    },
    closeRound(round) {
      const closed = { ...round, state: 'closed' as const };
      register = { ...register, rounds: register.rounds.map((one) => (one.key === round.key ? closed : one)) };
      return Promise.resolve({ ok: true, value: closed });
    },
    checkLinks: (documents) =>
      Promise.resolve(
        documents.map((document): LinkCheck => {
          const { kind } = readLink(document.link, siteUrl);
          const state = kind === 'here' ? 'found' : kind === 'host' ? 'unknown' : kind;
          return { documentKey: document.key, state };
        }),
      ),
    upload({ name, bytes }, onProgress) {
      onProgress?.({ sent: bytes.length, total: bytes.length });
      return Promise.resolve({
        ok: true,
        value: { link: `/sites/plan/FremdriftFiles/${encodeURIComponent(name)}`, version: '1.0' },
      });
    },
    fileVersions: () => Promise.resolve([]),
    urlOf: (document) => document.row && `${siteUrl}/Lists/${document.row.list}/DispForm.aspx?ID=${document.row.id}`,
    linkOf: (document) => hrefOf(document.link, siteUrl),
  };
  return memory;
}

/** A document as a test needs it. */
export const documentWith = (
  more: Partial<GoverningDocument> & Pick<GoverningDocument, 'key' | 'title'>,
): GoverningDocument => ({
  ...fieldsWith({ title: more.title }),
  decided: null,
  readersAskedOn: null,
  order: 0,
  row: null,
  ...more,
});
