import { plain } from '../../answers/answer';
import { method, type Resource } from '../../answers/resource';
import { jsonPart } from '../../http/message';
import type { DirectoryEntry } from '../../store/directory';
import type { Principal } from '../../store/people';
import { demand, ofWeb, type Call } from '../call';
import { textIn } from '../written';

const sites = 8;
const securityGroups = 4;

const ofDirectory = (entry: DirectoryEntry): unknown => ({
  Key: entry.login,
  DisplayText: entry.title,
  IsResolved: true,
  Description: entry.email === '' ? entry.title : entry.email,
  EntityType: entry.kind === 'user' ? 'User' : 'SecGroup',
  EntityData:
    entry.kind === 'user'
      ? {
          IsAltSecIdPresent: 'False',
          Title: '',
          Email: entry.email,
          MobilePhone: '',
          ObjectId: '',
          Department: '',
          PrincipalType: 'User',
          SIPAddress: entry.email,
        }
      : { PrincipalType: 'SecurityGroup' },
  MultipleMatches: [],
  ProviderName: 'Tenant',
  ProviderDisplayName: 'Tenant',
});

const ofGroup = (group: Principal): unknown => ({
  Key: group.title,
  DisplayText: group.title,
  IsResolved: true,
  Description: group.description,
  EntityType: '',
  EntityData: { SPGroupID: String(group.principalId), AccountName: group.title, PrincipalType: 'SharePointGroup' },
  MultipleMatches: [],
  ProviderName: '',
  ProviderDisplayName: '',
});

const unresolved = (text: string): unknown => ({
  Key: text,
  DisplayText: text,
  IsResolved: false,
  Description: text,
  EntityType: '',
  EntityData: {},
  MultipleMatches: [],
  ProviderName: '',
  ProviderDisplayName: '',
});

function found(call: Call, text: string, types: number, most: number): unknown[] {
  const wanted = text.trim().toLowerCase();
  const { directory, people } = call.stores;
  const exact = directory.find(text);
  const known = directory.search(text);
  const met = people
    .users(call.web.siteId)
    .filter((one) => one.login.startsWith('i:') && ` ${one.title.toLowerCase()}`.includes(` ${wanted}`))
    .map((one): DirectoryEntry => ({ login: one.login, title: one.title, email: one.email, kind: 'user' }));
  const entries = new Map([...known, ...met, ...(exact ? [exact] : [])].map((entry) => [entry.login, entry] as const));
  const groups =
    types & sites
      ? people.groups(call.web.siteId).filter((one) => ` ${one.title.toLowerCase()}`.includes(` ${wanted}`))
      : [];
  const chosen = [...entries.values()].filter(
    (entry) => entry.kind !== 'securityGroup' || (types & securityGroups) !== 0,
  );
  return wanted === '' ? [] : [...chosen.map(ofDirectory), ...groups.map(ofGroup)].slice(0, most);
}

/** The people picker of pages: answers with JSON as text (@pnp/sp profiles/types.js). */
export function peoplePickerResource(call: Call, resolve: boolean): Resource {
  return method(() => {
    demand(call, 'browseUserInfo', ofWeb(call.web));
    const query = jsonPart(call.request, 'queryParams');
    const text = textIn(query, 'QueryString') ?? '';
    const types = Number(query['PrincipalType'] ?? 15);
    const most = Number(query['MaximumEntitySuggestions'] ?? 30);
    const results = found(call, text, types, Number.isInteger(most) && most > 0 ? most : 30);
    const answer = resolve ? (results.length === 1 ? results[0] : unresolved(text)) : results;
    return plain(
      JSON.stringify(answer),
      call.request,
      resolve ? 'ClientPeoplePickerResolveUser' : 'ClientPeoplePickerSearchUser',
    );
  });
}
