import { plainGuid } from '../store/documents';
import type { Field } from '../store/fields';
import type { Item, Stored } from '../store/items';
import type { Stores } from '../stores';

type Reader = (item: Item, stores: Stores) => Stored;

const nameOf = (item: Item): Stored => item.values['Title'] ?? null;
const extension = (leaf: string): string =>
  leaf.includes('.') ? leaf.slice(leaf.lastIndexOf('.') + 1).toLowerCase() : '';

/** Columns whose value is not among a row's values but is a fact of the row itself. */
const own = new Map<string, Reader>(
  Object.entries({
    ID: (item) => item.id,
    Created: (item) => item.created,
    Modified: (item) => item.modified,
    Author: (item) => item.author,
    Editor: (item) => item.editor,
    ContentTypeId: (item) => item.contentTypeId,
    ContentType: (item, stores) => contentTypeName(item, stores),
    Attachments: (item) => item.hasAttachments,
    GUID: (item) => item.guid,
    UniqueId: (item) => item.uniqueId,
    _UIVersionString: (item) => `${Math.floor(item.uiVersion / 512)}.${item.uiVersion % 512}`,
    _UIVersion: (item) => item.uiVersion,
    owshiddenversion: (item) => item.version,
    FSObjType: (item) => String(item.fs),
    FileRef: (item) => `${item.dir}/${item.leaf}`,
    FileDirRef: (item) => item.dir,
    FileLeafRef: (item) => item.leaf,
    FileLeafRefNoMenu: (item) => item.leaf,
    LinkTitle: nameOf,
    LinkTitleNoMenu: nameOf,
    LinkTitle2: nameOf,
    LinkFilename: (item) => item.leaf,
    LinkFilename2: (item) => item.leaf,
    LinkFilenameNoMenu: (item) => item.leaf,
    BaseName: (item) => (item.fs === 1 ? item.leaf : item.leaf.replace(/\.[^.]*$/, '')),
    File_x0020_Type: (item) => (item.fs === 1 ? null : extension(item.leaf) || null),
    DocIcon: (item) => (item.fs === 1 ? '' : extension(item.leaf)),
    Created_x0020_Date: (item) => item.created,
    Last_x0020_Modified: (item) => item.modified,
    ItemChildCount: (item) => item.values['ItemChildCount'] ?? '0',
    FolderChildCount: (item) => item.values['FolderChildCount'] ?? '0',
    _ModerationStatus: (item) => item.values['_ModerationStatus'] ?? 0,
    _Level: () => 1,
    _IsCurrentVersion: () => true,
    Order: (item) => item.values['Order'] ?? item.id * 100,
  } satisfies Record<string, Reader>),
);

/** Whether the column's value is a fact of the row (`ID`, `Modified`, `FileRef` …) rather than one of its values. */
export const isOwnFact = (internalName: string): boolean => own.has(internalName);

/** A row's value in a column, whichever way it is kept; a projected column has the ids of the lookup it hangs on. */
export function valueOf(item: Item, field: Field, stores: Stores): Stored {
  const fact = field.builtIn ? own.get(field.internalName) : undefined;
  if (fact) return fact(item, stores);
  if (field.primaryFieldId !== undefined && field.listId !== null) {
    const wanted = plainGuid(field.primaryFieldId);
    const primary = stores.fields.ofList(field.listId).find((one) => one.fieldId.toLowerCase() === wanted);
    return primary ? valueNamed(item, primary.internalName) : null;
  }
  return valueNamed(item, field.internalName);
}

const valueNamed = (item: Item, name: string): Stored =>
  Object.hasOwn(item.values, name) ? (item.values[name] ?? null) : null;

/** The name of its content type; of one that the list no longer has, the name of what it was made from. */
function contentTypeName(item: Item, stores: Stores): string {
  const id = item.contentTypeId.toLowerCase();
  const own = stores.contentTypes.ofList(item.listId).find((type) => type.contentTypeId.toLowerCase() === id);
  if (own) return own.name;
  if (id.startsWith('0x0120')) return 'Folder';
  return id.startsWith('0x0101') ? 'Document' : 'Item';
}
