import { faults } from '../http/faults';
import { localeOf } from '../kinds/context';
import { runQuery, type FoundRows } from '../query';
import type { Condition, Order } from '../query/condition';
import type { Fits } from '../query/evaluate';
import { queryFaults, threshold } from '../query/faults';
import type { Position } from '../query/position';
import type { Call } from '../routes/call';
import type { List } from '../store/lists';
import type { Asker } from './asker';
import { camlFaults } from './faults';
import type { Scope } from './read-view';

/** The person asking, as CAML's own words need to know them. */
export function askerOf(call: Call): Asker {
  const { core, people } = call.stores;
  const { siteId } = call.web;
  return {
    now: core.now(),
    zone: localeOf(call.web).timeZone,
    userId: call.user.principalId,
    groups: people.groupsOf(call.user).map((group) => group.principalId),
    membersOf: (groupId) =>
      groupId === null
        ? [...people.users(siteId), ...people.groups(siteId)].map((one) => one.principalId)
        : (people.byId(siteId, groupId)?.members ?? []),
  };
}

export interface ViewRun {
  readonly condition: Condition | null;
  readonly order: readonly Order[];
  /** Null for all of them, which the threshold bounds. */
  readonly most: number | null;
  readonly scope: Scope;
  /** Server-relative path of the folder; empty for the list's own. */
  readonly folder: string;
  readonly position: Position | null;
  readonly lookups: Iterable<string>;
}

/** The rows of a view. */
export function runView(call: Call, list: List, run: ViewRun): FoundRows {
  const large = call.stores.items.count(list.id) > threshold;
  // Without a row limit, or with one above the threshold, all rows of a long list would be read (SURFACE.md 15).
  if (large && run.condition === null && (run.most ?? Number.MAX_SAFE_INTEGER) > threshold)
    throw queryFaults.overThreshold();
  return runQuery(call, list, {
    condition: run.condition,
    order: run.order,
    most: Math.min(run.most === 0 ? threshold : (run.most ?? threshold), threshold),
    position: run.position,
    lookups: run.lookups,
    among: within(call, list, run.folder, run.scope),
    missing: camlFaults.notInstalled,
  });
}

/** Server-relative, also where a full address was given. */
const trimmed = (path: string): string =>
  path
    .replace(/^https?:\/\/[^/]+/i, '')
    .replace(/\/+$/, '')
    .toLowerCase();

/** Which rows lie where the view looks (Microsoft: View element, Scope). */
function within(call: Call, list: List, folder: string, scope: Scope): Fits | null {
  const here = trimmed(folder === '' ? list.path : folder);
  const root = here === trimmed(list.path);
  if (!root) demandFolder(call, list, here);
  if (scope === 'all' && root) return null;
  const filesOnly = scope === 'files' || scope === 'recursive';
  const deep = scope === 'recursive' || scope === 'all';
  return (item) => {
    if (filesOnly && item.fs === 1) return false;
    const dir = item.dir.toLowerCase();
    return dir === here || (deep && (root || dir.startsWith(`${here}/`)));
  };
}

function demandFolder(call: Call, list: List, path: string): void {
  const at = path.lastIndexOf('/');
  const folder = call.stores.items.at(path.slice(0, at), path.slice(at + 1));
  if (folder?.listId !== list.id || folder.fs !== 1) throw faults.noFolder();
}
