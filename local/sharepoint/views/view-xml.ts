import { childOf, insideXml, readXml, writeXml, type XmlElement } from '../fields/xml-element';
import type { List } from '../store/lists';
import type { View } from '../store/views';
import { pageOf } from '../lists/list-properties';

const scopes = ['', 'Recursive', 'RecursiveAll', 'FilesOnly'] as const;

/** Server-relative address of a view's page. */
export const viewUrl = (list: List, view: View): string => pageOf(list, view.leaf);

/** The columns of a view as XML: `<FieldRef Name="Title" />…` (`ViewFields/SchemaXml`). */
export const fieldRefs = (view: View): string =>
  view.fields.map((name) => writeXml('FieldRef', { Name: name })).join('');

/** What stands inside `<View>`: query, columns, page size, and what a person's own XML had besides. */
function insideOf(view: View): string {
  const extra = view.settings['ExtraXml'];
  const joins = (name: string, tag: string): string => {
    const held = view.settings[name];
    return typeof held === 'string' && held !== '' ? `<${tag}>${held}</${tag}>` : '';
  };
  return [
    `<Query>${view.query}</Query>`,
    `<ViewFields>${fieldRefs(view)}</ViewFields>`,
    writeXml('RowLimit', { Paged: view.paged ? 'TRUE' : 'FALSE' }, String(view.rowLimit)),
    joins('ViewJoins', 'Joins'),
    joins('ViewProjectedFields', 'ProjectedFields'),
    aggregationsXml(view),
    typeof extra === 'string' ? extra : '',
  ].join('');
}

function aggregationsXml(view: View): string {
  const held = view.settings['Aggregations'];
  if (typeof held !== 'string' || held === '') return '';
  const status = view.settings['AggregationsStatus'];
  return `<Aggregations Value="${typeof status === 'string' ? status : 'Off'}">${held}</Aggregations>`;
}

/** `ListViewXml`: the view as a query (SURFACE.md 10). */
export const listViewXml = (view: View): string =>
  writeXml('View', view.scope === 0 ? {} : { Scope: scopes[view.scope] ?? '' }, insideOf(view));

/** `HtmlSchemaXml`: the view with its name and address. */
export const htmlSchemaXml = (list: List, view: View): string =>
  writeXml(
    'View',
    {
      Name: `{${view.id}}`,
      ...(view.isDefault
        ? { DefaultView: 'TRUE', MobileView: 'TRUE', MobileDefaultView: 'TRUE' }
        : { MobileView: 'TRUE' }),
      ...(view.owner === null ? {} : { Personal: 'TRUE' }),
      ...(view.hidden ? { Hidden: 'TRUE' } : {}),
      Type: view.viewType,
      ...(view.scope === 0 ? {} : { Scope: scopes[view.scope] ?? '' }),
      DisplayName: view.title,
      Url: viewUrl(list, view),
      Level: '1',
      BaseViewID: view.baseViewId,
      ContentTypeID: '0x',
    },
    insideOf(view),
  );

const kept = new Set(['query', 'viewfields', 'rowlimit', 'joins', 'projectedfields', 'aggregations']);

/** A view with what its `<View>` element says; what the element leaves out of columns and page size stays as it was. */
export function withViewXml(view: View, xml: string): View {
  const element = readXml(xml);
  const inside = (name: string): XmlElement | undefined => childOf(element, name);
  const limit = inside('RowLimit');
  const rows = Number(limit?.text);
  const scope = scopes.findIndex((name) => name.toLowerCase() === (element.attributes['Scope'] ?? '').toLowerCase());
  const columns = inside('ViewFields');
  const query = inside('Query');
  const xmlOf = (name: string): string | undefined => {
    const held = inside(name);
    return held && insideXml(held);
  };
  const extra = element.children.filter((child) => !kept.has(child.name.toLowerCase()));
  const settings = Object.fromEntries(
    Object.entries({
      ...view.settings,
      Aggregations: xmlOf('Aggregations'),
      AggregationsStatus: inside('Aggregations')?.attributes['Value'],
      ViewJoins: xmlOf('Joins'),
      ViewProjectedFields: xmlOf('ProjectedFields'),
      ExtraXml:
        extra.length === 0
          ? undefined
          : extra.map((child) => writeXml(child.name, child.attributes, insideXml(child))).join(''),
    }).filter(([, value]) => value !== undefined),
  );
  return {
    ...view,
    query: query ? insideXml(query) : '',
    fields: columns ? namesIn(columns) : view.fields,
    rowLimit: limit && Number.isInteger(rows) && rows > 0 ? rows : view.rowLimit,
    paged: limit ? /^true$/i.test(limit.attributes['Paged'] ?? '') : view.paged,
    scope: scope < 0 ? view.scope : scope,
    settings,
  };
}

/** Each column once, in order. */
const namesIn = (columns: XmlElement): readonly string[] => [
  ...new Set(columns.children.map((child) => child.attributes['Name'] ?? '').filter((name) => name !== '')),
];

/** A person's `ViewQuery`, made sure to be XML and written as SharePoint writes it. */
export const queryXml = (query: string): string => insideXml(readXml(`<Query>${query}</Query>`));
