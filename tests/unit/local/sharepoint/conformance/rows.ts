// What the cases on rows have in common.
import type { SPFI } from '@pnp/sp/fi.js';
import type { IList } from '@pnp/sp/lists/index.js';
import type { CaseContext } from './case';
import { equal } from './check';

/** A row as @pnp/sp gives it. */
export type Row = Record<string, unknown> & { Id: number };

const field = (xml: string) => ({ parameters: { SchemaXml: xml, Options: 8 } });

/** A list of the owner's with these columns. */
export async function listWith(
  context: CaseContext,
  ...columns: readonly string[]
): Promise<{ title: string; list: IList; path: string }> {
  const title = context.name('Rows');
  const sp = context.sp();
  await sp.web.lists.add(title);
  const path = `web/lists/getByTitle('${title}')`;
  for (const xml of columns)
    equal(
      (
        await context.ask(`${path}/fields/createfieldasxml`, {
          body: JSON.stringify(field(xml)),
          headers: { 'Content-Type': 'application/json' },
        })
      ).status,
      200,
      xml,
    );
  return { title, list: sp.web.lists.getByTitle(title), path };
}

export const json = { 'Content-Type': 'application/json' };
export const rowOf = (list: IList, id: number): Promise<Row> => list.items.getById(id)<Row>();
export const listOf = (sp: SPFI, title: string): IList => sp.web.lists.getByTitle(title);
