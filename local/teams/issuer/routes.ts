import { timingSafeEqual } from 'node:crypto';
import express, { type Router } from 'express';
import * as z from 'zod';
import type { SigningKey } from './keys';
import { appToken, channelIssuer, channelScope, graphScope, type TokenContext } from './tokens';

const tokenRequest = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.string(),
  client_secret: z.string(),
  scope: z.enum([`${channelScope}/.default`, `${graphScope}/.default`]).default(`${channelScope}/.default`),
});

/**
 * A stand-in for the Bot Framework's token service: OpenID metadata and keys for both directions, and the bot's
 * client-credentials endpoint. `endorsements` is the Bot Framework's own field: the channels that a key may speak for.
 */
export function issuerRoutes(context: TokenContext, secrets: Readonly<Record<'bot' | 'tab', string>>): Router {
  const router = express.Router();
  const key = ({ kid, jwk }: SigningKey) => ({ kty: 'RSA', use: 'sig', kid, n: jwk.n, e: jwk.e });
  router.get('/channel/.well-known/openid-configuration', (_request, response) => {
    response.json({
      issuer: channelIssuer(context.base()),
      jwks_uri: `${context.base()}/channel/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
    });
  });
  router.get('/channel/keys', (_request, response) => {
    response.json({ keys: [{ ...key(context.channelKey), endorsements: ['msteams'] }] });
  });
  router.get('/tenant/.well-known/openid-configuration', (_request, response) => {
    response.json({ jwks_uri: `${context.base()}/tenant/keys` });
  });
  router.get('/tenant/keys', (_request, response) => {
    response.json({ keys: [key(context.tenantKey)] });
  });
  router.post(
    '/oauth2/v2.0/token',
    express.urlencoded({ extended: false, limit: '10kb' }),
    async (request, response) => {
      const asked = tokenRequest.safeParse(request.body);
      if (!asked.success) return void response.status(401).json({ error: 'invalid_client' });
      const { client_id, client_secret, scope } = asked.data;
      const audience = scope.slice(0, -'/.default'.length);
      // Each registration has its own secret, and is let in where it has business.
      const secret =
        client_id === context.appId && audience === channelScope
          ? secrets.bot
          : client_id === context.tabAppId && audience === graphScope
            ? secrets.tab
            : null;
      if (secret === null || !same(client_secret, secret))
        return void response.status(401).json({ error: 'invalid_client' });
      response.json({
        token_type: 'Bearer',
        expires_in: 3600,
        access_token: await appToken(context, client_id, audience),
      });
    },
  );
  return router;
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
