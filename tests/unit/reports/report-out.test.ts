import { strFromU8, unzipSync } from 'fflate';
import { reportCard } from '../../../src/cards/report-card';
import { buildReport } from '../../../src/reports/build-report';
import { noTexts, type Report } from '../../../src/reports/report';
import { readReport, writeReport } from '../../../src/reports/report-file';
import { reportAsText, reportLead } from '../../../src/reports/say-report';
import { reportSheets, reportWorkbook } from '../../../src/reports/xlsx/report-workbook';
import { createSay } from '../../../src/text/text';
import { item, smallPlan } from '../ui/support/plans';
import { sampleReport } from './docx/support/sample-report';
import { sourcesOf } from './support/sources';

const say = createSay('da');
const made = new Date('2019-05-14T08:30:00Z');
const nothing = { meetings: null, register: null };
const hostile = item('1.1.m9', {
  text: '=HYPERLINK("http://x","+1") [klik](http://x)',
  end: '2019-05-01',
  start: '2019-05-01',
});
const report: Report = {
  ...buildReport(
    sourcesOf({ ...smallPlan, items: [...smallPlan.items, hostile] }, { group: { key: 'g1', title: 'Styregruppe' } }),
    { ...noTexts, decisions: '@SUM(A1)\nVi beder om en koordinator.' },
    {
      indicators: [
        {
          ...{
            key: 'i1',
            title: 'Netværk inddraget',
            unit: '%',
            baseline: null,
            target: 80,
            operator: 'atLeast' as const,
          },
          ...{ by: '2019-06-30', latest: { value: 72.5, on: '2019-04-01', source: null }, reached: false },
          series: [{ on: '2019-04-01', value: 72.5 }],
          byUnit: [{ unit: 'Amager', value: null, masked: true }],
        },
      ],
      supervision: null,
    },
  ),
};

/** Days and their months are kept on one line; a test reads the words. */
const plain = (text: string): string => text.replace(/\u00a0/g, ' ');

test('what is said of a report in one breath', () => {
  expect(plain(reportLead(report, say))).toBe(
    'Indtil nu er 1 punkt nået, og 2 er overskredet. I alt er 1 af 6 milepæle og mål nået. Intet skal nås inden 13. juli 2019.',
  );
  expect(plain(reportLead({ ...report, since: '2019-03-14' }, say))).toMatch(
    /^Siden 14\. marts 2019 er 1 punkt nået, 0 flyttet, og 2 er nu overskredet\./,
  );
  expect(reportAsText(report, say)).toContain('Vi beder om en koordinator.');
});

test('a report is the same after it was kept; what is no report of this form is none', () => {
  expect(readReport(writeReport(report))).toEqual(report);
  expect(readReport(writeReport(sampleReport))).toEqual(sampleReport);
  expect(readReport(writeReport(sampleReport).replace('"verdict":"inGoal"', '"verdict":"x"'))).toBeNull();
  for (const kept of ['', '{}', writeReport({ ...report, form: 2 as 1 }), writeReport(report).slice(1)])
    expect(readReport(kept)).toBeNull();
});

test('a sheet for each list: days are days, texts are texts whatever they begin with, small numbers are left out', () => {
  const sheets = reportSheets(report, { ...nothing, meetings: [] }, say);
  expect(sheets.map(({ name, lines }) => [name, lines.length])).toEqual([
    ['Rapport', 9],
    ['Indsatsområder', 2],
    ['Aktiviteter', 3],
    ['Milepæle og mål', 6],
    ['Opfølgninger', 1],
    ['Indikatorer', 1],
    ['Målinger', 2],
    ['Møder', 0],
    ['Tidsplan', 5],
  ]);
  expect(sheets[6]?.lines[1]?.at(-1)).toEqual({ kind: 'text', text: 'vises ikke' });
  const files = unzipSync(reportWorkbook(report, nothing, say, made));
  const xml = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  expect(xml.filter(([name]) => name.startsWith('xl/worksheets/'))).toHaveLength(8);
  for (const [, text] of xml) expect(text).not.toMatch(/<f[ >]/);
  const items = xml.find(([name]) => name.endsWith('sheet4.xml'))?.[1] ?? '';
  expect(items).toContain('<is><t xml:space="preserve">=HYPERLINK(');
  expect(items).toContain('<c r="F5" s="3"><v>43585</v></c>');
});

test('the evaluation has a sheet of verdicts and one of answers, with the small counts left out', () => {
  const sheets = reportSheets(sampleReport, nothing, say);
  const linesOf = (name: string): unknown[][] =>
    (sheets.find((sheet) => sheet.name === name)?.lines ?? []).map((line) =>
      line.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'number' ? cell.n : null)),
    );
  expect(linesOf('Evaluering').map((line) => line.slice(1))).toEqual([
    [...['1.1', 'Familiearbejde i hverdagen', 'I mål', '=Rådgiverne bruger det næsten hver uge.', 'plan-2:1.1']],
    ['2.2', 'En fælles metode', 'Ikke vurderet endnu', null, null],
  ]);
  expect(linesOf('Svar').map((line) => line.slice(3))).toEqual([
    ['Enhed Nord', 'Ja', 'skjult'],
    ['Enhed Nord', 'Nej', 'skjult'],
    ['Enhed Nord', 'I alt', 20],
    ['Enhed Syd', 'Ja', 'skjult'],
    ['Enhed Syd', 'Nej', 'skjult'],
    ['Enhed Syd', 'I alt', 30],
    ['Alle enheder', 'Ja', 38],
    ['Alle enheder', 'Nej', 12],
    ['Alle enheder', 'I alt', 50],
  ]);
  expect(
    strFromU8(
      unzipSync(reportWorkbook(sampleReport, nothing, say, made))['xl/worksheets/sheet9.xml'] ?? new Uint8Array(),
    ),
  ).not.toMatch(/<f[ >]/);
});

test('what stands around the plan has a sheet each: learning themes, the process plan, the effect chain', () => {
  const delivery = {
    key: '1.p1',
    areaKey: '1',
    activityKey: '1.1',
    order: 1,
    lead: '=Leder',
    title: 'Et skema',
    row: null,
  };
  const six = { content: ['Udkast', 'Høring'], schedule: [], participants: [], followUp: null };
  const step = {
    key: 's1',
    kind: 'intermediate',
    title: 'Flere samtaler',
    from: ['1.1'],
    goalKey: null,
    row: null,
  } as const;
  const sheets = reportSheets(
    sampleReport,
    { ...nothing, deliveries: [{ ...delivery, ...six }], effects: [step] },
    say,
  );
  const linesOf = (name: string): unknown[] =>
    (sheets.find((sheet) => sheet.name === name)?.lines ?? []).map((line) =>
      line.map((cell) => (cell.kind === 'text' ? cell.text : null)),
    );
  expect(linesOf('Procesplan')).toEqual([['1.p1', '1.1', '=Leder', 'Et skema', 'Udkast\nHøring', null, null, null]]);
  expect(linesOf('Effektkæde')).toEqual([['s1', 'Flere samtaler', '1.1']]);
  const themes = (sampleReport.supervision?.themes ?? []).flatMap(({ titles }) => titles);
  expect(linesOf('Læringstemaer')).toHaveLength(themes.length);
  expect(themes.length).toBeGreaterThan(0);
});

test('the card says the same as the page, with nothing of the plan read as markup', () => {
  const card = reportCard(report, 'https://contoso.example/sites/plan', say);
  const texts = card.body.map((one) => String((one as { text?: unknown }).text));
  expect(plain(texts[0] ?? '')).toBe('Status på Prøveplan til Styregruppe 14. maj 2019');
  expect(texts[1]).toBe(reportLead(report, say));
  expect(texts.join('\n')).not.toMatch(/[^\\]\]\(http/);
  expect(card.actions).toMatchObject([{ type: 'Action.OpenUrl', title: 'Åbn rapporten' }]);
});
