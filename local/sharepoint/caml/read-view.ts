import type { Condition, Order } from '../query/condition';
import type { Asker } from './asker';
import { camlFaults } from './faults';
import { readWhere } from './read-where';
import { attribute, child, children, fieldName, readCaml, type Element } from './xml';

export type Scope = 'folder' | 'files' | 'recursive' | 'all';

/** A view or query as it was written in CAML. */
export interface CamlView {
  readonly condition: Condition | null;
  readonly order: readonly Order[];
  readonly groupBy: readonly string[];
  /** Null where no row limit is given. */
  readonly rowLimit: number | null;
  readonly paged: boolean;
  /** Internal names; null where no ViewFields are given. */
  readonly fields: readonly string[] | null;
  /** One folder with its subfolders, its documents only, all documents, or all documents and folders. */
  readonly scope: Scope;
}

const scopes: ReadonlyMap<string, Scope> = new Map([
  ['filesonly', 'files'],
  ['recursive', 'recursive'],
  ['recursiveall', 'all'],
]);

/** A `<View>`, a `<Query>`, or what stands inside one. */
export function readView(xml: string, asker: Asker): CamlView {
  const root = xml.trim() === '' ? undefined : readCaml(xml);
  if (children(root, 'View').length > 1) throw camlFaults.unreadable();
  const view = child(root, 'View') ?? root;
  const query = child(view, 'Query') ?? view;
  if (children(child(view, 'Joins'), 'Join').length > 0) throw camlFaults.unsupported('<Joins>');
  const limit = child(view, 'RowLimit');
  const fields = child(view, 'ViewFields');
  const groups = children(child(query, 'GroupBy'), 'FieldRef').map((one) => attribute(one, 'Name') ?? '');
  return {
    condition: readWhere(child(query, 'Where'), asker),
    order: readOrder(child(query, 'OrderBy')),
    groupBy: groups,
    rowLimit: readLimit(limit),
    paged: /^true$/i.test(attribute(limit, 'Paged') ?? ''),
    fields: fields ? fieldNames(fields) : null,
    scope: scopes.get((attribute(view, 'Scope') ?? '').toLowerCase()) ?? 'folder',
  };
}

export const fieldNames = (fields: Element): string[] =>
  children(fields, 'FieldRef')
    .map((field) => attribute(field, 'Name') ?? '')
    .filter((name) => name !== '');

function readOrder(element: Element | undefined): Order[] {
  return children(element, 'FieldRef').map((field) => {
    const name = fieldName(field);
    if (name === '') throw camlFaults.notInstalled();
    return { path: [name], descending: /^false$/i.test(attribute(field, 'Ascending') ?? '') };
  });
}

function readLimit(element: Element | undefined): number | null {
  const text = element?.text.trim() ?? '';
  if (text === '') return null;
  if (!/^\d{1,10}$/.test(text)) throw camlFaults.unreadable();
  return Number(text);
}
