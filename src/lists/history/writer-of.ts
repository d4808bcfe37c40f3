import { placeOfKey, type WritePlace } from '../writing/write-key';
import type { RowVersion } from './history';

/**
 * Who made a version: the product, at a place; a person in SharePoint's own form or grid; or nobody can tell, since the
 * key is of an earlier version of the product, or is no key.
 */
export type Writer =
  { readonly kind: 'product'; readonly place: WritePlace } | { readonly kind: 'hand' } | { readonly kind: 'unknown' };

/**
 * Told by the version's write key against the keys of the row's versions before it, which `seen` keeps: ask in the order of
 * the versions. The product gives each write a key of its own. A key that stood there before was carried along by a change
 * made in SharePoint itself, or came back with a restored version.
 */
export function writerOf(version: RowVersion, seen: Set<string>): Writer {
  const key = version.values['WriteKey'];
  if (typeof key !== 'string' || key === '') return { kind: 'unknown' };
  if (seen.has(key)) return { kind: 'hand' };
  seen.add(key);
  const place = placeOfKey(key);
  return place === null ? { kind: 'unknown' } : { kind: 'product', place };
}
