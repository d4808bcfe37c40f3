import { cellText, makeLine, plainRun, tidy, type Block, type Cell, type DocumentBlocks, type Line } from './blocks';
import { hasBlockTags, hasTags, htmlMarkup } from './html';
import { markupBlocks, newPlace } from './markup-blocks';
import { fieldOf, labelledLine, readActivityHead, readAreaHead, readNumbered } from './labels';
import { findPeriods, isPeriodOnly } from '../periods/index';

const bullet = /^\s*(?:[-*•▪●◦o·–]|\d{1,2}[.)]|[a-z]\))\s+(?=\S)/u;
/** A line that begins with a list's mark; the number of "3. kvartal 2027: …" and "1. maj 2026" is the period's own. */
function isItem(text: string): boolean {
  if (!bullet.test(text)) return false;
  const numbered = /^\s*\d{1,2}[.)]\s+(\S)/u.exec(text);
  if (!numbered) return true;
  if (isPeriodOnly(text, { reference: '2000-01-01' })) return false;
  const [first] = findPeriods(text, { reference: '2000-01-01' });
  const within = first !== undefined && text.slice(0, first.start).trim() === '';
  // "1. Maj 2026: …" with a capital is the first of a list: months are written small.
  return !within || (/\p{Lu}/u.test(numbered[1] ?? '') && !/^\s*\d{1,2}\.\s+(?:kvartal|halvår)/iu.test(text));
}

/**
 * Text as blocks: paragraphs, lists, headings by their form, tables by tabs or pipes or tags. Copied pages are mended:
 * page heads and page numbers set aside, lines that were cut are put together.
 */
export function textBlocks(text: string): DocumentBlocks {
  const furniture: { text: string; where: string }[] = [];
  const source = text.replace(/\r\n?/g, '\n').replace(/\f/g, '\n\n');
  const kept = withoutPageHeads(source.split('\n'), furniture);
  const lines = mendLines(kept);
  const blocks: Block[] = [];
  let heading = '';
  let paragraph = 0;
  let table = 0;
  for (let i = 0; i < lines.length;) {
    const { text: line, number } = lines[i] ?? { text: '', number: 0 };
    if (line.trim() === '') {
      i++;
      continue;
    }
    if (isRow(line)) {
      const rows: string[] = [];
      while (i < lines.length && isRow(lines[i]?.text ?? '')) rows.push(lines[i++]?.text ?? '');
      table++;
      blocks.push(rowsTable(rows, table));
      continue;
    }
    i++;
    paragraph++;
    const where = `linje ${number}${heading ? `, under overskriften ”${heading}”` : ''}`;
    if (hasBlockTags(line)) {
      blocks.push(...markupBlocks(htmlMarkup(line), { ...newPlace(), heading, paragraph }));
      continue;
    }
    const markdown = /^(#{1,6})\s+(.*)$/.exec(line);
    if (markdown?.[2]) {
      heading = markdown[2].slice(0, 60);
      blocks.push(makeLine('heading', markdown[1]?.length ?? 1, markedRuns(markdown[2]), where));
      continue;
    }
    const indent = /^\s*/.exec(line)?.[0].length ?? 0;
    const numberedTitle = readNumbered(line) && isTitle(lines, i - 1);
    if (!numberedTitle && isItem(line)) {
      blocks.push(
        makeLine('item', 1 + Math.min(3, Math.floor(indent / 3)), markedRuns(line.replace(bullet, '')), where),
      );
    } else if (isHeading(lines, i - 1)) {
      heading = tidy(line).slice(0, 60);
      blocks.push(makeLine('heading', headingLevel(line), markedRuns(line), where));
    } else {
      blocks.push(makeLine('paragraph', 0, markedRuns(line), where));
    }
  }
  return { blocks: joinTables(blocks), furniture };
}

interface NumberedLine {
  readonly text: string;
  readonly number: number;
}

const isRow = (line: string): boolean =>
  (line.includes('\t') && line.trim() !== '' && !/^\t+[^\t]+$/.test(line) === true && line.split('\t').length >= 2) ||
  (/^\s*\|.*\|\s*$/.test(line) && line.split('|').length >= 3) ||
  /^\t.*\t/.test(line);

/** Page numbers, and lines that come again at least three times with other text between, are a page's furniture. */
function withoutPageHeads(lines: readonly string[], furniture: { text: string; where: string }[]): NumberedLine[] {
  const counts = new Map<string, number>();
  const key = (line: string): string => tidy(line).replace(/\d+/g, '#').toLowerCase();
  for (const line of lines) if (line.trim() !== '') counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  const seenFirst = new Set<string>();
  return lines.flatMap((text, i) => {
    const trimmed = tidy(text);
    const number = i + 1;
    const pageNumber =
      /^(?:side|s\.|page)?\s*\d{1,3}(?:\s*(?:af|\/|of)\s*\d{1,3})?$/i.test(trimmed) && !/^\d{4}$/.test(trimmed);
    const repeated =
      (counts.get(key(text)) ?? 0) >= 3 &&
      trimmed.length > 3 &&
      trimmed.length < 120 &&
      fieldOf(trimmed) === null &&
      labelledLine(trimmed) === null &&
      readActivityHead(trimmed) === null &&
      readAreaHead(trimmed) === null &&
      readNumbered(trimmed) === null &&
      !isItem(text) &&
      !text.includes('\t') &&
      !/^[#|]/.test(trimmed) &&
      !isPeriodOnly(trimmed, { reference: '2000-01-01' }) &&
      /side|plan|kommune|forvaltning|afdeling|center|\d/i.test(trimmed);
    const contents = /\.{4,}\s*\d{1,3}$/.test(trimmed);
    const first = repeated && !seenFirst.has(key(text));
    if (repeated) seenFirst.add(key(text));
    if ((pageNumber && trimmed !== '') || contents || (repeated && !first)) {
      furniture.push({ text: trimmed, where: `linje ${number}` });
      return [];
    }
    return [{ text, number }];
  });
}

/** Joins what a narrow page has cut: "udvik-\nling", and a line that goes on in small letters. */
function mendLines(lines: readonly NumberedLine[]): NumberedLine[] {
  const out: NumberedLine[] = [];
  // A page that was cut has many lines of about one length; a text of whole paragraphs has not.
  for (const line of lines) {
    const last = out[out.length - 1];
    const text = line.text;
    if (last && last.text.trim() !== '' && text.trim() !== '' && !isRow(text) && !isRow(last.text) && !isItem(text)) {
      if (/[a-zæøå]-$/.test(last.text.trimEnd()) && /^\s*[a-zæøå]/.test(text) && !/^\s*(?:og|eller)\b/.test(text)) {
        out[out.length - 1] = { ...last, text: last.text.trimEnd().slice(0, -1) + text.trim() };
        continue;
      }
      const goesOn =
        /^\s*[a-zæøå(]/.test(text) &&
        !/[.!?:;]$/.test(last.text.trim()) &&
        !isPeriodOnly(text, { reference: '2000-01-01' });
      const wrapped =
        last.text.trim().length >= 55 &&
        !/[.!?:;)]$/.test(last.text.trim()) &&
        !looksLikeStart(text) &&
        !/^\s*\d{4}\s*$/.test(text);
      if ((goesOn || wrapped) && fieldOf(last.text.trim()) === null && !last.text.trimStart().startsWith('#')) {
        out[out.length - 1] = { ...last, text: `${last.text.trimEnd()} ${text.trim()}` };
        continue;
      }
    }
    out.push(line);
  }
  return out;
}

/** A line that begins something of its own, however long the line before it was. */
function looksLikeStart(text: string): boolean {
  const trimmed = text.trim();
  return (
    fieldOf(trimmed) !== null ||
    labelledLine(trimmed) !== null ||
    readAreaHead(trimmed) !== null ||
    readActivityHead(trimmed) !== null ||
    readNumbered(trimmed) !== null ||
    /^[#<|]/.test(trimmed) ||
    /^[A-ZÆØÅ]/.test(trimmed)
  );
}

const blank = (lines: readonly NumberedLine[], i: number): boolean => (lines[i]?.text ?? '').trim() === '';

/** A short line without a sentence's end that something follows. */
function isTitle(lines: readonly NumberedLine[], i: number): boolean {
  const line = tidy(lines[i]?.text ?? '');
  const next = lines[i + 1]?.text ?? '';
  const neighbours = [lines[i - 1]?.text ?? '', next].some(
    (other) => /^\s*\d{1,2}[.)]\s/.test(other) && !/^\s*\d{1,2}\.\d/.test(line),
  );
  const underLabel = fieldOf((lines[i - 1]?.text ?? '').trim().replace(/:$/, '')) !== null;
  return line.length <= 110 && !/[.,;]$/.test(line) && !neighbours && !underLabel;
}

function isHeading(lines: readonly NumberedLine[], i: number): boolean {
  const line = tidy(lines[i]?.text ?? '');
  if (line.length > 110 || fieldOf(line.replace(/:$/, '')) !== null) return false;
  if (readAreaHead(line) || (readActivityHead(line) && line.length <= 110)) return true;
  if (readNumbered(line) && isTitle(lines, i)) return true;
  if (/[.,;:!?]$/.test(line) || labelledLine(line) || isPeriodOnly(line, { reference: '2000-01-01' })) return false;
  if (!/^[\p{Lu}\d”"]/u.test(line)) return false;
  return blank(lines, i - 1) && (blank(lines, i + 1) || line.length <= 70) && line.split(' ').length <= 14;
}

function headingLevel(line: string): number {
  if (readAreaHead(line)) return 1;
  const numbered = readNumbered(line);
  if (numbered) return 1 + numbered.number.split('.').length;
  return readActivityHead(line) ? 2 : 3;
}

/** `**fed**`, `__understreget__`/`<u>`, `_kursiv_` as runs. */
function markedRuns(text: string) {
  const parts = text
    .split(/(\*\*[^*]+\*\*|__[^_]+__|<u>.*?<\/u>|<b>.*?<\/b>|<strong>.*?<\/strong>|<i>.*?<\/i>|<em>.*?<\/em>)/g)
    .filter((part) => part !== '');
  return parts.map((part) => {
    const inner = part.replace(/^(\*\*|__|<\w+>)/, '').replace(/(\*\*|__|<\/\w+>)$/, '');
    return {
      text: inner,
      underline: /^(__|<u>)/.test(part),
      strong: /^(\*\*|<b>|<strong>)/.test(part),
      italic: /^(<i>|<em>)/.test(part),
    };
  });
}

function rowsTable(rows: readonly string[], number: number): Block {
  const where = `tabel ${number}`;
  const cells = rows
    .filter((row) => !/^\s*\|[\s:|-]+\|\s*$/.test(row))
    .map((row, r) => {
      const parts = row.includes('\t')
        ? row.split('\t')
        : row
            .trim()
            .replace(/^\||\|$/g, '')
            .split('|');
      return parts.map((part, c): Cell => {
        const cellWhere = `${where}, række ${r + 1}, kolonne ${c + 1}`;
        return { lines: cellLines(part, cellWhere), colSpan: 1, where: cellWhere };
      });
    });
  return { kind: 'table', where, rows: cells.map(spread) };
}

/** A row whose first cell alone holds anything is one wide cell. */
function spread(row: readonly Cell[]): readonly Cell[] {
  const [first, ...rest] = row;
  return first && rest.length > 0 && first.lines.length > 0 && rest.every((cell) => cellText(cell) === '')
    ? [{ ...first, colSpan: row.length }]
    : row;
}

function cellLines(part: string, where: string): Line[] {
  if (hasTags(part)) {
    return markupBlocks(htmlMarkup(part)).flatMap((block) => (block.kind === 'table' ? [] : [{ ...block, where }]));
  }
  return part
    .split(/\s*(?:<br\s*\/?>|(?<=\s)•)\s*/i)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) =>
      isItem(text)
        ? makeLine('item', 1, [plainRun(text.replace(bullet, ''))], where)
        : makeLine('paragraph', 0, markedRuns(text), where),
    );
}

/** A table that only a page break has parted from the one before it goes on there. */
export function joinTables(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out[out.length - 1];
    if (block.kind === 'table' && last?.kind === 'table' && !startsAnew(block.rows[0] ?? [])) {
      out[out.length - 1] = { ...last, rows: [...last.rows, ...block.rows] };
    } else out.push(block);
  }
  return out;
}

const startsAnew = (row: readonly Cell[]): boolean =>
  row.filter((cell) => fieldOf(cellText(cell)) !== null).length >= Math.min(2, row.length);
