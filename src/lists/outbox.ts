import type { SPFI } from '@pnp/sp/fi.js';
import { readPresses } from './card-press';
import { addDays } from '../periods/index';
import { choiceFilter } from './choice-filter';
import { statusOf } from './faults';
import type { Outbox, OutboxRow, OutboxState } from './repository';
import { rowReader } from './row-reader';
import { lists, outboxStates } from './schema';
import { readAll, readWindows } from './loading/read-all';
import { chunked, quoted, refOf, type RawRow } from './table';
import type { RowValues } from './values';
import { listAsItIs } from './list-as-it-is';
import { addRow, updateRow } from './writing/write-row';

const list = lists.reminders;
/** States in which a card stays for good. */
const settled: ReadonlySet<OutboxState> = new Set(['sent', 'withdrawn', 'skipped']);

/** The Reminders list as an outbox: unique keys plan each card once, ETags let one process claim it. */
export function createOutbox(sp: SPFI): Outbox {
  const { run } = listAsItIs(sp, list);
  const all = (filter: string): Promise<RawRow[]> => run((asked) => readAll(sp, asked, filter));
  /** Null where somebody else was first, or the row is gone. */
  const written = async ({ row }: OutboxRow, values: RowValues): Promise<OutboxRow | null> => {
    try {
      return readOutboxRow(await run((asked, kept) => updateRow(sp, asked, row, kept(values))));
    } catch (error) {
      const { kind } = statusOf(error);
      if (kind === 'conflict' || kind === 'gone') return null;
      throw error;
    }
  };
  return {
    async add(row) {
      const values = { ...valuesOf(row), Title: row.key, UniqueKey: row.key, State: 'planned' };
      const added = await run((asked, kept) => addRow(sp, asked, kept(values)));
      return added && readOutboxRow(added);
    },
    async list({ states, itemKey, keys, from, snoozedFrom }) {
      if (states?.length === 0 || keys?.length === 0) return [];
      const inStates = states ? [choiceFilter(list, 'State', states)] : [];
      const ofItem = itemKey === undefined ? [] : [`ItemKey eq ${quoted(itemKey)}`];
      // A day before, since SharePoint keeps a day as a moment of the site's own time.
      const ofDays = from === undefined ? [] : [`Day ge datetime'${addDays(from, -1)}T00:00:00Z'`];
      // What narrows most stands first, since SharePoint looks at no more than 5,000 rows that fit it.
      const ofSnoozed =
        snoozedFrom === undefined ? [] : [`SnoozedUntil ge datetime'${addDays(snoozedFrom, -1)}T00:00:00Z'`];
      const filtersOf = (some: readonly string[]): string =>
        [...some, ...ofItem, ...ofSnoozed, ...ofDays, ...inStates].join(' and ');
      // A filter with hundreds of keys would make too long an address: they are asked for some at a time.
      const filters = keys
        ? chunked(keys, 20).map((some) =>
            filtersOf([`(${some.map((key) => `UniqueKey eq ${quoted(key)}`).join(' or ')})`]),
          )
        : [filtersOf([])];
      // Cards that are done with pile up through the years, and more of them fit than one query may find.
      const isLong =
        !keys &&
        itemKey === undefined &&
        from === undefined &&
        snoozedFrom === undefined &&
        (states ?? outboxStates).some((state) => settled.has(state));
      const found: RawRow[] = [];
      for (const one of filters)
        found.push(...(await (isLong ? run((asked) => readWindows(sp, asked, one || undefined)) : all(one))));
      return found.map(readOutboxRow);
    },
    async byToken(token) {
      const [row] = await all(`Token eq ${quoted(token)}`);
      return row ? readOutboxRow(row) : null;
    },
    update: (row, change) => written(row, valuesOf(change)),
    rename: (row, key) => written(row, { Title: key, UniqueKey: key }),
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
    Proposal: row.proposal,
    Problem: row.problem,
    Attempts: row.attempts,
    NotBefore: row.notBefore,
    SnoozedUntil: row.snoozedUntil,
    Pressed: row.presses && JSON.stringify(row.presses),
  };
}

/** A row of the list as the product knows it. */
export function readOutboxRow(raw: RawRow): OutboxRow {
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
    proposal: row.note('Proposal') || null,
    attempts: row.number('Attempts') ?? 0,
    notBefore: row.text('NotBefore'),
    problem: row.text('Problem'),
    snoozedUntil: row.day('SnoozedUntil'),
    presses: readPresses(typeof raw['Pressed'] === 'string' ? raw['Pressed'] : ''),
    row: refOf(list, raw),
  };
}
