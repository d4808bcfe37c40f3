import type { People, Principal } from '../store/people';
import { fullMask, joined, noRights, type Level, type Mask } from './permissions';
import type { CustomLevel, Scope } from './rights';

/** What masks are made from, besides the people. The stores give a new array after each write. */
interface Sources {
  readonly scopes: readonly Scope[];
  readonly levels: readonly CustomLevel[];
}

export interface Masks {
  of(principal: Principal, scope: Scope): Mask;
  /** Rights of their own that rows of one list have. */
  ownRows(siteId: string, listId: string): readonly Scope[];
  hasOwnRows(siteId: string, listId: string): boolean;
}

/** Permission masks by person and scope, kept until people, scopes or levels of the site change: a query asks for each row. */
export function createMasks(
  people: People,
  sources: (siteId: string) => Sources,
  levels: (siteId: string) => readonly Level[],
): Masks {
  interface Kept extends Sources {
    readonly people: readonly Principal[];
    readonly masks: Map<string, Mask>;
    readonly rows: ReadonlyMap<string, Scope[]>;
  }
  const bySite = new Map<string, Kept>();
  const kept = (siteId: string): Kept => {
    const now = sources(siteId);
    const persons = people.all(siteId);
    const old = bySite.get(siteId);
    if (old && old.scopes === now.scopes && old.levels === now.levels && old.people === persons) return old;
    const fresh: Kept = { ...now, people: persons, masks: new Map(), rows: rowsByList(now.scopes) };
    bySite.set(siteId, fresh);
    return fresh;
  };
  const made = (principal: Principal, scope: Scope): Mask => {
    if (principal.siteAdmin) return fullMask;
    const who = new Set(
      [principal, ...people.everyoneOf(principal), ...people.groupsOf(principal)].map((one) => one.principalId),
    );
    const byId = new Map(levels(scope.siteId).map((one) => [one.roleId, one]));
    return scope.assignments
      .filter((one) => who.has(one.principalId))
      .flatMap((one) => one.roleIds)
      .reduce((mask, roleId) => joined(mask, byId.get(roleId)?.mask ?? noRights), noRights);
  };
  const ownRows = (siteId: string, listId: string): readonly Scope[] => kept(siteId).rows.get(listId) ?? [];
  return {
    of(principal, scope) {
      const { masks } = kept(scope.siteId);
      // A principal may be an older copy of itself than the store's; its rights are those of the store.
      const key = `${principal.id} ${principal.siteAdmin} ${scope.id}`;
      let mask = masks.get(key);
      if (!mask) masks.set(key, (mask = made(principal, scope)));
      return mask;
    },
    ownRows,
    hasOwnRows: (siteId, listId) => ownRows(siteId, listId).length > 0,
  };
}

function rowsByList(scopes: readonly Scope[]): Map<string, Scope[]> {
  const rows = new Map<string, Scope[]>();
  for (const scope of scopes) {
    const cut = scope.id.indexOf('/');
    if (cut < 0) continue;
    const listId = scope.id.slice(0, cut);
    const others = rows.get(listId);
    if (others) others.push(scope);
    else rows.set(listId, [scope]);
  }
  return rows;
}
