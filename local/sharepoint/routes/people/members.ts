import { all, done, one } from '../../answers/answer';
import { method, steps, type Resource } from '../../answers/resource';
import { jsonBody } from '../../http/message';
import type { Segment } from '../../http/path';
import type { Principal } from '../../store/people';
import type { Call } from '../call';
import { demandManager, demandViewer } from '../security/group-rights';
import { changeGroup, membersOf, recordGroup } from './groups';
import { findUser, userEntity, userResource } from './people';
import { ensurePrincipal, usersCollection } from './principals';
import { textIn } from '../written';

/** `sitegroups(5)/users`: who is in a group, one coming in, one going out. */
export function membersResource(call: Call, group: Principal, step: Segment): Resource {
  const { core, people } = call.stores;
  const seen = (): Principal[] => {
    demandViewer(call, group);
    return membersOf(call, group);
  };
  const find = findUser(call, membersOf(call, group));
  const resource = (name: string) => (inner: Segment) => {
    demandViewer(call, group);
    const user = find[name]?.(inner);
    return user ? memberResource(call, group, user) : null;
  };
  const removing = (name: string) => (inner: Segment) =>
    method(() => {
      demandManager(call, group, true);
      const user = find[name]?.(inner);
      if (user) takeOut(call, group, user);
      return done();
    });
  if (step.args?.length) return resource('')(step) ?? {};
  return {
    get: () => all(usersCollection(call, seen()), call.request),
    post: () => {
      demandManager(call, group, true);
      const body = jsonBody(call.request);
      const user = core.together(() => {
        const added = ensurePrincipal(call, group.siteId, textIn(body, 'LoginName') ?? textIn(body, 'logonName') ?? '');
        const now = people.byId(group.siteId, group.principalId) ?? group;
        if (!now.members.includes(added.principalId)) {
          changeGroup(call, now, { members: [...now.members, added.principalId] });
          recordGroup(call, now, 'memberAdd');
        }
        return added;
      });
      return one(userEntity(call, user), call.request, 201);
    },
    child: steps({
      getbyid: resource('getbyid'),
      getbyemail: resource('getbyemail'),
      getbyloginname: resource('getbyloginname'),
      removebyid: removing('getbyid'),
      removebyloginname: removing('getbyloginname'),
    }),
  };
}

/** A user reached through a group; DELETE takes them out of the group alone. */
const memberResource = (call: Call, group: Principal, user: Principal): Resource => ({
  ...userResource(call, user),
  remove: () => {
    demandManager(call, group, true);
    takeOut(call, group, user);
    return done();
  },
});

function takeOut(call: Call, group: Principal, user: Principal): void {
  call.stores.core.together(() => {
    changeGroup(call, group, { members: group.members.filter((id) => id !== user.principalId) });
    recordGroup(call, group, 'memberDelete');
  });
}
