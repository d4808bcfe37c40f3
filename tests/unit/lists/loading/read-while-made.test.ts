import { createPlanRepository } from '../../../../src/lists/plan-repository';
import { createPlanSite } from '../../../../src/lists/plan-site';
import { sampleDraft } from '../support/sample-draft';
import { runSite, type RunningSite } from '../support/running-site';

let site: RunningSite;
beforeEach(async () => {
  site = await runSite();
});
afterEach(() => site.close());

test('a plan that was looked for while its lists were being made is written and read as on any other site', async () => {
  const sp = site.as('stab');
  const repository = createPlanRepository(sp, { place: 'tab' });
  const planSite = createPlanSite(sp, repository, { now: () => new Date('2019-05-14T10:00:00Z'), place: 'tab' });
  const looks: Promise<unknown>[] = [];
  // The page looks again when somebody comes back to it, whatever is under way.
  await planSite.provision(() => void looks.push(repository.load().catch(() => null)));
  expect(looks.length).toBeGreaterThan(10);
  await Promise.all(looks);
  const draft = await sampleDraft();
  const plan = await repository.writePlan(draft);
  const loaded = await repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  expect(loaded.problems).toEqual([]);
  expect(loaded.plan.items).toHaveLength(plan.items.length);
  expect(loaded.plan.items.filter(({ end }) => end !== null).length).toBeGreaterThan(20);
});
