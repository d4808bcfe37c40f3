// A delivery is taken out of a procesplan and put back; an effect chain's steps are written by two people at once.
import { createMachinery, type MachineryLists } from '../../../src/lists/machinery/machinery-lists';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import type { PlanRepository } from '../../../src/lists/repository';
import type { Delivery } from '../../../src/plan/plan';
import { blankDeliveries } from '../../../src/plan/process-plan';
import { runProvisionedSite } from './support/provisioned-site';
import type { RunningSite } from './support/running-site';
import { sampleDraft } from './support/sample-draft';

let site: RunningSite;
beforeAll(async () => {
  site = await runProvisionedSite();
  await createPlanRepository(site.as('stab')).writePlan(await sampleDraft());
});
afterAll(() => site.close());

interface Person {
  readonly repository: PlanRepository;
  readonly machinery: MachineryLists;
}
const person = (alias: 'stab' | 'omraadechef.amager'): Person => {
  const sp = site.as(alias);
  const repository = createPlanRepository(sp);
  return { repository, machinery: createMachinery({ sp, repository, writing: {} }) };
};
const planOf = async ({ repository }: Person) => {
  const loaded = await repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  return loaded.plan;
};

test('a delivery goes, comes back as it was under its own number, and stands where somebody has written in it meanwhile', async () => {
  const [one, other] = [person('stab'), person('omraadechef.amager')];
  const plan = await planOf(one);
  const [activity] = plan.activities;
  const [made] = await one.repository.change(plan.key, [
    {
      kind: 'addDelivery',
      delivery: {
        title: 'Et koncept',
        areaKey: null,
        activityKey: activity?.key ?? null,
        schedule: ['Maj 2019: udkast'],
      },
    },
  ]);
  if (made?.ok !== true || made.kind !== 'delivery') throw new Error('not made');
  const delivery: Delivery = made.value;
  await one.machinery.deliveries.remove(delivery);
  expect((await planOf(one)).deliveries).toEqual([]);
  // Gone is gone, however often it is asked for.
  expect(await one.machinery.deliveries.remove(delivery)).toBe('removed');
  const back = await one.machinery.deliveries.restore(plan.key, delivery);
  expect(back.ok).toBe(true);
  const [again] = (await planOf(other)).deliveries;
  expect({ ...again, row: null }).toEqual({ ...delivery, row: null });
  if (!again) throw new Error('not back');
  await other.repository.change(plan.key, [{ kind: 'delivery', base: again, change: { lead: 'Jurist' } }]);
  expect(await one.machinery.deliveries.remove(again)).toBe('changed');
  expect((await planOf(one)).deliveries[0]?.lead).toBe('Jurist');
});

test('two who press the template at the same moment make one delivery for each activity, and both are told of it', async () => {
  const people = [person('stab'), person('omraadechef.amager')];
  const plans = await Promise.all(people.map(planOf));
  const wanted = blankDeliveries(plans[0] ?? nothing).length;
  expect(wanted).toBeGreaterThan(5);
  const made = await Promise.all(
    people.map(({ repository }, i) =>
      repository.change(
        'p1',
        blankDeliveries(plans[i] ?? nothing).map((blank) => ({
          kind: 'addDelivery',
          delivery: { ...blank, isBlank: true },
        })),
      ),
    ),
  );
  expect(made.map((results) => results.filter(({ ok }) => ok).length)).toEqual([wanted, wanted]);
  const after = await planOf(person('stab'));
  const activities = after.deliveries.map(({ activityKey }) => activityKey);
  expect(new Set(activities).size).toBe(activities.length);
  expect(blankDeliveries(after)).toEqual([]);
});
const nothing = { areas: [], activities: [], deliveries: [] };

test('two who add at once both have their step, one goal has one row, and what looks like a CPR number is refused', async () => {
  const [one, other] = [person('stab').machinery.effects, person('omraadechef.amager').machinery.effects];
  const planKey = (await planOf(person('stab'))).key;
  const step = (title: string) => ({ kind: 'intermediate' as const, title, from: ['2.1'], goalKey: null });
  const both = await Promise.all([one.add(planKey, step('Netværket er med')), other.add(planKey, step('Børn høres'))]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  const goal = { kind: 'goal' as const, title: 'Mål', from: ['e1'], goalKey: '2.1.g1' };
  await Promise.all([one.add(planKey, goal), other.add(planKey, goal)]);
  const steps = await one.read(planKey);
  expect(
    steps
      .filter(({ kind }) => kind === 'intermediate')
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['Børn høres', 'Netværket er med']);
  expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
  expect(steps.filter(({ goalKey }) => goalKey === '2.1.g1')).toHaveLength(1);
  expect(await one.add(planKey, step('Barnet 010203-1234'))).toMatchObject({ ok: false, error: { kind: 'refused' } });

  const [base] = steps;
  if (!base) throw new Error('none');
  const changed = await one.change(base, { title: 'Netværket er inddraget' });
  expect(changed.ok).toBe(true);
  expect(await other.change(base, { title: 'Noget andet' })).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  if (base.row) await one.remove(base.row);
  expect((await other.read(planKey)).map(({ key }) => key)).not.toContain(base.key);
  expect((await one.restore(planKey, base)).ok).toBe(true);
  expect((await other.read(planKey)).find(({ key }) => key === base.key)).toMatchObject({ title: base.title });
});
