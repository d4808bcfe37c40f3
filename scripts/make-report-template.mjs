// Writes samples/rapportskabelon.docx: a template for reports as a municipality makes it in Danish Word, with a look, a
// letterhead and styles of its own, and the named places of docs/rapport-skabelon.md. The municipality is invented.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';

const samples = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', 'samples');
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const green = '1E5B4F';

const run = (text, look = '') =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const para = (content, style = '', more = '') =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${content}</w:p>`;
const part = (heading, place) => para(run(heading), 'Overskrift1') + para(run(`{{${place}}}`));
const field = (code) => `<w:fldSimple w:instr=" ${code} ">${run('1', '<w:sz w:val="17"/>')}</w:fldSimple>`;
// Word cuts a place into runs when it checks the spelling.
const cut = (place) =>
  run('{{') + '<w:proofErr w:type="spellStart"/>' + run(place) + '<w:proofErr w:type="spellEnd"/>' + run('}}');
const control = (tag, hint) =>
  `<w:sdt><w:sdtPr><w:alias w:val="${hint}"/><w:tag w:val="${tag}"/><w:id w:val="41${tag.length}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${para(run(`Her kommer ${hint.toLowerCase()}`))}</w:sdtContent></w:sdt>`;
const cell = (width, content) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
const fact = (name, place) =>
  `<w:tr>${cell(2400, para(run(name, '<w:b/>'), 'Felt'))}${cell(6671, para(cut(place), 'Felt'))}</w:tr>`;
const page = (lying) =>
  `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>${lying ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' : '<w:pgSz w:w="11906" w:h="16838"/>'}<w:pgMar w:top="1701" w:right="1417" w:bottom="1417" w:left="1418" w:header="709" w:footer="567" w:gutter="0"/></w:sectPr>`;

const body = [
  para(run('{{titel}}'), 'Titel'),
  `<w:tbl><w:tblPr><w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="2400"/><w:gridCol w:w="6671"/></w:tblGrid>${fact('Pr.', 'dato')}${fact('Dækker', 'siden')}${fact('Næste møde', 'til')}</w:tbl>`,
  para(run('Sammenfatning'), 'Overskrift1'),
  control('resume', 'Resumé'),
  part('Det beder vi styregruppen beslutte', 'beslutninger'),
  part('Sådan går det i indsatsområderne', 'områder'),
  part('Nået', 'milepæle nået'),
  part('Over tiden', 'overskredet'),
  part('Flyttet', 'flyttet'),
  part('Det kommer', 'næste periode'),
  part('Risici', 'risici'),
  part('Indikatorer', 'indikatorer'),
  part('Ledelsestilsyn', 'ledelsestilsyn'),
  part('Medarbejdernes evaluering', 'evaluering'),
  part('Øvrigt', 'resten'),
  para('', '', page(false)),
  part('Bilag: Tidsplan', 'tidsplan'),
  page(true),
].join('');

const style = (id, name, properties, look) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${properties}</w:pPr><w:rPr>${look}</w:rPr></w:style>`;
const heading = (level, size, before) =>
  style(
    `Overskrift${level}`,
    `heading ${level}`,
    `<w:keepNext/><w:keepLines/>${level === 1 ? `<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="2" w:color="${green}"/></w:pBdr>` : ''}<w:spacing w:before="${before}" w:after="100"/><w:outlineLvl w:val="${level - 1}"/>`,
    `<w:color w:val="${green}"/><w:sz w:val="${size}"/>`,
  );
const styles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/><w:sz w:val="21"/><w:lang w:val="da-DK" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  style(
    'Titel',
    'Title',
    '<w:spacing w:before="240" w:after="200" w:line="240" w:lineRule="auto"/>',
    `<w:color w:val="${green}"/><w:sz w:val="44"/>`,
  ),
  style('Felt', 'Felt', '<w:spacing w:after="20"/>', '<w:sz w:val="20"/>'),
  heading(1, 30, 400),
  heading(2, 25, 280),
  // Tables in the colours of the municipality: Fremdrift takes a table style of this name where there is one.
  `<w:style w:type="table" w:customStyle="1" w:styleId="Kommunetabel"><w:name w:val="Fremdrift tabel"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${green}"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${green}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="B9CFC9"/></w:tblBorders><w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${green}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="E3EEEB"/></w:tcPr></w:tblStylePr></w:style>`,
].join('');

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relation = (id, type, target) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const relations = (inner) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
const parts = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${word}.settings+xml"/><Override PartName="/word/header1.xml" ContentType="${word}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${word}.footer+xml"/></Types>`,
  '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
  'word/_rels/document.xml.rels': relations(
    relation('rId1', 'styles', 'styles.xml') +
      relation('rId2', 'settings', 'settings.xml') +
      relation('rId3', 'header', 'header1.xml') +
      relation('rId4', 'footer', 'footer1.xml'),
  ),
  'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
  'word/styles.xml': `<w:styles ${namespaces}>${styles}</w:styles>`,
  'word/settings.xml': `<w:settings ${namespaces}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
  'word/header1.xml': `<w:hdr ${namespaces}>${para(run('Søndervig Kommune', `<w:b/><w:color w:val="${green}"/><w:sz w:val="24"/>`) + run('   Børn og Familie', '<w:color w:val="505050"/>'))}</w:hdr>`,
  'word/footer1.xml': `<w:ftr ${namespaces}>${para(run('{{plan}}, pr. {{dato}}. Side ', '<w:sz w:val="17"/>') + field('PAGE') + run(' af ', '<w:sz w:val="17"/>') + field('NUMPAGES'))}</w:ftr>`,
};
const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)]);
const mtime = new Date(2024, 0, 1, 12);
fs.writeFileSync(path.join(samples, 'rapportskabelon.docx'), zipSync(Object.fromEntries(files), { mtime }));
