import type { Item, Key } from '../store/items';
import type { List } from '../store/lists';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';

/** A place in a row, as conditions and sorting read it. */
export interface Column {
  /** Internal name: what the index and a page's token call it. */
  readonly name: string;
  /** Name of its index; null where it has none. */
  readonly index: string | null;
  /** The lookup or person column that is joined for it (12 at most in one query). */
  readonly join: string | null;
  /** Why it cannot be sorted by: its type; null where it can. */
  readonly unsortable: string | null;
  readonly date: boolean;
  /** The site's time zone, for dates without time. */
  readonly zone: string;
  /** One key, or for multi-valued columns one for each value; never empty. */
  readonly keys: (item: Item) => readonly Key[];
  /** Its texts for "begins with" and "contains". */
  readonly texts: (item: Item) => readonly string[];
  /** A literal as such a key; undefined where the two cannot be compared. */
  readonly literal: (value: string | number | boolean | null) => Key | undefined;
  /** A lookup or person by its own name: the same column by id, for where a number is compared with it. */
  readonly byId?: Column;
}

export interface ColumnsOptions {
  readonly stores: Stores;
  readonly web: Web;
  readonly list: List;
  /** Which rows the person asking may see: a lookup to any other is as good as empty. */
  readonly sees?: (item: Item) => boolean;
  /** What `$expand` names: a path below anything else is a fault. Null where nothing needs expanding (CAML). */
  readonly expanded: ReadonlySet<string> | null;
  /** What is said of a column that does not exist. */
  readonly missing: (name: string) => Error;
}
