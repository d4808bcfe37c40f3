import type { ConformanceCase } from '../case';
import { codeOf, equal, holds, matches, refused, truth } from '../check';

const login = (alias: string): string => `i:0#.f|membership|${alias}@contoso.example`;
let last = 0;
/** Somebody of the domain whom no other case knows. */
const somebody = (): string => `p${++last}.${Math.random().toString(36).slice(2, 8)}`;

export const peopleCases: readonly ConformanceCase[] = [
  {
    name: 'currentuser has the recorded properties',
    from: 'SURFACE.md 12, responses/current-user.json',
    async run({ sp }) {
      const user = await sp().web.currentUser();
      holds(user, { LoginName: login('stab'), PrincipalType: 1, IsSiteAdmin: true, Email: 'stab@contoso.example' });
      holds(await sp('reader').web.currentUser(), { IsSiteAdmin: false });
      equal(
        Object.keys(user as object).filter((name) => !name.startsWith('odata')),
        [
          'Id',
          'IsHiddenInUI',
          'LoginName',
          'Title',
          'PrincipalType',
          'Email',
          'Expiration',
          'IsEmailAuthenticationGuestUser',
          'IsShareByEmailGuestUser',
          'IsSiteAdmin',
          'UserId',
          'UserPrincipalName',
        ],
      );
    },
  },
  {
    name: 'ensureuser makes a person once, from each form of the login',
    from: 'SURFACE.md 12, responses/ensure-user.json; @pnp/sp site-users/web.js',
    async run({ sp }) {
      const alias = somebody();
      const first = await sp().web.ensureUser(`${alias}@contoso.example`);
      const second = await sp().web.ensureUser(login(alias));
      equal(second.Id, first.Id);
      holds(first, { LoginName: login(alias), Email: `${alias}@contoso.example`, IsSiteAdmin: false });
      const raw = await sp().web.ensureUser(login(alias).toUpperCase());
      equal(raw.Id, first.Id);
    },
  },
  {
    name: 'ensureuser of nobody says so',
    from: 'SURFACE.md 3 [R WebTests]',
    async run({ sp, ask }) {
      await refused(sp().web.ensureUser('nobody@elsewhere.example'), 400, '-2146232832');
      const answer = await ask('web/ensureuser', { body: JSON.stringify({ logonName: 'nobody@elsewhere.example' }) });
      matches(answer.text, /The specified user nobody@elsewhere\.example could not be found\./);
    },
  },
  {
    name: 'everyone but guests is a security group',
    from: 'Microsoft: claim of "Everyone except external users"',
    async run({ sp }) {
      const all = await sp().web.ensureUser('Everyone except external users');
      holds(all, { PrincipalType: 4, Title: 'Everyone except external users' });
      matches(all.LoginName, /^c:0-\.f\|rolemanager\|spo-grid-all-users\//);
    },
  },
  {
    name: 'a user is reached by id, e-mail and login',
    from: '@pnp/sp site-users/types.js',
    async run({ sp }) {
      const { Id } = await sp().web.currentUser();
      const { siteUsers } = sp().web;
      for (const user of [
        siteUsers.getById(Id),
        siteUsers.getByEmail('stab@contoso.example'),
        siteUsers.getByLoginName(login('stab')),
        sp().web.getUserById(Id),
      ])
        equal((await user<{ Id: number }>()).Id, Id);
      const groups = await sp().web.getUserById(Id).groups<{ Id: number }[]>();
      truth(
        groups.some((group) => group.Id === 3),
        'the owner among the owners',
      );
    },
  },
  {
    name: 'unknown ids, e-mails and logins are refused',
    from: 'SURFACE.md 3 [R WebTests]',
    async run({ sp }) {
      const { siteUsers } = sp().web;
      await refused(siteUsers.getById(999999)(), 500, '-2146232832');
      await refused(siteUsers.getByEmail('nobody@contoso.example')(), 500, '-2146232832');
      await refused(siteUsers.getByLoginName(login('nobody.at.all'))(), 500, '-2146232832');
    },
  },
  {
    name: 'a user is added, changed, expanded with groups and taken off; the id is not given again',
    from: '@pnp/sp site-users/types.js; SURFACE.md 12',
    async run({ sp, ask }) {
      const alias = somebody();
      const user = await sp().web.siteUsers.add(login(alias));
      const { Id } = await user<{ Id: number }>();
      await sp().web.siteUsers.getById(Id).update({ Title: 'Nyt navn' });
      holds(await sp().web.siteUsers.getById(Id).expand('Groups').select('Title', 'Groups/Id')(), {
        Title: 'Nyt navn',
        Groups: [] as unknown,
      });
      equal((await ask('web/siteusers', { body: JSON.stringify({ LoginName: login(somebody()) }) })).status, 201);
      await sp().web.siteUsers.removeById(Id);
      await refused(sp().web.siteUsers.getById(Id)(), 500, '-2146232832');
      const next = await sp().web.ensureUser(login(somebody()));
      truth(next.Id !== Id, 'a new id');
      const other = await sp().web.ensureUser(login(somebody()));
      await sp().web.siteUsers.removeByLoginName(other.LoginName);
      await refused(sp().web.siteUsers.getById(other.Id)(), 500, '-2146232832');
    },
  },
  {
    name: 'a reader takes nobody off the site and an unknown property is refused',
    from: 'SURFACE.md 3; Microsoft: ManagePermissions',
    async run({ sp, ask }) {
      const { Id } = await sp().web.currentUser();
      await refused(sp('reader').web.siteUsers.removeById(Id), 403, '-2147024891');
      await refused(sp('editor').web.siteUsers.add(login(somebody())), 403, '-2147024891');
      const answer = await ask(`web/siteusers/getById(${Id})`, {
        headers: { 'X-HTTP-Method': 'MERGE' },
        body: JSON.stringify({ Nope: 1 }),
      });
      equal([answer.status, codeOf(answer)], [400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException']);
    },
  },
  {
    name: 'the User Information List has a row for each person, with their id',
    from: 'Microsoft: SPWeb.SiteUserInfoList (template 112)',
    async run({ sp }) {
      const { Id } = await sp().web.currentUser();
      const lists = await sp().web.lists.select('Id').filter('BaseTemplate eq 112')<{ Id: string }[]>();
      equal(lists.length, 1);
      const row = (await sp()
        .web.lists.getById(lists[0]?.Id ?? '')
        .items.getById(Id)
        .select('Id', 'Title')()) as unknown;
      holds(row, { Id, Title: 'Stabsmedarbejder' });
    },
  },
  {
    name: 'the people picker searches and resolves',
    from: '@pnp/sp profiles/types.js',
    async run({ sp }) {
      const query = {
        AllowEmailAddresses: true,
        AllowMultipleEntities: false,
        MaximumEntitySuggestions: 10,
        QueryString: 'Sagsb',
        PrincipalType: 1,
      };
      const found = await sp().profiles.clientPeoplePickerSearchUser(query);
      equal(
        found.map((one) => one.Key),
        [login('sagsbehandler')],
      );
      const one = await sp().profiles.clientPeoplePickerResolveUser({ ...query, QueryString: 'stab@contoso.example' });
      holds(one, { Key: login('stab'), IsResolved: true, EntityType: 'User' });
    },
  },
  {
    name: 'principals are resolved and searched',
    from: '@pnp/sp sputilities/types.js',
    async run({ sp }) {
      const one = await sp().utility.resolvePrincipal('stab@contoso.example', 1, 15, true, false);
      holds(one, { LoginName: login('stab'), PrincipalType: 1 });
      const several = await sp().utility.searchPrincipals('sagsbehandler', 1, 15, '', 10);
      truth(Array.isArray(several) && several.length === 1, 'one principal');
      equal(await sp().utility.getCurrentUserEmailAddresses(), 'stab@contoso.example');
    },
  },
  {
    name: 'profiles say who a person is',
    from: '@pnp/sp profiles/types.js',
    async run({ sp }) {
      holds((await sp().profiles.myProperties()) as unknown, {
        AccountName: login('stab'),
        DisplayName: 'Stabsmedarbejder',
      });
      holds((await sp().profiles.getPropertiesFor(login('sagsbehandler'))) as unknown, {
        DisplayName: 'Sagsbehandler',
      });
      equal(await sp().profiles.amIFollowing(login('sagsbehandler')), false);
    },
  },
];
