import { explainPeriod } from '../periods/index';
import {
  itemKinds,
  itemStatuses,
  stages,
  type Activity,
  type Area,
  type LocalDate,
  type Plan,
  type PlanItem,
} from '../plan/plan';
import type { LoadedPlan, RowProblem } from './repository';
import { rowReader, type RowReader } from './row-reader';
import { lists, type ListDeclaration, type ListName } from './schema';
import { refOf, type RawRow } from './table';

/** The lists that hold a plan's own rows, in the order they are written. */
export const planLists = ['areas', 'activities', 'items', 'groups', 'earlier', 'notes'] as const;
export type PlanRows = Readonly<Record<(typeof planLists)[number] | 'plans', readonly RawRow[]>>;
export type UrlOf = (list: string, id: number) => string;

/** The plan of one Plans row; rows that cannot be read are shown as far as they go and listed as problems. Pure. */
export function readPlan(head: RawRow, rows: PlanRows, urlOf: UrlOf): LoadedPlan {
  const problems: RowProblem[] = [];
  const reader = (list: ListDeclaration, row: RawRow): RowReader => rowReader(list, row, problems, urlOf);
  const plan = reader(lists.plans, head);
  const key = plan.text('PlanKey') ?? '';
  const documentDate = plan.day('DocumentDate');
  const own = <T>(name: Exclude<ListName, 'plans'> & keyof PlanRows, read: (row: RowReader) => T): T[] =>
    rows[name]
      // A row that a person adds in SharePoint has no plan key: it belongs to the present plan.
      .filter((row) => row['PlanKey'] === key || row['PlanKey'] === null || row['PlanKey'] === undefined)
      .map((row) => reader(lists[name], row))
      .sort((a, b) => a.order() - b.order() || a.row.Id - b.row.Id)
      .map(read);
  return {
    problems,
    plan: {
      key,
      title: plan.title(),
      organisation: plan.text('Organisation'),
      unit: plan.text('Unit'),
      documentDate,
      periodText: plan.text('PeriodText'),
      areas: own('areas', readArea),
      activities: own('activities', readActivity),
      items: own('items', (row) => readItem(row, documentDate)),
      groups: own('groups', (row) => ({
        key: keyOf(row),
        title: row.title(),
        chair: row.text('Chair'),
        members: row.lines('Members'),
        cadence: row.text('Cadence'),
        tasks: row.lines('Tasks'),
      })),
      earlierActivities: own('earlier', (row) => ({
        key: keyOf(row),
        areaTitle: row.text('AreaTitle'),
        title: row.title(),
        purpose: row.lines('Purpose'),
        startedText: row.note('StartedText') || null,
        statusText: row.note('StatusText') || null,
      })),
      notes: own('notes', (row) => ({ text: row.note('Words'), where: row.title() })),
      row: refOf(lists.plans, head),
    } satisfies Plan,
  };
}

/** A row without a number is shown under its own row number, so that nothing disappears. */
const keyOf = (row: RowReader): string => row.text('Key') ?? `#${row.row.Id}`;

export function readArea(row: RowReader): Area {
  return {
    key: keyOf(row),
    order: row.order(),
    title: row.title(),
    focus: row.note('Focus') || null,
    channelId: row.text('ChannelId'),
    row: refOf(lists.areas, row.row),
  };
}

function readActivity(row: RowReader): Activity {
  const phase = (name: string): Activity['development'] => {
    const read = { text: row.text(`${name}Text`), start: row.day(`${name}Start`), end: row.day(`${name}End`) };
    return read.text === null && read.start === null && read.end === null ? null : read;
  };
  return {
    key: keyOf(row),
    areaKey: row.text('AreaKey'),
    order: row.order(),
    title: row.title(),
    taskForce: row.boolean('TaskForce'),
    purpose: row.lines('Purpose'),
    description: row.note('Body'),
    responsible: row.lines('Responsible'),
    roles: row.lines('Roles'),
    support: row.lines('Support'),
    stage: row.choice('Stage', stages),
    development: phase('Development'),
    implementation: phase('Implementation'),
    row: refOf(lists.activities, row.row),
  };
}

/** An item's row. `documentDate` is the day that a period without a year hangs on. */
export function readItem(row: RowReader, documentDate: LocalDate | null): PlanItem {
  const activityKey = row.text('ActivityKey') ?? '';
  if (activityKey === '') row.problem('ActivityKey', 'lists.problem.required', '');
  return {
    key: keyOf(row),
    kind: row.choice('Kind', itemKinds) ?? 'milestone',
    activityKey,
    areaKey: row.text('AreaKey'),
    order: row.order(),
    text: row.note('Words') || row.title(),
    ...readDates(row, documentDate),
    recurrence: row.text('Recurrence'),
    status: row.choice('Status', itemStatuses) ?? 'planned',
    reachedOn: row.day('ReachedOn'),
    reachedBy: row.text('ReachedBy'),
    responsible: row.note('Responsible') || null,
    row: refOf(lists.items, row.row),
  };
}

/** The words win over the dates: where a person has changed them in SharePoint, they are read again (DESIGN.md "The data"). */
function readDates(row: RowReader, documentDate: LocalDate | null): Pick<PlanItem, 'periodText' | 'start' | 'end'> {
  const periodText = row.text('PeriodText');
  const dates = { periodText, start: row.day('Start'), end: row.day('End') };
  if (periodText === row.text('ReadFrom')) return dates;
  if (periodText === null) return { periodText, start: null, end: null };
  const { read, problem } = explainPeriod(periodText, { reference: documentDate });
  if (problem !== null) row.problem('PeriodText', 'lists.problem.period', periodText);
  return { periodText, start: read.start, end: read.end };
}
