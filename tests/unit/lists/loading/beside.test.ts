import '@pnp/sp/security/list.js';
import '@pnp/sp/site-users/web.js';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import { createPlanSite } from '../../../../src/lists/plan-site';
import { createLook } from '../../../../src/lists/loading/look';
import type { LoadedPlan, PlanRepository } from '../../../../src/lists/repository';
import { lists, type ListDeclaration } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import { createThreads } from '../../../../src/lists/threads';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';
import { sampleDraft } from '../support/sample-draft';
import { recorder, type Recorder } from '../support/weather';

let site: RunningSite;
let wire: Recorder;
let watched: PlanRepository;

beforeEach(async () => {
  site = await runProvisionedSite();
  await createPlanRepository(site.as('stab')).writePlan(await sampleDraft());
  wire = recorder();
  watched = createPlanRepository(site.as('stab', { fetch: wire.fetch }));
});
afterEach(() => site.close());

async function loaded(repository: PlanRepository): Promise<LoadedPlan> {
  const result = await repository.load();
  if (result === null || result === 'notProvisioned') throw new Error('no plan');
  return result;
}
const add = async (list: ListDeclaration, values: Record<string, unknown>): Promise<number> =>
  ((await listOf(site.as('stab'), list).items.add(values)) as { Id: number }).Id;
const user = async (alias: string): Promise<number> =>
  (await site.as('stab').web.ensureUser(`i:0#.f|membership|${alias}@contoso.example`)).Id;
const own = (key: string) => ({ Key: key, UniqueKey: `p1:${key}`, PlanKey: 'p1' });

/** Rows of each list beside the plan, as stab and the bot would write them. */
async function fill(): Promise<{ readonly chief: number; readonly member: number }> {
  const chief = await user('omraadechef.amager');
  const more = { Unit: 'Amager', PersonId: chief, Start: '2019-01-01T12:00:00Z' };
  const member = await add(lists.members, { Title: 'Områdechef', UniqueKey: 'r1', ...more });
  await add(lists.members, { Title: 'Styregruppens forperson', UniqueKey: 'r2', SubstituteId: chief });
  const goal = { ActivityKey: '2.1', GoalKey: '2.1.g1', MeasureUnit: '%', Baseline: 40, Target: 80 };
  await add(lists.indicators, { Title: 'Andel af sager', ...own('i1'), ...goal, TargetOperator: 'Mindst' });
  const of = { PlanKey: 'p1', IndicatorKey: 'i1', Unit: 'Amager' };
  const measured = { MeasuredOn: '2019-06-30T12:00:00Z', Value: 61.5, Source: 'Ledelsestilsyn' };
  await add(lists.measurements, { Title: '2. kvartal 2019', UniqueKey: 'v2', ...of, ...measured });
  await add(lists.measurements, {
    ...{ Title: '1. kvartal 2019', UniqueKey: 'v1', ...of, MeasuredOn: '2019-03-31T12:00:00Z', Value: 44 },
  });
  const six = {
    Lead: 'Faglig leder',
    Deliverable: 'På to sider',
    Content: 'Skema\nVejledning',
    FollowUp: 'Hver måned',
  };
  const people = { Schedule: 'Udkast: maj 2019', Participants: 'Chefer\nRådgivere' };
  await add(lists.deliveries, {
    Title: 'Et skema',
    ...own('2.p1'),
    ActivityKey: '2.1',
    SortOrder: 1,
    ...six,
    ...people,
  });
  await createThreads(site.as('fremdrift-bot')).add({
    ...{ activityKey: 'p1:2.1', channelId: '19:abc@thread.tacv2' },
    ...{ conversationId: '19:abc@thread.tacv2;messageid=17', rootMessageId: '17' },
  });
  return { chief, member };
}

test('all that stands beside the plan comes with it in the one request, and unchanged as no rows', async () => {
  const { chief } = await fill();
  const { plan, problems } = await loaded(watched);
  expect(wire.count().requests).toBe(1);
  expect(problems).toEqual([]);
  const person = { id: chief, name: 'Områdechef, Amager', login: 'omraadechef.amager@contoso.example' };
  expect(plan.members).toMatchObject([
    { key: 'r1', role: 'Områdechef', person, substitute: null, unit: 'Amager', from: '2019-01-01', to: null },
    { key: 'r2', role: 'Styregruppens forperson', person: null, substitute: person },
  ]);
  const goal = plan.items.find(({ key }) => key === '2.1.g1');
  // The plan's own targets came with it (2.1.i1, 2.1.i2).
  expect(plan.indicators.map(({ key }) => key)).toEqual(['2.1.i1', '2.1.i2', 'i1']);
  expect(plan.indicators.slice(2)).toMatchObject([
    {
      ...{ key: 'i1', activityKey: '2.1', areaKey: '2', goalKey: '2.1.g1', title: 'Andel af sager', unit: '%' },
      ...{ baseline: 40, target: 80, operator: 'atLeast', by: goal?.end, byText: goal?.periodText },
      source: 'Ledelsestilsyn',
      measurements: [
        { on: '2019-03-31', unit: 'Amager', round: '1. kvartal 2019', value: 44, source: null },
        { on: '2019-06-30', unit: 'Amager', round: '2. kvartal 2019', value: 61.5, source: 'Ledelsestilsyn' },
      ],
    },
  ]);
  expect(plan.deliveries).toMatchObject([
    {
      ...{ key: '2.p1', areaKey: '2', activityKey: '2.1', lead: 'Faglig leder', title: 'Et skema\nPå to sider' },
      ...{ content: ['Skema', 'Vejledning'], schedule: ['Udkast: maj 2019'], participants: ['Chefer', 'Rådgivere'] },
      followUp: 'Hver måned',
    },
  ]);
  expect(plan.threads).toEqual([
    { activityKey: '2.1', url: 'https://teams.microsoft.com/l/message/19%3Aabc%40thread.tacv2/17' },
  ]);
  await loaded(watched);
  expect(wire.count()).toEqual({ requests: 1, rows: 0 });
});

test('a changed person comes with the name, and the person of an item with the change itself', async () => {
  const { member, chief } = await fill();
  const first = await loaded(watched);
  await listOf(site.as('stab'), lists.members)
    .items.getById(member)
    .update({ PersonId: await user('stab') });
  const item = first.plan.items.find(({ key }) => key === '2.1.m2');
  await listOf(site.as('stab'), lists.items)
    .items.getById(item?.row?.id ?? 0)
    .update({ ResponsiblePersonId: chief });
  const { plan } = await loaded(watched);
  expect(plan.members[0]?.person).toMatchObject({ login: 'stab@contoso.example' });
  expect(plan.items.find(({ key }) => key === '2.1.m2')?.personId).toBe(chief);
  expect(plan).toEqual((await loaded(createPlanRepository(site.as('stab')))).plan);
  wire.count();
  await listOf(site.as('stab'), lists.items)
    .items.getById(item?.row?.id ?? 0)
    .update({ ResponsiblePersonId: null });
  expect((await loaded(watched)).plan.items.find(({ key }) => key === '2.1.m2')?.personId).toBeNull();
  expect(wire.count()).toEqual({ requests: 1, rows: 1 });
});

test('lists beside the plan that are not there are survived, and are read when they are made again', async () => {
  await fill();
  const sp = site.as('stab');
  for (const list of [lists.members, lists.indicators, lists.deliveries, lists.threads])
    await listOf(sp, list).delete();
  const { plan } = await loaded(watched);
  expect(wire.count().requests).toBe(1);
  expect(plan).toMatchObject({ members: [], indicators: [], deliveries: [], threads: [] });
  expect(plan.items.length).toBeGreaterThan(0);
  expect((await loaded(watched)).plan).toBe(plan);
  expect(wire.count()).toEqual({ requests: 1, rows: 0 });
  expect(await watched.change('p1', [{ kind: 'addDelivery', delivery: { title: 'Ny' } }])).toMatchObject([
    { kind: 'delivery', ok: false, error: { kind: 'refused', da: expect.stringContaining('Procesplaner') as string } },
  ]);
  await createPlanSite(sp, watched, { now: () => new Date(), place: 'tab' }).provision();
  await add(lists.deliveries, { Title: 'Igen', ...own('2.p9') });
  expect((await loaded(watched)).plan.deliveries).toMatchObject([{ key: '2.p9', title: 'Igen' }]);
});

test('a list that goes while the plan is open is survived too', async () => {
  await fill();
  expect((await loaded(watched)).plan.deliveries).toHaveLength(1);
  await listOf(site.as('stab'), lists.deliveries).delete();
  expect((await loaded(watched)).plan.deliveries).toEqual([]);
});

test('a list beside the plan that a person may not read leaves the plan readable', async () => {
  await fill();
  const list = listOf(site.as('stab'), lists.members);
  await list.breakRoleInheritance(false, true);
  const repository = createPlanRepository(site.as('sagsbehandler'));
  const { plan } = await loaded(repository);
  expect(plan.members).toEqual([]);
  expect(plan.deliveries).toHaveLength(1);
  expect((await loaded(repository)).plan).toBe(plan);
});

test('a column that is gone from a list beside the plan is told of, and the rest is shown', async () => {
  await fill();
  await listOf(site.as('stab'), lists.members).fields.getByInternalNameOrTitle('Substitute').delete();
  await listOf(site.as('stab'), lists.deliveries).fields.getByInternalNameOrTitle('Lead').delete();
  const { plan, problems } = await loaded(watched);
  expect(problems.map(({ list, field, kind }) => [list, field, kind])).toEqual([
    ['FremdriftMembers', 'Substitute', 'noColumn'],
    ['FremdriftDeliveries', 'Lead', 'noColumn'],
  ]);
  expect(plan.members[0]?.person?.login).toBe('omraadechef.amager@contoso.example');
  expect(plan.deliveries[0]).toMatchObject({ lead: null, followUp: 'Hver måned' });
});

test('rows edited by hand are shown as far as they go, and told of by row and field', async () => {
  await fill();
  const bad = [
    [lists.members, { Title: '', UniqueKey: 'r3' }, 'Title', 'noTitle'],
    [lists.indicators, { Title: 'Uden mål', ...own('i2'), GoalKey: '9.9.g1' }, 'GoalKey', 'noPlace'],
    [lists.indicators, { Title: 'Uden aktivitet', ...own('i3'), ActivityKey: '9.9' }, 'ActivityKey', 'noPlace'],
    [
      lists.measurements,
      { ...{ UniqueKey: 'v3', PlanKey: 'p1', IndicatorKey: 'i9' }, Value: 1 },
      'IndicatorKey',
      'noPlace',
    ],
    [lists.measurements, { UniqueKey: 'v4', PlanKey: 'p1', IndicatorKey: 'i1' }, 'Value', 'noFigure'],
    [lists.deliveries, { Title: 'Uden sted', ...own('9.p1'), AreaKey: '9' }, 'AreaKey', 'noPlace'],
    [lists.deliveries, { Title: 'Uden nummer', PlanKey: 'p1' }, 'Key', 'noNumber'],
  ] as const;
  const expected: unknown[] = [];
  for (const [list, values, field, kind] of bad) expected.push([list.name, await add(list, values), field, kind]);
  const { plan, problems } = await loaded(watched);
  const told = problems.map(({ list, rowId, field, kind }) => [list, rowId, field, kind]);
  expect(told).toHaveLength(expected.length);
  expect(told).toEqual(expect.arrayContaining(expected));
  expect(plan.members).toHaveLength(3);
  expect(plan.indicators).toHaveLength(5);
  expect(plan.deliveries).toHaveLength(3);
  expect(plan.indicators[2]?.measurements).toHaveLength(2);
});

test('who asks, with the roles that they hold or stand in for today', async () => {
  await fill();
  const at = (alias: Parameters<RunningSite['as']>[0], now: string) => {
    const sp = site.as(alias);
    return createPlanSite(sp, createPlanRepository(sp), { now: () => new Date(now), place: 'tab' });
  };
  site.requests();
  const chief = at('omraadechef.amager', '2019-05-14T10:00:00Z');
  await chief.rights();
  expect(await chief.me()).toMatchObject({
    ...{ name: 'Områdechef, Amager', login: 'omraadechef.amager@contoso.example' },
    roles: ['Områdechef', 'Styregruppens forperson'],
  });
  // The rights and who it is in one request, the plan in another.
  expect(site.requests()).toHaveLength(2);
  // Before the first day of the role.
  expect((await at('omraadechef.amager', '2018-05-14T10:00:00Z').me()).roles).toEqual(['Styregruppens forperson']);
  expect((await at('sagsbehandler', '2019-05-14T10:00:00Z').me()).roles).toEqual([]);
});

test('within one look the lists are asked once, and again after a write; what others wrote before it is in it', async () => {
  await loaded(watched);
  await add(lists.members, { Title: 'Afdelingsleder', UniqueKey: 'r9' });
  wire.count();
  const look = createLook(() => Date.now());
  watched = createPlanRepository(site.as('stab', { fetch: wire.fetch }), { look });
  const { plan } = await look.during(async () => {
    const first = await loaded(watched);
    await watched.rowsOf([lists.members]);
    expect(await loaded(watched)).toBe(first);
    expect(wire.count().requests).toBe(1);
    const item = first.plan.items.find(({ key }) => key === '2.1.m2');
    if (!item) throw new Error('no item');
    await watched.updateItem(item, { outcome: 'Skrevet' });
    return loaded(watched);
  });
  expect(plan.members.map(({ role }) => role)).toEqual(['Afdelingsleder']);
  expect(plan.items.find(({ key }) => key === '2.1.m2')?.outcome).toBe('Skrevet');
  wire.count();
  await loaded(watched);
  expect(wire.count().requests).toBe(1);
});
