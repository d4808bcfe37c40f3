import { startSharePoint, type RunningSharePoint } from '../../../../../local/sharepoint/index';

let service: RunningSharePoint;
beforeAll(async () => (service = await startSharePoint({ dbFile: ':memory:', port: 0, anySite: true })));
afterAll(() => service.close());

const ask = (name: string, token: string | null): Promise<Response> =>
  fetch(`${service.siteUrl.replace(/dev$/, name)}/_api/web`, {
    headers: { Accept: 'application/json', ...(token === null ? {} : { Authorization: `Bearer ${token}` }) },
  });

test.each([
  ['a site is made for somebody', 'nyt', 'owner', 200],
  ['nobody makes one, and is not told whether it is there', 'ingen', null, 401],
  ['a forged token makes none', 'falsk', 'forged', 401],
  ['a name has at most 64 characters', 'a'.repeat(65), 'owner', 404],
  ['the longest name', 'a'.repeat(64), 'owner', 200],
] as const)('%s', async (_what, name, who, status) => {
  const token = who === 'owner' ? service.tokens.owner : who;
  expect((await ask(name, token)).status).toBe(status);
});

test('what nobody asked for is not there afterwards', async () => {
  const answer = await fetch(`${service.siteUrl}/_api/SP.Site.Exists`, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      Authorization: `Bearer ${service.tokens.owner}`,
    },
    body: JSON.stringify({ url: service.siteUrl.replace(/dev$/, 'ingen') }),
  });
  expect(await answer.json()).toMatchObject({ value: false });
});
