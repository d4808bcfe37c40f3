import { createSay } from '../../../../src/text/text';
import { latestOccasion, meets } from '../../../../src/indicators/progress';
import { sayFigure } from '../../../../src/indicators/say-figure';
import { barOf } from '../../../../src/ui/activity/indicator-words';
import { stripOf } from '../../../../src/ui/activity/strip-layout';
import { safeLink } from '../../../../src/ui/safe-link';
import { activity, item, today } from '../support/plans';
import { fullPlan, indicator } from './full-plan';

const say = createSay('da');
const networks = fullPlan.activities.find(({ key }) => key === '2.1') ?? activity('2.1', '');

describe('an indicator', () => {
  test.each([
    ['atLeast', 80, 80, true],
    ['atLeast', 80, 79.9, false],
    ['atMost', 5, 5, true],
    ['atMost', 5, 6, false],
    ['equal', 0, 0, true],
    ['equal', 0, 1, false],
  ] as const)('%s %d is met by %d: %p', (operator, target, value, met) =>
    expect(meets(indicator('i', { operator, target }), value)).toBe(met),
  );

  test('without a target is neither met nor missed', () => {
    expect(meets(indicator('i', { target: null }), 5)).toBeNull();
    expect(barOf(indicator('i', { target: null }), 5).target).toBeNull();
  });

  test('has a bar of a hundred for percent, else a little above the largest, never outside', () => {
    expect(barOf(indicator('i'), 76)).toEqual({ fill: 76, target: 80 });
    expect(barOf(indicator('i'), null)).toEqual({ fill: 0, target: 80 });
    expect(barOf(indicator('i'), -4).fill).toBe(0);
    expect(barOf(indicator('i'), 140)).toEqual({ fill: 100, target: expect.closeTo(57.14, 1) as number });
    const days = barOf(indicator('i', { unit: 'dage', target: 20, baseline: 40 }), 10);
    expect(days.fill).toBeCloseTo(21.7, 1);
    expect(barOf(indicator('i', { unit: null, target: 0, baseline: 0 }), 0)).toEqual({ fill: 0, target: 0 });
  });

  test('its newest measurement is the last', () => {
    expect(latestOccasion(indicator('i'))?.round).toBe('runde 5');
    expect(latestOccasion(indicator('i', { measurements: [] }))).toBeNull();
    expect(sayFigure(4.5, 'dage', say)).toBe('4,5\u00a0dage');
    expect(sayFigure(1200, null, createSay('en'))).toBe('1,200');
  });
});

test.each([
  ['https://teams.example/l/1', 'https://teams.example/l/1'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['//teams.example', null],
  [' https://teams.example', null],
  ['', null],
  [null, null],
  [undefined, null],
])('%p is linked to as %p', (url, link) => expect(safeLink(url)).toBe(link));

describe('the strip', () => {
  const items = fullPlan.items.filter(({ activityKey }) => activityKey === '2.1');

  test('holds every dated item and phase within its width, in the order of time', () => {
    const strip = stripOf(fullPlan, networks, items, today, 1000);
    expect(strip?.placed.map(({ mark: { key } }) => key)).toEqual(['2.1.m1', '2.1.o1', '2.1.m2']);
    expect(strip?.phases.map(({ kind }) => kind)).toEqual(['development', 'implementation']);
    for (const { x, band } of strip?.placed ?? []) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(100);
      expect(band.x + band.width).toBeLessThanOrEqual(100.001);
    }
  });

  test('says quarters where there is room for them and years where there is not', () => {
    expect(stripOf(fullPlan, networks, items, today, 1000)?.ticks.filter(({ withYear }) => withYear)).toHaveLength(3);
    const narrow = stripOf(fullPlan, networks, items, today, 300)?.ticks ?? [];
    expect(narrow.map(({ year }) => year)).toEqual([2019, 2020]);
  });

  test('has marks above one another where they would cover each other', () => {
    const near = ['2019-05-13', '2019-05-14', '2019-05-15'].map((day, i) =>
      item(`2.1.m${i}`, { start: day, end: day }),
    );
    expect(stripOf(fullPlan, networks, near, today, 300)?.lanes).toBe(3);
  });

  test('is not drawn where nothing has a date', () => {
    const bare = { ...networks, development: null, implementation: null };
    expect(stripOf(fullPlan, bare, [item('2.1.m1')], today, 1000)).toBeNull();
  });
});
