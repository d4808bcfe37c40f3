import { SignJWT, generateKeyPair } from 'jose';
import { sampleDraft } from '../lists/support/sample-draft';
import { botAppId, runBot, type RunningBot } from './support/running-bot';

let running: RunningBot;
beforeAll(async () => {
  running = await runBot(await sampleDraft());
});
afterAll(() => running.stop());

/** A message as Teams sends it. */
const message = (change: Record<string, unknown> = {}): Record<string, unknown> => {
  const { serviceUrl, tenantId } = running.teams.botAuthentication();
  return {
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl,
    text: 'næste',
    from: { id: '29:x', name: 'X', aadObjectId: 'x' },
    recipient: { id: `28:${botAppId}`, name: 'Fremdrift' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    ...change,
  };
};

async function post(body: unknown, authorization: string | null): Promise<number> {
  const answer = await fetch(`${running.botUrl}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  expect(await answer.text()).toBe('');
  return answer.status;
}

async function forged(alg: 'RS256' | 'HS256'): Promise<string> {
  const { channelIssuer, serviceUrl } = running.teams.botAuthentication();
  const key = alg === 'RS256' ? (await generateKeyPair('RS256')).privateKey : new TextEncoder().encode('k'.repeat(64));
  const token = await new SignJWT({ serviceurl: serviceUrl })
    .setProtectedHeader({ alg, kid: 'channel' })
    .setIssuer(channelIssuer)
    .setAudience(botAppId)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(key);
  return `Bearer ${token}`;
}

test.each([
  ['no token', () => Promise.resolve(null)],
  ['no token at all but a word', () => Promise.resolve('Bearer x')],
  ['a token signed with another key', () => forged('RS256')],
  ['a token signed with a shared secret', () => forged('HS256')],
  [
    'an unsigned token',
    () =>
      Promise.resolve(
        `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{}').toString('base64url')}.`,
      ),
  ],
])('%s is answered 401 without a word', async (_what, token) => {
  expect(await post(message(), await token())).toBe(401);
});

test.each([
  ['another channel', { channelId: 'AseChannel' }, 403],
  ['no channel', { channelId: '' }, 403],
  ['another service address', { serviceUrl: 'https://evil.example/' }, 403],
  ['no service address', { serviceUrl: undefined }, 400],
  ['another tenant', { conversation: { id: 'a:1', tenantId: 'other' } }, 403],
  ['no type', { type: undefined }, 400],
])('%s is refused before any token is looked at', async (_what, change, status) => {
  expect(await post(message(change), 'Bearer x')).toBe(status);
});

test('what is no JSON, or too long, is refused', async () => {
  expect(await post('{', 'Bearer x')).toBe(400);
  expect(await post(message({ text: 'x'.repeat(300_000) }), 'Bearer x')).toBe(413);
});
