// A person may take a column from a list, or let its rows wait for approval: the plan is shown all the same.
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import { provision } from '../../../../src/lists/provisioning/provision';
import type { LoadedPlan, PlanRepository } from '../../../../src/lists/repository';
import { lists } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';
import { sampleDraft } from '../support/sample-draft';
import { recorder } from '../support/weather';

let site: RunningSite;
beforeEach(async () => {
  site = await runProvisionedSite();
  await createPlanRepository(site.as('stab')).writePlan(await sampleDraft());
});
afterEach(() => site.close());

async function loaded(repository: PlanRepository): Promise<LoadedPlan> {
  const result = await repository.load();
  if (result === null || result === 'notProvisioned') throw new Error(`No plan: ${String(result)}`);
  return result;
}
const take = (name: string, list: (typeof lists)[keyof typeof lists] = lists.items) =>
  listOf(site.as('stab'), list).fields.getByInternalNameOrTitle(name).delete();

test('a column that is gone costs one request more, and is told of once', async () => {
  const before = await loaded(createPlanRepository(site.as('stab')));
  await take('ReachedBy');
  await take('Body', lists.activities);
  const wire = recorder();
  const repository = createPlanRepository(site.as('stab', { fetch: wire.fetch }));
  const { plan, problems } = await loaded(repository);
  expect(wire.count().requests).toBe(2);
  expect(plan.items).toHaveLength(before.plan.items.length);
  expect(plan.items.map(({ key, text, start, status }) => [key, text, start, status])).toEqual(
    before.plan.items.map(({ key, text, start, status }) => [key, text, start, status]),
  );
  expect(problems.filter(({ kind }) => kind === 'noColumn')).toMatchObject([
    { list: 'FremdriftActivities', field: 'Body', rowId: 0 },
    { list: 'FremdriftItems', field: 'ReachedBy', rowId: 0, url: `${site.siteUrl}/Lists/FremdriftItems/AllItems.aspx` },
  ]);
  // Then as ever: nothing new, one request and no rows; a change, one row.
  expect(await loaded(repository)).toMatchObject({ plan });
  expect(wire.count()).toEqual({ requests: 1, rows: 0 });
  const [item] = plan.items;
  if (!item?.row) throw new Error('no item');
  await listOf(site.as('stab'), lists.items).items.getById(item.row.id).update({ Responsible: 'Leder' });
  expect((await loaded(repository)).plan.items.find(({ key }) => key === item.key)?.responsible).toBe('Leder');
  expect(wire.count()).toEqual({ requests: 1, rows: 1 });
});

test('what has a column is written, what has none is refused with the reason', async () => {
  await take('ReachedBy');
  const repository = createPlanRepository(site.as('stab'));
  const [item] = (await loaded(repository)).plan.items;
  if (!item) throw new Error('no item');
  const written = await repository.updateItem(item, { status: 'dropped' });
  expect(written).toMatchObject({ ok: true, value: { status: 'dropped' } });
  if (!written.ok) throw new Error('not written');
  const refused = await repository.updateItem(written.value, { reachedBy: 'Leder' });
  expect(refused).toMatchObject({ ok: false, error: { kind: 'refused' } });
  expect(JSON.stringify(refused)).toContain('set the lists up again');
});

test('provisioning brings the column back', async () => {
  const { problems } = await loaded(createPlanRepository(site.as('stab')));
  await take('Responsible');
  const without = await loaded(createPlanRepository(site.as('stab')));
  expect(without.problems).toHaveLength(problems.length + 1);
  await provision(site.as('stab'));
  expect((await loaded(createPlanRepository(site.as('stab')))).problems).toHaveLength(problems.length);
});

test('rows that wait for approval, and folders, are no obstacle', async () => {
  const before = await loaded(createPlanRepository(site.as('stab')));
  const list = listOf(site.as('stab'), lists.items);
  await list.update({ EnableModeration: true, EnableFolderCreation: true });
  await list.items.add({ Title: 'Venter', Key: '9.9', ActivityKey: before.plan.activities[0]?.key });
  await list.items.add({ Title: 'Mappe', FileSystemObjectType: 1, ContentTypeId: '0x0120' });
  const after = await loaded(createPlanRepository(site.as('stab')));
  expect(after.plan.items.map(({ text }) => text)).toContain('Venter');
  expect(after.plan.items.map(({ text }) => text)).not.toContain('Mappe');
  expect(after.plan.items).toHaveLength(before.plan.items.length + 1);
});
