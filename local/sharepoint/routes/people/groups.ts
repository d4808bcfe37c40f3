import { all, done, noContent, nothing, one } from '../../answers/answer';
import type { Entity, Parts } from '../../answers/entity';
import { entityResource, method, steps, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { jsonBody, ServiceError } from '../../http/message';
import { argument, only, type Segment } from '../../http/path';
import type { Principal } from '../../store/people';
import type { Web } from '../../store/webs';
import { associatedGroup, makeAssociatedGroups } from './associated-groups';
import { demand, ofWeb, type Call } from '../call';
import { groupChange } from './group-changes';
import { demandManager, demandViewer, mayManage, maySeeMembers } from '../security/group-rights';
import { membersResource } from './members';
import { groupsCollection, principalEntity, usersCollection } from './principals';

/** A group of the site as clients see it (responses/site-group.json). */
export function groupEntity(call: Call, group: Principal): Entity {
  const { people } = call.stores;
  const address = `Web/SiteGroups/GetById(${group.principalId})`;
  const owner = group.ownerId === null ? null : people.byId(group.siteId, group.ownerId);
  return {
    type: 'SP.Group',
    set: 'SP.ApiData.Groups',
    id: address,
    editLink: address,
    values: {
      Id: group.principalId,
      IsHiddenInUI: group.hidden,
      LoginName: group.title,
      Title: group.title,
      PrincipalType: 8,
      AllowMembersEditMembership: false,
      AllowRequestToJoinLeave: false,
      AutoAcceptRequestToJoinLeave: false,
      Description: group.description === '' ? null : group.description,
      OnlyAllowMembersViewMembership: true,
      OwnerTitle: owner?.title ?? '',
      RequestToJoinLeaveEmailSetting: '',
      ...group.settings,
    },
    parts: () => ({
      links: {
        Owner: () => owner && principalEntity(call, owner),
        Users: () => {
          demandViewer(call, group);
          return usersCollection(call, membersOf(call, group));
        },
      },
      routes: {
        users: (step) => membersResource(call, group, step),
        setuserasowner: (step) =>
          method(() => {
            demandManager(call, group);
            const next = people.byId(group.siteId, Number(only(step)));
            if (!next || next.deleted) throw faults.noUser();
            changeGroup(call, group, { ownerId: next.principalId });
            return nothing(call.request);
          }),
      },
      more: {
        CanCurrentUserEditMembership: () => mayManage(call, group, true),
        CanCurrentUserManageGroup: () => mayManage(call, group, false),
        CanCurrentUserViewMembership: () => maySeeMembers(call, group),
      },
    }),
  };
}

/** The people in a group, in the order they came in. */
export const membersOf = (call: Call, group: Principal): Principal[] =>
  group.members
    .map((id) => call.stores.people.byId(group.siteId, id))
    .filter((member): member is Principal => member !== null && member.deleted !== true);

export function changeGroup(call: Call, group: Principal, change: Partial<Principal>): Principal {
  const { people, core } = call.stores;
  return core.together(() => {
    const changed = people.put({ ...group, ...change });
    recordGroup(call, group, 'update');
    return changed;
  });
}

export function recordGroup(
  call: Call,
  group: Principal,
  type: 'add' | 'update' | 'delete' | 'memberAdd' | 'memberDelete',
): void {
  const web = call.stores.webs.root(group.siteId);
  call.stores.changes.record({
    thing: 'Group',
    type,
    siteId: web.siteId,
    webId: web.id,
    itemId: group.principalId,
    uniqueId: web.id,
    path: web.path,
    editor: call.user.principalId,
  });
}

/** One group: read, change, remove, its people. */
export function groupResource(call: Call, group: Principal): Resource {
  return entityResource(groupEntity(call, group), call.request, {
    merge: () => {
      demandManager(call, group);
      changeGroup(call, group, groupChange(call, group.siteId, jsonBody(call.request), group));
      return noContent();
    },
    remove: () => {
      removeGroup(call, group);
      return done();
    },
  });
}

function removeGroup(call: Call, group: Principal): void {
  demandManager(call, group);
  const { people, rights, core } = call.stores;
  core.together(() => {
    for (const scope of rights.scopes.all(group.siteId))
      if (scope.assignments.some((one) => one.principalId === group.principalId))
        rights.scopes.put({
          ...scope,
          assignments: scope.assignments.filter((one) => one.principalId !== group.principalId),
        });
    people.remove(group.id);
    recordGroup(call, group, 'delete');
  });
}

const noGroup = (): ServiceError =>
  new ServiceError(404, '-2146232832, Microsoft.SharePoint.SPException', 'Group cannot be found.');

/** The steps that name one group among some: `(5)`, `getById(5)`, `getByName('…')`. */
function groupAmong(among: () => readonly Principal[]) {
  const found = (fits: (group: Principal) => boolean): Principal => {
    const group = among().find(fits);
    if (!group) throw noGroup();
    return group;
  };
  const byName = (step: Segment): Principal =>
    found((group) => group.title.toLowerCase() === (only(step) ?? '').toLowerCase());
  const byId = (step: Segment): Principal => found((group) => group.principalId === Number(only(step)));
  return { byName, byId };
}

/** `user/groups`: the groups that someone is in. */
export const groupsOfUser =
  (call: Call, principal: Principal) =>
  (step: Segment): Resource | null => {
    const mine = (): readonly Principal[] => call.stores.people.groupsOf(principal);
    const { byName, byId } = groupAmong(mine);
    if (step.args?.length) return groupResource(call, byId(step));
    return {
      get: () => all(groupsCollection(call, mine()), call.request),
      child: steps({
        getbyid: (inner) => groupResource(call, byId(inner)),
        getbyname: (inner) => groupResource(call, byName(inner)),
      }),
    };
  };

/** `sitegroups` and the three associated groups of a web. */
export function groupsOfWeb(call: Call, web: Web): Parts {
  const { people, core } = call.stores;
  const { byName, byId } = groupAmong(() => people.groups(web.siteId));
  const removing = (which: (step: Segment) => Principal) => (step: Segment) =>
    method(() => {
      removeGroup(call, which(step));
      return nothing(call.request);
    });
  const associated = (role: 'owner' | 'member' | 'visitor') => () => {
    const group = associatedGroup(call.stores, web, role);
    return group && groupEntity(call, group);
  };
  const associatedRoute = (role: 'owner' | 'member' | 'visitor') => (): Resource => {
    const group = associatedGroup(call.stores, web, role);
    return group ? groupResource(call, group) : { get: () => nothing(call.request) };
  };
  return {
    links: {
      SiteGroups: () => groupsCollection(call, people.groups(web.siteId)),
      AssociatedOwnerGroup: associated('owner'),
      AssociatedMemberGroup: associated('member'),
      AssociatedVisitorGroup: associated('visitor'),
    },
    routes: {
      associatedownergroup: associatedRoute('owner'),
      associatedmembergroup: associatedRoute('member'),
      associatedvisitorgroup: associatedRoute('visitor'),
      createdefaultassociatedgroups: (step) =>
        method(() => {
          demand(call, 'managePermissions', ofWeb(web));
          demand(call, 'createGroups', ofWeb(call.stores.webs.root(web.siteId)));
          makeAssociatedGroups(call, web, {
            owner: argument(step, 'userlogin', 0) ?? '',
            secondOwner: argument(step, 'userlogin2', 1) ?? '',
            seed: argument(step, 'groupnameseed', 2) ?? '',
          });
          return nothing(call.request);
        }),
      sitegroups: (step) =>
        step.args?.length
          ? groupResource(call, byId(step))
          : {
              get: () => all(groupsCollection(call, people.groups(web.siteId)), call.request),
              post: () => {
                demand(call, 'createGroups', ofWeb(call.stores.webs.root(web.siteId)));
                const change = groupChange(call, web.siteId, jsonBody(call.request), null);
                if (change.title === undefined)
                  throw faults.badArgument('The parameter Title cannot be null or empty.');
                const { title } = change;
                const made = core.together(() => {
                  const group = people.add({
                    siteId: web.siteId,
                    kind: 'group',
                    login: title,
                    title,
                    ownerId: call.user.principalId,
                    members: [],
                    description: change.description ?? '',
                    settings: change.settings ?? {},
                  });
                  recordGroup(call, group, 'add');
                  return group;
                });
                return one(groupEntity(call, made), call.request, 201);
              },
              child: steps({
                getbyid: (inner) => groupResource(call, byId(inner)),
                getbyname: (inner) => groupResource(call, byName(inner)),
                removebyid: removing(byId),
                removebyloginname: removing(byName),
              }),
            },
    },
  };
}
