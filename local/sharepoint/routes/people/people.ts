import { all, done, noContent, one } from '../../answers/answer';
import type { Entity, Parts } from '../../answers/entity';
import { entityResource, method, steps, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { jsonBody } from '../../http/message';
import { only, type Segment } from '../../http/path';
import type { Principal } from '../../store/people';
import type { Web } from '../../store/webs';
import { demand, ofWeb, type Call } from '../call';
import { groupsOfUser } from './groups';
import { ensurePrincipal, groupsCollection, userById, usersCollection } from './principals';
import { removePerson } from './remove-person';
import { textIn } from '../written';

/** Principal types of SharePoint: 1 person, 4 security group, 8 group of the site. */
const principalType = { user: 1, securityGroup: 4, group: 8 } as const;

/** A person or a security group as clients see it (SURFACE.md 12; responses/current-user.json). */
export function userEntity(call: Call, principal: Principal): Entity {
  const address = `Web/GetUserById(${principal.principalId})`;
  const person = principal.kind === 'user' && principal.login.startsWith('i:');
  return {
    type: 'SP.User',
    set: 'SP.ApiData.Users',
    id: address,
    editLink: address,
    values: {
      Id: principal.principalId,
      IsHiddenInUI: principal.hidden,
      LoginName: principal.login,
      Title: principal.title,
      PrincipalType: principalType[principal.kind],
      Email: principal.email,
      Expiration: '',
      IsEmailAuthenticationGuestUser: false,
      IsShareByEmailGuestUser: false,
      IsSiteAdmin: principal.siteAdmin,
      UserId: person
        ? { NameId: nameId(principal), NameIdIssuer: 'urn:federation:microsoftonline' }
        : principal.kind === 'user'
          ? { NameId: 'S-1-0-0', NameIdIssuer: 'urn:office:idp:activedirectory' }
          : null,
      UserPrincipalName: person ? principal.login.slice(principal.login.lastIndexOf('|') + 1) : null,
    },
    parts: () => ({
      routes: { groups: groupsOfUser(call, principal) },
      links: {
        Groups: () => groupsCollection(call, call.stores.people.groupsOf(principal)),
        Alerts: () => ({ set: 'SP.ApiData.Alerts', entities: [] }),
      },
    }),
  };
}

/** The account's number in the directory: made up, and the same each time. */
const nameId = (principal: Principal): string => `10032000${(0xaaaa0000 + principal.principalId).toString(16)}`;

const writable = ['Title', 'Email', 'IsSiteAdmin', 'Expiration'];

/** One user of the site: read, change, take off the site. */
export function userResource(call: Call, principal: Principal): Resource {
  const root = ofWeb(call.stores.webs.root(principal.siteId));
  return entityResource(userEntity(call, principal), call.request, {
    merge: () => {
      demand(call, 'managePermissions', root);
      const body = jsonBody(call.request);
      for (const name of Object.keys(body))
        if (!name.startsWith('__') && !name.startsWith('odata.') && !writable.includes(name))
          throw faults.noProperty(name, 'SP.User');
      // Only an administrator makes another (Microsoft: SPUser.IsSiteAdmin).
      if (
        typeof body['IsSiteAdmin'] === 'boolean' &&
        body['IsSiteAdmin'] !== principal.siteAdmin &&
        !call.user.siteAdmin
      )
        throw faults.denied();
      call.stores.core.together(() => {
        call.stores.people.put({
          ...principal,
          title: textIn(body, 'Title') ?? principal.title,
          email: textIn(body, 'Email') ?? principal.email,
          siteAdmin: typeof body['IsSiteAdmin'] === 'boolean' ? body['IsSiteAdmin'] : principal.siteAdmin,
        });
        recordPerson(call, principal, 'update');
      });
      return noContent();
    },
    remove: () => {
      demand(call, 'managePermissions', root);
      removePerson(call, principal);
      return done();
    },
  });
}

export function recordPerson(call: Call, principal: Principal, type: 'add' | 'update' | 'delete'): void {
  const web = call.stores.webs.root(principal.siteId);
  call.stores.changes.record({
    thing: 'User',
    type,
    siteId: web.siteId,
    webId: web.id,
    itemId: principal.principalId,
    uniqueId: web.id,
    path: web.path,
    editor: call.user.principalId,
  });
}

/** Those of a set of users that a step names: `getById(3)`, `getByEmail('…')`, `getByLoginName('…')`, `('…')`. */
export function findUser(
  call: Call,
  among: readonly Principal[],
): Readonly<Record<string, (step: Segment) => Principal>> {
  const found = (fits: (one: Principal) => boolean): Principal => {
    const user = among.find(fits);
    if (!user) throw faults.noUser();
    return user;
  };
  const { people } = call.stores;
  const byLogin = (step: Segment): Principal => {
    const login = only(step) ?? '';
    const user = people.byLogin(call.web.siteId, login);
    return found((one) => one.principalId === user?.principalId);
  };
  return {
    getbyid: (step) => found((one) => one.principalId === Number(only(step))),
    getbyemail: (step) => {
      const email = (only(step) ?? '').toLowerCase();
      return found((one) => email !== '' && one.email.toLowerCase() === email);
    },
    getbyloginname: byLogin,
    '': (step) =>
      /^\d+$/.test(only(step) ?? '') ? found((one) => one.principalId === Number(only(step))) : byLogin(step),
  };
}

/** The users of a site, and who asks. */
export function peopleOfWeb(call: Call, web: Web): Parts {
  const { people, core } = call.stores;
  const root = ofWeb(call.stores.webs.root(web.siteId));
  const everyone = (): readonly Principal[] => people.users(web.siteId);
  const find = findUser(call, everyone());
  const resource = (name: string) => (step: Segment) => {
    const user = find[name]?.(step);
    return user ? userResource(call, user) : null;
  };
  const removing = (who: (step: Segment) => Principal | undefined) => (step: Segment) =>
    method(() => {
      demand(call, 'managePermissions', root);
      const user = who(step);
      if (user) removePerson(call, user);
      return done();
    });
  const ensure = (name: string): Principal => {
    const before = people.byLogin(web.siteId, name);
    return core.together(() => {
      const user = ensurePrincipal(call, web.siteId, name);
      if (!before) recordPerson(call, user, 'add');
      return user;
    });
  };
  return {
    links: {
      SiteUsers: () => usersCollection(call, everyone()),
      CurrentUser: () => userEntity(call, call.user),
    },
    routes: {
      siteusers: (step) =>
        step.args?.length
          ? resource('')(step)
          : {
              get: () => all(usersCollection(call, everyone()), call.request),
              post: () => {
                demand(call, 'managePermissions', root);
                const body = jsonBody(call.request);
                return one(userEntity(call, ensure(textIn(body, 'LoginName') ?? '')), call.request, 201);
              },
              child: steps({
                getbyid: resource('getbyid'),
                getbyemail: resource('getbyemail'),
                getbyloginname: resource('getbyloginname'),
                removebyid: removing((inner) => find['getbyid']?.(inner)),
                removebyloginname: removing((inner) => find['getbyloginname']?.(inner)),
              }),
            },
      currentuser: () => userResource(call, call.user),
      getuserbyid: (step) => userResource(call, userById(call, Number(only(step)))),
      ensureuser: (step) =>
        method(() => {
          demand(call, 'browseUserInfo', ofWeb(web));
          const name = only(step) ?? textIn(jsonBody(call.request), 'logonName') ?? '';
          return one(userEntity(call, ensure(name)), call.request);
        }),
    },
  };
}
