// What leaves the units tells no count of 1 to 4, and none that whoever subtracts could work out, in any form it leaves in.
import fc from 'fast-check';
import { reportCard } from '../../../src/cards/report-card';
import { evaluationsForReport } from '../../../src/evaluation/for-report';
import type { Evaluation } from '../../../src/evaluation/evaluation';
import { reportIndicators } from '../../../src/indicators/indicator-report';
import type { Indicator } from '../../../src/plan/plan';
import { buildReport } from '../../../src/reports/build-report';
import { reportDocx } from '../../../src/reports/docx/report-docx';
import { noTexts, type Report } from '../../../src/reports/report';
import { readReport, writeReport } from '../../../src/reports/report-file';
import { reportSheets } from '../../../src/reports/xlsx/report-workbook';
import { toldCounts } from '../../../src/supervision/masking';
import { createSay } from '../../../src/text/text';
import { smallPlan, today } from '../ui/support/plans';
import { readDocx, textOf } from './docx/support/read-docx';
import { sourcesOf } from './support/sources';

const say = createSay('da');
const units = ['Nord', 'Syd', 'Øst', 'Vest'];
const small = (n: number): boolean => n > 0 && n < 5;
const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 }));
const ofUnits = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: 1, maxLength: units.length });

/** Figures as units give them: cases looked at, answers to a question, and families counted. */
const figures = fc.record({
  cases: ofUnits(count),
  answers: fc.array(fc.tuple(count, count), { minLength: 1, maxLength: units.length }),
  families: ofUnits(count),
  meetings: ofUnits(fc.tuple(count, count)),
});
type Figures = typeof figures extends fc.Arbitrary<infer T> ? T : never;

const evaluationOf = ({ answers }: Figures): Evaluation => ({
  designs: [
    {
      ...{ key: 'ev1', title: 'Evaluering', periodText: null, start: null, end: null, state: 'closed' as const },
      ...{ madeWith: null, asked: [], activityKeys: ['1.1'], row: null },
    },
  ],
  questions: [
    { key: 'q1', designKey: 'ev1', activityKey: '1.1', text: 'Hjælper det?', answers: ['Ja', 'Nej'], row: null },
  ],
  counts: answers.flatMap((pair, u) =>
    (['Ja', 'Nej'] as const).map((answer, a) => ({
      ...{ key: `${u} ${a}`, questionKey: 'q1', unit: units[u] ?? null, answer, count: pair[a] ?? 0 },
      ...{ countedOn: null, row: null },
    })),
  ),
  verdicts: [],
});

const indicatorOf = (key: string, unit: string, values: readonly (readonly [number, number | null])[]): Indicator => ({
  ...{ key, activityKey: null, areaKey: null, goalKey: null, title: key, unit, baseline: null, target: null },
  ...{ operator: 'atLeast' as const, byText: null, by: null, source: null, row: null },
  measurements: values.map(([value, basis], u) => ({
    ...{ on: '2019-03-01', unit: units[u] ?? null, round: '1. kvartal', value, basis, source: null },
  })),
});

function reportOf(given: Figures): Report {
  const told = toldCounts(given.cases.map((n, u) => ({ unit: units[u] ?? '', reviewed: n, fulfilled: n })));
  const shown = (one: typeof told.reviewed): number | null => (one.kind === 'shown' ? one.value : null);
  return buildReport(sourcesOf(smallPlan), noTexts, {
    indicators: reportIndicators(
      [
        indicatorOf(
          'Familier i forløb',
          'familier',
          given.families.map((n) => [n, null]),
        ),
        indicatorOf('Møder holdt', 'møder', given.meetings),
      ],
      today,
    ),
    supervision: {
      ...{ roundKey: 'r1', title: 'Runde 1', state: 'closed' as const, end: null, owing: [], themes: [] },
      lines: [
        { aspect: 'Frister', reviewed: shown(told.reviewed), fulfilled: shown(told.fulfilled), share: told.share },
      ],
    },
    evaluations: evaluationsForReport(evaluationOf(given), smallPlan),
  });
}

/** The figures that stand in cells of tables about people: a word where none is told. */
const wordCells = (report: Report): string[] => {
  const word = readDocx(reportDocx(report, { say, template: null, comparison: null }).file);
  return word
    .all('word/document.xml', 'w:tbl')
    .filter((table) => /Hjælper det|alle enheder samlet|Familier i forløb/.test(word.captionOf(table)))
    .flatMap((table) =>
      word
        .rowsOf(table)
        .slice(1)
        .flatMap((cells) => cells.slice(1).map(textOf)),
    );
};
const sheetCells = (report: Report): (string | number)[] =>
  reportSheets(report, { meetings: null, register: null }, say)
    .filter(({ name }) => ['Ledelsestilsyn', 'Svar', 'Målinger'].includes(name))
    .flatMap(({ lines }) => lines)
    .filter((line) => !line.some((cell) => cell.kind === 'text' && cell.text === 'Møder holdt'))
    .flat()
    .flatMap((cell): (string | number)[] =>
      cell.kind === 'number' ? [cell.n] : cell.kind === 'text' ? [cell.text] : [],
    );

test('no count of 1 to 4 stands in the Word file, the workbook, the card or the frozen file', () => {
  fc.assert(
    fc.property(figures, (given) => {
      const report = reportOf(given);
      for (const cell of wordCells(report)) expect(cell).not.toMatch(/^[1-4](?:\u00a0familier)?$/);
      for (const cell of sheetCells(report)) expect(typeof cell === 'number' && small(cell)).toBe(false);
      const frozen = readReport(writeReport(report));
      for (const line of frozen?.supervision?.lines ?? [])
        for (const n of [line.reviewed, line.fulfilled]) expect(n !== null && small(n)).toBe(false);
      for (const { counts } of frozen?.evaluations?.flatMap(({ activities }) => activities.flatMap((a) => a.results)) ??
        [])
        for (const n of [...counts.cells.flat(), ...counts.byRow, ...counts.byColumn, counts.total])
          expect(n !== null && small(n)).toBe(false);
      const [families] = frozen?.indicators ?? [];
      for (const { value } of [...(families?.byUnit ?? []), ...(families?.series ?? [])])
        expect(value !== null && small(value)).toBe(false);
      // The card tells nothing of units, cases or answers at all.
      const card = JSON.stringify(reportCard(report, null, say));
      for (const words of [...units, 'Hjælper det', 'Frister', 'Familier']) expect(card).not.toContain(words);
    }),
    { numRuns: 60 },
  );
});

test('of units whose sum is told, never one alone is left out', () => {
  fc.assert(
    fc.property(figures, (given) => {
      for (const { byUnit, series } of reportOf(given).indicators) {
        const hidden = byUnit.filter(({ masked }) => masked).length;
        if (series.length > 0 && byUnit.length > 1) expect(hidden).not.toBe(1);
      }
    }),
    { numRuns: 200 },
  );
});
