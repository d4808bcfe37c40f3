import { wrongType } from '../http/read-value';
import type { Stored } from '../store/items';
import type { List } from '../store/lists';

/** SP.ModerationStatusType (Microsoft): what a list with content approval gives a row that was written. */
export const moderationStatus = { approved: 0, denied: 1, pending: 2, draft: 3, scheduled: 4 } as const;

export const isModerated = (list: List): boolean => list.settings['EnableModeration'] === true;

/**
 * A row's values in a list with content approval: each write leaves it pending, unless the write itself is the approval
 * (`sent` holds the status; who may approve has been asked before).
 */
export function moderated(
  list: List,
  values: Readonly<Record<string, Stored>>,
  sent: Readonly<Record<string, Stored>> | null,
): Readonly<Record<string, Stored>> {
  if (!isModerated(list)) return values;
  const own = sent ?? values;
  if (own['_ModerationStatus'] !== undefined) return values;
  return { ...values, _ModerationStatus: moderationStatus.pending };
}

/** The status that a write sends: 0 to 4. */
export function readModerationStatus(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 4) return value;
  throw wrongType('Edm.Int32', value);
}
