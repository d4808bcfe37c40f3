import type { RequestHandler, Response } from 'express';
import { jwtVerify, SignJWT } from 'jose';
import type { LocalPerson } from '../../people';
import type { SigningKey } from './keys';

export const channelScope = 'https://api.botframework.com';
export const graphScope = 'https://graph.microsoft.com';
const lifetimeSeconds = 3600;

export interface TokenContext {
  /** The bot's registration. */
  readonly appId: string;
  /** The tab's, which the team's consent to read its channels is given to. */
  readonly tabAppId: string;
  readonly tenantId: string;
  /** The "Bot Framework" key: signs what goes from the channel to the bot. */
  readonly channelKey: SigningKey;
  /** The "Entra" key: signs what goes from the bot to the channel, and people's id tokens. */
  readonly tenantKey: SigningKey;
  /** Base of the issuer, "http://127.0.0.1:4300/issuer". */
  readonly base: () => string;
  readonly now: () => Date;
}

/** `iss` of tokens from channel to bot. */
export const channelIssuer = (base: string): string => `${base}/channel`;

/** Channel to bot: what Teams puts on each request to the messages endpoint. */
export function channelToken(context: TokenContext, serviceUrl: string): Promise<string> {
  return sign(context, context.channelKey, { serviceurl: serviceUrl }, channelIssuer(context.base()), context.appId);
}

/** What the client-credentials endpoint gives: to the bot for the channel, to the app for Graph. */
export function appToken(context: TokenContext, appId: string, audience: string): Promise<string> {
  const claims = { appid: appId, tid: context.tenantId, ver: '1.0' };
  return sign(context, context.tenantKey, claims, tenantIssuer(context.tenantId), audience);
}

/** A person's id token for the tab's client, as nested app authentication hands it over. */
export function idToken(context: TokenContext, person: LocalPerson, clientId: string): Promise<string> {
  const claims = {
    tid: context.tenantId,
    oid: person.objectId,
    sub: person.objectId,
    name: person.name,
    preferred_username: person.userPrincipalName,
    ver: '2.0',
  };
  return sign(
    context,
    context.tenantKey,
    claims,
    `https://login.microsoftonline.com/${context.tenantId}/v2.0`,
    clientId,
  );
}

export type TokenCheck =
  { readonly ok: true } | { readonly ok: false; readonly status: 401 | 403; readonly why: string };

/** Checks the Authorization header that the bot sent to the Connector or to Graph: key, signature, times, audience, app. */
async function checkAppToken(
  context: TokenContext,
  header: string | undefined,
  { audience, appId }: { readonly audience: string; readonly appId: string },
): Promise<TokenCheck> {
  const token = /^Bearer (\S+)$/.exec(header ?? '')?.[1];
  if (!token) return { ok: false, status: 401, why: 'no bearer token' };
  try {
    const { payload, protectedHeader } = await jwtVerify(token, context.tenantKey.publicKey, {
      algorithms: ['RS256'],
      audience,
      issuer: tenantIssuer(context.tenantId),
      clockTolerance: 300,
      requiredClaims: ['exp'],
      currentDate: context.now(),
    });
    if (protectedHeader.kid !== context.tenantKey.kid) return { ok: false, status: 401, why: 'unknown key' };
    if (payload['appid'] !== appId) return { ok: false, status: 403, why: 'wrong app' };
    return { ok: true };
  } catch {
    return { ok: false, status: 401, why: 'the token is not valid here' };
  }
}

const tenantIssuer = (tenantId: string): string => `https://sts.windows.net/${tenantId}/`;

function sign(
  context: TokenContext,
  key: SigningKey,
  claims: Record<string, string>,
  issuer: string,
  audience: string,
): Promise<string> {
  const now = Math.floor(context.now().getTime() / 1000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(now)
    .setNotBefore(now - 5)
    .setExpirationTime(now + lifetimeSeconds)
    .sign(key.privateKey);
}

/** Lets on who comes with a token of an app for one audience; `refuse` answers the others in the form of the service. */
export function requireAppToken(
  context: TokenContext,
  wanted: { readonly audience: string; readonly appId: string },
  refuse: (response: Response, status: number, why: string) => void,
): RequestHandler {
  return async (request, response, next) => {
    const check = await checkAppToken(context, request.headers.authorization, wanted);
    if (check.ok) next();
    else refuse(response, check.status, check.why);
  };
}
