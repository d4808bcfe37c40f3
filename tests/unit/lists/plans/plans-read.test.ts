import { createPlanRepository } from '../../../../src/lists/plan-repository';
import { createPlanSite, type PlanSite } from '../../../../src/lists/plan-site';
import { carryPlan } from '../../../../src/lists/plans/carry-plan';
import { makePlanCurrent } from '../../../../src/lists/plans/plan-states';
import { runProvisionedSite } from '../support/provisioned-site';
import { runSite, type RunningSite } from '../support/running-site';
import { sampleDraft } from '../support/sample-draft';

let site: RunningSite;
afterEach(() => site.close());

const planSite = (sp = site.as('stab')): PlanSite =>
  createPlanSite(sp, createPlanRepository(sp), { now: () => new Date('2019-05-14T10:00:00Z'), place: 'tab' });
async function runTwoPlans(): Promise<PlanSite> {
  site = await runProvisionedSite();
  await createPlanRepository(site.as('stab')).writePlan(await sampleDraft());
  expect(await carryPlan(site.as('stab'), 'p1', 'copy')).toMatchObject({ ok: true });
  return planSite();
}
const stages = async (shown: PlanSite): Promise<string[]> =>
  (await shown.plans.list()).map(({ key, stage }) => `${key} ${stage}`);

test('the plans of the site come in the same request as the plan that is looked at, also what others made of them', async () => {
  const shown = await runTwoPlans();
  const both = () => Promise.all([shown.repository.load('p2'), stages(shown)]);
  expect((await both())[1]).toEqual(['p2 next', 'p1 current']);
  expect(await makePlanCurrent(site.as('stab'), 'p2')).toMatchObject({ ok: true });
  site.requests();
  const [loaded, plans] = await both();
  expect(site.requests()).toEqual(['POST /sites/dev/_api/$batch']);
  expect(plans).toEqual(['p2 current', 'p1 former']);
  expect(loaded).toMatchObject({ plan: { key: 'p2' } });
});

test('a reading that began before a plan was closed does not tell how the plans are after it', async () => {
  await runTwoPlans();
  let hold: Promise<void> | null = null;
  const sp = site.as('stab', {
    fetch: async (...asked) => {
      // What the reading was answered comes when the plan has been closed.
      const waits = hold;
      hold = null;
      const answer = await fetch(...asked);
      await waits;
      return answer;
    },
  });
  const shown = planSite(sp);
  expect(await stages(shown)).toEqual(['p2 next', 'p1 current']);
  let letGo = (): void => undefined;
  hold = new Promise((resolve) => {
    letGo = resolve;
  });
  const before = shown.repository.load();
  expect(await shown.plans.close('p1', '2019-05-14')).toMatchObject({ ok: true });
  const after = shown.plans.list();
  letGo();
  expect((await after).map(({ key, closedOn }) => [key, closedOn])).toEqual([
    ['p2', null],
    ['p1', '2019-05-14'],
  ]);
  await before;
});

test('asking for the plans first does not make of a site without lists an empty plan', async () => {
  site = await runSite();
  const shown = planSite();
  await expect(shown.plans.list()).rejects.toMatchObject({ kind: 'noList' });
  expect(await shown.repository.load()).toBe('notProvisioned');
});
