import type { Occasion } from '../../../src/indicators/occasions';
import { unitCharts, unitShapes } from '../../../src/indicators/unit-charts';

const of = { unit: '%', target: 80, operator: 'atLeast' } as const;
const at = (
  on: string | null,
  value: number | null,
  units: readonly (readonly [string, number | null])[],
): Occasion => ({
  ...{ round: null, on, value, masked: value === null, how: 'said', source: null },
  units: units.map(([unit, own]) => ({ unit, value: own, masked: own === null, on, source: null })),
});

test('each unit has a chart at the same scale, and a masked figure is no point of its line', () => {
  const charts = unitCharts(of, [
    at('2019-01-01', 70, [
      ['Valby', 60],
      ['Amager', null],
    ]),
    at('2019-04-01', 80, [
      ['Valby', 75],
      ['Amager', 90],
    ]),
    at('2019-06-30', 84, [['Valby', 80]]),
  ]);
  expect(charts.map(({ title }) => title)).toEqual(['Amager', 'Valby']);
  expect(new Set(charts.map(({ bounds }) => bounds.join()))).toEqual(new Set(['0,100']));
  const marks = charts.map((chart) =>
    unitShapes(chart, { width: 112, height: 112 }).filter(({ kind }) => kind === 'mark'),
  );
  expect(marks.map(({ length }) => length)).toEqual([1, 3]);
  // From 0 at the bottom to 100 at the top, and half way in time where half of it has gone.
  expect(marks[1]?.map((shape) => ('d' in shape ? shape.d.slice(0, 10) : ''))).toEqual([
    expect.stringMatching(/^M3 46a/),
    expect.stringMatching(/^M53 31a/),
    expect.stringMatching(/^M103 26a/),
  ]);
});

test('one unit alone has no chart of its own, and figures without days stand one after the other', () => {
  expect(unitCharts(of, [at('2019-01-01', 70, [['Valby', 70]])])).toEqual([]);
  const [amager] = unitCharts(of, [
    at(null, 1, [
      ['Amager', 10],
      ['Valby', 20],
    ]),
    at(null, 2, [['Amager', 30]]),
  ]);
  const line = amager && unitShapes(amager, { width: 112, height: 112 }).find(({ role }) => role === 'whole');
  expect(line).toMatchObject({ d: 'M6 96L106 76' });
  const [only] = unitCharts(of, [
    at('2019-01-01', 1, [
      ['Amager', 10],
      ['Valby', 20],
    ]),
  ]);
  expect(JSON.stringify(only && unitShapes(only, { width: 112, height: 112 }))).not.toContain('NaN');
});
