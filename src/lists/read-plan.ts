import {
  followUpOrigins,
  itemKinds,
  itemStatuses,
  planWords,
  stages,
  type Activity,
  type Area,
  type EarlierActivity,
  type LocalDate,
  type Plan,
  type PlanItem,
} from '../plan/plan';
import { presentPlanRow } from './plans/present-plan';
import { formerOf, itemDates, phaseDates } from './problems/item-dates';
import { itemWords } from './problems/item-words';
import { ownKeys } from './problems/own-keys';
import { checkActivities, checkSameWords, placeItems } from './problems/places';
import { reporter } from './problems/report';
import { isFolder, planKeyOf, rowsOfPlan } from './problems/rows-of-plan';
import { titleOf } from './problems/title';
import { checkDelivery, readDelivery, readIndicators, readMember, readThreads } from './read-beside';
import type { LoadedPlan, RowProblem } from './repository';
import { rowReader, rowsReader, type RowReader } from './row-reader';
import { lists } from './schema';
import { refOf, type RawRow } from './table';

/** The lists that hold a plan's own rows, in the order they are written. */
export const planLists = ['areas', 'activities', 'items', 'groups', 'earlier', 'notes'] as const;
/** Lists that stand beside it: a plan is shown without those that are not there. */
export const besideLists = ['members', 'indicators', 'measurements', 'deliveries', 'threads'] as const;
type PlanList = (typeof planLists)[number] | (typeof besideLists)[number];
export type PlanRows = Readonly<Record<PlanList | 'plans', readonly RawRow[]>>;
export const nothingBeside: Pick<PlanRows, (typeof besideLists)[number]> = {
  members: [],
  indicators: [],
  measurements: [],
  deliveries: [],
  threads: [],
};
export type UrlOf = (list: string, id: number) => string;

/**
 * The plan of one Plans row; rows that cannot be read are shown as far as they go and listed as problems. No row is lost,
 * and none changes how another is read. Pure.
 */
export function readPlan(head: RawRow, rows: PlanRows, urlOf: UrlOf): LoadedPlan {
  const problems: RowProblem[] = [];
  const plan = rowReader(lists.plans, head, problems, urlOf);
  const key = planKeyOf(head);
  const isPresent = presentPlanRow(rows.plans)?.Id === head.Id;
  const known = new Set(rows.plans.map(planKeyOf).filter((one) => one !== ''));
  const report = (name: PlanList) => reporter(lists[name], problems, urlOf);
  const documentDate = plan.day('DocumentDate');
  const inOrder = (name: PlanList, some: readonly RawRow[]): RowReader[] => {
    const readerOf = rowsReader(lists[name], problems, urlOf);
    return some
      .map((row) => ({ row: readerOf(row), id: row.Id }))
      .map(({ row, id }) => ({ row, id, order: row.order() }))
      .sort((a, b) => a.order - b.order || a.id - b.id)
      .map(({ row }) => row);
  };
  const readersOf = (name: PlanList): RowReader[] =>
    inOrder(name, rowsOfPlan(rows[name], key, isPresent, known, report(name)));
  /** Rows that belong to no one plan. */
  const ofSite = (name: PlanList): RowReader[] =>
    inOrder(
      name,
      rows[name].filter((row) => !isFolder(row)),
    );
  const all = <T>(
    readers: readonly RowReader[],
    keys: Map<RowReader, string>,
    read: (row: RowReader, key: string) => T,
  ) => readers.map((row) => read(row, keys.get(row) ?? keyOf(row)));
  const own = <T>(name: PlanList, read: (row: RowReader, key: string) => T): T[] => {
    const readers = readersOf(name);
    return all(readers, ownKeys(key, readers), read);
  };
  const areas = own('areas', readArea);
  const [activityRows, itemRows] = [readersOf('activities'), readersOf('items')];
  // Activities and items are opened by key alone: no two of them may have the same.
  const opened = ownKeys(key, activityRows, itemRows);
  const activities = all(activityRows, opened, (row, activityKey) => readActivity(row, documentDate, activityKey));
  checkActivities(activities, areas, report('activities'));
  const items = placeItems(
    all(itemRows, opened, (row, itemKey) => readItem(row, documentDate, itemKey)),
    activities,
    report('items'),
  );
  checkSameWords(items, report('items'));
  const byKey = new Map(activities.map((activity) => [activity.key, activity]));
  const indicators = readIndicators(readersOf('indicators'), readersOf('measurements'), {
    planKey: key,
    activities: byKey,
    items: new Map(items.map((item) => [item.key, item])),
  });
  return {
    problems,
    closedOn: plan.day('ClosedOn'),
    remindersPaused: plan.boolean('RemindersPaused'),
    plan: {
      key,
      title: plan.title(),
      organisation: plan.text('Organisation'),
      unit: plan.text('Unit'),
      documentDate,
      periodText: plan.text('PeriodText'),
      words: plan.choice('PlanWords', planWords),
      areas,
      activities,
      items,
      groups: own('groups', (row, groupKey) => ({
        key: groupKey,
        title: titleOf(row),
        chair: row.text('Chair'),
        members: row.lines('Members'),
        cadence: row.text('Cadence'),
        tasks: row.lines('Tasks'),
      })),
      earlierActivities: own('earlier', readEarlier),
      notes: own('notes', (row) => ({ text: row.note('Words'), where: row.title() })),
      members: ofSite('members').map(readMember),
      indicators,
      deliveries: own('deliveries', (row, deliveryKey) => {
        const delivery = readDelivery(row, byKey, deliveryKey);
        checkDelivery(row, delivery, areas, byKey);
        return delivery;
      }),
      threads: readThreads(ofSite('threads'), key, activities, areas),
      row: refOf(lists.plans, head),
    } satisfies Plan,
  };
}

/** Key of a row that is read alone. */
const keyOf = (row: RowReader): string => row.key('Key') ?? `#${row.row.Id}`;

export function readArea(row: RowReader, key = keyOf(row)): Area {
  return {
    key,
    order: row.order(),
    title: titleOf(row),
    focus: row.note('Focus') || null,
    channelId: row.text('ChannelId'),
    row: refOf(lists.areas, row.row),
  };
}

export function readActivity(row: RowReader, documentDate: LocalDate | null, key = keyOf(row)): Activity {
  return {
    key,
    areaKey: row.key('AreaKey'),
    order: row.order(),
    title: titleOf(row),
    taskForce: row.boolean('TaskForce'),
    purpose: row.lines('Purpose'),
    description: row.note('Body'),
    responsible: row.lines('Responsible'),
    roles: row.lines('Roles'),
    support: row.lines('Support'),
    stage: row.choice('Stage', stages),
    development: phaseDates(row, 'Development', documentDate),
    implementation: phaseDates(row, 'Implementation', documentDate),
    personId: row.personId('ResponsiblePerson'),
    never: neverOf(row),
    mergedInto: row.key('MergedInto'),
    reason: row.text('Reason'),
    row: refOf(lists.activities, row.row),
  };
}

function newsOf(row: RowReader): PlanItem['news'] {
  const text = row.note('News');
  return text === '' ? null : { text, on: row.day('NewsOn'), by: row.text('NewsBy') };
}

const neverOf = (row: RowReader): string[] => (row.text('NeverRemind') ?? '').split(/\s*[,;\n]\s*/).filter(Boolean);

export function readEarlier(row: RowReader, key = keyOf(row)): EarlierActivity {
  return {
    key,
    areaTitle: row.text('AreaTitle'),
    title: titleOf(row),
    purpose: row.lines('Purpose'),
    startedText: row.note('StartedText') || null,
    statusText: row.note('StatusText') || null,
    goal: row.note('Goal') || null,
    continuesIn: row.key('ContinuesIn'),
    row: refOf(lists.earlier, row.row),
  };
}

/** An item's row. `documentDate` is the day that a period without a year hangs on. */
export function readItem(row: RowReader, documentDate: LocalDate | null, key = keyOf(row)): PlanItem {
  return {
    key,
    kind: row.choice('Kind', itemKinds) ?? 'milestone',
    activityKey: row.key('ActivityKey') ?? '',
    areaKey: row.key('AreaKey'),
    order: row.order(),
    text: itemWords(row) || key,
    ...itemDates(row, documentDate),
    former: formerOf(row),
    status: row.choice('Status', itemStatuses) ?? 'planned',
    reachedOn: row.day('ReachedOn'),
    reachedBy: row.text('ReachedBy'),
    responsible: row.note('Responsible') || null,
    personId: row.personId('ResponsiblePerson'),
    origin: row.choice('Origin', followUpOrigins),
    messageLink: row.note('MessageLink') || null,
    outcome: row.note('Outcome') || null,
    news: newsOf(row),
    never: neverOf(row),
    mergedInto: row.key('MergedInto'),
    reason: row.text('Reason'),
    continuedFrom: row.text('ContinuedFrom'),
    row: refOf(lists.items, row.row),
  };
}
