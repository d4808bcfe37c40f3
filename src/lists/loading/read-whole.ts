import type { SPFI } from '@pnp/sp/fi.js';
import * as z from 'zod/mini';
import type { ListDeclaration } from '../schema';
import { listOf, parseRows, selected, type RawRow } from '../table';
import { together, valueOf, type Part, type TogetherOptions } from '../transport/together';
import type { ListState } from './list-state';

/** The most rows that one query may look at, and that one page holds (SURFACE.md 8 and 15). */
const pageSize = 5000;
/** Pages asked for in one request: more would make an answer of tens of megabytes, which SharePoint may not finish. */
const pagesTogether = 4;

const headSchema = z.object({
  ItemCount: z.number(),
  CurrentChangeToken: z.optional(z.nullable(z.object({ StringValue: z.optional(z.string()) }))),
});

/**
 * Reads lists whole: all of them in one request, and what lies beyond 5,000 rows in as few as possible. The token is asked
 * for before the rows, in the same request: what is written in between is in both, and nothing is lost.
 */
export async function readWhole(
  sp: SPFI,
  lists: readonly ListDeclaration[],
  options: TogetherOptions,
): Promise<ListState[]> {
  const answers = await together<unknown>(
    sp,
    lists.flatMap((list): Part<unknown>[] => [
      (batched) => listOf(batched, list).select('ItemCount', 'CurrentChangeToken')(),
      (batched) => selected(list, listOf(batched, list).items)(),
    ]),
    options,
  );
  const begun = lists.map((list, i) => {
    const head = headSchema.parse(valueOf(answers[2 * i]));
    return { list, head, first: parseRows(valueOf(answers[2 * i + 1])) };
  });
  return Promise.all(
    begun.map(async ({ list, head, first }) => {
      const rows = first.length < pageSize ? first : await readOn(sp, list, first, head.ItemCount, options);
      const token = head.CurrentChangeToken?.StringValue ?? null;
      return { list, token, rows: new Map(rows.map((row) => [row.Id, row])) };
    }),
  );
}

/**
 * The rows after a first full page. Ids are indexed, so a window of 5,000 of them is never too much to look at; several
 * windows go in one request, the last of them open, since ids have gaps.
 */
async function readOn(
  sp: SPFI,
  list: ListDeclaration,
  first: RawRow[],
  count: number,
  options: TogetherOptions,
): Promise<RawRow[]> {
  const rows = [...first];
  for (let more = true; more;) {
    const from = rows.at(-1)?.Id ?? 0;
    const windows = Math.min(pagesTogether, Math.max(1, Math.ceil((count - rows.length) / pageSize)));
    const parts = Array.from({ length: windows }, (_, i): Part<unknown> => {
      const after = from + i * pageSize;
      return (batched) => {
        const items = selected(list, listOf(batched, list).items);
        const last = i === windows - 1;
        return last ? items.skip(after)() : items.filter(`Id gt ${after} and Id le ${after + pageSize}`)();
      };
    });
    const pages = (await together(sp, parts, options)).map((page) => parseRows(valueOf(page)));
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
  const parts: Part<unknown>[] = [];
  for (let at = 0; at < ids.length; at += idsTogether) {
    const any = ids.slice(at, at + idsTogether).map((id) => `Id eq ${id}`);
    parts.push((batched) => selected(list, listOf(batched, list).items).filter(any.join(' or '))());
  }
  return (await together(sp, parts, options)).flatMap((page) => parseRows(valueOf(page)));
}
