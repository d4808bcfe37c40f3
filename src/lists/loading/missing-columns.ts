import type { SPFI } from '@pnp/sp/fi.js';
import { SPCollection } from '@pnp/sp/spqueryable.js';
import * as z from 'zod/mini';
import { reporter } from '../problems/report';
import type { RowProblem } from '../repository';
import { columnOf, type FieldDeclaration, type ListDeclaration } from '../schema';
import { listOf, namedIn, pageSize, parseRows, selected, type RawRow } from '../table';
import type { RequestFault } from '../transport/request-fault';
import { together, valueOf, type Outcome, type Part, type TogetherOptions } from '../transport/together';
import type { ListState } from './list-state';

/** A list's first rows, and the list with the columns that it has. */
export interface FirstRows {
  readonly asked: ListDeclaration;
  readonly rows: readonly RawRow[];
}

const fieldsSchema = z.array(z.object({ InternalName: z.string() }));

/** How SharePoint refuses a column that is not there; it refuses other things in the same way. */
const mayMeanNoColumn = ({ kind, status }: RequestFault): boolean => kind === 'other' && status === 400;

/**
 * The first rows of each list as they were answered. A list that a person has taken a column from refuses to be asked for
 * it: then the list is asked which columns it has, and for its rows with whatever they hold, all such lists in one request
 * more. Throws what else stood in the way.
 */
export async function firstRows(
  sp: SPFI,
  lists: readonly ListDeclaration[],
  answers: readonly (Outcome<unknown> | undefined)[],
  options: TogetherOptions,
): Promise<FirstRows[]> {
  const refused = lists.filter((_, i) => {
    const answer = answers[i];
    return answer !== undefined && !answer.ok && mayMeanNoColumn(answer.fault);
  });
  const more = await together<unknown>(
    sp,
    refused.flatMap((list): Part<unknown>[] => [
      (batched) => SPCollection(listOf(batched, list), 'fields').select('InternalName')(),
      (batched) => listOf(batched, list).items.top(pageSize)(),
    ]),
    options,
  );
  return Promise.all(
    lists.map(async (list, i) => {
      const at = refused.indexOf(list);
      if (at < 0) return { asked: list, rows: parseRows(valueOf(answers[i])) };
      const present = new Set(fieldsSchema.parse(valueOf(more[2 * at])).map((field) => field.InternalName));
      const asked = { ...list, fields: list.fields.filter(({ name }) => present.has(name)) };
      if (asked.fields.length === list.fields.length) return { asked: list, rows: parseRows(valueOf(answers[i])) };
      const rows = parseRows(valueOf(more[2 * at + 1]));
      // A column that is not answered unasked is there all the same.
      const whole =
        rows[0] === undefined ||
        (namedIn(asked).length === 0 &&
          ['FileSystemObjectType', ...asked.fields.map(columnOf)].every((name) => name in (rows[0] ?? {})));
      return { asked, rows: whole ? rows : parseRows(await selected(asked, listOf(sp, list).items)()) };
    }),
  );
}

/** The columns that a person has taken away, without those that the product does without. */
const missingFields = ({ list, asked }: Pick<ListState, 'list' | 'asked'>): readonly FieldDeclaration[] =>
  list.fields.filter((field) => field.optional !== true && !asked.fields.includes(field));

/** One problem for each missing column. It is the list's own and no row's: its row is 0, its address that of the list. */
export function columnProblems(states: readonly ListState[], listUrl: (list: string) => string): RowProblem[] {
  const problems: RowProblem[] = [];
  for (const state of states)
    for (const field of missingFields(state)) reporter(state.list, problems, listUrl)(0, field.name, 'noColumn');
  return problems;
}
