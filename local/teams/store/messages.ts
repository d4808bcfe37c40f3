import * as z from 'zod';
import type { Db } from './database';
import { cardSchema, type CardJson } from '../shape';

const attachmentSchema = z.object({ contentType: z.string(), content: z.optional(z.unknown()) });
/** What hangs on a message; Adaptive Cards are shown, other kinds only kept. */
export type Attachment = z.infer<typeof attachmentSchema>;
export const adaptiveCardType = 'application/vnd.microsoft.card.adaptive';

const messageRow = z.object({
  id: z.string(),
  stamp: z.number(),
  conversation: z.string(),
  root: z.nullable(z.string()),
  sender: z.nullable(z.string()),
  day: z.string(),
  clock: z.string(),
  editedDay: z.nullable(z.string()),
  editedClock: z.nullable(z.string()),
  revision: z.number(),
  deleted: z.number(),
  text: z.string(),
  attachments: z.string(),
});
export type MessageRow = z.infer<typeof messageRow>;

export interface NewMessage {
  /** Channel or chat id, without `;messageid=`. */
  readonly conversation: string;
  readonly root: string | null;
  /** A person's object id; null is the bot. */
  readonly sender: string | null;
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

export interface When {
  readonly day: string;
  readonly clock: string;
  /** Milliseconds of the real clock; message ids are made of it. */
  readonly stamp: number;
}

export interface MessageStore {
  add(message: NewMessage, when: When): string;
  get(id: string): MessageRow | null;
  inConversation(conversation: string): readonly MessageRow[];
  /** New words and cards; the cards that single persons had been answered with are gone. */
  replace(id: string, text: string, attachments: readonly Attachment[], when: When): void;
  remove(id: string): void;
  /** The card that one person alone sees, after a press. */
  setPersonCard(message: string, person: string, card: CardJson): void;
  personCards(conversation: string, person: string): ReadonlyMap<string, { card: CardJson; revision: number }>;
}

const personCardRow = z.object({ message: z.string(), card: z.string(), revision: z.number() });

/** Messages of channels and chats, oldest first. */
export function createMessageStore(db: Db): MessageStore {
  const latest = db.prepare('SELECT COALESCE(MAX(stamp), 0) AS stamp FROM messages');
  const insert = db.prepare(
    'INSERT INTO messages (id, stamp, conversation, root, sender, day, clock, text, attachments) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const one = db.prepare('SELECT * FROM messages WHERE id = ?');
  const many = db.prepare('SELECT * FROM messages WHERE conversation = ? ORDER BY stamp');
  const update = db.prepare(
    'UPDATE messages SET text = ?, attachments = ?, editedDay = ?, editedClock = ?, revision = revision + 1 WHERE id = ?',
  );
  const erase = db.prepare(
    "UPDATE messages SET deleted = 1, text = '', attachments = '[]', revision = revision + 1 WHERE id = ?",
  );
  const dropPersonCards = db.prepare('DELETE FROM personCards WHERE message = ?');
  const putPersonCard = db.prepare(
    `INSERT INTO personCards (message, person, card, revision) VALUES (?, ?, ?, 1)
     ON CONFLICT (message, person) DO UPDATE SET card = excluded.card, revision = revision + 1`,
  );
  const selectPersonCards = db.prepare(
    'SELECT p.message, p.card, p.revision FROM personCards p JOIN messages m ON m.id = p.message WHERE m.conversation = ? AND p.person = ?',
  );
  return {
    add(message, when) {
      // Ids are millisecond stamps as in Teams, and must rise even when two messages come in one millisecond.
      const stamp = Math.max(when.stamp, z.object({ stamp: z.number() }).parse(latest.get()).stamp + 1);
      const { conversation, root, sender, text, attachments } = message;
      insert.run(
        String(stamp),
        stamp,
        conversation,
        root,
        sender,
        when.day,
        when.clock,
        text,
        JSON.stringify(attachments),
      );
      return String(stamp);
    },
    get(id) {
      const found = one.get(id);
      return found === undefined ? null : messageRow.parse(found);
    },
    inConversation: (conversation) => z.array(messageRow).parse(many.all(conversation)),
    replace(id, text, attachments, when) {
      db.transaction(() => {
        update.run(text, JSON.stringify(attachments), when.day, when.clock, id);
        dropPersonCards.run(id);
      })();
    },
    remove(id) {
      db.transaction(() => {
        erase.run(id);
        dropPersonCards.run(id);
      })();
    },
    setPersonCard(message, person, card) {
      putPersonCard.run(message, person, JSON.stringify(card));
    },
    personCards(conversation, person) {
      const rows = z.array(personCardRow).parse(selectPersonCards.all(conversation, person));
      return new Map(
        rows.map((row) => [row.message, { card: cardSchema.parse(JSON.parse(row.card)), revision: row.revision }]),
      );
    },
  };
}

/** The Adaptive Cards among stored attachments. */
export function cardsOf(attachments: string): CardJson[] {
  return z
    .array(attachmentSchema)
    .parse(JSON.parse(attachments))
    .filter((attachment) => attachment.contentType === adaptiveCardType)
    .flatMap((attachment) => {
      const card = cardSchema.safeParse(attachment.content);
      return card.success ? [card.data] : [];
    });
}
