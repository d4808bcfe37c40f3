import type { HistoryLine } from '../../../../src/lists/history/history';
import { byDay } from '../../../../src/ui/history/by-day';
import { line } from './lines';

const told = (lines: readonly HistoryLine[]) =>
  byDay(lines).map(({ day, lines: all }) => [day, all.map((one) => [one.line.rowId, one.rows])]);

test('lines stand under their Danish day, also around midnight', () => {
  const lines = [
    line(3, { at: '2019-05-14T21:59:00Z' }),
    line(2, { at: '2019-05-13T22:30:00Z' }),
    line(1, { at: '2019-05-13T21:30:00Z' }),
  ];
  expect(told(lines)).toEqual([
    [
      '2019-05-14',
      [
        [3, 1],
        [2, 1],
      ],
    ],
    ['2019-05-13', [[1, 1]]],
  ]);
});

describe('rows added in one go', () => {
  const added = (n: number, more: Partial<HistoryLine> = {}) =>
    Array.from({ length: n }, (_, i) => line(100 - i, { action: 'added', place: 'import', changes: [], ...more }));

  test('are one line from five on', () => {
    expect(told(added(5))).toEqual([['2019-05-14', [[100, 5]]]]);
    expect(told(added(4))[0]?.[1]).toHaveLength(4);
  });

  test('are not told together with what another person added, nor with changes', () => {
    const lines = [...added(5), ...added(5, { by: 'Bo Lund' }), ...Array.from({ length: 6 }, (_, i) => line(i))];
    expect(told(lines)).toEqual([
      [
        '2019-05-14',
        [
          [100, 5],
          [100, 5],
          [0, 1],
          [1, 1],
          [2, 1],
          [3, 1],
          [4, 1],
          [5, 1],
        ],
      ],
    ]);
  });
});
