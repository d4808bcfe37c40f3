// The evaluation against the local list service: made ready with one press, counted, judged, and carried into the next plan.
import { draftFromPlan } from '../../../src/evaluation/draft-from-plan';
import { createEvaluation, type EvaluationLists } from '../../../src/lists/evaluation/create-evaluation';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import { carryPlan } from '../../../src/lists/plans/carry-plan';
import type { PlanRepository, WriteResult } from '../../../src/lists/repository';
import { machinery } from '../../../src/lists/schema/machinery';
import { listOf } from '../../../src/lists/table';
import type { Plan } from '../../../src/plan/plan';
import { createSay } from '../../../src/text/text';
import { runProvisionedSite } from './support/provisioned-site';
import type { RunningSite } from './support/running-site';
import { sampleDraft } from './support/sample-draft';

let site: RunningSite;
let repository: PlanRepository;
let plan: Plan;
let lists: EvaluationLists;

beforeEach(async () => {
  site = await runProvisionedSite();
  const sp = site.as('stab');
  repository = createPlanRepository(sp);
  plan = await repository.writePlan(await sampleDraft());
  lists = createEvaluation({ sp, repository, writing: { place: 'tab' } });
});
afterEach(() => site.close());

function done<T>(result: WriteResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const draft = () => draftFromPlan(plan, 'ev1', createSay('da'));
const read = async (key = plan.key) => (await lists.read(key)).evaluation;

test('one press, also pressed twice, makes the evaluation once; what is changed is read back, and the older of two writes meets the newer', async () => {
  expect(await lists.make(plan.key, draft())).toBeNull();
  expect(await lists.make(plan.key, draft())).toBeNull();
  const made = await read();
  expect(made.designs).toHaveLength(1);
  expect(made.questions.map(({ key, text }) => [key, text])).toEqual(
    draft().questions.map(({ key, text }) => [key, text]),
  );
  const [design] = made.designs;
  const [question] = made.questions;
  if (!design || !question) throw new Error('not made');
  const period = { periodText: '2. halvår 2019', start: '2019-07-01', end: '2019-12-31' };
  const mine = { ...design, ...period, asked: ['sagsbehandlere', 'faglige koordinatorer'], state: 'running' as const };
  expect(done(await lists.changeDesign(design, mine))).toMatchObject({
    ...period,
    asked: mine.asked,
    state: 'running',
  });
  expect(await lists.changeDesign(design, { ...design, title: 'En anden' })).toMatchObject({
    ok: false,
    error: { kind: 'conflict' },
  });
  expect(await lists.changeQuestion(question, { ...question, text: 'Hvad med 010190-1234?' })).toMatchObject({
    ok: false,
    error: { kind: 'refused' },
  });

  const cell = { questionKey: question.key, unit: 'Amager', answer: 'I høj grad', countedOn: '2019-11-01' };
  const first = done(await lists.count(plan.key, { ...cell, count: 7 }, null));
  expect(done(await lists.count(plan.key, { ...cell, count: 9 }, first)).count).toBe(9);
  expect((await read()).counts).toMatchObject([{ unit: 'Amager', answer: 'I høj grad', count: 9 }]);
});

test('verdicts tell what is carried, and old and new are tied both ways; run again, nothing is done twice', async () => {
  await lists.make(plan.key, draft());
  const reached = plan.items.filter(({ activityKey }) => ['2.1', '2.2'].includes(activityKey));
  for (const item of reached) done(await repository.updateItem(item, { status: 'reached', reachedOn: '2019-11-01' }));
  for (const [key, verdict] of [
    ['2.1', 'needsAttention'],
    ['2.2', 'inGoal'],
    ['1.1', 'needsAttention'],
  ] as const) {
    const activity = plan.activities.find((one) => one.key === key);
    if (!activity) throw new Error(key);
    done(await lists.judge(plan.key, { designKey: 'ev1', activity, verdict, reason: 'Svarene', continuesAs: null }));
  }
  const carried = await carryPlan(site.as('stab'), plan.key, 'renew', undefined, { newAreas: ['Forebyggelse'] });
  if (!carried.ok) throw new Error(carried.error.en);
  const next = await createPlanRepository(site.as('stab')).load('p2');
  if (next === null || next === 'notProvisioned') throw new Error('no plan');
  const keys = next.plan.activities.map(({ key }) => key);
  expect(keys).toContain('2.1');
  expect(keys).not.toContain('2.2');
  expect(next.plan.items.filter(({ activityKey }) => activityKey === '2.1')).toEqual([]);
  expect(next.plan.areas.at(-1)).toMatchObject({ title: 'Forebyggelse', key: '4' });
  repository.written();
  expect((await read()).verdicts.map(({ activityKey, continuesAs }) => [activityKey, continuesAs])).toEqual([
    ['2.1', 'p2:2.1'],
    ['2.2', null],
    ['1.1', 'p2:1.1'],
  ]);
  // The next plan is told at the activity what was said of it.
  expect(await lists.former('p2')).toEqual([
    { activityKey: '2.1', verdict: 'needsAttention', reason: 'Svarene', evaluation: 'Medarbejderevaluering' },
    { activityKey: '1.1', verdict: 'needsAttention', reason: 'Svarene', evaluation: 'Medarbejderevaluering' },
  ]);
  expect(await lists.former(plan.key)).toEqual([]);
  const again = await carryPlan(site.as('stab'), plan.key, 'renew', undefined, { newAreas: ['Forebyggelse'] });
  expect(again).toMatchObject({ ok: true, value: { written: 0, plan: { key: 'p2' } } });
});

test('a site without the lists has no evaluation and carries its plan on; a row that a person spoiled is told of', async () => {
  await listOf(site.as('stab'), machinery.evaluations).items.add({
    Title: 'Ødelagt',
    Key: 'ev7',
    State: 'Måske',
    PeriodText: 'engang måske',
  });
  const { evaluation, problems } = await lists.read(plan.key);
  expect(evaluation.designs).toMatchObject([{ key: 'ev7', state: 'draft', start: null }]);
  expect(problems.map(({ field }) => field).sort()).toContain('State');
  for (const list of [machinery.evaluations, machinery.activityVerdicts]) await listOf(site.as('stab'), list).recycle();
  repository.remade();
  expect(await lists.read(plan.key)).toMatchObject({ evaluation: { designs: [] }, absent: true });
  expect(await carryPlan(site.as('stab'), plan.key, 'rollOver')).toMatchObject({ ok: true });
});

test('where an earlier activity goes on is written with its row', async () => {
  const [earlier] = plan.earlierActivities;
  if (!earlier) throw new Error('no earlier activity');
  const mine = { ...earlier, continuesIn: '2.1', goal: 'Alle nye deltager' };
  expect(done(await lists.changeEarlier(earlier, mine))).toMatchObject({
    continuesIn: '2.1',
    goal: 'Alle nye deltager',
  });
  const loaded = await repository.load();
  expect(loaded).toMatchObject({
    plan: { earlierActivities: expect.arrayContaining([expect.objectContaining({ continuesIn: '2.1' })]) as unknown },
  });
});
