import type { DraftArea, DraftEarlierActivity, DraftGroup, DraftPassage } from '../plan/draft';
import { cellText, makeLine, plainRun, type Block, type Cell, type Line, type Table } from './blocks';
import { splitInlineLabels } from './inline-labels';
import { createActivity, type ActivityBuilder } from './builder';
import {
  fieldOf,
  labelledLine,
  normal,
  readActivityHead,
  readAreaHead,
  readNumbered,
  taskForceMark,
  type Field,
} from './labels';
import { labelCount, outline, promoteHeadings } from './outline';
import { isPeriodOnly, readPeriod } from '../periods/index';

export interface Interpreted {
  readonly areas: DraftArea[];
  readonly activities: ActivityBuilder[];
  readonly groups: DraftGroup[];
  readonly earlier: DraftEarlierActivity[];
  readonly unplaced: DraftPassage[];
  /** Rows that were put together because the first cells were empty. */
  readonly joined: { readonly activity: ActivityBuilder; readonly passage: DraftPassage }[];
  /** Areas met again under another name. */
  readonly renamed: { readonly area: DraftArea; readonly passage: DraftPassage }[];
}

type Part = 'intro' | 'plan' | 'group' | 'earlier' | 'other';

/** Walks the blocks in reading order and gives each line to the field that its heading, column or label names. */
export function interpret(source: readonly Block[]): Interpreted {
  const blocks = promoteHeadings(splitInlineLabels(source));
  const kinds = outline(blocks);
  const out: Interpreted = {
    areas: [],
    activities: [],
    groups: [],
    earlier: [],
    unplaced: [],
    joined: [],
    renamed: [],
  };
  const state = {
    part: 'intro' as Part,
    area: null as DraftArea | null,
    activity: null as ActivityBuilder | null,
    field: null as Field | null,
    heading: null as string | null,
    group: null as DraftGroup | null,
    columns: null as (Field | null)[] | null,
  };

  const unplace = (line: { text: string; where: string }): void =>
    void (line.text && out.unplaced.push({ text: line.text, where: line.where }));

  const startArea = (title: string, number: string | null, line: Line | Cell): void => {
    const known = out.areas.find(
      (area) => (number !== null && area.id === number) || normal(area.title) === normal(title),
    );
    state.part = 'plan';
    state.activity = null;
    state.field = null;
    if (known) {
      if (normal(known.title) !== normal(title) && title !== '')
        out.renamed.push({ area: known, passage: { text: title, where: line.where } });
      state.area = known;
      return;
    }
    const id = number !== null && /^\d+$/.test(number) ? number : String(out.areas.length + 1);
    state.area = { id, title, focus: null, activities: [] };
    out.areas.push(state.area);
  };

  const startActivity = (title: string): ActivityBuilder => {
    const marked = taskForceMark.test(title);
    const clean = title
      .replace(taskForceMark, '')
      .replace(/^[\s–:-]+|[\s–:-]+$/g, '')
      .trim();
    const activity = createActivity(clean, state.area?.id ?? null, marked);
    out.activities.push(activity);
    state.activity = activity;
    state.field = null;
    state.heading = null;
    state.part = 'plan';
    return activity;
  };

  const put = (field: Field, line: Line): void => {
    if (field === 'focus') {
      if (state.area) state.area.focus = [state.area.focus, line.text].filter(Boolean).join(' ');
      else unplace(line);
    } else if (field === 'title') startActivity(line.text);
    else if (field === 'areaTitle') startArea(line.text, null, line);
    else if (!state.activity || field === 'number') unplace(line);
    else if (field === 'other' || field === 'status' || field === 'started') {
      unplace({ text: line.text, where: line.where });
    } else state.activity.add(field, [line], state.heading);
  };

  const readHeading = (line: Line, i: number): void => {
    const kind = kinds.get(i) ?? 'other';
    state.columns = null;
    state.group = null;
    const inFollowUp = state.activity !== null && state.field === 'followUps' && blocks[i + 1]?.kind === 'item';
    if (
      inFollowUp &&
      line.level >= 3 &&
      kind !== 'area' &&
      kind !== 'field' &&
      !readNumbered(line.text) &&
      !readActivityHead(line.text)
    ) {
      state.heading = line.text; // "Pilottest på Amager": a heading inside the follow-up
      return;
    }
    if (kind === 'area') {
      const area = readAreaHead(line.text);
      const numbered = readNumbered(line.text);
      startArea(area?.title || numbered?.title || line.text, area?.number ?? numbered?.number ?? null, line);
    } else if (kind === 'activity') {
      startActivity(readActivityHead(line.text)?.title ?? readNumbered(line.text)?.title ?? line.text);
    } else if (kind === 'field') readLabel(line, fieldOf(line.text.replace(/:$/, '')) ?? 'other');
    else if (kind === 'group') {
      state.part = 'group';
      state.activity = null;
      state.group = {
        id: `k${out.groups.length + 1}`,
        title: line.text,
        chair: null,
        members: [],
        cadence: null,
        tasks: [],
      };
      out.groups.push(state.group);
    } else if (kind === 'earlier') {
      state.part = 'earlier';
      state.activity = null;
      state.area = null;
    } else {
      if (state.part !== 'intro') state.part = 'other';
      state.activity = null;
      state.field = null;
      unplace(line);
    }
  };

  const readLabel = (line: Line, field: Field): void => {
    if (field === 'focus' || state.activity) {
      state.field = field;
      state.heading = line.text;
    } else unplace(line);
  };

  const readLine = (line: Line): void => {
    const { text } = line;
    if (state.group) return readGroupLine(state.group, line);
    if (state.activity && taskForceMark.test(text) && text.length < 40) {
      state.activity.taskForce = true;
      return;
    }
    const field = fieldOf(text.replace(/:$/, ''));
    if (field !== null && line.kind !== 'item') return readLabel(line, field);
    const labelled = labelledLine(text);
    if (
      labelled &&
      (state.activity || labelled.field === 'focus' || labelled.field === 'title' || labelled.field === 'areaTitle')
    ) {
      const usable = line.kind !== 'item' || !['title', 'areaTitle'].includes(labelled.field);
      if (
        usable &&
        (labelled.field !== 'focus' || state.area) &&
        (labelled.field !== 'title' || state.part !== 'intro' || text.length < 120)
      ) {
        if (labelled.rest === '') return readLabel(line, labelled.field);
        if (state.activity) state.field = labelled.field;
        state.heading = labelled.label;
        return put(labelled.field, {
          ...makeLine(line.kind, line.level, afterLabel(line, labelled.rest), line.where),
          text: labelled.rest,
        });
      }
    }
    if (state.field === 'focus' && state.area) {
      put('focus', line);
      state.field = null;
    } else if (state.activity) put(state.field ?? 'description', line);
    else unplace(line);
  };

  const readTable = (table: Table): void => {
    state.group = null;
    if (isCalendarGrid(table)) return table.rows.forEach((row) => row.forEach((cell) => cell.lines.forEach(unplace)));
    let columns: (Field | null)[] | null = null;
    let isLabelValue = false;
    let milestoneRows = false;
    for (const row of table.rows) {
      const texts = row.map(cellText);
      const filled = texts.filter((text) => text !== '').length;
      if (filled === 0) continue;
      const first = row[0];
      if (!first) continue;
      if (
        filled === 1 &&
        texts[0] !== '' &&
        (row.length === 1 || columns !== null) &&
        (columns === null || first.colSpan > 1 || row.length === 1)
      ) {
        readWideRow(first);
        continue;
      }
      const labels = labelCount(texts);
      if (labels >= 2 && labels >= filled * 0.6 && !(row.length === 2 && columns === null && labels < 2)) {
        const found = texts.map((text) => fieldOf(text.replace(/:$/, '')));
        if (found.includes('started') && found.includes('status')) state.part = 'earlier';
        // A column whose head is no label: the head's own words are kept too.
        row.forEach((cell, c) => {
          if (found[c] === null) cell.lines.forEach(unplace);
        });
        columns = settleColumns(found);
        milestoneRows = isMilestoneTable(columns, state.activity);
        isLabelValue = false;
        continue;
      }
      if (columns === null || isLabelValue) {
        const pair = fieldOf((texts[0] ?? '').replace(/:$/, ''));
        if (pair !== null && row.length >= 2) {
          isLabelValue = true;
          columns = [];
          readPairs(row);
          continue;
        }
      }
      if (columns === null || columns.length === 0) {
        if (!isLabelValue || !state.activity || !state.field || texts[0] !== '')
          row.forEach((cell) => cell.lines.forEach(unplace));
        else row.slice(1).forEach((cell) => state.activity?.extend(state.field ?? 'description', cell.lines));
        continue;
      }
      if (state.part === 'earlier') readEarlierRow(row, columns);
      else if (milestoneRows && state.activity) readMilestoneRow(row, columns, state.activity);
      else readActivityRow(row, columns);
    }
  };

  const readWideRow = (cell: Cell): void => {
    const [head, ...rest] = cell.lines;
    if (!head) return;
    const area = readAreaHead(head.text);
    if (area && area.title !== '') {
      startArea(area.title, area.number, cell);
      rest.forEach(readLine);
      return;
    }
    const activity =
      readActivityHead(head.text) ?? (readNumbered(head.text)?.number.includes('.') ? readNumbered(head.text) : null);
    if (activity && fieldOf(head.text) === null) {
      startActivity(activity.title);
      rest.forEach(readLine);
      return;
    }
    // "Opfølgning September 2019 vil …" in one run of text: the label is the first word.
    const glued = /^(Opfølgning|Evaluering)\s+(?=[•\p{Lu}])(.+)$/su.exec(head.text);
    if (glued?.[1] && glued[2] && state.activity) {
      state.field = fieldOf(glued[1]);
      state.heading = glued[1];
      const items = glued[2].split(/(?:^|\s)•\s*/).filter((text) => text.trim() !== '');
      items.forEach((text) => readLine(makeLine('item', 1, [plainRun(text.trim())], cell.where)));
      rest.forEach(readLine);
      return;
    }
    cell.lines.forEach((line) => (line.kind === 'heading' ? readLine({ ...line, kind: 'paragraph' }) : readLine(line)));
  };

  const readPairs = (row: readonly Cell[]): void => {
    let field: Field | null = null;
    for (const cell of row) {
      const label = fieldOf(cellText(cell).replace(/:$/, ''));
      if (label !== null && cell.lines.length <= 1) {
        field = label;
        state.heading = cellText(cell);
        continue;
      }
      if (field === null) cell.lines.forEach(unplace);
      else if (field === 'title') {
        const title = cellText(cell);
        if (title === '') continue;
        if (state.activity?.isEmpty() && normal(state.activity.title) !== normal(title))
          state.activity.add('description', cell.lines);
        else if (!state.activity?.isEmpty()) startActivity(readNumbered(title)?.title ?? title);
      } else {
        if (!state.activity && field !== 'areaTitle' && field !== 'focus')
          return row.forEach((other) => other.lines.forEach(unplace));
        cell.lines.forEach((line) => put(field as Field, line));
        state.field = field;
      }
    }
  };

  const readActivityRow = (row: readonly Cell[], columns: readonly (Field | null)[]): void => {
    const titleAt = columns.indexOf('title');
    if (state.activity && titleAt < 0 && !columns.includes('purpose')) {
      // Heads that name no activity ("Ansvarlige | Opfølgning") go on with the one at hand.
      row.forEach((cell, c) => cell.lines.forEach((line) => put(columns[c] ?? 'other', line)));
      return;
    }
    const lead = row[titleAt >= 0 ? titleAt : firstContent(columns)];
    const leadLines = lead?.lines ?? [];
    if (leadLines.length === 0 && state.activity) {
      const activity = state.activity;
      row.forEach((cell, c) => {
        const field = columns[c];
        if (field && cell.lines.length > 0) activity.extend(field, cell.lines);
      });
      out.joined.push({
        activity,
        passage: { text: row.map(cellText).filter(Boolean).join(' '), where: row[0]?.where ?? '' },
      });
      return;
    }
    const areaAt = columns.indexOf('areaTitle');
    const areaCell = areaAt >= 0 ? row[areaAt] : undefined;
    if (areaCell && cellText(areaCell) !== '') {
      const text = cellText(areaCell);
      const head = readAreaHead(text) ?? readNumbered(text);
      startArea(head?.title || text, head?.number ?? null, areaCell);
    }
    let rest = leadLines;
    const pending = state.activity?.isEmpty() ?? false;
    if (titleAt >= 0) {
      const [first, ...more] = leadLines;
      const text = first?.text ?? '';
      startActivity(readActivityHead(text)?.title ?? readNumbered(text)?.title ?? text);
      rest = more;
    } else if (!pending) {
      const marks = leadLines.filter(
        (line) => taskForceMark.test(line.text) && line.text.replace(taskForceMark, '').trim().length < 3,
      );
      const [first, ...more] = leadLines.filter((line) => !marks.includes(line));
      const activity = startActivity(first?.text ?? '');
      if (marks.length > 0) activity.taskForce = true;
      rest = more;
    }
    row.forEach((cell, c) => {
      const field = columns[c];
      if (c === areaAt) return;
      const lines = cell === lead ? rest : cell.lines;
      state.heading = null;
      if (!field) lines.forEach(unplace);
      else if (field === 'title') lines.forEach((line) => put('description', line));
      else if (field !== 'number') lines.forEach((line) => put(field, line));
    });
    state.field = null;
  };

  const readMilestoneRow = (
    row: readonly Cell[],
    columns: readonly (Field | null)[],
    activity: ActivityBuilder,
  ): void => {
    const at = (...fields: Field[]): Cell | undefined =>
      row[columns.findIndex((field) => field !== null && fields.includes(field))];
    const what = at('milestones') ?? at('title') ?? at('description');
    const when = at('period');
    const text = what ? cellText(what) : '';
    const line = what?.lines[0];
    if (text === '' || !line) return void row.forEach((cell) => cell.lines.forEach(unplace));
    activity.addMilestoneRow({ text, period: when ? cellText(when) || '-' : null, line });
    // What stands where the date should, and is none ("efter aftale"), is no milestone's period, and is not lost.
    if (when && /[\p{L}\d]/u.test(cellText(when)) && !saysWhen(cellText(when))) when.lines.forEach(unplace);
    const who = at('responsible');
    if (who && !activity.has('responsible')) activity.add('responsible', who.lines);
    else if (who) who.lines.forEach(unplace);
    row.forEach((cell, c) => {
      const field = columns[c];
      if (cell !== what && cell !== when && cell !== who && field !== 'number') {
        cell.lines.forEach((other) =>
          field === 'goals' || field === 'followUps' ? put(field, other) : unplace(other),
        );
      }
    });
  };

  const readEarlierRow = (row: readonly Cell[], columns: readonly (Field | null)[]): void => {
    const of = (field: Field): Line[] => [...(row[columns.indexOf(field)]?.lines ?? [])];
    const said = (field: Field): string | null =>
      of(field)
        .map((line) => line.text)
        .join(' ') || null;
    const title = cellText(
      row[columns.indexOf('title') >= 0 ? columns.indexOf('title') : 0] ?? { lines: [], colSpan: 1, where: '' },
    );
    const last = out.earlier[out.earlier.length - 1];
    if (title === '' && last) {
      last.purpose.push(...of('purpose').map((line) => line.text));
      return;
    }
    out.earlier.push({
      id: `e${out.earlier.length + 1}`,
      areaTitle: null,
      title,
      purpose: of('purpose').map((line) => line.text),
      startedOn: said('started'),
      resultStatus: said('status'),
    });
  };

  blocks.forEach((block, i) => {
    if (block.kind === 'table') readTable(block);
    else if (block.kind === 'heading') readHeading(block, i);
    else readLine(block);
  });
  return out;
}

function readGroupLine(group: DraftGroup, line: Line): void {
  if (line.kind === 'item') group.members.push(line.text);
  else {
    group.cadence ??= /\bmødes\s+((?:ca\.\s*)?[^.,;]+)/i.exec(line.text)?.[1]?.trim() ?? null;
    group.tasks.push(line.text);
  }
}

/** The text after the label, with the looks it had. */
function afterLabel(line: Line, rest: string): Line['runs'] {
  const whole = line.runs.map((run) => run.text).join('');
  let skip = Math.max(0, whole.replace(/\s+/g, ' ').lastIndexOf(rest.slice(0, 12)));
  return line.runs.flatMap((run) => {
    const text = run.text.slice(Math.min(skip, run.text.length));
    skip = Math.max(0, skip - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
}

/** "Aktivitet" names the row where it stands first, and is the description where a purpose stands before it. */
function settleColumns(found: readonly (Field | null)[]): (Field | null)[] {
  const first = found.findIndex((field) => field !== null && field !== 'number' && field !== 'areaTitle');
  const columns = found.map((field, i) => (field === 'title' && i !== first ? 'description' : field));
  if (columns[first] === 'description' && !columns.includes('purpose') && !columns.includes('title'))
    columns[first] = 'title';
  return columns;
}

/** Whether words can be kept as a period: they have a day, or are nothing but words of time. */
function saysWhen(words: string): boolean {
  const { start, end } = readPeriod(words);
  return start !== null || end !== null || isPeriodOnly(words);
}

const firstContent = (columns: readonly (Field | null)[]): number =>
  Math.max(
    0,
    columns.findIndex((field) => field !== null && field !== 'number' && field !== 'areaTitle'),
  );

/** Rows are milestones of the activity at hand where the columns say what and when, and nothing of goals or purpose. */
function isMilestoneTable(columns: readonly (Field | null)[], activity: ActivityBuilder | null): boolean {
  if (!activity || columns.includes('purpose')) return false;
  const what =
    columns.includes('milestones') ||
    ((columns.includes('title') || columns.includes('description')) && columns.includes('period'));
  if (columns.includes('period') || columns.includes('responsible')) return what;
  // "Milepæle | Mål" over one row is a pair of fields of the activity; each cell is read line by line.
  return what && columns.length <= 3 && !columns.includes('goals') && !columns.includes('followUps');
}

const month = /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|q[1-4]|[1-4]\.?\s*kvt|\d{4})/i;

/** A timeline drawn as a table (months for columns): its bars are lost in the text and never guessed (DOMAIN.md 4.19). */
function isCalendarGrid(table: Table): boolean {
  return table.rows.slice(0, 2).some((row) => {
    const texts = row.map(cellText).filter((text) => text !== '');
    return (
      texts.length >= 5 &&
      texts.filter((text) => month.test(text) && isPeriodOnly(text, { reference: '2000-01-01' })).length >= 4
    );
  });
}
