import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Db } from './database';

const channelRow = z.object({ id: z.string(), name: z.string() });
/** A channel of the one local team. General's id is the team's own id, as in Teams. */
export type ChannelRow = z.infer<typeof channelRow>;

export interface Channels {
  all(): readonly ChannelRow[];
  byId(id: string): ChannelRow | null;
  /** Makes the channels that are missing, by name; gives those that were made. */
  ensure(names: readonly string[]): readonly ChannelRow[];
}

/** The team's channels. `teamId` is General's id; `generalName` what it is called. */
export function createChannels(db: Db, teamId: string, generalName: string): Channels {
  const insert = db.prepare(
    'INSERT OR IGNORE INTO channels (id, name, position) VALUES (?, ?, (SELECT COUNT(*) FROM channels))',
  );
  const select = db.prepare('SELECT id, name FROM channels ORDER BY position');
  insert.run(teamId, generalName);
  const all = (): ChannelRow[] => z.array(channelRow).parse(select.all());
  return {
    all,
    byId: (id) => all().find((channel) => channel.id === id) ?? null,
    ensure(names) {
      const present = new Set(all().map((channel) => channel.name));
      const missing = [...new Set(names)].filter((name) => !present.has(name));
      return missing.map((name) => {
        const channel = { id: newThreadId(), name };
        insert.run(channel.id, channel.name);
        return channel;
      });
    },
  };
}

/** A conversation id in the form that Teams gives to channels. */
export function newThreadId(): string {
  return `19:${randomBytes(16).toString('hex')}@thread.tacv2`;
}
