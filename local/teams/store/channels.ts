import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Db } from './database';

export const channelKinds = ['standard', 'private', 'shared'] as const;

const channelRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(channelKinds),
  gone: z.number(),
  app: z.number(),
});

/** A channel of the one local team. General's id is the team's own id, as in Teams. */
export interface ChannelRow {
  readonly id: string;
  readonly name: string;
  readonly kind: (typeof channelKinds)[number];
  /** Whether the app may write in it: in private and shared channels it is let in by itself. */
  readonly app: boolean;
}

export interface Channels {
  /** Those that there are now. */
  all(): readonly ChannelRow[];
  byId(id: string): ChannelRow | null;
  /** Also one that was deleted. */
  byName(name: string): ChannelRow | null;
  /** Makes the channels that are missing, by name; gives those that were made. */
  ensure(names: readonly string[], kind?: ChannelRow['kind']): readonly ChannelRow[];
  change(id: string, change: { readonly name?: string; readonly gone?: boolean; readonly app?: boolean }): void;
}

/** The team's channels. `teamId` is General's id; `generalName` what it is called. */
export function createChannels(db: Db, teamId: string, generalName: string): Channels {
  const insert = db.prepare(
    'INSERT OR IGNORE INTO channels (id, name, position) VALUES (?, ?, (SELECT COUNT(*) FROM channels))',
  );
  const rename = db.prepare('UPDATE channels SET name = ? WHERE id = ?');
  const putFacts = db.prepare('INSERT OR REPLACE INTO channelFacts (id, kind, gone, app) VALUES (?, ?, ?, ?)');
  const select = db.prepare(
    `SELECT channels.id, name, COALESCE(kind, 'standard') AS kind, COALESCE(gone, 0) AS gone, COALESCE(app, 1) AS app
     FROM channels LEFT JOIN channelFacts ON channelFacts.id = channels.id ORDER BY position`,
  );
  insert.run(teamId, generalName);
  const every = (): (ChannelRow & { readonly gone: boolean })[] =>
    z
      .array(channelRow)
      .parse(select.all())
      .map((row) => ({ ...row, gone: row.gone === 1, app: row.app === 1 }));
  const all = (): ChannelRow[] => every().filter(({ gone }) => !gone);
  return {
    all,
    byId: (id) => all().find((channel) => channel.id === id) ?? null,
    byName: (name) => every().find((channel) => channel.name === name) ?? null,
    ensure(names, kind = 'standard') {
      const present = new Set(every().map((channel) => channel.name));
      const missing = [...new Set(names)].filter((name) => !present.has(name));
      return missing.map((name) => {
        const channel = { id: newThreadId(), name, kind, app: kind === 'standard' };
        insert.run(channel.id, channel.name);
        if (kind !== 'standard') putFacts.run(channel.id, kind, 0, 0);
        return channel;
      });
    },
    change(id, { name, gone, app }) {
      const had = every().find((channel) => channel.id === id);
      if (!had) return;
      if (name !== undefined) rename.run(name, id);
      putFacts.run(id, had.kind, (gone ?? had.gone) ? 1 : 0, (app ?? had.app) ? 1 : 0);
    },
  };
}

/** A conversation id in the form that Teams gives to channels. */
export function newThreadId(): string {
  return `19:${randomBytes(16).toString('hex')}@thread.tacv2`;
}

/** The same of a chat of several people. */
export function newChatId(): string {
  return `19:${randomBytes(16).toString('hex')}@thread.v2`;
}
