import * as z from 'zod/mini';
import { holdsCpr } from '../../plan/cpr';
import { localDateSchema, type LocalDate } from '../../plan/plan';
import { answerSchema, draftSchema } from './draft-schema';
import { begunFrom, type Ready } from './steps';

/** A plan that somebody is about to put in, as this browser keeps it. */
export interface Kept {
  readonly ready: Ready;
  /** True from when it begins to be written to the lists until it is. */
  readonly saving: boolean;
  /** The day it was last worked on. */
  readonly on: LocalDate;
}

export interface KeptImports {
  /** What is kept, latest day first; `damaged` counts what could not be read, which is forgotten by that. */
  readonly all: () => { readonly kept: readonly Kept[]; readonly damaged: number };
  readonly find: (id: string) => Kept | null;
  /** False where the browser keeps nothing, has no room for it, or it holds a number like a CPR number. */
  readonly keep: (kept: Kept) => boolean;
  readonly forget: (id: string) => void;
  /** The id of what a storage key keeps; null for any other key. */
  readonly idOf: (key: string | null) => string | null;
}

/** Counted up when what is kept changes its shape. */
const version = 1;

const versionSchema = z.object({ version: z.number() });
const keptSchema = z.object({
  version: z.literal(version),
  id: z.string(),
  from: z.enum(begunFrom),
  file: z.string(),
  draft: draftSchema,
  answers: z.array(answerSchema),
  at: z.number(),
  reference: localDateSchema,
  beside: z.optional(z.boolean()),
  saving: z.boolean(),
  on: localDateSchema,
});

/**
 * Plans that are about to be put in, by site, in the browser's own storage (null where it has none): what was read of a
 * document and the answers, never the document. Each has a key of its own, so that two tabs do not overwrite each other's.
 */
export function createKeptImports(site: string, storage: Storage | null): KeptImports {
  const prefix = `fremdrift.import ${site} `;
  const idOf = (key: string | null): string | null => (key?.startsWith(prefix) ? key.slice(prefix.length) : null);
  const forget = (id: string): void => {
    try {
      storage?.removeItem(prefix + id);
    } catch {
      // Closed: nothing is kept there either.
    }
  };
  const read = (id: string): Kept | 'none' | 'newer' | 'damaged' => {
    try {
      const text = storage?.getItem(prefix + id) ?? null;
      if (text === null) return 'none';
      const value: unknown = JSON.parse(text);
      const head = versionSchema.safeParse(value);
      // Another tab may already run the product's next version, which knows what to do with it.
      if (head.success && head.data.version > version) return 'newer';
      const found = keptSchema.safeParse(value);
      if (!found.success || found.data.id !== id) return 'damaged';
      const { from, file, answers, at, reference, beside, saving, on } = found.data;
      // As it stands, not in the order of the schema: the lists know a draft that is half written by its exact text.
      const { draft } = value as Pick<Ready, 'draft'>;
      const how = beside === undefined ? {} : { beside };
      return { ready: { kind: 'ready', id, from, file, draft, answers, at, reference, ...how }, saving, on };
    } catch {
      return 'damaged';
    }
  };
  const ids = (): string[] => {
    try {
      const keys = Array.from({ length: storage?.length ?? 0 }, (_none, i) => storage?.key(i) ?? null);
      return keys.flatMap((key) => idOf(key) ?? []);
    } catch {
      return [];
    }
  };
  return {
    idOf,
    forget,
    find(id) {
      const found = read(id);
      return typeof found === 'string' ? null : found;
    },
    all() {
      const kept: Kept[] = [];
      let damaged = 0;
      for (const id of ids()) {
        const found = read(id);
        if (typeof found !== 'string') kept.push(found);
        else if (found === 'damaged') {
          damaged++;
          forget(id);
        }
      }
      return { kept: kept.sort((a, b) => b.on.localeCompare(a.on)), damaged };
    },
    keep({ ready, saving, on }) {
      // A document with such a number is refused when it is read; what is typed or named may have one all the same.
      const answers = ready.answers.filter(({ value }) => value === null || !holdsCpr(value));
      const file = holdsCpr(ready.file) ? '' : ready.file;
      const text = JSON.stringify({ version, ...ready, answers, file, saving, on });
      try {
        if (storage === null || holdsCpr(JSON.stringify([ready.draft, answers]))) return false;
        storage.setItem(prefix + ready.id, text);
        return true;
      } catch {
        // Full: what was kept of it before is older than what is seen, and would mislead.
        forget(ready.id);
        return false;
      }
    },
  };
}
