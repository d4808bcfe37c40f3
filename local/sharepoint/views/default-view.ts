import type { List } from '../store/lists';
import type { View } from '../store/views';
import type { Stores } from '../stores';

/** Columns that a template's first view shows. */
const shown: Readonly<Record<number, readonly string[]>> = {
  103: ['DocIcon', 'Edit', 'URL', 'Comments'],
  104: ['LinkTitle', 'Modified'],
  105: ['Attachments', 'LinkTitle', 'FirstName', 'Company', 'WorkPhone', 'HomePhone', 'Email'],
  106: ['LinkTitle', 'Location', 'EventDate', 'EndDate', 'fAllDayEvent'],
  107: ['LinkTitle', 'AssignedTo', 'Status', 'Priority', 'DueDate', 'PercentComplete'],
  171: ['LinkTitle', 'AssignedTo', 'Status', 'Priority', 'DueDate', 'PercentComplete'],
  1100: ['ID', 'LinkTitle', 'AssignedTo', 'Status', 'Priority', 'DueDate'],
};

/** The columns of a list's base view, from which others are made. */
export const baseFields = (list: List): readonly string[] =>
  list.baseType === 1 ? ['DocIcon', 'LinkFilename', 'Modified', 'Editor'] : (shown[list.template] ?? ['LinkTitle']);

/** A view with nothing said of it. */
export const plainView = (stores: Stores, list: List, title: string, leaf: string): View => ({
  id: stores.core.newId(),
  webId: list.webId,
  listId: list.id,
  title,
  leaf,
  owner: null,
  isDefault: false,
  hidden: false,
  baseViewId: '1',
  viewType: 'HTML',
  fields: [],
  query: '',
  rowLimit: 30,
  paged: true,
  scope: 0,
  version: 1,
  settings: {},
});

/** The view that every list begins with: "All Items", in a library "All Documents" (SURFACE.md 10). */
export function giveDefaultView(stores: Stores, list: List): View {
  const library = list.baseType === 1;
  const view = plainView(stores, list, library ? 'All Documents' : 'All Items', 'AllItems.aspx');
  return stores.views.put({
    ...view,
    isDefault: true,
    fields: baseFields(list),
    query: library ? '<OrderBy><FieldRef Name="FileLeafRef" /></OrderBy>' : '<OrderBy><FieldRef Name="ID" /></OrderBy>',
  });
}
