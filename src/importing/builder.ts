import type { DraftActivity, DraftFollowUp, DraftGoal, DraftMilestone } from '../plan/draft';
import { isPeriodOnly, readPeriod, type ReadPeriod } from '../periods/index';
import type { Line } from './blocks';
import type { Field } from './labels';
import { sortProse } from './prose';
import { readRoles } from './roles';
import { readFollowUp, readStatements, separate, splitLine, type ReadOptions, type Statement } from './statements';
import { isTargetText, readTarget } from '../plan/targets';

/** A line that belongs to a field, with the sub-heading it stood under ("Opfølgning, introforløb"). */
interface Held {
  readonly line: Line;
  readonly heading: string | null;
}

/** A milestone that a row of its own gives: text, period and who, each from its cell. */
export interface MilestoneRow {
  readonly text: string;
  readonly period: string | null;
  readonly line: Line;
}

/** Gathers what a document says of one activity, field by field, and makes the draft of it at the end. */
export interface ActivityBuilder {
  readonly areaId: string | null;
  title: string;
  taskForce: boolean;
  /** True until any field has text: a heading just read, whose table is still to come. */
  isEmpty(): boolean;
  has(field: Field): boolean;
  add(field: Field, lines: readonly Line[], heading?: string | null): void;
  /** Puts text on to the last line of a field: a row that a page break has cut. */
  extend(field: Field, lines: readonly Line[]): void;
  addMilestoneRow(row: MilestoneRow): void;
  /** All lines with where they stood, for a text that turns out to be no activity. */
  passages(): { text: string; where: string }[];
  build(id: string, options: ReadOptions): DraftActivity;
}

export function createActivity(title: string, areaId: string | null, taskForce = false): ActivityBuilder {
  const held = new Map<Field, Held[]>();
  const rows: MilestoneRow[] = [];
  const lines = (field: Field): Line[] => (held.get(field) ?? []).map((entry) => entry.line);

  return {
    areaId,
    title,
    taskForce,
    isEmpty: () => held.size === 0 && rows.length === 0,
    has: (field) => held.has(field),
    add(field, added, heading = null) {
      if (added.length === 0) return;
      held.set(field, [...(held.get(field) ?? []), ...added.map((line) => ({ line, heading }))]);
    },
    extend(field, added) {
      const known = held.get(field) ?? [];
      const last = known[known.length - 1];
      const [first, ...rest] = added;
      if (!first) return;
      const goesOn = last && !/[.!?:]$/.test(last.line.text) && /^[\p{Ll}(]/u.test(first.text);
      if (!goesOn) return this.add(field, added, last?.heading ?? null);
      const joined = {
        ...last.line,
        text: `${last.line.text} ${first.text}`,
        runs: [...last.line.runs, ...first.runs],
      };
      held.set(field, [
        ...known.slice(0, -1),
        { ...last, line: joined },
        ...rest.map((line) => ({ line, heading: last.heading })),
      ]);
    },
    addMilestoneRow: (row) => void rows.push(row),
    passages: () => [...held.values()].flat().map(({ line }) => ({ text: line.text, where: line.where })),
    build(id, options) {
      const prose = isProseOnly(held, rows) ? sortProse(lines('description'), options) : null;
      const take = (field: 'purpose' | 'description' | 'responsible' | 'milestones' | 'goals' | 'followUps'): Line[] =>
        prose ? [...(field === 'description' ? [] : lines(field)), ...prose[field]] : lines(field);
      const responsible = take('responsible').map((line) => line.text);
      return {
        id,
        areaId: this.areaId,
        title: this.title,
        taskForce: this.taskForce,
        purpose: take('purpose').map((line) => line.text),
        description: describe(take('description')),
        responsible: { text: responsible, ...readRoles(responsible) },
        milestones: milestones(id, this.title, take('milestones'), rows, lines('period'), options),
        goals: goals(id, take('goals'), options),
        followUps: prose
          ? followUps(
              id,
              prose.followUps.map((line) => ({ line, heading: null })),
              options,
            )
          : followUps(id, held.get('followUps') ?? [], options),
      };
    },
  };
}

function isProseOnly(held: ReadonlyMap<Field, readonly Held[]>, rows: readonly MilestoneRow[]): boolean {
  return (
    rows.length === 0 &&
    held.has('description') &&
    !['milestones', 'goals', 'followUps', 'period'].some((field) => held.has(field as Field))
  );
}

function describe(lines: readonly Line[]): DraftActivity['description'] {
  const [first, ...rest] = lines;
  const lead = first && /:$/.test(first.text) && rest.some((line) => line.kind === 'item') ? first.text : null;
  const others = lead === null ? lines : rest;
  const text = (kind: 'item' | 'paragraph'): string[] =>
    others.filter((line) => (line.kind === 'item') === (kind === 'item')).map((line) => line.text);
  return { lead, bullets: text('item'), paragraphs: text('paragraph') };
}

function milestones(
  id: string,
  title: string,
  cell: readonly Line[],
  rows: readonly MilestoneRow[],
  periods: readonly Line[],
  options: ReadOptions,
): DraftMilestone[] {
  const statements: { text: string; period: Statement['period'] }[] = readStatements(cell, options, false);
  const periodLines = periods.flatMap((line) => separate(line, options)).flatMap((line) => splitLine(line, options));
  const bare = periodLines.filter((part) => part.text === '');
  const spoken = periodLines.filter((part) => part.text !== '');
  const open = statements.filter((statement) => statement.period === null);
  // A deadline beside the milestones is theirs, where there are as many of the one as of the other, or one for all.
  if (
    bare.length > 0 &&
    open.length === statements.length &&
    (bare.length === statements.length || bare.length === 1)
  ) {
    statements.forEach((statement, i) => (statement.period = (bare[i] ?? bare[0])?.period ?? null));
  }
  for (const part of spoken) statements.push(part);
  for (const row of rows) {
    const own = row.period === null ? splitLine(row.line, options)[0] : undefined;
    statements.push({
      text: own && own.text !== '' ? own.text : row.text,
      period: row.period === null ? (own?.period ?? null) : readPeriod(row.period, { reference: options.reference }),
    });
  }
  // A deadline alone is a milestone of the activity's own.
  if (statements.length === 0) for (const part of bare) statements.push({ text: title, period: part.period });
  return statements.map(({ text, period }, i) => ({
    id: `${id}.m${i + 1}`,
    order: i + 1,
    period: period && (period.start !== null || period.end !== null || isPeriodOnly(period.text)) ? period.text : null,
    start: period?.start ?? null,
    end: period?.end ?? null,
    text,
  }));
}

function goals(id: string, cell: readonly Line[], options: ReadOptions): DraftGoal[] {
  const out: (Omit<DraftGoal, 'id' | 'statements'> & { texts: string[] })[] = [];
  for (const { text, period } of readStatements(cell, options, true)) {
    const dated = period && (period.start !== null || period.end !== null) ? period : null;
    const last = out[out.length - 1];
    const target = readTarget(text);
    const same =
      last &&
      last.period === (dated?.text ?? null) &&
      last.start === (dated?.start ?? null) &&
      last.end === (dated?.end ?? null);
    // Each figure is a goal of its own, so that it can be measured.
    if (same && dated && target.target === null && last.target === null) last.texts.push(text);
    else
      out.push({
        period: dated?.text ?? null,
        start: dated?.start ?? null,
        end: dated?.end ?? null,
        indicator: null,
        ...target,
        texts: [text],
      });
  }
  return out.map(({ texts, ...goal }, i) => {
    const goalId = `${id}.g${i + 1}`;
    return { id: goalId, ...goal, statements: texts.map((text, n) => ({ id: `${goalId}.${n + 1}`, text })) };
  });
}

function followUps(id: string, held: readonly Held[], options: ReadOptions): DraftFollowUp[] {
  const out: DraftFollowUp[] = [];
  const add = (text: string, heading: string | null, period: ReadPeriod | null = null): void => {
    const read = readFollowUp(text, options);
    const said = period ?? read.period;
    out.push({
      id: `${id}.o${out.length + 1}`,
      heading,
      text,
      firstPeriod: said?.text ?? null,
      start: said?.start ?? null,
      end: said?.end ?? null,
      recurrence: read.recurrence,
      via:
        /\b(?:via|ved|på|ifm\.?|i regi af)\s+((?:det |de |den )?[\p{L} -]*(?:ledelsestilsyn(?:et|ene)?|møder|mødet|arbejdsgrupper))\b/iu.exec(
          text,
        )?.[1] ?? null,
      who: null,
      kind: followUpKind(text),
    });
  };
  /** A period, and a heading, that wait for the follow-up under them. */
  let waiting: string | null = null;
  let under: { readonly text: string; readonly heading: string | null; used: boolean } | null = null;
  for (const [i, { line, heading }] of held.entries()) {
    const { text } = line;
    // "Pilottest på Amager" over a list is a heading inside the cell.
    if (line.kind === 'paragraph' && held[i + 1]?.line.kind === 'item' && text.length <= 70 && !/[.]$/.test(text)) {
      if (under?.used === false) add(under.text, under.heading);
      under = { text: text.replace(/:$/, ''), heading, used: false };
      continue;
    }
    if (isPeriodOnly(text, { reference: options.reference }) && out.length === 0 && i + 1 < held.length) {
      waiting = text;
      continue;
    }
    add(text, under?.text ?? heading, waiting === null ? null : readPeriod(waiting, { reference: options.reference }));
    if (under) under.used = true;
    waiting = null;
  }
  return out;
}

function followUpKind(text: string): DraftFollowUp['kind'] {
  if (isTargetText(text)) return 'target';
  if (/\b(?:opdateres|vedligeholdes|holdes løbende ved lige|ajourføres)\b/i.test(text)) return 'maintenance';
  return /\bafrapporter/i.test(text) && !/følges/i.test(text) ? 'report' : 'followUp';
}
