import type { LocalPerson, SiteRole } from '../../people';
import { seconds } from '../store/database';
import { claimedLogin } from '../store/people';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';
import { furnishWeb } from './lists';
import { makePeopleList } from './person-rows';

/** The three groups that every site has, with the ids and levels that SharePoint gives them. */
const groups: readonly { role: SiteRole; id: number; suffix: string; roleId: number }[] = [
  { role: 'owner', id: 3, suffix: 'Owners', roleId: 1073741829 },
  { role: 'reader', id: 4, suffix: 'Visitors', roleId: 1073741826 },
  { role: 'editor', id: 5, suffix: 'Members', roleId: 1073741830 },
];

const systemAccount = 1073741823;
/** Level of programs besides Contribute: they may ask what a person may do, as an app with rights over a site can. */
const askLevel = 1073741924;

export interface NewSite {
  /** "/sites/dev". */
  readonly path: string;
  readonly title: string;
  readonly people: readonly LocalPerson[];
  /** Programs: read and write rows, make no lists (Contribute). */
  readonly appLogins: readonly string[];
}

/** The root web of the site at this path, with its groups, people and first lists; made where it is missing. */
export function ensureSite(stores: Stores, site: NewSite): Web {
  return stores.webs.at(site.path) ?? stores.core.together(() => stores.webs.at(site.path) ?? makeSite(stores, site));
}

function makeSite(stores: Stores, site: NewSite): Web {
  const { core, people, rights } = stores;
  const at = seconds(core.now());
  const siteId = core.newId();
  const web = stores.webs.put({
    id: core.newId(),
    siteId,
    parentId: null,
    path: site.path,
    title: site.title,
    description: '',
    language: 1030,
    template: 'STS',
    created: at,
    itemModified: at,
    settings: { Configuration: 3 },
  });
  people.add({
    siteId,
    kind: 'user',
    principalId: systemAccount,
    login: 'SHAREPOINT\\system',
    title: 'System Account',
    hidden: false,
  });
  const members = (role: SiteRole): number[] =>
    site.people.filter((person) => person.siteRole === role).map((person) => addPerson(stores, siteId, person));
  const assignments = groups.map(({ role, id, suffix, roleId }) => {
    const title = `${site.title} ${suffix}`;
    people.add({
      siteId,
      kind: 'group',
      principalId: id,
      login: title,
      title,
      ownerId: 3,
      members: members(role),
      description:
        role === 'owner'
          ? `Use this group to grant people full control permissions to the SharePoint site: ${site.title}`
          : role === 'editor'
            ? `Use this group to grant people contribute permissions to the SharePoint site: ${site.title}`
            : `Use this group to grant people read permissions to the SharePoint site: ${site.title}`,
      settings: { OnlyAllowMembersViewMembership: false },
    });
    return { principalId: id, roleIds: [roleId] };
  });
  const programs = site.appLogins.map((login) => ({
    principalId: people.add({
      siteId,
      kind: 'user',
      login: claimedLogin(login),
      title: login.split('@')[0] ?? login,
      email: login,
    }).principalId,
    roleIds: [1073741827, askLevel],
  }));
  if (programs.length > 0)
    rights.customLevels.put({
      id: `${siteId}/${askLevel}`,
      siteId,
      roleId: askLevel,
      name: 'Programs',
      description: 'Can see what each person may do.',
      order: 200,
      kind: 0,
      mask: { high: 0x40000000, low: 0 },
      hidden: true,
    });
  rights.scopes.put({ id: web.id, siteId, assignments: [...assignments, ...programs] });
  furnishWeb(stores, web, systemAccount);
  makePeopleList(stores, siteId);
  return web;
}

function addPerson(stores: Stores, siteId: string, person: LocalPerson): number {
  return stores.people.add({
    siteId,
    kind: 'user',
    login: claimedLogin(person.userPrincipalName),
    title: person.name,
    email: person.userPrincipalName,
    siteAdmin: person.siteRole === 'owner',
  }).principalId;
}
