import type { SPFI } from '@pnp/sp/fi.js';
import { holdsCpr } from '../../plan/cpr';
import {
  decidedIn,
  documentsForRound,
  openRound,
  otherDecisions,
  shelfOf,
  type Decided,
  type GoverningDocument,
  type Register,
  type ReviewRound,
  type RoundEntry,
} from '../../documents';
import type { WriteProgress, WriteResult } from '../repository';
import { lists } from '../schema';
import { refOf, type RawRow } from '../table';
import { RequestFault } from '../transport/request-fault';
import type { WriteOptions } from '../writing/change-row';
import { changeOne, changeTogether, type Change } from '../writing/change-together';
import type { RegisterOptions } from './create-register';
import { readRound } from './read-register';
import type { NewRound } from './register';
import { refused } from './refused';
import { decidedValues } from './register-values';
import type { RegisterStore } from './store';

type Result = WriteResult<ReviewRound>;

const numberOf = ({ key }: ReviewRound): number => Number(/^r(\d+)$/.exec(key)?.[1] ?? 0);

/** The register as it is now: whether a round is open is not decided on what was read some time ago. */
async function fresh(store: RegisterStore): Promise<Register> {
  store.written();
  const read = await store.read();
  if (read === 'notProvisioned') throw new RequestFault('noList', 404);
  return read.register;
}

/**
 * Claims the round by its unique key, adds a row for each document by its own, and only then says that it is open. A break
 * anywhere leaves a round that is being made ready, which the next start goes on with; two who start at once meet in the
 * same key, and end in one round.
 */
export async function startRound(
  sp: SPFI,
  store: RegisterStore,
  wanted: NewRound,
  options: RegisterOptions,
  onProgress: (progress: WriteProgress) => void = () => undefined,
): Promise<Result> {
  const title = wanted.title.trim();
  if (title === '') return refused('register.refused.roundTitle');
  if (holdsCpr(title)) return refused('register.refused.cpr');
  if (wanted.to !== null && wanted.to < wanted.from) return refused('register.refused.roundDays');
  const register = await fresh(store);
  const open = openRound(register.rounds);
  if (open) return refused('register.refused.roundOpen', { title: open.title });
  const documents = documentsForRound(register.documents, shelfOf(register.documents), options.today());
  if (documents.length === 0) return refused('register.refused.noDocuments');

  const begun = register.rounds.filter(({ state, key }) => state === 'preparing' && /^r\d+$/.test(key)).at(-1);
  const key = begun?.key ?? `r${Math.max(0, ...register.rounds.map(numberOf)) + 1}`;
  const values = { Title: title, Start: wanted.from, End: wanted.to };
  try {
    const claim = await changeOne(
      sp,
      { kind: 'add', list: lists.reviewRounds, values: { ...values, UniqueKey: key, State: 'preparing' } },
      options,
    );
    if (claim.kind !== 'done' && !('theirs' in claim)) return { ok: false, error: { kind: claim.kind } };
    const row = claim.kind === 'done' ? claim.row : claim.theirs;
    const claimed = readRound(store.reader(lists.reviewRounds, row));
    if (claimed.state !== 'preparing') return refused('register.refused.roundOpen', { title: claimed.title });
    const entries = documents.map((document): Change => ({
      kind: 'add',
      list: lists.reviewDecisions,
      values: {
        Title: document.title,
        UniqueKey: `${key}|${document.key}`,
        RoundKey: key,
        DocumentKey: document.key,
      },
    }));
    for (const outcome of await changeTogether(sp, entries, { ...options, onProgress })) {
      if (outcome.kind === 'failed') throw outcome.fault;
      if (outcome.kind === 'forbidden') return { ok: false, error: { kind: 'forbidden' } };
    }
    return await setState(sp, store, row, { ...values, State: 'open' }, options);
  } finally {
    store.written();
  }
}

/** Where somebody else was first, theirs stands if it says the same. */
async function setState(
  sp: SPFI,
  store: RegisterStore,
  row: RawRow,
  values: { readonly State: ReviewRound['state']; readonly [column: string]: string | null },
  options: WriteOptions,
): Promise<Result> {
  const list = lists.reviewRounds;
  const outcome = await changeOne(sp, { kind: 'update', list, row: refOf(list, row), values }, options);
  if (outcome.kind !== 'done' && !('theirs' in outcome)) return { ok: false, error: { kind: outcome.kind } };
  const now = readRound(store.reader(list, outcome.kind === 'done' ? outcome.row : outcome.theirs));
  if (outcome.kind === 'done' || now.state === values.State) return { ok: true, value: now };
  // The row was changed in between, such as its name: what is meant still holds.
  if (outcome.kind === 'conflict' && now.state === readRound(store.reader(list, row)).state)
    return setState(sp, store, outcome.theirs, { State: values.State }, options);
  return refused('register.refused.notOpen');
}

const entryChange = (entry: RoundEntry, decided: Decided | null): Change[] =>
  entry.row === null
    ? []
    : [{ kind: 'update', list: lists.reviewDecisions, row: entry.row, values: decidedValues(decided) }];

/**
 * Records in the open round what was decided of a document, or what stands of an earlier decision where this one was taken
 * back. The document itself is written first, and counts for the round while it is open (`decidedIn`): what does not come
 * through here is made up for when the round is closed.
 */
export async function recordInRound(
  sp: SPFI,
  store: RegisterStore,
  document: GoverningDocument,
  kind: 'decided' | 'takenBack',
  options: WriteOptions,
): Promise<void> {
  const { entries, rounds } = (await store.held()).register;
  const round = openRound(rounds);
  const entry = entries.find((one) => one.roundKey === round?.key && one.documentKey === document.key);
  if (!round || !entry) return;
  const decided =
    kind === 'decided'
      ? document.decided
      : decidedIn(round, { ...entry, decided: null }, document, otherDecisions(round, entries));
  const [outcome] = await changeTogether(sp, entryChange(entry, decided), options);
  // Two who decide at once have met at the document: the later decision is the one that stands there.
  if (outcome?.kind === 'conflict') {
    const list = lists.reviewDecisions;
    const row = refOf(list, outcome.theirs);
    await changeTogether(sp, [{ kind: 'update', list, row, values: decidedValues(decided) }], options);
  }
  store.written();
}

/** Records what the register says of documents that the round does not, then closes it. May be done again after a break. */
export async function closeRound(
  sp: SPFI,
  store: RegisterStore,
  round: ReviewRound,
  options: WriteOptions,
): Promise<Result> {
  const register = await fresh(store);
  const now = register.rounds.find(({ key }) => key === round.key);
  if (!now?.row) return { ok: false, error: { kind: 'gone' } };
  if (now.state === 'closed') return { ok: true, value: now };
  if (now.state !== 'open') return refused('register.refused.notOpen');
  const documents = new Map(register.documents.map((document) => [document.key, document]));
  const others = otherDecisions(now, register.entries);
  const late = register.entries
    .filter((entry) => entry.roundKey === now.key && entry.decided === null)
    .flatMap((entry) => {
      const decided = decidedIn(now, entry, documents.get(entry.documentKey), others);
      return decided ? entryChange(entry, decided) : [];
    });
  try {
    for (const outcome of await changeTogether(sp, late, options)) {
      if (outcome.kind === 'failed') throw outcome.fault;
      if (outcome.kind === 'forbidden') return { ok: false, error: { kind: 'forbidden' } };
    }
    const row: RawRow = { Id: now.row.id, 'odata.etag': now.row.etag, State: 'I gang' };
    return await setState(sp, store, row, { State: 'closed' }, options);
  } finally {
    store.written();
  }
}
