import type { ListDeclaration } from '../schema';
import type { RawRow } from '../table';

/** What is known of a list: its rows by id, and the place in its change log up to which they are known. */
export interface ListState {
  readonly list: ListDeclaration;
  /** The list with those of its columns that are there: a person may have taken one away. */
  readonly asked: ListDeclaration;
  /** Null where SharePoint gave none: the list is read whole next time. */
  readonly token: string | null;
  readonly rows: ReadonlyMap<number, RawRow>;
  /** A list that the plan can do without, and that is not there or may not be read. */
  readonly absent?: true;
}

/** A row's version, which its ETag holds (`"3"`, or `"guid,3"`). */
export const versionOf = (row: RawRow): number => Number(/(\d+)"?$/.exec(row['odata.etag'])?.[1] ?? 0);

/** What the change log told of a list since its token. */
export interface Told {
  readonly token: string;
  /** Rows as they are now. */
  readonly rows: readonly RawRow[];
  /** Rows that are gone, or that the person asking may no longer see. */
  readonly gone: readonly number[];
}

/**
 * The state with what was told laid over it; the same object where nothing is new. What was told before may be told again,
 * and an answer from a copy of the list that is behind takes nothing back. Pure.
 */
export function merged(state: ListState, told: Told): ListState {
  const newer = told.rows.filter((row) => {
    const held = state.rows.get(row.Id);
    return held === undefined || versionOf(row) > versionOf(held);
  });
  const present = new Set(told.rows.map((row) => row.Id));
  const gone = told.gone.filter((id) => !present.has(id) && state.rows.has(id));
  if (newer.length === 0 && gone.length === 0)
    return told.token === state.token ? state : { ...state, token: told.token };
  const rows = new Map(state.rows);
  for (const row of newer) rows.set(row.Id, row);
  for (const id of gone) rows.delete(id);
  return { ...state, token: told.token, rows };
}
