import { sayDate } from '../../periods/index';
import type { Locale } from '../../text/text';
import { tableOf, type Cell, type OutTable } from './cells';
import { fileHead, type Outgoing } from './outgoing';
import { xml } from './xml';

/** The same table in the two forms that programs take from the clipboard. */
export interface ClipboardTable {
  /** For Word, Outlook and Excel. */
  readonly html: string;
  /** Tabs and line breaks, for all others. */
  readonly text: string;
  readonly lines: number;
}

/** A spreadsheet takes text that begins so for a formula: an apostrophe before it makes it text (OWASP: CSV injection). */
const formula = /^[=+\-@]/;

/** The tidsplan's rows, with which plan and when. Pure. */
export function clipboardTable(out: Outgoing): ClipboardTable {
  const { title, asOf, chosen } = fileHead(out);
  const caption = [title, asOf, chosen].filter((line) => line !== null).join('. ');
  return clipboardOf(tableOf(out), caption, out.say.locale);
}

/** Any table with a line that says what it is. Pure. */
export function clipboardOf({ heads, lines }: OutTable, caption: string, locale: Locale): ClipboardTable {
  const say = (cell: Cell): string =>
    cell.kind === 'text'
      ? cell.text
      : cell.kind === 'number'
        ? String(cell.n)
        : cell.kind === 'day'
          ? sayDate(cell.day, locale)
          : '';
  const plain = (cell: Cell): string => {
    const words = say(cell).replace(/\s+/g, ' ').trim();
    return cell.kind === 'text' && formula.test(words) ? `'${words}` : words;
  };
  const border = 'border:1px solid #999999;padding:2px 6px;vertical-align:top;text-align:left';
  // Excel's own word for "this is text": it does not reckon such a cell, whatever it begins with.
  const asText = String.raw`;mso-number-format:'\@'`;
  const td = (cell: Cell): string => {
    const look = cell.kind === 'text' ? border + asText : border;
    return `<td style="${look}">${xml(say(cell)).replace(/\n/g, '<br>')}</td>`;
  };
  const th = heads.map((head) => `<th style="${border};background:#E5F0FA">${xml(head)}</th>`).join('');
  const body = lines.map((line) => `<tr>${line.map(td).join('')}</tr>`).join('');
  return {
    html: `<p>${xml(caption)}</p><table style="border-collapse:collapse"><thead><tr>${th}</tr></thead><tbody>${body}</tbody></table>`,
    text: [[caption], heads, ...lines.map((line) => line.map(plain))].map((line) => `${line.join('\t')}\r\n`).join(''),
    lines: lines.length,
  };
}
