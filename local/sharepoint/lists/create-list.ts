import { giveContentTypes } from '../content-types/content-types';
import { builtInFields } from '../fields/built-in';
import { faults } from '../http/faults';
import { ServiceError } from '../http/message';
import { seconds } from '../store/database';
import type { List } from '../store/lists';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';
import { giveDefaultView } from '../views/default-view';
import { entityTypeNameOf, uniqueLeaf } from './names';
import { templateOf } from './templates';

export interface NewList {
  readonly title: string;
  readonly description?: string;
  /** 100 list, 101 library … */
  readonly template: number;
  /** Principal id. */
  readonly author: number;
  /** Last part of its address, where it is not made from the title. */
  readonly leaf?: string;
  readonly hidden?: boolean;
  /** Straight under the web, as catalogs are ("_catalogs/users"), in place of "Lists". */
  readonly folder?: string;
}

/** SharePoint's words when a title is in use (SURFACE.md 3 [R Base/ExceptionTests]). */
export const titleTaken = (): ServiceError =>
  new ServiceError(
    500,
    '-2130575342, Microsoft.SharePoint.SPException',
    'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.',
  );

/** A list's title as it must be: there, and at most 255 characters (code unverified, SURFACE.md 6). */
export function checkTitle(title: string): void {
  if (title.trim() === '') throw faults.badArgument('List title cannot be empty.');
  if (title.length > 255)
    throw new ServiceError(
      500,
      '-2130575257, Microsoft.SharePoint.SPException',
      'The list title you specified is too long. It must be 255 characters or less.',
    );
}

/** Makes a list with the columns, content types and views of its template, and says so in the change log. */
export function createList(stores: Stores, web: Web, wanted: NewList): List {
  const { core, lists } = stores;
  return core.together(() => {
    checkTitle(wanted.title);
    const template = templateOf(wanted.template);
    if (!template) throw faults.badArgument('Invalid list template.');
    if (lists.byTitle(web.id, wanted.title)) throw titleTaken();
    const { library } = template;
    const folder = wanted.folder ?? (library ? '' : '/Lists');
    const isTaken = (leaf: string): boolean => addressTaken(stores, `${web.path}${folder}/${leaf}`);
    const leaf = uniqueLeaf(wanted.leaf ?? wanted.title, isTaken);
    const list = lists.put({
      id: core.newId(),
      webId: web.id,
      siteId: web.siteId,
      path: `${web.path}${folder}/${leaf}`,
      title: wanted.title,
      description: wanted.description ?? '',
      template: wanted.template,
      baseType: library ? 1 : 0,
      entityTypeName: entityTypeNameOf(leaf, library),
      hidden: wanted.hidden ?? false,
      created: seconds(core.now()),
      author: wanted.author,
      version: 1,
      contentTypesEnabled: false,
      attachmentsEnabled: !library && template.baseType !== 4,
      versioning: true,
      // Modern pages are drafts until they are published.
      minorVersions: wanted.template === 119,
      majorVersionLimit: 500,
      forceCheckout: false,
      validationFormula: null,
      validationMessage: null,
      rootFolderId: core.newId(),
      settings: {},
    });
    for (const field of builtInFields({ webId: web.id, listId: list.id }, wanted.template, library))
      stores.fields.put(field);
    giveContentTypes(stores, web, list);
    giveDefaultView(stores, list);
    stores.changes.record({
      thing: 'List',
      type: 'add',
      siteId: web.siteId,
      webId: web.id,
      listId: list.id,
      uniqueId: list.id,
      path: list.path,
      editor: wanted.author,
    });
    return list;
  });
}

/** True where a list, a web or a folder already has this server-relative address. */
function addressTaken(stores: Stores, path: string): boolean {
  if (stores.lists.atPath(path) || stores.webs.at(path)) return true;
  const cut = path.lastIndexOf('/');
  return stores.items.at(path.slice(0, cut), path.slice(cut + 1)) !== null;
}
