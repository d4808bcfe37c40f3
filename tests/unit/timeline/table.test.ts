import fc from 'fast-check';
import type { Plan } from '../../../src/plan/plan';
import { piecesOf, type Pieces } from '../../../src/timeline/pieces';
import { groupsOf } from '../../../src/timeline/other-groups';
import { marksOf, timelineRows, type RowsOptions } from '../../../src/timeline/rows';
import { openedBy, sortTable, tableOf, type TableGroup } from '../../../src/timeline/table';
import { activity, item, smallPlan, today } from '../ui/support/plans';

const day = (start: string, end = start) => ({ start, end, periodText: 'Som planen siger' });
const plan: Plan = {
  ...smallPlan,
  activities: [
    activity('1.1', 'Ledelsestilsyn', {
      development: { text: 'Forår 2019', start: '2019-03-01', end: '2019-05-31' },
      implementation: { text: null, start: '2018-08-01', end: '2018-12-31' },
    }),
    activity('1.2', 'Tom'),
    activity('2.1', 'Netværk'),
  ],
  items: [
    item('1.1.m1', day('2019-06-01', '2019-06-30')),
    item('1.1.m2'),
    item('1.1.m3', { ...day('2019-01-01'), status: 'reached' }),
    item('1.1.g1', { kind: 'goal', ...day('2019-04-01', '2019-04-30') }),
    item('2.1.m1', { start: null, end: '2019-12-31', periodText: 'senest ultimo 2019' }),
    item('2.1.m2', day('2019-05-01', '2019-08-31')),
  ],
  deliveries: [
    {
      key: 'd1',
      areaKey: '2',
      activityKey: '2.1',
      order: 1,
      lead: null,
      title: 'Håndbog',
      content: [],
      schedule: ['Udkast april 2019', 'Færdig juni 2019'],
      participants: [],
      followUp: null,
      row: null,
    },
  ],
};
const table = (more: Partial<RowsOptions> = {}): TableGroup[] =>
  tableOf(timelineRows(plan, { today, until: '2020-12-31', grouping: 'area', ...more }), today);
const lines = (groups: readonly TableGroup[]): string[] =>
  groups.flatMap(({ group, entries: own }) => [
    `# ${group}`,
    ...own.map((line) => `${line.key.split(' ').pop() ?? ''} ${line.state ?? '-'}`),
  ]);

test('every group with its rows: phases, marks in time, what has no date in its place, and a line for an empty activity', () => {
  expect(lines(table())).toEqual([
    '# 1',
    'development running',
    'implementation -',
    '1.1.m3 reached',
    '1.1.g1 late',
    '1.1.m1 planned',
    '1.1.m2 undated',
    '1/1.2 -',
    '# 2',
    '2.1.m2 running',
    '2.1.m1 running',
    'step:d1.s-1o9vfbx -',
    'step:d1.s-1mbj2rz planned',
  ]);
});

test('a folded group keeps its head and what is late in it', () => {
  const [first] = table({ folded: new Set(['1']) });
  expect(first).toMatchObject({ group: '1', folded: true, late: 1, entries: [] });
});

test('by period within each group, what has no date last either way', () => {
  const keys = (descending: boolean): string[] => lines(sortTable(table(), { by: 'period', descending }));
  expect(keys(false).slice(0, 8)).toEqual([
    '# 1',
    'implementation -',
    '1.1.m3 reached',
    'development running',
    '1.1.g1 late',
    '1.1.m1 planned',
    '1.1.m2 undated',
    '1/1.2 -',
  ]);
  expect(keys(true).slice(0, 8)).toEqual([
    '# 1',
    '1.1.m1 planned',
    '1.1.g1 late',
    'development running',
    '1.1.m3 reached',
    'implementation -',
    '1.1.m2 undated',
    '1/1.2 -',
  ]);
});

test('by state what is late comes first, and what has none last either way', () => {
  const [up, down] = [false, true].map((descending) =>
    lines(sortTable(table(), { by: 'state', descending })).slice(1, 8),
  );
  expect(up?.map((line) => line.split(' ')[1])).toEqual(['late', 'running', 'planned', 'undated', 'reached', '-', '-']);
  expect(down?.map((line) => line.split(' ')[1])).toEqual([
    'reached',
    'undated',
    'planned',
    'running',
    'late',
    '-',
    '-',
  ]);
});

const pieceOf = (groups: readonly TableGroup[], most: number, selected: string | null): Pieces<TableGroup> =>
  piecesOf(groups, most, selected === null ? null : (line) => openedBy(line) === selected);

test('a piece is the first lines with the heads of their groups, and goes on to what is selected', () => {
  expect(lines(pieceOf(table(), 3, null).groups)).toEqual(lines(table()).slice(0, 4));
  expect(pieceOf(table(), 3, null)).toMatchObject({ all: 11, shown: 3 });
  expect(pieceOf(table(), 3, '2.1.m2')).toMatchObject({ shown: 8 });
  expect(pieceOf(table(), 3, '1.2')).toMatchObject({ shown: 7 });
  expect(pieceOf(table(), 3, 'ukendt')).toMatchObject({ shown: 3 });
  expect(pieceOf(table(), 200, null).groups).toEqual(table());
});

test('no order of the lines loses or doubles one, and every mark of the chart has a line', () => {
  const grouping = fc.constantFrom(...(['area', 'responsible', 'unit', 'stage', 'state', 'kind', 'source'] as const));
  const sort = fc.record({ by: fc.constantFrom('period' as const, 'state' as const), descending: fc.boolean() });
  fc.assert(
    fc.property(grouping, sort, (by, how) => {
      const rows = timelineRows(plan, { today, until: '2020-12-31', grouping: by, groupsOf });
      const own = tableOf(rows, today);
      const keys = (groups: readonly TableGroup[]): string[] =>
        groups.flatMap(({ entries: all }) => all.map(({ key }) => key)).sort();
      expect(keys(sortTable(own, how))).toEqual(keys(own));
      expect(new Set(keys(own)).size).toBe(keys(own).length);
      const marks = new Set(
        own.flatMap(({ entries: all }) => all.flatMap((line) => (line.kind === 'mark' ? [line.mark.key] : []))),
      );
      expect(marks).toEqual(new Set(marksOf(rows).map(({ key }) => key)));
    }),
  );
});
