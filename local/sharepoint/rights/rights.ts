import type { Core } from '../store/database';
import { createDocuments, type Documents } from '../store/documents';
import type { Item, Items } from '../store/items';
import type { List } from '../store/lists';
import type { People, Principal } from '../store/people';
import type { Web, Webs } from '../store/webs';
import { createMasks } from './masks';
import { builtInLevels, holds, type Level, type Mask, type Permission } from './permissions';
import { hasRowRules, ruledOut } from './row-rules';

/** What may have rights of its own: a web, a list, a row (document, folder). */
export type Securable =
  | { readonly kind: 'web'; readonly web: Web }
  | { readonly kind: 'list'; readonly web: Web; readonly list: List }
  | { readonly kind: 'item'; readonly web: Web; readonly list: List; readonly item: Item };

export interface Assignment {
  readonly principalId: number;
  readonly roleIds: readonly number[];
}

/** The role assignments of one securable that does not inherit. */
export interface Scope {
  /** See `scopeId`. */
  readonly id: string;
  readonly siteId: string;
  readonly assignments: readonly Assignment[];
}

/** A permission level of a site that a person made or changed. */
export interface CustomLevel extends Level {
  /** `siteId/roleId`. */
  readonly id: string;
  readonly siteId: string;
  /** A built-in level that was taken away. */
  readonly removed?: boolean;
}

export interface Rights {
  readonly scopes: Documents<Scope>;
  readonly customLevels: Documents<CustomLevel>;
  levels(siteId: string): readonly Level[];
  /** What a securable inherits from where it has no rights of its own: folder, list, web, web above. */
  above(of: Securable): Securable | null;
  /** The securable that the rights of this one come from: itself, or the nearest above that has its own. */
  ancestor(of: Securable): Securable;
  scopeOf(of: Securable): Scope;
  maskOf(principal: Principal, of: Securable): Mask;
  may(principal: Principal, permission: Permission, of: Securable): boolean;
  /** True where the list as a whole, or any row of it that has rights of its own, gives the permission. */
  mayInside(principal: Principal, permission: Permission, web: Web, list: List): boolean;
  /** True where rows of the list differ in who may read them, so that each must be asked about. */
  rowsDiffer(list: List): boolean;
}

export const scopeId = (of: Securable): string => {
  switch (of.kind) {
    case 'web':
      return of.web.id;
    case 'list':
      return of.list.id;
    case 'item':
      return `${of.list.id}/${of.item.id}`;
  }
};

/** Who may do what. A site collection administrator may do everything; others what their assignments and groups give. */
export function createRights(core: Core, webs: Webs, people: People, items: Items): Rights {
  const scopes = createDocuments<Scope>(core, 'scopes', (scope) => scope.siteId);
  const customLevels = createDocuments<CustomLevel>(core, 'levels', (one) => one.siteId);
  const levels = (siteId: string): readonly Level[] => {
    const custom = customLevels.all(siteId);
    const changed = new Map(custom.map((one) => [one.roleId, one]));
    return [
      ...builtInLevels.map((one) => changed.get(one.roleId) ?? one),
      ...custom.filter((one) => !isBuiltIn(one)),
    ].filter((one) => !('removed' in one && one.removed));
  };
  const masks = createMasks(
    people,
    (siteId) => ({ scopes: scopes.all(siteId), levels: customLevels.all(siteId) }),
    levels,
  );
  const above = (of: Securable): Securable | null => {
    if (of.kind === 'item') return folderOf(of) ?? { kind: 'list', web: of.web, list: of.list };
    if (of.kind === 'list') return { kind: 'web', web: of.web };
    const parent = of.web.parentId === null ? null : webs.get(of.web.parentId);
    return parent && { kind: 'web', web: parent };
  };
  /** The folder that a row lies in, where it matters: some row of the list has rights of its own. */
  const folderOf = (of: Securable & { kind: 'item' }): Securable | null => {
    const { dir } = of.item;
    if (dir.length <= of.list.path.length || !masks.hasOwnRows(of.web.siteId, of.list.id)) return null;
    const cut = dir.lastIndexOf('/');
    const folder = items.at(dir.slice(0, cut), dir.slice(cut + 1));
    return folder?.listId === of.list.id ? { kind: 'item', web: of.web, list: of.list, item: folder } : null;
  };
  const ancestor = (of: Securable): Securable => {
    let here = of;
    while (!scopes.get(scopeId(here))) {
      const next = above(here);
      if (next === null) break;
      here = next;
    }
    return here;
  };
  const scopeOf = (of: Securable): Scope =>
    scopes.get(scopeId(ancestor(of))) ?? { id: scopeId(of), siteId: of.web.siteId, assignments: [] };
  const maskOf = (principal: Principal, of: Securable): Mask => masks.of(principal, scopeOf(of));
  const may = (principal: Principal, permission: Permission, of: Securable): boolean => {
    const mask = maskOf(principal, of);
    if (!holds(mask, permission)) return false;
    return of.kind !== 'item' || !ruledOut(principal.principalId, permission, mask, of.list, of.item);
  };
  return {
    scopes,
    customLevels,
    levels,
    above,
    ancestor,
    scopeOf,
    maskOf,
    may,
    mayInside: (principal, permission, web, list) =>
      may(principal, permission, { kind: 'list', web, list }) ||
      masks.ownRows(web.siteId, list.id).some((scope) => holds(masks.of(principal, scope), permission)),
    rowsDiffer: (list) => masks.hasOwnRows(list.siteId, list.id) || hasRowRules(list),
  };
}

const isBuiltIn = (one: Level): boolean => builtInLevels.some((built) => built.roleId === one.roleId);
