import type { SPFI } from '@pnp/sp/fi.js';
import { getGUID } from '@pnp/core';
import type { ChangeResult, PlanChange, WriteProgress } from '../repository';
import { RequestFault } from '../transport/request-fault';
import type { ChangeOutcome, WriteOptions } from './change-row';
import { changeTogether, type Change } from './change-together';
import {
  isUpdate,
  joined,
  prepareNew,
  prepareUpdate,
  type Addition,
  type Around,
  type Prepared,
  type PreparedAdd,
  type Update,
} from './prepare';

/** So often a new thing is given another number, where others were first each time. */
const attempts = 20;

/** What is remembered of an addition of which nobody knows whether it was carried out. */
interface Sent {
  readonly id: string;
  readonly key: string;
}

/** One write, and the changes that it is the answer to. */
interface Write {
  readonly prepared: Prepared | PreparedAdd;
  readonly at: readonly number[];
  readonly addition: Addition | null;
  readonly sent: Sent | null;
}

export interface PlanChangesOptions extends WriteOptions {
  /** The plan as it is now; asked where others have taken a number. */
  readonly reread: (planKey: string) => Promise<Around>;
}

/** Makes changes of a plan that was read: see `PlanRepository.change`. */
export type ChangePlan = (
  first: Around,
  changes: readonly PlanChange[],
  onProgress?: (progress: WriteProgress) => void,
) => Promise<ChangeResult[]>;

/** Writes changes of a plan; one of these belongs to each repository, since it remembers what it has sent. */
export function createPlanChanges(sp: SPFI, options: PlanChangesOptions): ChangePlan {
  const { reread, newId = getGUID } = options;
  const uncertain = new WeakMap<object, Sent>();

  /** Numbers that an addition of this call has, beside those in the lists. */
  const numbered = (additions: readonly (readonly [number, Addition])[], around: Around): Write[] => {
    const given = new Set(additions.flatMap(([, change]) => uncertain.get(change)?.key ?? []));
    return additions.map(([at, addition]): Write => {
      const before = uncertain.get(addition);
      const prepared = prepareNew(addition, around, before?.key ?? null, given);
      given.add(prepared.key);
      return { prepared, at: [at], addition, sent: { id: before?.id ?? newId(), key: prepared.key } };
    });
  };

  const sending = ({ prepared, addition, sent }: Write, around: Around): Change => {
    const list = around.state(prepared.list)?.asked ?? prepared.list;
    if (prepared.row !== null) return { kind: 'update', list, row: prepared.row, values: prepared.values };
    const own = sent && { id: sent.id, before: addition !== null && uncertain.has(addition) };
    return { kind: 'add', list, values: prepared.values, own: own ?? undefined };
  };

  /** What an addition ended with; the number of one that may have been carried out is kept for when it is given again. */
  const remember = ({ addition, sent }: Write, outcome: ChangeOutcome): void => {
    if (addition === null || sent === null) return;
    if (outcome.kind === 'failed') uncertain.set(addition, sent);
    else uncertain.delete(addition);
  };

  return async (first, changes, onProgress) => {
    const results = new Map<number, ChangeResult>();
    const additions = changes.flatMap((one, at): [number, Addition][] => (isUpdate(one) ? [] : [[at, one]]));
    const settle = (writes: readonly Write[]): Write[] =>
      writes.filter(({ prepared, at }) => {
        if (prepared.known) for (const one of at) results.set(one, prepared.known);
        return prepared.known === null;
      });
    let around = first;
    let open = settle([...updatesOf(changes, first, results), ...numbered(additions, first)]);
    let done = 0;
    for (let attempt = 1; open.length > 0; attempt++) {
      const told = (now: number): void => onProgress?.({ done: done + now, total: done + open.length });
      const outcomes = await changeTogether(
        sp,
        open.map((write) => sending(write, around)),
        { ...options, onProgress: ({ done: now }) => told(now) },
      );
      const again: [number, Addition][] = [];
      for (const [i, write] of open.entries()) {
        const outcome = outcomes[i] ?? { kind: 'failed', fault: new RequestFault('other') };
        remember(write, outcome);
        const [at] = write.at;
        if (outcome.kind === 'taken' && write.addition && at !== undefined && attempt < attempts)
          again.push([at, write.addition]);
        else for (const one of write.at) results.set(one, write.prepared.result(outcome));
      }
      done += open.length - again.length;
      if (again.length === 0) break;
      around = await reread(around.planKey);
      const left = again.filter(([at, addition]) => {
        const there = sameBlank(addition, around);
        if (there) results.set(at, there);
        return there === null;
      });
      done += again.length - left.length;
      open = settle(numbered(left, around));
    }
    return changes.map((_, at) => results.get(at) ?? notMade);
  };
}

/** The delivery that stands where a blank one was to stand; null where there is none, and for all other additions. */
function sameBlank(addition: Addition, { plan }: Around): ChangeResult | null {
  if (addition.kind !== 'addDelivery' || addition.delivery.isBlank !== true) return null;
  const { activityKey = null, areaKey = null } = addition.delivery;
  const there = plan.deliveries.find((one) =>
    activityKey === null ? one.activityKey === null && one.areaKey === areaKey : one.activityKey === activityKey,
  );
  return there ? { kind: 'delivery', ok: true, value: there } : null;
}

const notMade: ChangeResult = {
  kind: 'item',
  ok: false,
  error: { kind: 'failed', fault: new RequestFault('other') },
};

/** One write for all changes of a thing, read at the same version; those that are refused are settled, and no part of it. */
function updatesOf(changes: readonly PlanChange[], around: Around, results: Map<number, ChangeResult>): Write[] {
  const things = new Map<string, [number, Update][]>();
  for (const [at, one] of changes.entries()) {
    if (!isUpdate(one)) continue;
    const { known, row } = prepareUpdate(one, around);
    if (known) {
      results.set(at, known);
      continue;
    }
    const name = `${row?.list ?? ''}/${row?.id ?? ''}/${row?.etag ?? ''}`;
    things.set(name, [...(things.get(name) ?? []), [at, one]]);
  }
  return [...things.values()].map((same) => ({
    prepared: prepareUpdate(joined(same.map(([, one]) => one)), around),
    at: same.map(([at]) => at),
    addition: null,
    sent: null,
  }));
}
