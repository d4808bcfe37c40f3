import type { SPFI } from '@pnp/sp/fi.js';
import type { ListDeclaration } from '../schema';
import { listOf, parseRow, parseRows, quoted, selected, type RawRow } from '../table';
import { jittered, realPace, usualPatience } from '../transport/pace';
import { asFault, isPassing, RequestFault } from '../transport/request-fault';
import { together, type Outcome, type Part } from '../transport/together';
import type { RowValues } from '../values';
import {
  keyedBody,
  outcomeOf,
  sentChange,
  wasWrittenBy,
  type ChangeOutcome,
  type RowChange,
  type WriteOptions,
} from './change-row';
import { holds } from './same-values';

/** A row to be made, or one to be changed with the ETag it was read with. */
export type Change =
  | {
      readonly kind: 'add';
      readonly list: ListDeclaration;
      readonly values: RowValues;
      /**
       * Makes it this very addition and no other: where another row has the key, it is ours only where our own write made
       * it, not where it says the same. `before` is true where it was sent in an earlier call.
       */
      readonly own?: { readonly id: string; readonly before: boolean } | undefined;
    }
  | ({ readonly kind: 'update' } & RowChange);

export interface ChangesOptions extends WriteOptions {
  readonly onProgress?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined;
}

/** An update is two parts of a batch, of which there may be 100; fewer keep an answer well under SharePoint's time limit. */
const changesTogether = 40;

/**
 * Makes several changes in as few requests as they fit in, each by itself: one that fails leaves the others standing. Only
 * what failed in passing is sent again, a bounded number of times. A signal ends it; what had not been sent is `cancelled`.
 * Nothing is thrown for what SharePoint answers.
 */
export async function changeTogether(
  sp: SPFI,
  changes: readonly Change[],
  options: ChangesOptions = {},
): Promise<ChangeOutcome[]> {
  const outcomes: ChangeOutcome[] = [];
  for (let at = 0; at < changes.length; at += changesTogether) {
    outcomes.push(...(await someTogether(sp, changes.slice(at, at + changesTogether), options)));
    options.onProgress?.({ done: outcomes.length, total: changes.length });
  }
  return outcomes;
}

/** What must be asked before the outcome of a change is known. */
interface Follow {
  readonly kind: 'ask';
  readonly part: Part<unknown>;
  readonly read: (answer: Outcome<unknown> | undefined) => ChangeOutcome | Promise<ChangeOutcome>;
}

interface Sent {
  readonly parts: readonly Part<unknown>[];
  read(answers: readonly Outcome<unknown>[], repeated: boolean): Promise<ChangeOutcome | Follow>;
}

async function someTogether(sp: SPFI, changes: readonly Change[], options: WriteOptions): Promise<ChangeOutcome[]> {
  const { pace = realPace, rounds = 4, signal } = options;
  const sent = changes.map((change) =>
    change.kind === 'add' ? sentAdd(sp, change, options) : sentUpdate(sp, change, options),
  );
  const outcomes = new Map<number, ChangeOutcome>();
  let open = sent.map((_, i) => i);
  let repeated = false;
  const onRepeated = (): void => {
    repeated = true;
    options.onRepeated?.();
  };
  for (let round = 1; open.length > 0; round++) {
    try {
      if (round > 1) await pace.sleep(jittered(round, usualPatience, pace.random), signal);
      const asked = open.map((i) => sent[i]?.parts ?? []);
      const answers = await together(sp, asked.flat(), { ...options, onRepeated, rounds: 1 });
      const follows: (readonly [number, Follow])[] = [];
      let at = 0;
      for (const [k, i] of open.entries()) {
        const own = answers.slice(at, (at += asked[k]?.length ?? 0));
        const read = (await sent[i]?.read(own, repeated || round > 1)) ?? failedWith(new RequestFault('other'));
        if (read.kind === 'ask') follows.push([i, read]);
        else outcomes.set(i, read);
      }
      const more = await together(
        sp,
        follows.map(([, follow]) => follow.part),
        options,
      );
      for (const [k, [i, follow]] of follows.entries()) outcomes.set(i, await follow.read(more[k]));
    } catch (error) {
      const fault = signal?.aborted ? new RequestFault('cancelled') : asFault(error);
      for (const i of open) outcomes.set(i, failedWith(fault));
      break;
    }
    open = round < rounds ? open.filter((i) => mayPass(outcomes.get(i))) : [];
  }
  return sent.map((_, i) => outcomes.get(i) ?? failedWith(new RequestFault('other')));
}

const failedWith = (fault: RequestFault): ChangeOutcome => ({ kind: 'failed', fault });
const mayPass = (outcome: ChangeOutcome | undefined): boolean =>
  outcome?.kind === 'failed' && outcome.fault.status !== null && isPassing(outcome.fault);

function sentUpdate(sp: SPFI, change: RowChange, options: WriteOptions): Sent {
  const sent = sentChange(change, options);
  return {
    parts: sent.parts,
    read: ([written, read], repeated) => outcomeOf(sp, sent, [written, read], repeated, options),
  };
}

/** The column that makes a row one of its kind, with the value it is to have. */
function keyOf(list: ListDeclaration, values: RowValues): { readonly name: string; readonly value: string } | null {
  const field = list.fields.find((one) => one.unique === true && typeof values[one.name] === 'string');
  return field ? { name: field.name, value: String(values[field.name]) } : null;
}

/**
 * A new row carries its own key in a unique column: SharePoint makes it once however often it is sent. Where the key is
 * there already, the row that has it is the answer: our own where it holds what was sent, else somebody else's.
 */
function sentAdd(sp: SPFI, { list, values, own }: Extract<Change, { kind: 'add' }>, options: WriteOptions): Sent {
  const key = keyOf(list, values);
  if (key === null) throw new RangeError(`A row of ${list.name} needs a value in a unique column`);
  const [body, writeKey] = keyedBody(list, values, own ? { ...options, newId: () => own.id } : options);
  const isOwn = async (row: RawRow, repeated: boolean): Promise<boolean> => {
    if (row['WriteKey'] === writeKey) return true;
    if (!own) return holds(list, row, values);
    // Somebody may have changed it since: its history tells who made it.
    return (repeated || own.before) && (await wasWrittenBy(sp, list, row.Id, writeKey, options));
  };
  const found = async (answer: Outcome<unknown> | undefined, repeated: boolean): Promise<ChangeOutcome> => {
    if (!answer?.ok) return failedWith(answer?.fault ?? new RequestFault('other'));
    const row = parseRows(answer.value)[0];
    // Another unique column is taken, or the row may not be seen.
    if (!row) return failedWith(new RequestFault('duplicate', 400));
    return (await isOwn(row, repeated)) ? { kind: 'done', row } : { kind: 'taken', theirs: row };
  };
  return {
    parts: [(batched) => listOf(batched, list).items.add(body)],
    read([made], repeated) {
      if (made?.ok) return Promise.resolve({ kind: 'done', row: parseRow(made.value) });
      const fault = made?.fault ?? new RequestFault('other');
      if (fault.kind === 'forbidden') return Promise.resolve({ kind: 'forbidden' });
      if (fault.kind !== 'duplicate') return Promise.resolve(failedWith(fault));
      const filter = `${key.name} eq ${quoted(key.value)}`;
      const part: Part<unknown> = (batched) => selected(list, listOf(batched, list).items).filter(filter)();
      return Promise.resolve({ kind: 'ask', part, read: (answer) => found(answer, repeated) });
    },
  };
}

/** One change. What did not come through at all is thrown. */
export async function changeOne(
  sp: SPFI,
  change: Change,
  options: WriteOptions = {},
): Promise<Exclude<ChangeOutcome, { kind: 'failed' }>> {
  const [outcome] = await changeTogether(sp, [change], options);
  if (!outcome || outcome.kind === 'failed') throw outcome?.fault ?? new RequestFault('other');
  return outcome;
}
