import '@pnp/sp/recycle-bin/index.js';
import { localBotLogin } from '../../../../local/people';
import { readPlanHistory, readRowHistory, recordEvent, recordItemChange } from '../../../../src/lists/history';
import type { HistoryLine } from '../../../../src/lists/history';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import { createPlanSite } from '../../../../src/lists/plan-site';
import { lists } from '../../../../src/lists/schema';
import { readAll } from '../../../../src/lists/loading/read-all';
import { listOf, refOf } from '../../../../src/lists/table';
import { addRow, updateRow } from '../../../../src/lists/writing/write-row';
import { runProvisionedSite } from '../support/provisioned-site';
import type { RunningSite } from '../support/running-site';
import { sampleDraft } from '../support/sample-draft';
import { setWeather } from '../support/weather';

let site: RunningSite;
beforeEach(async () => {
  site = await runProvisionedSite({ weather: true });
});
afterEach(() => site.close());

const span = (): { since: Date; now: Date } => ({ since: new Date(Date.now() - 86_400_000), now: new Date() });
const short = (lines: readonly HistoryLine[]): unknown[] =>
  lines.map((line) => [line.action, line.place, line.by, line.fields]);

test('a row: a change on a card for somebody, one in the list, an event told twice; one request', async () => {
  const [stab, bot] = [site.as('stab'), site.as('fremdrift-bot')];
  const values = { Title: 'Punkt', Key: '2.1.m1', UniqueKey: 'p1:2.1.m1', Kind: 'milestone', PeriodText: 'juni 2019' };
  const added = await addRow(stab, lists.items, values, { place: 'webPart' });
  if (!added) throw new Error('not added');
  const moved = await updateRow(
    bot,
    lists.items,
    refOf(lists.items, added),
    { PeriodText: 'august 2019' },
    { place: 'card' },
  );
  const event = {
    row: refOf(lists.items, moved),
    rowKey: '2.1.m1',
    planKey: 'p1',
    fields: ['PeriodText'],
    place: 'card',
    action: 'changed',
    at: new Date().toISOString(),
    person: 'omraadechef.amager@contoso.example',
  } as const;
  expect(await recordEvent(bot, event)).toBe(true);
  expect(await recordEvent(bot, event)).toBe(true);
  expect(await listOf(stab, lists.events).items()).toHaveLength(1);
  // As SharePoint's own form does it.
  await listOf(site.as('omraadechef.amager'), lists.items).items.getById(added.Id).update({ Responsible: 'tovholder' });
  site.requests();
  const lines = await readRowHistory(stab, [{ list: lists.items, id: added.Id }]);
  expect(site.requests()).toHaveLength(1);
  expect(short(lines)).toEqual([
    ['changed', 'listForm', 'Områdechef, Amager', ['Responsible']],
    ['changed', 'card', 'Områdechef, Amager', ['PeriodText']],
    ['added', 'webPart', 'Stabsmedarbejder', []],
  ]);
  expect(lines[1]?.changes).toEqual([{ field: 'PeriodText', before: 'juni 2019', after: 'august 2019' }]);
  site.requests();
  expect(await readPlanHistory(stab, span())).toEqual({ lines, more: false });
  expect(site.requests()).toHaveLength(4);
  expect(await readPlanHistory(stab, { ...span(), rows: 0 })).toMatchObject({ more: true });
  // Nobody but the service writes events; whoever reads the plan reads its history.
  expect(await recordEvent(site.as('omraadechef.amager'), { ...event, at: '2026-05-04T10:00:00Z' })).toBe(false);
  expect(await readRowHistory(site.as('sagsbehandler'), [{ list: lists.items, id: added.Id }])).toEqual(lines);
});

test('rows that belong together are one history, in one request; one that was deleted meanwhile has none', async () => {
  const stab = site.as('stab');
  const make = async (key: string) =>
    (await addRow(stab, lists.items, { Title: key, Key: key, UniqueKey: `p1:${key}`, Kind: 'milestone' })) ?? { Id: 0 };
  const [first, second, gone] = [await make('2.1.m1'), await make('2.1.m2'), await make('2.1.m3')];
  await listOf(stab, lists.items).items.getById(gone.Id).recycle();
  site.requests();
  const rows = [first, second, gone].map(({ Id: id }) => ({ list: lists.items, id }));
  expect((await readRowHistory(stab, rows)).map(({ rowId }) => rowId).sort()).toEqual([first.Id, second.Id].sort());
  expect(site.requests()).toHaveLength(1);
});

test('a change in the tab costs no further request, is one line however often it was sent, and says where', async () => {
  const repository = createPlanRepository(site.as('stab'), { place: 'tab' });
  const { items } = await repository.writePlan(await sampleDraft());
  const item = items[0];
  if (!item?.row) throw new Error('no item');
  // The answer to the first sending is lost: it is sent again.
  await setWeather(site, [{ match: { path: '\\$batch' }, when: { next: 1 }, do: { kind: 'drop', when: 'after' } }]);
  const done = await repository.updateItem(item, { status: 'reached', reachedOn: '2019-05-03' });
  await setWeather(site, []);
  if (!done.ok || !done.value.row) throw new Error('not written');
  site.requests();
  const again = await repository.updateItem(done.value, { status: 'dropped', reachedOn: null });
  expect(again.ok).toBe(true);
  expect(site.requests()).toHaveLength(1);
  const lines = await readRowHistory(site.as('stab'), [{ list: lists.items, id: item.row.id }]);
  expect(lines.map((line) => [line.action, line.place])).toEqual([
    ['changed', 'tab'],
    ['changed', 'tab'],
    ['imported', 'import'],
  ]);
});

test('the plan of the host closes, opens and changes hands with the host’s place', async () => {
  const sp = site.as('stab');
  const repository = createPlanRepository(sp, { place: 'webPart' });
  await repository.writePlan(await sampleDraft());
  const { plans } = createPlanSite(sp, repository, { now: () => new Date(), place: 'webPart' });
  await plans.close('p1', '2026-01-01');
  await plans.reopen('p1');
  await plans.carry('p1', 'rollOver');
  await plans.makeCurrent('p2');
  const [first, second] = await readAll(sp, lists.plans);
  expect(short(await readRowHistory(sp, [{ list: lists.plans, id: first?.Id ?? 0 }]))).toEqual([
    ['changed', 'webPart', 'Stabsmedarbejder', ['State']],
    ['changed', 'webPart', 'Stabsmedarbejder', ['ClosedOn']],
    ['changed', 'webPart', 'Stabsmedarbejder', ['ClosedOn']],
    ['imported', 'import', 'Stabsmedarbejder', []],
  ]);
  expect(short(await readRowHistory(sp, [{ list: lists.plans, id: second?.Id ?? 0 }]))).toEqual([
    ['changed', 'webPart', 'Stabsmedarbejder', ['State']],
    ['added', 'webPart', 'Stabsmedarbejder', []],
  ]);
});

describe('the history of a plan', () => {
  test('an import is one line; rows of another plan, and what the import wrote, are not told of', async () => {
    const sp = site.as('stab');
    const repository = createPlanRepository(sp, { place: 'tab' });
    const draft = await sampleDraft();
    const first = await repository.writePlan(draft);
    const item = first.items[0];
    if (!item) throw new Error('no item');
    await repository.updateItem(item, { status: 'reached' });
    await repository.writePlan({ ...draft, plan: { ...draft.plan, title: 'Plan 2' } });
    const items = listOf(site.as('omraadechef.amager'), lists.items).items;
    const own: unknown = await items.add({ Title: 'Egen', Key: 'x' });
    const ownId = (own as { Id: number }).Id;
    const told = await readPlanHistory(sp, span());
    expect(told.more).toBe(false);
    // A row without a plan belongs to the present one. Both may be of the same second.
    expect(short([...told.lines].sort((a, b) => (a.action < b.action ? -1 : 1)))).toEqual([
      ['added', 'listForm', 'Områdechef, Amager', []],
      ['imported', 'import', 'Stabsmedarbejder', []],
    ]);
    expect(told.lines.map((line) => line.rowId)).toContain(ownId);
    const former = await readPlanHistory(sp, { ...span(), planKey: 'p1' });
    expect(new Set(short(former.lines))).toEqual(
      new Set([
        ['changed', 'import', 'Stabsmedarbejder', ['State']],
        ['changed', 'tab', 'Stabsmedarbejder', ['Status']],
        ['imported', 'import', 'Stabsmedarbejder', []],
      ]),
    );
  });

  test('a row that was deleted is told of, with who and when; one that came back is not', async () => {
    const sp = site.as('stab');
    await createPlanRepository(sp, { place: 'tab' }).writePlan(await sampleDraft());
    const [one, other] = await readAll(sp, lists.items);
    if (!one || !other) throw new Error('no items');
    const began = Date.now();
    await listOf(site.as('omraadechef.amager'), lists.items).items.getById(one.Id).recycle();
    const bin = await listOf(sp, lists.items).items.getById(other.Id).recycle();
    await sp.web.recycleBin.getById(bin).restore();
    const { lines } = await readPlanHistory(sp, span());
    expect(lines.map((line) => [line.list, line.rowId, line.action, line.place, line.by])).toEqual([
      [lists.items.name, one.Id, 'removed', 'listForm', 'Områdechef, Amager'],
      [lists.plans.name, expect.any(Number), 'imported', 'import', 'Stabsmedarbejder'],
    ]);
    expect(Date.parse(lines[0]?.at ?? '')).toBeGreaterThanOrEqual(began - 1000);
    expect((await readPlanHistory(sp, { ...span(), planKey: 'p9' })).lines).toEqual([]);
  });

  test('a card’s change is told of with its plan and its person', async () => {
    const [sp, bot] = [site.as('stab'), site.as('fremdrift-bot')];
    await createPlanRepository(sp).writePlan(await sampleDraft());
    const repository = createPlanRepository(bot, { place: 'card' });
    const loaded = await repository.load();
    if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
    const item = loaded.plan.items[0];
    if (!item) throw new Error('no item');
    const change = { status: 'reached' } as const;
    const written = await repository.updateItem(item, change);
    if (!written.ok) throw new Error('not written');
    const person = 'omraadechef.amager@contoso.example';
    const where = { place: 'card', at: new Date().toISOString(), person } as const;
    expect(await recordItemChange(bot, written.value, change, where)).toBe(true);
    expect((await readAll(sp, lists.events))[0]).toMatchObject({ PlanKey: 'p1', RowKey: item.key, Place: 'Et kort' });
    expect(short((await readPlanHistory(sp, span())).lines)[0]).toEqual([
      'changed',
      'card',
      'Områdechef, Amager',
      ['Status'],
    ]);
    const [made] = await repository.change('p1', [
      { kind: 'addItem', item: { kind: 'followUp', activityKey: item.activityKey, text: 'Vi ses', origin: 'agreed' } },
    ]);
    if (made?.ok !== true || made.kind !== 'item') throw new Error('not added');
    expect(await recordItemChange(bot, made.value, { text: 'Vi ses' }, { ...where, action: 'added' })).toBe(true);
    const { lines } = await readPlanHistory(sp, span());
    expect(short(lines.filter(({ action }) => action === 'added'))).toEqual([
      ['added', 'card', 'Områdechef, Amager', []],
    ]);
  });
});

test('a row that is gone, or an Events list that one may not write, harms nothing', async () => {
  const sp = site.as('stab');
  const added = await addRow(sp, lists.items, { Title: 'Punkt', Key: 'x', UniqueKey: 'p1:x', Kind: 'goal' });
  if (!added) throw new Error('not added');
  const row = refOf(lists.items, (await readAll(sp, lists.items, `Id eq ${added.Id}`))[0] ?? added);
  await listOf(sp, lists.items).items.getById(added.Id).delete();
  const item = { row, key: 'x' } as never;
  const where = { place: 'card', at: '2026-05-04T10:00:00Z', person: localBotLogin } as const;
  expect(await recordItemChange(site.as('fremdrift-bot'), item, { status: 'reached' }, where)).toBe(false);
});

test('since a moment: what was added and changed, each by its list and its own number, also deliveries', async () => {
  const repository = createPlanRepository(site.as('stab'), { place: 'webPart' });
  const plan = await repository.writePlan(await sampleDraft());
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const since = new Date();
  const [activity] = plan.activities;
  if (!activity) throw new Error('no activity');
  const results = await repository.change('p1', [
    { kind: 'activity', base: activity, change: { stage: 'development' } },
    { kind: 'addItem', item: { kind: 'goal', activityKey: activity.key, text: 'Et nyt mål' } },
    { kind: 'addDelivery', delivery: { title: 'Et skema', activityKey: activity.key } },
  ]);
  const keys = results.map((one) => (one.ok ? one.value.key : ''));
  const told = async (): Promise<unknown[]> =>
    (await readPlanHistory(site.as('sagsbehandler'), { since, now: new Date() })).lines
      .map(({ list, rowKey, action, place, by, fields }) => [list, rowKey, action, place, by, fields])
      .sort();
  const who = ['webPart', 'Stabsmedarbejder'];
  const main = [
    ['FremdriftActivities', keys[0], 'changed', ...who, ['Stage']],
    ['FremdriftItems', keys[1], 'added', ...who, []],
  ];
  expect(await told()).toEqual([main[0], ['FremdriftDeliveries', keys[2], 'added', ...who, []], main[1]]);
  await listOf(site.as('stab'), lists.deliveries).delete();
  expect(await told()).toEqual(main);
});

test('a clock far behind SharePoint’s: what the change log still holds is told', async () => {
  const stab = site.as('stab');
  await createPlanRepository(stab, { place: 'tab' }).writePlan(await sampleDraft());
  const [item] = await readAll(stab, lists.items, "Key eq '2.1.m1'");
  if (!item) throw new Error('no such row');
  await updateRow(stab, lists.items, refOf(lists.items, item), { PeriodText: 'august 2019' }, { place: 'tab' });
  const now = new Date('2019-05-14T06:00:00Z');
  const { lines } = await readPlanHistory(stab, { since: new Date('2019-05-07T06:00:00Z'), now });
  expect(lines.map(({ rowKey, fields }) => [rowKey, fields])).toContainEqual(['2.1.m1', ['PeriodText']]);
});
