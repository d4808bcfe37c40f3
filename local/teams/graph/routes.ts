// The part of Microsoft Graph that reads a channel: GET /teams/{group}/channels/{channel}/messages and …/replies.
import express, { type Response, type Router } from 'express';
import type { Faults } from '../connector/faults';
import { graphScope, requireAppToken, type TokenContext } from '../issuer/tokens';
import type { MessageRow, MessageStore } from '../store/messages';
import type { World } from '../world';

const usualPage = 20;
const largestPage = 50;

export interface GraphContext {
  readonly world: World;
  readonly messages: MessageStore;
  readonly tokens: TokenContext;
  readonly faults: Pick<Faults, 'handler'>;
  /** Whether the team has given the app ChannelMessage.Read.Group. */
  readonly mayRead: () => boolean;
}

function graphError(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ error: { code, message } });
}

/** Graph as the bot's own registration meets it: a token of its own for each call, errors in Graph's form, pages of fifty. */
export function graphRoutes({ world, messages, tokens, faults, mayRead }: GraphContext): Router {
  const router = express.Router();
  router.use(faults.handler);
  router.use(
    requireAppToken(tokens, { audience: graphScope, appId: tokens.tabAppId }, (response, status, why) =>
      graphError(response, status, 'InvalidAuthenticationToken', why),
    ),
  );
  const answer = (response: Response, found: readonly MessageRow[], asked: express.Request): void => {
    const size = Math.min(Number(asked.query['$top']) || usualPage, largestPage);
    const from = Number(asked.query['$skiptoken']) || 0;
    const base = `${asked.protocol}://${asked.headers.host ?? ''}${asked.baseUrl}${asked.path}`;
    response.json({
      value: found.slice(from, from + size).map((row) => graphMessage(row, world.botAppId)),
      ...(from + size < found.length && { '@odata.nextLink': `${base}?$top=${size}&$skiptoken=${from + size}` }),
    });
  };
  router.use('/v1.0/teams/:group/channels/:channel/messages', (request, response, next) => {
    const { group, channel } = request.params;
    if (group !== world.team.groupId) return graphError(response, 404, 'NotFound', 'No team found.');
    if (!mayRead() || !world.installed())
      return graphError(response, 403, 'Forbidden', 'Missing role permissions: ChannelMessage.Read.Group.');
    if (!world.channels.byId(channel)) return graphError(response, 404, 'NotFound', 'No channel found.');
    next();
  });
  // Newest first, as Graph lists them.
  router.get('/v1.0/teams/:group/channels/:channel/messages', (request, response) => {
    const all = messages.inConversation(request.params.channel);
    answer(response, all.filter(({ root }) => root === null).reverse(), request);
  });
  router.get('/v1.0/teams/:group/channels/:channel/messages/:root/replies', (request, response) => {
    const { channel, root } = request.params;
    const all = messages.inConversation(channel);
    if (!all.some((row) => row.id === root && row.root === null))
      return graphError(response, 404, 'NotFound', 'Message not found.');
    answer(response, all.filter((row) => row.root === root).reverse(), request);
  });
  router.use((_request, response) => graphError(response, 404, 'ResourceNotFound', 'Not in the local Graph.'));
  return router;
}

interface StoredAttachment {
  readonly contentType: string;
  readonly content?: unknown;
}

/** A chatMessage: cards come as text, and of one that was deleted nothing is left but that it was there. */
function graphMessage({ id, root, stamp, sender, deleted, attachments }: MessageRow, appId: string) {
  const at = new Date(stamp).toISOString();
  return {
    id,
    replyToId: root,
    createdDateTime: at,
    deletedDateTime: deleted === 0 ? null : at,
    from: sender === null ? { application: { id: appId } } : { user: { id: sender } },
    attachments: (JSON.parse(attachments) as StoredAttachment[]).map(({ contentType, content }, n) => ({
      id: `${id}-${n}`,
      contentType,
      content: content === undefined ? null : JSON.stringify(content),
    })),
  };
}
