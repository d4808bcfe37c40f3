// What a screen reader and Word's own check need of the file, in whatever template and however much the report says.
import fs from 'node:fs';
import { reportDocx } from '../../../../src/reports/docx/report-docx';
import { allElements, childNamed, valueOf, type XmlElement } from '../../../../src/reports/docx/xml-tree';
import type { Report } from '../../../../src/reports/report';
import { createSay } from '../../../../src/text/text';
import { buildReport } from '../../../../src/reports/build-report';
import { noTexts } from '../../../../src/reports/report';
import { smallPlan } from '../../ui/support/plans';
import { sourcesOf } from '../support/sources';
import { h1, p, readDocx, templateOf, textOf } from './support/read-docx';
import { longReport, sampleReport } from './support/sample-report';

const say = createSay('da');
const empty: Report = buildReport(sourcesOf({ ...smallPlan, areas: [], activities: [], items: [] }), noTexts, {
  indicators: [],
  supervision: null,
});
const own = fs.readFileSync('samples/rapportskabelon.docx');
const bare = templateOf(p('{{titel}}') + h1('Status') + p('{{resten}}'));

describe.each<[string, Report, Uint8Array | null]>([
  ['a report in the standard template', sampleReport, null],
  ['one over many pages', longReport, null],
  ['one of an empty plan', empty, null],
  ['one in a municipality’s template', sampleReport, own],
  ['one in a template without anything but two places', sampleReport, bare],
])('%s', (_name, report, template) => {
  const word = readDocx(reportDocx(report, { say, template, comparison: ['Nået: 1.1.m1'] }).file);
  const body = word.trees.get('word/document.xml');
  const all = (name: string): XmlElement[] => word.all('word/document.xml', name);

  it('has headings in order, none of which is empty or skips a level', () => {
    const levels = new Map(
      word.all('word/styles.xml', 'w:style').flatMap((style) => {
        const level = /^heading (\d)$/i.exec(valueOf(style, 'w:name') ?? '')?.[1];
        return level === undefined ? [] : [[style.attributes['w:styleId'] ?? '', Number(level)] as const];
      }),
    );
    const headings = all('w:p').flatMap((one) => {
      const level = levels.get(valueOf(childNamed(one, 'w:pPr'), 'w:pStyle') ?? '');
      return level === undefined ? [] : [{ level, text: textOf(one) }];
    });
    expect(headings.length).toBeGreaterThan(0);
    headings.forEach(({ level, text }, i) => {
      expect(text.trim()).not.toBe('');
      expect(level - (headings[i - 1]?.level ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('has tables with a title, and a first row that is their head and is said again on each page', () => {
    for (const table of all('w:tbl').filter((one) => word.captionOf(one) !== '')) {
      const [head, ...rows] = [...allElements(table)].filter(({ name }) => name === 'w:tr');
      const isHead = (row: XmlElement | undefined): boolean =>
        row !== undefined && childNamed(childNamed(row, 'w:trPr'), 'w:tblHeader') !== null;
      expect([isHead(head), rows.some(isHead)]).toEqual([true, false]);
      for (const cell of head ? [...allElements(head)].filter(({ name }) => name === 'w:tc') : [])
        expect(textOf(cell).trim()).not.toBe('');
      // No merged cells: a screen reader would say the wrong head.
      expect([...allElements(table)].filter(({ name }) => name === 'w:gridSpan' || name === 'w:vMerge')).toEqual([]);
    }
  });

  it('says in words what every drawing shows, stands in line with the text, and says its title and language', () => {
    for (const { attributes } of all('wp:docPr')) expect(attributes['descr']?.length).toBeGreaterThan(20);
    expect(all('wp:anchor')).toEqual([]);
    expect(word.all('word/styles.xml', 'w:lang')[0]?.attributes['w:val']).toBe('da-DK');
    const core = word.texts['docProps/core.xml'] ?? '';
    expect(core).toMatch(/<dc:title>Status på [^<]+<\/dc:title>/);
    expect(core).toContain('<dc:language>da-DK</dc:language>');
    expect(body).toBeDefined();
  });
});
