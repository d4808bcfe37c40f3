import { plainComparisons } from '../../caml/read-where';
import { readView, type CamlView } from '../../caml/read-view';
import { askerOf } from '../../caml/run-view';
import { jsonPart } from '../../http/message';
import type { Condition } from '../../query/condition';
import { readPosition, type Position } from '../../query/position';
import { emptyGuid, plainGuid } from '../../store/documents';
import type { List } from '../../store/lists';
import type { View } from '../../store/views';
import type { Call } from '../call';

/** RenderListDataOptions (@pnp/sp lists/types.js). */
export const renderOptions = {
  contextInfo: 1,
  listData: 2,
  listSchema: 4,
  menuView: 8,
  listContentType: 16,
  fileSystemItemId: 32,
  clientFormSchema: 64,
  quickLaunch: 128,
  viewMetadata: 1024,
  parentInfo: 8192,
  pageContextInfo: 16384,
  listAvailableContentTypes: 65536,
  folderContentTypeOrder: 131072,
} as const;

/** What RenderListDataAsStream was asked for, from the body, what overrides it, and the address. */
export interface Rendering {
  readonly options: number;
  readonly view: CamlView;
  /** Internal names of the columns to show. */
  readonly fields: readonly string[];
  readonly rowLimit: number;
  readonly paged: boolean;
  /** GUID of the view; empty GUID where the view came as XML. */
  readonly viewId: string;
  readonly folder: string;
  readonly position: Position | null;
  /** Place of the page's first row among all, from 1. */
  readonly firstRow: number;
  readonly datesInUtc: boolean;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Rows of a view that says nothing of them. */
const usualLimit = 30;
const scopes = ['folder', 'recursive', 'all', 'files'] as const;

/** A view of the list as CAML reads one. */
export function viewAsCaml(call: Call, view: View): CamlView {
  const query = view.query.trim() === '' ? '' : `<Query>${view.query}</Query>`;
  return {
    ...readView(query, askerOf(call)),
    rowLimit: view.rowLimit,
    paged: view.paged,
    fields: view.fields,
    scope: scopes[view.scope] ?? 'folder',
  };
}

export function readRendering(call: Call, list: List): Rendering {
  const { query } = call.request;
  const parameters = {
    ...jsonPart(call.request, 'parameters'),
    ...given(jsonPart(call.request, 'overrideParameters')),
  };
  const { views } = call.stores;
  const named = views.get(plainGuid(query.get('View') ?? text(parameters['ViewId'])));
  const chosen = named?.listId === list.id ? named : null;
  const viewXml = text(parameters['ViewXml']);
  const usual = chosen ?? views.defaultOf(list.id);
  const base =
    viewXml !== '' ? readView(viewXml, askerOf(call)) : usual ? viewAsCaml(call, usual) : readView('', askerOf(call));
  const override = text(parameters['OverrideViewXml']);
  const view = narrowedByAddress(
    call,
    list,
    override === '' ? base : overridden(base, readView(override, askerOf(call))),
  );
  const paging = text(parameters['Paging']) || (query.has('Paged') ? query.toString() : '');
  const options = Number(parameters['RenderOptions'] ?? 0);
  return {
    options: Number.isInteger(options) ? options : 0,
    view,
    fields: view.fields ?? usual?.fields ?? ['LinkTitle'],
    rowLimit: view.rowLimit ?? usualLimit,
    paged: view.paged,
    viewId: viewXml !== '' && !chosen ? emptyGuid : (usual?.id ?? emptyGuid),
    folder: text(parameters['FolderServerRelativeUrl']) || (query.get('RootFolder') ?? ''),
    position: readPosition(paging),
    firstRow: Math.max(1, Number(/(?:^|[?&])PageFirstRow=(\d{1,9})/i.exec(paging)?.[1] ?? 1)),
    datesInUtc: parameters['DatesInUtc'] === true,
  };
}

/** Parameters that say something: a null does not override. */
const given = (parameters: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== null && value !== ''));

const both = (a: Condition | null, b: Condition | null): Condition | null =>
  a && b ? { kind: 'and', parts: [b, a] } : (a ?? b);

/** OverrideViewXml adds its condition and replaces whatever else it gives. */
const overridden = (base: CamlView, over: CamlView): CamlView => ({
  condition: both(base.condition, over.condition),
  order: over.order.length > 0 ? over.order : base.order,
  groupBy: over.groupBy.length > 0 ? over.groupBy : base.groupBy,
  rowLimit: over.rowLimit ?? base.rowLimit,
  paged: over.rowLimit === null ? base.paged : over.paged,
  fields: over.fields ?? base.fields,
  scope: over.scope === 'folder' ? base.scope : over.scope,
});

/** `FilterField1=Status&FilterValue1=Open`, `SortField=Title&SortDir=Desc`, `InplaceSearchQuery=plan` in the address. */
function narrowedByAddress(call: Call, list: List, view: CamlView): CamlView {
  const { query } = call.request;
  let { condition, order } = view;
  for (let n = 1; n <= 20; n++) {
    const field = query.get(`FilterField${n}`) ?? query.get(`FilterFields${n}`);
    if (!field) continue;
    const values = query.has(`FilterFields${n}`)
      ? (query.get(`FilterValues${n}`) ?? '').split(';#')
      : [query.get(`FilterValue${n}`) ?? ''];
    condition = both(condition, addressed(field, query.get(`FilterOp${n}`), values));
  }
  const sort = query.get('SortField');
  if (sort) order = [{ path: [sort], descending: /^desc/i.test(query.get('SortDir') ?? '') }];
  const sought = query.get('InplaceSearchQuery')?.trim().replace(/\*$/, '') ?? '';
  if (sought !== '') condition = both(condition, inAnyText(call, list, sought));
  return { ...view, condition, order };
}

function addressed(name: string, operator: string | null, values: readonly string[]): Condition {
  const field = { kind: 'field' as const, path: [name] };
  const wanted = (operator ?? 'eq').toLowerCase();
  if (wanted === 'contains' || wanted === 'beginswith')
    return {
      kind: wanted === 'contains' ? 'contains' : 'startsWith',
      field,
      text: { kind: 'value', value: values[0] ?? '' },
    };
  const parts = values.map((value): Condition => ({
    kind: 'compare',
    operator: plainComparisons.get(wanted) ?? 'eq',
    left: field,
    right: { kind: 'value', value: value === '' ? null : value, wholeDay: true },
  }));
  return parts.length === 1 && parts[0] ? parts[0] : { kind: 'or', parts };
}

function inAnyText(call: Call, list: List, sought: string): Condition {
  const searched = call.stores.fields
    .ofList(list.id)
    .filter(
      (field) => ['Text', 'Note', 'Choice'].includes(field.type) && (!field.builtIn || field.internalName === 'Title'),
    );
  return {
    kind: 'or',
    parts: searched.map((field) => ({
      kind: 'contains',
      field: { kind: 'field', path: [field.internalName] },
      text: { kind: 'value', value: sought },
    })),
  };
}
