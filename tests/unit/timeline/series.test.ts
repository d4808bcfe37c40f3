import fc from 'fast-check';
import { addMonths, daysBetween, readPeriod } from '../../../src/periods/index';
import { broughtTo, shifted, stretched, waysToSay } from '../../../src/timeline/move';
import { aboutOf, placeOf, sayPlace } from '../../../src/timeline/place';
import { svgPicture } from '../../../src/timeline/out/svg';
import { timelineRows } from '../../../src/timeline/rows';
import { createSay } from '../../../src/text/text';
import { groupTitles } from '../../../src/ui/tidsplan/group-title';
import { shapeOf } from '../../../src/timeline/out/shape-of';
import { item, smallPlan, today } from '../ui/support/plans';
import { bandsIn, partsIn } from '../../../src/timeline/series';

const periodOf = (text: string) => {
  const { start, end } = readPeriod(text);
  return { text, start, end };
};
const place = (text: string) => placeOf(periodOf(text));

test.each([
  ['marts, juni og september 2019', 1, 'month', 'april, juli og oktober 2019'],
  ['marts, juni og september 2019', -3, 'month', 'december 2018, marts 2019 og juni 2019'],
  ['marts, juni og september 2019', 1, 'quarter', 'juni, september og december 2019'],
  ['forår og efterår 2019', 1, 'month', 'sommeren 2019 og vinteren 2019/2020'],
  ['uge 12 og 20 2019', 2, 'week', 'uge 14 og uge 22 2019'],
  ['3. juni 2019 og 5. september 2019', 1, 'day', '4. juni og 6. september 2019'],
  ['december 2019 og marts 2020', 1, 'year', 'december 2020 og marts 2021'],
] as const)('%s, %p %s on, is %s: as many times as before', (text, n, step, moved) => {
  expect(sayPlace(shifted(place(text), n, step))).toBe(moved);
});

test('a drag brings the last of several times to the day, and the others as far', () => {
  expect(sayPlace(broughtTo(place('marts, juni og september 2019'), '2019-11-12', 'month'))).toBe(
    'maj, august og november 2019',
  );
});

test('several times are never offered as one, nor stretched into one', () => {
  const moved = shifted(place('marts, juni og september 2019'), 1, 'month');
  expect(waysToSay(moved, '2019-10-31').map(({ text }) => text)).toEqual(['april, juli og oktober 2019']);
  expect(stretched(moved, 'end', 1, 'month')).toBe(moved);
});

test('any move of a series keeps its number of times and how far they are apart', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(40), { minLength: 2, maxLength: 4 }),
      fc.integer({ min: -30, max: 30 }),
      (at, n) => {
        const parts = [...at].sort((a, b) => a - b).map((m) => addMonths('2018-01-01', m));
        const text = parts.map(
          (day) => `${Number(day.slice(8))}. ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`,
        );
        const before = place(`${text.slice(0, -1).join(', ')} og ${text[text.length - 1]}`);
        const after = shifted(before, n, 'week');
        const gaps = ({ parts: all = [] }: typeof before): number[] =>
          all.slice(1).map((one, i) => daysBetween(all[i]?.start ?? '', one.start));
        expect(gaps(after)).toEqual(gaps(before));
        const words = sayPlace(after);
        if (words !== null) expect(readPeriod(words).parts).toEqual(after.parts);
      },
    ),
  );
});
const months = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

test.each([
  ['ca. juni 2019', 'ca. juli 2019'],
  ['Omkring foråret 2020', 'Omkring sommeren 2020'],
  ['cirka medio 2019', 'cirka ultimo 2019'],
  ['ca. marts og juni 2019', 'ca. april og juli 2019'],
  ['juni 2019', 'juli 2019'],
])('%s moves to %s', (text, moved) => {
  const next = shifted(place(text), 1, 'month');
  expect(waysToSay(next, next.end ?? '', aboutOf(text))[0]?.text).toBe(moved);
});

test('each time has its band, in its place within the whole; one stretch has one', () => {
  const period = periodOf('marts, juni og september 2019');
  const bands = bandsIn({ x: 100, width: 214, soft: true }, period);
  expect(bands.map(({ x, width, soft }) => [x, width, soft])).toEqual([
    [100, 31, false],
    [192, 30, false],
    [284, 30, false],
  ]);
  const one = { x: 0, width: 30, soft: false };
  expect(bandsIn(one, periodOf('juni 2019'))).toEqual([one]);
});

test('on paper each time has its band too, and the words stand beside the mark', () => {
  const dated = item('1.1.m1', { periodText: 'marts, juni og september 2019', start: '2019-03-01', end: '2019-09-30' });
  const bandsOf = (periodText: string): number => {
    const plan = { ...smallPlan, items: [{ ...dated, periodText }] };
    const rows = timelineRows(plan, { today, until: '2020-12-31', grouping: 'area' });
    const out = { plan, rows, today, say: createSay('da'), chosen: null };
    const drawing = { paper: 'A3', shapeOf, standing: '', groupTitle: groupTitles(plan, 'area', out.say) } as const;
    const { svg } = svgPicture(out, drawing);
    expect(svg).toContain(periodText.slice(0, 5));
    return svg.match(/<rect[^>]* height="10"/g)?.length ?? 0;
  };
  expect(bandsOf('marts, juni og september 2019') - bandsOf('marts - september 2019')).toBe(2);
});

test('days that are not those of the words are one stretch', () => {
  expect(partsIn({ text: 'marts, juni og september 2019', start: '2019-03-01', end: '2019-12-31' })).toEqual([]);
});
