import { idToken, type TokenContext } from '../issuer/tokens';
import type { TabToken, TabTokenRequest } from '../shape';
import type { Who } from './who';

export interface TabTokenContext {
  readonly tokens: TokenContext;
  readonly tabClientId: string;
  readonly siteOrigin: () => string | null;
  readonly issueSharePointToken: (userPrincipalName: string) => string;
}

/**
 * A token of the list service for the person who looks, in the shape that nested app authentication hands to MSAL.
 * Null when another client asks, or for another resource than the site.
 */
export async function tabToken(
  context: TabTokenContext,
  { person }: Who,
  asked: TabTokenRequest,
): Promise<TabToken | null> {
  const resources = asked.scope.split(' ').filter((scope) => /^https?:/.test(scope));
  const site = context.siteOrigin();
  if (asked.clientId !== context.tabClientId) return null;
  if (site !== null && !resources.every((scope) => new URL(scope).origin === site)) return null;
  const { tenantId } = context.tokens;
  return {
    access_token: context.issueSharePointToken(person.userPrincipalName),
    id_token: await idToken(context.tokens, person, asked.clientId),
    expires_in: 3600,
    client_info: Buffer.from(JSON.stringify({ uid: person.objectId, utid: tenantId })).toString('base64url'),
    account: {
      homeAccountId: `${person.objectId}.${tenantId}`,
      environment: 'login.microsoftonline.com',
      tenantId,
      username: person.userPrincipalName,
      localAccountId: person.objectId,
      name: person.name,
    },
  };
}
