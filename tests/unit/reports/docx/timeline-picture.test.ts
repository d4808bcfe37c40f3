import fc from 'fast-check';
import { unzipSync } from 'fflate';
import type { ItemKind } from '../../../../src/plan/plan';
import type { ItemState } from '../../../../src/plan/status';
import { metafile } from '../../../../src/reports/docx/emf/metafile';
import { drawnOf } from '../../../../src/reports/docx/emf/read-svg';
import { reportDocx } from '../../../../src/reports/docx/report-docx';
import { allElements, readXml } from '../../../../src/reports/docx/xml-tree';
import { mostSheets, timelineSheets } from '../../../../src/reports/timeline-sheets';
import type { Report, ReportItem } from '../../../../src/reports/report';
import { readReport, writeReport } from '../../../../src/reports/report-file';
import { createSay } from '../../../../src/text/text';
import { readDocx } from './support/read-docx';
import { item, sampleReport } from './support/sample-report';

const say = createSay('da');
const room = { width: 971, height: 540 };
const drawing = (report: Report) => timelineSheets(report, room, say);
const wordsIn = (report: Report): string =>
  drawing(report)
    .flatMap(({ svg }) => drawnOf(svg))
    .flatMap((one) => (one.kind === 'words' ? [one.text] : []))
    .join(' ');

/** A metafile taken apart: every record with its type, size and numbers. */
function recordsOf(file: Uint8Array): { type: number; size: number; numbers: number[] }[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const found = [];
  for (let at = 0; at < file.length;) {
    const [type, size] = [view.getUint32(at, true), view.getUint32(at + 4, true)];
    if (size < 8 || size % 4 !== 0) throw new RangeError(`A record of ${size} bytes at ${at}`);
    const numbers = Array.from({ length: (size - 8) / 4 }, (_, i) => view.getInt32(at + 8 + i * 4, true));
    found.push({ type, size, numbers });
    at += size;
  }
  return found;
}

const kinds: readonly ItemKind[] = ['milestone', 'goal', 'followUp'];
const states: readonly ItemState[] = ['planned', 'running', 'reached', 'late', 'postponed', 'dropped'];
const anyItems = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    state: fc.constantFrom(...states),
    start: fc.constantFrom('2024-01-01', '2024-05-01', null),
    end: fc.constantFrom('2024-05-01', '2024-12-31', '2025-06-30', null),
    text: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    former: fc.constantFrom(null, { text: 'før', end: '2024-02-29' }),
    recurrence: fc.constantFrom('P1M', 'P3M', 'continuous'),
  }),
  { maxLength: 12 },
);
const reportOf = (items: readonly Partial<ReportItem>[]): Report => ({
  ...sampleReport,
  timeline: items.map((one, i) => item(`1.1.m${i}`, one.text ?? 'x', one.state ?? 'planned', one)),
});

test('whatever the tidsplan draws is drawn in the file too, every word of it, as a metafile that is whole', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      for (const { svg, width, height } of drawing(reportOf(items))) {
        const drawn = drawnOf(svg);
        const words = drawn.flatMap((one) => (one.kind === 'words' ? [one.text] : [])).join('');
        const written = [...allElements(readXml(svg))]
          .filter(({ name }) => name === 'text' || name === 'tspan')
          .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
          .join('');
        expect(words).toBe(written);
        const records = recordsOf(metafile(drawn, { width, height }));
        const [header] = records;
        expect(records.map(({ type }) => type)).toEqual([1, ...records.slice(1, -1).map(({ type }) => type), 14]);
        // Bytes and records as the header says them, and a number for each pen, brush and font.
        expect(header?.numbers[10]).toBe(records.reduce((sum, { size }) => sum + size, 0));
        expect(header?.numbers[11]).toBe(records.length);
        const made = new Set<number>();
        for (const { type, numbers } of records) {
          const [object = 0] = numbers;
          if ([38, 39, 82].includes(type)) made.add(object);
          if (type === 37 && object > 0) expect(made.has(object)).toBe(true);
        }
        expect((header?.numbers[12] ?? 0) & 0xffff).toBe(made.size + 1);
      }
    }),
    { numRuns: 40 },
  );
});

test('a shape that it does not know is not left out without a word', () => {
  for (const unknown of ['<image/>', '<path d="M0 0C1 1 2 2 3 3" fill="#000000"/>', '<rect fill="url(#x)"/>'])
    expect(() => drawnOf(`<svg>${unknown}</svg>`)).toThrow(RangeError);
});

describe('in the Word file', () => {
  const word = readDocx(reportDocx(sampleReport, { say, template: null, comparison: null }).file);
  const pictures = word
    .all('word/document.xml', 'wp:docPr')
    .filter(({ attributes }) => attributes['name']?.startsWith('Billede'));

  it('each sheet has its words, its type is told, and the table follows', () => {
    expect(pictures.map(({ attributes }) => attributes['descr'])).toEqual([
      'Tidsplanen som billede. Den samme tidsplan står i tabellen nedenfor.',
    ]);
    expect(word.texts['[Content_Types].xml']).toContain('<Default Extension="emf" ContentType="image/x-emf"/>');
    const text = word.texts['word/document.xml'] ?? '';
    expect(text.lastIndexOf('Billede 1')).toBeLessThan(text.lastIndexOf('<w:tblCaption w:val="Tidsplan"/>'));
  });

  it('it is as wide as the text, and no two drawings have a number', () => {
    const extents = word.all('word/document.xml', 'wp:extent').map(({ attributes }) => Number(attributes['cx']));
    expect(Math.max(...extents) / 635).toBeCloseTo(14_565, -1);
    const ids = word.all('word/document.xml', 'wp:docPr').map(({ attributes }) => attributes['id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('a plan of thousands of items, and one without any, has no picture', () => {
    const many = reportOf(Array.from({ length: 900 }, (_, i) => ({ text: `Punkt ${i}`, end: '2024-06-30' })));
    expect(drawing(many)).toEqual([]);
    expect(drawing(reportOf([]))).toEqual([]);
    expect(drawing(reportOf(Array.from({ length: 40 }, () => ({ end: '2024-06-30' })))).length).toBeLessThanOrEqual(
      mostSheets,
    );
    const file = reportDocx(reportOf([]), { say, template: null, comparison: null }).file;
    expect(Object.keys(unzipSync(file)).filter((name) => name.endsWith('.emf'))).toEqual([]);
  });
});

test('a frozen report is drawn as it was; one from before phases were kept says nothing of them', () => {
  const withPhases: Report = {
    ...sampleReport,
    areas: sampleReport.areas.map((area) => ({
      ...area,
      activities: area.activities.map((one) => ({ ...one, phases: { development: null, implementation: null } })),
    })),
  };
  expect(wordsIn(withPhases)).toContain('Faser er ikke angivet');
  const opened = readReport(writeReport(withPhases));
  expect(opened && drawing(opened)).toEqual(drawing(withPhases));
  expect(wordsIn(sampleReport)).not.toContain('Faser er ikke angivet');
});
