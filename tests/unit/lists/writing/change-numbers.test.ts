import { createPlanRepository } from '../../../../src/lists/plan-repository';
import type { PlanRepository } from '../../../../src/lists/repository';
import { orderBetween } from '../../../../src/plan/order';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';
import { sampleDraft } from '../support/sample-draft';
import { activityOf, found, itemOf, keysOf, newItem, planOf } from '../support/changed-plan';

let site: RunningSite;
let stab: PlanRepository;
let chief: PlanRepository;

beforeAll(async () => {
  site = await runProvisionedSite();
  await createPlanRepository(site.as('stab')).writePlan(await sampleDraft());
});
beforeEach(() => {
  stab = createPlanRepository(site.as('stab'));
  chief = createPlanRepository(site.as('omraadechef.amager'));
});
afterAll(() => site.close());

test('two who add at once both get through with numbers of their own, also with the same words', async () => {
  const before = (await planOf(stab)).items.length;
  await planOf(chief);
  const made = await Promise.all(
    [stab, chief, stab, chief].map((one) => one.change('p1', [newItem('Ny milepæl'), newItem('Ny milepæl')])),
  );
  const keys = made.flatMap(keysOf);
  expect(new Set(keys).size).toBe(8);
  for (const key of keys) expect(key).toMatch(/^2\.1\.m\d+$/);
  const { items } = await planOf(stab);
  expect(items).toHaveLength(before + 8);
  expect(items.filter(({ key }) => keys.includes(key))).toHaveLength(8);
});

test('several in one call follow each other, each kind with its own letter', async () => {
  const first = await stab.change('p1', [newItem('a', { activityKey: '3.1' }), newItem('b', { activityKey: '3.1' })]);
  const [a, b] = keysOf(first).map((key) => Number(/\d+$/.exec(key)?.[0]));
  expect(b).toBe((a ?? 0) + 1);
  const more = await stab.change('p1', [
    newItem('c', { activityKey: '3.1', kind: 'goal' }),
    newItem('d', { kind: 'followUp' }),
  ]);
  expect(keysOf(more)).toEqual([
    expect.stringMatching(/^3\.1\.g\d+$/) as string,
    expect.stringMatching(/^2\.1\.o\d+$/) as string,
  ]);
});

test('what is moved or dropped keeps its number, and nothing else gets it', async () => {
  const made = (await stab.change('p1', [newItem('Flyttes')]))[0];
  if (made?.kind !== 'item' || !made.ok) throw new Error('not made');
  const moved = await stab.change('p1', [
    { kind: 'item', base: made.value, change: { activityKey: '1.1', status: 'dropped' } },
  ]);
  expect(moved).toMatchObject([
    { ok: true, value: { key: made.value.key, activityKey: '1.1', areaKey: '1', status: 'dropped' } },
  ]);
  expect(keysOf(await stab.change('p1', [newItem('Næste')]))).not.toContain(made.value.key);
  expect(await itemOf(chief, made.value.key)).toMatchObject({ activityKey: '1.1', areaKey: '1' });
});

test('an activity that moves takes its items along', async () => {
  const base = await activityOf(stab, '3.1');
  expect(await stab.change('p1', [{ kind: 'activity', base, change: { areaKey: '1' } }])).toMatchObject([
    { ok: true, value: { key: '3.1', areaKey: '1' } },
  ]);
  const { items } = await planOf(stab);
  expect(new Set(items.filter((item) => item.activityKey === '3.1').map(({ areaKey }) => areaKey))).toEqual(
    new Set(['1']),
  );
});

test('a place between two neighbours moves one row and writes no other', async () => {
  const own = async () => (await planOf(stab)).items.filter((item) => item.activityKey === '2.2');
  const [first, second, third] = await own();
  if (!first || !second || !third) throw new Error('too few');
  const order = orderBetween(first.order, second.order);
  await stab.change('p1', [{ kind: 'item', base: third, change: { order } }]);
  const after = await own();
  expect(after.slice(0, 3).map(({ key }) => key)).toEqual([first.key, third.key, second.key]);
  expect(found(after, second.key).row).toEqual(second.row);
  // One that is added between two stands there for everybody.
  const [made] = await stab.change('p1', [
    newItem('Imellem', { activityKey: '2.2', order: orderBetween(first.order, order) }),
  ]);
  const all = (await planOf(createPlanRepository(site.as('stab')))).items.filter((item) => item.activityKey === '2.2');
  expect(all[1]?.key).toBe(made?.ok === true ? made.value.key : '');
});
