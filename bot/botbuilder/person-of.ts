import { TeamsInfo, type BotAdapter, type TeamsChannelAccount, type TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import type { Person } from '../port';

/**
 * Who wrote or pressed, asked of Teams by the id in the channel's own signed activity. Somebody of another organisation, as
 * there may be in a shared channel, is nobody: their name may be one that we know, and they are not who bears it here.
 */
export async function personOf(context: TurnContext, tenantId: string): Promise<Person> {
  const { from } = context.activity;
  const member = await memberOf(context, from.id);
  const isOurs = member !== null && (member.tenantId === undefined || member.tenantId === tenantId);
  return { name: member?.name ?? from.name, userPrincipalName: (isOurs ? member.userPrincipalName : null) ?? null };
}

/** Null where Teams knows nobody by the id, or does not answer. */
async function memberOf(context: TurnContext, id: string): Promise<TeamsChannelAccount | null> {
  try {
    return await TeamsInfo.getMember(context, id);
  } catch {
    // The SDK asks the team; who is in a shared channel alone is known by the channel.
    return ofChannel(context, id).catch(() => null);
  }
}

async function ofChannel(context: TurnContext, id: string): Promise<TeamsChannelAccount | null> {
  const { channel } = (context.activity.channelData ?? {}) as { channel?: { id?: string } };
  if (!channel?.id) return null;
  const key = (context.adapter as BotAdapter & { ConnectorClientKey: symbol }).ConnectorClientKey;
  const client = context.turnState.get<ConnectorClient | undefined>(key);
  return client ? client.conversations.getConversationMember(channel.id, id) : null;
}
