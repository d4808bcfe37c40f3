import { plain } from '../../answers/answer';
import type { Parts } from '../../answers/entity';
import { method } from '../../answers/resource';
import { readView } from '../../caml/read-view';
import { askerOf, runView } from '../../caml/run-view';
import type { ServiceResponse } from '../../http/message';
import { argument } from '../../http/path';
import { writePosition, type Position } from '../../query/position';
import { emptyGuid } from '../../store/documents';
import type { List } from '../../store/lists';
import { ofList, type Call } from '../call';
import { clientForms, renderForm } from './render-form';
import { lookupsNamed } from './render-items';
import { readRendering, renderOptions, type Rendering } from './render-parameters';
import { hexMask, renderedRow, shownFields } from './render-row';
import { contextInfo, listSchema } from './render-schema';

/** The calls that give rows as the site writes them: `RenderListDataAsStream`, `renderlistdata`, `renderlistformdata`. */
export const renderingOfList = (call: Call, list: List): Parts => ({
  routes: {
    renderlistdataasstream: () => method(() => asStream(call, list)),
    renderlistdata: (step) =>
      method(() => {
        const data = listData(call, list, fromXml(call, argument(step, 'viewxml') ?? ''));
        return plain(JSON.stringify(data), call.request, 'RenderListData');
      }),
    renderlistformdata: (step) => method(() => renderForm(call, list, step)),
    renderextendedlistformdata: (step) => method(() => renderForm(call, list, step)),
    renderlistfilterdata: () => method(() => plain('', call.request, 'RenderListFilterData')),
  },
});

const json = (body: unknown): ServiceResponse => ({
  status: 200,
  raw: { type: 'application/json; charset=utf-8', content: JSON.stringify(body) },
});

/** Rows alone come as they are; with any other of RenderOptions under `ListData` beside the rest (SURFACE.md 9). */
function asStream(call: Call, list: List): ServiceResponse {
  const rendering = readRendering(call, list);
  const { options } = rendering;
  if (options === 0 || options === renderOptions.listData) return json(listData(call, list, rendering));
  const has = (option: number): boolean => (options & option) !== 0;
  const fields = shownFields(call, list, rendering.fields);
  const view = call.stores.views.get(rendering.viewId);
  return json({
    ...(has(renderOptions.contextInfo) ? contextInfo(call, list, rendering) : {}),
    ...(has(renderOptions.listData) || has(renderOptions.fileSystemItemId)
      ? { ListData: listData(call, list, rendering) }
      : {}),
    ...(has(renderOptions.listSchema) ? { ListSchema: listSchema(call, list, rendering, fields) } : {}),
    ...(has(renderOptions.menuView) ? { MenuView: call.stores.views.ofList(list.id).map(menuLine) } : {}),
    ...(has(renderOptions.listContentType) || has(renderOptions.listAvailableContentTypes)
      ? {
          ContentTypes: call.stores.contentTypes
            .ofList(list.id)
            .map((one) => ({ Id: one.contentTypeId, Name: one.name })),
        }
      : {}),
    ...(has(renderOptions.viewMetadata) && view
      ? { ViewMetadata: { ...menuLine(view), ViewQuery: view.query, RowLimit: view.rowLimit, Paged: view.paged } }
      : {}),
    ...(has(renderOptions.clientFormSchema) ? { ClientForms: clientForms(call, list) } : {}),
    ...(has(renderOptions.parentInfo) ? { ParentInfo: { ParentFolderInfo: [], AllFoldersInfo: [] } } : {}),
    ...(has(renderOptions.quickLaunch) ? { QuickLaunch: [] } : {}),
  });
}

const menuLine = (view: { readonly id: string; readonly title: string; readonly isDefault: boolean }) => ({
  Id: view.id,
  Title: view.title,
  DefaultView: view.isDefault,
});

/** `renderlistdata` has its view in the address and nothing else. */
function fromXml(call: Call, xml: string): Rendering {
  const view = readView(xml, askerOf(call));
  return {
    options: renderOptions.listData,
    view,
    fields: view.fields ?? ['LinkTitle'],
    rowLimit: view.rowLimit ?? 30,
    paged: view.paged,
    viewId: emptyGuid,
    folder: '',
    position: null,
    firstRow: 1,
    datesInUtc: false,
  };
}

function listData(call: Call, list: List, rendering: Rendering): Record<string, unknown> {
  const { view, position } = rendering;
  const fields = shownFields(call, list, rendering.fields);
  const { rows, next, previous } = runView(call, list, {
    condition: view.condition,
    // Groups come together: what a view groups by it sorts by first.
    order: [...view.groupBy.map((name) => ({ path: [name], descending: false })), ...view.order],
    most: rendering.rowLimit,
    scope: view.scope,
    folder: rendering.folder,
    position,
    lookups: lookupsNamed(call, list, rendering.fields),
  });
  const first = rows.length === 0 ? rendering.firstRow : firstRowOf(rendering, rows.length);
  const last = first + rows.length - 1;
  const how = {
    withFileId: (rendering.options & renderOptions.fileSystemItemId) !== 0,
    datesInUtc: rendering.datesInUtc,
  };
  return {
    Row: rows.map((item) => renderedRow(call, list, item, fields, how)),
    FirstRow: first,
    FolderPermissions: hexMask(call.stores.rights.maskOf(call.user, ofList(call, list))),
    LastRow: last,
    RowLimit: rendering.rowLimit,
    ...(rendering.paged && previous ? { PrevHref: href(previous, first, rendering) } : {}),
    ...(rendering.paged && next ? { NextHref: href(next, last + 1, rendering) } : {}),
    FilterLink: '?',
    ForceNoHierarchy: '1',
    HierarchyHasIndention: '',
    CurrentFolderSpItemUrl: '',
  };
}

/** Backwards, the place in the address is that of the page that was left. */
const firstRowOf = ({ position, firstRow }: Rendering, count: number): number =>
  position?.backwards ? Math.max(1, firstRow - count) : firstRow;

/** "?Paged=TRUE&p_ID=20&PageFirstRow=21&View=<guid>" (SURFACE.md 9). */
const href = (position: Position, firstRow: number, { viewId }: Rendering): string =>
  `?${writePosition(position)}&PageFirstRow=${firstRow}&View=${viewId}`;
