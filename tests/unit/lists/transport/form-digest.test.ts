// A page's own requests: a cookie says who asks, and writes carry a form digest. Real @pnp/sp against the local service.
import { createPageSp } from '../../../../src/lists/create-sp';
import { lists } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import { addRow } from '../../../../src/lists/writing/write-row';
import { provision } from '../../../../src/lists/provisioning';
import { runSite, type RunningSite } from '../support/running-site';
import { quickPace, setWeather } from '../support/weather';

let site: RunningSite;
let clock = new Date('2026-05-04T08:00:00Z');

beforeAll(async () => {
  site = await runSite({ weather: true, now: () => clock });
  await provision(site.as('stab'), {});
});
afterAll(() => site.close());
afterEach(() => setWeather(site, []));

/** @pnp/sp as in a page of the person's, with the cookie that a browser would send. */
async function pageOf(alias: string, now: () => number = () => clock.getTime()) {
  const origin = new URL(site.siteUrl).origin;
  const signIn = await fetch(`${origin}/_local/sign-in?as=${alias}@contoso.example`, { redirect: 'manual' });
  const cookie = (signIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const sent: string[] = [];
  const pace = quickPace();
  const sp = createPageSp(site.siteUrl, {
    pace: { ...pace, now },
    fetch: (url, init) => {
      sent.push(
        `${init?.method ?? 'GET'} ${new URL(url instanceof Request ? url.url : url).pathname.split('/_api/')[1]}`,
      );
      const headers = new Headers(init?.headers);
      headers.set('cookie', cookie);
      return fetch(url, { ...init, headers });
    },
  });
  return {
    sp,
    waits: pace.waits,
    sent: () => sent.splice(0).map((line) => line),
  };
}

let rows = 0;
const area = () => ({ Title: 'Område', UniqueKey: `area:${++rows}` });

test('reading asks for no digest, writing for one that serves until it is old', async () => {
  const { sp, sent } = await pageOf('stab');
  await sp.web.select('Title')();
  expect(sent()).toEqual(['GET web']);
  await addRow(sp, lists.areas, area());
  await addRow(sp, lists.areas, area());
  expect(sent().filter((line) => line === 'POST contextinfo')).toHaveLength(1);
  clock = new Date(clock.getTime() + 29.5 * 60_000);
  await addRow(sp, lists.areas, area());
  expect(sent()[0]).toBe('POST contextinfo');
});

test('many writes at once ask for one digest', async () => {
  const { sp, sent } = await pageOf('stab');
  await Promise.all([1, 2, 3, 4].map(() => addRow(sp, lists.areas, area())));
  expect(sent().filter((line) => line === 'POST contextinfo')).toHaveLength(1);
});

test('a digest that SharePoint refuses is asked for anew, and the write is done once', async () => {
  // The page's clock stands still while the service's goes on, as in a laptop that slept.
  const asleep = clock.getTime();
  const { sp, sent } = await pageOf('stab', () => asleep);
  await addRow(sp, lists.areas, area());
  clock = new Date(clock.getTime() + 31 * 60_000);
  sent();
  const row = area();
  await addRow(sp, lists.areas, row);
  expect(sent()).toEqual(['POST $batch', 'POST contextinfo', 'POST $batch']);
  const found = await listOf(sp, lists.areas).items.filter(`UniqueKey eq '${row.UniqueKey}'`)();
  expect(found).toHaveLength(1);
});

test('a site too busy to give a digest is waited for as it asks', async () => {
  const { sp, waits } = await pageOf('stab');
  await setWeather(site, [
    { match: { path: 'contextinfo' }, when: { next: 1 }, do: { kind: 'throttle', retryAfter: 7 } },
  ]);
  await addRow(sp, lists.areas, area());
  expect(waits).toHaveLength(1);
  expect(waits[0]).toBeGreaterThanOrEqual(7000);
});

test('a person who may not write is told so at once', async () => {
  const { sp, sent } = await pageOf('sagsbehandler');
  await expect(addRow(sp, lists.areas, area())).rejects.toMatchObject({ kind: 'forbidden' });
  expect(sent()).toEqual(['POST contextinfo', 'POST $batch']);
});

test('nobody is told so as well, without end', async () => {
  const sp = createPageSp(site.siteUrl, { pace: quickPace() });
  await expect(addRow(sp, lists.areas, area())).rejects.toMatchObject({ kind: 'forbidden' });
});
