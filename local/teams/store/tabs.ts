import * as z from 'zod';
import type { Db } from './database';

const tabRow = z.object({ channel: z.string(), id: z.string(), name: z.string(), path: z.string() });
/** A tab that somebody has added to a channel: `path` is on the app's own origin, whichever port that has today. */
export type TabRow = z.infer<typeof tabRow>;

export interface Tabs {
  inChannel(channel: string): readonly TabRow[];
  /** Adds the tab, or takes the place of `was` where one that is there has been set up anew. */
  save(tab: TabRow, was: string | null): void;
  remove(channel: string, id: string): void;
}

/** The tabs of the channels, beside those that the app's manifest gives each of them. */
export function createTabs(db: Db): Tabs {
  const select = db.prepare('SELECT channel, id, name, path FROM tabs WHERE channel = ? ORDER BY number');
  const remove = db.prepare('DELETE FROM tabs WHERE channel = ? AND id = ?');
  const rename = db.prepare('UPDATE OR REPLACE tabs SET id = ? WHERE channel = ? AND id = ?');
  const put = db.prepare(
    `INSERT INTO tabs (channel, id, name, path) VALUES (?, ?, ?, ?)
     ON CONFLICT (channel, id) DO UPDATE SET name = excluded.name, path = excluded.path`,
  );
  return {
    inChannel: (channel) => z.array(tabRow).parse(select.all(channel)),
    save({ channel, id, name, path }, was) {
      if (was !== null && was !== id) rename.run(id, channel, was);
      put.run(channel, id, name, path);
    },
    remove: (channel, id) => void remove.run(channel, id),
  };
}
