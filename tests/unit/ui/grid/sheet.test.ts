import { createSay } from '../../../../src/text/text';
import type { PlanItem } from '../../../../src/plan/plan';
import { activityTable } from '../../../../src/ui/grid/activity-table';
import { itemTable } from '../../../../src/ui/grid/item-table';
import { at } from '../../../../src/ui/grid/movement';
import { badCells, copied, emptySheet, pasted, rowsOf, withEdits, type Sheet } from '../../../../src/ui/grid/sheet';
import { changesOf, countChanges, withoutSaved } from '../../../../src/ui/grid/sheet-changes';
import { sheetDrafts } from '../../../../src/ui/grid/sheet-drafts';
import { planItemSchema } from '../../../../src/plan/plan';
import { smallPlan } from '../support/plans';

const context = { plan: smallPlan, say: createSay('da'), today: '2019-05-14' };
const table = itemTable(context);
const thingOf = (id: string): PlanItem | null => smallPlan.items.find(({ key }) => key === id) ?? null;
const edit = (row: string, column: string, text: string, sheet: Sheet<PlanItem> = emptySheet()) =>
  withEdits(table, sheet, [{ row, column, text }], thingOf);
const problemOf = (column: string, text: string) => badCells(table, edit('1.1.m1', column, text))[0]?.problem ?? null;

test('a row shows the plan’s words, and what its period is understood as', () => {
  const [row] = rowsOf(table, smallPlan.items, emptySheet());
  expect(row?.cells).toMatchObject({
    key: '1.1.m1',
    activity: '1.1 Ledelsestilsyn',
    kind: 'Milepæl',
    period: 'April 2019',
    understood: 'april 2019',
    status: 'Planlagt',
  });
});

test.each<[string, string, string | null, string | null]>([
  ['period', 'medio 2019', null, null],
  ['period', '', null, null],
  ['period', 'en dag', 'warning', null],
  ['period', 'juni', 'warning', null],
  ['text', '', 'refusal', null],
  ['text', 'Ring til 010203-1234', 'refusal', null],
  ['responsible', '0102031234', 'refusal', null],
  ['responsible', 'x'.repeat(256), 'refusal', null],
  ['status', 'nået', null, null],
  ['status', 'naaet', null, null],
  ['status', 'reached', null, null],
  ['status', 'Nåt', 'refusal', 'Nået'],
  ['status', 'Færdig', 'refusal', null],
  ['kind', 'Milepæle', 'refusal', 'Milepæl'],
  ['kind', 'opfolgning', 'refusal', 'Opfølgning'],
  ['kind', '', 'refusal', null],
  ['activity', '2.1', null, null],
  ['activity', 'netværk', null, null],
  ['activity', 'Netværket', 'refusal', '2.1 Netværk'],
  ['activity', '7.7', 'refusal', null],
])('%s %p', (column, text, level, suggestion) => {
  const problem = problemOf(column, text);
  expect([problem?.level ?? null, problem?.suggestion ?? null]).toEqual([level, suggestion]);
});

test('a change is what was typed and nothing else; reached has its day', () => {
  const sheet = edit('1.1.m1', 'status', 'Nået', edit('1.1.m1', 'period', 'medio 2019'));
  expect(changesOf(table, sheet, thingOf).map(({ change }) => change)).toEqual([
    {
      kind: 'item',
      base: thingOf('1.1.m1'),
      change: { periodText: 'medio 2019', status: 'reached', reachedOn: '2019-05-14' },
    },
  ]);
  expect(countChanges(changesOf(table, sheet, thingOf))).toBe(2);
});

test('a cell that stands as in the lists again is no change', () => {
  expect(edit('1.1.m1', 'period', 'April 2019', edit('1.1.m1', 'period', 'x'))).toEqual(emptySheet());
});

test('a cell that must be corrected waits, the others of its row do not', () => {
  const sheet = edit('1.1.m1', 'status', 'Færdig', edit('1.1.m1', 'text', 'Nyt'));
  expect(changesOf(table, sheet, thingOf).map(({ change }) => 'change' in change && change.change)).toEqual([
    { text: 'Nyt' },
  ]);
});

test('a change of somebody else’s in another field is not written over, in the same field it is a conflict', () => {
  const sheet = edit('1.1.m1', 'text', 'Mit');
  const now = (more: Partial<PlanItem>) => (id: string) => {
    const item = thingOf(id);
    return item && { ...item, ...more };
  };
  const base = (of: (id: string) => PlanItem | null) => {
    const [one] = changesOf(table, sheet, of);
    return one && 'base' in one.change ? one.change.base : null;
  };
  expect(base(now({ periodText: 'juni 2019' }))).toMatchObject({ periodText: 'juni 2019' });
  expect(base(now({ text: 'Deres' }))).toMatchObject({ text: 'Punkt 1.1.m1 er klar' });
});

describe('pasting', () => {
  const rows = rowsOf(table, smallPlan.items, emptySheet());
  const last = rows.length - 1;

  test('a block lands from the current cell on; what cannot be typed is left out and counted', () => {
    const { edits, extra, skipped } = pasted(table, rows, [['maj 2019', 'forstået', 'Nået']], at(0, 4));
    expect(edits).toEqual([
      { row: '1.1.m1', column: 'period', text: 'maj 2019' },
      { row: '1.1.m1', column: 'status', text: 'Nået' },
    ]);
    expect([extra.length, skipped]).toEqual([0, 1]);
  });

  test('one cell fills the whole selection', () => {
    const selection = { anchor: { row: 0, column: 6 }, focus: { row: 2, column: 6 } };
    expect(pasted(table, rows, [['Udgået']], selection).edits.map(({ row }) => row)).toEqual([
      '1.1.m1',
      '1.1.m2',
      '2.1.m1',
    ]);
  });

  test('rows below the last are new, under the activity of the one above unless they say another', () => {
    const block = [
      ['2.2 Beredskab', 'Mål', 'Står her'],
      ['1.1', 'Milepæl', 'Ny milepæl'],
      ['', '', 'Endnu en'],
    ];
    const { extra } = pasted(table, rows, block, at(last, 1));
    const sheet = { ...emptySheet<PlanItem>(), added: extra.map((cells, i) => ({ id: `new-${i}`, cells })) };
    expect(changesOf(table, sheet, thingOf).map(({ change }) => change)).toEqual([
      {
        kind: 'addItem',
        item: expect.objectContaining({ activityKey: '1.1', kind: 'milestone', text: 'Ny milepæl' }) as unknown,
      },
      {
        kind: 'addItem',
        item: expect.objectContaining({ activityKey: '1.1', kind: 'milestone', text: 'Endnu en' }) as unknown,
      },
    ]);
  });

  test('several lines stay lines only where there is room for them, and unseen signs are gone', () => {
    const { edits } = pasted(table, rows, [['To\r\nlinjer\u200b', 'maj\n2019']], at(0, 3));
    expect(edits.map(({ text }) => text)).toEqual(['To\nlinjer', 'maj 2019']);
  });

  test('what is copied is what is seen', () => {
    const selection = { anchor: { row: 0, column: 0 }, focus: { row: 0, column: 2 } };
    expect(copied(table, rows, selection)).toEqual([['1.1.m1', '1.1 Ledelsestilsyn', 'Milepæl']]);
  });
});

test('a new row waits whole until it has what it needs; an untouched one is nothing', () => {
  const blank = table.blank(null);
  const added = (cells: object) => ({
    ...emptySheet<PlanItem>(),
    added: [{ id: 'new-1', cells: { ...blank, ...cells } }],
  });
  expect(badCells(table, added({}))).toEqual([]);
  expect(changesOf(table, added({}), thingOf)).toEqual([]);
  expect(badCells(table, added({ period: 'juni 2019' })).map(({ column }) => column)).toEqual(['text']);
  expect(changesOf(table, added({ period: 'juni 2019' }), thingOf)).toEqual([]);
});

test('what was saved is forgotten; what was typed since stays, over what is there now', () => {
  const sheet = edit('1.1.m1', 'period', 'juni 2019', edit('1.1.m1', 'text', 'Nyt'));
  const saved = {
    row: '1.1.m1',
    cells: { text: 'Nyt', period: 'maj 2019' },
    now: { ...smallPlan.items[0], text: 'Nyt' } as PlanItem,
  };
  expect(withoutSaved(sheet, [saved])).toEqual({
    edited: { '1.1.m1': { base: saved.now, cells: { period: 'juni 2019' } } },
    added: [],
  });
});

test('activities are rows too: a new phase, an area, roles', () => {
  const activities = activityTable(context);
  const find = (id: string) => smallPlan.activities.find(({ key }) => key === id) ?? null;
  const edits = [
    { row: '2.1', column: 'implementation', text: 'medio 2019' },
    { row: '2.1', column: 'area', text: '1' },
    { row: '2.1', column: 'roles', text: 'områdechef; stab' },
    { row: '2.1', column: 'stage', text: 'i drift' },
  ];
  const sheet = withEdits(activities, emptySheet(), edits, find);
  expect(badCells(activities, sheet)).toEqual([]);
  expect(changesOf(activities, sheet, find)[0]?.change).toMatchObject({
    change: { implementationText: 'medio 2019', areaKey: '1', roles: ['områdechef', 'stab'], stage: 'operation' },
  });
});

describe('drafts', () => {
  const storage = (): Storage => {
    const held = new Map<string, string>();
    return {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
      removeItem: (key: string) => void held.delete(key),
    } as unknown as Storage;
  };

  test('outlive the page, row by row with what was there', () => {
    const held = storage();
    const sheet = edit('1.1.m1', 'text', 'Nyt');
    sheetDrafts(held, 'x', planItemSchema).write(sheet);
    expect(sheetDrafts(held, 'x', planItemSchema).read()).toEqual(sheet);
    expect(sheetDrafts(held, 'another', planItemSchema).read()).toEqual(emptySheet());
  });

  test('a text like a CPR number is kept in the page alone', () => {
    const held = storage();
    const drafts = sheetDrafts(held, 'x', planItemSchema);
    drafts.write(edit('1.1.m2', 'text', 'Ring 010203-1234', edit('1.1.m1', 'text', 'Nyt')));
    expect(Object.keys(drafts.read().edited)).toEqual(['1.1.m1']);
  });

  test.each(['', '{', '[]', '{"edited":7}', '{"edited":{"a":{"base":{},"cells":{}}},"added":[]}'])(
    'what is no draft is none: %p',
    (text) => {
      const held = storage();
      held.setItem('fremdrift.grid x', text);
      expect(sheetDrafts(held, 'x', planItemSchema).read()).toEqual(emptySheet());
    },
  );

  test('a browser without a storage, or a full one, is survived', () => {
    expect(sheetDrafts<PlanItem>(null, 'x', planItemSchema).read()).toEqual(emptySheet());
    const full = {
      ...storage(),
      setItem: () => {
        throw new Error('full');
      },
    } as unknown as Storage;
    expect(() => sheetDrafts(full, 'x', planItemSchema).write(edit('1.1.m1', 'text', 'Nyt'))).not.toThrow();
  });
});

test('10,000 rows are made, checked and counted within a moment', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => ({ ...(smallPlan.items[0] as PlanItem), key: `1.1.m${i}` }));
  const began = performance.now();
  const rows = rowsOf(table, many, edit('1.1.m1', 'text', 'Nyt'));
  expect(rows).toHaveLength(10_000);
  expect(performance.now() - began).toBeLessThan(2000);
});
