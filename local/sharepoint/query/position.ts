import type { Item, Key } from '../store/items';
import type { Column } from './column';
import { momentOf } from './keys';

/** Where a page begins: after this row (or before it), with the values that it was sorted by. */
export interface Position {
  readonly id: number;
  /** By column; null for one without a value. */
  readonly values: ReadonlyMap<string, string | null>;
  readonly backwards: boolean;
}

/**
 * A page's token in any of the forms clients send: `Paged=TRUE&p_ID=5&p_Title=B`, with PagedPrev, with a "?" before it.
 * Null where it names no row, which is the first page.
 */
export function readPosition(text: string | null | undefined): Position | null {
  let id: number | null = null;
  let backwards = false;
  const values = new Map<string, string | null>();
  for (const part of (text ?? '').replace(/^\?/, '').split('&')) {
    const at = part.indexOf('=');
    const name = at < 0 ? part : part.slice(0, at);
    const value = decoded(at < 0 ? '' : part.slice(at + 1));
    if (/^PagedPrev$/i.test(name)) backwards = /^true$/i.test(value);
    else if (/^p_ID$/i.test(name)) id = /^-?\d+$/.test(value) ? Number(value) : null;
    else if (/^p_/i.test(name) && !/^p_FSObjType$/i.test(name))
      values.set(name.slice(2).toLowerCase(), value === '' ? null : value);
  }
  return id === null ? null : { id, values, backwards };
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The token of a row: `Paged=TRUE&p_Title=B&p_ID=5`. Values are percent-encoded in it. */
export function writePosition(position: Position): string {
  const values = [...position.values].map(([name, value]) => `&p_${name}=${encoded(value ?? '')}`).join('');
  return `Paged=TRUE${position.backwards ? '&PagedPrev=TRUE' : ''}${values}&p_ID=${position.id}`;
}

/** With small hex letters, as .NET writes them, but "%20" for a space. */
const encoded = (value: string): string =>
  encodeURIComponent(value)
    .replace(/'/g, '%27')
    .replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());

/** A row's place in an order. */
export function positionOf(item: Item, columns: readonly Column[], backwards: boolean): Position {
  return {
    id: item.id,
    backwards,
    values: new Map(
      columns.filter((column) => column.name !== 'ID').map((column) => [column.name, shownIn(column, item)]),
    ),
  };
}

/** As SharePoint writes values in tokens: dates as "20250630 10:00:00", all others as their text. */
function shownIn(column: Column, item: Item): string | null {
  const key = column.keys(item)[0] ?? null;
  if (key === null) return null;
  if (column.date) {
    const moment = momentOf(key);
    return moment === null ? null : new Date(moment).toISOString().slice(0, 19).replace(/-/g, '').replace('T', ' ');
  }
  return typeof key === 'number' ? String(key) : (column.texts(item)[0] ?? String(key));
}

/** The keys that a position's values stand for; a value that the token leaves out is read from the row, if it is there. */
export function keysAt(position: Position, columns: readonly Column[], row: Item | null): Key[] {
  return columns.map((column) => {
    if (column.name === 'ID') return position.id;
    const value = position.values.get(column.name.toLowerCase());
    if (value === undefined) return row ? (column.keys(row)[0] ?? null) : null;
    if (value === null) return null;
    const [, year, month, day, time] = /^(\d{4})(\d\d)(\d\d) (\d\d:\d\d:\d\d)$/.exec(value) ?? [];
    if (column.date && year !== undefined) return column.literal(`${year}-${month}-${day}T${time}Z`) ?? null;
    const key = column.literal(value);
    return key ?? (Number.isNaN(Number(value)) ? null : Number(value));
  });
}
