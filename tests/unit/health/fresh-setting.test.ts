import { freshDaysIn } from '../../../src/lists/health-settings';
import type { RawRow } from '../../../src/lists/table';

const row = (Value: string | null): RawRow => ({ Id: 1, SettingKey: 'freshWeeks', Value, 'odata.etag': '"1"' });

test.each([
  ['26', 182],
  ['1', 7],
  ['null', null],
  // What a person has written over so that it cannot be read counts as not set.
  ['0', null],
  ['157', null],
  ['2.5', null],
  ['et halvt år', null],
  [null, null],
])('a figure is fresh for as many weeks as the site says: %s', (value, days) => {
  expect(freshDaysIn([row(value)])).toBe(days);
});

test('a site that says nothing follows its rounds', () => {
  expect(freshDaysIn([])).toBeNull();
});
