import { CardFactory } from 'botbuilder';
import type { MessagingExtensionAttachment, MessagingExtensionResponse, TurnContext } from 'botbuilder';
import * as z from 'zod';
import type { Composing, FoundPiece, Message, PastedLink, PlanSearch, SearchAnswer } from '../port';

/** The search command's name in the app's manifest. */
export const searchPlan = 'searchPlan';

/** What Teams asks for at once, and what is given at most. */
const usual = 10;
const most = 25;
const mostSkipped = 500;
const longestQuery = 400;

const querySchema = z.looseObject({
  commandId: z.literal(searchPlan),
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).nullish(),
  queryOptions: z
    .looseObject({ skip: z.number().int().min(0).nullish(), count: z.number().int().min(1).nullish() })
    .nullish(),
});
const linkSchema = z.looseObject({ url: z.string().min(1) });
const fromCopilot = z.looseObject({ source: z.looseObject({ name: z.literal('copilot') }) });

type Where = Omit<Composing, 'memberId' | 'person'>;

/**
 * Where something is to be put. A chat of two people is called personal as well: only one's own with the bot, by the form of its
 * id, and Copilot, which shows it to who asked, are nobody else's.
 */
function composingOf({ activity }: TurnContext, where: Where, person: Message['person']): Composing {
  const { id } = activity.conversation;
  const isOwn = id.startsWith('a:') || fromCopilot.safeParse(activity.channelData).success;
  const { place, conversationId } = where;
  const chat = isOwn ? { conversationId, messageId: activity.id ?? '' } : null;
  return { place: isOwn ? null : place, conversationId, chat, memberId: activity.from.id, person };
}

/** What is searched for; null for a command that is none of ours. */
export function searchOf(
  context: TurnContext,
  value: unknown,
  where: Where,
  person: Message['person'],
): PlanSearch | null {
  const query = querySchema.safeParse(value);
  if (!query.success) return null;
  const { parameters, queryOptions } = query.data;
  const valueOf = (name: string): string => {
    const given = parameters?.find((one) => one.name === name)?.value;
    return typeof given === 'string' ? given.slice(0, longestQuery).trim() : '';
  };
  return {
    ...composingOf(context, where, person),
    ...{ query: valueOf('query'), kind: valueOf('kind'), state: valueOf('state') },
    skip: Math.min(queryOptions?.skip ?? 0, mostSkipped),
    most: Math.min(queryOptions?.count ?? usual, most),
  };
}

/** The link that was pasted; null where there is none. */
export function linkOf(
  context: TurnContext,
  value: unknown,
  where: Where,
  person: Message['person'],
): PastedLink | null {
  const link = linkSchema.safeParse(value);
  return link.success ? { ...composingOf(context, where, person), url: link.data.url } : null;
}

/** What one person may read stands in an answer: Teams is to keep it for nobody. */
const cacheInfo = { cacheType: 'no_cache', cacheDuration: 0 };

/** The list of what was found, or a word in its place. */
export function searchResponse(answer: SearchAnswer): MessagingExtensionResponse {
  return answer.kind === 'said'
    ? { composeExtension: { type: 'message', text: answer.text }, cacheInfo }
    : listed(answer.pieces);
}

/** The card of a pasted link; without one the link stands as it was pasted. */
export const linkResponse = (piece: FoundPiece | null): MessagingExtensionResponse =>
  piece === null ? {} : listed([piece]);

const listed = (pieces: readonly FoundPiece[]): MessagingExtensionResponse => ({
  composeExtension: { type: 'result', attachmentLayout: 'list', attachments: pieces.map(attachmentOf) },
  cacheInfo,
});

/** Teams draws the preview's words as markup. */
const asText = (words: string): string => words.replace(/</g, '‹').replace(/>/g, '›');

const attachmentOf = ({ title, text, card }: FoundPiece): MessagingExtensionAttachment => ({
  ...CardFactory.adaptiveCard(card),
  preview: CardFactory.thumbnailCard(asText(title), undefined, undefined, { text: asText(text) }),
});
