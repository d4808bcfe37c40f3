import type { SPFI } from '@pnp/sp/fi.js';
import * as z from 'zod/mini';
import type { ListDeclaration } from '../schema';
import { chunked, listOf, pageSize, parseRows, selected, type RawRow } from '../table';
import { together, valueOf, type Outcome, type Part, type TogetherOptions } from '../transport/together';
import { RequestFault } from '../transport/request-fault';
import type { ListState } from './list-state';
import type { Look } from './look';
import { firstRows } from './missing-columns';
import { pagesTogether } from './read-all';

/** Pages asked for at the same time: 60,000 rows. */
const mostWindows = 12;

const headSchema = z.object({
  ItemCount: z.number(),
  CurrentChangeToken: z.optional(z.nullable(z.object({ StringValue: z.optional(z.string()) }))),
});

export interface ReadOptions extends TogetherOptions {
  /** Lists that the plan can do without: one that is not there, or may not be read, counts as empty. */
  readonly optional?: ReadonlySet<ListDeclaration> | undefined;
  /** Where one run asks in many places. */
  readonly look?: Look;
}

/** True for the answer of a list that is not there, or may not be read, where the plan can do without it. */
export const isAbsent = (list: ListDeclaration, answer: Outcome<unknown> | undefined, options: ReadOptions): boolean =>
  options.optional?.has(list) === true &&
  answer?.ok === false &&
  (answer.fault.kind === 'noList' || answer.fault.kind === 'forbidden');

export const absentState = (list: ListDeclaration): ListState => ({
  list,
  asked: list,
  token: null,
  rows: new Map(),
  absent: true,
});

/**
 * Reads lists whole: all of them in one request, and what lies beyond 5,000 rows in as few as possible. The token is asked
 * for before the rows, in the same request: what is written in between is in both, and nothing is lost.
 */
export async function readWhole(
  sp: SPFI,
  asked: readonly ListDeclaration[],
  options: ReadOptions,
): Promise<ListState[]> {
  const all = await together<unknown>(
    sp,
    asked.flatMap((list): Part<unknown>[] => [
      (batched) => listOf(batched, list).select('ItemCount', 'CurrentChangeToken')(),
      (batched) => selected(list, listOf(batched, list).items)(),
    ]),
    options,
  );
  const absent = new Set(asked.filter((list, i) => [0, 1].some((at) => isAbsent(list, all[2 * i + at], options))));
  const lists = asked.filter((list) => !absent.has(list));
  const answers = asked.flatMap((list, i) => (absent.has(list) ? [] : [all[2 * i], all[2 * i + 1]]));
  const heads = lists.map((_, i) => headSchema.parse(valueOf(answers[2 * i])));
  const firsts = await firstRows(
    sp,
    lists,
    lists.map((_, i) => answers[2 * i + 1]),
    options,
  );
  const present = await Promise.all(
    lists.map(async (list, i): Promise<ListState> => {
      const [head, first] = [heads[i], firsts[i]];
      if (!head || !first) throw new RequestFault('other');
      const full = first.rows.length >= pageSize;
      const rows = new Map<number, RawRow>();
      for (const row of full ? await readOn(sp, first.asked, first.rows, head.ItemCount, options) : first.rows)
        rows.set(row.Id, row);
      return { list, asked: first.asked, token: head.CurrentChangeToken?.StringValue ?? null, rows };
    }),
  );
  return asked.map((list) => present.find((state) => state.list === list) ?? absentState(list));
}

/**
 * The rows after a first full page. Ids are indexed, so a window of 5,000 of them is never too much to look at. As many
 * windows as the list may have rows for are asked for at the same time, and behind them what is left, since ids have gaps.
 */
async function readOn(
  sp: SPFI,
  list: ListDeclaration,
  first: readonly RawRow[],
  count: number,
  options: TogetherOptions,
): Promise<RawRow[]> {
  const rows = [...first];
  for (let more = true; more;) {
    const from = rows.at(-1)?.Id ?? 0;
    const windows = Math.min(mostWindows, Math.max(0, Math.ceil((count - rows.length) / pageSize)));
    const parts = Array.from({ length: windows + 1 }, (_, i): Part<unknown> => {
      const after = from + i * pageSize;
      return (batched) => {
        const items = selected(list, listOf(batched, list).items);
        return i < windows ? items.filter(`Id gt ${after} and Id le ${after + pageSize}`)() : items.skip(after)();
      };
    });
    const answers = await Promise.all(chunked(parts, pagesTogether).map((some) => together(sp, some, options)));
    const pages = answers.flat().map((page) => parseRows(valueOf(page)));
    for (const page of pages) rows.push(...page);
    more = pages.at(-1)?.length === pageSize;
  }
  return rows;
}

/** How many ids one filter names: more make an address that SharePoint refuses. */
const idsTogether = 40;

/** These rows as they are now; those that are gone are left out. */
export async function readIds(
  sp: SPFI,
  list: ListDeclaration,
  ids: readonly number[],
  options: TogetherOptions,
): Promise<RawRow[]> {
  const parts = chunked(ids, idsTogether).map((some): Part<unknown> => {
    const any = some.map((id) => `Id eq ${id}`);
    return (batched) => selected(list, listOf(batched, list).items).filter(any.join(' or '))();
  });
  return (await together(sp, parts, options)).flatMap((page) => parseRows(valueOf(page)));
}
