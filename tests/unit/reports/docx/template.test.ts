import fs from 'node:fs';
import { checkTemplate } from '../../../../src/reports/docx/check-template';
import { placeOf } from '../../../../src/reports/docx/places';
import { reportDocx } from '../../../../src/reports/docx/report-docx';
import { createSay } from '../../../../src/text/text';
import { h1, p, readDocx, relations, templateOf, textOf } from './support/read-docx';
import { sampleReport } from './support/sample-report';

const say = createSay('da');
const fill = (template: Uint8Array) => {
  const made = reportDocx(sampleReport, { say, template, comparison: null });
  const word = readDocx(made.file);
  const paragraphs = word.all('word/document.xml', 'w:p');
  return { ...made, word, paragraphs, text: paragraphs.map(textOf).join('\n') };
};
const onlyThese =
  '{{udelad: beslutninger, omraader, milepaele_naaet, overskredet, flyttet, naeste_periode, uden_dato, risici, indikatorer, ledelsestilsyn, evaluering, opfoelgninger, tidsplan}}';

describe('places', () => {
  it.each([
    ['omraader', { kind: 'part', name: 'omraader' }],
    [' Områder ', { kind: 'part', name: 'omraader' }],
    ['Næste periode', { kind: 'part', name: 'naeste_periode' }],
    ['Milepæle-nået', { kind: 'part', name: 'milepaele_naaet' }],
    ['Resumé', { kind: 'part', name: 'resume' }],
    ['summary', { kind: 'part', name: 'resume' }],
    ['DATO', { kind: 'line', name: 'dato' }],
    ['resten', { kind: 'rest' }],
    ['udelad: tidsplan og risici', { kind: 'omit', names: ['tidsplan', 'risici'] }],
    ['logo', { kind: 'unknown', name: 'logo' }],
    ['constructor', { kind: 'unknown', name: 'constructor' }],
  ])('%s', (written, place) => expect(placeOf(written)).toEqual(place));

  it('are found though Word has cut them into runs, and the words around them stay', () => {
    const { text, notes } = fill(
      templateOf(p('Pr. {', '{da', 'to}}, siden sidst') + p('{{', 'resu', 'mé', '}}') + p(onlyThese)),
    );
    expect(text).toContain('Pr. 14.\u00a0maj 2024, siden sidst');
    expect(text).toContain('er 2 punkter nået, 1 flyttet');
    expect(text).not.toContain('udelad');
    expect(notes).toEqual([]);
  });

  it('are filled in headers and footers where they are a line, and told of where they are not', () => {
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('{{titel}}')}${p('{{risici}}')}</w:hdr>`;
    const { word, notes } = fill(templateOf(p('{{resten}}'), { 'word/header1.xml': header }));
    expect(word.texts['word/header1.xml']).toContain('Status på Udviklingsplan');
    expect(notes.join()).toMatch(/\{\{risici\}\} står i sidehoved/);
  });

  it('may be content controls, in the text, in a line and in a cell', () => {
    const sdt = (tag: string, content: string): string =>
      `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:text/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = [
      sdt('Risici', p('Skriv her')),
      `<w:p>${sdt('dato', '<w:r><w:t>dato</w:t></w:r>')}</w:p>`,
      `<w:p><w:r><w:t>Før</w:t></w:r>${sdt('beslutninger', '<w:r><w:t>x</w:t></w:r>')}</w:p>`,
      `<w:tbl><w:tr>${sdt('resume', `<w:tc>${p('Skriv her')}</w:tc>`)}</w:tr></w:tbl>`,
    ].join('');
    const { text, word } = fill(templateOf(body));
    expect(text).not.toContain('Skriv her');
    expect(text).toContain('Enhed Syd fra 1. juni');
    expect(text).toContain('14.\u00a0maj 2024');
    expect(text).toMatch(/Før\nSkal skemaet/);
    expect(text).toContain('er 2 punkter nået, 1 flyttet');
    expect(word.all('word/document.xml', 'w:showingPlcHdr')).toEqual([]);
  });

  it('put headings one level below the heading they stand under, in the template’s own styles', () => {
    const { word, paragraphs } = fill(templateOf(h1('Sådan går det') + p('{{omraader}}') + p('{{resten}}')));
    const levels = new Map(
      word.all('word/styles.xml', 'w:style').map((style) => {
        const name = style.children.find((one) => typeof one === 'object' && one.name === 'w:name');
        return [style.attributes['w:styleId'], typeof name === 'object' ? name.attributes['w:val'] : ''];
      }),
    );
    const area = paragraphs.find((one) => textOf(one) === '1 Samarbejde med familierne');
    const used = JSON.stringify(area).match(/"w:val":"([^"]+)"/)?.[1];
    expect(levels.get(used)).toBe('heading 2');
  });
});

describe('nothing is lost', () => {
  it('what has no place stands last under headings of its own, and is told of', () => {
    const { text, missing, notes } = fill(templateOf(p('{{titel}}') + p('{{resume}}')));
    expect(missing).toContain('risici');
    expect(text).toContain('Risici\nTo enheder mangler');
    expect(notes.join()).toContain('sidst i rapporten');
  });

  it('or where {{resten}} stands', () => {
    const { text } = fill(templateOf(p('{{dato}}') + p('{{resten}}') + p('Venlig hilsen')));
    expect(text.indexOf('To enheder mangler')).toBeLessThan(text.indexOf('Venlig hilsen'));
  });

  it('a place that the report does not know is left and told of', () => {
    const { text, unknown, notes } = fill(templateOf(p('{{titel}} {{sagsnr}}') + p('{{resten}}')));
    expect(text).toContain('{{sagsnr}}');
    expect(unknown).toEqual(['sagsnr']);
    expect(notes.join()).toContain('{{sagsnr}}');
  });

  it('a template without any place gives a report in the standard one', () => {
    const { template, notes, text } = fill(templateOf(p('Brevpapir')));
    expect(template).toBe('standard');
    expect(notes.join()).toContain('ingen navngivne steder');
    expect(text).toContain('Resumé');
  });

  it('the end of a section keeps its measures, and what stood there comes before it', () => {
    const section = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgMar w:left="1000" w:right="1000"/></w:sectPr>';
    const lying = `<w:p><w:pPr>${section}</w:pPr><w:r><w:t>{{tidsplan}}</w:t></w:r></w:p>`;
    const { word } = fill(templateOf(lying + p('{{resten}}')));
    const [first] = word.all('word/document.xml', 'w:tbl');
    const width = first ? JSON.stringify(first).matchAll(/"w:gridCol","attributes":\{"w:w":"(\d+)"/g) : [];
    expect([...width].reduce((sum, [, wide]) => sum + Number(wide), 0)).toBeGreaterThan(14_800);
    expect(word.all('word/document.xml', 'w:sectPr')).toHaveLength(2);
  });

  it('holds for the sample template, whose places are all known', () => {
    const sample = fs.readFileSync('samples/rapportskabelon.docx');
    const { missing, unknown, problem } = checkTemplate(sample, say);
    expect({ unknown, problem }).toEqual({ unknown: [], problem: null });
    expect(missing).toEqual(['forbehold', 'uden_dato', 'opfoelgninger', 'sammenligning']);
    expect(fill(sample).text).not.toContain('{{');
  });
});

describe('a template is a stranger’s file', () => {
  const relationship = (type: string, target: string, mode = ''): string =>
    relations(
      `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`,
    );
  const withRelation = (type: string, target: string, mode = ' TargetMode="External"'): Uint8Array =>
    templateOf(p('{{resume}}'), { 'word/_rels/document.xml.rels': relationship(type, target, mode) });
  const field = (code: string): string =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${[...code].map((c) => `<w:r><w:instrText>${c}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><w:document xmlns:w="x"/>`;

  it.each<[string, Uint8Array, RegExp]>([
    ['no Word file', new TextEncoder().encode('hej'), /beskadiget/],
    ['an old .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]), /gammelt format/],
    ['macros', templateOf(p('{{resume}}'), { 'word/vbaProject.bin': 'x' }), /makroer/],
    ['entities', templateOf('', { 'word/document.xml': bomb }), /beskadiget/],
    ['nesting without end', templateOf('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000)), /beskadiget/],
    ['text that is no XML', templateOf('<w:p>'), /beskadiget/],
    ['a picture from elsewhere', withRelation('image', 'https://billeder.example/logo.png'), /logo\.png.*Sæt det ind/],
    ['an object', withRelation('oleObject', 'embeddings/o.bin', ''), /indlejret objekt \(o\.bin\)/],
    ['a file put in', withRelation('aFChunk', 'afchunk.htm', ''), /afchunk\.htm/],
    ['a field that runs', templateOf(p('{{resume}}') + field(' DDEAUTO cmd ')), /feltet DDEAUTO/],
    ['a field that fetches', templateOf(`<w:p><w:fldSimple w:instr=" INCLUDETEXT x "/></w:p>`), /feltet INCLUDETEXT/],
  ])('%s is refused with a sentence, and a report is made all the same', (_name, template, sentence) => {
    const { template: used, notes, text } = fill(template);
    expect(used).toBe('standard');
    expect(notes.join()).toMatch(sentence);
    expect(text).toContain('er 2 punkter nået, 1 flyttet');
    expect(checkTemplate(template, say).problem).toMatch(sentence);
  });

  it('hyperlinks and page numbers are no harm; the tie to a document template is cut', () => {
    const settings = `<w:settings xmlns:w="w" xmlns:r="r"><w:attachedTemplate r:id="rId9"/></w:settings>`;
    const { template, word } = fill(
      templateOf(p('{{resume}}') + field(' PAGE '), {
        'word/_rels/document.xml.rels': relationship('hyperlink', 'https://kommune.example', ' TargetMode="External"'),
        'word/settings.xml': settings,
        'word/_rels/settings.xml.rels': relationship(
          'attachedTemplate',
          'file:///C:/brev.dotm',
          ' TargetMode="External"',
        ),
      }),
    );
    expect(template).toBe('own');
    expect(word.texts['word/settings.xml']).not.toContain('attachedTemplate');
    expect(word.texts['word/_rels/settings.xml.rels']).not.toContain('brev.dotm');
  });
});
