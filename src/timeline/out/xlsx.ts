import { strToU8, zipSync } from 'fflate';
import { daysBetween } from '../../periods/index';
import { columns, tableOf, type Cell, type Column } from './cells';
import { fileHead, type Outgoing } from './outgoing';
import { xml } from './xml';

/** Widths in characters, as Excel counts them. */
const widths: Readonly<Record<Column, number>> = {
  number: 9,
  what: 60,
  kind: 14,
  period: 30,
  start: 12,
  end: 12,
  state: 13,
  responsible: 28,
  activity: 36,
  area: 36,
  stage: 16,
  lateDays: 10,
};

/** In points; Excel takes no row higher than 409. */
const lineHeight = 15;
const mostLines = 27;
/** What the last word of a line leaves free. */
const wordSlack = 3;

/** Places in `cellXfs` of the styles below. */
const style = { plain: 0, title: 1, head: 2, day: 3, wrapped: 4, number: 5 } as const;
/** Excel takes no more in a cell. */
const longestCell = 32_767;
const sheet = 'Tidsplan';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/**
 * The rows as an Excel workbook (Office Open XML) of one sheet: a head that says which plan and when, and a table with real
 * dates that can be sorted and filtered. Every text is an inline string, which Excel never takes for a formula. Pure.
 */
export function xlsxFile(out: Outgoing, made: Date): Uint8Array<ArrayBuffer> {
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ...sheetAndBook(out),
    'xl/styles.xml': styles,
  };
  const parts = Object.entries(files).map(([name, text]) => [name, strToU8(declaration + text)] as const);
  return zipSync(Object.fromEntries(parts), { mtime: made });
}

function sheetAndBook(out: Outgoing): Record<string, string> {
  const { heads, lines } = tableOf(out);
  const head = fileHead(out);
  const above = [head.title, ...[head.organisation, head.asOf, head.chosen].filter((line): line is string => !!line)];
  const headRow = above.length + 2;
  const lastRow = headRow + lines.length;
  const last = letter(columns.length - 1);
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
        highest(line),
      );
    }),
  ];
  const table = `A${headRow}:${last}${lastRow}`;
  const fixed = `$A$${headRow}:$${last}$${lastRow}`;
  return {
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}${lastRow}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="${lineHeight}"/><cols>${columns.map((column, i) => `<col min="${i + 1}" max="${i + 1}" width="${widths[column]}" customWidth="1"/>`).join('')}</cols><sheetData>${rows.join('')}</sheetData><autoFilter ref="${table}"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`,
    // The filter's range has a hidden name in every workbook that Excel itself writes.
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${sheet}!${fixed}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${sheet}!$${headRow}:$${headRow}</definedName></definedNames></workbook>`,
  };
}

/** So many lines a row takes, by the cell that wraps most: LibreOffice does not work that out, and would cut the rest. */
const highest = (line: readonly Cell[]): number =>
  Math.max(1, ...line.map((cell, i) => (cell.kind === 'text' ? linesIn(cell.text, widths[columns[i] ?? 'what']) : 1)));
const linesIn = (text: string, width: number): number =>
  Math.min(
    mostLines,
    text.split('\n').reduce((sum, one) => sum + Math.max(1, Math.ceil((one.length + wordSlack) / width)), 0),
  );

/** "A" for the first column; the table has fewer than the alphabet. */
const letter = (column: number): string => String.fromCharCode(65 + column);

function written(at: string, cell: Cell): string {
  if (cell.kind === 'none') return '';
  if (cell.kind === 'number') return `<c r="${at}" s="${style.number}"><v>${cell.n}</v></c>`;
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
