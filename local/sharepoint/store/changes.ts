import type { Core } from './database';
import { seconds } from './database';

export type ChangedThing =
  | 'Alert'
  | 'ContentType'
  | 'Field'
  | 'File'
  | 'Folder'
  | 'Group'
  | 'Item'
  | 'List'
  | 'Site'
  | 'User'
  | 'View'
  | 'Web'
  | 'SecurityPolicy'
  | 'RoleAssignment'
  | 'RoleDefinition';

/** SP.ChangeType (SURFACE.md 14). */
export const changeTypes = {
  add: 1,
  update: 2,
  delete: 3,
  rename: 4,
  moveAway: 5,
  moveInto: 6,
  restore: 7,
  roleAdd: 8,
  roleDelete: 9,
  roleUpdate: 10,
  assignmentAdd: 11,
  assignmentDelete: 12,
  memberAdd: 13,
  memberDelete: 14,
  systemUpdate: 15,
  navigation: 16,
  scopeAdd: 17,
  scopeDelete: 18,
  contentTypeAdd: 19,
  contentTypeDelete: 20,
} as const;

/** Lines older than this may be forgotten, and tokens from before are refused (SURFACE.md 14). */
export const logDays = 60;

/**
 * A change as its area says it. Role assignments and levels are changes of the web, list or item they belong to (`thing`
 * is that, `type` is `assignmentAdd`, `roleAdd` …), as in SharePoint.
 */
export interface NewChange {
  readonly thing: ChangedThing;
  readonly type: keyof typeof changeTypes;
  readonly siteId: string;
  readonly webId: string;
  readonly listId?: string;
  /** Id of the row; of a user or group its principal id. */
  readonly itemId?: number;
  /** GUID of what changed; of a content type its own id ("0x01…"). */
  readonly uniqueId: string;
  readonly path: string;
  /** Principal id of who did it. */
  readonly editor: number;
}

export interface Change extends NewChange {
  /** Rises by one with each change of any site; never used again. */
  readonly number: number;
  readonly time: string;
}

export interface Changes {
  /** Writes a line of the log, within the open transaction. */
  record(change: NewChange): void;
  /** Number of the newest change (0 where there is none). */
  last(): number;
  /** Number of the newest change before a moment (0 where there is none). */
  lastBefore(time: Date): number;
  /** The newest change of one list, web or site. */
  newest(where: ChangesOf): Change | null;
  /** Changes of one list, web or site with a number above `after`, oldest first. */
  since(where: ChangesOf, after: number, most: number): Change[];
  /** Changes above `after` up to and with `upTo` that fit, oldest or newest first; at most `most` of them. */
  read(where: ChangesOf, wanted: WantedChanges): Change[];
  /** Told after each commit, with what was committed. */
  onCommitted(tell: (changes: readonly Change[]) => void): void;
}

/** One list, web or site; a web's changes do not include those of webs below it. */
export interface ChangesOf {
  readonly listId?: string;
  readonly webId?: string;
  readonly siteId?: string;
}

export interface WantedChanges {
  readonly after: number;
  readonly upTo: number;
  readonly newestFirst: boolean;
  readonly most: number;
  readonly fits: (change: Change) => boolean;
}

interface Line {
  readonly number: number;
  readonly time: string;
  readonly doc: string;
}

const changeOf = (line: Line): Change => ({
  ...(JSON.parse(line.doc) as NewChange),
  number: line.number,
  time: line.time,
});

const within = ({ listId, webId, siteId }: ChangesOf): [column: string, value: string] =>
  listId ? ['list', listId] : webId ? ['web', webId] : ['site', siteId ?? ''];

/** How many lines are read at a time while looking for those that fit. */
const pageSize = 1000;

/** The log of all sites. What is older than 60 days is forgotten when the file is opened. */
export function createChanges(core: Core): Changes {
  core.db.exec(`
CREATE TABLE IF NOT EXISTS changes (
  number INTEGER PRIMARY KEY AUTOINCREMENT, time TEXT NOT NULL, site TEXT NOT NULL, web TEXT NOT NULL, list TEXT,
  doc TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS changesOfList ON changes (list, number);
CREATE INDEX IF NOT EXISTS changesOfWeb ON changes (web, number);
CREATE INDEX IF NOT EXISTS changesOfSite ON changes (site, number);
`);
  const oldest = seconds(new Date(core.now().getTime() - logDays * 86_400_000));
  // The numbers rise with time, so the first young line tells where the old ones end; a quiet start writes nothing.
  if (core.sql('SELECT 1 FROM changes WHERE number = (SELECT min(number) FROM changes) AND time < ?').get([oldest]))
    core
      .sql('DELETE FROM changes WHERE number < (SELECT coalesce(min(number), 9e15) FROM changes WHERE time >= ?)')
      .run([oldest]);
  const listeners: ((changes: readonly Change[]) => void)[] = [];
  let fresh: Change[] = [];
  let newest =
    (core.sql('SELECT seq FROM sqlite_sequence WHERE name = ?').get(['changes']) as { seq: number } | undefined)?.seq ??
    0;
  core.onRollback(() => {
    fresh = [];
    newest =
      (core.sql('SELECT seq FROM sqlite_sequence WHERE name = ?').get(['changes']) as { seq: number } | undefined)
        ?.seq ?? 0;
  });
  return {
    record(change) {
      const time = seconds(core.now());
      const { lastInsertRowid } = core
        .sql('INSERT INTO changes (time, site, web, list, doc) VALUES (?, ?, ?, ?, ?)')
        .run([time, change.siteId, change.webId, change.listId ?? null, JSON.stringify(change)]);
      newest = Number(lastInsertRowid);
      fresh.push({ ...change, number: newest, time });
      if (fresh.length === 1)
        core.afterCommit(() => {
          const committed = fresh;
          fresh = [];
          for (const tell of listeners) tell(committed);
        });
    },
    last: () => newest,
    lastBefore(time) {
      const line = core.sql('SELECT MAX(number) AS number FROM changes WHERE time < ?');
      return (line.get([time.toISOString()]) as { number: number | null } | undefined)?.number ?? 0;
    },
    newest(where) {
      const [column, value] = within(where);
      const line = core.sql(`SELECT number, time, doc FROM changes WHERE ${column} = ? ORDER BY number DESC LIMIT 1`);
      const found = line.get([value]) as Line | undefined;
      return found ? changeOf(found) : null;
    },
    since(where, after, most) {
      const [column, value] = within(where);
      const lines = core.sql(
        `SELECT number, time, doc FROM changes WHERE ${column} = ? AND number > ? ORDER BY number LIMIT ?`,
      );
      return (lines.all([value, after, most]) as Line[]).map(changeOf);
    },
    read(where, { after, upTo, newestFirst, most, fits }) {
      const [column, value] = within(where);
      const lines = core.sql(
        `SELECT number, time, doc FROM changes WHERE ${column} = ? AND number > ? AND number <= ?
         ORDER BY number ${newestFirst ? 'DESC' : 'ASC'} LIMIT ${pageSize}`,
      );
      const found: Change[] = [];
      for (let [low, high] = [after, upTo]; ;) {
        const page = (lines.all([value, low, high]) as Line[]).map(changeOf);
        for (const change of page) if (found.length < most && fits(change)) found.push(change);
        const last = page.at(-1);
        if (!last || page.length < pageSize || found.length >= most) return found;
        if (newestFirst) high = last.number - 1;
        else low = last.number;
      }
    },
    onCommitted: (tell) => void listeners.push(tell),
  };
}
