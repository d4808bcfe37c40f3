import { eventPlaces, type EventPlace, type ListDeclaration } from '../schema';

/** A place of the product's own: SharePoint's form and grid write no key. */
export type WritePlace = Exclude<EventPlace, 'listForm'>;

/** True for a list whose rows carry the key of their latest write. */
export const isKeyed = (list: ListDeclaration): boolean => list.fields.some((field) => field.name === 'WriteKey');

/** The key of one write, as it stands in the row's `WriteKey`: "tab:0b6c…". `id` is a text that is never made twice. */
export const writeKeyOf = (place: WritePlace, id: string): string => `${place}:${id}`;

/** Where a write was made; null for a key of an earlier version, which says no place, and for what a person wrote there. */
export function placeOfKey(key: string): WritePlace | null {
  const name = /^(\w+):\S+$/.exec(key)?.[1];
  const place = eventPlaces.find((one) => one === name);
  return place === undefined || place === 'listForm' ? null : place;
}
