import type { Pacer } from './pacer';
import type { SendResult, TeamsPort } from './port';

/** What Teams counts together: a channel with all its threads, or one chat. */
export const threadOfConversation = (conversationId: string): string => conversationId.replace(/;messageid=\d+$/, '');

/** Teams, asked no oftener than it allows, and left alone where it asks for patience. */
export function pacedTeams(teams: TeamsPort, pacer: Pacer): TeamsPort {
  const paced = async (thread: string, call: () => Promise<SendResult>, calls = 1): Promise<SendResult> => {
    const result = await pacer.run(thread, call, calls);
    if (result.kind === 'busy' && result.retryAfterSeconds !== null)
      pacer.hold(thread, result.retryAfterSeconds * 1000);
    return result;
  };
  return {
    startThread: (channel, card) => paced(channel.channelId, () => teams.startThread(channel, card)),
    reply: (channel, conversationId, card) =>
      paced(channel.channelId, () => teams.reply(channel, conversationId, card)),
    // The member is asked for, the chat opened, the card posted.
    startChat: (team, person, card) => paced(`chat:${person}`, () => teams.startChat(team, person, card), 3),
    update: (channel, conversationId, messageId, card) =>
      paced(threadOfConversation(conversationId), () => teams.update(channel, conversationId, messageId, card)),
  };
}
