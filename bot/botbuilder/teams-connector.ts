import { ActivityTypes, CardFactory, type Activity } from 'botbuilder';
import { ClaimsIdentity, type ConnectorClient } from 'botframework-connector';
import type { AdaptiveCard } from '../../src/cards/index';
import type { SendResult, ServiceAddress, TeamsPort } from '../port';
import type { BotAuthenticationSettings, StrictAuthentication } from './authentication';
import { resultOf } from './connector-fault';

/** Posts by the Connector with the SDK's own client. Only the one serviceUrl of the settings is ever called. */
export function createTeamsConnector(
  authentication: StrictAuthentication,
  settings: BotAuthenticationSettings,
): TeamsPort {
  const claims = [
    { type: 'aud', value: settings.appId },
    { type: 'appid', value: settings.appId },
  ];
  const factory = authentication.createConnectorFactory(new ClaimsIdentity(claims, true));
  let client: Promise<ConnectorClient> | null = null;
  const connector = async (address: ServiceAddress): Promise<ConnectorClient | null> => {
    // Our token must not be sent to an address that somebody wrote into the list (TEAMS.md 2.1).
    if (address.serviceUrl !== settings.serviceUrl) return null;
    client ??= factory.create(settings.serviceUrl, settings.channelScope);
    return client;
  };
  const bot = { id: `28:${settings.appId}`, name: 'Fremdrift' };

  return {
    startThread: (channel, card) =>
      attempt(async () => {
        const api = await connector(channel);
        if (!api) return { kind: 'closed', state: 'blocked' };
        const made = await api.conversations.createConversation({
          isGroup: true,
          bot,
          members: [],
          tenantId: settings.tenantId,
          channelData: { channel: { id: channel.channelId }, tenant: { id: settings.tenantId } },
          activity: message(card) as Activity,
        });
        const messageId = made.activityId || (made.id.split(';messageid=')[1] ?? '');
        return { kind: 'done', conversationId: made.id, messageId };
      }),
    reply: (channel, conversationId, card) =>
      attempt(async () => {
        const api = await connector(channel);
        if (!api) return { kind: 'closed', state: 'blocked' };
        const made = await api.conversations.sendToConversation(conversationId, message(card));
        return { kind: 'done', conversationId, messageId: made.id };
      }),
    startChat: (team, userPrincipalName, card) =>
      attempt(async () => {
        const api = await connector(team);
        if (!api) return { kind: 'closed', state: 'blocked' };
        // Nothing is posted by these: without an answer they are asked again.
        const conversationId = await nothingPosted(async () => {
          const member = await api.conversations.getConversationMember(team.teamId, userPrincipalName);
          const { id } = await api.conversations.createConversation({
            isGroup: false,
            bot,
            members: [{ id: member.id, name: member.name }],
            tenantId: settings.tenantId,
            channelData: { tenant: { id: settings.tenantId } },
          });
          return id;
        });
        if (conversationId === null) return { kind: 'busy', retryAfterSeconds: null };
        const made = await api.conversations.sendToConversation(conversationId, message(card));
        return { kind: 'done', conversationId, messageId: made.id };
      }),
    update: (channel, conversationId, messageId, card) =>
      attempt(async () => {
        const api = await connector(channel);
        if (!api) return { kind: 'closed', state: 'blocked' };
        await api.conversations.updateActivity(conversationId, messageId, { ...message(card), id: messageId });
        return { kind: 'done', conversationId, messageId };
      }, true),
  };
}

const message = (card: AdaptiveCard): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: String(card['fallbackText']),
  attachments: [CardFactory.adaptiveCard(card)],
});

/** Null where it may be asked again: nothing is posted by it. */
async function nothingPosted<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (resultOf(error, true).kind === 'busy') return null;
    throw error;
  }
}

/** Faults become results. `repeatable`: what may be done twice without harm. */
async function attempt(work: () => Promise<SendResult>, repeatable = false): Promise<SendResult> {
  try {
    return await work();
  } catch (error) {
    return resultOf(error, repeatable);
  }
}
