import fc from 'fast-check';
import {
  addDays,
  createCalendar,
  easterSunday,
  isoWeek,
  sayDistance,
  sayPeriod,
  sayPeriodDistance,
  schoolStart,
  summerHolidayStart,
  weekday,
} from '../../../src/periods';

const calendar = createCalendar();

test.each([
  [1990, '1990-04-15'],
  [2008, '2008-03-23'],
  [2019, '2019-04-21'],
  [2024, '2024-03-31'],
  [2038, '2038-04-25'],
  [2100, '2100-03-28'],
])('Easter %i', (year, day) => {
  expect(easterSunday(year)).toBe(day);
});

test.each([
  ['2019-05-17', 'prayerDay'],
  ['2024-04-26', null], // Store Bededag is abolished from 2024
  ['2023-05-05', 'prayerDay'],
  ['2019-05-30', 'ascension'],
  ['2019-06-05', 'constitution'],
  ['2019-12-24', 'christmasEve'],
  ['2019-12-31', null],
])('%s is %s', (day, holiday) => {
  expect(calendar.holiday(day)).toBe(holiday);
});

test("a municipality's own calendar decides on 5 June and 31 December", () => {
  const own = createCalendar({ constitutionDayOff: false, christmasEveOff: true, newYearsEveOff: true });
  expect(own.isWorkingDay('2019-06-05')).toBe(true);
  expect(own.isWorkingDay('2019-12-31')).toBe(false);
});

test.each([
  ['2019-05-31', -10, '2019-05-15'],
  ['2019-05-31', -3, '2019-05-27'],
  ['2019-06-30', -10, '2019-06-17'],
  ['2019-12-31', -3, '2019-12-23'],
  ['2019-04-17', 1, '2019-04-23'],
])('%s and %i working days', (day, n, expected) => {
  expect(calendar.addWorkingDays(day, n)).toBe(expected);
});

test('working days there and back are the same number', () => {
  const days = fc.nat(40_000).map((n) => addDays('1990-01-01', n));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (end, n) => {
      const before = calendar.addWorkingDays(end, -n);
      expect(calendar.isWorkingDay(before)).toBe(true);
      expect(calendar.workingDaysBetween(before, end)).toBe(n);
    }),
  );
});

test('weeks are ISO weeks', () => {
  expect(isoWeek('2018-12-31')).toEqual({ year: 2019, week: 1 });
  expect(isoWeek('2021-01-03')).toEqual({ year: 2020, week: 53 });
  expect(weekday('2019-05-31')).toBe(5);
});

test.each([
  [2018, '2018-06-30', '2018-08-13'],
  [2019, '2019-06-29', '2019-08-12'],
  [2020, '2020-06-27', '2020-08-10'],
])('school holidays of %i', (year, summer, school) => {
  expect(summerHolidayStart(year)).toBe(summer);
  expect(schoolStart(year)).toBe(school);
});

test.each([
  ['2019-05-14', 'i dag'],
  ['2019-05-15', 'i morgen'],
  ['2019-05-31', 'om 11 arbejdsdage'],
  ['2019-06-30', 'om 6 uger'],
  ['2019-12-31', 'om 7 måneder'],
  ['2019-05-13', 'i går'],
  ['2019-05-04', 'for 10 dage siden'],
  ['2019-04-30', 'for 2 uger siden'],
  ['2017-01-01', 'for mere end 1 år siden'],
])('%s seen from 14 May 2019: %s', (day, words) => {
  expect(sayDistance(day, '2019-05-14', 'da', calendar)).toBe(words);
});

test.each([
  [{ text: 'Medio 2019', start: '2019-05-01', end: '2019-08-31' }, 'medio 2019 (maj–august)'],
  [{ text: 'Juni 2019', start: '2019-06-01', end: '2019-06-30' }, 'juni 2019'],
  [{ text: '3. kvartal 2019', start: '2019-07-01', end: '2019-09-30' }, '3. kvartal 2019'],
  [{ text: 'Sommeren 2020', start: '2020-06-01', end: '2020-08-31' }, 'sommeren 2020 (juni–august)'],
  [{ text: null, start: null, end: null }, 'uden dato'],
  [{ text: null, start: null, end: null, recurrence: 'P2M' }, 'hver anden måned'],
])('says %j', (period, words) => {
  expect(sayPeriod(period, 'da')).toBe(words);
});

test('a period counts to its start, then to its end, then from its end', () => {
  const period = { start: '2019-05-01', end: '2019-08-31' };
  expect(sayPeriodDistance(period, '2019-04-30', 'da', calendar)).toBe('i morgen');
  expect(sayPeriodDistance(period, '2019-08-30', 'da', calendar)).toBe('slutter i morgen');
  expect(sayPeriodDistance(period, '2019-09-01', 'da', calendar)).toBe('sluttede i går');
});
