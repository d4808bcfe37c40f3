import type { SPFI } from '@pnp/sp/fi.js';
import * as z from 'zod/mini';
import type { ListDeclaration } from '../schema';
import { chunked, listOf, pageSize, parseRows, selected, type RawRow } from '../table';
import { asking } from '../transport/asking';
import { asFault } from '../transport/request-fault';
import { together, valueOf, type Part, type TogetherOptions } from '../transport/together';

/**
 * All rows of a list, or those that fit a filter. A filter is asked as it is, in one request, where it begins with a column
 * that has an index and few rows fit; where more fit than SharePoint looks at, they are read window by window.
 */
export async function readAll(
  sp: SPFI,
  list: ListDeclaration,
  filter?: string,
  options: TogetherOptions = {},
): Promise<RawRow[]> {
  if (filter === undefined) return readWindows(sp, list, filter, options);
  try {
    const rows = parseRows(await selected(list, listOf(asking(sp, options), list).items).filter(filter)());
    if (rows.length < pageSize) return [...rows];
  } catch (error) {
    if (asFault(error).kind !== 'threshold') throw error;
  }
  return readWindows(sp, list, filter, options);
}

/** Pages asked for in one request: more would make an answer of tens of megabytes, which SharePoint may not finish. */
export const pagesTogether = 4;
/** Requests at the same time: more of them, and SharePoint asks one to wait. */
const requestsTogether = 4;

const newestSchema = z.array(z.object({ Id: z.number() }));

/**
 * All rows of a list, or those that fit a filter, in the order they were made: however many fit, and however long the list
 * is, nothing that is asked looks at more than 5,000 rows, since each page is a window of ids, which are indexed. A list
 * whose ids have not passed 5,000 takes one request.
 */
export async function readWindows(
  sp: SPFI,
  list: ListDeclaration,
  filter: string | undefined,
  options: TogetherOptions = {},
): Promise<RawRow[]> {
  const windowFrom =
    (after: number): Part<unknown> =>
    (batched) => {
      // The window stands first: SharePoint narrows by the first column that has an index.
      const window = `Id gt ${after} and Id le ${after + pageSize}`;
      const items = selected(list, listOf(batched, list).items);
      return items.filter(filter === undefined ? window : `${window} and (${filter})`)();
    };
  const newestId: Part<unknown> = (batched) => listOf(batched, list).items.select('Id').orderBy('Id', false).top(1)();
  const [newest, first] = await together(sp, [newestId, windowFrom(0)], options);
  const rows = [...parseRows(valueOf(first))];
  const last = newestSchema.parse(valueOf(newest))[0]?.Id ?? 0;
  const windows = Array.from({ length: Math.max(0, Math.ceil(last / pageSize) - 1) }, (_, i) =>
    windowFrom((i + 1) * pageSize),
  );
  for (const some of chunked(chunked(windows, pagesTogether), requestsTogether)) {
    const answers = await Promise.all(some.map((parts) => together(sp, parts, options)));
    for (const answer of answers.flat()) rows.push(...parseRows(valueOf(answer)));
  }
  return rows;
}
