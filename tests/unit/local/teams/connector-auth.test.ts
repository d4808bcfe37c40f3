import { generateKeyPairSync } from 'node:crypto';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { localTenantId } from '../../../../local/people';
import { botAppId, botToken, runTeams, type RunningTeams } from './support/running-teams';

let running: RunningTeams;
let good: string;
let tenantKid: string;
const ownKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

beforeAll(async () => {
  running = await runTeams();
  await running.teams.delivered();
  good = await botToken(running.teams);
  tenantKid = decodeProtectedHeader(good).kid ?? '';
});
afterAll(() => running.stop());

const claims = { appid: botAppId, tid: localTenantId };

/** A token that looks right but is signed by a key of ours. */
function forged(header: { alg: string; kid?: string } = { alg: 'RS256', kid: tenantKid }): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader(header)
    .setIssuer(`https://sts.windows.net/${localTenantId}/`)
    .setAudience('https://api.botframework.com')
    .setExpirationTime('1h')
    .sign(ownKey);
}

const segments = (token: string): string[] => token.split('.');
const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('the Connector asks for the bot’s token', () => {
  const cases: [string, () => Promise<string | null> | string | null, number][] = [
    ['none', () => null, 401],
    ['not a token at all', () => 'x', 401],
    ['signed by a key of another', () => forged(), 401],
    ['without a signature', () => `${encoded({ alg: 'none' })}.${segments(good)[1]}.`, 401],
    [
      'claims changed after signing',
      () => `${segments(good)[0]}.${encoded({ ...claims, aud: 'https://api.botframework.com' })}.${segments(good)[2]}`,
      401,
    ],
    [
      'signed with the public key as a secret',
      () => `${encoded({ alg: 'HS256', kid: tenantKid })}.${segments(good)[1]}.AAAA`,
      401,
    ],
    ['the bot’s own', () => good, 200],
  ];
  it.each(cases)('%s', async (_name, make, status) => {
    const { body } = await running.browser().get('/api/state');
    const team = (body['team'] as { id: string }).id;
    const answer = await running.connector('GET', `v3/teams/${encodeURIComponent(team)}`, undefined, await make());
    expect(answer.status).toBe(status);
  });

  it('refuses tokens that are too old', async () => {
    let now = new Date('2026-01-01T08:00:00Z');
    const other = await runTeams({ now: () => now });
    const token = await botToken(other.teams);
    expect((await other.connector('GET', 'v3/teams/x', undefined, token)).status).toBe(404);
    now = new Date('2026-01-01T09:10:00Z');
    expect((await other.connector('GET', 'v3/teams/x', undefined, token)).status).toBe(401);
    await other.stop();
  });

  it('refuses a channel token on the way back, and a token of another installation', async () => {
    const channel = running.bot.heard[0]?.authorization.replace('Bearer ', '') ?? '';
    expect((await running.connector('GET', 'v3/teams/x', undefined, channel)).status).toBe(401);
    const other = await runTeams({ dbFile: ':memory:' }); // with keys of its own
    expect((await running.connector('GET', 'v3/teams/x', undefined, await botToken(other.teams))).status).toBe(401);
    await other.stop();
  });
});

describe('the token service', () => {
  it.each([
    ['another secret', { client_secret: 'wrong' }],
    ['another app', { client_id: 'someone' }],
    ['another grant', { grant_type: 'password' }],
  ])('refuses %s', async (_name, change) => {
    const { tokenUrl, appId, secret } = running.teams.botAuthentication();
    const asked = { grant_type: 'client_credentials', client_id: appId, client_secret: secret, ...change };
    const response = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams(asked) });
    expect(response.status).toBe(401);
  });

  it('signs what goes to the bot with the endorsed key its metadata names', async () => {
    const { channelMetadataUrl, channelIssuer, serviceUrl } = running.teams.botAuthentication();
    const metadata = (await (await fetch(channelMetadataUrl)).json()) as { jwks_uri: string };
    const keys = (await (await fetch(metadata.jwks_uri)).json()) as { keys: { endorsements: string[] }[] };
    expect(keys.keys[0]?.endorsements).toEqual(['msteams']);
    const token = running.bot.heard[0]?.authorization.replace('Bearer ', '') ?? '';
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(metadata.jwks_uri)), {
      issuer: channelIssuer,
      audience: botAppId,
    });
    expect(payload['serviceurl']).toBe(serviceUrl);
  });
});

describe('Graph', () => {
  const tokenOf = async (client_id: string, client_secret: string, scope: string): Promise<string | null> => {
    const asked = { grant_type: 'client_credentials', client_id, client_secret, scope: `${scope}/.default` };
    const { tokenUrl } = running.teams.botAuthentication();
    const answer = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams(asked) });
    return answer.ok ? ((await answer.json()) as { access_token: string }).access_token : null;
  };
  const graph = async (path: string, token: string | null): Promise<{ status: number; body: unknown }> => {
    const { url } = running.teams.botAuthentication().graph;
    const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token ?? ''}` } });
    return { status: answer.status, body: await answer.json() };
  };
  it('reads a channel of the team with a token of its own and the team’s consent only', async () => {
    const { body } = await running.browser().get('/api/state');
    const { appId, secret, graph: app, channelScope } = running.teams.botAuthentication();
    const scope = 'https://graph.microsoft.com';
    expect(await tokenOf(appId, secret, scope)).toBeNull();
    expect(await tokenOf(app.appId, secret, scope)).toBeNull();
    const own = await tokenOf(app.appId, app.secret, scope);
    const team = encodeURIComponent((body['team'] as { id: string }).id);
    const group = (await running.connector('GET', `v3/teams/${team}`)).body['aadGroupId'] as string;
    const channel = encodeURIComponent((body['channels'] as { id: string }[])[0]?.id ?? '');
    const path = `/teams/${group}/channels/${channel}/messages`;
    expect((await graph(path, null)).status).toBe(401);
    expect((await graph(path, await tokenOf(appId, secret, channelScope))).status).toBe(401);
    expect((await graph(path, own)).status).toBe(403);
    running.teams.setMayRead(true);
    expect(await graph(path, own)).toMatchObject({ status: 200, body: { value: [] } });
    expect((await graph(`${path}/1/replies`, own)).status).toBe(404);
    expect((await graph(path.replace(group, 'another'), own)).status).toBe(404);
    running.teams.setMayRead(false);
    expect((await graph(path, own)).status).toBe(403);
  });
});
