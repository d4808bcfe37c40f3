import { makeLine, plainRun, type Block, type Line } from './blocks';
import { fieldOf, readActivityHead, readAreaHead } from './labels';

const label = /(?:^|(?<=[.;!?)]\s))([\p{Lu}][\p{L} /()-]{2,40}?)\s*:\s+/gu;

/**
 * A line that holds a whole activity ("Brobygning. Ansvarlig: … Milepæle: … Mål: …") as its title and one labelled line
 * for each field. A line with a single label stays as it is; it is read where it stands.
 */
export function splitInlineLabels(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => (block.kind === 'table' ? [block] : splitLine(block)));
}

function splitLine(line: Line): Line[] {
  const found = [...line.text.matchAll(label)].filter((match) => fieldOf(match[1] ?? '') !== null);
  const first = found[0];
  if (found.length < 2 || !first) return [line];
  const title = line.text
    .slice(0, first.index)
    .trim()
    .replace(/[.;:]$/, '');
  const isTitle = title.length > 0 && title.length <= 140;
  if (!isTitle && title !== '') return [line];
  const parts = found.map((match, i) => line.text.slice(match.index, found[i + 1]?.index).trim());
  const fields = parts.map((part) => makeLine('paragraph', 0, [plainRun(part)], line.where));
  if (title === '') return fields;
  const head = readActivityHead(title) || readAreaHead(title) ? title : `Aktivitet: ${title}`;
  return [makeLine('heading', 3, [plainRun(head)], line.where), ...fields];
}
