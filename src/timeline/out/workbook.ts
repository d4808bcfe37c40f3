import { strToU8, zipSync } from 'fflate';
import { daysBetween } from '../../periods/index';
import type { Cell } from './cells';
import { xml } from './xml';

/** One sheet: lines that say what it is, and a table with real dates that can be sorted and filtered. */
export interface Sheet {
  /** At most 31 signs; what Excel has no room for in a name is left out. */
  readonly name: string;
  /** The first stands as a title. */
  readonly above: readonly string[];
  readonly heads: readonly string[];
  /** In characters, as Excel counts them; one for each head. */
  readonly widths: readonly number[];
  readonly lines: readonly (readonly Cell[])[];
}

/** In points; Excel takes no row higher than 409. */
const lineHeight = 15;
const mostLines = 27;
/** What the last word of a line leaves free. */
const wordSlack = 3;

/** Places in `cellXfs` of the styles below. */
const style = { plain: 0, title: 1, head: 2, day: 3, wrapped: 4, number: 5 } as const;
/** Excel takes no more in a cell, and in a sheet's name. */
const longestCell = 32_767;
const longestName = 31;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/**
 * Sheets as an Excel workbook (Office Open XML). Every text is an inline string, which Excel never takes for a formula: there
 * is no formula in it at all. Pure.
 */
export function workbookFile(sheets: readonly Sheet[], made: Date): Uint8Array<ArrayBuffer> {
  const names = sheetNames(sheets);
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_sheet, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${sheets.map((_sheet, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
    'xl/workbook.xml': bookXml(sheets, names),
    'xl/styles.xml': styles,
  };
  const parts = Object.entries(files).map(([name, text]) => [name, strToU8(declaration + text)] as const);
  return zipSync(Object.fromEntries(parts), { mtime: made });
}

const headRowOf = ({ above }: Sheet): number => above.length + 2;
const lastCellOf = (sheet: Sheet): { readonly column: string; readonly row: number } => ({
  column: letter(sheet.heads.length - 1),
  row: headRowOf(sheet) + sheet.lines.length,
});

function sheetXml(sheet: Sheet): string {
  const { above, heads, lines, widths } = sheet;
  const headRow = headRowOf(sheet);
  const last = lastCellOf(sheet);
  const row = (n: number, cells: readonly string[], high = 1): string =>
    `<row r="${n}" ht="${high * lineHeight}">${cells.join('')}</row>`;
  const rows = [
    ...above.map((words, i) => row(i + 1, [inline(`A${i + 1}`, words, i === 0 ? style.title : style.plain)])),
    row(
      headRow,
      heads.map((words, i) => inline(`${letter(i)}${headRow}`, words, style.head)),
    ),
    ...lines.map((line, n) => {
      const at = headRow + 1 + n;
      return row(
        at,
        line.map((cell, i) => written(`${letter(i)}${at}`, cell)),
        highest(line, widths),
      );
    }),
  ];
  const cols = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last.column}${last.row}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="${lineHeight}"/><cols>${cols.join('')}</cols><sheetData>${rows.join('')}</sheetData><autoFilter ref="A${headRow}:${last.column}${last.row}"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

function bookXml(sheets: readonly Sheet[], names: readonly string[]): string {
  const quoted = (name: string): string => (/^\p{L}+$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`);
  const places = sheets.map((sheet, i) => {
    const [name, head, last] = [xml(quoted(names[i] ?? '')), headRowOf(sheet), lastCellOf(sheet)];
    return {
      // The filter's range has a hidden name in every workbook that Excel itself writes.
      filter: `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${name}!$A$${head}:$${last.column}$${last.row}</definedName>`,
      titles: `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${name}!$${head}:$${head}</definedName>`,
    };
  });
  const tabs = names.map((name, i) => `<sheet name="${xml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${tabs.join('')}</sheets><definedNames>${[...places.map(({ filter }) => filter), ...places.map(({ titles }) => titles)].join('')}</definedNames></workbook>`;
}

/** Names that Excel takes, each once whatever the size of its letters. */
function sheetNames(sheets: readonly Sheet[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, i) => {
    const plain = name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, longestName);
    const own =
      plain === '' || taken.has(plain.toLowerCase()) ? `${plain.slice(0, longestName - 4)} ${i + 1}`.trim() : plain;
    taken.add(own.toLowerCase());
    return own;
  });
}

/** So many lines a row takes, by the cell that wraps most: LibreOffice does not work that out, and would cut the rest. */
const highest = (line: readonly Cell[], widths: readonly number[]): number =>
  Math.max(1, ...line.map((cell, i) => (cell.kind === 'text' ? linesIn(cell.text, widths[i] ?? 20) : 1)));
const linesIn = (text: string, width: number): number =>
  Math.min(
    mostLines,
    text.split('\n').reduce((sum, one) => sum + Math.max(1, Math.ceil((one.length + wordSlack) / width)), 0),
  );

/** "A" for the first column; no table of ours has more than the alphabet. */
const letter = (column: number): string => String.fromCharCode(65 + column);

function written(at: string, cell: Cell): string {
  if (cell.kind === 'none') return '';
  // A whole number keeps its format; what has decimals shows those it has.
  if (cell.kind === 'number')
    return `<c r="${at}" s="${Number.isInteger(cell.n) ? style.number : style.plain}"><v>${cell.n}</v></c>`;
  if (cell.kind === 'text') return inline(at, cell.text, style.wrapped);
  const serial = daysBetween('1899-12-30', cell.day);
  // Before March 1900 Excel counts a day that never was.
  return serial < 61 ? inline(at, cell.day, style.plain) : `<c r="${at}" s="${style.day}"><v>${serial}</v></c>`;
}

function inline(at: string, words: string, look: number): string {
  // "_x0041_" in a text is an escape to Excel, unless its underscore is escaped.
  const safe = words.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  const short = [...safe].length > longestCell ? [...safe].slice(0, longestCell - 1).join('') + '…' : safe;
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${xml(short)}</t></is></c>`;
}

// Days stand left: right, they touch the words of the next column.
const top = (wrap: boolean, side?: 'left'): string =>
  `<alignment${side === undefined ? '' : ` horizontal="${side}"`} vertical="top"${wrap ? ' wrapText="1"' : ''}/>`;
const format = (more: string, inner = ''): string => `<xf borderId="0" xfId="0" ${more}>${inner}</xf>`;
const styles = `<styleSheet xmlns="${main}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE5F0FA"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${[
  format('numFmtId="0" fontId="0" fillId="0" applyAlignment="1"', top(false)),
  format('numFmtId="0" fontId="1" fillId="0" applyFont="1"'),
  format('numFmtId="0" fontId="2" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"', top(true)),
  format('numFmtId="14" fontId="0" fillId="0" applyNumberFormat="1" applyAlignment="1"', top(false, 'left')),
  format('numFmtId="0" fontId="0" fillId="0" applyAlignment="1"', top(true)),
  format('numFmtId="1" fontId="0" fillId="0" applyNumberFormat="1" applyAlignment="1"', top(false)),
].join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
