import { createDocuments, type Documents } from './documents';
import type { Core } from './database';

/** A list or a library (`baseType` 1). */
export interface List {
  readonly id: string;
  readonly webId: string;
  readonly siteId: string;
  /** Server-relative address of its root folder: "/sites/dev/Lists/Plan". Never changes, also when the title does. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** 100 generic list, 101 document library, 112 user information, 119 pages … */
  readonly template: number;
  readonly baseType: 0 | 1;
  /** "PlanList", "Shared_x0020_Documents" (SURFACE.md 6). Never changes. */
  readonly entityTypeName: string;
  readonly hidden: boolean;
  readonly created: string;
  readonly author: number;
  /** Raised by each change of the list itself; its ETag. */
  readonly version: number;
  readonly contentTypesEnabled: boolean;
  readonly attachmentsEnabled: boolean;
  readonly versioning: boolean;
  readonly minorVersions: boolean;
  readonly majorVersionLimit: number;
  readonly forceCheckout: boolean;
  readonly validationFormula: string | null;
  readonly validationMessage: string | null;
  /** GUID of the root folder. */
  readonly rootFolderId: string;
  /** Other properties that a person changed from their defaults, by SharePoint's names. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface Lists extends Documents<List> {
  byTitle(webId: string, title: string): List | null;
  /** The list whose root folder is exactly this server-relative path. */
  atPath(path: string): List | null;
  /** The list that a server-relative path lies in. */
  overPath(path: string): List | null;
  /** When its rows were last written and taken away; null where that never happened. */
  timesOf(listId: string): ListTimes | null;
  putTimes(listId: string, times: ListTimes): void;
}

/** Kept beside the list itself: they move with each write of a row. */
export interface ListTimes {
  readonly modified: string;
  readonly userModified: string;
  readonly deleted: string | null;
}

/** The lists of all webs, by web. */
export function createLists(core: Core): Lists {
  const documents = createDocuments<List>(core, 'lists', (list) => list.webId);
  core.db.exec('CREATE TABLE IF NOT EXISTS listTimes (list TEXT PRIMARY KEY, doc TEXT NOT NULL) STRICT');
  let times = new Map<string, ListTimes | null>();
  core.onRollback(() => (times = new Map()));
  const timesOf = (listId: string): ListTimes | null => {
    const held = times.get(listId);
    if (held !== undefined) return held;
    const row = core.sql('SELECT doc FROM listTimes WHERE list = ?').get([listId]) as { doc: string } | undefined;
    const read = row ? (JSON.parse(row.doc) as ListTimes) : null;
    times.set(listId, read);
    return read;
  };
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  return {
    ...documents,
    timesOf,
    putTimes(listId, moved) {
      core.sql('INSERT OR REPLACE INTO listTimes (list, doc) VALUES (?, ?)').run([listId, JSON.stringify(moved)]);
      times.set(listId, moved);
    },
    byTitle: (webId, title) => documents.all(webId).find((list) => same(list.title, title)) ?? null,
    atPath: (path) => documents.everywhere().find((list) => same(list.path, path.replace(/\/+$/, ''))) ?? null,
    overPath: (path) =>
      documents
        .everywhere()
        .find((list) => same(list.path, path) || path.toLowerCase().startsWith(`${list.path.toLowerCase()}/`)) ?? null,
  };
}

/** Name of the type of a list's rows: "SP.Data.PlanListItem". */
export const rowType = (list: List): string => `SP.Data.${list.entityTypeName}Item`;
