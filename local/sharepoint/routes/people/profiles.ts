import { complex, nothing, plain } from '../../answers/answer';
import { method, reading, steps, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { jsonBody } from '../../http/message';
import { argument, only } from '../../http/path';
import { plainLogin } from '../../store/people';
import { demand, ofWeb, type Call } from '../call';

interface Person {
  readonly login: string;
  readonly title: string;
  readonly email: string;
}

function personNamed(call: Call, login: string): Person | null {
  const known = call.stores.people.byLogin(call.web.siteId, login);
  if (known && known.kind === 'user') return known;
  const entry = call.stores.directory.find(login);
  return entry?.kind === 'user' ? entry : null;
}

const keyed = (values: Readonly<Record<string, string>>): unknown[] =>
  Object.entries(values).map(([Key, Value]) => ({ Key, Value, ValueType: 'Edm.String' }));

const standing = {
  'SPS-JobTitle': '',
  AboutMe: '',
  CellPhone: '',
  Department: '',
  Manager: '',
  Office: '',
  Title: '',
  WorkPhone: '',
};

const profileKey = (login: string): string => `profile/${plainLogin(login)}`;

/** What a person wrote into their profile. */
const ownProperties = (call: Call, login: string): Readonly<Record<string, string>> =>
  (call.stores.tenant.get(profileKey(login))?.values ?? {}) as Readonly<Record<string, string>>;

/** Sets one property: of oneself, or of others by whoever manages the site. Several values are one text with `|`. */
function setProperty(call: Call, body: Readonly<Record<string, unknown>>): void {
  const { accountName, propertyName, propertyValue, propertyValues } = body;
  const person = typeof accountName === 'string' ? personNamed(call, accountName) : null;
  if (!person || typeof propertyName !== 'string' || propertyName === '')
    throw faults.badArgument('Value does not fall within the expected range.');
  demand(
    call,
    plainLogin(person.login) === plainLogin(call.user.login) ? 'editMyUserInfo' : 'manageWeb',
    ofWeb(call.web),
  );
  const value = Array.isArray(propertyValues)
    ? propertyValues.join('|')
    : typeof propertyValue === 'string'
      ? propertyValue
      : '';
  const values = Object.fromEntries([...Object.entries(ownProperties(call, person.login)), [propertyName, value]]);
  call.stores.core.together(() => call.stores.tenant.put({ id: profileKey(person.login), kind: 'profile', values }));
}

/** SP.UserProfiles.PersonProperties, with what a directory of invented people knows. */
function properties(call: Call, person: Person): Record<string, unknown> {
  const mySite = `${call.request.origin}/personal/${plainLogin(person.login).replace(/[@.]/g, '_')}/`;
  const [first = '', ...last] = person.title.split(' ');
  const picture = `${call.request.origin}/_layouts/15/userphoto.aspx?size=L&username=${encodeURIComponent(person.email)}`;
  return {
    AccountName: person.login,
    DirectReports: [],
    DisplayName: person.title,
    Email: person.email,
    ExtendedManagers: [],
    ExtendedReports: [person.login],
    IsFollowed: false,
    LatestPost: null,
    Peers: [],
    PersonalSiteHostUrl: `${call.request.origin}/`,
    PersonalUrl: mySite,
    PictureUrl: picture,
    Title: null,
    UserProfileProperties: keyed({
      ...standing,
      AccountName: person.login,
      FirstName: first,
      LastName: last.join(' '),
      PreferredName: person.title,
      WorkEmail: person.email,
      UserName: plainLogin(person.login),
      'SPS-UserPrincipalName': plainLogin(person.login),
      'SPS-Locale': '1030',
      'SPS-TimeZone': 'Europe/Copenhagen',
      ...ownProperties(call, person.login),
    }),
    UserUrl: `${call.request.origin}/_layouts/15/me.aspx?p=${encodeURIComponent(person.email)}`,
  };
}

/** `_api/sp.userprofiles.peoplemanager` (@pnp/sp profiles/types.js). Nobody follows anybody here. */
export function peopleManagerResource(call: Call): Resource {
  const type = 'SP.UserProfiles.PersonProperties';
  const me = (): Person => call.user;
  const profile = (person: Person | null, name: string) =>
    person ? complex(properties(call, person), call.request, name, type) : nothing(call.request);
  const no = (name: string) => (): Resource => reading(() => plain(false, call.request, name, 'Edm.Boolean'));
  const nobody = (name: string) => (): Resource => reading(() => plain([], call.request, name, `Collection(${type})`));
  const own = (): Resource =>
    method(() => {
      demand(call, 'editMyUserInfo', ofWeb(call.web));
      return nothing(call.request);
    });
  const setting = (): Resource =>
    method(() => {
      setProperty(call, jsonBody(call.request));
      return nothing(call.request);
    });
  return {
    get: () =>
      complex(
        { EditProfileLink: editLink(call), IsMyPeopleListPublic: false },
        call.request,
        'PeopleManager',
        'SP.UserProfiles.PeopleManager',
      ),
    child: steps({
      editprofilelink: () => ({ get: () => plain(editLink(call), call.request, 'EditProfileLink') }),
      ismypeoplelistpublic: no('IsMyPeopleListPublic'),
      amifollowedby: no('AmIFollowedBy'),
      amifollowing: no('AmIFollowing'),
      getfollowedtags: nobody('GetFollowedTags'),
      getfollowersfor: nobody('GetFollowersFor'),
      getmyfollowers: nobody('GetMyFollowers'),
      getpeoplefollowedby: nobody('GetPeopleFollowedBy'),
      getpeoplefollowedbyme: nobody('GetPeopleFollowedByMe'),
      getmyproperties: () => ({
        ...reading(() => profile(me(), 'GetMyProperties')),
        child: (step) => {
          const found = Object.entries(properties(call, me())).find(([name]) => name.toLowerCase() === step.name);
          return found ? { get: () => plain(found[1], call.request, found[0]) } : null;
        },
      }),
      getpropertiesfor: (step) =>
        reading(() =>
          profile(personNamed(call, argument(step, 'accountname', 0) ?? only(step) ?? ''), 'GetPropertiesFor'),
        ),
      getuserprofilepropertyfor: (step) =>
        reading(() => {
          const person = personNamed(call, argument(step, 'accountname', 0) ?? '');
          const wanted = argument(step, 'propertyname', 1) ?? '';
          const held = person
            ? (properties(call, person)['UserProfileProperties'] as { Key: string; Value: string }[])
            : [];
          return plain(held.find((one) => one.Key === wanted)?.Value ?? '', call.request, 'GetUserProfilePropertyFor');
        }),
      hidesuggestion: own,
      setmyprofilepicture: own,
      setsinglevalueprofileproperty: setting,
      setmultivaluedprofileproperty: setting,
    }),
  };
}

const editLink = (call: Call): string => `${call.request.origin}/_layouts/15/EditProfile.aspx`;

/** `_api/sp.userprofiles.profileloader.…`. */
export function profileLoaderResource(call: Call): Resource {
  const answer = () =>
    complex(
      {
        AccountName: call.user.login,
        DisplayName: call.user.title,
        FollowedContent: { FollowedDocumentsUrl: '', FollowedSitesUrl: '' },
        O15FirstRunExperience: 0,
        PersonalSiteCapabilities: 0,
        PersonalSiteFirstCreationError: null,
        PersonalSiteFirstCreationTime: '0001-01-01T00:00:00Z',
        PersonalSiteInstantiationState: 0,
        PersonalSiteLastCreationTime: '0001-01-01T00:00:00Z',
        PersonalSiteNumberOfRetries: 0,
        PictureImportEnabled: false,
        PublicUrl: `${call.request.origin}/_layouts/15/me.aspx?p=${encodeURIComponent(call.user.email)}`,
        PictureUrl: properties(call, call.user)['PictureUrl'],
        SipAddress: call.user.email,
        UrlToCreatePersonalSite: '',
      },
      call.request,
      'GetUserProfile',
      'SP.UserProfiles.UserProfile',
    );
  return {
    ...reading(answer),
    child: steps({
      createpersonalsiteenqueuebulk: () => method(() => nothing(call.request)),
      getuserprofile: () => ({
        ...reading(answer),
        child: steps({
          createpersonalsiteenque: () => method(() => nothing(call.request)),
          shareallsocialdata: () => method(() => nothing(call.request)),
        }),
      }),
    }),
  };
}
