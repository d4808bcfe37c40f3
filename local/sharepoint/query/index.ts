import { faults } from '../http/faults';
import { rowSight } from '../rights/row-sight';
import { may, ofItem, ofList, type Call } from '../routes/call';
import type { Item } from '../store/items';
import type { List } from '../store/lists';
import { candidates } from './candidates';
import type { Column } from './column';
import { createColumns } from './columns';
import { pathsOf, type Condition, type Order } from './condition';
import { evaluation, type ColumnOf, type Fits } from './evaluate';
import { mostLookups, queryFaults, threshold } from './faults';
import { compareRows, sortColumns, sortKeys, type SortColumn } from './order';
import { keysAt, positionOf, type Position } from './position';

export interface RowQuery {
  readonly condition?: Condition | null;
  readonly order?: readonly Order[];
  readonly most: number;
  readonly position?: Position | null;
  /** What `$expand` names; null (or missing) where nothing needs expanding. */
  readonly expanded?: ReadonlySet<string> | null;
  /** Lookup and person columns that the answer reads: with those of the query 12 at most. */
  readonly lookups?: Iterable<string>;
  /** What else a row must be: in a folder, no folder itself … */
  readonly among?: Fits | null;
  /** What is said of a column that does not exist. */
  readonly missing?: (name: string) => Error;
}

export interface FoundRows {
  readonly rows: Item[];
  /** Where the following page begins; null on the last. */
  readonly next: Position | null;
  /** Where the page before ends; null on the first. */
  readonly previous: Position | null;
}

/** Rows that are read one by one rather than with all others. */
const fewRows = 500;

/** The rows of a list that a query finds, those left out that the person asking may not see. */
export function runQuery(call: Call, list: List, query: RowQuery): FoundRows {
  const columnOf = createColumns({
    stores: call.stores,
    web: call.web,
    list,
    sees: rowSight(call.stores, call.user),
    expanded: query.expanded ?? null,
    missing: query.missing ?? faults.noFilterColumn,
  });
  const condition = query.condition ?? null;
  const columns = sortColumns(query.order ?? [], columnOf);
  const fits = condition && evaluation(condition, columnOf);
  demandFewLookups(condition, columns, columnOf, query.lookups ?? []);
  const sees = seeing(call, list);
  const { among } = query;
  const wanted: Fits = (item) => (!fits || fits(item)) && (!among || among(item)) && sees(item);
  const position = query.position ?? null;
  const backwards = position?.backwards ?? false;
  const descending = (columns[0]?.descending ?? false) !== backwards;
  const byId = columns.length === 0 || columns[0]?.column.name === 'ID';
  const found = find(query.most + 1);
  const page = found.slice(0, query.most);
  if (backwards) page.reverse();
  const sorted = columns.map(({ column }) => column);
  const at = (item: Item | undefined, back: boolean): Position | null => (item ? positionOf(item, sorted, back) : null);
  const more = found.length > query.most;
  const [first, last] = [page[0], page.at(-1)];
  return {
    rows: page,
    // Whoever went backwards came from a later page.
    next: backwards || more ? at(last, false) : null,
    previous: (backwards ? more : position !== null) ? at(first, true) : null,
  };

  /** On a list that is not long the index is used where it leaves few rows: reading them one by one costs more than all. */
  function indexed(filter: Condition, large: boolean): number[] | null {
    const ids = candidates(filter, { items: call.stores.items, listId: list.id, columnOf });
    return large || (ids?.length ?? 0) <= fewRows ? ids : null;
  }

  function find(most: number): Item[] {
    if (most <= 1) return [];
    const large = call.stores.items.count(list.id) > threshold;
    const ids = condition && indexed(condition, large);
    if (condition && large && !ids) throw queryFaults.overThreshold();
    if (byId) return inIdOrder(call, list, ids, wanted, { from: position?.id ?? null, descending, most });
    if (!ids && large && columns[0]?.column.name !== 'FileLeafRef')
      return inIndexOrder(call, list, columns, wanted, { position, descending, most });
    const rows = (
      ids ? call.stores.items.many(list.id, ids) : call.stores.items.page(list.id, 0, Number.MAX_SAFE_INTEGER)
    ).filter(wanted);
    return inMemory(rows, columns, position, position && call.stores.items.one(list.id, position.id), most);
  }
}

/** Which rows a person sees: all of a list's where none has rights of its own, else each by its own. */
function seeing(call: Call, list: List): Fits {
  const { rights } = call.stores;
  const whole = may(call, 'viewListItems', ofList(call, list));
  const own = rights.rowsDiffer(list);
  if (!own && !whole) throw faults.denied();
  if (call.user.siteAdmin || !own) return () => true;
  return (item) => may(call, 'viewListItems', ofItem(call, list, item));
}

function demandFewLookups(
  condition: Condition | null,
  columns: readonly SortColumn[],
  columnOf: ColumnOf,
  others: Iterable<string>,
): void {
  const joined = new Set(others);
  const read: Column[] = [
    ...(condition ? pathsOf(condition).map(columnOf) : []),
    ...columns.map(({ column }) => column),
  ];
  for (const { join } of read) if (join !== null) joined.add(join);
  if (joined.size > mostLookups) throw queryFaults.tooManyLookups();
}

interface Walk {
  readonly from: number | null;
  readonly descending: boolean;
  readonly most: number;
}

/** Rows by ID, read a piece at a time until enough of them fit. */
function inIdOrder(call: Call, list: List, ids: readonly number[] | null, wanted: Fits, walk: Walk): Item[] {
  const { items } = call.stores;
  const { descending, most } = walk;
  const found: Item[] = [];
  const left = ids && (descending ? [...ids].reverse() : ids);
  let at = left ? left.findIndex((id) => walk.from === null || (descending ? id < walk.from : id > walk.from)) : 0;
  if (at < 0) return found;
  let from = walk.from ?? (descending ? Number.MAX_SAFE_INTEGER : -1);
  for (let size = most; found.length < most; size = Math.min(size * 2, 1000)) {
    const piece = left
      ? items.many(list.id, left.slice(at, at + size))
      : descending
        ? items.pageBefore(list.id, from, size)
        : items.page(list.id, from, size);
    for (const item of piece) {
      if (found.length < most && wanted(item)) found.push(item);
      from = item.id;
    }
    at += size;
    if (left ? at >= left.length : piece.length < size) break;
  }
  return found;
}

/** Rows of a long list in the order of an indexed column; any other order is over the threshold (SURFACE.md 15). */
function inIndexOrder(
  call: Call,
  list: List,
  columns: readonly SortColumn[],
  wanted: Fits,
  walk: { readonly position: Position | null; readonly descending: boolean; readonly most: number },
): Item[] {
  const { items } = call.stores;
  const [first, second] = columns;
  const { position, most } = walk;
  if (!first || first.column.index === null || (second && second.column.name !== 'ID'))
    throw queryFaults.overThreshold();
  const { index } = first.column;
  // Backwards, ties must come by falling ID: the index is read from its other end and ties are put right here.
  const keyed = position && keysAt(position, [first.column], items.one(list.id, position.id));
  let from = position && { key: keyed?.[0] ?? null, id: position.id };
  const tiesFall = (position?.backwards ?? false) !== (second?.descending ?? false);
  const found: Item[] = [];
  for (;;) {
    const ids = items.ordered(list.id, index, walk.descending, from, most, tiesFall);
    const piece = items.many(list.id, ids);
    for (const item of piece) if (found.length < most && wanted(item)) found.push(item);
    const last = piece.at(-1);
    if (!last || ids.length < most || found.length >= most) return found;
    from = { key: first.column.keys(last)[0] ?? null, id: last.id };
  }
}

function inMemory(
  rows: readonly Item[],
  columns: readonly SortColumn[],
  position: Position | null,
  row: Item | null,
  most: number,
): Item[] {
  const compare = compareRows(columns);
  let sorted = rows.map((item) => sortKeys(item, columns)).sort(compare);
  if (position) {
    const here = {
      id: position.id,
      keys: keysAt(
        position,
        columns.map(({ column }) => column),
        row,
      ),
    };
    sorted = sorted.filter((one) => (position.backwards ? compare(one, here) < 0 : compare(one, here) > 0));
    if (position.backwards) sorted.reverse();
  }
  return sorted.slice(0, most).map(({ item }) => item);
}
