// The same document imported by two at once, and broken off: one plan, no doubled row, one line of history.
import { readPlanHistory } from '../../../src/lists/history';
import { createPlanRepository } from '../../../src/lists/plan-repository';
import { closePlan, listPlans } from '../../../src/lists/plans/plan-states';
import { rowsOf } from '../../../src/lists/plan-rows';
import { allLists, lists } from '../../../src/lists/schema';
import { readAll } from '../../../src/lists/loading/read-all';
import { importText } from '../../../src/importing/index';
import type { DraftPlan } from '../../../src/plan/draft';
import { planFromDraft } from '../../../src/plan/plan-from-draft';
import { mortal } from './provisioning/support';
import { runProvisionedSite } from './support/provisioned-site';
import type { RunningSite } from './support/running-site';
import { sampleDraft } from './support/sample-draft';

let site: RunningSite;
beforeEach(async () => {
  site = await runProvisionedSite();
});
afterEach(() => site.close());

/** No area, activity or item has a number of the plan's own; some have the very same words. */
function unnumbered(): DraftPlan {
  const text = [
    'Udviklingsplan 2026',
    'Indsatsområde: Familier',
    ...['Fælles overblik', 'Fælles overblik', 'Samtaler i uge 3'].flatMap((title) => [
      `Aktivitet: ${title}`,
      'Milepæle:',
      '- Metoden er prøvet, maj 2026',
      '- Metoden er prøvet, maj 2026',
    ]),
  ].join('\n');
  const read = importText(text, {});
  if (!read.ok) throw new Error(read.refusal.code);
  return read.draft;
}

const drafts: [string, () => Promise<DraftPlan>][] = [
  ['the sample plan', sampleDraft],
  ['a plan without numbers', () => Promise.resolve(unnumbered())],
];

async function expectOnePlan(draft: DraftPlan): Promise<void> {
  const sp = site.as('stab');
  expect((await listPlans(sp)).map((plan) => [plan.key, plan.stage])).toEqual([['p1', 'current']]);
  const written = rowsOf(planFromDraft(draft, 'p1'));
  for (const list of allLists.filter((one) => written.some((row) => row.list === one))) {
    const keys = (await readAll(sp, list)).map((row) => row['UniqueKey']);
    const expected = written.filter((row) => row.list === list).map((row) => row.uniqueKey);
    expect(keys.sort()).toEqual(expected.sort());
  }
  const { lines } = await readPlanHistory(sp, { since: new Date(Date.now() - 3_600_000), now: new Date() });
  expect(lines.map((line) => [line.list, line.action, line.place])).toEqual([[lists.plans.name, 'imported', 'import']]);
}

describe.each(drafts)('%s', (_name, draftOf) => {
  test('by two people at the same moment', async () => {
    const draft = await draftOf();
    const both = [site.as('stab'), site.as('omraadechef.amager')].map((sp) => createPlanRepository(sp));
    await Promise.all(both.map((one) => one.writePlan(draft)));
    await expectOnePlan(draft);
  });

  test('one after the other, a little later each time', async () => {
    const draft = await draftOf();
    const late = async (ms: number): Promise<unknown> => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      return createPlanRepository(site.as('omraadechef.amager')).writePlan(draft);
    };
    const [, ...others] = await Promise.all([
      createPlanRepository(site.as('stab')).writePlan(draft),
      late(5),
      late(30),
    ]);
    expect(others).toHaveLength(2);
    await expectOnePlan(draft);
  });

  test('broken off after any request and begun again', async () => {
    const draft = await draftOf();
    for (let left = 1; left < 12; left++)
      await createPlanRepository(mortal(site, left))
        .writePlan(draft)
        .catch(() => undefined);
    await createPlanRepository(site.as('stab')).writePlan(draft);
    await expectOnePlan(draft);
  });
});

test('the document of the current plan again keeps what people have made of it; of a closed plan it is a new one', async () => {
  const draft = await sampleDraft();
  const repository = createPlanRepository(site.as('stab'));
  const item = (await repository.writePlan(draft)).items[0];
  if (!item) throw new Error('no item');
  await repository.updateItem(item, { status: 'reached' });
  expect((await repository.writePlan(draft)).items.find((one) => one.key === item.key)?.status).toBe('reached');
  await closePlan(site.as('stab'), 'p1', '2026-01-01');
  expect((await repository.writePlan(draft)).key).toBe('p2');
});

test('two different plans at once: both are whole, and just one is current', async () => {
  const draft = await sampleDraft();
  const other = { ...draft, plan: { ...draft.plan, title: 'En anden plan' } };
  const [one, two] = [site.as('stab'), site.as('omraadechef.amager')].map((sp) => createPlanRepository(sp));
  const both = await Promise.allSettled([one?.writePlan(draft), two?.writePlan(other)]);
  const stages = (await listPlans(site.as('stab'))).map((plan) => plan.stage);
  expect(stages).toHaveLength(2);
  expect(stages.filter((stage) => stage === 'current')).toHaveLength(1);
  expect(stages).not.toContain('unfinished');
  expect(both.some((result) => result.status === 'fulfilled')).toBe(true);
  const items = rowsOf(planFromDraft(draft, 'p')).filter((row) => row.list === lists.items);
  expect(await readAll(site.as('stab'), lists.items)).toHaveLength(2 * items.length);
});
