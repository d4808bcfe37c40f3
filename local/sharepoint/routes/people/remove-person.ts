import type { Principal } from '../../store/people';
import type { Call } from '../call';
import { recordPerson } from './people';

/**
 * Takes a person off the site: out of its groups and assignments. Who they were stays known, since what they wrote
 * names them as author, and their id is never given to another.
 */
export function removePerson(call: Call, principal: Principal): void {
  const { people, rights, core } = call.stores;
  core.together(() => {
    for (const group of people.groups(principal.siteId))
      if (group.members.includes(principal.principalId))
        people.put({ ...group, members: group.members.filter((id) => id !== principal.principalId) });
    for (const scope of rights.scopes.all(principal.siteId))
      if (scope.assignments.some((one) => one.principalId === principal.principalId))
        rights.scopes.put({
          ...scope,
          assignments: scope.assignments.filter((one) => one.principalId !== principal.principalId),
        });
    people.put({ ...principal, siteAdmin: false, deleted: true });
    recordPerson(call, principal, 'delete');
  });
}
