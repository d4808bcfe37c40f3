import type { Stores } from '../stores';
import type { Assignment, Scope, Securable } from './rights';
import { scopeId } from './rights';

/** Given on what lies above, so that a person with rights on something deep can open the way to it. */
export const limitedAccess = 1073741825;
export const fullControl = 1073741829;

export const hasOwnRights = (stores: Stores, of: Securable): boolean => stores.rights.scopes.get(scopeId(of)) !== null;

/**
 * Gives a securable rights of its own: those it had until now, or only Full Control of who did it (as SharePoint, so that
 * nobody locks themselves out). `clear` takes away the own rights of all that lies below. Does nothing more where it
 * has its own already.
 */
export function breakInheritance(
  stores: Stores,
  of: Securable,
  by: number,
  options: { readonly copy: boolean; readonly clear: boolean },
): void {
  const { rights, core } = stores;
  core.together(() => {
    if (!hasOwnRights(stores, of)) {
      const assignments = options.copy
        ? withoutLimited(rights.scopeOf(of).assignments)
        : [{ principalId: by, roleIds: [fullControl] }];
      rights.scopes.put({ id: scopeId(of), siteId: of.web.siteId, assignments });
      if (!options.copy) openWay(stores, of, by);
    }
    if (options.clear) clearBelow(stores, of);
  });
}

/** A securable inherits again. The root web of a site has nothing to inherit from; what lies below keeps its own rights. */
export function resetInheritance(stores: Stores, of: Securable): void {
  if (stores.rights.above(of) === null) return;
  stores.rights.scopes.remove(scopeId(of));
}

/** Adds a level to a principal's assignment on a securable with rights of its own, and opens the way to it. */
export function assign(stores: Stores, of: Securable, principalId: number, roleId: number): void {
  stores.core.together(() => {
    add(stores, stores.rights.scopeOf(of), principalId, roleId);
    openWay(stores, of, principalId);
  });
}

/** Takes a level from a principal's assignment; without a level, the whole assignment. */
export function unassign(stores: Stores, of: Securable, principalId: number, roleId: number | null): void {
  const scope = stores.rights.scopeOf(of);
  const assignments = scope.assignments
    .map((one) =>
      one.principalId !== principalId
        ? one
        : { ...one, roleIds: roleId === null ? [] : one.roleIds.filter((id) => id !== roleId) },
    )
    .filter((one) => one.roleIds.length > 0);
  stores.rights.scopes.put({ ...scope, assignments });
}

const withoutLimited = (assignments: readonly Assignment[]): Assignment[] =>
  assignments
    .map((one) => ({ ...one, roleIds: one.roleIds.filter((id) => id !== limitedAccess) }))
    .filter((one) => one.roleIds.length > 0);

function add(stores: Stores, scope: Scope, principalId: number, roleId: number): void {
  const old = scope.assignments.find((one) => one.principalId === principalId);
  if (old?.roleIds.includes(roleId)) return;
  const roleIds = [...(old?.roleIds ?? []), roleId];
  stores.rights.scopes.put({
    ...scope,
    assignments: old
      ? scope.assignments.map((one) => (one === old ? { principalId, roleIds } : one))
      : [...scope.assignments, { principalId, roleIds }],
  });
}

/** Limited Access on every set of rights above, up to the root of the nearest web that has its own, where nothing is given yet. */
function openWay(stores: Stores, of: Securable, principalId: number): void {
  for (let here = stores.rights.above(of); here !== null; here = stores.rights.above(here)) {
    if (!hasOwnRights(stores, here)) continue;
    const scope = stores.rights.scopeOf(here);
    if (!scope.assignments.some((one) => one.principalId === principalId))
      add(stores, scope, principalId, limitedAccess);
    if (here.kind === 'web') return;
  }
}

/** Takes away the own rights of all that lies below a securable. */
function clearBelow(stores: Stores, of: Securable): void {
  const { rights } = stores;
  for (const scope of rights.scopes.all(of.web.siteId))
    if (scope.id !== scopeId(of) && liesBelow(stores, scope.id, of)) rights.scopes.remove(scope.id);
}

function liesBelow(stores: Stores, id: string, of: Securable): boolean {
  const target = securableOf(stores, id);
  for (let here = target && stores.rights.above(target); here; here = stores.rights.above(here))
    if (scopeId(here) === scopeId(of)) return true;
  return false;
}

/** The web, list or row that a scope's id names; null where it is gone. */
function securableOf(stores: Stores, id: string): Securable | null {
  const { webs, lists, items } = stores;
  const web = webs.get(id);
  if (web) return { kind: 'web', web };
  const [listId = '', itemId] = id.split('/');
  const list = lists.get(listId);
  const home = list && webs.get(list.webId);
  if (!list || !home) return null;
  if (itemId === undefined) return { kind: 'list', web: home, list };
  const item = items.one(listId, Number(itemId));
  return item && { kind: 'item', web: home, list, item };
}
