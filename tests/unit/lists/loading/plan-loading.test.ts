import { createPlanRepository } from '../../../../src/lists/plan-repository';
import type { LoadedPlan, PlanRepository } from '../../../../src/lists/repository';
import { lists } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';
import { sampleDraft } from '../support/sample-draft';
import { quickPace, recorder, setWeather, type Recorder } from '../support/weather';

let site: RunningSite;
let wire: Recorder;
let watched: PlanRepository;
let other: PlanRepository;

beforeAll(async () => {
  site = await runProvisionedSite({ weather: true });
  await createPlanRepository(site.as('stab')).writePlan(await sampleDraft());
});
beforeEach(() => {
  const pace = quickPace();
  wire = recorder();
  watched = createPlanRepository(site.as('stab', { fetch: wire.fetch, pace }), { pace });
  other = createPlanRepository(site.as('omraadechef.amager'));
});
afterEach(() => setWeather(site, []));
afterAll(() => site.close());

async function loaded(repository: PlanRepository): Promise<LoadedPlan> {
  const result = await repository.load();
  if (result === null || result === 'notProvisioned') throw new Error(`No plan: ${String(result)}`);
  return result;
}
const item = async (repository: PlanRepository, key: string) => {
  const found = (await loaded(repository)).plan.items.find((one) => one.key === key);
  if (!found?.row) throw new Error(`No item ${key}`);
  return { ...found, row: found.row };
};
const fresh = () => loaded(createPlanRepository(site.as('stab')));
const allRows = ({ plan }: LoadedPlan): number =>
  1 +
  plan.areas.length +
  plan.activities.length +
  plan.items.length +
  plan.groups.length +
  plan.earlierActivities.length +
  plan.notes.length +
  plan.indicators.length;

test('cold: one request; unchanged: one request, no rows and the same plan; changed: one request, one row', async () => {
  const first = await loaded(watched);
  expect(wire.count()).toEqual({ requests: 1, rows: allRows(first) });
  expect(await loaded(watched)).toBe(first);
  expect(wire.count()).toEqual({ requests: 1, rows: 0 });
  const changed = await other.updateItem(await item(other, '2.1.m2'), { periodText: 'maj 2020', status: 'reached' });
  expect(changed.ok).toBe(true);
  const second = await loaded(watched);
  expect(wire.count()).toEqual({ requests: 1, rows: 1 });
  expect(second).toEqual(await fresh());
  expect(second.plan.items.find((one) => one.key === '2.1.m2')).toMatchObject({
    start: '2020-05-01',
    status: 'reached',
  });
  expect(await loaded(watched)).toBe(second);
});

test('a new row comes alone, a deleted one as its id', async () => {
  const before = await loaded(watched);
  wire.count();
  const items = listOf(site.as('stab'), lists.items).items;
  const added = (await items.add({
    Title: 'Ny\nrække & mere',
    Key: '2.1.m9',
    ActivityKey: '2.1',
    Kind: 'Milepæl',
  })) as { Id: number };
  expect((await loaded(watched)).plan.items).toHaveLength(before.plan.items.length + 1);
  expect(wire.count()).toEqual({ requests: 1, rows: 1 });
  expect(await loaded(watched)).toEqual(await fresh());
  await items.getById(added.Id).recycle();
  wire.count();
  expect((await loaded(watched)).plan.items).toHaveLength(before.plan.items.length);
  expect(wire.count()).toEqual({ requests: 1, rows: 0 });
});

test('callers at the same time share one request; who asks after a write is not answered from before it', async () => {
  const [a, b] = await Promise.all([loaded(watched), loaded(watched)]);
  expect(a).toBe(b);
  expect(wire.count().requests).toBe(1);
  await setWeather(site, [{ match: { path: '\\$batch' }, when: { next: 1 }, do: { kind: 'delay', ms: 60 } }]);
  const slow = watched.load();
  const own = await item(other, '2.1.m2');
  expect((await watched.updateItem(own, { reachedBy: 'Ny' })).ok).toBe(true);
  expect((await item(watched, '2.1.m2')).reachedBy).toBe('Ny');
  await slow;
});

test('a token that is no longer good means that the list is read whole, and no row is lost', async () => {
  await loaded(watched);
  await other.updateItem(await item(other, '2.1.m2'), { reachedBy: 'Igen' });
  // The fourth list of the batch is that of the items.
  await setWeather(site, [
    {
      match: { path: '\\$batch' },
      when: { next: 1 },
      do: { kind: 'failPart', part: 4, status: 400, code: '-2130575172, Microsoft.SharePoint.SPException' },
    },
  ]);
  wire.count();
  const again = await loaded(watched);
  expect(wire.count()).toEqual({ requests: 2, rows: again.plan.items.length });
  expect(again).toEqual(await fresh());
});

test('more changes than one answer holds: the list is read whole', async () => {
  await loaded(watched);
  const sp = site.as('stab');
  const rows: { Id: number }[] = await listOf(sp, lists.items).items.select('Id').top(1)();
  for (let round = 0; round < 11; round++) {
    const [batched, execute] = sp.batched({ maxRequests: 100 });
    for (let i = 0; i < 100; i++)
      void listOf(batched, lists.notes).items.add({
        Title: `n${round}.${i}`,
        Key: `x${round}.${i}`,
        UniqueKey: `x${round}.${i}`,
      });
    await execute();
  }
  expect(rows).toHaveLength(1);
  wire.count();
  const again = await loaded(watched);
  expect(wire.count().requests).toBe(2);
  expect(again).toEqual(await fresh());
});

test.each(['before', 'after'])('a reading whose connection drops %s is done again', async (when) => {
  await setWeather(site, [{ when: { next: 1 }, do: { kind: 'drop', when } }]);
  await loaded(watched);
  expect(wire.count().requests).toBe(2);
});

test('a part that fails in passing is asked again alone; a busy site is waited for', async () => {
  await setWeather(site, [
    { match: { path: '\\$batch' }, when: { next: 1 }, do: { kind: 'failPart', part: 2, status: 503 } },
  ]);
  const first = await loaded(watched);
  expect(wire.count()).toEqual({ requests: 2, rows: allRows(first) });
  await setWeather(site, [{ when: { next: 2 }, do: { kind: 'throttle', retryAfter: 5 } }]);
  expect(await loaded(watched)).toBe(first);
  expect(wire.count().requests).toBe(3);
});

test('cold, and told to wait: done when SharePoint said, however often', async () => {
  const pace = quickPace();
  const repository = createPlanRepository(site.as('stab', { fetch: wire.fetch, pace }), { pace });
  await setWeather(site, [{ when: { next: 3 }, do: { kind: 'throttle', retryAfter: 7 } }]);
  expect((await loaded(repository)).plan.items.length).toBeGreaterThan(0);
  expect(wire.count().requests).toBe(4);
  expect(pace.waits).toHaveLength(3);
  // Never sooner than asked for, and at most a fifth later.
  for (const wait of pace.waits) expect(wait >= 7000 && wait <= 8400).toBe(true);
});

test('who has gone is told so at once; the request ends with the last who waits', async () => {
  await setWeather(site, [{ match: { path: '\\$batch' }, do: { kind: 'delay', ms: 200 } }]);
  const ended: boolean[] = [];
  const fetching: typeof fetch = (url, init) => {
    const at = ended.push(false) - 1;
    init?.signal?.addEventListener('abort', () => (ended[at] = true));
    return fetch(url, init);
  };
  const repository = createPlanRepository(site.as('stab', { fetch: fetching }));
  const [first, second] = [new AbortController(), new AbortController()];
  const both = Promise.allSettled([
    repository.load(undefined, first.signal),
    repository.load(undefined, second.signal),
  ]);
  setTimeout(() => first.abort(), 50);
  const [gone, stayed] = await both;
  expect(gone).toMatchObject({ status: 'rejected', reason: { kind: 'cancelled' } });
  expect(stayed).toMatchObject({ status: 'fulfilled', value: { plan: {} } });
  expect(ended).toEqual([false]);
  const third = new AbortController();
  const alone = repository.load(undefined, third.signal);
  setTimeout(() => third.abort(), 50);
  await expect(alone).rejects.toMatchObject({ kind: 'cancelled' });
  await expect(repository.load(undefined, third.signal)).rejects.toMatchObject({ kind: 'cancelled' });
  await setWeather(site, []);
  expect(await loaded(repository)).toBeTruthy();
  expect(ended).toEqual([false, true, false]);
});

test('a wait that SharePoint asked for ends as well when one goes', async () => {
  await setWeather(site, [{ do: { kind: 'throttle', retryAfter: 60 } }]);
  const stop = new AbortController();
  const repository = createPlanRepository(site.as('stab'));
  const waiting = repository.load(undefined, stop.signal);
  setTimeout(() => stop.abort(), 100);
  await expect(waiting).rejects.toMatchObject({ kind: 'cancelled' });
});

test('a site that stays busy is said to be so, and what was read before serves the next reload', async () => {
  const first = await loaded(watched);
  await setWeather(site, [{ do: { kind: 'throttle', status: 503, retryAfter: null } }]);
  await expect(watched.load()).rejects.toMatchObject({ kind: 'busy', status: 503 });
  await setWeather(site, []);
  wire.count();
  expect(await loaded(watched)).toBe(first);
  expect(wire.count()).toEqual({ requests: 1, rows: 0 });
});
