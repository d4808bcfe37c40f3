// A plan begun without a document, through the real repository; broken off, kept in a browser, and gone on with.
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import { rowsOf } from '../../../../src/lists/plan-rows';
import { listPlans } from '../../../../src/lists/plans/plan-states';
import { lists } from '../../../../src/lists/schema';
import { readAll } from '../../../../src/lists/loading/read-all';
import { planFromDraft } from '../../../../src/plan/plan-from-draft';
import { emptyDraft, planTemplates, templateDraft, templateOf } from '../../../../src/plan/templates';
import { createKeptImports } from '../../../../src/ui/import/kept-imports';
import { readyOf } from '../../../../src/ui/import/steps';
import { mortal } from '../provisioning/support';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';

let site: RunningSite;
beforeEach(async () => {
  site = await runProvisionedSite();
});
afterEach(() => site.close());

const day = '2026-11-28';
const head = { title: 'Udviklingsplan 2027', unit: 'Familieafdelingen', period: '2027-2028' };
const themes = templateOf('temaer');
const template = (areas: readonly number[]) => {
  if (themes === undefined) throw new Error('no template');
  return templateDraft(themes, head, { areas, start: day }, day);
};

/** A browser's storage that outlives a tab. */
function memoryStorage(): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (i) => [...held.keys()][i] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  };
}

test('an empty plan has its first area and activity, and is written on at once', async () => {
  const repository = createPlanRepository(site.as('stab'));
  await repository.writePlan(emptyDraft(head, { area: 'Underretninger', activity: 'Fælles retningslinje' }, day));
  const loaded = await createPlanRepository(site.as('stab')).load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  expect(loaded.problems).toEqual([]);
  expect(loaded.plan).toMatchObject({ title: head.title, unit: head.unit, periodText: head.period, items: [] });
  expect(loaded.plan.areas.map(({ key, title }) => [key, title])).toEqual([['1', 'Underretninger']]);
  expect(loaded.plan.activities).toMatchObject([{ key: '1.1', areaKey: '1', title: 'Fælles retningslinje' }]);
  const item = { kind: 'milestone', activityKey: '1.1', text: 'Udkast er skrevet', periodText: 'maj 2027' } as const;
  const [added] = await repository.change(loaded.plan.key, [{ kind: 'addItem', item }]);
  expect(added).toMatchObject({ ok: true, value: { key: '1.1.m1', end: '2027-05-31' } });
});

test('an empty plan without an area is a plan too', async () => {
  const repository = createPlanRepository(site.as('stab'));
  const plan = await repository.writePlan(emptyDraft(head, { area: '', activity: 'Fælles retningslinje' }, day));
  expect(plan.areas).toEqual([]);
  expect(plan.activities).toMatchObject([{ key: '1', areaKey: null }]);
});

test.each(planTemplates)('the template $id is read back as it was shown, with nothing amiss', async (one) => {
  const repository = createPlanRepository(site.as('stab'));
  const draft = templateDraft(one, head, { start: day }, day);
  await repository.writePlan(draft);
  const loaded = await createPlanRepository(site.as('stab')).load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  expect(loaded.problems).toEqual([]);
  const { plan } = loaded;
  const shown = planFromDraft(draft, plan.key);
  expect(plan.words).toBe(one.words ?? null);
  expect(plan.indicators.map(({ key, target }) => [key, target])).toEqual(
    shown.indicators.map(({ key, target }) => [key, target]),
  );
  const facts = ({ items }: Pick<typeof plan, 'items'>) =>
    items.map(({ key, kind, text, periodText, start, end, recurrence }) => [
      key,
      kind,
      text,
      periodText,
      start,
      end,
      recurrence,
    ]);
  expect(facts(plan)).toEqual(facts(shown));
  expect(plan.activities.map(({ key, title, purpose, roles }) => [key, title, purpose, roles])).toEqual(
    shown.activities.map(({ key, title, purpose, roles }) => [key, title, purpose, roles]),
  );
});

test('a plan begun where there is one takes its place; the one before stays to be read', async () => {
  const repository = createPlanRepository(site.as('stab'));
  await repository.writePlan(template([0]));
  await repository.writePlan(emptyDraft({ ...head, title: 'Den næste' }, { area: '', activity: 'Tilsyn' }, day));
  expect((await listPlans(site.as('stab'))).map(({ title, stage }) => [title, stage])).toEqual(
    expect.arrayContaining([
      ['Den næste', 'current'],
      [head.title, 'former'],
    ]),
  );
});

test('a tab closed in the middle of the writing: another goes on with what the browser kept, and nothing is doubled', async () => {
  const storage = memoryStorage();
  const draft = template([1, 2]);
  const ready = readyOf({ id: 'k1', from: 'template', file: head.title, draft, reference: day });
  for (const left of [1, 3, 5, 6, 7]) {
    const kept = createKeptImports(site.siteUrl, storage).find('k1') ?? { ready, saving: true, on: day };
    createKeptImports(site.siteUrl, storage).keep(kept);
    await createPlanRepository(mortal(site, left))
      .writePlan(kept.ready.draft)
      .catch(() => undefined);
  }
  const kept = createKeptImports(site.siteUrl, storage).find('k1');
  if (kept === null) throw new Error('not kept');
  expect(kept.saving).toBe(true);
  await createPlanRepository(site.as('stab')).writePlan(kept.ready.draft);
  expect((await listPlans(site.as('stab'))).map((plan) => [plan.key, plan.stage])).toEqual([['p1', 'current']]);
  const expected = rowsOf(planFromDraft(draft, 'p1')).filter(({ list }) => list === lists.items);
  expect((await readAll(site.as('stab'), lists.items)).map((row) => row['UniqueKey']).sort()).toEqual(
    expected.map(({ uniqueKey }) => uniqueKey).sort(),
  );
});
