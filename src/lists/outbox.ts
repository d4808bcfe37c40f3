import type { SPFI } from '@pnp/sp/fi.js';
import { statusOf } from './faults';
import type { Outbox, OutboxRow } from './repository';
import { rowReader } from './row-reader';
import { lists, outboxStates } from './schema';
import { quoted, readAll, readRow, refOf, type RawRow } from './table';
import type { RowValues } from './values';
import { addRow, updateRow } from './writing/write-row';

const list = lists.reminders;

/** The Reminders list as an outbox: unique keys plan each card once, ETags let one process claim it. */
export function createOutbox(sp: SPFI): Outbox {
  return {
    async add(row) {
      const added = await addRow(sp, list, { ...valuesOf(row), Title: row.key, UniqueKey: row.key, State: 'planned' });
      return added && readOutboxRow(added);
    },
    async list(filter) {
      const any = (field: string, values: readonly string[]): string =>
        `(${values.map((value) => `${field} eq ${quoted(value)}`).join(' or ')})`;
      const { states, itemKey, keys } = filter;
      if (states?.length === 0 || keys?.length === 0) return [];
      const parts = [
        ...(states ? [any('State', states)] : []),
        ...(itemKey === undefined ? [] : [any('ItemKey', [itemKey])]),
      ];
      // A filter with hundreds of keys would make too long an address: they are asked for some at a time.
      const chunks = keys ? chunked(keys, 20).map((some) => [...parts, any('UniqueKey', some)]) : [parts];
      const found: RawRow[] = [];
      for (const chunk of chunks) found.push(...(await readAll(sp, list, chunk.join(' and ') || undefined)));
      return found.map(readOutboxRow);
    },
    async byToken(token) {
      const [row] = await readAll(sp, list, `Token eq ${quoted(token)}`);
      return row ? readOutboxRow(row) : null;
    },
    async update(row, change) {
      try {
        await updateRow(sp, list, row.row, valuesOf(change));
      } catch (error) {
        const { kind } = statusOf(error);
        if (kind === 'conflict' || kind === 'gone') return null;
        throw error;
      }
      const fresh = await readRow(sp, list, row.row.id);
      return fresh && readOutboxRow(fresh);
    },
  };
}

function valuesOf(row: Partial<Omit<OutboxRow, 'row' | 'key'>>): RowValues {
  return {
    Kind: row.kind,
    ItemKey: row.itemKey,
    ActivityKey: row.activityKey,
    ChannelId: row.channelId,
    Day: row.day,
    State: row.state,
    Token: row.token,
    LeaseUntil: row.leaseUntil,
    ConversationId: row.conversationId,
    MessageId: row.messageId,
    SentAt: row.sentAt,
    CardHash: row.cardHash,
    Why: row.why,
  };
}

function readOutboxRow(raw: RawRow): OutboxRow {
  const row = rowReader(list, raw, [], () => '');
  return {
    key: row.text('UniqueKey') ?? '',
    kind: row.text('Kind') ?? '',
    itemKey: row.text('ItemKey') ?? '',
    activityKey: row.text('ActivityKey') ?? '',
    channelId: row.text('ChannelId') ?? '',
    day: row.day('Day') ?? '',
    // A state that a person has written over is unknown: nothing is sent on the strength of it.
    state: row.choice('State', outboxStates) ?? 'uncertain',
    token: row.text('Token') ?? '',
    leaseUntil: row.text('LeaseUntil'),
    conversationId: row.text('ConversationId'),
    messageId: row.text('MessageId'),
    sentAt: row.text('SentAt'),
    cardHash: row.text('CardHash'),
    why: row.note('Why'),
    row: refOf(list, raw),
  };
}

const chunked = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
