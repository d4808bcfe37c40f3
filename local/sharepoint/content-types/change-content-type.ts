import type { Author } from '../fields/save-field';
import { faults } from '../http/faults';
import { wrongType } from '../http/read-value';
import { ServiceError } from '../http/message';
import type { changeTypes } from '../store/changes';
import type { ContentType } from '../store/content-types';
import type { List } from '../store/lists';
import type { Web } from '../store/webs';
import { isOrComesFrom, sameId } from './content-type-ids';
import { builtInContentTypes } from './built-in';
import { inUse } from './content-types';

interface Owner {
  readonly web: Web;
  readonly list: List | null;
}

const own: Readonly<Record<string, keyof ContentType>> = {
  Name: 'name',
  Description: 'description',
  Group: 'group',
  Hidden: 'hidden',
  ReadOnly: 'readOnly',
  Sealed: 'sealed',
};

/** Kept as they are said. */
const kept = new Set(
  'ClientFormCustomFormatter DisplayFormClientSideComponentId DisplayFormClientSideComponentProperties DisplayFormTarget DisplayFormTemplateName DisplayFormUrl DocumentTemplate DocumentTemplateUrl EditFormClientSideComponentId EditFormClientSideComponentProperties EditFormTarget EditFormTemplateName EditFormUrl JSLink MobileDisplayFormUrl MobileEditFormUrl MobileNewFormUrl NewFormClientSideComponentId NewFormClientSideComponentProperties NewFormTarget NewFormTemplateName NewFormUrl'.split(
    ' ',
  ),
);
const passive = new Set(['Id', 'StringId', 'SchemaXml', 'Scope', 'SchemaXmlWithResourceTokens']);

/** A content type with what a body says of it; a name that content types do not have is refused. */
export function changedContentType(type: ContentType, body: Readonly<Record<string, unknown>>): ContentType {
  const entries = Object.entries(body).filter(
    ([name]) => name !== '__metadata' && !/^@?odata\./.test(name) && !name.includes('@odata.'),
  );
  return entries.reduce<ContentType>((changed, [name, value]) => {
    const key = Object.hasOwn(own, name) ? own[name] : undefined;
    if (key) {
      const flag = typeof changed[key] === 'boolean';
      if (flag ? typeof value !== 'boolean' : typeof value !== 'string')
        throw wrongType(flag ? 'Edm.Boolean' : 'Edm.String', value);
      return { ...changed, [key]: value };
    }
    if (kept.has(name)) return { ...changed, settings: { ...changed.settings, [name]: value } };
    if (passive.has(name)) return changed;
    throw faults.noProperty(name, 'SP.ContentType');
  }, type);
}

export function recordContentType(
  { stores, user }: Author,
  owner: Owner,
  type: ContentType,
  what: keyof typeof changeTypes,
): void {
  stores.changes.record({
    thing: 'ContentType',
    type: what,
    siteId: owner.web.siteId,
    webId: owner.web.id,
    ...(owner.list ? { listId: owner.list.id } : {}),
    // A content type has no GUID: the last 32 digits of its id, where it has them, stand for one.
    uniqueId: type.contentTypeId,
    path: owner.list?.path ?? owner.web.path,
    editor: user.principalId,
  });
}

/** Keeps a changed content type; a sealed or read-only one may only be opened again. */
export function saveContentType(author: Author, owner: Owner, type: ContentType, before: ContentType): ContentType {
  const opened = (before.readOnly && !type.readOnly) || (before.sealed && !type.sealed);
  if ((before.readOnly || before.sealed) && !opened && type !== before)
    throw new ServiceError(
      400,
      '-2146232832, Microsoft.SharePoint.SPContentTypeReadOnlyException',
      'The content type is read only.',
    );
  const saved = author.stores.contentTypes.put(type);
  recordContentType(author, owner, saved, 'update');
  return saved;
}

/** Deletes a content type that nothing comes from and no row has; the built-in ones stay. */
export function removeContentType(author: Author, owner: Owner, type: ContentType): void {
  const { stores } = author;
  if (type.sealed || type.readOnly)
    throw new ServiceError(
      400,
      '-2146232832, Microsoft.SharePoint.SPContentTypeSealedException',
      'The content type is sealed or read only.',
    );
  if (!owner.list && builtInContentTypes('').some((one) => sameId(one.contentTypeId, type.contentTypeId)))
    throw inUse();
  stores.core.together(() => {
    const used = owner.list
      ? rowHas(author, owner.list, type.contentTypeId) || stores.contentTypes.ofList(owner.list.id).length === 1
      : stores.contentTypes
          .everywhere()
          .some(
            (one) =>
              one.id !== type.id &&
              isOrComesFrom(one.contentTypeId, type.contentTypeId) &&
              inSite(author, one, owner.web),
          );
    if (used) throw inUse();
    stores.contentTypes.remove(type.id);
    recordContentType(author, owner, type, 'delete');
  });
}

const inSite = ({ stores }: Author, type: ContentType, web: Web): boolean =>
  stores.webs.get(type.webId)?.siteId === web.siteId;

function rowHas({ stores }: Author, list: List, contentTypeId: string): boolean {
  return (
    stores.core
      .sql("SELECT 1 FROM items WHERE list = ? AND lower(json_extract(doc, '$.contentTypeId')) = ? LIMIT 1")
      .get([list.id, contentTypeId.toLowerCase()]) !== undefined
  );
}
