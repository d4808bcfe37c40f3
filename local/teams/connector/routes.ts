import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import type { Board } from '../board';
import { channelScope, requireAppToken, type TokenContext } from '../issuer/tokens';
import type { World } from '../world';
import type { Faults } from './faults';
import { messageRoutes } from './messages';
import { connectorError } from './respond';
import { rosterRoutes } from './roster';

/** Teams refuses messages over about this size. */
const largestMessage = '100kb';

/**
 * A Bot Connector service: the REST side that botbuilder calls. Every request needs the bot's own token; one without is
 * answered 401, one of another app 403. Errors have the Connector's form `{ error: { code, message } }`.
 */
export function connectorRoutes(
  world: World,
  board: Board,
  tokens: TokenContext,
  faults: Faults,
  traffic: RequestHandler | null = null,
): Router {
  const router = express.Router();
  router.use(faults.handler);
  router.use(
    requireAppToken(tokens, { audience: channelScope, appId: tokens.appId }, (response, status, why) =>
      connectorError(response, status, 'Unauthorized', why),
    ),
  );
  router.use((_request, response, next) => {
    if (world.installed()) next();
    else connectorError(response, 403, 'BotNotInConversationRoster', 'The bot is not part of the conversation.');
  });
  router.use(express.json({ limit: largestMessage }));
  if (traffic) router.use(traffic);
  router.use(messageRoutes(world, board), rosterRoutes(world));
  router.use((_request, response) =>
    connectorError(response, 404, 'NotFound', 'No such route in the local Connector.'),
  );
  const onError: ErrorRequestHandler = (error: { status?: number }, _request, response, _next) => {
    if (error.status === 413) connectorError(response, 413, 'MessageSizeTooBig', 'Message size too large.');
    else if (error.status === 400) connectorError(response, 400, 'BadSyntax', 'The body is not JSON.');
    else connectorError(response, 500, 'ServiceError', 'The local Connector failed.');
  };
  router.use(onError);
  return router;
}
