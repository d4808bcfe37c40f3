import type { SPFI } from '@pnp/sp/fi.js';
import { statusOf } from './faults';
import { listAsItIs } from './list-as-it-is';
import type { ChannelRow, Channels } from './repository';
import { rowReader } from './row-reader';
import { channelKinds, channelStates, lists } from './schema';
import { readAll } from './loading/read-all';
import { quoted, refOf, type RawRow } from './table';
import type { RowValues } from './values';
import { addRow, updateRow } from './writing/write-row';

const list = lists.channels;

/** The Channels list: where the bot is, and how to reach it. */
export function createChannels(sp: SPFI): Channels {
  const { run } = listAsItIs(sp, list);
  const find = async (channelId: string): Promise<RawRow | undefined> =>
    (await run((asked) => readAll(sp, asked, `ChannelId eq ${quoted(channelId)}`)))[0];
  return {
    list: async () => (await run((asked) => readAll(sp, asked))).map(readChannel),
    async upsert(channel) {
      const values = valuesOf(channel);
      for (let attempt = 0; attempt < 4; attempt++) {
        const known = await find(channel.channelId);
        if (!known) {
          const added = await run((asked, kept) => addRow(sp, asked, kept(values)));
          // Null: another process met the channel at the same moment.
          if (added) return readChannel(added);
          continue;
        }
        const have = readChannel(known);
        // What a site has no column for makes no difference: it would be written again and again.
        const [meant, there] = await run((_list, kept) =>
          Promise.resolve([values, valuesOf(have)].map((one) => JSON.stringify(kept(one)))),
        );
        if (meant === there) return have;
        try {
          return readChannel(await run((asked, kept) => updateRow(sp, asked, refOf(list, known), kept(values))));
        } catch (error) {
          // Another process renewed it at the same moment, or it is gone: what is there now is looked at.
          if (!['conflict', 'gone'].includes(statusOf(error).kind)) throw error;
        }
      }
      throw new Error('The channel could be neither added nor renewed');
    },
  };
}

function valuesOf(channel: Omit<ChannelRow, 'row'>): RowValues {
  return {
    Title: channel.name,
    ChannelId: channel.channelId,
    TeamId: channel.teamId,
    TenantId: channel.tenantId,
    ServiceUrl: channel.serviceUrl,
    BotId: channel.botId,
    BotName: channel.botName,
    State: channel.state,
    StateSince: channel.stateSince,
    ChannelKind: channel.kind,
    TeamName: channel.teamName,
    AreaTitles: channel.areaTitles,
  };
}

function readChannel(raw: RawRow): ChannelRow {
  const row = rowReader(list, raw, [], () => '');
  return {
    channelId: row.text('ChannelId') ?? '',
    name: row.title(),
    teamId: row.text('TeamId') ?? '',
    tenantId: row.text('TenantId') ?? '',
    serviceUrl: row.text('ServiceUrl') ?? '',
    botId: row.text('BotId') ?? '',
    botName: row.text('BotName') ?? '',
    state: row.choice('State', channelStates) ?? 'closed',
    stateSince: row.day('StateSince'),
    // A site that has yet to get the column: what the bot knew before there were others.
    kind: row.choice('ChannelKind', channelKinds) ?? 'standard',
    teamName: row.text('TeamName') ?? '',
    areaTitles: row.note('AreaTitles'),
    row: refOf(list, raw),
  };
}
