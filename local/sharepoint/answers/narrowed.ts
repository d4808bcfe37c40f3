import { faults } from '../http/faults';
import { parseFilter } from '../odata/parse-filter';
import { parseOrder } from '../odata/parse-order';
import type { Comparison, Condition, FieldPath, Operand } from '../query/condition';
import { compareKeys, momentOf } from '../query/keys';
import { readCount } from '../query/counts';
import type { Key } from '../store/items';
import { isCollection, spelled, type Entity } from './entity';

type Fits = (entity: Entity) => boolean;
type Read = (entity: Entity) => unknown;

/** `$filter`, `$orderby`, `$skip` and `$top` over a collection that is no list of rows: lists, fields, users … */
export function narrowed(entities: readonly Entity[], query: URLSearchParams): readonly Entity[] {
  const filter = query.get('$filter');
  const order = query.get('$orderby');
  const skip = readCount(query.get('$skip'), '$skip') ?? 0;
  const top = readCount(query.get('$top'), '$top');
  let rest = [...entities];
  if (filter !== null && filter.trim() !== '') rest = rest.filter(fitting(parseFilter(filter)));
  if (order !== null && order.trim() !== '') rest = inOrder(rest, order);
  return rest.slice(skip, top === null ? undefined : skip + top);
}

function inOrder(entities: readonly Entity[], text: string): Entity[] {
  const order = parseOrder(text);
  const keyed = entities.map((entity) => ({ entity, keys: order.map(({ path }) => keyOf(valueAt(entity, path))) }));
  keyed.sort((a, b) => {
    for (const [place, { descending }] of order.entries()) {
      const difference = compareKeys(a.keys[place] ?? null, b.keys[place] ?? null);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  });
  return keyed.map(({ entity }) => entity);
}

/** A value by its path: the entity's own, one that comes only when it is named, or one of what a navigation reaches. */
function valueAt(entity: Entity, path: FieldPath): unknown {
  const [head = '', ...rest] = path;
  const value = ownValue(entity, head, rest.length > 0);
  if (rest.length === 0) return value;
  if (typeof value === 'object' && value !== null && 'values' in value) return valueAt(value as Entity, rest);
  return rest.reduce<unknown>(
    (held, name) =>
      typeof held === 'object' && held !== null && Object.hasOwn(held, name)
        ? (held as Record<string, unknown>)[name]
        : null,
    value,
  );
}

function ownValue(entity: Entity, asked: string, through: boolean): unknown {
  const name = spelled(entity, asked);
  if (Object.hasOwn(entity.values, name)) return entity.values[name];
  const parts = entity.parts?.() ?? {};
  if (parts.more && Object.hasOwn(parts.more, name)) return parts.more[name]?.();
  if (through && parts.links && Object.hasOwn(parts.links, name)) {
    const link = parts.links[name]?.() ?? null;
    if (link === null || !isCollection(link)) return link;
  }
  throw faults.noProperty(name, entity.type ?? 'Edm.ComplexType');
}

function fitting(condition: Condition): Fits {
  switch (condition.kind) {
    case 'and': {
      const parts = condition.parts.map(fitting);
      return (entity) => parts.every((fits) => fits(entity));
    }
    case 'or': {
      const parts = condition.parts.map(fitting);
      return (entity) => parts.some((fits) => fits(entity));
    }
    case 'not': {
      const fits = fitting(condition.part);
      return (entity) => !fits(entity);
    }
    case 'compare': {
      const [left, right] = [reading(condition.left), reading(condition.right)];
      return (entity) => compared(left(entity), condition.operator, right(entity));
    }
    case 'startsWith':
    case 'contains': {
      const [held, sought] = [reading(condition.field), reading(condition.text)];
      const test = condition.kind === 'contains' ? 'includes' : 'startsWith';
      return (entity) => lower(held(entity))[test](lower(sought(entity)));
    }
    case 'in':
    case 'member':
      return () => false;
  }
}

function reading(operand: Operand): Read {
  if (operand.kind === 'value') return () => operand.value;
  if (operand.kind === 'field') return (entity) => valueAt(entity, operand.path);
  const inner = reading(operand.of);
  return (entity) => {
    const held = inner(entity);
    const moment = typeof held === 'string' ? momentOf(held) : null;
    if (moment === null) return null;
    const [year, month, day, hour, minute, second] = new Date(moment)
      .toISOString()
      .split(/[-T:.Z]/)
      .map(Number);
    return { year, month, day, hour, minute, second }[operand.part] ?? null;
  };
}

const lower = (value: unknown): string =>
  typeof value === 'string' ? value.toLowerCase() : typeof value === 'number' ? String(value) : '';
const isMoment = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d(?:T|$)/.test(value);
const isGuid = (value: unknown): value is string =>
  typeof value === 'string' && /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i.test(value);

/** Texts compare without regard to case, moments by time, booleans also as 1 and 0. */
function keyOf(value: unknown): Key {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number') return value;
  if (isMoment(value)) return momentOf(value as string) ?? (value as string).toLowerCase();
  if (isGuid(value)) return value.replace(/[{}]/g, '').toLowerCase();
  if (typeof value === 'string') return value.toLowerCase();
  const text = (value as { StringValue?: unknown }).StringValue;
  return typeof text === 'string' ? text.toLowerCase() : JSON.stringify(value);
}

function compared(left: unknown, operator: Comparison, right: unknown): boolean {
  const [a, b] = [keyOf(left), keyOf(numberLike(right, left))];
  if (operator === 'eq') return a === b;
  if (operator === 'ne') return a !== b;
  if (a === null || b === null) return false;
  const order = compareKeys(a, b);
  if (operator === 'gt') return order > 0;
  if (operator === 'ge') return order >= 0;
  return operator === 'lt' ? order < 0 : order <= 0;
}

/** A number in quotes where the property is a number, and a number where it is a text (`Length`). */
function numberLike(value: unknown, held: unknown): unknown {
  if (typeof held === 'number' && typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value)) return Number(value);
  return typeof held === 'string' && typeof value === 'number' ? String(value) : value;
}
