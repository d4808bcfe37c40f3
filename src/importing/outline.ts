import { cellText, makeLine, plainRun, type Block, type Line } from './blocks';
import {
  fieldOf,
  isBareHead,
  labelledLine,
  normal,
  readActivityHead,
  readAreaHead,
  readNumbered,
  type Field,
} from './labels';
import { fieldsOfProse } from './prose';
import { isPeriodOnly } from '../periods/index';

/** What a heading is, told by its own words and by what stands under it. */
export type HeadingKind = 'area' | 'activity' | 'group' | 'earlier' | 'field' | 'other';

const core: ReadonlySet<Field> = new Set<Field>([
  'purpose',
  'description',
  'responsible',
  'milestones',
  'period',
  'goals',
  'followUps',
]);
const containers =
  /^(?:(?:planens|vores|de|kommunens|oversigt over|konkrete) )*(?:aktiviteter|indsatser|initiativer|handleplan|handlingsplan|handleplaner|tiltag|anbefalinger|indsatsområder|temaer|fokusområder|oversigt)$/;
const aside =
  /^(?:indhold(?:sfortegnelse)?|indledning|forord|baggrund|om planen|bilag\b.*|organisering\b.*|læsevejledning|opbygning\b.*|procesplan|evaluering(?:sdesign)?\b.*|tidsplan\b.*|kontakt|resumé|sammenfatning|økonomi|ordliste|vision|lovgrundlag)$/;

/** Paragraphs that stand for headings: wholly bold and short, numbered "2.3 …", or an area's or activity's own words. */
export function promoteHeadings(source: readonly Block[]): Block[] {
  return joinBareHeads(source).map((block): Block => {
    if (block.kind !== 'paragraph') return block;
    const { text } = block;
    if (
      text.length > 140 ||
      fieldOf(text.replace(/:$/, '')) !== null ||
      isPeriodOnly(text, { reference: '2000-01-01' })
    )
      return block;
    const level = paragraphLevel(block);
    return level === null ? block : { ...block, kind: 'heading', level };
  });
}

/** "Tema 1" with its title on the next line is one heading. */
function joinBareHeads(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out[out.length - 1];
    const waits = last && last.kind !== 'table' && last.kind !== 'item' && isBareHead(last.text);
    if (waits && block.kind !== 'table' && block.kind !== 'item' && isShortTitle(block.text)) {
      const runs = [plainRun(`${last.text.replace(/[:.]$/, '')}: ${block.text}`)];
      out[out.length - 1] = makeLine('heading', last.kind === 'heading' ? last.level : 1, runs, last.where);
    } else out.push(block);
  }
  return out;
}

const isShortTitle = (text: string): boolean =>
  text.length <= 110 &&
  !/[.,;:]$/.test(text) &&
  fieldOf(text) === null &&
  labelledLine(text) === null &&
  readAreaHead(text) === null &&
  readActivityHead(text) === null &&
  !isPeriodOnly(text, { reference: '2000-01-01' });

function paragraphLevel(line: Line): number | null {
  const { text } = line;
  const area = readAreaHead(text);
  if (area && area.title !== '' && text.length <= 110) return 1;
  const labelled = labelledLine(text);
  if (readActivityHead(text) && (labelled === null || labelled.field === 'title') && text.length <= 120) return 3;
  const strong = line.runs.every((run) => run.strong || run.text.trim() === '');
  if (labelled && labelled.rest !== '') return null;
  const numbered = readNumbered(text);
  if (numbered?.number.includes('.') && !/[.;]$/.test(text) && text.length <= 110)
    return 1 + numbered.number.split('.').length;
  if (strong && !/[.:;]$/.test(text) && text.length <= 110) return numbered ? 2 : 4;
  return null;
}

/** True where field labels stand under the heading at `i`, before the next heading that is no label. */
export function hasFields(blocks: readonly Block[], i: number): boolean {
  for (let at = i + 1; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block) return false;
    if (block.kind === 'table') {
      const rows = block.rows.filter((row) => labelCount(row.map(cellText)) >= 1);
      if (rows.length > 0) return !isActivityTable(block.rows[0]?.map(cellText) ?? []);
      continue;
    }
    if (isCore(block)) return true;
    if (block.kind === 'heading') return false;
  }
  return false;
}

function isCore(line: Line): boolean {
  const field = fieldOf(line.text.replace(/:$/, '')) ?? labelledLine(line.text)?.field ?? null;
  return field !== null && core.has(field);
}

export const labelCount = (cells: readonly string[]): number =>
  cells.filter((text) => fieldOf(text.replace(/:$/, '')) !== null).length;

/** Column heads of a table whose rows are activities of their own, not fields or milestones of one. */
export function isActivityTable(heads: readonly string[]): boolean {
  const fields = heads.map((text) => fieldOf(text.replace(/:$/, '')));
  const titled =
    fields[0] === 'title' || (['number', 'areaTitle'].includes(fields[0] ?? '') && fields.includes('title'));
  return titled && fields.filter((field) => field !== null && core.has(field)).length >= 2 && fields.length >= 3;
}

/** Which headings are areas, activities, and so on, by place in the document. */
export function outline(blocks: readonly Block[]): Map<number, HeadingKind> {
  const kinds = new Map<number, HeadingKind>();
  const headings = blocks.flatMap((block, i) => (block.kind === 'heading' ? [{ line: block, i }] : []));
  for (const { line, i } of headings) kinds.set(i, ownKind(line, blocks, i));
  // A plan in prose names no fields; its headings stand over sentences that say who and when.
  if (![...kinds.values()].includes('activity') && !blocks.some((block) => block.kind === 'table'))
    for (const { i } of headings) if (kinds.get(i) === 'other' && tellsAnActivity(blocks, i)) kinds.set(i, 'activity');
  // A heading over activities is an area, unless it is the document's own title or a mere "Indsatser".
  const parents: number[] = [];
  headings.forEach(({ line, i }, n) => {
    if (kinds.get(i) !== 'activity') return;
    for (let back = n - 1; back >= 0; back--) {
      const above = headings[back];
      if (!above || above.line.level >= line.level) continue;
      if (['area', 'activity'].includes(kinds.get(above.i) ?? '')) return;
      if (kinds.get(above.i) === 'other' && !containers.test(bare(above.line.text)) && !parents.includes(above.i))
        parents.push(above.i);
      return;
    }
  });
  const hasAreas = [...kinds.values()].includes('area');
  const first = headings[0]?.i;
  for (const parent of parents) {
    const titles = parent === first && (parents.length === 1 || !readNumbered(text(blocks[parent])));
    if (!hasAreas && !titles && !aside.test(bare(text(blocks[parent])))) kinds.set(parent, 'area');
  }
  // A heading over a table whose rows are activities is an area, where there are several of them.
  const overTables = headings.filter(
    ({ i }) => kinds.get(i) === 'other' && tableOfActivities(blocks, i) && !containers.test(bare(text(blocks[i]))),
  );
  if (!hasAreas && overTables.length > 1) for (const { i } of overTables) if (i !== first) kinds.set(i, 'area');
  return kinds;
}

function tellsAnActivity(blocks: readonly Block[], i: number): boolean {
  const told = new Set<string>();
  for (let at = i + 1; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || block.kind === 'heading' || block.kind === 'table') break;
    for (const field of fieldsOfProse(block.text)) told.add(field);
  }
  return told.has('responsible') && (told.has('milestones') || told.has('goals') || told.has('followUps'));
}

function tableOfActivities(blocks: readonly Block[], i: number): boolean {
  for (let at = i + 1; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind === 'table') return isActivityTable(block.rows[0]?.map(cellText) ?? []);
    if (!block || block.kind === 'heading') return false;
  }
  return false;
}

const text = (block: Block | undefined): string => (block && block.kind !== 'table' ? block.text : '');
const bare = (heading: string): string => normal(heading.replace(/^\d+(?:\.\d+)*[.)]?\s+/, ''));

function ownKind(line: Line, blocks: readonly Block[], i: number): HeadingKind {
  const label = line.text.replace(/:$/, '');
  if (fieldOf(label) !== null) return 'field';
  const area = readAreaHead(line.text);
  if (area && area.title !== '') return 'area';
  if (
    /^(?:styregruppe|følgegruppe|projektgruppe|referencegruppe|arbejdsgruppe|koordinationsgruppe|implementeringsgruppe)\b/i.test(
      bare(line.text),
    )
  )
    return 'group';
  if (
    /\b(?:tidligere|forudgående|igangsatte|allerede igangsatte|afsluttede)\b.*\b(?:aktiviteter|indsatser|handleplaner|initiativer|tiltag)\b/i.test(
      bare(line.text),
    )
  )
    return 'earlier';
  if (aside.test(bare(line.text)) && !hasFields(blocks, i)) return 'other';
  if (readActivityHead(line.text)) return 'activity';
  return hasFields(blocks, i) && !aside.test(bare(line.text)) ? 'activity' : 'other';
}
