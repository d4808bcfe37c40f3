import * as z from 'zod';
import { messageActionActivity, type ChosenMessage } from '../bot-events/envelope';
import type { DialogAnswer, MessageAction } from '../shape';
import { cardSchema } from '../shape';
import type { MessageRow } from '../store/messages';
import { adaptiveCardType } from '../store/messages';
import { botId, botName, placeFor, type World } from '../world';
import type { Who } from './who';
import type { WriteContext } from './write';

/** Asks the bot for an action's dialog, or gives it what was typed there; null where the message is not there to choose. */
export async function chooseAction(
  { world, messages, send, now }: WriteContext,
  { person }: Who,
  messageId: string,
  action: MessageAction,
): Promise<DialogAnswer | null> {
  const row = messages.get(messageId);
  if (!row || row.deleted === 1) return null;
  const place = placeFor(world, person, row.conversation, row.root ?? row.id);
  if (!place) return null;
  const sent = await send(messageActionActivity(world, now(), person, place, chosenOf(world, row), action));
  if (sent.outcome === 'unreachable') return { outcome: 'failed', code: 'unreachable' };
  if (sent.outcome === 'unreadable') return { outcome: 'failed', code: sent.status < 300 ? 'unreadable' : 'status' };
  if (sent.status !== 200) return { outcome: 'failed', code: 'status' };
  const answer = answerSchema.safeParse(sent.body ?? {});
  if (!answer.success) return { outcome: 'failed', code: 'unreadable' };
  const { task } = answer.data;
  if (task === undefined) return { outcome: 'done' };
  if (task.type === 'message') return { outcome: 'said', text: task.value };
  const { title, height, card } = task.value;
  return { outcome: 'dialog', title, height: typeof height === 'number' ? height : null, card: card.content };
}

/** As Teams takes a message extension's answer: a dialog, a word, or nothing, which closes what is open. */
const answerSchema = z.object({
  task: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('message'), value: z.string() }),
      z.object({
        type: z.literal('continue'),
        value: z.object({
          title: z.string(),
          height: z.union([z.number(), z.enum(['small', 'medium', 'large'])]).optional(),
          card: z.object({ contentType: z.literal(adaptiveCardType), content: cardSchema }),
        }),
      }),
    ])
    .optional(),
});

function chosenOf(world: World, row: MessageRow): ChosenMessage {
  const sender = world.people.find(({ objectId }) => objectId === row.sender);
  return {
    id: row.id,
    root: row.root,
    from: sender ? { id: sender.objectId, name: sender.name } : { id: botId(world.botAppId), name: botName },
    at: new Date(row.stamp).toISOString(),
    content: htmlOf(row.text),
  };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A message's words as Teams keeps them: a paragraph a line, a mention as a tag of its own. */
function htmlOf(text: string): string {
  const mention = `<at>${botName}</at>`;
  const escaped = (words: string): string => words.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);
  return text
    .split('\n')
    .map((line) => `<p>${line.split(mention).map(escaped).join(`<at id="0">${botName}</at>&nbsp;`)}</p>`)
    .join('');
}
