/** @jest-environment jsdom */
import fc from 'fast-check';
import { figureFaultsOf, figureKey, sameFigure, type NewFigure } from '../../../src/indicators/figure-rules';
import { reportIndicators } from '../../../src/indicators/indicator-report';
import { chartOf } from '../../../src/indicators/chart';
import { chartShapes } from '../../../src/indicators/chart-shapes';
import { chartSvg } from '../../../src/indicators/chart-svg';
import type { Indicator } from '../../../src/plan/plan';
import { createSay } from '../../../src/text/text';

const say = createSay('da');
const figure: NewFigure = {
  round: 'Runde 5',
  on: '2019-06-30',
  unit: 'Amager',
  value: 76,
  basis: 20,
  source: 'Tilsyn',
};

test.each<[string, Partial<NewFigure>, string[]]>([
  ['a good figure', {}, []],
  ['over 100 %', { value: 101 }, ['over100']],
  ['below 0 %', { value: -1 }, ['negative']],
  ['no figure', { value: null }, ['noValue']],
  ['no day', { on: null }, ['noDay']],
  ['a day to come', { on: '2019-08-01' }, ['future']],
  ['no source', { source: ' ' }, ['noSource']],
  ['half a case', { basis: 2.5 }, ['basis']],
])('%s', (_name, change, faults) => {
  expect(figureFaultsOf({ ...figure, ...change }, { unit: '%' }, '2019-07-31')).toEqual(faults);
});

test('days may be more than a hundred', () => {
  expect(figureFaultsOf({ ...figure, value: 140 }, { unit: 'dage' }, '2019-07-31')).toEqual([]);
});

test('a second figure for the same unit and round is found however they are written, and has the same key', () => {
  const other = { ...figure, round: 'runde 5, Amager', unit: 'amager', on: '2019-07-01' };
  expect(sameFigure(other, [figure])).toBe(figure);
  expect(figureKey('p1', 'i1', other)).toBe(figureKey('p1', 'i1', figure));
  expect(sameFigure({ ...other, unit: 'Vesterbro' }, [figure])).toBeNull();
});

const indicator: Indicator = {
  ...{ key: '2.1.i1', activityKey: '2.1', areaKey: '2', goalKey: null, title: 'Netværk <&> "viden"', unit: '%' },
  ...{ baseline: 55, target: 80, operator: 'atLeast', byText: null, by: '2020-08-31', source: null, row: null },
  measurements: ['Amager', 'Vesterbro', 'Valby'].flatMap((unit, i) =>
    ['2019-03-31', '2019-06-30', '2019-09-30'].map((on, n) => ({
      ...{ on, unit, round: `${n + 1}. kvartal 2019`, value: 60 + 5 * n + 4 * i, basis: unit === 'Valby' ? 4 : 20 },
      source: 'Ledelsestilsyn',
    })),
  ),
};

test('a report keeps what was measured until its day, and no figure that rests on too few', () => {
  const [one] = reportIndicators([indicator], '2019-07-15');
  expect(one).toMatchObject({ latest: { value: 67.5, on: '2019-06-30' }, reached: false });
  expect(one?.series).toHaveLength(2);
  expect(one?.byUnit).toEqual([
    { unit: 'Amager', value: 65, masked: false },
    { unit: 'Valby', value: null, masked: true },
    { unit: 'Vesterbro', value: 69, masked: false },
  ]);
});

test('the chart is a well-formed document with title and text alternative, and shows nothing masked', () => {
  const svg = chartSvg(chartOf(indicator), { width: 640, height: 280, say });
  const read = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(read.querySelector('parsererror')).toBeNull();
  expect(read.querySelector('title')?.textContent).toBe(indicator.title);
  expect(read.querySelector('desc')?.textContent?.replace(/\u00a0/g, ' ')).toContain(
    '72,5 % ved seneste måling, måltal mindst 80 %',
  );
  expect(svg).toContain('Måltal mindst');
  expect(svg).not.toContain('Valby');
});

test('everything is drawn within the picture, and no two labels lie on each other, whatever is measured', () => {
  const value = fc.double({ min: -50, max: 5000, noNaN: true });
  const day = fc.option(fc.constantFrom('2019-01-01', '2019-02-28', '2019-12-31', '2021-06-30'));
  fc.assert(
    fc.property(
      fc.array(fc.record({ on: day, value, unit: fc.constantFrom(null, 'A', 'B', 'C') }), { maxLength: 12 }),
      fc.option(value),
      fc.constantFrom('%', 'dage', null),
      fc.constantFrom(288, 640),
      (rows, target, unit, width) => {
        const measurements = rows.map((row, i) => ({ ...row, round: `R${i % 4}`, basis: null, source: null }));
        const shapes = chartShapes(chartOf({ ...indicator, measurements, target, unit }), { width, height: 260 }, say);
        const texts = shapes.flatMap((shape) => (shape.kind === 'text' && shape.anchor === 'start' ? [shape.y] : []));
        for (const shape of shapes) {
          const places =
            shape.kind === 'text'
              ? [[shape.x, shape.y]]
              : [...shape.d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
          for (const [x = 0, y = 0] of places) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(width);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(260);
          }
        }
        const sorted = [...texts].sort((a, b) => a - b);
        sorted.slice(1).forEach((y, i) => expect(y - (sorted[i] ?? 0)).toBeGreaterThan(12));
      },
    ),
  );
});
