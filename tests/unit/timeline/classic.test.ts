import fc from 'fast-check';
import { addDays } from '../../../src/periods/index';
import type { Activity, Plan, PlanItem } from '../../../src/plan/plan';
import { classicOf, yearsOf, type Classic, type ClassicRow } from '../../../src/timeline/classic';
import type { TimelineMark } from '../../../src/timeline/mark';
import { timelineRows, type Beside } from '../../../src/timeline/rows';
import { activity, item, smallPlan, today } from '../ui/support/plans';

const classic = (items: PlanItem[], more: Partial<Activity> = {}, beside: Beside[] = []): Classic => {
  const plan: Plan = { ...smallPlan, activities: [activity('1.1', 'Tilsyn', more)], items };
  return classicOf(timelineRows(plan, { today, until: '2019-12-31', grouping: 'area', beside }), today);
};
const first = ({ groups }: Classic): ClassicRow => {
  const row = groups[0]?.entries[0];
  if (!row) throw new Error('No row');
  return row;
};
/** "..m1-" : a point for an empty month, a mark's name and a dash for each further month of it. */
const draw = (one: Classic): string[] =>
  first(one).lines.map((line) =>
    line
      .map(({ span, content }) => {
        if (content === null) return '.';
        const words =
          content.kind === 'phase'
            ? content.phase.slice(0, 3)
            : content.entries
                .map(({ mark, as }) => `${mark.key.slice(4)}${as === 'own' ? '' : as === 'again' ? '*' : '<'}`)
                .join('+');
        return `[${words}${' -'.repeat(span - 1)}]`;
      })
      .join(''),
  );

test('months run from the first that something falls in to the last, under their years', () => {
  const { months } = classic([
    item('1.1.m1', { start: '2018-11-01', end: '2018-11-30' }),
    item('1.1.m2', { start: '2019-02-14', end: '2019-02-14' }),
  ]);
  expect(months.map(({ day }) => day)).toEqual(['2018-11-01', '2018-12-01', '2019-01-01', '2019-02-01']);
  expect(yearsOf(months)).toEqual([
    { year: 2018, months: 2 },
    { year: 2019, months: 2 },
  ]);
});

test('a vague period is as many months, what meets it stands in a line of its own, and the same months share a cell', () => {
  expect(
    draw(
      classic([
        item('1.1.m1', { start: '2019-05-01', end: '2019-08-31' }),
        item('1.1.m2', { start: '2019-06-01', end: '2019-06-30' }),
        item('1.1.m3', { start: '2019-06-04', end: '2019-06-04' }),
        item('1.1.m4', { start: '2019-09-01', end: '2019-09-30' }),
      ]),
    ),
  ).toEqual(['[m1 - - -][m4]', '.[m2+m3]...']);
});

test('phases stand above the marks, and beside each other where they do not meet', () => {
  const phase = (start: string, end: string) => ({ text: null, start, end });
  const items = [item('1.1.m1', { start: '2019-02-01', end: '2019-02-28' })];
  expect(
    draw(
      classic(items, {
        development: phase('2019-01-01', '2019-03-31'),
        implementation: phase('2019-04-01', '2019-05-31'),
      }),
    ),
  ).toEqual(['[dev - -][imp -]', '.[m1]...']);
  expect(
    draw(
      classic(items, {
        development: phase('2019-01-01', '2019-03-31'),
        implementation: phase('2019-03-01', '2019-04-30'),
      }),
    ),
  ).toEqual(['[dev - -].', '..[imp -]', '.[m1]..']);
});

test('what has only a last day stands in its month, what has none goes on, what recurs comes again once a month', () => {
  expect(
    draw(
      classic([
        item('1.1.m1', { start: null, end: '2019-05-31' }),
        item('1.1.o1', { kind: 'followUp', start: '2019-06-01', end: null }),
        item('1.1.o2', { kind: 'followUp', start: '2019-06-03', end: '2019-06-03', recurrence: 'P1W' }),
        item('1.1.m2', { start: '2019-08-01', end: '2019-08-31' }),
      ]),
    ),
  ).toEqual(['[m1][o2][o2*][o2*+m2]', '.[o1 - -]']);
});

test('what was moved is seen where it was, and what has no date in its own column', () => {
  const mark: TimelineMark = {
    key: 'x:1.m1',
    kind: 'meeting',
    title: 'Møde',
    period: { text: null, start: '2019-06-03', end: '2019-06-03', recurrence: null },
    state: 'planned',
    former: { text: null, start: '2019-05-01', end: '2019-05-31' },
    repeats: [],
    item: null,
    url: null,
  };
  const { groups, months } = classic([item('1.1.m2')], {}, [{ key: 'm', title: 'Møder', marks: [mark] }]);
  expect(months.map(({ month }) => month)).toEqual([5, 6]);
  expect(groups[0]?.entries[0]?.undated.map(({ key }) => key)).toEqual(['1.1.m2']);
  expect(groups[1]?.entries[0]?.lines).toEqual([
    [
      { first: 0, span: 1, content: { kind: 'marks', entries: [{ mark, as: 'former' }] } },
      { first: 1, span: 1, content: { kind: 'marks', entries: [{ mark, as: 'own' }] } },
    ],
  ]);
});

test('a plan without a date has no months and keeps its rows', () => {
  const one = classic([item('1.1.m1')]);
  expect(one.months).toEqual([]);
  expect(first(one)).toMatchObject({ lines: [[]], undated: [{ key: '1.1.m1' }] });
});

test('a year typed wrongly stands at the edge', () => {
  const { months } = classic([item('1.1.m1', { start: '2109-06-01', end: '2109-06-30' })]);
  expect(months.map(({ day }) => day)).toEqual(['2027-05-01']);
});

test('every line is as wide as the table, and each dated mark stands in just one cell of its own', () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 200 }), fc.boolean(), fc.boolean());
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const items = spans.map(([from, length, noStart, noEnd], i) =>
        item(`1.1.m${i}`, {
          start: noStart ? null : addDays('2018-01-01', from),
          end: noEnd ? null : addDays('2018-01-01', from + length),
        }),
      );
      const one = classic(items);
      const { lines, undated } = first(one);
      for (const line of lines) {
        expect(line.reduce((sum, cell) => sum + cell.span, 0)).toBe(one.months.length);
        line.forEach((cell, i) =>
          expect(cell.first).toBe(i === 0 ? 0 : (line[i - 1]?.first ?? 0) + (line[i - 1]?.span ?? 0)),
        );
      }
      const shown = lines.flat().flatMap(({ content }) => (content?.kind === 'marks' ? content.entries : []));
      const keys = [
        ...shown.filter(({ as }) => as === 'own').map(({ mark }) => mark.key),
        ...undated.map(({ key }) => key),
      ];
      expect(keys.sort()).toEqual(items.map(({ key }) => key).sort());
    }),
  );
});
