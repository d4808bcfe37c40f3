import { faults, type ServiceRequest, type ServiceResponse, type ServiceUser } from '../http/message';
import { readPath, type Segment } from '../http/path';
import { masks, type Site } from '../site';
import { claimedLogin } from '../store/users';
import { listRoute, listsRoute } from './lists';
import { jsonBody } from './rights';
import { collection, entity, type Entity } from './shape';

/** Answers one request under `_api/`. Faults are thrown as ServiceError. */
export function apiRoute(site: Site, request: ServiceRequest): ServiceResponse {
  const [root, ...rest] = readPath(request.path, request.query);
  const url = request.headers['x-web-url'] ?? '';
  if (root?.name === 'contextinfo' && request.method === 'POST') {
    return {
      status: 200,
      json: {
        FormDigestTimeoutSeconds: 1800,
        FormDigestValue: '0x00,01 Jan 2020 00:00:00 -0000',
        LibraryVersion: '16.0.25000.12000',
        SiteFullUrl: url,
        SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
        WebFullUrl: url,
      },
    };
  }
  if (root?.name !== 'web') throw faults.noResource(root?.raw ?? '');
  return webRoute(site, url, rest, request);
}

function webRoute(site: Site, url: string, rest: readonly Segment[], request: ServiceRequest): ServiceResponse {
  const [step, then] = rest;
  switch (step?.name) {
    case undefined:
      return { status: 200, json: entity(webEntity(site, url), request) };
    case 'lists': {
      const inside = step.args[0];
      if (inside !== undefined) return listRoute(site, byId(site, inside), rest.slice(1), request);
      if (then === undefined) return listsRoute(site, request);
      if (then.name === 'getbytitle') {
        const title = then.args[0] ?? '';
        const list = site.lists.byTitle(title);
        if (!list) throw faults.noListTitle(title, url);
        return listRoute(site, list, rest.slice(2), request);
      }
      if (then.name === 'getbyid') return listRoute(site, byId(site, then.args[0] ?? ''), rest.slice(2), request);
      throw faults.noResource(then.raw);
    }
    case 'getlist': {
      const list = site.lists.byName(nameIn(site, step.args[0] ?? ''));
      if (!list) throw faults.noListAddress();
      return listRoute(site, list, rest.slice(1), request);
    }
    case 'currentuser':
      return { status: 200, json: entity(userEntity(request.user), request) };
    case 'siteusers':
      return usersRoute(site, step, then, request);
    case 'ensureuser': {
      const { logonName } = jsonBody(request);
      const user = typeof logonName === 'string' ? site.users.byLogin(logonName) : null;
      if (!user) throw faults.noUser();
      return { status: 200, json: entity(userEntity(user), request) };
    }
    case 'effectivebasepermissions':
      return { status: 200, json: masks[request.user.level] };
    case 'getusereffectivepermissions': {
      const user = site.users.byLogin(step.args[0] ?? '');
      if (!user) throw faults.noUser();
      return { status: 200, json: masks[user.level] };
    }
    default:
      throw faults.noResource(step?.raw ?? '');
  }
}

function byId(site: Site, id: string): NonNullable<ReturnType<Site['lists']['byId']>> {
  const list = site.lists.byId(id);
  if (!list) throw faults.noListId();
  return list;
}

/** "/sites/dev/Lists/Plan" names the list "Plan"; an address of another site is refused. */
function nameIn(site: Site, address: string): string {
  const prefix = `${site.path}/lists/`;
  if (!address.toLowerCase().startsWith(prefix.toLowerCase())) throw faults.otherSite();
  return address.slice(prefix.length).replace(/\/$/, '');
}

function usersRoute(site: Site, step: Segment, then: Segment | undefined, request: ServiceRequest): ServiceResponse {
  if (then === undefined && step.args[0] === undefined)
    return { status: 200, json: collection(site.users.all().map(userEntity), request) };
  const wanted = step.args[0] ?? then?.args[0] ?? '';
  const user =
    then?.name === 'getbyid'
      ? site.users.byId(Number(wanted))
      : then?.name === 'getbyemail' || then?.name === 'getbyloginname' || then === undefined
        ? site.users.byLogin(wanted)
        : null;
  if (!user) throw faults.noUser();
  return { status: 200, json: entity(userEntity(user), request) };
}

function webEntity(site: Site, url: string): Entity {
  return {
    type: 'SP.Web',
    id: `${url}/_api/Web`,
    editLink: 'Web',
    values: { Title: 'Fremdrift', Url: url, ServerRelativeUrl: site.path, Language: 1030, WebTemplate: 'STS' },
  };
}

function userEntity(user: ServiceUser): Entity {
  return {
    type: 'SP.User',
    id: `Web/GetUserById(${user.id})`,
    editLink: `Web/GetUserById(${user.id})`,
    values: {
      Id: user.id,
      LoginName: claimedLogin(user.login),
      Title: user.name,
      Email: user.login,
      UserPrincipalName: user.login,
      IsSiteAdmin: user.level === 'owner',
      PrincipalType: 1,
    },
  };
}
