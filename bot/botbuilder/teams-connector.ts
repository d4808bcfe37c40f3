import { ActivityTypes, CardFactory, type Activity } from 'botbuilder';
import { ClaimsIdentity, type ConnectorClient } from 'botframework-connector';
import type { AdaptiveCard } from '../../src/cards/index';
import type { SendResult, ServiceAddress, TeamsPort } from '../port';
import type { BotAuthenticationSettings, StrictAuthentication } from './authentication';
import { UnknownOutcome } from './http-client';

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
        if (!api) return { kind: 'gone' };
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
        if (!api) return { kind: 'gone' };
        const made = await api.conversations.sendToConversation(conversationId, message(card));
        return { kind: 'done', conversationId, messageId: made.id };
      }),
    startChat: (team, userPrincipalName, card) =>
      attempt(async () => {
        const api = await connector(team);
        if (!api) return { kind: 'gone' };
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
        if (conversationId === null) return { kind: 'busy', retryAfterSeconds: 1 };
        const made = await api.conversations.sendToConversation(conversationId, message(card));
        return { kind: 'done', conversationId, messageId: made.id };
      }),
    update: (channel, conversationId, messageId, card) =>
      attempt(async () => {
        const api = await connector(channel);
        if (!api) return { kind: 'gone' };
        await api.conversations.updateActivity(conversationId, messageId, { ...message(card), id: messageId });
        return { kind: 'done', conversationId, messageId };
      }),
  };
}

const message = (card: AdaptiveCard): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: String(card['fallbackText']),
  attachments: [CardFactory.adaptiveCard(card)],
});

/** Null where no answer came, which does no harm here. */
async function nothingPosted<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (isUnknown(error)) return null;
    throw error;
  }
}

/** Expected failures become results (TEAMS.md 2.4); only faults of our own are thrown. */
async function attempt(work: () => Promise<SendResult>): Promise<SendResult> {
  try {
    return await work();
  } catch (error) {
    if (isUnknown(error)) return { kind: 'unknown' };
    const status = statusOf(error);
    if (status === null) return { kind: 'unknown' };
    if (status === 403 || status === 404) return { kind: 'gone' };
    if (status === 429 || status === 412 || status === 503)
      return { kind: 'busy', retryAfterSeconds: retryAfter(error) };
    // The Connector says no for certain with 4xx; after 5xx it may have been done.
    return status < 500 ? { kind: 'failed', status } : { kind: 'unknown' };
  }
}

const isUnknown = (error: unknown): boolean =>
  error instanceof UnknownOutcome || hasCode(error, 'CONNECTOR_UNKNOWN_OUTCOME');
const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value ? (value as Record<string, unknown>)[name] : undefined;
const hasCode = (error: unknown, code: string): boolean =>
  property(error, 'code') === code || property(property(error, 'cause'), 'code') === code;
const statusOf = (error: unknown): number | null => {
  const status = property(error, 'statusCode');
  return typeof status === 'number' ? status : null;
};

function retryAfter(error: unknown): number {
  const headers = property(property(error, 'response'), 'headers');
  const get = property(headers, 'get');
  const value: unknown = typeof get === 'function' ? get.call(headers, 'retry-after') : undefined;
  const seconds = Number(value);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : 1;
}
