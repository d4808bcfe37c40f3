import { startSharePoint, type RunningSharePoint } from '../../../../../local/sharepoint';

let clock = new Date('2025-03-05T07:30:00Z');
let service: RunningSharePoint;
const origin = (): string => new URL(service.siteUrl).origin;
beforeEach(async () => {
  clock = new Date('2025-03-05T07:30:00Z');
  service = await startSharePoint({ dbFile: ':memory:', port: 0, now: () => clock });
});
afterEach(() => service.close());

const signIn = async (as: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${origin()}/_local/sign-in?as=${encodeURIComponent(as)}`, { redirect: 'manual', headers });
const cookieOf = async (as: string): Promise<string> =>
  (await signIn(as)).headers.get('set-cookie')?.split(';')[0] ?? '';
const ask = (where: string, cookie: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${service.siteUrl}/_api/${where}`, { ...init, headers: { Cookie: cookie, ...init.headers } });
const digestOf = async (cookie: string): Promise<string> => {
  const answer = await ask('contextinfo', cookie, { method: 'POST' });
  return ((await answer.json()) as { FormDigestValue: string }).FormDigestValue;
};
const add = (cookie: string, digest?: string): Promise<Response> =>
  ask('web/lists', cookie, {
    method: 'POST',
    body: JSON.stringify({ Title: 'Liste', BaseTemplate: 100 }),
    ...(digest === undefined ? {} : { headers: { 'X-RequestDigest': digest } }),
  });

test('a signed-in person reads with the cookie alone, and it is nothing for scripts and strangers', async () => {
  const answer = await signIn('stab@contoso.example');
  expect(answer.status).toBe(302);
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict; Path=\//);
  const user = await ask('web/currentuser', await cookieOf('stab@contoso.example'));
  expect(await user.json()).toMatchObject({ Email: 'stab@contoso.example' });
  expect((await signIn('stab@contoso.example', { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  expect((await signIn('nobody@elsewhere.example')).status).toBe(404);
});

test('a write with the cookie needs a digest of the same person, and not an old one', async () => {
  const cookie = await cookieOf('stab@contoso.example');
  const digest = await digestOf(cookie);
  const refused = await add(cookie);
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({
    'odata.error': { code: '-2130575251, Microsoft.SharePoint.SPException' },
  });
  const another = await digestOf(await cookieOf('sagsbehandler@contoso.example'));
  expect((await add(cookie, another)).status).toBe(403);
  expect((await add(cookie, digest.replace(/^0x./, digest[2] === 'A' ? '0xB' : '0xA'))).status).toBe(403);
  expect((await add(cookie, digest.replace('05 Mar', '06 Mar'))).status).toBe(403);
  clock = new Date(clock.getTime() + 1801_000);
  expect((await add(cookie, digest)).status).toBe(403);
  expect((await add(cookie, await digestOf(cookie))).status).toBe(201);
});

test('a bearer token needs no digest', async () => {
  const answer = await fetch(`${service.siteUrl}/_api/web/lists`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${service.tokens.owner}` },
    body: JSON.stringify({ Title: 'Liste', BaseTemplate: 100 }),
  });
  expect(answer.status).toBe(201);
});

test.each([
  ['forged', (cookie: string) => `${cookie}x`],
  [
    'of another',
    (cookie: string) => cookie.replace(/=[^.]+/, `=${Buffer.from('stab@contoso.example').toString('base64url')}`),
  ],
  ['with another end', (cookie: string) => cookie.replace(/\.(\d+)\./, (_all, end: string) => `.${Number(end) + 1}.`)],
])('a cookie %s is refused', async (_what, change) => {
  expect((await ask('web', change(await cookieOf('sagsbehandler@contoso.example')))).status).toBe(401);
});

test('a cookie runs out', async () => {
  const cookie = await cookieOf('stab@contoso.example');
  clock = new Date(clock.getTime() + 8 * 3600_000);
  expect((await ask('web', cookie)).status).toBe(401);
});

test('signing in leads only to a place of this service', async () => {
  const to = async (place: string): Promise<string | null> =>
    (
      await fetch(`${origin()}/_local/sign-in?as=stab@contoso.example&to=${encodeURIComponent(place)}`, {
        redirect: 'manual',
      })
    ).headers.get('location');
  expect(await to('/sites/dev/Lists')).toBe('/sites/dev/Lists');
  for (const place of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', '/a\r\nb'])
    expect(await to(place)).toBe('/sites/dev');
});

test('a good token of a person whom the site does not know gets 403, until the site lets everyone in', async () => {
  const { createSharePointService } = await import('../../../../../local/sharepoint');
  const own = createSharePointService({ dbFile: ':memory:' });
  const server = own.app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const site = `http://127.0.0.1:${(server.address() as { port: number }).port}/sites/dev`;
  const call = (where: string, login: string, body?: object): Promise<Response> =>
    fetch(`${site}/_api/${where}`, {
      method: body ? 'POST' : 'GET',
      headers: { Authorization: `Bearer ${own.issueToken(login)}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  expect((await call('web', 'ny@contoso.example')).status).toBe(403);
  const everyone = (await (
    await call('web/ensureuser', 'stab@contoso.example', { logonName: 'Everyone except external users' })
  ).json()) as { LoginName: string };
  await call('web/sitegroups(4)/users', 'stab@contoso.example', { LoginName: everyone.LoginName });
  expect((await call('web', 'ny@contoso.example')).status).toBe(200);
  expect(await (await call('web/currentuser', 'ny@contoso.example')).json()).toMatchObject({ Title: 'Ny' });
  server.close();
  own.close();
});
