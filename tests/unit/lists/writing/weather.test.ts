import { createOutbox } from '../../../../src/lists/outbox';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import type { PlanRepository } from '../../../../src/lists/repository';
import { lists } from '../../../../src/lists/schema';
import { readAll } from '../../../../src/lists/loading/read-all';
import { listOf, refOf, type RawRow } from '../../../../src/lists/table';
import { changeTogether } from '../../../../src/lists/writing/change-together';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';
import { sampleDraft } from '../support/sample-draft';
import { batch, quickPace, recorder, setWeather, weathers } from '../support/weather';

let site: RunningSite;
let number = 0;

beforeAll(async () => {
  site = await runProvisionedSite({ weather: true });
  await createPlanRepository(site.as('stab')).writePlan(await sampleDraft());
});
afterEach(() => setWeather(site, []));
afterAll(() => site.close());

const stormy = () => {
  const pace = quickPace();
  const sp = site.as('stab', { pace });
  return { sp, repository: createPlanRepository(sp, { pace }), pace };
};
async function itemOf(repository: PlanRepository, key: string) {
  const plan = await repository.load();
  if (plan === null || plan === 'notProvisioned') throw new Error('no plan');
  const found = plan.plan.items.find((one) => one.key === key);
  if (!found?.row) throw new Error(`No item ${key}`);
  return { ...found, row: found.row };
}
const versionOf = (etag: string | undefined): number => Number(/(\d+)"$/.exec(etag ?? '')?.[1]);

describe.each(weathers)('%s', (_name, weather) => {
  test('an item is changed once', async () => {
    const { repository } = stormy();
    const item = await itemOf(repository, '2.1.m2');
    await setWeather(site, [weather]);
    const by = `Person ${number++}`;
    const result = await repository.updateItem(item, { reachedBy: by });
    expect(result).toMatchObject({ ok: true, value: { reachedBy: by } });
    expect(versionOf(result.ok ? result.value.row?.etag : '')).toBe(versionOf(item.row.etag) + 1);
  });

  test('an area gets its channel once', async () => {
    const { repository } = stormy();
    const plan = await repository.load();
    const area = plan === null || plan === 'notProvisioned' ? undefined : plan.plan.areas[0];
    if (!area) throw new Error('no area');
    await setWeather(site, [weather]);
    const channel = `19:${number++}@thread.tacv2`;
    expect(await repository.setAreaChannel(area, channel)).toMatchObject({ ok: true, value: { channelId: channel } });
  });

  test('somebody else’s change is a conflict with base, mine and theirs, never overwritten', async () => {
    const { repository } = stormy();
    const item = await itemOf(repository, '2.1.m2');
    const before = createPlanRepository(site.as('omraadechef.amager'));
    const theirs = `Anden ${number++}`;
    expect((await before.updateItem(item, { reachedBy: theirs })).ok).toBe(true);
    await setWeather(site, [weather]);
    const result = await repository.updateItem(item, { reachedBy: 'Mig' });
    expect(result).toMatchObject({
      ok: false,
      error: {
        kind: 'conflict',
        base: { reachedBy: item.reachedBy },
        mine: { reachedBy: 'Mig' },
        theirs: { reachedBy: theirs },
        fields: [{ name: 'reachedBy', side: 'both' }],
      },
    });
    if (result.ok || result.error.kind !== 'conflict') throw new Error('no conflict');
    expect(await repository.resolve(result.error, { reachedBy: 'mine' })).toMatchObject({
      ok: true,
      value: { reachedBy: 'Mig' },
    });
  });

  test('a reminder is planned and claimed once, and its caller gets the row', async () => {
    const { sp } = stormy();
    const outbox = createOutbox(sp);
    const key = `k${number++}`;
    const row = {
      key,
      kind: 'due',
      itemKey: 'i',
      activityKey: 'a',
      channelId: 'c',
      day: '2026-03-02',
      token: `t-${key}`,
      why: 'w',
    };
    await setWeather(site, [weather]);
    const added = await outbox.add(row);
    expect(added).toMatchObject({ key, state: 'planned' });
    await setWeather(site, [weather]);
    expect(added && (await outbox.update(added, { state: 'sending' }))).toMatchObject({ state: 'sending' });
    await setWeather(site, []);
    expect(await outbox.list({ keys: [key] })).toHaveLength(1);
    expect(await outbox.add({ ...row, token: `u-${key}` })).toBeNull();
  });

  test('several together: a result for each, nothing twice, nothing lost', async () => {
    const { sp, pace } = stormy();
    const of = `b${number++}`;
    const rows = Array.from({ length: 50 }, (_, i) => ({
      kind: 'add' as const,
      list: lists.notes,
      values: { Title: `${of} ${i}`, Key: `${of}.${i}`, UniqueKey: `${of}.${i}`, Words: 'ord\nog ord' },
    }));
    await setWeather(site, [weather]);
    const told: number[] = [];
    const made = await changeTogether(sp, rows, { pace, onProgress: ({ done }) => told.push(done) });
    expect(made.map((one) => one.kind)).toEqual(rows.map(() => 'done'));
    expect(told).toEqual([40, 50]);
    const there = (made as { row: RawRow }[]).map((one) => one.row);
    const [first] = there;
    if (first) await listOf(site.as('stab'), lists.notes).items.getById(first.Id).update({ Words: 'anden' });
    await setWeather(site, [weather]);
    const changed = await changeTogether(
      sp,
      there.map((row) => ({
        kind: 'update' as const,
        list: lists.notes,
        row: refOf(lists.notes, row),
        values: { SortOrder: 7 },
      })),
      { pace },
    );
    expect(changed.map((one) => one.kind)).toEqual(rows.map((_, i) => (i === 0 ? 'conflict' : 'done')));
    await setWeather(site, []);
    const all = (await readAll(site.as('stab'), lists.notes)).filter((row) =>
      String(row['UniqueKey']).startsWith(`${of}.`),
    );
    expect(all).toHaveLength(50);
    expect(all.filter((row) => row['SortOrder'] === 7)).toHaveLength(49);
  });
});

test('a change is one request, also a conflict', async () => {
  const wire = recorder();
  const repository = createPlanRepository(site.as('stab', { fetch: wire.fetch }));
  const item = await itemOf(repository, '2.1.m2');
  wire.count();
  await repository.updateItem(item, { reachedBy: 'a' });
  expect(wire.count().requests).toBe(1);
  await repository.updateItem(item, { reachedBy: 'b' });
  expect(wire.count().requests).toBe(1);
});

test('my change that landed, and that somebody has written over since, is no conflict and is not made again', async () => {
  const { repository } = stormy();
  const item = await itemOf(repository, '2.1.m2');
  const chief = createPlanRepository(site.as('omraadechef.amager'));
  // The answer to mine is lost; the second attempt is held back, and the other writes meanwhile on what mine left.
  await setWeather(site, [
    { match: batch, when: { next: 1 }, do: { kind: 'drop', when: 'after' } },
    { match: batch, when: { skip: 1, next: 1 }, do: { kind: 'delay', ms: 300 } },
  ]);
  const mine = repository.updateItem(item, { reachedBy: 'Først' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const present = await itemOf(chief, '2.1.m2');
  expect(present.reachedBy).toBe('Først');
  expect((await chief.updateItem(present, { reachedBy: 'Sidst' })).ok).toBe(true);
  expect(await mine).toMatchObject({ ok: true, value: { reachedBy: 'Sidst' } });
});

test('a signal ends a row of changes: what was done is said, the rest is cancelled', async () => {
  const { sp, pace } = stormy();
  const stop = new AbortController();
  const rows = Array.from({ length: 90 }, (_, i) => ({
    kind: 'add' as const,
    list: lists.notes,
    values: { Title: `s${i}`, Key: `s.${i}`, UniqueKey: `s.${i}` },
  }));
  const outcomes = await changeTogether(sp, rows, { pace, signal: stop.signal, onProgress: () => stop.abort() });
  expect(outcomes.slice(0, 40).every((one) => one.kind === 'done')).toBe(true);
  expect(outcomes.slice(40).every((one) => one.kind === 'failed' && one.fault.kind === 'cancelled')).toBe(true);
});

test('a person without the right is told so, row by row', async () => {
  const add = { kind: 'add' as const, list: lists.notes, values: { Title: 'x', Key: 'r', UniqueKey: 'r' } };
  expect(await changeTogether(site.as('sagsbehandler'), [add, add])).toEqual([
    { kind: 'forbidden' },
    { kind: 'forbidden' },
  ]);
});
