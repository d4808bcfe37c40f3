import type { SPFI } from '@pnp/sp/fi.js';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import { carryPlan, type CarriedPlan } from '../../../../src/lists/plans/carry-plan';
import { closePlan, listPlans, makePlanCurrent, reopenPlan } from '../../../../src/lists/plans/plan-states';
import type { PlanResult } from '../../../../src/lists/plans/plan-failure';
import type { PlanRepository } from '../../../../src/lists/repository';
import { lists, type ListDeclaration } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import { usualPatience } from '../../../../src/lists/transport/pace';
import type { DraftPlan } from '../../../../src/plan/draft';
import type { Plan } from '../../../../src/plan/plan';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';
import { sampleDraft } from '../support/sample-draft';
import { quickPace } from '../support/weather';

let site: RunningSite;
let draft: DraftPlan;
let stab: PlanRepository;
let plan: Plan;

beforeAll(async () => {
  draft = await sampleDraft();
});
beforeEach(async () => {
  site = await runProvisionedSite();
  stab = createPlanRepository(site.as('stab'));
  plan = await stab.writePlan(draft);
});
afterEach(() => site.close());

async function planOf(key: string): Promise<Plan> {
  const result = await createPlanRepository(site.as('stab')).load(key);
  if (result === null || result === 'notProvisioned') throw new Error(`No plan: ${String(result)}`);
  return result.plan;
}
function done<T>(result: PlanResult<T>): T {
  if (!result.ok) throw new Error(result.error.en);
  return result.value;
}
async function states(): Promise<Record<string, string>> {
  return Object.fromEntries((await listPlans(site.as('stab'))).map(({ key, stage }) => [key, stage]));
}
async function reach(keys: readonly string[]): Promise<void> {
  for (const item of plan.items.filter(({ key }) => keys.includes(key)))
    expect(await stab.updateItem(item, { status: 'reached', reachedOn: '2019-05-01' })).toMatchObject({ ok: true });
}
async function column(list: ListDeclaration, name: string): Promise<(string | null)[]> {
  const rows: Record<string, string | null>[] = await listOf(site.as('stab'), list).items.select(name).top(5000)();
  return rows.map((row) => row[name] ?? null);
}
const bare = ({
  key,
  text,
  periodText,
  start,
  end,
  kind,
  activityKey,
  areaKey,
  status,
  recurrence,
}: Plan['items'][number]) => ({ key, text, periodText, start, end, kind, activityKey, areaKey, status, recurrence });

const behind = ['2.1.m1', '2.1.m2', '3.2.m1', '3.2.g1', '3.2.o1'];

/** The rollover as it must be, however often it was begun. */
async function expectRolledOver(): Promise<void> {
  expect(await states()).toEqual({ p2: 'next', p1: 'current' });
  const next = await planOf('p2');
  expect(next.activities.map(({ key }) => key)).toEqual(
    plan.activities.map(({ key }) => key).filter((key) => key !== '3.2'),
  );
  expect(next.items.map(bare)).toEqual(plan.items.filter(({ key }) => !behind.includes(key)).map(bare));
  expect(next.areas.map(({ key, title }) => [key, title])).toEqual(plan.areas.map(({ key, title }) => [key, title]));
  expect(next.groups).toEqual(plan.groups);
  const unique = await column(lists.items, 'UniqueKey');
  expect(new Set(unique).size).toBe(unique.length);
  expect(unique).toHaveLength(plan.items.length + next.items.length);
}

test('rolls over what is unfinished, with a link back; what is reached stays; the old plan is as it was', async () => {
  await reach(behind);
  const before = await planOf('p1');
  const told: number[] = [];
  const { plan: next, written } = done(
    await carryPlan(site.as('stab'), 'p1', 'rollOver', ({ done: rows }) => told.push(rows)),
  );
  expect(next).toMatchObject({ key: 'p2', stage: 'next', continues: 'p1', title: plan.title, closedOn: null });
  await expectRolledOver();
  expect(told.at(-1)).toBe(written);
  expect(await planOf('p1')).toEqual(before);
  expect(await column(lists.items, 'ContinuedFrom')).toEqual([
    ...plan.items.map(() => null),
    ...plan.items.filter(({ key }) => !behind.includes(key)).map(({ key }) => `p1:${key}`),
  ]);
  expect((await column(lists.activities, 'ContinuedFrom')).filter((from) => from !== null)).toContain('p1:2.1');
});

test('columns that only the lists know come along, and a hand-made row too', async () => {
  const sp = site.as('stab');
  const items = listOf(sp, lists.items).items;
  await items.add({ Title: 'Skrevet i listen', Kind: 'Milepæl', ActivityKey: '2.1', PeriodText: 'maj 2020' });
  const activity = plan.activities.find(({ key }) => key === '2.1');
  await listOf(sp, lists.activities)
    .items.getById(activity?.row?.id ?? 0)
    .update({
      DevelopmentText: 'maj 2019',
      DevelopmentStart: '2019-05-01T12:00:00Z',
      DevelopmentEnd: '2019-05-31T12:00:00Z',
    });
  done(await carryPlan(sp, 'p1', 'rollOver'));
  const next = await planOf('p2');
  expect(next.items.find(({ text }) => text === 'Skrevet i listen')).toMatchObject({
    start: '2020-05-01',
    activityKey: '2.1',
  });
  expect(next.activities.find(({ key }) => key === '2.1')?.development).toEqual({
    text: 'maj 2019',
    start: '2019-05-01',
    end: '2019-05-31',
  });
});

test('what an open goal is measured by goes along with its figures, and a delivery; the former plan keeps its own', async () => {
  const sp = site.as('stab');
  const of = { PlanKey: 'p1', IndicatorKey: '2.1.i1', MeasuredOn: '2019-03-31T12:00:00Z', Source: 'Ledelsestilsyn' };
  const figure = { ...of, Title: '1. kvartal 2019', Unit: 'Amager', Value: 61.5, Basis: 26, UniqueKey: 'p1:2.1.i1:x' };
  await listOf(sp, lists.measurements).items.add(figure);
  const own = { PlanKey: 'p1', Key: '2.p1', UniqueKey: 'p1:2.p1', AreaKey: '2', ActivityKey: '2.1' };
  await listOf(sp, lists.deliveries).items.add({ ...own, Title: 'Et skema', Lead: 'Faglig leder', Content: 'Udkast' });
  stab.written();
  await reach(['2.1.m1']);
  done(await carryPlan(sp, 'p1', 'rollOver'));
  expect(done(await carryPlan(sp, 'p1', 'rollOver')).written).toBe(0);
  const [before, next] = [await planOf('p1'), await planOf('p2')];
  const plain = ({ indicators, deliveries }: Plan) =>
    JSON.parse(
      JSON.stringify([indicators, deliveries], (name, value: unknown) => (name === 'row' ? null : value)),
    ) as [];
  expect(next.indicators.find(({ key }) => key === '2.1.i1')?.measurements).toHaveLength(1);
  expect(next.deliveries).toHaveLength(1);
  expect(plain(next)).toEqual(plain(before));
});

test('twice gives one plan, and the second writes nothing', async () => {
  await reach(behind);
  done(await carryPlan(site.as('stab'), 'p1', 'rollOver'));
  expect(done(await carryPlan(site.as('stab'), 'p1', 'rollOver')).written).toBe(0);
  await expectRolledOver();
});

test('two at once give one plan', async () => {
  await reach(behind);
  const both = await Promise.all([
    carryPlan(site.as('stab'), 'p1', 'rollOver'),
    carryPlan(site.as('stab'), 'p1', 'rollOver'),
  ]);
  expect(both.map((one) => done<CarriedPlan>(one).plan.key)).toEqual(['p2', 'p2']);
  await expectRolledOver();
});

/** @pnp/sp whose connection is gone for good after the answer to request `at` was on its way: the process died there. */
function dying(at: number): { readonly sp: SPFI; readonly requests: () => number } {
  let requests = 0;
  const sp = site.as('stab', {
    pace: quickPace(),
    patience: { ...usualPatience, attempts: 1 },
    fetch: async (url, init) => {
      requests++;
      if (requests > at) throw new TypeError('fetch failed');
      const answer = await fetch(url, init);
      if (requests >= at) throw new TypeError('fetch failed');
      return answer;
    },
  });
  return { sp, requests: () => requests };
}

test('broken at any request, it is begun again and goes on', async () => {
  await reach(behind);
  const counted = dying(Infinity);
  done(await carryPlan(counted.sp, 'p1', 'rollOver'));
  const first = await planOf('p2');
  // Each plan rolls over the one before it, so that every break meets a fresh one.
  for (let at = 1; at <= counted.requests(); at++) {
    const from = `p${at + 1}`;
    await expect(carryPlan(dying(at).sp, from, 'rollOver')).rejects.toThrow();
    expect(done(await carryPlan(site.as('stab'), from, 'rollOver')).plan).toMatchObject({
      continues: from,
      stage: 'next',
    });
    const next = await planOf(`p${at + 2}`);
    expect(next.items.map(bare)).toEqual(first.items.map(bare));
    expect(next.activities.map(({ key }) => key)).toEqual(first.activities.map(({ key }) => key));
    expect(next.groups).toEqual(first.groups);
  }
  expect((await listPlans(site.as('stab'))).map(({ stage }) => stage)).not.toContain('unfinished');
  const unique = await column(lists.items, 'UniqueKey');
  expect(new Set(unique).size).toBe(unique.length);
  expect(unique).toHaveLength(plan.items.length + first.items.length * (counted.requests() + 1));
});

test('a copy has the areas and activities only; in use, another copy can be made', async () => {
  const sp = site.as('stab');
  expect(done(await carryPlan(sp, 'p1', 'copy')).plan.key).toBe('p2');
  expect(done(await carryPlan(sp, 'p1', 'copy')).plan.key).toBe('p2');
  expect((await planOf('p2')).activities).toHaveLength(plan.activities.length);
  expect((await planOf('p2')).items).toEqual([]);
  done(await makePlanCurrent(sp, 'p2'));
  expect(await states()).toEqual({ p2: 'current', p1: 'former' });
  expect(done(await carryPlan(sp, 'p1', 'copy')).plan.key).toBe('p3');
});

test('an import finds its own number beside a plan under way', async () => {
  done(await carryPlan(site.as('stab'), 'p1', 'rollOver'));
  await stab.writePlan({ ...draft, plan: { ...draft.plan, title: 'Plan 3' } });
  expect(await states()).toEqual({ p3: 'current', p2: 'next', p1: 'former' });
});

describe('one plan is current', () => {
  beforeEach(async () => {
    done(await carryPlan(site.as('stab'), 'p1', 'rollOver'));
  });

  test('the next takes over, the former can come back, and doing it twice changes nothing', async () => {
    const sp = site.as('stab');
    done(await makePlanCurrent(sp, 'p2'));
    done(await makePlanCurrent(sp, 'p2'));
    expect(await states()).toEqual({ p2: 'current', p1: 'former' });
    expect(await stab.load()).toMatchObject({ plan: { key: 'p2' } });
    done(await makePlanCurrent(sp, 'p1'));
    expect(await states()).toEqual({ p2: 'former', p1: 'current' });
  });

  test('broken at any request, a plan is current all the time, and a second run ends it', async () => {
    const counted = dying(Infinity);
    done(await makePlanCurrent(counted.sp, 'p2'));
    for (let at = 1; at <= counted.requests(); at++) {
      const to = at % 2 === 1 ? 'p1' : 'p2';
      await makePlanCurrent(dying(at).sp, to).catch(() => undefined);
      expect(Object.values(await states()).filter((stage) => stage === 'current')).toHaveLength(1);
      done(await makePlanCurrent(site.as('stab'), to));
      expect(await column(lists.plans, 'State')).toEqual(
        to === 'p1' ? ['Gældende', 'Tidligere'] : ['Tidligere', 'Gældende'],
      );
    }
  });

  test('two who choose different plans at once: one is current in the end, and never none', async () => {
    for (let round = 0; round < 5; round++) {
      const both = await Promise.all([makePlanCurrent(site.as('stab'), 'p1'), makePlanCurrent(site.as('stab'), 'p2')]);
      const stored = await column(lists.plans, 'State');
      expect(stored).toContain('Gældende');
      for (const result of both) if (!result.ok) expect(result.error.kind).toBe('conflict');
    }
  });
});

describe('a closed plan', () => {
  beforeEach(async () => {
    done(await closePlan(site.as('stab'), 'p1', '2020-01-31'));
  });

  test('is read and not written, with a clear word; reopened, it is written again', async () => {
    const own = createPlanRepository(site.as('stab'));
    const loaded = await own.load();
    expect(loaded).toMatchObject({ closedOn: '2020-01-31' });
    const item = plan.items[0];
    const area = plan.areas[0];
    if (!item || !area) throw new Error('no item');
    site.requests();
    expect(await own.updateItem(item, { status: 'reached' })).toMatchObject({
      ok: false,
      error: { kind: 'refused', da: expect.stringContaining('er lukket og kan kun læses') as string },
    });
    expect(await own.setAreaChannel(area, '19:x@thread.tacv2')).toMatchObject({
      ok: false,
      error: { kind: 'refused' },
    });
    expect(site.requests()).toEqual([]);
    done(await reopenPlan(site.as('stab'), 'p1'));
    await own.load();
    expect(await own.updateItem(item, { status: 'reached' })).toMatchObject({ ok: true });
  });

  test('keeps its first day, rolls over, and is not made current', async () => {
    const sp = site.as('stab');
    expect(done(await closePlan(sp, 'p1', '2021-01-01')).closedOn).toBe('2020-01-31');
    done(await carryPlan(sp, 'p1', 'rollOver'));
    done(await makePlanCurrent(sp, 'p2'));
    expect(await makePlanCurrent(sp, 'p1')).toMatchObject({ ok: false, error: { kind: 'closed' } });
  });
});

test('a person without the right changes no plan; one that is not there is told of', async () => {
  const reader = site.as('sagsbehandler');
  expect(await listPlans(reader)).toHaveLength(1);
  for (const refused of [await carryPlan(reader, 'p1', 'rollOver'), await closePlan(reader, 'p1', '2020-01-31')])
    expect(refused).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  expect(await makePlanCurrent(site.as('stab'), 'p9')).toMatchObject({ ok: false, error: { kind: 'noPlan' } });
  expect(await states()).toEqual({ p1: 'current' });
});

test('an import that broke off is not made current', async () => {
  const sp = site.as('stab');
  await listOf(sp, lists.plans).items.add({ Title: 'Halv', PlanKey: 'p2', State: 'writing', Fingerprint: 'abc' });
  expect(await makePlanCurrent(sp, 'p2')).toMatchObject({ ok: false, error: { kind: 'unfinished' } });
  expect(await carryPlan(sp, 'p2', 'rollOver')).toMatchObject({ ok: false, error: { kind: 'unfinished' } });
});
