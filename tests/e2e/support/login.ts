import type { BrowserContext, Page } from 'playwright-core';
import { localTenantId } from '../../../local/people';

const login = 'https://login.microsoftonline.com/**';
const text = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Makes the local Teams refuse tokens, in the words of its server (nested-auth.ts); gives what ends that. */
export async function refuseTokens(context: BrowserContext, error: string): Promise<() => Promise<void>> {
  const url = '**/api/tab/token';
  await context.route(url, (route) => route.fulfill({ status: 403, json: { error } }));
  return () => context.unroute(url);
}

/**
 * Stands in for Entra where Teams gives no tokens: the window that asks the person comes back at once with a code, and the
 * code is a token of the list service. What MSAL checks of the answer (nonce, state, audience) is as it must be.
 */
export async function answerLogins(context: BrowserContext, page: Page, clientId: string): Promise<string[]> {
  const asked: string[] = [];
  let nonce = '';
  let scope = '';
  await context.route(login, async (route) => {
    const url = new URL(route.request().url());
    asked.push(url.pathname.split('/').at(-1) ?? '');
    if (url.pathname.endsWith('/authorize')) {
      nonce = url.searchParams.get('nonce') ?? '';
      scope = url.searchParams.get('scope') ?? '';
      const state = encodeURIComponent(url.searchParams.get('state') ?? '');
      const back = `${url.searchParams.get('redirect_uri')}#code=a&client_info=${text({ uid: 'o', utid: localTenantId })}&state=${state}`;
      return route.fulfill({ status: 302, headers: { location: back } });
    }
    const token = await page.evaluate(async (id) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ clientId: id, scope: 'openid' });
      const answer = await fetch('/api/tab/token', { method: 'POST', headers, body });
      return ((await answer.json()) as { access_token: string }).access_token;
    }, clientId);
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      tid: localTenantId,
      oid: 'o',
      sub: 'o',
      nonce,
      aud: clientId,
      iss: `https://login.microsoftonline.com/${localTenantId}/v2.0`,
      preferred_username: 'stab@contoso.example',
      iat: now,
      exp: now + 3600,
      ver: '2.0',
    };
    return route.fulfill({
      headers: { 'access-control-allow-origin': '*' },
      json: {
        token_type: 'Bearer',
        scope,
        expires_in: 3600,
        access_token: token,
        refresh_token: 'r',
        id_token: `${text({ alg: 'none' })}.${text(claims)}.`,
        client_info: text({ uid: 'o', utid: localTenantId }),
      },
    });
  });
  return asked;
}
