import fc from 'fast-check';
import { numberOfDay } from '../../../src/periods/day-numbers';
import { repeatsAtLeastTo, repeatsBetween, repeatsOf } from '../../../src/periods/repeats';

const period = (end: string | null, recurrence: string | null, start = end) => ({ text: null, start, end, recurrence });

test.each<[recurrence: string | null, end: string | null, until: string, days: readonly string[]]>([
  ['P3M', '2019-03-31', '2019-12-31', ['2019-06-30', '2019-09-30', '2019-12-31']],
  ['P1M', '2019-01-31', '2019-04-30', ['2019-02-28', '2019-03-31', '2019-04-30']],
  ['P2W', '2019-05-01', '2019-06-01', ['2019-05-15', '2019-05-29']],
  ['P1Y', '2016-02-29', '2018-03-01', ['2017-02-28', '2018-02-28']],
  ['R2/P1Y', '2019-01-01', '2019-12-31', ['2019-07-03']],
  ['P0M', '2019-01-01', '2019-12-31', []],
  ['continuous', '2019-01-01', '2019-12-31', []],
  ['asNeeded', '2019-01-01', '2019-12-31', []],
  [null, '2019-01-01', '2019-12-31', []],
  ['P3M', null, '2019-12-31', []],
  ['something a person wrote', '2019-01-01', '2019-12-31', []],
])('%s from %s until %s', (recurrence, end, until, days) => {
  expect(repeatsOf(period(end, recurrence), until)).toEqual(days);
});

const interval = fc
  .tuple(fc.integer({ min: 0, max: 999 }), fc.constantFrom('D', 'W', 'M', 'Y'))
  .map(([n, unit]) => `P${n}${unit}`);
const spread = fc
  .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 9 }), fc.constantFrom('M', 'Y'))
  .map(([n, y, unit]) => `R${n}/P${y}${unit}`);
const rhythm = fc.oneof(interval, spread);

test('what they reach at least is no later than the last of them, and near it', () => {
  const until = '2031-01-01';
  fc.assert(
    fc.property(rhythm, (recurrence) => {
      const first = numberOfDay('2019-05-14');
      const last = numberOfDay(repeatsOf(period('2019-05-14', recurrence), until).at(-1) ?? '2019-05-14');
      expect(repeatsAtLeastTo(recurrence, first, numberOfDay(until))).toBeLessThanOrEqual(last);
    }),
  );
  const quarterly = repeatsAtLeastTo('P3M', numberOfDay('2019-05-14'), numberOfDay(until));
  expect(quarterly).toBeGreaterThan(numberOfDay('2030-09-01'));
});

test('they come after the first day, in order, none beyond the last, and never without end', () => {
  fc.assert(
    fc.property(rhythm, (recurrence) => {
      const days = repeatsOf(period('2019-05-14', recurrence), '2031-01-01');
      expect(days.length).toBeLessThanOrEqual(210);
      for (const [i, day] of days.entries()) {
        expect(day > (days[i - 1] ?? '2019-05-14')).toBe(true);
        expect(day <= '2031-01-01').toBe(true);
      }
    }),
  );
});

test('the same days by their span, without a date by the calendar’s own quarters, and also after many years', () => {
  const quarterly = period('2019-03-31', 'P3M');
  expect(repeatsBetween(quarterly, '2019-07-01', '2019-12-31')).toEqual(['2019-09-30', '2019-12-31']);
  expect(repeatsBetween(period(null, 'P3M'), '2019-01-01', '2019-07-31')).toEqual(['2019-03-31', '2019-06-30']);
  expect(repeatsBetween(period('2000-01-03', 'P1W'), '2019-05-13', '2019-05-19')).toEqual(['2019-05-13']);
  expect(repeatsBetween(period('2019-03-31', 'continuous'), '2019-01-01', '2030-12-31')).toEqual([]);
});
