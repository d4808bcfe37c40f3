import { createPlanSite } from '../../../../src/lists/plan-site';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import type { ChangeResult, PlanChange, PlanRepository } from '../../../../src/lists/repository';
import { lists } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import { resolution, type Choice, type Conflict } from '../../../../src/lists/writing/conflict';
import type { Activity, Area } from '../../../../src/plan/plan';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';
import { sampleDraft } from '../support/sample-draft';
import { activityOf, found, itemOf, newItem, planOf, refusal } from '../support/changed-plan';
import { recorder } from '../support/weather';

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

test('all kinds of changes in one request, a result for each in their order', async () => {
  const wire = recorder();
  const repository = createPlanRepository(site.as('stab', { fetch: wire.fetch }), { place: 'webPart' });
  const plan = await planOf(repository);
  wire.count();
  const told: unknown[] = [];
  const results = await repository.change(
    'p1',
    [
      { kind: 'item', base: found(plan.items, '2.1.m1'), change: { text: 'Første linje\nog en til', outcome: 'Godt' } },
      { kind: 'addArea', area: { title: 'Et nyt område', focus: 'Samarbejde' } },
      {
        kind: 'activity',
        base: found(plan.activities, '2.1'),
        change: {
          title: ' Netværk i tide ',
          stage: 'development',
          purpose: ['Én', '', ' To '],
          developmentText: 'maj 2019',
        },
      },
      { kind: 'area', base: found(plan.areas, '1'), change: { focus: 'Ledelse tæt på' } },
      { kind: 'addDelivery', delivery: { title: 'Et skema\npå to sider', activityKey: '2.1', content: ['a', 'b'] } },
      newItem('Prøvet af', { periodText: 'medio 2019', responsible: 'Faglig leder' }),
      { kind: 'addActivity', activity: { title: 'En ny aktivitet', areaKey: '2', implementationText: 'forår 2020' } },
    ],
    (progress) => told.push(progress),
  );
  expect(wire.count().requests).toBe(1);
  expect(told).toEqual([{ done: 7, total: 7 }]);
  expect(results.map(({ kind }) => kind)).toEqual(['item', 'area', 'activity', 'area', 'delivery', 'item', 'activity']);
  expect(results).toMatchObject([
    { ok: true, value: { key: '2.1.m1', text: 'Første linje\nog en til', outcome: 'Godt' } },
    { ok: true, value: { key: String(plan.areas.length + 1), title: 'Et nyt område', focus: 'Samarbejde' } },
    {
      ok: true,
      value: {
        ...{ title: 'Netværk i tide', stage: 'development', purpose: ['Én', 'To'] },
        development: { text: 'maj 2019', start: '2019-05-01', end: '2019-05-31' },
      },
    },
    { ok: true, value: { focus: 'Ledelse tæt på' } },
    { ok: true, value: { key: '2.1.p1', title: 'Et skema\npå to sider', areaKey: '2', content: ['a', 'b'] } },
    { ok: true, value: { text: 'Prøvet af', start: '2019-05-01', end: '2019-08-31', areaKey: '2', status: 'planned' } },
    { ok: true, value: { title: 'En ny aktivitet', implementation: { start: '2020-03-01', end: '2020-05-31' } } },
  ]);
  const after = await planOf(repository);
  const things = [...after.areas, ...after.activities, ...after.items, ...after.deliveries];
  for (const one of results) if (one.ok) expect(found<{ key: string }>(things, one.value.key)).toEqual(one.value);
  const history = createPlanSite(site.as('stab'), repository, { now: () => new Date(), place: 'webPart' });
  const row = results[5]?.ok === true ? results[5].value.row : null;
  expect(row && (await history.rowHistory(row))).toMatchObject([{ place: 'webPart', action: 'added' }]);
});

test('only what a change names is written: what somebody changed in another field of the list stands', async () => {
  const item = await itemOf(stab, '1.1.m1');
  await stab.change('p1', [{ kind: 'item', base: item, change: { responsible: 'Chefen' } }]);
  const now = await itemOf(chief, '1.1.m1');
  const [result] = await chief.change('p1', [{ kind: 'item', base: now, change: { text: 'En anden tekst' } }]);
  expect(result).toMatchObject({ ok: true, value: { text: 'En anden tekst', responsible: 'Chefen' } });
  expect(await chief.change('p1', [{ kind: 'item', base: now, change: {} }])).toMatchObject([{ ok: true, value: now }]);
});

test('a title that somebody emptied in the list keeps nobody from changing something else', async () => {
  const { row } = await activityOf(stab, '1.1');
  await listOf(site.as('stab'), lists.activities)
    .items.getById(row?.id ?? 0)
    .update({ Title: '' });
  const base = await activityOf(stab, '1.1');
  expect(base.title).toBe('');
  expect(await stab.change('p1', [{ kind: 'activity', base, change: { stage: 'idea' } }])).toMatchObject([
    { ok: true, value: { title: '', stage: 'idea' } },
  ]);
});

test('several changes of one thing are one write, and each gets its result', async () => {
  const item = await itemOf(stab, '1.1.m1');
  const results = await stab.change('p1', [
    { kind: 'item', base: item, change: { text: 'Én' } },
    { kind: 'item', base: item, change: { periodText: 'uforståeligt' } },
    { kind: 'item', base: item, change: { text: 'To', status: 'reached' } },
  ]);
  expect(results).toMatchObject([
    { ok: true, value: { text: 'To', status: 'reached' } },
    refusal('uforståeligt'),
    { ok: true, value: { text: 'To' } },
  ]);
  expect(await itemOf(stab, '1.1.m1')).toMatchObject({ text: 'To', periodText: item.periodText });
});

describe('a conflict', () => {
  test('of an activity: base, mine, theirs and the fields; settled field by field', async () => {
    const base = await activityOf(stab, '2.2');
    await chief.change('p1', [
      { kind: 'activity', base, change: { title: 'Deres navn', support: ['Jurist'], developmentText: 'juni 2019' } },
    ]);
    const [result] = await stab.change('p1', [
      { kind: 'activity', base, change: { title: 'Mit navn', stage: 'idea', developmentText: 'uge 34, 2019' } },
    ]);
    expect(result).toMatchObject({
      kind: 'activity',
      ok: false,
      error: {
        kind: 'conflict',
        base: { title: base.title },
        mine: { title: 'Mit navn', stage: 'idea', development: { start: '2019-08-19', end: '2019-08-25' } },
        theirs: { title: 'Deres navn', stage: base.stage, support: ['Jurist'] },
        fields: [
          { name: 'title', side: 'both' },
          { name: 'support', side: 'theirs' },
          { name: 'stage', side: 'mine' },
          { name: 'development', side: 'both' },
        ],
      },
    });
    const conflict = conflictIn<Activity>(result);
    const choice: Choice<Activity> = { development: 'mine' };
    const { stage, development } = resolution(conflict, choice);
    const settled = await stab.change('p1', [
      {
        kind: 'activity',
        base: conflict.theirs,
        change: { stage: stage ?? null, developmentText: development?.text ?? null },
      },
    ]);
    expect(settled).toMatchObject([
      {
        ok: true,
        value: { title: 'Deres navn', stage: 'idea', support: ['Jurist'], development: { start: '2019-08-19' } },
      },
    ]);
  });

  test('of an area and of a delivery', async () => {
    const [made] = await stab.change('p1', [{ kind: 'addDelivery', delivery: { title: 'Vejledning', areaKey: '1' } }]);
    if (made?.kind !== 'delivery' || !made.ok) throw new Error('not made');
    const area = found((await planOf(stab)).areas, '1');
    const changes = (title: string): PlanChange[] => [
      { kind: 'area', base: area, change: { title } },
      { kind: 'delivery', base: made.value, change: { title, lead: title } },
    ];
    expect((await chief.change('p1', changes('Deres'))).map(({ ok }) => ok)).toEqual([true, true]);
    const results = await stab.change('p1', changes('Mit'));
    expect(results).toMatchObject([
      { kind: 'area', ok: false, error: { kind: 'conflict', fields: [{ name: 'title', side: 'both' }] } },
      {
        kind: 'delivery',
        ok: false,
        error: {
          kind: 'conflict',
          fields: [
            { name: 'lead', side: 'both' },
            { name: 'title', side: 'both' },
          ],
        },
      },
    ]);
    expect(conflictIn<Area>(results[0]).theirs.title).toBe('Deres');
  });

  test('where both saved the same, there is none', async () => {
    const base = await itemOf(stab, '2.2.m1');
    await chief.change('p1', [{ kind: 'item', base, change: { text: 'Enige', responsible: 'Chefen' } }]);
    const [result] = await stab.change('p1', [{ kind: 'item', base, change: { text: 'Enige' } }]);
    expect(result).toMatchObject({ ok: true, value: { text: 'Enige', responsible: 'Chefen' } });
  });
});

function conflictIn<T>(result: ChangeResult | undefined): Conflict<T> {
  if (!result || result.ok || result.error.kind !== 'conflict') throw new Error('no conflict');
  return result.error as unknown as Conflict<T>;
}
