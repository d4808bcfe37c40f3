import { createPlanRepository } from '../../../../src/lists/plan-repository';
import type { ChangeResult, PlanChange, PlanRepository } from '../../../../src/lists/repository';
import type { Plan, PlanItem } from '../../../../src/plan/plan';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';
import { sampleDraft } from '../support/sample-draft';
import { batch, quickPace, recorder, setWeather, weathers } from '../support/weather';
import { roughWeather } from '../support/writers';

let site: RunningSite;
let number = 0;

beforeAll(async () => {
  site = await runProvisionedSite({ weather: true });
  await createPlanRepository(site.as('stab')).writePlan(await sampleDraft());
});
afterEach(() => setWeather(site, []));
afterAll(() => site.close());

const stormy = (alias: 'stab' | 'omraadechef.amager' = 'stab'): PlanRepository => {
  const pace = quickPace();
  return createPlanRepository(site.as(alias, { pace }), { pace });
};
async function planOf(repository: PlanRepository): Promise<Plan> {
  const loaded = await repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  return loaded.plan;
}
const fresh = (): Promise<Plan> => planOf(createPlanRepository(site.as('stab')));
const itemIn = (plan: Plan, key: string): PlanItem => {
  const item = plan.items.find((one) => one.key === key);
  if (!item) throw new Error(`No item ${key}`);
  return item;
};
const versionOf = (item: PlanItem): number => Number(/(\d+)"$/.exec(item.row?.etag ?? '')?.[1]);
const newItem = (text: string): PlanChange => ({
  kind: 'addItem',
  item: { kind: 'milestone', activityKey: '2.1', text },
});
const newActivity = (title: string): PlanChange => ({ kind: 'addActivity', activity: { title, areaKey: '2' } });
const said = (plan: Plan, text: string): PlanItem[] => plan.items.filter((item) => item.text === text);
const oks = (results: readonly ChangeResult[]): boolean[] => results.map(({ ok }) => ok);
/** Nobody answers any more, though what was asked is carried out. */
const silence = { match: batch, do: { kind: 'drop', when: 'after' } };

describe.each(weathers)('%s', (_name, weather) => {
  test('changed once, added once, and a conflict among them is told of', async () => {
    const repository = stormy();
    const plan = await planOf(repository);
    const [mine, other] = [itemIn(plan, '2.1.m1'), itemIn(plan, '2.1.m2')];
    const theirs = `Deres ${number++}`;
    await stormy('omraadechef.amager').change('p1', [{ kind: 'item', base: other, change: { text: theirs } }]);
    const text = `Vejr ${number++}`;
    await setWeather(site, [weather]);
    const results = await repository.change('p1', [
      { kind: 'item', base: mine, change: { text } },
      newItem(`${text} a`),
      { kind: 'item', base: other, change: { text } },
      newActivity(text),
      newItem(`${text} b`),
    ]);
    expect(results).toMatchObject([
      { ok: true, value: { text } },
      { ok: true, value: { text: `${text} a` } },
      { ok: false, error: { kind: 'conflict', theirs: { text: theirs }, fields: [{ name: 'text', side: 'both' }] } },
      { ok: true, value: { title: text } },
      { ok: true, value: { text: `${text} b` } },
    ]);
    await setWeather(site, []);
    const after = await fresh();
    expect(versionOf(itemIn(after, '2.1.m1'))).toBe(versionOf(mine) + 1);
    expect(said(after, `${text} a`)).toHaveLength(1);
    expect(said(after, `${text} b`)).toHaveLength(1);
    expect(after.activities.filter(({ title }) => title === text)).toHaveLength(1);
    expect(itemIn(after, '2.1.m2').text).toBe(theirs);
  });
});

test('only what failed in passing is sent again', async () => {
  const wire = recorder();
  const pace = quickPace();
  const repository = createPlanRepository(site.as('stab', { fetch: wire.fetch, pace }), { pace });
  const base = itemIn(await planOf(repository), '2.1.m1');
  wire.count();
  // The third part is the first addition: the change has two.
  const failing = { kind: 'failPart', part: 3, status: 503 };
  await setWeather(site, [{ match: batch, when: { next: 1 }, do: failing }]);
  const text = `Kun én ${number++}`;
  const results = await repository.change('p1', [
    { kind: 'item', base, change: { text } },
    newItem(`${text} a`),
    newItem(`${text} b`),
  ]);
  expect(oks(results)).toEqual([true, true, true]);
  expect(wire.count().requests).toBe(2);
  expect(versionOf(itemIn(await fresh(), '2.1.m1'))).toBe(versionOf(base) + 1);
});

test('what nobody answered for is failed, and given again is not done twice', async () => {
  const repository = stormy();
  const base = itemIn(await planOf(repository), '2.1.m1');
  const text = `Tavs ${number++}`;
  const changes = [{ kind: 'item', base, change: { text } } as const, newItem(`${text} a`), newItem(`${text} a`)];
  await setWeather(site, [silence]);
  const results = await repository.change('p1', changes);
  expect(results).toMatchObject(
    changes.map(() => ({ ok: false, error: { kind: 'failed', fault: { kind: 'offline' } } })),
  );
  await setWeather(site, []);
  // It was carried out after all, and others have gone on meanwhile: one has added, one has changed what we added.
  const other = stormy('omraadechef.amager');
  const landed = said(await planOf(other), `${text} a`);
  expect(landed).toHaveLength(2);
  const [first] = landed;
  if (!first) throw new Error('nothing landed');
  await other.change('p1', [newItem('Imens'), { kind: 'item', base: first, change: { responsible: 'Chefen' } }]);
  expect(oks(await repository.change('p1', changes))).toEqual([true, true, true]);
  const after = await fresh();
  expect(said(after, `${text} a`)).toHaveLength(2);
  expect(itemIn(after, first.key).responsible).toBe('Chefen');
  expect(versionOf(itemIn(after, '2.1.m1'))).toBe(versionOf(base) + 1);
});

test('an addition that never arrived is made when it is given again, under another number where that is taken', async () => {
  const repository = stormy();
  await planOf(repository);
  const change = newItem(`Aldrig ${number++}`);
  await setWeather(site, [{ match: batch, do: { kind: 'drop', when: 'before' } }]);
  expect(oks(await repository.change('p1', [change]))).toEqual([false]);
  await setWeather(site, []);
  const [theirs] = await stormy('omraadechef.amager').change('p1', [newItem('Før os')]);
  const [mine] = await repository.change('p1', [change]);
  expect(theirs).toMatchObject({ ok: true });
  expect(mine).toMatchObject({ ok: true });
  const keys = [theirs, mine].map((one) => (one?.ok === true ? one.value.key : ''));
  expect(new Set(keys).size).toBe(2);
  // The same words once more are another thing.
  expect(oks(await repository.change('p1', [change]))).toEqual([true]);
  expect(said(await fresh(), change.kind === 'addItem' ? change.item.text : '')).toHaveLength(2);
});

test('two who change and add at the same time in rough weather: nothing lost, nothing twice, every conflict told of', async () => {
  await setWeather(site, roughWeather);
  const known = new Map<string, number>();
  const run = async (alias: 'stab' | 'omraadechef.amager'): Promise<void> => {
    const repository = stormy(alias);
    for (let turn = 0; turn < 12; turn++) {
      const plan = await planOf(repository).catch(() => null);
      if (!plan) continue;
      const change = newItem(`${alias} ${turn}`);
      const counter = itemIn(plan, '1.1.m1');
      const next: PlanChange = { kind: 'item', base: counter, change: { outcome: `${alias} ${turn}` } };
      for (let attempt = 0, open: PlanChange[] = [change, next]; attempt < 30 && open.length > 0; attempt++) {
        const results = await repository.change('p1', open).catch(() => null);
        if (!results) continue;
        for (const one of results) if (one.ok && one.value.key.startsWith('2.1.m')) known.set(`${alias} ${turn}`, turn);
        open = open.filter((_, i) => results[i]?.ok === false && results[i].error.kind === 'failed');
      }
    }
  };
  await Promise.all([run('stab'), run('omraadechef.amager')]);
  await setWeather(site, []);
  const plan = await fresh();
  expect(known.size).toBeGreaterThan(20);
  for (const text of known.keys()) expect([text, said(plan, text).length]).toEqual([text, 1]);
  const keys = plan.items.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});
