import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  isLocalDate,
  lastOfMonth,
  makeDay,
  weekday,
  wholeMonths,
} from '../../../src/periods/days';

/** The calendar of the machine, as what ours is measured by. */
const utc = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
const anyParts = fc.tuple(
  fc.integer({ min: 1900, max: 2199 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);
const anyDay = anyParts.map((parts) => utc(...parts));
const ms = (day: string): number => Date.parse(`${day}T00:00:00Z`);

test('days are added and counted as the calendar has them', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, n) => {
      const there = new Date(ms(day) + n * 86_400_000).toISOString().slice(0, 10);
      expect(addDays(day, n)).toBe(there);
      expect(daysBetween(day, there)).toBe(n);
      expect(weekday(day)).toBe(new Date(ms(day)).getUTCDay() || 7);
    }),
  );
});

test('months end where the calendar ends them, also those past December', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: -11, max: 26 }), (year, month) => {
      expect(lastOfMonth(year, month)).toBe(utc(year, month + 1, 0));
    }),
  );
});

test('a month later is the same day, or the last that the month has', () => {
  fc.assert(
    fc.property(anyParts, fc.integer({ min: -200, max: 200 }), ([year, month, day], n) => {
      expect(addMonths(utc(year, month, day), n)).toBe(utc(year, month + n, day));
    }),
  );
  expect(addMonths('2019-01-31', 1)).toBe('2019-02-28');
  expect(addMonths('2020-01-31', 1)).toBe('2020-02-29');
  expect(addMonths('2020-03-31', -1)).toBe('2020-02-29');
});

test('a day that the calendar does not have is none', () => {
  for (const [year, month, day] of [
    [2019, 2, 29],
    [2100, 2, 29],
    [2019, 4, 31],
    [2019, 13, 1],
    [2019, 1, 0],
  ] as const)
    expect(makeDay(year, month, day)).toBeNull();
  expect(makeDay(2000, 2, 29)).toBe('2000-02-29');
  expect(isLocalDate('2019-02-29')).toBe(false);
  expect(isLocalDate('2020-02-29')).toBe(true);
});

test('so many whole months lie between two days as can be added to the first without passing the second', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 4000 }), (from, days) => {
      const to = addDays(from, days);
      const months = wholeMonths(from, to);
      expect(addMonths(from, months) <= to).toBe(true);
      expect(addMonths(from, months + 1) > to).toBe(true);
    }),
  );
  expect(wholeMonths('2019-01-31', '2019-02-28')).toBe(1);
  expect(wholeMonths('2019-05-14', '2019-05-01')).toBe(0);
});
