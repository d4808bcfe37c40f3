import * as z from 'zod';
import type { Board } from '../board';
import { cardActivity, messageActivity } from '../bot-events/envelope';
import type { Sent, SendToBot } from '../bot-events/sender';
import type { BotAnswer, CardAction, CardJson } from '../shape';
import { cardSchema } from '../shape';
import { adaptiveCardType, cardsOf, type MessageStore } from '../store/messages';
import { botName, memberId, placeFor, type World } from '../world';
import type { Who } from './who';

export interface WriteContext {
  readonly world: World;
  readonly board: Board;
  readonly messages: MessageStore;
  readonly send: SendToBot;
  readonly now: () => Date;
  readonly apps: Apps;
}

/** Which chats the app is in. */
export interface Apps {
  has(conversation: string): boolean;
  /** Adds it, once; the bot is told. */
  add(conversation: string, by: string): void;
}

export type Posted = { readonly ok: true; readonly id: string; readonly bot: BotAnswer } | { readonly ok: false };

/** Posts a person's words. The bot hears them when they mention it ("@Fremdrift"), and always in its own chat. */
export async function postMessage(
  context: WriteContext,
  { person }: Who,
  conversation: string,
  root: string | null,
  words: string,
  cards: readonly CardJson[] = [],
): Promise<Posted> {
  const { world, board, send, now, apps } = context;
  const room = placeFor(world, person, conversation, '');
  if (!room) return { ok: false };
  if (root !== null && (room.kind !== 'channel' || !board.isThread(conversation, root))) return { ok: false };
  const text = withMention(words);
  const attachments = cards.map((content) => ({ contentType: adaptiveCardType, content }));
  const id = board.add({ conversation, root, sender: person.objectId, text, attachments });
  const isHeard =
    room.kind === 'chat' || (text.includes(mention) && (room.kind === 'channel' || apps.has(conversation)));
  if (!isHeard) return { ok: true, id, bot: { outcome: 'done' } };
  const place = room.kind === 'channel' ? { ...room, root: root ?? id } : room;
  return { ok: true, id, bot: answerToMessage(await send(messageActivity(world, now(), person, place, id, text))) };
}

/**
 * Sends a press on a card to the bot; the card that it answers with takes the card's place for this person. A button that says
 * something lets the person say it, to the bot where others are in the conversation.
 */
export async function pressCard(
  context: WriteContext,
  who: Who,
  messageId: string,
  action: CardAction,
): Promise<BotAnswer | null> {
  const { world, board, messages, send, now } = context;
  const { person } = who;
  const row = messages.get(messageId);
  if (!row || row.deleted === 1 || row.sender !== null) return null;
  const place = placeFor(world, person, row.conversation, row.root ?? row.id);
  if (!place) return null;
  // As in Teams: a card asks for its owner's version only for those whom it names.
  if (action.trigger === 'automatic' && !isRefreshedFor(cardsOf(row.attachments), memberId(person)))
    return { outcome: 'done' };
  const said = saying.safeParse(action.data);
  if (action.kind === 'submit' && said.success) {
    const { value } = said.data.msteams;
    const words = place.kind === 'chat' ? value : `@${botName} ${value}`;
    const posted = await postMessage(
      context,
      who,
      row.conversation,
      place.kind === 'channel' ? place.root : null,
      words,
    );
    return posted.ok ? posted.bot : null;
  }
  const sent = await send(cardActivity(world, now(), person, place, messageId, action));
  if (action.kind === 'submit') return answerToMessage(sent);
  return answerToInvoke(sent, (card) => board.setPersonCard(messageId, person.objectId, card));
}

const saying = z.object({ msteams: z.object({ type: z.literal('imBack'), value: z.string() }) });

const refreshing = z.object({ refresh: z.object({ userIds: z.array(z.string()).optional() }) });

function isRefreshedFor(cards: readonly unknown[], member: string): boolean {
  return cards.some((card) => {
    const parsed = refreshing.safeParse(card);
    return parsed.success && (parsed.data.refresh.userIds?.includes(member) ?? true);
  });
}

const mention = `<at>${botName}</at>`;

/** Turns a typed "@Fremdrift" into a mention. A person cannot type a mention's markup: it is taken apart first. */
export function withMention(words: string): string {
  return words
    .replace(/<(\/?)at>/gi, '‹$1at›')
    .replace(
      new RegExp(`(^|[\\s(])@${botName}(?![\\p{L}\\d])`, 'giu'),
      (_all, before: string) => `${before}${mention}`,
    );
}

function answerToMessage(sent: Sent): BotAnswer {
  if (sent.outcome === 'unreachable') return { outcome: 'failed', code: 'unreachable' };
  if (sent.outcome === 'unreadable') return { outcome: sent.status < 300 ? 'done' : 'failed', code: 'status' };
  return sent.status >= 200 && sent.status < 300 ? { outcome: 'done' } : { outcome: 'failed', code: 'status' };
}

const invokeAnswer = z.union([
  z.object({ statusCode: z.number(), type: z.literal(adaptiveCardType), value: cardSchema }),
  z.object({
    statusCode: z.number(),
    type: z.literal('application/vnd.microsoft.activity.message'),
    value: z.string(),
  }),
  z.object({
    statusCode: z.number(),
    type: z.literal('application/vnd.microsoft.error'),
    value: z.object({ message: z.string() }),
  }),
]);

function answerToInvoke(sent: Sent, show: (card: Record<string, unknown>) => void): BotAnswer {
  if (sent.outcome === 'unreachable') return { outcome: 'failed', code: 'unreachable' };
  if (sent.outcome === 'unreadable') return { outcome: 'failed', code: 'unreadable' };
  const answer = invokeAnswer.safeParse(sent.body);
  if (!answer.success) return { outcome: 'failed', code: sent.status === 200 ? 'unreadable' : 'status' };
  switch (answer.data.type) {
    case adaptiveCardType:
      show(answer.data.value);
      return { outcome: 'done' };
    case 'application/vnd.microsoft.activity.message':
      return { outcome: 'said', text: answer.data.value };
    case 'application/vnd.microsoft.error':
      return { outcome: 'refused', text: answer.data.value.message };
  }
}
