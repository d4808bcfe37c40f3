import { figureKey } from '../../indicators/figure-rules';
import { carryOver, nextAreaKeys, type CarryMode } from '../../plan/carry-over';
import type { Area, Delivery, Indicator, Plan, RowRef } from '../../plan/plan';
import { deliveryValues, figureValues, rowsOf, type NewRow } from '../plan-rows';
import { plainText, withoutCpr } from '../problems/clean-text';
import type { PlanRows } from '../read-plan';
import { columnOf, lists, type FieldDeclaration, type ListDeclaration } from '../schema';
import type { RawRow } from '../table';
import { dayFrom, type RowValues } from '../values';

/** What belongs to the row where it stands, and not to what it says. */
const ownToRow = new Set([
  'Key',
  'UniqueKey',
  'PlanKey',
  'SortOrder',
  'ContinuedFrom',
  'Status',
  'ReachedOn',
  'ReachedBy',
]);

/** What beside the plan tells which of it goes on, and what is new in the next one. */
export interface CarryMore {
  /** Numbers of the activities that an evaluation says need attention. */
  readonly attention?: ReadonlySet<string>;
  /** Titles of areas that are new in the next plan. */
  readonly newAreas?: readonly string[];
}

/**
 * The rows that go on into `nextKey`, each with a link back ("videreføres fra"). What the plan's model knows is written
 * as it was read; other columns of ours come along as they stand. Pure: the same plan gives the same rows, so that what a
 * break left out can be added later.
 */
export function carriedRows(
  plan: Plan,
  rows: PlanRows,
  mode: CarryMode,
  nextKey: string,
  { attention, newAreas = [] }: CarryMore = {},
): NewRow[] {
  const { areas, activities, items, indicators, deliveries } = carryOver(plan, mode, attention);
  const next: Plan = {
    ...plan,
    key: nextKey,
    areas: [...areas, ...areasFrom(plan, newAreas)],
    activities: [...activities],
    items: [...items],
    indicators: [...indicators],
    earlierActivities: [],
    notes: [],
  };
  const refs = [...areas, ...activities, ...items, ...indicators, ...deliveries].map(
    ({ key, row }) => [key, row] as const,
  );
  const sources = new Map<string, RowRef | null>(refs.map(([key, row]) => [`${row?.list ?? ''}/${key}`, row]));
  const raw = new Map<string, RawRow>(
    (['areas', 'activities', 'items', 'indicators', 'deliveries'] as const).flatMap((name) =>
      rows[name].map((row) => [`${lists[name].name}/${row.Id}`, row] as const),
    ),
  );
  const figures = indicators.flatMap((one) => figureRows(one, nextKey));
  return [...rowsOf(next), ...deliveries.map((one) => deliveryRow(one, nextKey)), ...figures].map((row) => {
    const { list, uniqueKey, values } = row;
    const key = String(values['Key']);
    const source = sources.get(`${list.name}/${key}`);
    const known: RowValues = { ...values, ...linkBack(list, plan.key, key) };
    const before = source ? raw.get(`${list.name}/${source.id}`) : undefined;
    return { list, uniqueKey, values: { ...(before ? otherColumns(list, before, known) : {}), ...known } };
  });
}

function deliveryRow(delivery: Delivery, planKey: string): NewRow {
  const { key, order } = delivery;
  const uniqueKey = `${planKey}:${key}`;
  const own = { Key: key, UniqueKey: uniqueKey, PlanKey: planKey, SortOrder: order };
  return { list: lists.deliveries, uniqueKey, values: { ...own, ...deliveryValues(delivery) } };
}

/** What has been measured goes along, so that a goal is seen to come nearer through both plans. */
const figureRows = ({ key, measurements }: Indicator, planKey: string): NewRow[] =>
  measurements.map((figure) => {
    const uniqueKey = figureKey(planKey, key, figure);
    const own = { UniqueKey: uniqueKey, PlanKey: planKey, IndicatorKey: key };
    return { list: lists.measurements, uniqueKey, values: { ...own, ...figureValues(figure) } };
  });

/**
 * New areas stand last, under numbers that the plan before has not used. Forms and commands refuse a CPR number with its
 * reason; whoever asks without looking gets the title without it.
 */
function areasFrom(plan: Plan, titles: readonly string[]): Area[] {
  const keys = nextAreaKeys(plan.areas, titles.length);
  const last = Math.max(0, ...plan.areas.map(({ order }) => order));
  return titles.map((title, i) => ({
    key: keys[i] ?? '',
    order: last + 1 + i,
    title: withoutCpr(plainText(title)).text,
    focus: null,
    channelId: null,
    row: null,
  }));
}

const linkBack = (list: ListDeclaration, planKey: string, key: string): { ContinuedFrom?: string } =>
  list.fields.some(({ name }) => name === 'ContinuedFrom') ? { ContinuedFrom: `${planKey}:${key}` } : {};

/** Columns of ours that the plan's model does not know, where their value has the column's type. */
function otherColumns(list: ListDeclaration, row: RawRow, known: RowValues): RowValues {
  const others = list.fields.filter(
    ({ name, writer }) => !(name in known) && !ownToRow.has(name) && writer === undefined,
  );
  return Object.fromEntries(others.map((field) => [field.name, fitting(field, row[columnOf(field)])]));
}

function fitting(field: FieldDeclaration, value: unknown): RowValues[string] {
  switch (field.type) {
    case 'text':
    case 'note':
      return typeof value === 'string' && value !== '' ? withoutCpr(plainText(value)).text : undefined;
    case 'choice': {
      const stored = field.choices?.map((choice) => field.labels?.[choice] ?? choice);
      return stored?.find((choice) => choice === value);
    }
    case 'number':
    case 'person':
      return typeof value === 'number' ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'date':
      return isMoment(value) ? dayFrom(value) : undefined;
    case 'moment':
      return isMoment(value) ? value : undefined;
  }
}

const isMoment = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));
