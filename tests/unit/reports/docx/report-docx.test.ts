import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { reportDocx, type WordOptions } from '../../../../src/reports/docx/report-docx';
import { createSay } from '../../../../src/text/text';
import { readDocx, textOf } from './support/read-docx';
import { longReport, sampleReport } from './support/sample-report';

const say = createSay('da');
const standard: WordOptions = { say, template: null, comparison: null };
const made = (report = sampleReport, more: Partial<WordOptions> = {}) =>
  reportDocx(report, { ...standard, ...more }).file;

const styleOf = (paragraph: Parameters<typeof textOf>[0]): string | undefined => {
  const properties = paragraph.children.find((one) => typeof one === 'object' && one.name === 'w:pPr');
  const style =
    typeof properties === 'object' &&
    properties.children.find((one) => typeof one === 'object' && one.name === 'w:pStyle');
  return typeof style === 'object' ? style.attributes['w:val'] : undefined;
};

describe('the standard template', () => {
  const word = readDocx(made());
  const paragraphs = word.all('word/document.xml', 'w:p');

  it('has true headings, none of which skips a level', () => {
    const levels = paragraphs.flatMap((one) => /^Heading(\d)$/.exec(styleOf(one) ?? '')?.[1] ?? []).map(Number);
    expect(levels.length).toBeGreaterThan(10);
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('repeats the head of every table, titles it, and leaves no cell without a paragraph', () => {
    const tables = word.all('word/document.xml', 'w:tbl');
    expect(tables.length).toBeGreaterThan(8);
    expect(word.all('word/document.xml', 'w:tblHeader')).toHaveLength(tables.length);
    expect(word.all('word/document.xml', 'w:tblCaption')).toHaveLength(tables.length);
    for (const cell of word.all('word/document.xml', 'w:tc'))
      expect(cell.children.at(-1)).toMatchObject({ name: 'w:p' });
  });

  it('says in words what each chart shows, and has its figures in a table', () => {
    const drawings = word.all('word/document.xml', 'wp:docPr');
    expect(drawings.map(({ attributes }) => attributes['name'])).toEqual(['Diagram 1', 'Billede 1']);
    expect(drawings[0]?.attributes['descr']).toMatch(/61\u00a0%.*74,5\u00a0%.*mindst 80\u00a0%/);
    const chart = word.names.find((name) => name.startsWith('word/charts/')) ?? '';
    expect(word.all(chart, 'c:v').map(({ children }) => children.map(String).join(''))).toEqual(
      expect.arrayContaining(['61', '68', '74.5', '80']),
    );
    expect(word.texts['[Content_Types].xml']).toContain(`/${chart}`);
  });

  it('says its language, its title and its page numbers, and lays the appendix down', () => {
    expect(word.all('word/styles.xml', 'w:lang')[0]?.attributes['w:val']).toBe('da-DK');
    expect(word.texts['docProps/core.xml']).toContain('styregruppen 14.\u00a0maj 2024</dc:title>');
    expect(word.texts['word/footer1.xml']).toContain('NUMPAGES');
    expect(word.all('word/document.xml', 'w:pgSz').map(({ attributes }) => attributes['w:orient'])).toEqual([
      undefined,
      'landscape',
    ]);
  });

  it('masks what rests on few, marks kinds by shape and word, and tells lateness in words', () => {
    const text = paragraphs.map(textOf).join('\n');
    expect(text).toContain('vises ikke');
    expect(text).toContain('⚑ Alle enheder arbejder');
    expect(text).toContain('Mål, 2.2 En fælles metode');
    expect(text).toContain('44 dage over');
    expect(text).not.toContain('{{');
  });

  it('tells the evaluation: verdicts with their reasons, and answers as counts with the small ones left out', () => {
    const tables = word.all('word/document.xml', 'w:tbl');
    const rowsOf = (title: RegExp): string[][] =>
      tables
        .filter((table) => title.test(word.captionOf(table)))
        .flatMap((table) => word.rowsOf(table).map((cells) => cells.map(textOf)));
    expect(rowsOf(/^Vurdering af hver aktivitet/)).toEqual([
      ['Aktivitet', 'Vurdering', 'Begrundelse'],
      [
        '1.1 Familiearbejde i hverdagen',
        'I målFortsætter i næste plan som plan-2:1.1.',
        '=Rådgiverne bruger det næsten hver uge.',
      ],
      ['2.2 En fælles metode', 'Ikke vurderet endnu', '–'],
    ]);
    expect(rowsOf(/Hjælper familiearbejdet/)).toEqual([
      ['Enhed', 'Ja', 'Nej', 'I alt'],
      ['Enhed Nord', 'skjult', 'skjult', '20'],
      ['Enhed Syd', 'skjult', 'skjult', '30'],
      ['Alle enheder', '38', '12', '50'],
    ]);
    expect(paragraphs.map(textOf).join('\n')).toContain('Antal under 5, og tal, som de kunne regnes ud af, er skjult.');
  });

  it('is English where English is asked for', () => {
    const english = readDocx(made(sampleReport, { say: createSay('en') }));
    expect(english.all('word/styles.xml', 'w:lang')[0]?.attributes['w:val']).toBe('en-GB');
    const headings = english.all('word/document.xml', 'w:p').filter((one) => styleOf(one) === 'Heading1');
    expect(headings.map(textOf)).toContain('Decisions we ask for');
  });

  it('makes the same bytes of the same report', () => {
    expect(made()).toEqual(made());
  });
});

it('keeps any text as text: no markup, field or link can be made of it, and the file stays whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const hostile = `${text}<w:fldSimple w:instr="DDE cmd"/> {{titel}} =cmd|' /C calc'!A0 \u0000\u0007]]>`;
      const word = readDocx(
        made({
          ...sampleReport,
          planTitle: hostile,
          texts: { ...sampleReport.texts, risks: hostile },
          indicators: sampleReport.indicators.map((one) => ({ ...one, title: hostile })),
        }),
      );
      expect(word.all('word/document.xml', 'w:fldSimple')).toEqual([]);
      expect(word.all('word/document.xml', 'w:instrText')).toEqual([]);
      expect(word.all('word/document.xml', 'w:hyperlink')).toEqual([]);
      // eslint-disable-next-line no-control-regex -- just these must be gone
      expect(word.texts['word/document.xml']).not.toMatch(/[\u0000-\u0008]/);
    }),
    { numRuns: 25 },
  );
});

// LibreOffice is large, and neither CI nor every developer has it: the structure that it reads is held by the tests above.
const office = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice'].find((file) => fs.existsSync(file));
const whenInstalled = process.env['FREMDRIFT_LIBREOFFICE'] !== undefined && office !== undefined ? it : it.skip;

whenInstalled(
  'opens in LibreOffice, page by page (skipped unless FREMDRIFT_LIBREOFFICE is set and LibreOffice is installed)',
  () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'report-'));
    const file = path.join(folder, 'rapport.docx');
    fs.writeFileSync(file, made(longReport));
    const home = `-env:UserInstallation=file://${folder}/home`;
    execFileSync(office ?? '', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    });
    const pdf = fs.readFileSync(path.join(folder, 'rapport.pdf'), 'latin1');
    expect((pdf.match(/\/Type\s*\/Page[^s]/g) ?? []).length).toBeGreaterThan(5);
    // And it reads again what it wrote.
    expect(Object.keys(unzipSync(fs.readFileSync(file)))).toContain('word/document.xml');
    expect(strFromU8(unzipSync(fs.readFileSync(file))['word/document.xml'] ?? new Uint8Array())).toContain(
      'w:tblHeader',
    );
    fs.rmSync(folder, { recursive: true });
  },
);
