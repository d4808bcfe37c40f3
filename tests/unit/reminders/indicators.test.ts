import { createCalendar } from '../../../src/periods';
import type { Indicator } from '../../../src/plan/plan';
import { due } from '../../../src/reminders';
import { createSay } from '../../../src/text/text';
import { emptyActivity, emptyPlan } from '../plan/support/empty-plan';

const indicator = (value: number | null): Indicator => ({
  ...{ key: '2.1.i1', activityKey: '2.1', areaKey: '2', goalKey: null, title: 'Netværket er inddraget', unit: '%' },
  ...{ baseline: null, target: 80, operator: 'atLeast', byText: null, by: '2019-10-31', source: null },
  measurements:
    value === null ? [] : [{ on: '2019-03-29', unit: null, round: null, value, basis: null, source: 'Tilsyn' }],
  row: { list: 'FremdriftIndicators', id: 1, etag: '1' },
});
const remindersOf = (one: Indicator): string[] =>
  due(
    { ...emptyPlan(), activities: [emptyActivity({ key: '2.1', areaKey: '2' })], indicators: [one] },
    { from: '2019-09-01', until: '2019-12-31', calendar: createCalendar(), say: createSay('da') },
  )
    .filter(({ itemId }) => itemId.endsWith('2.1.i1'))
    .map(({ day, kind, channel, why }) => `${day} ${kind} ${channel}: ${why}`);

test('a target that is not met is reminded of four weeks before its day, and figures when they are half a year old', () => {
  expect(remindersOf(indicator(76))).toEqual([
    '2019-10-03 targetSoon Personligt: den ansvarlige: der er 4 uger til, at måltallet skal være nået, og det er det ikke',
    // Half a year and the weeks of the holidays in between, which do not count.
    '2019-11-15 figuresOld Generelt: der ikke er et nyt tal i 33 uger',
  ]);
});

test('a target that is met is not reminded of, but its figures grow old all the same', () => {
  expect(remindersOf(indicator(81)).map((line) => line.split(' ')[1])).toEqual(['figuresOld']);
});

test('of what has never been measured only the target is told, and of a draft nothing', () => {
  expect(remindersOf(indicator(null)).map((line) => line.split(' ')[1])).toEqual(['targetSoon']);
  expect(remindersOf({ ...indicator(76), row: null })).toEqual([]);
});
