import * as z from 'zod';

/** What Teams counts together: a channel with all its threads, or one chat. */
const threadOfConversation = (conversationId: string): string => conversationId.replace(/;messageid=\d+$/, '');

const newConversation = z.looseObject({
  channelData: z.looseObject({ channel: z.looseObject({ id: z.string() }).nullish() }).nullish(),
});

/** The thread in which a call of the Connector changes something; null for one that only asks, or opens a chat. Pure. */
export function threadOfCall(method: string, url: string, body: unknown): string | null {
  if (method === 'GET') return null;
  const [, id] = /\/v3\/conversations\/([^/?]+)/.exec(url) ?? [];
  if (id !== undefined) return threadOfConversation(decodeURIComponent(id));
  if (typeof body !== 'string') return null;
  const asked = newConversation.safeParse(JSON.parse(body));
  return asked.data?.channelData?.channel?.id ?? null;
}
