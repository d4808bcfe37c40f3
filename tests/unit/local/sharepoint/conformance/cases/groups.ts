import type { ConformanceCase } from '../case';
import { codeOf, equal, holds, refused, truth } from '../check';

const login = (alias: string): string => `i:0#.f|membership|${alias}@contoso.example`;
interface Group {
  readonly Id: number;
  readonly Title: string;
}

export const groupCases: readonly ConformanceCase[] = [
  {
    name: 'a group is added with 201, read in each form and changed',
    from: 'SURFACE.md 12 [R Security/*], responses/site-group.json; @pnp/sp site-groups/types.js',
    async run({ sp, ask, name }) {
      const title = name("Gruppe O'");
      const made = await ask('web/sitegroups', {
        body: JSON.stringify({ Title: title, Description: 'Hvad den er til' }),
      });
      equal(made.status, 201);
      holds(made.json, {
        'odata.type': 'SP.Group',
        LoginName: title,
        PrincipalType: 8,
        AllowMembersEditMembership: false,
        OnlyAllowMembersViewMembership: true,
        OwnerTitle: 'Stabsmedarbejder',
        RequestToJoinLeaveEmailSetting: '',
      });
      const { Id } = made.json as Group;
      const { siteGroups } = sp().web;
      equal((await siteGroups.getById(Id)<Group>()).Title, title);
      equal((await siteGroups.getByName(title.replace(/'/g, "''"))<Group>()).Id, Id);
      await siteGroups.getById(Id).update({ Description: 'Nyt', OnlyAllowMembersViewMembership: false });
      holds(await siteGroups.getById(Id)(), { Description: 'Nyt', OnlyAllowMembersViewMembership: false });
      await refused(siteGroups.getById(Id).update({ Nope: 1 } as object), 400, '-1, Microsoft.SharePoint.Client');
    },
  },
  {
    name: 'a name in use is refused, in any case of letters',
    from: 'Microsoft: SPGroupCollection.Add',
    async run({ sp, name }) {
      const Title = name('Optaget');
      await sp().web.siteGroups.add({ Title });
      await refused(sp().web.siteGroups.add({ Title: Title.toUpperCase() }), 500, '-2130575293');
    },
  },
  {
    name: 'people come into a group and go out again',
    from: '@pnp/sp site-groups/types.js, site-users/types.js',
    async run({ sp, name }) {
      const { Id } = (await sp().web.siteGroups.add({ Title: name('Medlemmer') })) as unknown as Group;
      const group = sp().web.siteGroups.getById(Id);
      await group.users.add(login('sagsbehandler'));
      await group.users.add(login('sagsbehandler'));
      await group.users.add(login('helt.ny'));
      const users = await group.users<{ Id: number; LoginName: string }[]>();
      equal(
        users.map((user) => user.LoginName),
        [login('sagsbehandler'), login('helt.ny')],
      );
      const reader = users[0]?.Id ?? 0;
      const groups = await sp().web.siteUsers.getById(reader).groups<Group[]>();
      truth(
        groups.some((one) => one.Id === Id),
        'the group among those of the person',
      );
      await group.users.removeById(reader);
      await group.users.removeByLoginName(login('helt.ny'));
      equal(await group.users(), []);
    },
  },
  {
    name: 'a group gets another owner, and is removed by id and by name',
    from: '@pnp/sp site-groups/types.js',
    async run({ sp, name }) {
      const title = name('Ejet');
      const { Id } = (await sp().web.siteGroups.add({ Title: title })) as unknown as Group;
      const reader = await sp().web.ensureUser(login('sagsbehandler'));
      await sp().web.siteGroups.getById(Id).setUserAsOwner(reader.Id);
      holds(await sp().web.siteGroups.getById(Id)(), { OwnerTitle: 'Sagsbehandler' });
      holds(await sp().web.siteGroups.getById(Id).expand('Owner').select('Owner/Id')(), {
        Owner: { Id: reader.Id },
      });
      await sp('reader').web.siteGroups.getById(Id).users.add(login('ny.af.laeser'));
      await sp().web.siteGroups.removeById(Id);
      await refused(sp().web.siteGroups.getById(Id)(), 404);
      const other = name('Ejet');
      await sp().web.siteGroups.add({ Title: other });
      await sp().web.siteGroups.removeByLoginName(other);
      await refused(sp().web.siteGroups.getByName(other)(), 404);
    },
  },
  {
    name: 'the three groups of the site',
    from: 'SURFACE.md 12; @pnp/sp site-groups/web.js',
    async run({ sp }) {
      const { web } = sp();
      holds(await web.associatedOwnerGroup(), { Id: 3, Title: 'Fremdrift Owners' });
      holds(await web.associatedVisitorGroup(), { Id: 4, Title: 'Fremdrift Visitors' });
      holds(await web.associatedMemberGroup(), { Id: 5, Title: 'Fremdrift Members' });
      const both = (await web.select('AssociatedOwnerGroup/Title').expand('AssociatedOwnerGroup')()) as unknown;
      holds(both, { AssociatedOwnerGroup: { Title: 'Fremdrift Owners' } });
    },
  },
  {
    name: 'only those who may make groups; members alone see who is in one that says so',
    from: 'Microsoft: CreateGroups, OnlyAllowMembersViewMembership',
    async run({ sp, ask, name }) {
      await refused(sp('editor').web.siteGroups.add({ Title: name('Nej') }), 403, '-2147024891');
      const { Id } = (await sp().web.siteGroups.add({ Title: name('Lukket') })) as unknown as Group;
      await refused(sp('reader').web.siteGroups.getById(Id).users(), 403, '-2147024891');
      await refused(sp('editor').web.siteGroups.getById(Id).update({ Description: 'x' }), 403, '-2147024891');
      const answer = await ask(`web/sitegroups/getById(${Id})/users`, {
        as: 'editor',
        body: '{"LoginName":"x@contoso.example"}',
      });
      equal([answer.status, codeOf(answer)], [403, '-2147024891, System.UnauthorizedAccessException']);
    },
  },
];
