// What does not happen as planned is written with its reason, and taken back with all that it took along.
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import type { PlanRepository } from '../../../../src/lists/repository';
import { createEdits } from '../../../../src/ui/edit/edits';
import { editStore } from '../../../../src/ui/edit/edit-store';
import { activityResumed, activityStanding, itemStanding } from '../../../../src/ui/edit/standing-forms';
import { activityOf, itemOf, planOf } from '../support/changed-plan';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';
import { sampleDraft } from '../support/sample-draft';

let site: RunningSite;
let repository: PlanRepository;
beforeAll(async () => {
  site = await runProvisionedSite();
  await createPlanRepository(site.as('stab')).writePlan(await sampleDraft());
  repository = createPlanRepository(site.as('stab'), { place: 'tab' });
});
afterAll(() => site.close());
const typed = (changed: Record<string, string>) => ({ changed, begun: null });

test('an item is merged with a reason, and taken back as it was', async () => {
  const edits = createEdits({
    repository,
    planKey: 'p1',
    store: editStore({}, 'p1'),
    onChanged: () => undefined,
    onRefused: () => undefined,
  });
  const before = await itemOf(repository, '1.1.m1');
  await edits.change([itemStanding(before, 'merge')(typed({ mergedInto: '1.1.m2 Andet', reason: 'Samme arbejde' }))]);
  const again = createPlanRepository(site.as('stab'));
  expect(await itemOf(again, '1.1.m1')).toMatchObject({
    status: 'dropped',
    mergedInto: '1.1.m2',
    reason: 'Samme arbejde',
    start: before.start,
  });
  await edits.undo();
  expect(await itemOf(createPlanRepository(site.as('stab')), '1.1.m1')).toMatchObject({
    status: 'planned',
    mergedInto: null,
    reason: null,
  });
});

test('postponed to a new period it is planned for then, and tells where it stood and why', async () => {
  const before = await itemOf(repository, '1.1.m2');
  const [result] = await repository.change('p1', [
    itemStanding(before, 'postpone')(typed({ newPeriod: 'marts 2021', reason: 'Venter på ny lov' })),
  ]);
  expect(result).toMatchObject({
    ok: true,
    value: { status: 'planned', start: '2021-03-01', reason: 'Venter på ny lov' },
  });
  const after = await itemOf(createPlanRepository(site.as('stab')), '1.1.m2');
  expect(after.former).toEqual({ text: before.periodText, start: before.start, end: before.end });
});

test('a dropped activity takes along what stands in it, and a number of a citizen is no reason', async () => {
  const before = await activityOf(repository, '2.1');
  const [refused] = await repository.change('p1', [activityStanding(before, 'drop')(typed({ reason: '010190-1234' }))]);
  expect(refused).toMatchObject({ ok: false, error: { kind: 'refused' } });
  await repository.change('p1', [activityStanding(before, 'drop')(typed({ reason: 'Løst på anden måde' }))]);
  const plan = await planOf(createPlanRepository(site.as('stab')));
  expect(plan.activities.find(({ key }) => key === '2.1')).toMatchObject({
    stage: 'dropped',
    reason: 'Løst på anden måde',
  });
  const states = new Set(plan.items.filter(({ activityKey }) => activityKey === '2.1').map(({ status }) => status));
  expect([...states]).toEqual(['dropped']);
  const dropped = await activityOf(createPlanRepository(site.as('stab')), '2.1');
  await repository.change('p1', [activityResumed(dropped)]);
  expect(await activityOf(createPlanRepository(site.as('stab')), '2.1')).toMatchObject({ stage: null, reason: null });
});
