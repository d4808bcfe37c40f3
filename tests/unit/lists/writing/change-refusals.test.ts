import { createPlanSite } from '../../../../src/lists/plan-site';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import type { PlanRepository } from '../../../../src/lists/repository';
import { lists } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';
import { sampleDraft } from '../support/sample-draft';
import { found, itemOf, newItem, planOf, refusal } from '../support/changed-plan';

let site: RunningSite;
let stab: PlanRepository;

beforeAll(async () => {
  site = await runProvisionedSite();
  await createPlanRepository(site.as('stab')).writePlan(await sampleDraft());
});
beforeEach(() => {
  stab = createPlanRepository(site.as('stab'));
});
afterAll(() => site.close());

test('refused before anything is sent: a CPR number, no words, a period no one can read, too long a title', async () => {
  const plan = await planOf(stab);
  const item = found(plan.items, '2.1.m2');
  const activity = found(plan.activities, '2.1');
  const cpr = 'Se 010203-1234';
  site.requests();
  const results = await stab.change('p1', [
    { kind: 'item', base: item, change: { text: cpr } },
    { kind: 'item', base: item, change: { outcome: cpr } },
    { kind: 'activity', base: activity, change: { purpose: ['Godt', cpr] } },
    { kind: 'activity', base: activity, change: { description: cpr } },
    { kind: 'area', base: found(plan.areas, '1'), change: { focus: cpr } },
    newItem(cpr),
    { kind: 'addActivity', activity: { title: 'Ny', areaKey: '2', support: [cpr] } },
    { kind: 'addDelivery', delivery: { title: 'Ny', followUp: cpr } },
    { kind: 'addArea', area: { title: cpr } },
    { kind: 'item', base: item, change: { text: ' \u200b ' } },
    newItem(''),
    { kind: 'activity', base: activity, change: { title: '' } },
    { kind: 'activity', base: activity, change: { developmentText: 'når tid er' } },
    newItem('Ny', { periodText: 'engang' }),
    { kind: 'activity', base: activity, change: { title: 'x'.repeat(256) } },
  ]);
  expect(site.requests()).toEqual([]);
  expect(results).toMatchObject([
    ...Array.from({ length: 9 }, () => refusal('CPR')),
    refusal('Tekst er tom'),
    refusal('Tekst er tom'),
    refusal('Aktivitet er tom'),
    refusal('når tid er'),
    refusal('engang'),
    refusal('256'),
  ]);
  expect(JSON.stringify(results)).not.toContain('010203');
});

test('a long text of an item is kept whole', async () => {
  const text = `${'Lang '.repeat(100)}slut\nog mere`;
  const [made] = await stab.change('p1', [newItem(text)]);
  expect(made).toMatchObject({ ok: true, value: { text } });
});

test('a person without the right is told so, change by change', async () => {
  const reader = createPlanRepository(site.as('sagsbehandler'));
  const base = await itemOf(reader, '2.1.m2');
  const results = await reader.change('p1', [{ kind: 'item', base, change: { text: 'x' } }, newItem('y')]);
  expect(results).toEqual([
    { kind: 'item', ok: false, error: { kind: 'forbidden' } },
    { kind: 'item', ok: false, error: { kind: 'forbidden' } },
  ]);
});

test('a row that is gone is told of', async () => {
  const [made] = await stab.change('p1', [newItem('Slettes i listen')]);
  if (made?.kind !== 'item' || !made.ok) throw new Error('not made');
  await listOf(site.as('stab'), lists.items)
    .items.getById(made.value.row?.id ?? 0)
    .recycle();
  expect(await stab.change('p1', [{ kind: 'item', base: made.value, change: { text: 'x' } }])).toEqual([
    { kind: 'item', ok: false, error: { kind: 'gone' } },
  ]);
});

test('a closed plan takes no change and nothing new; a plan that is not there cannot be changed', async () => {
  const sp = site.as('stab');
  const { plans } = createPlanSite(sp, stab, { now: () => new Date(), place: 'tab' });
  const plan = await planOf(stab);
  await plans.close('p1', '2026-01-01');
  const closed = createPlanRepository(sp);
  site.requests();
  const results = await closed.change('p1', [
    { kind: 'area', base: found(plan.areas, '1'), change: { title: 'x' } },
    newItem('y'),
  ]);
  // The plan was read, to know; nothing was written.
  expect(site.requests()).toHaveLength(1);
  expect(results).toMatchObject([refusal('lukket'), refusal('lukket')]);
  await plans.reopen('p1');
  expect((await planOf(stab)).areas.find(({ key }) => key === '1')?.title).not.toBe('x');
  await expect(stab.change('p9', [newItem('z')])).rejects.toMatchObject({ kind: 'gone' });
});
