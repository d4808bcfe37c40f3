import { columns, tableOf, type Column } from './cells';
import { fileHead, type Outgoing } from './outgoing';
import { workbookFile } from './workbook';

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

const sheet = 'Tidsplan';

/** The rows as a workbook of one sheet: a head that says which plan and when, and the table. Pure. */
export function xlsxFile(out: Outgoing, made: Date): Uint8Array<ArrayBuffer> {
  const head = fileHead(out);
  const above = [head.title, ...[head.organisation, head.asOf, head.chosen].filter((line): line is string => !!line)];
  return workbookFile([{ name: sheet, above, ...tableOf(out), widths: columns.map((column) => widths[column]) }], made);
}
