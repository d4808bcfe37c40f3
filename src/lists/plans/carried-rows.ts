import { carryOver, type CarryMode } from '../../plan/carry-over';
import type { Plan, RowRef } from '../../plan/plan';
import { rowsOf, type NewRow } from '../plan-rows';
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

/**
 * The rows that go on into `nextKey`, each with a link back ("videreføres fra"). What the plan's model knows is written
 * as it was read; other columns of ours come along as they stand. Pure: the same plan gives the same rows, so that what a
 * break left out can be added later.
 */
export function carriedRows(plan: Plan, rows: PlanRows, mode: CarryMode, nextKey: string): NewRow[] {
  const { areas, activities, items } = carryOver(plan, mode);
  const next: Plan = {
    ...plan,
    key: nextKey,
    areas: [...areas],
    activities: [...activities],
    items: [...items],
    earlierActivities: [],
    notes: [],
  };
  const refs = [...areas, ...activities, ...items].map(({ key, row }) => [key, row] as const);
  const sources = new Map<string, RowRef | null>(refs.map(([key, row]) => [`${row?.list ?? ''}/${key}`, row]));
  const raw = new Map<string, RawRow>(
    (['areas', 'activities', 'items'] as const).flatMap((name) =>
      rows[name].map((row) => [`${lists[name].name}/${row.Id}`, row] as const),
    ),
  );
  return rowsOf(next).map(({ list, uniqueKey, values }) => {
    const key = String(values['Key']);
    const source = sources.get(`${list.name}/${key}`);
    const known: RowValues = { ...values, ...linkBack(list, plan.key, key) };
    const before = source ? raw.get(`${list.name}/${source.id}`) : undefined;
    return { list, uniqueKey, values: { ...(before ? otherColumns(list, before, known) : {}), ...known } };
  });
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
