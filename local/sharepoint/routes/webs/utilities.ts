import { complex, nothing, plain } from '../../answers/answer';
import { method, type Resource } from '../../answers/resource';
import { jsonBody } from '../../http/message';
import { plainPrincipal, type Principal } from '../../store/people';
import { demand, ofWeb, type Call } from '../call';
import { mayManage, maySeeMembers } from '../security/group-rights';
import { membersOf } from '../people/groups';
import { ensurePrincipal } from '../people/principals';
import { textIn } from '../written';

/** SP.PrincipalInfo. */
const info = (principal: Principal | null): Record<string, unknown> => ({
  Department: '',
  DisplayName: principal?.title ?? null,
  Email: principal?.email ?? null,
  JobTitle: '',
  LoginName: principal?.login ?? null,
  Mobile: '',
  PrincipalId: principal?.principalId ?? -1,
  PrincipalType: principal ? { user: 1, securityGroup: 4, group: 8 }[principal.kind] : 0,
  SIPAddress: principal?.kind === 'user' ? principal.email : '',
});

const fits = (principal: Principal, scopes: number): boolean =>
  (scopes & { user: 1, securityGroup: 4, group: 8 }[principal.kind]) !== 0;

function matching(call: Call, text: string, scopes: number, group: string): Principal[] {
  const { people, directory } = call.stores;
  const { siteId } = call.web;
  const wanted = text.trim().toLowerCase();
  const within = group === '' ? null : people.groupByName(siteId, group);
  const of = within && maySeeMembers(call, within) ? membersOf(call, within) : people.all(siteId);
  const met = of.filter(
    (one) =>
      one.deleted !== true &&
      fits(one, scopes) &&
      (one.title.toLowerCase().includes(wanted) || one.login.toLowerCase().includes(wanted)),
  );
  const logins = new Set(met.map((one) => one.login.toLowerCase()));
  const others = within
    ? []
    : directory
        .search(text)
        .filter((entry) => !logins.has(entry.login.toLowerCase()))
        .map((entry): Principal => ({
          ...plainPrincipal,
          ...entry,
          id: '',
          siteId,
          principalId: -1,
        }))
        .filter((one) => fits(one, scopes));
  return wanted === '' ? [] : [...met, ...others];
}

type Utility = (call: Call, body: Record<string, unknown>) => ReturnType<typeof nothing>;

const utilities: Readonly<Record<string, Utility>> = {
  // Mail is not sent from here: what would have been said is for nobody to read.
  sendemail: (call) => nothing(call.request),
  getcurrentuseremailaddresses: (call) => plain(call.user.email, call.request, 'GetCurrentUserEmailAddresses'),
  resolveprincipalincurrentcontext(call, body) {
    const text = textIn(body, 'input') ?? '';
    const scopes = Number(body['scopes'] ?? 15);
    const { people, directory } = call.stores;
    const { siteId } = call.web;
    const met = people.byLogin(siteId, text) ?? people.byEmail(siteId, text) ?? people.groupByName(siteId, text);
    const entry = directory.find(text);
    const named = met ?? matching(call, text, scopes, '').find((one) => one.title.toLowerCase() === text.toLowerCase());
    const principal =
      named ?? (entry && body['addToUserInfoList'] === true ? ensurePrincipal(call, siteId, text) : null);
    const shown = principal ?? (entry ? matching(call, entry.title, scopes, '')[0] : null) ?? null;
    return complex(
      shown && fits(shown, scopes) ? info(shown) : entry && !shown ? entryInfo(entry) : info(null),
      call.request,
      'ResolvePrincipalInCurrentContext',
      'SP.Utilities.PrincipalInfo',
    );
  },
  searchprincipalsusingcontextweb(call, body) {
    const most = Number(body['maxCount'] ?? 30);
    const results = matching(
      call,
      textIn(body, 'input') ?? '',
      Number(body['scopes'] ?? 15),
      textIn(body, 'groupName') ?? '',
    );
    return plain(
      results.slice(0, most > 0 ? most : 30).map((one) => info(one)),
      call.request,
      'SearchPrincipalsUsingContextWeb',
      'Collection(SP.Utilities.PrincipalInfo)',
    );
  },
  createemailbodyforinvitation: (call, body) =>
    plain(`<a href="${escaped(textIn(body, 'pageAddress') ?? '')}"></a>`, call.request, 'CreateEmailBodyForInvitation'),
  expandgroupstoprincipals(call, body) {
    const inputs = Array.isArray(body['inputs']) ? body['inputs'].map(String) : [];
    const most = Number(body['maxCount'] ?? 30);
    const members = inputs.flatMap((input) => {
      const group = call.stores.people.groupByName(call.web.siteId, input);
      if (group) return maySeeMembers(call, group) || mayManage(call, group, true) ? membersOf(call, group) : [];
      const one = call.stores.people.byLogin(call.web.siteId, input);
      return one ? [one] : [];
    });
    const once = [...new Map(members.map((one) => [one.id, one])).values()];
    return plain(
      once.slice(0, most).map((one) => info(one)),
      call.request,
      'ExpandGroupsToPrincipals',
      'Collection(SP.Utilities.PrincipalInfo)',
    );
  },
};

const entryInfo = (entry: { login: string; title: string; email: string; kind: 'user' | 'securityGroup' }) => ({
  Department: '',
  DisplayName: entry.title,
  Email: entry.email,
  JobTitle: '',
  LoginName: entry.login,
  Mobile: '',
  PrincipalId: -1,
  PrincipalType: entry.kind === 'user' ? 1 : 4,
  SIPAddress: entry.email,
});

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** `_api/SP.Utilities.Utility.X` (@pnp/sp sputilities/types.js). */
export function utilityResource(call: Call, name: string): Resource | null {
  if (!Object.hasOwn(utilities, name)) return null;
  const utility = utilities[name];
  if (!utility) return null;
  return method(() => {
    demand(call, 'browseUserInfo', ofWeb(call.web));
    return utility(call, jsonBody(call.request));
  });
}
