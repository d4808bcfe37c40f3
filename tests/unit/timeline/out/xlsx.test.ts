import fc from 'fast-check';
import type { Plan } from '../../../../src/plan/plan';
import { columns, tableOf } from '../../../../src/timeline/out/cells';
import { xlsxFile } from '../../../../src/timeline/out/xlsx';
import { activity, item, smallPlan } from '../../ui/support/plans';
import { outgoing } from './support/outgoing';
import { readXlsx } from './support/read-xlsx';

const made = new Date('2019-05-14T08:30:00Z');
const sheet = 'xl/worksheets/sheet1.xml';
const read = (plan: Plan, chosen?: string): ReturnType<typeof readXlsx> =>
  readXlsx(xlsxFile(outgoing(plan, chosen === undefined ? {} : { chosen }), made));
const said = (plan: Plan): string[][] =>
  tableOf(outgoing(plan)).lines.map((line) =>
    line.map((cell) =>
      cell.kind === 'text' ? cell.text : cell.kind === 'day' ? cell.day : cell.kind === 'number' ? String(cell.n) : '',
    ),
  );

test('a line for each activity and mark, with the plan’s words and the days', () => {
  expect(said(smallPlan).slice(0, 3)).toEqual([
    [
      '1.1',
      'Ledelsestilsyn',
      'Aktivitet',
      '',
      '',
      '',
      '',
      'områdechef',
      '1.1 Ledelsestilsyn',
      '1 Ledelse',
      'Stadie ikke angivet',
      '',
    ],
    [
      '1.1.m1',
      'Punkt 1.1.m1 er klar',
      'Milepæl',
      'april 2019',
      '2019-04-01',
      '2019-04-30',
      'Overskredet',
      'områdechef',
      '1.1 Ledelsestilsyn',
      '1 Ledelse',
      'Stadie ikke angivet',
      '14',
    ],
    [
      '1.1.m2',
      'Punkt 1.1.m2 er klar',
      'Milepæl',
      'medio 2019 (maj–august)',
      '2019-05-01',
      '2019-08-31',
      'I perioden',
      'områdechef',
      '1.1 Ledelsestilsyn',
      '1 Ledelse',
      'Stadie ikke angivet',
      '',
    ],
  ]);
  const undated = said(smallPlan).find(([number]) => number === '2.1.m1') ?? [];
  expect(undated.slice(3, 7)).toEqual(['uden dato', '', '', 'Uden dato']);
});

test('what stands in several groups is one line', () => {
  const plan: Plan = {
    ...smallPlan,
    activities: [activity('1.1', 'A', { roles: ['jurist', 'chef'] })],
    items: [item('1.1.m1')],
  };
  const { lines } = tableOf(outgoing(plan, { grouping: 'responsible' }));
  expect(lines).toHaveLength(2);
});

test('a workbook with a frozen head, a filter over the table, and real dates', () => {
  const { cells, elements, textOf } = read(smallPlan, 'Overskredet');
  expect([1, 2, 3, 4].map((n) => cells.get(`A${n}`)?.text)).toEqual([
    'Tidsplan for Prøveplan',
    'Forvaltningen',
    'Planen, som den så ud tirsdag den 14.\u00a0maj 2019',
    'Kun en del af planen er med: Overskredet',
  ]);
  expect(cells.get('A6')?.text).toBe('Nummer');
  const lines = tableOf(outgoing(smallPlan)).lines.length;
  expect(elements(sheet, 'autoFilter')).toEqual([{ ref: `A6:L${6 + lines}` }]);
  expect(elements(sheet, 'pane')).toEqual([
    { ySplit: '6', topLeftCell: 'A7', activePane: 'bottomLeft', state: 'frozen' },
  ]);
  expect(elements(sheet, 'col')).toHaveLength(columns.length);
  expect(textOf('xl/workbook.xml')).toContain(`Tidsplan!$A$6:$L$${6 + lines}`);
  // 1 April 2019, as Excel counts days, in the style that is a date.
  expect(cells.get('E8')).toEqual({ type: 'n', style: 3, text: '43556' });
  expect(elements('xl/styles.xml', 'xf')[1 + 3]?.numFmtId).toBe('14');
  expect(cells.get('L8')).toEqual({ type: 'n', style: 5, text: '14' });
});

test('every part that is named is there', () => {
  const { names, elements } = read(smallPlan);
  const named = elements('[Content_Types].xml', 'Override').map(({ PartName = '' }) => PartName.slice(1));
  const related = elements('xl/_rels/workbook.xml.rels', 'Relationship').map(({ Target = '' }) => `xl/${Target}`);
  expect(names).toEqual(expect.arrayContaining([...named, ...related, 'xl/workbook.xml']));
  expect(names).toHaveLength(6);
});

const risky = [
  '=HYPERLINK("http://a.dk")',
  '+1',
  '-1',
  '@SUM(A1)',
  '_x0041_',
  '<b>&"',
  '\u0000\u0008a\u000b',
  '\ud800',
  '  to  ',
];

test.each(risky)('%j is a text and never a formula', (title) => {
  const plan: Plan = { ...smallPlan, items: [item('1.1.m1', { text: title })] };
  const { cells, textOf } = read(plan);
  const cell = cells.get('B7');
  expect(cell?.type).toBe('inlineStr');
  expect(textOf(sheet)).not.toContain('<f');
  // eslint-disable-next-line no-control-regex -- XML has no sign for them
  const kept = title.replace(/[\u0000-\u0008\u000b]/g, '').replace('\ud800', '\ufffd');
  expect(cell?.text.replace(/_x005F_/g, '_')).toBe(kept);
});

test('whatever the plan says, the workbook is well formed and says it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 8 }),
      (texts) => {
        const plan: Plan = {
          ...smallPlan,
          activities: [activity('1.1', 'A')],
          items: texts.map((words, n) => item(`1.1.m${n}`, { text: words })),
        };
        const { cells } = read(plan);
        const column = [...cells].filter(([place, { type }]) => /^B/.test(place) && type === 'inlineStr').slice(2);
        const wanted = texts.filter((words) => words !== '');
        const norm = (words: string): string => words.replace(/_x005F_/g, '_').replace(/\r\n?/g, '\n');
        expect(column.map(([, { text }]) => norm(text))).toEqual(wanted.map(norm));
      },
    ),
    { numRuns: 40 },
  );
});

test('a row is as high as its words need, since not every program works that out', () => {
  const heights = (text: string): readonly (string | undefined)[] =>
    read({ ...smallPlan, items: [item('1.1.m1', { text, start: '2019-06-01', end: '2019-06-01' })] })
      .elements(sheet, 'row')
      .map(({ ht }) => ht);
  expect(heights('Kort')).toContain('15');
  expect(heights('Kort')).not.toContain('60');
  expect(heights(`${'Langt ord '.repeat(14)}\nog en linje`)).toContain('60');
});

test('every cell begins at the top of its row, numbers too', () => {
  const { cells, elements } = read(smallPlan);
  const looks = elements('xl/styles.xml', 'alignment').filter(({ vertical }) => vertical === 'top');
  // Of all looks only the title's says nothing: its row is one line.
  expect(looks).toHaveLength(5);
  const late = [...cells].find(([at, { type }]) => at.startsWith('L') && type === 'n');
  expect(late?.[1]).toMatchObject({ style: 5, text: '14' });
});
