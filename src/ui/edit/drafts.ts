import * as z from 'zod/mini';
import { holdsCpr } from '../../plan/cpr';
import type { RowRef } from '../../plan/plan';

/** What somebody has typed in a field and not saved. */
export interface Draft {
  readonly text: string;
  /** What the field held when they began, and the row's ETag then. */
  readonly base: string;
  readonly etag: string | null;
}

export interface Drafts {
  /** All fields of a row with a draft. */
  readonly of: (row: string) => Readonly<Record<string, Draft>>;
  /** True where it is kept in the browser also; a text with a number like a CPR number stays in this page alone. */
  readonly keep: (row: string, field: string, draft: Draft) => boolean;
  /** Forgets one field's draft, or all of a row. */
  readonly drop: (row: string, field?: string) => void;
}

const draftSchema = z.object({ text: z.string(), base: z.string(), etag: z.nullable(z.string()) });
const rowSchema = z.record(z.string(), draftSchema);

/** The name of a row for its drafts; another plan may have an item of the same number, never of the same row. */
export const rowName = (row: RowRef): string => `${row.list}/${row.id}`;

/**
 * Drafts of one site, by row and field, in the browser's own storage, so that they survive a closed tab. A storage that is
 * full, closed or holds something else is survived: the draft then lives as long as the page.
 */
export function createDrafts(site: string, storage: Storage | null): Drafts {
  const held = new Map<string, Readonly<Record<string, Draft>>>();
  const keyOf = (row: string): string => `fremdrift.draft ${site} ${row}`;
  const stored = (row: string): Readonly<Record<string, Draft>> => {
    try {
      const text = storage?.getItem(keyOf(row)) ?? null;
      const read = rowSchema.safeParse(text === null ? {} : JSON.parse(text));
      return read.success ? read.data : {};
    } catch {
      return {};
    }
  };
  const of = (row: string): Readonly<Record<string, Draft>> => held.get(row) ?? stored(row);
  const write = (row: string, drafts: Readonly<Record<string, Draft>>): boolean => {
    const safe = Object.entries(drafts).filter(([, { text, base }]) => !holdsCpr(text) && !holdsCpr(base));
    try {
      if (safe.length === 0) storage?.removeItem(keyOf(row));
      else storage?.setItem(keyOf(row), JSON.stringify(Object.fromEntries(safe)));
      return storage !== null;
    } catch {
      return false;
    }
  };
  return {
    of,
    keep(row, field, draft) {
      const drafts = { ...of(row), [field]: draft };
      held.set(row, drafts);
      return write(row, drafts) && !holdsCpr(draft.text) && !holdsCpr(draft.base);
    },
    drop(row, field) {
      const left = Object.fromEntries(
        Object.entries(of(row)).filter(([name]) => field !== undefined && name !== field),
      );
      if (Object.keys(left).length === 0) held.delete(row);
      else held.set(row, left);
      write(row, left);
    },
  };
}

const bySite = new WeakMap<object, Drafts>();

/** The drafts of a site, the same for every view of it. */
export function draftsOf(site: { readonly url: string }): Drafts {
  const drafts = bySite.get(site) ?? createDrafts(site.url, browserStorage());
  bySite.set(site, drafts);
  return drafts;
}

/** Null where the browser has none, or keeps it closed. */
function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
