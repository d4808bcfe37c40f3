import type { TurnContext } from 'botbuilder';
import * as z from 'zod';
import { messageUrl } from '../../src/lists/message-url';
import type { MessagePlace } from '../port';

const teamData = z.looseObject({
  team: z.looseObject({ aadGroupId: z.string().optional() }).optional(),
  channel: z.looseObject({ id: z.string() }),
});

/** Where in a channel a message was written, with the address that Teams gives a message (TEAMS.md 1.2). */
export function placeOf(
  { activity }: TurnContext,
  messageId = activity.id,
  rootId: string | undefined = undefined,
): MessagePlace | null {
  const data = teamData.safeParse(activity.channelData);
  const { conversation } = activity;
  if (!data.success || messageId === undefined || conversation.conversationType !== 'channel') return null;
  const channelId = data.data.channel.id;
  const [stated, thread] = conversation.id.split(';messageid=');
  // The conversation is signed by Teams: what else is said of the channel must fit it.
  if (stated !== channelId) return null;
  const root = thread ?? rootId ?? messageId;
  const asked = new URLSearchParams({
    tenantId: conversation.tenantId ?? '',
    groupId: data.data.team?.aadGroupId ?? '',
    parentMessageId: root,
  });
  const link = `${messageUrl(channelId, messageId)}?${asked.toString()}`;
  return { channelId, conversationId: `${channelId};messageid=${root}`, messageId, link };
}
