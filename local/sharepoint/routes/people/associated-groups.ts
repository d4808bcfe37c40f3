import type { Principal } from '../../store/people';
import type { Web } from '../../store/webs';
import type { Stores } from '../../stores';
import type { Call } from '../call';
import { recordGroup } from './groups';
import { ensurePrincipal } from './principals';

export type AssociatedRole = 'owner' | 'member' | 'visitor';

/** The ids that SharePoint gives the three groups of a new site, in this order. */
const usual: Readonly<Record<AssociatedRole, number>> = { owner: 3, visitor: 4, member: 5 };
const settingOf: Readonly<Record<AssociatedRole, string>> = {
  owner: 'AssociatedOwnerGroupId',
  member: 'AssociatedMemberGroupId',
  visitor: 'AssociatedVisitorGroupId',
};
const levelOf: Readonly<Record<AssociatedRole, number>> = {
  owner: 1073741829,
  member: 1073741830,
  visitor: 1073741826,
};
const suffix: Readonly<Record<AssociatedRole, string>> = { owner: 'Owners', member: 'Members', visitor: 'Visitors' };

/** The owners', members' or visitors' group of a web: its own, or that of the web above. */
export function associatedGroup(stores: Stores, web: Web, role: AssociatedRole): Principal | null {
  const own = web.properties?.[settingOf[role]];
  const parent = web.parentId === null ? null : stores.webs.get(web.parentId);
  if (own === undefined && parent) return associatedGroup(stores, parent, role);
  const group = stores.people.byId(web.siteId, Number(own ?? usual[role]));
  return group?.kind === 'group' ? group : null;
}

/** Makes the three groups of a web with rights of its own, as `createdefaultassociatedgroups` does. */
export function makeAssociatedGroups(
  call: Call,
  web: Web,
  wanted: { readonly owner: string; readonly secondOwner: string; readonly seed: string },
): void {
  const { core, people, rights, webs } = call.stores;
  core.together(() => {
    const owners = [wanted.owner, wanted.secondOwner]
      .filter((name) => name !== '')
      .map((name) => ensurePrincipal(call, web.siteId, name).principalId);
    const seed = wanted.seed === '' ? web.title : wanted.seed;
    const made = (['owner', 'visitor', 'member'] as const).map((role) => {
      const title = freeName(call.stores, web.siteId, `${seed} ${suffix[role]}`);
      const group = people.add({
        siteId: web.siteId,
        kind: 'group',
        login: title,
        title,
        members: role === 'owner' ? owners : [],
      });
      recordGroup(call, group, 'add');
      return { role, id: group.principalId };
    });
    const owner = made.find((one) => one.role === 'owner')?.id ?? null;
    for (const { id } of made) {
      const group = people.byId(web.siteId, id);
      if (group) people.put({ ...group, ownerId: owner });
    }
    const scope = rights.scopes.get(web.id);
    if (scope)
      rights.scopes.put({
        ...scope,
        assignments: [
          ...scope.assignments,
          ...made.map(({ role, id }) => ({ principalId: id, roleIds: [levelOf[role]] })),
        ],
      });
    webs.put({
      ...web,
      properties: { ...web.properties, ...Object.fromEntries(made.map(({ role, id }) => [settingOf[role], id])) },
    });
  });
}

function freeName(stores: Stores, siteId: string, wanted: string): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} ${n}`;
    if (!stores.people.groupByName(siteId, name)) return name;
  }
}
