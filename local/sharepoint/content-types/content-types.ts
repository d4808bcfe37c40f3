import { faults } from '../http/faults';
import { ServiceError } from '../http/message';
import type { ContentType, FieldLink } from '../store/content-types';
import type { List } from '../store/lists';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';
import { builtInContentTypes, contentTypesOfTemplate } from './built-in';
import { childId, isContentTypeId, isOrComesFrom, parentId, sameId } from './content-type-ids';

/** A content type of this name stands there already (Microsoft's words; the code is unverified). */
export const taken = (name: string): ServiceError =>
  new ServiceError(
    400,
    '-2130575183, Microsoft.SharePoint.SPException',
    `A duplicate content type "${name}" was found.`,
  );

/** SharePoint's refusal to delete what is used (Microsoft: SPContentTypeCollection.Delete). */
export const inUse = (): ServiceError =>
  new ServiceError(400, '-2146232832, Microsoft.SharePoint.SPException', 'The content type is in use.');

export const noContentType = (): ServiceError =>
  new ServiceError(
    404,
    '-2147024809, System.ArgumentException',
    'Content type does not exist. It may have been deleted by another user.',
  );

/** The content types of a web alone: a root web's built-in ones, and those that people made. */
export function contentTypesOfWeb(stores: Stores, web: Web): readonly ContentType[] {
  const own = stores.contentTypes.ofWeb(web.id).filter((one) => one.settings['Removed'] !== true);
  if (web.parentId !== null) return own;
  const changed = new Set(stores.contentTypes.ofWeb(web.id).map((one) => one.contentTypeId));
  return [...builtInContentTypes(web.id).filter((one) => !changed.has(one.contentTypeId)), ...own];
}

/** All that may be used on a web: its own and those of the webs above. */
export function availableContentTypes(stores: Stores, web: Web): readonly ContentType[] {
  const above = web.parentId === null ? null : stores.webs.get(web.parentId);
  return [...(above ? availableContentTypes(stores, above) : []), ...contentTypesOfWeb(stores, web)];
}

/** The one with this id, of a web or a list. */
export const contentTypeIn = (all: readonly ContentType[], id: string): ContentType | null =>
  all.find((one) => sameId(one.contentTypeId, id)) ?? null;

/** The nearest of `all` that an id comes from; not itself. */
export function ancestorOf(all: readonly ContentType[], id: string): ContentType | null {
  const nearest = all
    .filter((one) => !sameId(one.contentTypeId, id) && isOrComesFrom(id, one.contentTypeId))
    .sort((a, b) => b.contentTypeId.length - a.contentTypeId.length);
  return nearest[0] ?? null;
}

/** The content type that a row of the list gets when it names none. */
export const defaultContentType = (stores: Stores, list: List): ContentType | null => {
  const all = stores.contentTypes.ofList(list.id);
  return all.find((one) => !isOrComesFrom(one.contentTypeId, '0x0120')) ?? all[0] ?? null;
};

/** What a list's copy of a web's content type is; its id is the parent's, "00" and a new GUID (SURFACE.md 13). */
export function copyToList(stores: Stores, list: List, source: ContentType): ContentType {
  const contentTypeId = childId(source.contentTypeId, stores.core.newId());
  return stores.contentTypes.put({
    ...source,
    id: `${list.id}/${contentTypeId}`,
    contentTypeId,
    webId: list.webId,
    listId: list.id,
    settings: {},
  });
}

/** The content types that a new list has. */
export function giveContentTypes(stores: Stores, web: Web, list: List): void {
  const available = availableContentTypes(stores, web);
  const names = new Set(stores.fields.ofList(list.id).map((field) => field.internalName));
  for (const id of contentTypesOfTemplate(list.template, list.baseType === 1)) {
    const source = contentTypeIn(available, id);
    if (!source) continue;
    const fieldLinks = source.fieldLinks.filter((link) => names.has(link.name));
    copyToList(stores, list, { ...source, fieldLinks });
  }
}

export interface NewContentType {
  readonly id?: string;
  readonly parent?: string;
  readonly name: string;
  readonly description?: string;
  readonly group?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Makes a content type on a web, or straight on a list. */
export function addContentType(stores: Stores, web: Web, list: List | null, wanted: NewContentType): ContentType {
  const available = availableContentTypes(stores, web);
  const present = list ? stores.contentTypes.ofList(list.id) : available;
  if (wanted.name.trim() === '') throw faults.badArgument('The content type name cannot be empty.');
  if (/[\\/:*?"#%<>{}|~&,]|\.\.|\t|^\.|\.$/.test(wanted.name) || wanted.name.length > 128)
    throw new ServiceError(
      400,
      '-2146232832, Microsoft.SharePoint.SPInvalidContentTypeNameException',
      `The content type name '${wanted.name}' cannot contain: \\ / : * ? " # % < > { } | ~ & , two consecutive periods (..), or special characters such as a tab.`,
    );
  const asked = wanted.id !== undefined && wanted.id !== '' && wanted.id !== '0x' ? wanted.id : undefined;
  if (asked !== undefined && (!isContentTypeId(asked) || !isOrComesFrom(asked, '0x01')))
    throw faults.badArgument(`The content type id '${asked}' is not valid.`);
  if (present.some((one) => one.name.toLowerCase() === wanted.name.toLowerCase())) throw taken(wanted.name);
  if (asked !== undefined && contentTypeIn(present, asked)) throw taken(asked);
  // A list holds children of the site's content types, never one of them under its own id.
  const named = list && asked !== undefined ? contentTypeIn(available, asked) : null;
  const source =
    named ??
    contentTypeIn(available, wanted.parent ?? '') ??
    (asked === undefined ? null : ancestorOf(available, asked));
  const parent = source ?? contentTypeIn(available, '0x01');
  if (!parent) throw noContentType();
  const contentTypeId = named || asked === undefined ? childId(parent.contentTypeId, stores.core.newId()) : asked;
  return stores.contentTypes.put({
    id: `${list?.id ?? `web:${web.id}`}/${contentTypeId}`,
    contentTypeId,
    webId: web.id,
    listId: list?.id ?? null,
    name: wanted.name,
    description: wanted.description ?? '',
    group: wanted.group === undefined || wanted.group === '' ? 'Custom Content Types' : wanted.group,
    hidden: false,
    readOnly: false,
    sealed: false,
    fieldLinks: parent.fieldLinks,
    settings: wanted.settings ?? {},
  });
}

/** The parent: of a list's copy the web's content type, of a web's the one it was made from. */
export function parentOf(stores: Stores, web: Web, one: ContentType): ContentType | null {
  const available = availableContentTypes(stores, web);
  return contentTypeIn(available, parentId(one.contentTypeId)) ?? ancestorOf(available, one.contentTypeId);
}

/** Puts a column among those of a content type; where it stands already, nothing changes. */
export function withLink(one: ContentType, link: FieldLink): ContentType {
  if (one.fieldLinks.some((present) => present.id === link.id)) return one;
  return { ...one, fieldLinks: [...one.fieldLinks, link] };
}
