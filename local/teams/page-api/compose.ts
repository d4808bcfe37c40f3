import * as z from 'zod';
import { composeActivity } from '../bot-events/envelope';
import { cardSchema, type ComposeAnswer, type ComposeAsk, type TeamsState } from '../shape';
import { adaptiveCardType } from '../store/messages';
import { placeFor } from '../world';
import type { Who } from './who';
import type { WriteContext } from './write';

export interface ComposeContext extends WriteContext {
  readonly tab: () => TeamsState['tab'];
  readonly siteUrl: string | null;
}

/** Asks the app what it has for what somebody is writing; null where the conversation is not theirs to write in. */
export async function composeFrom(
  context: ComposeContext,
  { person }: Who,
  conversation: string,
  asked: ComposeAsk,
): Promise<ComposeAnswer | null> {
  const { world, send, now } = context;
  const place = placeFor(world, person, conversation, asked.root ?? '');
  if (!place) return null;
  // As in Teams: the app is asked about links of the hosts that its manifest names, here those of this machine.
  if (asked.kind === 'link' && !hostsOf(context).has(new URL(asked.url).host)) return { outcome: 'found', pieces: [] };
  const sent = await send(composeActivity(world, now(), person, place, asked));
  if (sent.outcome === 'unreachable') return { outcome: 'failed', code: 'unreachable' };
  if (sent.outcome === 'unreadable') return { outcome: 'failed', code: sent.status < 300 ? 'unreadable' : 'status' };
  if (sent.status !== 200) return { outcome: 'failed', code: 'status' };
  const answer = answerSchema.safeParse(sent.body ?? {});
  if (!answer.success) return { outcome: 'failed', code: 'unreadable' };
  const { composeExtension } = answer.data;
  if (composeExtension === undefined) return { outcome: 'found', pieces: [] };
  return composeExtension.type === 'message'
    ? { outcome: 'said', text: composeExtension.text }
    : {
        outcome: 'found',
        pieces: composeExtension.attachments.map(({ content, preview }) => ({ ...preview.content, card: content })),
      };
}

const hostsOf = ({ tab, siteUrl }: ComposeContext): Set<string> =>
  new Set(
    ['https://teams.microsoft.com', tab().url, siteUrl].flatMap((url) => (url === null ? [] : new URL(url).host)),
  );

/** As Teams takes the answer: a list of cards, each with what stands for it in the list, or a word. */
const answerSchema = z.object({
  composeExtension: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('message'), text: z.string() }),
      z.object({
        type: z.literal('result'),
        attachments: z.array(
          z.object({
            contentType: z.literal(adaptiveCardType),
            content: cardSchema,
            preview: z.object({
              contentType: z.literal('application/vnd.microsoft.card.thumbnail'),
              content: z.object({ title: z.string(), text: z.string() }),
            }),
          }),
        ),
      }),
    ])
    .optional(),
});
