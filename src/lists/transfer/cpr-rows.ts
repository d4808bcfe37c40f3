import { holdsCpr } from '../../plan/cpr';
import type { FileList, FileValue } from './plan-file';

/**
 * Columns that only the product writes: random marks, addresses and prints of a hash, in which ten figures may stand by
 * chance and in which no person writes.
 */
const machineWritten = new Set([
  'BotId',
  'CardHash',
  'ChannelId',
  'ConversationId',
  'Fingerprint',
  'LeaseUntil',
  'MessageId',
  'RootMessageId',
  'ServiceUrl',
  'TeamId',
  'TenantId',
  'Token',
]);

/** Rows in which something looks like a CPR number: by list, row and column, never by what stands there. */
export function rowsWithCpr(
  lists: readonly FileList[],
): { readonly list: string; readonly row: number; readonly column: string }[] {
  return lists.flatMap((list) =>
    list.rows.flatMap((row) =>
      Object.entries(row.values)
        .filter(([column, value]) => !machineWritten.has(column) && textsOf(value).some(holdsCpr))
        .map(([column]) => ({ list: list.title, row: row.id, column })),
    ),
  );
}

function textsOf(value: FileValue): string[] {
  if (typeof value === 'string') return [value];
  // A number column may hold ten figures as well; SharePoint drops a leading nought.
  if (typeof value === 'number') return [String(value).padStart(10, '0')];
  if (value === null || typeof value === 'boolean') return [];
  if (Array.isArray(value)) return value.flatMap((one) => (typeof one === 'string' ? [one] : []));
  return 'url' in value ? [value.url, value.text] : [];
}
