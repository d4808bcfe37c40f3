import { daysBetween } from '../../periods/index';
import { namedRoles } from '../../plan/role-holders';
import type { Activity, LocalDate } from '../../plan/plan';
import { isUndated, type TimelineMark } from '../mark';
import { capital, markKindWord, namesOf, numberOf, periodWords, responsibleOf, type Outgoing } from './outgoing';

export const columns = [
  'number',
  'what',
  'kind',
  'period',
  'start',
  'end',
  'state',
  'responsible',
  'activity',
  'area',
  'stage',
  'lateDays',
] as const;
export type Column = (typeof columns)[number];

export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly day: LocalDate }
  | { readonly kind: 'number'; readonly n: number }
  | { readonly kind: 'none' };

export interface OutTable {
  readonly heads: readonly string[];
  readonly lines: readonly (readonly Cell[])[];
}

const none: Cell = { kind: 'none' };
const text = (words: string): Cell => (words === '' ? none : { kind: 'text', text: words });
const dayCell = (day: LocalDate | null | undefined): Cell => (day == null ? none : { kind: 'day', day });

/**
 * The rows as a table: a line for each activity, delivery and mark, once each whatever groups they stand in, so that a
 * spreadsheet's own filters and sums count right. Pure.
 */
export function tableOf(out: Outgoing): OutTable {
  const { plan, rows, today, say } = out;
  const { activityOf, areaOf } = namesOf(plan);
  const lines = new Map<string, readonly Cell[]>();
  const add = (key: string, cells: Partial<Record<Column, Cell>>): void => {
    if (!lines.has(key)) lines.set(key, [...columns.map((column) => cells[column] ?? none)]);
  };
  const stageWord = (activity: Activity | null): string =>
    activity === null ? '' : say(`stage.${activity.stage ?? 'unknown'}`);
  const placeOf = (activity: Activity | null): Partial<Record<Column, Cell>> => ({
    activity: text(activity === null ? '' : `${activity.key} ${activity.title}`),
    area: text(areaOf(activity?.areaKey ?? null)),
    stage: text(stageWord(activity)),
  });
  const addMark = (mark: TimelineMark, activity: Activity | null, lead: string | null): void => {
    const { start, end } = mark.period;
    add(mark.key, {
      ...placeOf(activity),
      number: text(numberOf(mark)),
      what: text(mark.item?.text ?? mark.title),
      kind: text(markKindWord(mark.kind, say)),
      period: text(isUndated(mark) && mark.period.text === null ? say('period.undated') : periodWords(mark, say)),
      start: dayCell(start),
      end: dayCell(end),
      state: text(say(`mark.${mark.state}`)),
      responsible: text(lead ?? responsibleOf(mark, activity)),
      lateDays: mark.state === 'late' && end !== null ? { kind: 'number', n: daysBetween(end, today) } : none,
    });
  };
  for (const row of rows) {
    if (row.kind === 'head') continue;
    const activity =
      row.kind === 'activity' ? row.activity : row.kind === 'delivery' ? activityOf(row.delivery.activityKey) : null;
    if (row.kind === 'activity' && activity !== null) {
      const phases = [activity.development, activity.implementation].flatMap((phase) => (phase ? [phase] : []));
      add(`activity ${activity.key}`, {
        ...placeOf(activity),
        number: text(activity.key),
        what: text(activity.title),
        kind: text(capital(say('kind.activity'), say)),
        start: dayCell(phases[0]?.start),
        end: dayCell(phases[phases.length - 1]?.end),
        responsible: text(namedRoles(activity).join('; ')),
      });
    }
    if (row.kind === 'delivery')
      add(`delivery ${row.delivery.key}`, {
        ...placeOf(activity),
        what: text(row.delivery.title),
        kind: text(say('tidsplanOut.delivery')),
        area: text(areaOf(row.delivery.areaKey ?? activity?.areaKey ?? null)),
        start: dayCell(row.span?.start),
        end: dayCell(row.span?.end),
        responsible: text(row.delivery.lead ?? ''),
      });
    const lead = row.kind === 'delivery' ? row.delivery.lead : null;
    for (const mark of row.marks) addMark(mark, activity ?? activityOf(mark.item?.activityKey ?? null), lead);
  }
  return { heads: columns.map((column) => say(`tidsplanOut.head.${column}`)), lines: [...lines.values()] };
}
