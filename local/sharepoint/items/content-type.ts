import { faults } from '../http/faults';
import type { List } from '../store/lists';
import type { Stores } from '../stores';

/**
 * The content type that a write names, as rows keep it: the list's own, or the list's nearest child of a parent such as
 * "0x01" or "0x0120" (Microsoft: SPContentTypeCollection.BestMatch). Another one is refused.
 */
export function chosenContentType({ contentTypes }: Stores, list: List, id: string): string {
  const wanted = id.trim().toLowerCase();
  const own = contentTypes.ofList(list.id).map((one) => one.contentTypeId);
  const exact = own.find((one) => one.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  if (!/^0x[0-9a-f]+$/.test(wanted)) throw faults.badArgument('Value does not fall within the expected range.');
  const child = own.filter((one) => one.toLowerCase().startsWith(wanted)).sort((a, b) => a.length - b.length)[0];
  if (child !== undefined) return child;
  // A folder can be made in every list, also where no folder type shows.
  if (wanted.startsWith('0x0120')) return id.trim();
  throw faults.badArgument('Value does not fall within the expected range.');
}

export const isFolderType = (id: string): boolean => /^0x0120/i.test(id);
