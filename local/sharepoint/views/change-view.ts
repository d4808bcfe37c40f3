import type { Author } from '../fields/save-field';
import { faults } from '../http/faults';
import { ServiceError } from '../http/message';
import { readBool, readInteger, readText, readTextOrNull, wrongType } from '../http/read-value';
import type { changeTypes } from '../store/changes';
import type { List } from '../store/lists';
import type { View } from '../store/views';
import { baseFields, plainView } from './default-view';
import { queryXml, withViewXml } from './view-xml';

type Change = (view: View, value: unknown) => View;

const setting =
  (name: string, read: (value: unknown) => unknown): Change =>
  (view, value) => ({ ...view, settings: { ...view.settings, [name]: read(value) } });
const settings = (names: string, read: (value: unknown) => unknown): Record<string, Change> =>
  Object.fromEntries(names.split(' ').map((name) => [name, setting(name, read)]));

const typeKinds: Readonly<Record<number, string>> = {
  1: 'HTML',
  2048: 'GRID',
  524288: 'CALENDAR',
  8193: 'RECURRENCE',
  131072: 'CHART',
  67108864: 'GANTT',
};

/** What a person may set of a view (Microsoft: SP.View). */
const changes: Readonly<Record<string, Change>> = {
  Title(view, value) {
    const title = readText(value).trim();
    if (title === '') throw faults.badArgument('The view title cannot be empty.');
    if (title.length > 255) throw faults.badArgument('The view title is too long.');
    return { ...view, title };
  },
  ViewQuery: (view, value) => ({ ...view, query: queryXml(readText(value)) }),
  Query: (view, value) => ({ ...view, query: queryXml(readText(value)) }),
  ListViewXml: (view, value) => withViewXml(view, readText(value)),
  ViewXml: (view, value) => withViewXml(view, readText(value)),
  RowLimit(view, value) {
    const rows = readInteger(value);
    if (rows < 1) throw faults.badArgument('The row limit must be a positive number.');
    return { ...view, rowLimit: rows };
  },
  Paged: (view, value) => ({ ...view, paged: readBool(value) }),
  Hidden: (view, value) => ({ ...view, hidden: readBool(value) }),
  Scope: (view, value) => ({ ...view, scope: Math.min(3, Math.max(0, readInteger(value))) }),
  DefaultView: (view, value) => ({ ...view, isDefault: readBool(value) }),
  SetAsDefaultView: (view, value) => ({ ...view, isDefault: readBool(value) }),
  ViewFields(view, value) {
    const list = typeof value === 'object' && value !== null && 'results' in value ? value.results : value;
    if (!Array.isArray(list) || list.some((one) => typeof one !== 'string')) throw wrongType('Collection(Edm.String)');
    return { ...view, fields: [...new Set(list as string[])] };
  },
  ViewTypeKind: (view, value) => ({ ...view, viewType: typeKinds[readInteger(value)] ?? 'HTML' }),
  ...settings(
    'Aggregations AggregationsStatus AssociatedContentTypeId CalendarViewStyles ColumnWidth CustomFormatter CustomOrder Formats GridLayout ImageUrl JSLink Method NewDocumentTemplates Toolbar ViewData ViewJoins ViewProjectedFields ViewType2 VisualizationInfo',
    readTextOrNull,
  ),
  ...settings(
    'DefaultViewForContentType EditorModified IncludeRootFolder MobileDefaultView MobileView RequiresClientIntegration TabularView Threaded',
    readBool,
  ),
  ContentTypeId: setting('ContentTypeId', (value) =>
    typeof value === 'object' && value !== null && 'StringValue' in value ? value.StringValue : value,
  ),
};

/** Names that a body may carry and that change nothing here. */
const passive = new Set(
  'PersonalView BaseViewId HtmlSchemaXml Id ModerationType OrderedView ReadOnlyView ServerRelativePath ServerRelativeUrl StyleId ToolbarTemplateName ViewType AggregationsStatusValue'.split(
    ' ',
  ),
);

export function changedView(view: View, body: Readonly<Record<string, unknown>>): View {
  const entries = Object.entries(body).filter(
    ([name]) => name !== '__metadata' && !/^@?odata\./.test(name) && !name.includes('@odata.'),
  );
  return entries.reduce((changed, [name, value]) => {
    const change = Object.hasOwn(changes, name) ? changes[name] : undefined;
    if (change) return change(changed, value);
    if (passive.has(name)) return changed;
    throw faults.noProperty(name, 'SP.View');
  }, view);
}

export function recordView({ stores, user }: Author, list: List, view: View, type: keyof typeof changeTypes): void {
  stores.changes.record({
    thing: 'View',
    type,
    siteId: list.siteId,
    webId: list.webId,
    listId: list.id,
    uniqueId: view.id,
    path: list.path,
    editor: user.principalId,
  });
}

/** Columns that the list does not have are refused; a list has one default view at any time. */
export function saveView(author: Author, list: List, wanted: View, before: View | null): View {
  const { stores } = author;
  return stores.core.together(() => {
    const names = new Set(stores.fields.ofList(list.id).map((field) => field.internalName));
    const strange = wanted.fields.find((name) => !names.has(name) && !before?.fields.includes(name));
    if (strange !== undefined) throw faults.noColumn(strange);
    const isDefault = wanted.owner === null && (wanted.isDefault || (before?.isDefault ?? false));
    const former = stores.views.defaultOf(list.id);
    if (isDefault && former && former.id !== wanted.id) stores.views.put({ ...former, isDefault: false });
    const view = stores.views.put({ ...wanted, isDefault, version: before ? before.version + 1 : 1 });
    recordView(author, list, view, before ? 'update' : 'add');
    return view;
  });
}

/**
 * Makes a view. One that names no columns has those of the list's base view, as far as the list has them still
 * (PnPjs docs, sp/views: "create a new view with default fields and properties").
 */
export function addView(author: Author, list: List, body: Readonly<Record<string, unknown>>): View {
  const { stores, user } = author;
  const { PersonalView, Title } = body;
  if (typeof Title !== 'string' || Title.trim() === '') throw faults.badArgument('The view title cannot be empty.');
  const leaf = uniquePage(stores.views.ofList(list.id), Title.trim());
  const names = new Set(stores.fields.ofList(list.id).map((field) => field.internalName));
  const view = {
    ...plainView(author.stores, list, Title, leaf),
    fields: baseFields(list).filter((name) => names.has(name)),
    owner: PersonalView === true ? user.principalId : null,
  };
  return saveView(author, list, changedView(view, body), null);
}

/** The page of a new view: its title without what an address may not hold, and a number where the name is taken. */
function uniquePage(present: readonly View[], title: string): string {
  const base = title.replace(/[^\p{L}\p{N}\-_ ]/gu, '').trim() || 'View';
  const taken = new Set(present.map((view) => view.leaf.toLowerCase()));
  for (let number = 0; ; number++) {
    const leaf = `${base}${number === 0 ? '' : number}.aspx`;
    if (!taken.has(leaf.toLowerCase())) return leaf;
  }
}

/** Deletes a view. The default view stays (code unverified). */
export function removeView(author: Author, list: List, view: View): void {
  if (view.isDefault)
    throw new ServiceError(
      400,
      '-2147024809, System.ArgumentException',
      'The default view of a list cannot be deleted.',
    );
  author.stores.core.together(() => {
    author.stores.views.remove(view.id);
    recordView(author, list, view, 'delete');
  });
}
