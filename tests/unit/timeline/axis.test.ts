import fc from 'fast-check';
import { scales } from '../../../src/timeline/kinds';
import { addDays, daysBetween, createCalendar } from '../../../src/periods/index';
import { dayAt, endOf, makeAxis, xOf } from '../../../src/timeline/axis';
import { bandsOf, freeSpans, ticks } from '../../../src/timeline/bands';
import { daysOf, horizonOf } from '../../../src/timeline/span';
import { smallPlan, today } from '../ui/support/plans';

const year = ['2019-01-10', '2019-12-20'];
const anyDays = fc.array(
  fc.integer({ min: -9000, max: 9000 }).map((n) => addDays(today, n)),
  { maxLength: 8 },
);

test('whole months before the first day to after the last', () => {
  const axis = makeAxis(year, { today, scale: 'quarter' });
  expect(axis.from).toBe('2018-12-01');
  expect(axis.to > '2020-03-01').toBe(true);
  expect(xOf(axis, '2019-01-01')).toBeCloseTo(31 * axis.perDay);
  expect(endOf(axis, '2018-12-31')).toBeCloseTo(xOf(axis, '2019-01-01'));
});

test('the whole plan is as wide as there is room, with its days before the room for words', () => {
  const axis = makeAxis(year, { today, scale: 'whole', fit: 900 });
  expect(axis.width).toBe(900);
  expect(endOf(axis, '2019-12-20')).toBeLessThan(610);
});

test('a date typed wrongly makes no chart of a century', () => {
  const axis = makeAxis(['2109-01-01', '1019-01-01'], { today, scale: 'year' });
  expect(daysBetween(axis.from, axis.to)).toBeLessThan(16 * 366);
  expect(xOf(axis, '2109-01-01')).toBe(axis.width);
});

test('each scale has its bands', () => {
  const bands = Object.fromEntries(
    scales.map((scale) => {
      const { upper, lower } = bandsOf(makeAxis(year, { today, scale, fit: 1200 }));
      return [scale, `${upper[0]?.kind} ${lower[0]?.kind}`];
    }),
  );
  expect(bands).toEqual({
    week: 'month week',
    month: 'month week',
    quarter: 'quarter month',
    year: 'year month',
    whole: 'year month',
  });
});

test('weeks have their ISO number, also about New Year', () => {
  const weeks = ticks(makeAxis(year, { today, scale: 'week' }), 'week');
  expect(weeks.find(({ day }) => day === '2018-12-31')).toMatchObject({ year: 2019, n: 1 });
  expect(weeks.find(({ day }) => day === '2019-12-30')).toMatchObject({ year: 2020, n: 1 });
});

const months = makeAxis(year, { today, scale: 'month' });

test('of the days off only those in a stretch are told', () => {
  const [left, right] = ['2019-06-07', '2019-07-02'].map((day) => xOf(months, day));
  expect(freeSpans(months, { left: left ?? 0, right: right ?? 0 }).map(({ name }) => name)).toEqual([
    'whitsun',
    'whitMonday',
    'sommerferie',
  ]);
  expect(freeSpans(months, { left: 0, right: -1 })).toEqual([]);
});

test('holidays of school and country stand in the head, and none twice', () => {
  const spans = freeSpans(months, { left: 0, right: months.width }).filter(
    ({ start }) => start >= '2019-01-02' && start < '2020-01-01',
  );
  expect(spans.map(({ name, start, end }) => `${name} ${start} ${end}`)).toEqual([
    'vinterferie 2019-02-11 2019-02-17',
    'paaskeferie 2019-04-13 2019-04-22',
    'prayerDay 2019-05-17 2019-05-17',
    'ascension 2019-05-30 2019-05-30',
    'constitution 2019-06-05 2019-06-05',
    'whitsun 2019-06-09 2019-06-09',
    'whitMonday 2019-06-10 2019-06-10',
    'sommerferie 2019-06-29 2019-08-11',
    'efteraarsferie 2019-10-14 2019-10-20',
    'juleferie 2019-12-23 2020-01-01',
  ]);
});

test('the winter holiday is in the week that the municipality has it', () => {
  const [winter] = freeSpans(months, { left: 0, right: months.width }, createCalendar(), 8).filter(
    ({ name, start }) => name === 'vinterferie' && start >= '2019-01-02',
  );
  expect(winter).toMatchObject({ start: '2019-02-18', end: '2019-02-24' });
});

test('the plan is looked at to its last day, and a year ahead at least', () => {
  expect(horizonOf(daysOf(smallPlan), today)).toBe('2020-08-31');
  expect(horizonOf([], today)).toBe('2020-05-14');
});

test('the ticks of any band cover the axis without a gap, and a day is found again where it stands', () => {
  fc.assert(
    fc.property(anyDays, fc.constantFrom(...scales), fc.nat(3000), (days, scale, n) => {
      const axis = makeAxis(days, { today, scale, fit: 1000 });
      for (const kind of ['year', 'quarter', 'month', 'week'] as const) {
        const found = ticks(axis, kind);
        let x = 0;
        for (const tick of found) {
          expect(tick.x).toBeCloseTo(x, 4);
          x = tick.x + tick.width;
        }
        expect(x).toBeCloseTo(axis.width, 4);
      }
      const day = addDays(axis.from, n % daysBetween(axis.from, axis.to));
      expect(dayAt(axis, xOf(axis, day) + axis.perDay / 2)).toBe(day);
    }),
    { numRuns: 40 },
  );
});
