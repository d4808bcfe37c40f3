// What stands beside a plan's own text: roles and people, figures, the procesplan and the threads in Teams.
import { messageUrl } from './message-url';
import {
  targetOperators,
  type Activity,
  type Area,
  type Delivery,
  type Indicator,
  type LocalDate,
  type Measurement,
  type PlanItem,
  type RoleHolder,
  type ThreadLink,
} from '../plan/plan';
import { forwards } from './problems/item-dates';
import { ownKeys } from './problems/own-keys';
import { titleOf } from './problems/title';
import type { RowReader } from './row-reader';
import { lists } from './schema';
import { refOf } from './table';
import { cutText } from './values';

/** Roles and people are the site's, not one plan's. */
export function readMember(row: RowReader): RoleHolder {
  const span = forwards(row, 'End', { start: row.day('Start'), end: row.day('End') });
  const [group, covers] = [row.key('GroupKey'), row.lines('Covers')];
  return {
    key: row.key('UniqueKey') ?? `#${row.row.Id}`,
    role: titleOf(row),
    person: row.person('Person'),
    substitute: row.person('Substitute'),
    leader: row.person('Leader'),
    unit: row.text('Unit'),
    ...(group !== null && { group }),
    ...(covers.length > 0 && { covers }),
    from: span.start,
    to: span.end,
    row: refOf(lists.members, row.row),
  };
}

/** The title, and the more that the row tells of what is delivered; a first line that stands in both is told once. */
export function deliveryTitle(row: RowReader): string {
  const [title, more] = [row.title(), row.note('Deliverable')];
  if (title === '' && more === '') row.problem('Title', 'noTitle');
  const [first = ''] = more.split('\n');
  const isWhole = title === '' || title === first.trim() || title === cutText(first).trim();
  return more === '' ? title : isWhole ? more : `${title}\n${more}`;
}

export function readDelivery(row: RowReader, activities: ReadonlyMap<string, Activity>, key: string): Delivery {
  const activityKey = row.key('ActivityKey');
  const activity = activityKey === null ? undefined : activities.get(activityKey);
  return {
    key,
    areaKey: activity ? activity.areaKey : row.key('AreaKey'),
    activityKey,
    order: row.order(),
    lead: row.text('Lead'),
    title: deliveryTitle(row) || key,
    content: row.lines('Content'),
    schedule: row.lines('Schedule'),
    participants: row.lines('Participants'),
    followUp: row.note('FollowUp') || null,
    row: refOf(lists.deliveries, row.row),
  };
}

/** Deliveries whose area or activity is missing stay, and are told of. */
export function checkDelivery(
  row: RowReader,
  delivery: Delivery,
  areas: readonly Area[],
  activities: ReadonlyMap<string, Activity>,
): void {
  const { areaKey, activityKey } = delivery;
  if (activityKey !== null && !activities.has(activityKey)) row.problem('ActivityKey', 'noPlace', activityKey);
  else if (activityKey === null && areaKey !== null && !areas.some(({ key }) => key === areaKey))
    row.problem('AreaKey', 'noPlace', areaKey);
}

/** One measurement with the number of its indicator; null, and told of, where it has no figure. */
function readMeasurement(row: RowReader): { readonly of: string | null; readonly made: Measurement } | null {
  const value = row.number('Value');
  if (value === null) {
    row.problem('Value', 'noFigure');
    return null;
  }
  const made = {
    on: row.day('MeasuredOn'),
    unit: row.text('Unit'),
    round: row.title() || null,
    value,
    basis: row.number('Basis'),
    source: row.text('Source'),
  };
  return { of: row.key('IndicatorKey'), made };
}

interface IndicatorPlace {
  readonly planKey: string;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly items: ReadonlyMap<string, PlanItem>;
}

/** The indicators of a plan with their measurements; one that measures nothing that is there is told of. */
export function readIndicators(
  rows: readonly RowReader[],
  measured: readonly RowReader[],
  place: IndicatorPlace,
): Indicator[] {
  const keys = ownKeys(place.planKey, rows);
  const known = new Map([...keys.values()].map((key): [string, Measurement[]] => [key, []]));
  for (const row of measured) {
    const one = readMeasurement(row);
    const of = one && one.of !== null ? known.get(one.of) : undefined;
    if (one && of) of.push(one.made);
    else if (one) row.problem('IndicatorKey', 'noPlace', one.of ?? '');
  }
  return rows.map((row) => {
    const key = keys.get(row) ?? '';
    return readIndicator(row, place, known.get(key) ?? [], key);
  });
}

/** An indicator belongs to a goal, and through it to an activity, or to an activity by itself. */
function readIndicator(
  row: RowReader,
  place: IndicatorPlace,
  measured: readonly Measurement[],
  key: string,
): Indicator {
  const goalKey = row.key('GoalKey');
  const goal = goalKey === null ? undefined : place.items.get(goalKey);
  if (goalKey !== null && !goal) row.problem('GoalKey', 'noPlace', goalKey);
  const said = row.key('ActivityKey');
  const activityKey = said !== null && place.activities.has(said) ? said : (goal?.activityKey ?? said);
  if (said !== null && !place.activities.has(said)) row.problem('ActivityKey', 'noPlace', said);
  const activity = activityKey === null ? undefined : place.activities.get(activityKey);
  const measurements = [...measured].sort((a, b) => inTime(a.on, b.on));
  const by = row.day('TargetOn') ?? goal?.end ?? null;
  return {
    key,
    activityKey,
    areaKey: activity?.areaKey ?? null,
    goalKey,
    title: titleOf(row),
    unit: row.text('MeasureUnit'),
    baseline: row.number('Baseline'),
    target: row.number('Target'),
    operator: row.choice('TargetOperator', targetOperators) ?? 'atLeast',
    // The goal's words tell the day only where the row has no other day.
    byText: goal !== undefined && by === goal.end ? goal.periodText : null,
    by,
    source: measurements.reduce<string | null>((latest, { source }) => source ?? latest, null),
    measurements,
    row: refOf(lists.indicators, row.row),
  };
}

/** A measurement without a day stands first. */
const inTime = (a: LocalDate | null, b: LocalDate | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;

/**
 * The threads of the plan's activities: in the area's own channel, where there is one among several. The list names an
 * activity with its plan ("p1:2.1").
 */
export function readThreads(
  rows: readonly RowReader[],
  planKey: string,
  activities: readonly Activity[],
  areas: readonly Area[],
): ThreadLink[] {
  const threads = new Map<string | null, { channelId: string; message: string }[]>();
  for (const row of rows) {
    const [of, channelId, message] = [row.key('ActivityKey'), row.text('ChannelId'), row.text('RootMessageId')];
    if (channelId !== null && message !== null) threads.set(of, [...(threads.get(of) ?? []), { channelId, message }]);
  }
  const channels = new Map(areas.map(({ key, channelId }) => [key, channelId]));
  return activities.flatMap(({ key, areaKey }) => {
    const own = threads.get(`${planKey}:${key}`) ?? [];
    const channel = areaKey === null ? null : channels.get(areaKey);
    // Of a thread that was renewed the newest counts.
    const thread = own.filter(({ channelId }) => channelId === channel).at(-1) ?? own.at(-1);
    return thread ? [{ activityKey: key, url: messageUrl(thread.channelId, thread.message) }] : [];
  });
}
