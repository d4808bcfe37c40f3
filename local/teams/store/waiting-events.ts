import * as z from 'zod';
import { channelKinds } from './channels';
import type { Db } from './database';

const channel = { id: z.string(), name: z.string(), type: z.enum(channelKinds).optional() };
/** Teams' own words for what becomes of a channel and of a team. */
export const channelEvents = ['channelRenamed', 'channelDeleted', 'channelRestored'] as const;
export const teamEvents = [
  'teamRenamed',
  'teamArchived',
  'teamUnarchived',
  'teamDeleted',
  'teamRestored',
  'teamHardDeleted',
] as const;

export const botEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('installed') }),
  z.object({ kind: z.literal('removed') }),
  z.object({ kind: z.literal('appAdded'), conversation: z.string(), by: z.string() }),
  z.object({ kind: z.literal('channelCreated'), ...channel }),
  z.object({ kind: z.literal('channelApp'), ...channel, isIn: z.boolean() }),
  z.object({ kind: z.literal('channel'), ...channel, event: z.enum(channelEvents) }),
  z.object({ kind: z.literal('team'), event: z.enum(teamEvents), name: z.string() }),
]);
/** Something that the bot must be told, however long it takes until it answers. */
export type BotEvent = z.infer<typeof botEventSchema>;

const eventRow = z.object({ number: z.number(), event: z.string() });

export interface WaitingEvents {
  add(event: BotEvent): void;
  /** The oldest that the bot has not taken; null when all are told. */
  first(): { readonly number: number; readonly event: BotEvent } | null;
  done(number: number): void;
}

/** Events in the order they happened, kept until the bot has answered with success. */
export function createWaitingEvents(db: Db): WaitingEvents {
  const insert = db.prepare('INSERT INTO waitingEvents (event) VALUES (?)');
  const select = db.prepare('SELECT number, event FROM waitingEvents ORDER BY number LIMIT 1');
  const remove = db.prepare('DELETE FROM waitingEvents WHERE number = ?');
  return {
    add(event) {
      insert.run(JSON.stringify(event));
    },
    first() {
      const found = select.get();
      if (found === undefined) return null;
      const row = eventRow.parse(found);
      return { number: row.number, event: botEventSchema.parse(JSON.parse(row.event)) };
    },
    done(number) {
      remove.run(number);
    },
  };
}
