import { holdsCpr } from '../plan/cpr';
import type { LocalDate } from '../plan/plan';
import type { TextKey } from '../text/text';
import { finder, nameFor, wouldLoop } from './chains';
import type { Decided, DocumentChange, DocumentFields, GoverningDocument, NewDecision, Person } from './document';
import { readLink } from './links';

/** Why something cannot be written, for the catalogue. */
export type Refusal = Extract<TextKey, `register.refused.${string}`>;

const emptyFields: DocumentFields = {
  title: '',
  kind: null,
  ownerRole: '',
  owner: null,
  audience: [],
  law: [],
  validFrom: null,
  reviewBy: null,
  reviewedOn: null,
  link: '',
  version: '1',
  acknowledge: false,
  acknowledgeBy: null,
  replaces: null,
  replacedBy: null,
};

export const fieldsWith = (change: DocumentChange): DocumentFields => cleaned({ ...emptyFields, ...given(change) });

/** The document as it would be with the change alone. Pure. */
export const changedDocument = (document: GoverningDocument, change: DocumentChange): GoverningDocument => ({
  ...document,
  ...cleaned(given(change)),
});

const given = (change: DocumentChange): DocumentChange =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));

/** Without stray spaces and empty lines, as it is stored. */
function cleaned<T extends DocumentChange>(change: T): T {
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return value.trim();
    if (!Array.isArray(value)) return value;
    return value
      .flatMap((line) => String(line).split('\n'))
      .map((line) => line.trim())
      .filter((line) => line !== '');
  };
  return Object.fromEntries(Object.entries(change).map(([name, value]) => [name, clean(value)])) as T;
}

/** Texts that SharePoint holds in a column of 255 characters. */
const short = ['title', 'ownerRole'] as const;
const shortest = 255;
/** It stands in the key of each acknowledgement. */
const longestVersion = 40;

export interface RefusalPlace {
  readonly siteUrl: string;
  readonly documents: readonly GoverningDocument[];
  /** Of the document that is changed; null for a new one. */
  readonly key: string | null;
}

/** Why these fields cannot stand, or null. `fields` is the document as it would be, `change` what is written of it. Pure. */
export function refusalOf(fields: DocumentFields, change: DocumentChange, place: RefusalPlace): Refusal | null {
  const written = Object.values(change).flat();
  if (written.some((value) => typeof value === 'string' && holdsCpr(value))) return 'register.refused.cpr';
  if (fields.title.trim() === '') return 'register.refused.title';
  if (short.some((name) => fields[name].length > shortest)) return 'register.refused.long';
  if (fields.version.trim() === '' || fields.version.length > longestVersion || fields.version.includes('|'))
    return 'register.refused.version';
  if (change.link !== undefined && readLink(change.link, place.siteUrl).kind === 'malformed')
    return 'register.refused.link';
  const { validFrom, reviewBy } = fields;
  if (validFrom !== null && reviewBy !== null && reviewBy < validFrom) return 'register.refused.days';
  return chainRefusal(change, place);
}

function chainRefusal(change: DocumentChange, { documents, key }: RefusalPlace): Refusal | null {
  const find = finder(documents);
  const [next, old] = [find(change.replacedBy ?? null), find(change.replaces ?? null)];
  // What the document says now is written over: it does not stand in the way of what it is to say.
  const others = documents.map((one) =>
    one.key === key
      ? {
          ...one,
          ...(change.replacedBy === undefined ? {} : { replacedBy: null }),
          ...(change.replaces === undefined ? {} : { replaces: null }),
        }
      : one,
  );
  if (next && key !== null && wouldLoop(others, key, next.key)) return 'register.refused.loop';
  if (old && key !== null && wouldLoop(others, old.key, key)) return 'register.refused.loop';
  return null;
}

/** Why a decision cannot be taken, or null. A merger says into what; a withdrawal says why. */
export function decisionRefusal(
  base: GoverningDocument,
  { decision, reason, replacedBy }: NewDecision,
  place: RefusalPlace,
): Refusal | null {
  if (holdsCpr(reason)) return 'register.refused.cpr';
  if (decision !== 'keep' && reason.trim() === '') return 'register.refused.reason';
  const into = replacedBy === undefined ? base.replacedBy : replacedBy;
  if (decision === 'merge' && finder(place.documents)(into) === null) return 'register.refused.into';
  return replacedBy === undefined ? null : chainRefusal({ replacedBy }, place);
}

export const decidedBy = (
  { decision, reason }: Pick<NewDecision, 'decision' | 'reason'>,
  by: Person,
  on: LocalDate,
): Decided => ({ decision, reason: reason.trim(), by, on });

/** Names of other documents as they are stored. */
export const withNames = (change: DocumentChange, documents: readonly GoverningDocument[]): DocumentChange => ({
  ...change,
  ...(change.replaces ? { replaces: nameFor(documents, change.replaces) } : {}),
  ...(change.replacedBy ? { replacedBy: nameFor(documents, change.replacedBy) } : {}),
});
