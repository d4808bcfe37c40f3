import { kindOf } from '../../kinds/registry';
import { valueContext } from '../../kinds/context';
import { valueOf } from '../../kinds/value-of';
import type { Mask } from '../../rights/permissions';
import type { Field } from '../../store/fields';
import type { Item } from '../../store/items';
import type { List } from '../../store/lists';
import { ofItem, type Call } from '../call';

/** A mask as RenderListDataAsStream writes it: "0x7ffffffffffbffff". */
export const hexMask = ({ high, low }: Mask): string => `0x${((BigInt(high) << 32n) | BigInt(low)).toString(16)}`;

/** Percent-encoded as SharePoint does it in `.urlencode`: "_", "." and "-" as well. */
const urlEncoded = (path: string): string =>
  encodeURIComponent(path).replace(/[_.\-!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Columns that stand for others: the others are given as well. */
const behind: ReadonlyMap<string, string> = new Map([
  ['LinkTitle', 'Title'],
  ['LinkTitleNoMenu', 'Title'],
  ['LinkFilename', 'FileLeafRef'],
  ['LinkFilenameNoMenu', 'FileLeafRef'],
]);

/** The columns that a view shows, found by name. */
export function shownFields(call: Call, list: List, names: readonly string[]): Field[] {
  const wanted = new Set(names.flatMap((name) => [name, behind.get(name) ?? name]));
  return [...wanted].flatMap((name) => {
    const field = call.stores.fields.byName(list.id, name);
    return field ? [field] : [];
  });
}

function childCounts(call: Call, item: Item): Record<string, string> {
  const inside = item.fs === 1 ? call.stores.items.inFolder(`${item.dir}/${item.leaf}`) : [];
  const folders = inside.filter((one) => one.fs === 1).length;
  return { ItemChildCount: String(inside.length - folders), FolderChildCount: String(folders) };
}

/** A row of RenderListDataAsStream: what every row has, then the view's columns in the site's locale (SURFACE.md 9). */
export function renderedRow(
  call: Call,
  list: List,
  item: Item,
  fields: readonly Field[],
  { withFileId, datesInUtc }: { readonly withFileId: boolean; readonly datesInUtc: boolean },
): Record<string, unknown> {
  const context = valueContext(call, list);
  const inUtc = { ...context, locale: { ...context.locale, timeZone: 'UTC' } };
  const path = `${item.dir}/${item.leaf}`;
  const row: Record<string, unknown> = {
    ID: String(item.id),
    PermMask: hexMask(call.stores.rights.maskOf(call.user, ofItem(call, list, item))),
    FSObjType: String(item.fs),
    UniqueId: `{${item.uniqueId.toUpperCase()}}`,
    ContentTypeId: item.contentTypeId,
    FileRef: path,
    'FileRef.urlencode': urlEncoded(path),
    'FileRef.urlencodeasurl': encodeURI(path),
    'FileRef.urlencoding': encodeURI(path),
    'FileRef.scriptencodeasurl': path.replace(/\//g, '\\u002f'),
    FileLeafRef: item.leaf,
    SMTotalSize: '',
    _CommentFlags: '',
    _CommentCount: '',
    ...childCounts(call, item),
    Attachments: item.hasAttachments ? '1' : '0',
    File_x0020_Type:
      list.baseType === 1 && item.fs === 0 && item.leaf.includes('.')
        ? item.leaf.slice(item.leaf.lastIndexOf('.') + 1)
        : '',
    'HTML_x0020_File_x0020_Type.File_x0020_Type.mapico': item.fs === 1 ? '' : 'icgen.gif',
  };
  for (const field of fields) {
    if (Object.hasOwn(row, field.internalName)) continue;
    // A day has no zone: only times are told in UTC.
    const here = datesInUtc && !field.dateOnly ? inUtc : context;
    Object.assign(row, kindOf(field).rendered(valueOf(item, field, call.stores), field, here));
  }
  if (withFileId) row['FileSystemItemId'] = item.uniqueId;
  return Object.assign(row, { owshiddenversion: String(item.version), Restricted: '' });
}
