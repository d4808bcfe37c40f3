import * as z from 'zod/mini';
import { holdsCpr } from '../../plan/cpr';
import { emptySheet, type Sheet } from './sheet';
import type { GridThing } from './table';

/** Keeps what is typed in a grid in the browser, so that it survives a closed tab. */
export interface SheetDrafts<T> {
  readonly read: () => Sheet<T>;
  readonly write: (sheet: Sheet<T>) => void;
}

const cellsSchema = z.record(z.string(), z.string());
const addedSchema = z.array(z.object({ id: z.string(), cells: cellsSchema }));

/**
 * The drafts of one plan's grid in a storage, null where the browser has none. What is there is read as from outside: what
 * does not fit is left. A row with a text like a CPR number stays in this page alone. A storage that is full is survived.
 */
export function sheetDrafts<T extends GridThing>(
  storage: Storage | null,
  name: string,
  things: z.core.$ZodType<T>,
): SheetDrafts<T> {
  const key = `fremdrift.grid ${name}`;
  const schema = z.object({
    edited: z.record(z.string(), z.object({ base: things, cells: cellsSchema })),
    added: addedSchema,
  });
  return {
    read() {
      try {
        const text = storage?.getItem(key) ?? null;
        const read = text === null ? null : schema.safeParse(JSON.parse(text));
        return read?.success ? read.data : emptySheet();
      } catch {
        return emptySheet();
      }
    },
    write({ edited, added }) {
      const safe = {
        edited: Object.fromEntries(Object.entries(edited).filter(([, one]) => !holdsCpr(JSON.stringify(one)))),
        added: added.filter(({ cells }) => !holdsCpr(JSON.stringify(cells))),
      };
      try {
        if (Object.keys(safe.edited).length === 0 && safe.added.length === 0) storage?.removeItem(key);
        else storage?.setItem(key, JSON.stringify(safe));
      } catch {
        // Full or closed: what is typed lives as long as the page.
      }
    },
  };
}

/** Null where the browser has none, or keeps it closed. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
