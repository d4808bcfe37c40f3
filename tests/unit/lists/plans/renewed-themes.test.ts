// A plan of four themes through its year and a half: two themes reach their goals, and a renewed plan has two new ones.
import { createAnswers } from '../../../../src/answers';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import { carryPlan } from '../../../../src/lists/plans/carry-plan';
import { listPlans, makePlanCurrent } from '../../../../src/lists/plans/plan-states';
import { createCalendar } from '../../../../src/periods';
import type { Plan } from '../../../../src/plan/plan';
import { templateDraft, templateOf } from '../../../../src/plan/templates';
import { due } from '../../../../src/reminders';
import { createSay } from '../../../../src/text/text';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';

let site: RunningSite;
beforeAll(async () => {
  site = await runProvisionedSite();
});
afterAll(() => site.close());

const start = '2016-08-11';
// What no form and no command lets through is not written either, should it come another way.
const newAreas = ['Anbringelser', 'Efterværn 010190-1234'];

async function planOf(key?: string): Promise<Plan> {
  const loaded = await createPlanRepository(site.as('stab')).load(key);
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  expect(loaded.problems).toEqual([]);
  return loaded.plan;
}

test('themes that are reached stay behind, what is left goes on, and new themes stand after it', async () => {
  const template = templateOf('temaer');
  if (template === undefined) throw new Error('no template');
  const repository = createPlanRepository(site.as('stab'));
  const head = { title: 'Fire temaer', unit: '', period: '2016-2018' };
  const plan = await repository.writePlan(templateDraft(template, head, { start }, start));
  const reached = plan.items.filter(
    ({ kind, areaKey, key }) => kind !== 'followUp' && (areaKey === '1' || areaKey === '2' || key === '3.1.m1'),
  );
  const done = await repository.change(
    plan.key,
    reached.map((base) => ({ kind: 'item' as const, base, change: { status: 'reached' as const } })),
  );
  expect(done.every(({ ok }) => ok)).toBe(true);

  // Two at once, and once more after a break: one plan.
  const renew = () => carryPlan(site.as('stab'), plan.key, 'renew', undefined, { newAreas });
  await Promise.all([renew(), renew()]);
  await renew();
  expect((await listPlans(site.as('stab'))).map(({ key, stage, words }) => [key, stage, words])).toEqual([
    ['p2', 'next', 'themes'],
    ['p1', 'current', 'themes'],
  ]);
  await makePlanCurrent(site.as('stab'), 'p2');
  const renewed = await planOf();
  expect(renewed.words).toBe('themes');
  expect(renewed.areas.map(({ key, title }) => [key, title])).toEqual([
    ['3', 'Planer for barnet og den unge'],
    ['4', 'Samtaler med barnet'],
    ['5', 'Anbringelser'],
    ['6', 'Efterværn xxxxxx-xxxx'],
  ]);
  expect(renewed.activities).toHaveLength(8);
  expect(renewed.items.map(({ key }) => key)).not.toContain('3.1.m1');
  expect(renewed.items.find(({ key }) => key === '3.1.m2')).toMatchObject({
    continuedFrom: 'p1:3.1.m2',
    periodText: 'januar 2017',
    status: 'planned',
  });
  expect((await planOf('p1')).items.filter(({ status }) => status === 'reached')).toHaveLength(reached.length);
});

test('the renewed plan is reminded of and asked about in its own words', async () => {
  const plan = await planOf();
  const reminders = due(plan, {
    from: '2017-02-01',
    until: '2017-02-28',
    calendar: createCalendar(),
    say: createSay('da'),
  });
  expect(reminders.map(({ itemId }) => itemId)).toEqual(expect.arrayContaining(['4.1.m2', '3.3.m2']));
  expect(reminders.every(({ itemId }) => /^[34]\./.test(itemId))).toBe(true);
  const answers = createAnswers(
    { plan, beside: { meetings: [], rounds: [], documents: null, changes: null }, words: [] },
    {
      calendar: createCalendar(),
      links: { item: () => null, activity: () => null, plan: () => null },
      contacts: { caseContact: null, legalContact: null, notificationContact: null, leaderContact: null, owner: null },
    },
  );
  const { sentence } = answers.ask('hvilke temaer er der', {
    ...{ today: '2018-06-01', locale: 'da', login: null, topic: null, areaKey: null },
  });
  expect(sentence.replace(/\u00a0/g, ' ')).toBe(
    'Planen har 4 temaer: Planer for barnet og den unge, Samtaler med barnet, Anbringelser og Efterværn xxxxxx-xxxx.',
  );
});
