import type { SPFI } from '@pnp/sp/fi.js';
import * as z from 'zod/mini';
import type { ListDeclaration } from '../schema';
import { listOf } from '../table';
import { asFault } from '../transport/request-fault';

/** A row that the change log names; `at` and `by` are of its last change. */
export interface ChangedRow {
  readonly list: ListDeclaration;
  readonly id: number;
  readonly at: number;
  /** Empty where the log tells nobody. */
  readonly by: string;
}

export interface ChangedRows {
  readonly rows: readonly ChangedRow[];
  /** The log holds more than one answer does: the oldest are left out. */
  readonly more: boolean;
}

/** The most lines that one answer gives (SURFACE.md 14). */
const most = 1000;

const changeSchema = z.looseObject({
  ItemId: z.optional(z.number()),
  Time: z.string(),
  Editor: z.optional(z.nullable(z.string())),
});

/** How SharePoint refuses a moment that its change log does not reach back to. */
export const isBeforeLog = (error: unknown): boolean => /^-2130575172\b/.test(asFault(error).code ?? '');

/**
 * Rows of a list that were made, changed, deleted or brought back since a moment, each once; null asks for all that the
 * change log holds.
 */
export async function askChangedRows(
  sp: SPFI,
  list: ListDeclaration,
  listId: string,
  since: Date | null,
): Promise<ChangedRows> {
  const query = {
    ...{ Item: true, Add: true, Update: true, DeleteObject: true, Restore: true },
    // Of SP.ChangeQuery, and not among @pnp/sp's types: what is left out is the oldest.
    LatestFirst: true,
    FetchLimit: String(most),
    ...(since && { ChangeTokenStart: { StringValue: tokenOf(listId, since) } }),
  };
  const answer = z.array(changeSchema).parse(await listOf(sp, list).getChanges(query));
  const last = new Map<number, ChangedRow>();
  for (const { ItemId: id, Time, Editor } of answer) {
    const at = Date.parse(Time);
    if (id !== undefined && at > (last.get(id)?.at ?? -1)) last.set(id, { list, id, at, by: Editor ?? '' });
  }
  return { rows: [...last.values()], more: answer.length >= most };
}

/** A change token of a list and a moment: version, scope (3: list), the list, ticks since year 1, any change. */
const tokenOf = (listId: string, moment: Date): string =>
  `1;3;${listId};${BigInt(moment.getTime()) * 10_000n + 621_355_968_000_000_000n};-1`;
