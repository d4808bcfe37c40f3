import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { importDocument } from '../../../src/importing';
import type { DraftPlan } from '../../../src/plan/draft';

const line = (text: string, underline = false): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, ...(underline ? { underline: {} } : {}) })] });
const cell = (lines: readonly Paragraph[], spans: { columnSpan?: number; rowSpan?: number } = {}): TableCell =>
  new TableCell({ children: lines, ...spans });
const row = (...cells: TableCell[]): TableRow => new TableRow({ children: cells });
const heading = (text: string, level: 1 | 3): Paragraph =>
  new Paragraph({ text, heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_3 });

async function read(...children: (Paragraph | Table)[]): Promise<DraftPlan> {
  const document = new Document({
    footnotes: { 1: { children: [line('Rapporten kan fås i sekretariatet')] } },
    numbering: {
      config: [
        {
          reference: 'punkter',
          levels: [
            { level: 0, format: LevelFormat.BULLET, text: '•' },
            { level: 1, format: LevelFormat.BULLET, text: '–' },
          ],
        },
      ],
    },
    sections: [{ children }],
  });
  const result = await importDocument(new Uint8Array(await Packer.toBuffer(document)), 'plan.docx');
  if (!result.ok) throw new Error(result.refusal.code);
  return result.draft;
}

const dates = (of: readonly { text: string; start: string | null; end: string | null }[]): string[] =>
  of.map(({ text, start, end }) => `${text} ${start ?? ''}..${end ?? ''}`);

test('cells that are merged down and across keep their label', async () => {
  const draft = await read(
    heading('Indsatsområde 1: Hurtig hjælp', 1),
    heading('Aktivitet 1: Råd uden ventetid', 3),
    new Table({
      rows: [
        row(cell([line('Formål')]), cell([line('Familier får svar samme dag.')], { columnSpan: 2 })),
        row(cell([line('Milepæle')], { rowSpan: 2 }), cell([line('Maj 2026')]), cell([line('Telefonen er åben')])),
        row(cell([line('Oktober 2026')]), cell([line('Alle teams er med')])),
      ],
    }),
  );
  const [activity] = draft.activities;
  expect(activity?.purpose).toEqual(['Familier får svar samme dag.']);
  expect(dates(activity?.milestones ?? [])).toEqual([
    'Telefonen er åben 2026-05-01..2026-05-31',
    'Alle teams er med 2026-10-01..2026-10-31',
  ]);
});

test('a table that a page has split is one activity, its second half with it', async () => {
  const head = (): TableRow => row(cell([line('Milepæle')]), cell([line('Mål')]));
  const draft = await read(
    heading('Indsatsområde 1: Hurtig hjælp', 1),
    heading('Aktivitet 1: Råd uden ventetid', 3),
    new Table({
      rows: [
        head(),
        row(
          cell([line('Maj 2026', true), line('Telefonen er åben')]),
          cell([line('Ultimo 2026', true), line('Færre venter')]),
        ),
      ],
    }),
    new Paragraph({ children: [new PageBreak()] }),
    new Table({ rows: [head(), row(cell([line('Juni 2026', true), line('Metoden er prøvet')]), cell([line('')]))] }),
  );
  expect(draft.activities).toHaveLength(1);
  expect(dates(draft.activities[0]?.milestones ?? [])).toEqual([
    'Telefonen er åben 2026-05-01..2026-05-31',
    'Metoden er prøvet 2026-06-01..2026-06-30',
  ]);
});

test('lists keep their items and marks, and a footnote is not lost', async () => {
  const item = (text: string, level: number, underline = ''): Paragraph =>
    new Paragraph({
      numbering: { reference: 'punkter', level },
      children: [...(underline ? [new TextRun({ text: underline, underline: {} })] : []), new TextRun(text)],
    });
  const draft = await read(
    heading('Indsatsområde 1: Hurtig hjælp', 1),
    heading('Aktivitet 1: Råd uden ventetid', 3),
    line('Formål'),
    new Paragraph({ children: [new TextRun('Familier får svar samme dag'), new FootnoteReferenceRun(1)] }),
    line('Milepæle'),
    item(' Telefonen er åben', 0, 'Maj 2026'),
    item(' Alle teams er med', 0, 'Oktober 2026'),
  );
  const [activity] = draft.activities;
  expect(activity?.purpose).toEqual(['Familier får svar samme dag']);
  expect(dates(activity?.milestones ?? [])).toEqual([
    'Telefonen er åben 2026-05-01..2026-05-31',
    'Alle teams er med 2026-10-01..2026-10-31',
  ]);
  expect(draft.unplaced).toContainEqual({ text: 'Rapporten kan fås i sekretariatet', where: 'fodnote 1' });
});

test('headings with the Danish style name count as headings', async () => {
  const styled = new Document({
    styles: {
      paragraphStyles: [
        { id: 'Overskrift1', name: 'Overskrift 1' },
        { id: 'Overskrift2', name: 'Overskrift 2' },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Indsatsområde 1: Hurtig hjælp', style: 'Overskrift1' }),
          new Paragraph({ text: 'Råd uden ventetid', style: 'Overskrift2' }),
          line('Formål: Familier får svar samme dag'),
          line('Milepæle: Telefonen er åben (maj 2026)'),
          line('Ansvarlig: Områdechefen'),
        ],
      },
    ],
  });
  const result = await importDocument(new Uint8Array(await Packer.toBuffer(styled)), 'plan.docx');
  expect(result.ok && result.draft.areas.map(({ title }) => title)).toEqual(['Hurtig hjælp']);
  expect(result.ok && result.draft.activities.map(({ title }) => title)).toEqual(['Råd uden ventetid']);
});
