import type { Days } from './days';
import type { Live } from './live';
import type { CardJson } from './shape';
import type { Attachment, MessageStore, NewMessage } from './store/messages';

/** What both the people on the page and the bot write on: the messages, with every open page told of each change. */
export interface Board {
  add(message: NewMessage): string;
  /** The bot's new version of its own message. */
  replace(id: string, text: string, attachments: readonly Attachment[]): void;
  remove(id: string): void;
  setPersonCard(message: string, person: string, card: CardJson): void;
  /** Whether `root` begins a thread in the channel (or a message of a chat). */
  isThread(conversation: string, root: string): boolean;
  /** Whether the message stands there, is the bot's, and has not been deleted. */
  isBotMessage(conversation: string, id: string): boolean;
  /** An id for something that is not kept. */
  passingId(): string;
}

/** Joins the store, the clock and the open pages. */
export function createBoard(store: MessageStore, days: Days, live: Live): Board {
  const tell = (id: string): void => {
    const row = store.get(id);
    if (row) live.tell({ kind: 'messages', conversation: row.conversation });
  };
  return {
    add(message) {
      const id = store.add(message, days.when());
      tell(id);
      live.tell({ kind: 'state' }); // the unread counts
      return id;
    },
    replace(id, text, attachments) {
      store.replace(id, text, attachments, days.when());
      tell(id);
    },
    remove(id) {
      store.remove(id);
      tell(id);
    },
    setPersonCard(message, person, card) {
      store.setPersonCard(message, person, card);
      tell(message);
    },
    isThread(conversation, root) {
      const row = store.get(root);
      return row !== null && row.conversation === conversation && row.root === null;
    },
    isBotMessage(conversation, id) {
      const row = store.get(id);
      return row !== null && row.conversation === conversation && row.sender === null && row.deleted === 0;
    },
    passingId: () => String(days.when().stamp),
  };
}
