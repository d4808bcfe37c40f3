import { readPlanHistory, readRowHistory, recordEvent, withEvents } from '../../../../src/lists/history';
import { provision } from '../../../../src/lists/provisioning/provision';
import { lists } from '../../../../src/lists/schema';
import { listOf, readRow, refOf } from '../../../../src/lists/table';
import { addRow, updateRow } from '../../../../src/lists/writing/write-row';
import { createPlanRepository } from '../../../../src/lists/plan-repository';
import { sampleDraft } from '../support/sample-draft';
import { runSite, type RunningSite } from '../support/running-site';

jest.setTimeout(60_000);
let site: RunningSite;
beforeEach(async () => {
  site = await runSite();
  await provision(site.as('stab'));
});
afterEach(() => site.close());

test('a row: a change on a card, one in the list, an event told twice; one request', async () => {
  const stab = site.as('stab');
  const added = await addRow(stab, lists.items, {
    Title: 'Punkt',
    Key: '2.1.m1',
    UniqueKey: 'p1:2.1.m1',
    Kind: 'milestone',
    PeriodText: 'juni 2019',
  });
  if (!added) throw new Error('not added');
  await updateRow(stab, lists.items, refOf(lists.items, added), { PeriodText: 'august 2019' });
  const moved = await readRow(stab, lists.items, added.Id);
  if (!moved) throw new Error('gone');
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
  expect(await recordEvent(stab, event)).toBe(true);
  expect(await recordEvent(stab, event)).toBe(true);
  expect(await listOf(stab, lists.events).items()).toHaveLength(1);
  await updateRow(site.as('omraadechef.amager'), lists.items, event.row, { Responsible: 'tovholder' });
  site.requests();
  const lines = await readRowHistory(stab, lists.items, added.Id);
  expect(site.requests()).toHaveLength(1);
  expect(lines.map((line) => [line.action, line.place, line.by, line.fields])).toEqual([
    ['changed', 'listForm', 'Områdechef, Amager', ['Responsible']],
    ['changed', 'card', 'Områdechef, Amager', ['PeriodText']],
    ['added', 'listForm', 'Stabsmedarbejder', []],
  ]);
  expect(lines[1]?.changes).toEqual([{ field: 'PeriodText', before: 'juni 2019', after: 'august 2019' }]);
  site.requests();
  const span = { since: new Date(Date.now() - 86_400_000), now: new Date() };
  const plan = await readPlanHistory(stab, span);
  expect(site.requests()).toHaveLength(3);
  expect(plan).toEqual({ lines, more: false });
  expect(await readPlanHistory(stab, { ...span, rows: 0 })).toMatchObject({ more: true });
});

test('an event that cannot be written harms nothing, and a reader reads the history', async () => {
  const added = await addRow(site.as('stab'), lists.items, {
    Title: 'Punkt',
    Key: 'x',
    UniqueKey: 'p1:x',
    Kind: 'goal',
  });
  if (!added) throw new Error('not added');
  const event = {
    rowKey: 'x',
    planKey: null,
    fields: [],
    place: 'tab',
    action: 'changed',
    at: '2026-05-04T10:00:00Z',
  } as const;
  expect(await recordEvent(site.as('sagsbehandler'), { ...event, row: refOf(lists.items, added) })).toBe(false);
  expect(await readRowHistory(site.as('sagsbehandler'), lists.items, added.Id)).toHaveLength(1);
});

test('a change through a host’s repository leaves its event', async () => {
  const stab = site.as('stab');
  const repository = withEvents(createPlanRepository(stab), stab, { place: 'tab', now: () => new Date() });
  const { items } = await repository.writePlan(await sampleDraft());
  const item = items[0];
  if (!item?.row) throw new Error('no item');
  const result = await repository.updateItem(item, { status: 'reached', reachedOn: '2019-05-03' });
  expect(result.ok).toBe(true);
  const { row } = item;
  const last = async (): Promise<string | undefined> => (await readRowHistory(stab, lists.items, row.id))[0]?.place;
  // The event is not waited for.
  for (let i = 0; i < 40 && (await last()) !== 'tab'; i++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await last()).toBe('tab');
});
