// Where an item first stood is kept when it is moved, and goes when it is moved back.
import { createPlanSite } from '../../../../src/lists/plan-site';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import { carryPlan } from '../../../../src/lists/plans/carry-plan';
import type { PlanRepository } from '../../../../src/lists/repository';
import { lists } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import { exportPlan, importPlan } from '../../../../src/lists/transfer';
import { changedItem } from '../../../../src/lists/writing/item-change';
import type { PlanItem } from '../../../../src/plan/plan';
import { createEdits } from '../../../../src/ui/edit/edits';
import { editStore } from '../../../../src/ui/edit/edit-store';
import { emptyItem } from '../../plan/support/empty-plan';
import { found, itemOf, planOf } from '../support/changed-plan';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';
import { sampleDraft } from '../support/sample-draft';

const april = { text: 'april 2019', start: '2019-04-01', end: '2019-04-30' };
const inApril = emptyItem({ periodText: april.text, start: april.start, end: april.end });

describe('an item as it would be', () => {
  test('its first place is kept through further moves, and goes when it is back', () => {
    const moved = changedItem(inApril, { periodText: 'juli 2019' });
    expect(moved).toMatchObject({ start: '2019-07-01', former: april });
    const further = changedItem(moved, { periodText: 'medio 2020' });
    expect(further.former).toEqual(april);
    expect(changedItem(further, { periodText: 'April 2019' }).former).toBeNull();
    expect(changedItem(further, { periodText: null })).toMatchObject({ start: null, former: april });
  });

  test('other words for the same days are no move, nor is a first date', () => {
    expect(changedItem(inApril, { periodText: '1.-30. april 2019' }).former).toBeNull();
    expect(changedItem(emptyItem(), { periodText: 'april 2019' }).former).toBeNull();
    expect(changedItem(inApril, { text: 'Andet' }).former).toBeNull();
  });
});

describe('in the lists', () => {
  let site: RunningSite;
  let repository: PlanRepository;
  beforeEach(async () => {
    site = await runProvisionedSite();
    await createPlanRepository(site.as('stab')).writePlan(await sampleDraft());
    repository = createPlanRepository(site.as('stab'), { place: 'tab' });
  });
  afterEach(() => site.close());
  const move = async (base: PlanItem, periodText: string | null): Promise<PlanItem> => {
    const [result] = await repository.change('p1', [{ kind: 'item', base, change: { periodText } }]);
    if (result?.ok !== true || result.kind !== 'item') throw new Error(JSON.stringify(result));
    return result.value;
  };
  const placeOf = ({ periodText: text, start, end }: PlanItem) => ({ text, start, end });

  test('written with the move, read again, no change of its own in the history, and left behind by the next plan', async () => {
    const before = await itemOf(repository, '1.1.m1');
    expect(before).toMatchObject({ former: null });
    const moved = await move(before, 'uge 34, 2020');
    expect(moved.former).toEqual(placeOf(before));
    expect((await itemOf(createPlanRepository(site.as('stab')), '1.1.m1')).former).toEqual(placeOf(before));
    const history = createPlanSite(site.as('stab'), repository, { now: () => new Date(), place: 'tab' });
    const [line] = before.row ? await history.rowHistory(before.row) : [];
    expect(line?.changes?.map(({ field }) => field)).toEqual(['PeriodText', 'Start', 'End']);
    const file = await exportPlan(site.as('stab'), { exportedAt: '2026-05-04T10:00:00Z' });
    if (file === 'notProvisioned') throw new Error(file);
    await carryPlan(site.as('stab'), 'p1', 'rollOver');
    expect(found((await planOf(repository, 'p2')).items, '1.1.m1')).toMatchObject({
      start: '2020-08-17',
      former: null,
    });
    const other = await runProvisionedSite();
    await importPlan(other.as('stab'), file);
    expect((await itemOf(createPlanRepository(other.as('stab')), '1.1.m1')).former).toEqual(placeOf(before));
    await other.close();
    expect((await move(moved, before.periodText)).former).toBeNull();
    expect((await itemOf(createPlanRepository(site.as('stab')), '1.1.m1')).former).toBeNull();
  });

  test('taken back, it is as it was: also the first date of what had none', async () => {
    const edits = createEdits({
      repository,
      planKey: 'p1',
      store: editStore({}, 'p1'),
      onChanged: () => undefined,
      onRefused: () => undefined,
    });
    const begun = await itemOf(repository, '2.1.m1');
    expect(begun).toMatchObject({ start: null, former: null });
    await edits.change([{ kind: 'item', base: begun, change: { periodText: 'juli 2019' } }]);
    await edits.undo();
    expect(await itemOf(repository, '2.1.m1')).toMatchObject({ start: null, periodText: null, former: null });
  });

  test('two who move the same item are asked of its period alone', async () => {
    const base = await itemOf(repository, '2.1.m1');
    await move(base, 'maj 2021');
    const [result] = await repository.change('p1', [
      { kind: 'item', base, change: { periodText: 'juni 2021', text: 'Mine ord' } },
    ]);
    const conflict = result?.ok === false && result.error.kind === 'conflict' ? result.error : null;
    expect(conflict?.fields.map(({ name }) => name).sort()).toEqual(['end', 'periodText', 'start', 'text']);
  });

  test('a site that has yet to get the columns is read without a problem, and a move is saved', async () => {
    for (const name of ['FirstPeriodText', 'FirstStart', 'FirstEnd'])
      await listOf(site.as('stab'), lists.items).fields.getByInternalNameOrTitle(name).delete();
    const loaded = await repository.load();
    if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
    expect(loaded.problems.filter(({ kind }) => kind === 'noColumn')).toEqual([]);
    const moved = await move(found(loaded.plan.items, '2.1.m1'), 'juli 2021');
    expect(moved).toMatchObject({ start: '2021-07-01', former: null });
    expect(await itemOf(repository, '2.1.m1')).toMatchObject({ start: '2021-07-01', former: null });
  });
});
