import type { Parts } from '../../answers/entity';
import { isRowLookup, liveValue } from '../../items/live';
import { versionLabel } from '../../items/value-of';
import { kindOf } from '../../kinds/registry';
import { valueOf } from '../../kinds/value-of';
import { propertyName, type Field } from '../../store/fields';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import { absoluteUrl, type Call } from '../call';

/** Columns of a list's own, which its rows carry by default; the built-in ones come in fixed places around them. */
const isOwnColumn = (field: Field): boolean => !field.builtIn && field.type !== 'Computed';

/** Each list's own columns, until its columns change (`ofList` then gives another array). */
const ownColumns = new WeakMap<readonly Field[], readonly Field[]>();
function columnsOf(call: Call, list: List): readonly Field[] {
  const all = call.stores.fields.ofList(list.id);
  let own = ownColumns.get(all);
  if (!own) ownColumns.set(all, (own = all.filter(isOwnColumn)));
  return own;
}

/** The properties that a row has without `$select`, in SharePoint's order (SURFACE.md 8, responses/item.json). */
export function defaultValues(call: Call, list: List, item: Item): Record<string, unknown> {
  const library = list.baseType === 1;
  const out: Record<string, unknown> = {
    FileSystemObjectType: item.fs,
    Id: item.id,
    ServerRedirectedEmbedUri: null,
    ServerRedirectedEmbedUrl: '',
    ContentTypeId: item.contentTypeId,
    Title: item.values['Title'] ?? null,
  };
  for (const field of columnsOf(call, list)) {
    const value = valueOf(item, field, call.stores);
    Object.assign(
      out,
      kindOf(field).properties(isRowLookup(field) ? liveValue(call.stores, field, value) : value, field),
    );
  }
  out['ComplianceAssetId'] = null;
  out['ID'] = item.id;
  out['Modified'] = item.modified;
  out['Created'] = item.created;
  out['AuthorId'] = item.author;
  out['EditorId'] = item.editor;
  if (library) {
    out['OData__CopySource'] = item.values['_CopySource'] ?? null;
    out['CheckoutUserId'] = call.stores.files.state(item.uniqueId).checkedOutBy;
  }
  out['OData__UIVersionString'] = versionLabel(item.uiVersion);
  if (!library) out['Attachments'] = item.hasAttachments;
  out['GUID'] = item.guid;
  out['OData__ColorTag'] = null;
  return out;
}

/** Built-in columns of type Lookup that are texts of the row's own, and numbers that columns keep as such. */
const numbers = new Set(['owshiddenversion', '_UIVersion', '_Level', '_ModerationStatus', 'WorkflowVersion']);

/** Further properties of a row, which come when `$select` names them. */
export function valuesOfItem(call: Call, list: List, item: Item): Parts {
  const { stores } = call;
  const more: Record<string, () => unknown> = {};
  for (const field of stores.fields.ofList(list.id)) {
    if (isOwnColumn(field)) continue;
    const name = propertyName(field.internalName);
    if (field.type === 'User') {
      more[`${name}Id`] = () => valueOf(item, field, stores);
      more[`${name}StringId`] = () => {
        const id = valueOf(item, field, stores);
        return typeof id === 'number' ? String(id) : null;
      };
    } else
      more[name] = () => {
        const value = valueOf(item, field, stores);
        return numbers.has(field.internalName) ? Number(value ?? 0) : value;
      };
  }
  const path = `${item.dir}/${item.leaf}`;
  return {
    more: {
      ...more,
      FSObjType: () => item.fs,
      UniqueId: () => item.uniqueId,
      ItemChildCount: () => String(item.fs === 1 ? childrenOf(call, path, 0) : 0),
      FolderChildCount: () => String(item.fs === 1 ? childrenOf(call, path, 1) : 0),
      AuthorStringId: () => String(item.author),
      EditorStringId: () => String(item.editor),
      EncodedAbsUrl: () => absoluteUrl(call, encodeURI(path)),
      ServerUrl: () => path,
      OData__ModerationStatus: () => Number(item.values['_ModerationStatus'] ?? 0),
      OData__ModerationComments: () => item.values['_ModerationComments'] ?? null,
      DisplayName: () => displayName(item),
      Client_Title: () => displayName(item),
      IconOverlay: () => null,
      ServerRedirectedEmbedUrl: () => '',
      FileSystemObjectType: () => item.fs,
    },
  };
}

/** The values by name that pages of rows choose most, without all others. */
export function quickValue(item: Item, name: string): (() => unknown) | undefined {
  switch (name) {
    case 'FileRef':
      return () => `${item.dir}/${item.leaf}`;
    case 'FileLeafRef':
      return () => item.leaf;
    case 'FileDirRef':
      return () => item.dir;
    case 'UniqueId':
      return () => item.uniqueId;
    case 'FSObjType':
      return () => item.fs;
    default:
      return undefined;
  }
}

const childrenOf = (call: Call, path: string, fs: 0 | 1): number =>
  call.stores.items.inFolder(path).filter((one) => one.fs === fs).length;

const displayName = (item: Item): string => {
  const title = item.values['Title'];
  return typeof title === 'string' && title !== '' ? title : item.leaf.replace(/\.[^.]*$/, '');
};
