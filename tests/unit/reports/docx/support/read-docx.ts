import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { allElements, readXml, type XmlElement } from '../../../../../src/reports/docx/xml-tree';

/** A Word file taken apart; each part is read as XML, so a file that is not well-formed fails here. */
export function readDocx(file: Uint8Array) {
  const texts = Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const trees = new Map(
    Object.entries(texts)
      .filter(([name]) => /\.(?:xml|rels)$/.test(name))
      .map(([name, text]) => [name, readXml(text)]),
  );
  const all = (part: string, name: string): XmlElement[] =>
    [...allElements(trees.get(part) ?? readXml('<none/>'))].filter((one) => one.name === name);
  const within = (root: XmlElement, name: string): XmlElement[] =>
    [...allElements(root)].filter((one) => one.name === name);
  /** A table's title for those who do not see it. */
  const captionOf = (table: XmlElement): string => within(table, 'w:tblCaption')[0]?.attributes['w:val'] ?? '';
  const rowsOf = (table: XmlElement): XmlElement[][] => within(table, 'w:tr').map((row) => within(row, 'w:tc'));
  return { texts, trees, all, captionOf, rowsOf, names: Object.keys(texts) };
}

export const textOf = (element: XmlElement): string =>
  [...allElements(element)]
    .filter(({ name }) => name === 'w:t')
    .flatMap(({ children }) => children)
    .map((child) => (typeof child === 'string' ? child : ''))
    .join('');

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const types = (more: string): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${more}</Types>`;
export const relations = (inner: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

/** A template as Word writes one, of a body and whatever other parts. */
export function templateOf(body: string, parts: Readonly<Record<string, string>> = {}, moreTypes = ''): Uint8Array {
  const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1134" w:right="1134"/></w:sectPr>';
  const all: Record<string, string> = {
    '[Content_Types].xml': types(moreTypes),
    '_rels/.rels': relations(
      '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>',
    ),
    'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${body}${section}</w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="${word}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph of runs. */
export const p = (...runs: string[]): string =>
  `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
export const h1 = (text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
