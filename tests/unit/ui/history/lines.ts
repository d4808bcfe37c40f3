import type { HistoryLine } from '../../../../src/lists/history/history';

/** A change of the period of the item in this row, as the history tells it. */
export const line = (rowId: number, more: Partial<HistoryLine> = {}): HistoryLine => ({
  list: 'FremdriftItems',
  rowId,
  rowKey: `1.1.m${rowId}`,
  title: `Punkt i række ${rowId}`,
  at: '2019-05-14T08:41:00Z',
  by: 'Anna Holm',
  place: 'card',
  action: 'changed',
  changes: [{ field: 'PeriodText', before: 'April 2019', after: 'Juli 2019' }],
  fields: ['PeriodText'],
  ...more,
});
