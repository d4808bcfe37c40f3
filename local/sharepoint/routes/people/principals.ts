import type { Collection, Entity } from '../../answers/entity';
import { faults } from '../../http/faults';
import { ServiceError } from '../../http/message';
import type { Principal } from '../../store/people';
import type { Call } from '../call';
import { groupEntity } from './groups';
import { userEntity } from './people';

/** A user, a security group or a group of the site, each in its own shape. */
export const principalEntity = (call: Call, principal: Principal): Entity =>
  principal.kind === 'group' ? groupEntity(call, principal) : userEntity(call, principal);

export const usersCollection = (call: Call, users: readonly Principal[]): Collection => ({
  set: 'SP.ApiData.Users',
  entities: users.map((user) => userEntity(call, user)),
});

export const groupsCollection = (call: Call, groups: readonly Principal[]): Collection => ({
  set: 'SP.ApiData.Groups',
  entities: groups.map((group) => groupEntity(call, group)),
});

/** `ensureuser` of nobody (SURFACE.md 12, recorded). */
export const nobodyCalled = (name: string): ServiceError =>
  new ServiceError(
    400,
    '-2146232832, Microsoft.SharePoint.SPException',
    `The specified user ${name} could not be found.`,
  );

/** The user or security group with this id on the site; one who was taken off it is not found. */
export function userById(call: Call, id: number): Principal {
  const found = call.stores.people.byId(call.web.siteId, id);
  if (!found || found.kind === 'group' || found.deleted) throw faults.noUser();
  return found;
}

/**
 * The person on the site's list of users, put there at need from the directory. One who was taken off the site comes
 * back under the same id, since SharePoint knows the account again.
 */
export function ensurePrincipal(call: Pick<Call, 'stores'>, siteId: string, name: string): Principal {
  const { people, directory, core } = call.stores;
  const met = people.byLogin(siteId, name) ?? people.byEmail(siteId, name) ?? byTitle(people.users(siteId), name);
  if (met) return met;
  const entry = directory.find(name);
  if (!entry) throw nobodyCalled(name);
  return core.together(() => {
    const login = entry.login.toLowerCase();
    const known = people.all(siteId).find((one) => one.kind !== 'group' && one.login.toLowerCase() === login);
    if (known) return known.deleted ? people.put({ ...known, deleted: false }) : known;
    return people.add({ siteId, kind: entry.kind, login: entry.login, title: entry.title, email: entry.email });
  });
}

function byTitle(users: readonly Principal[], name: string): Principal | null {
  const wanted = name.trim().toLowerCase();
  const named = users.filter((one) => one.title.toLowerCase() === wanted);
  return named.length === 1 ? (named[0] ?? null) : null;
}
