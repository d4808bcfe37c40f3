/** True where this is the form of a content type id: "0x", then pairs of hexadecimal digits. */
export const isContentTypeId = (text: string): boolean => /^0x(?:[0-9a-f]{2})*$/i.test(text);

/** The id as it is compared: "0X0101a" and "0x0101A" name one content type. */
export const sameId = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** True for an id that is `parent` or comes from it. */
export const isOrComesFrom = (id: string, parent: string): boolean => id.toLowerCase().startsWith(parent.toLowerCase());

/** A child's id: the parent's, "00" and a GUID without its lines (Microsoft: "Content Type IDs"). */
export const childId = (parent: string, guid: string): string => `${parent}00${guid.replace(/-/g, '').toUpperCase()}`;

/** The parent that an id names: without its last step, which is "00" and a GUID, or two digits that are not "00". */
export function parentId(id: string): string {
  const steps = id.slice(2).match(/00[0-9a-f]{32}|[0-9a-f]{2}/gi) ?? [];
  return `0x${steps.slice(0, -1).join('')}`;
}
