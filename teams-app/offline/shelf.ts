import * as z from 'zod/mini';
import { holdsCpr } from '../../src/plan/cpr';
import { localDateSchema, planSchema } from '../../src/plan/plan';
import type { LoadedPlan } from '../../src/lists/repository';

/** Counted up when what is kept changes its shape; what another version kept is forgotten. */
const version = 1;
/** A plan that nobody has opened for so long says nothing of how things stand. */
const keptDays = 30;

const keptSchema = z.object({
  version: z.literal(version),
  at: z.iso.datetime(),
  plan: planSchema,
  closedOn: z.nullable(localDateSchema),
});

/** Where texts are kept by name. */
export interface Cupboard {
  keys(): Promise<readonly string[]>;
  get(key: string): Promise<unknown>;
  put(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface SeenPlan {
  readonly loaded: LoadedPlan;
  readonly at: Date;
}

/** The plans that one person has last seen on one site. Failing to keep one is no fault: the plan is in its lists. */
export interface Shelf {
  keep(planKey: string | null, loaded: LoadedPlan): Promise<void>;
  last(planKey: string | null): Promise<SeenPlan | null>;
  drop(planKey: string | null): Promise<void>;
  /** Forgets everything: the person may no longer read. */
  clear(): Promise<void>;
}

export interface Owner {
  readonly tenant: string;
  readonly person: string;
  readonly site: string;
}

/**
 * The shelf of a person. What anybody else has left in this browser is taken away first: on a shared machine the next
 * person must not find it, signed in or not.
 */
export async function openShelf(cupboard: Cupboard, owner: Owner, now: () => Date): Promise<Shelf> {
  const person = `${owner.tenant} ${owner.person} `;
  const prefix = `${person}${owner.site} `;
  const nameOf = (planKey: string | null): string => `${prefix}${planKey ?? ''}`;
  const removeAll = async (which: (key: string) => boolean): Promise<void> => {
    for (const key of await cupboard.keys()) if (which(key)) await cupboard.remove(key);
  };
  await removeAll((key) => !key.startsWith(person));
  return {
    async keep(planKey, { plan, closedOn = null }) {
      const text = JSON.stringify({ version, at: now().toISOString(), plan, closedOn });
      // A row that somebody filled in by hand may hold one; it goes no further than the list.
      if (holdsCpr(text)) return cupboard.remove(nameOf(planKey));
      await cupboard.put(nameOf(planKey), text);
    },
    async last(planKey) {
      const text = await cupboard.get(nameOf(planKey));
      if (typeof text !== 'string') return null;
      const kept = keptSchema.safeParse(parsed(text));
      const at = kept.success ? new Date(kept.data.at) : null;
      if (!kept.success || at === null || now().getTime() - at.getTime() > keptDays * 86_400_000) {
        await cupboard.remove(nameOf(planKey));
        return null;
      }
      return { loaded: { plan: kept.data.plan, problems: [], closedOn: kept.data.closedOn }, at };
    },
    drop: (planKey) => cupboard.remove(nameOf(planKey)),
    clear: () => removeAll(() => true),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The browser's own database, in the tab's own origin. */
export function browserCupboard(factory: IDBFactory = indexedDB): Cupboard {
  const store = 'plans';
  const open = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const request = factory.open('fremdrift', 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The database cannot be opened'));
    });
  const run = async <T>(mode: IDBTransactionMode, work: (plans: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const database = await open();
    try {
      return await new Promise<T>((resolve, reject) => {
        const request = work(database.transaction(store, mode).objectStore(store));
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('The database does not answer'));
      });
    } finally {
      database.close();
    }
  };
  return {
    keys: async () => (await run('readonly', (plans) => plans.getAllKeys())).filter((key) => typeof key === 'string'),
    get: (key) => run('readonly', (plans) => plans.get(key) as IDBRequest<unknown>),
    put: async (key, value) => void (await run('readwrite', (plans) => plans.put(value, key))),
    remove: (key) => run('readwrite', (plans) => plans.delete(key)),
  };
}
