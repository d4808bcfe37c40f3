import { Web } from '@pnp/sp/webs/index.js';
import type { ConformanceCase } from '../case';
import { equal, holds, refused, truth } from '../check';
import { listWith } from '../rows';

export const tenantCases: readonly ConformanceCase[] = [
  {
    name: 'site scripts and designs are made, changed, applied and removed',
    from: '@pnp/sp site-scripts/types.js, site-designs/types.js',
    async run({ sp, name }) {
      const { siteScripts, siteDesigns } = sp();
      const title = name("Script d'or");
      const listName = name('Fra script');
      const script = await siteScripts.createSiteScript(title, 'Om', {
        actions: [{ verb: 'createSPList', listName, templateType: 100 }],
        version: 1,
      });
      holds(script, { Title: title, Description: 'Om', Version: 1 });
      await siteScripts.updateSiteScript({ Id: script.Id, Title: `${title} ny` });
      holds(await siteScripts.getSiteScriptMetadata(script.Id), { Title: `${title} ny`, Content: script.Content });
      const design = await siteDesigns.createSiteDesign({
        SiteScriptIds: [script.Id],
        Title: title,
        WebTemplate: '64',
      });
      truth(
        (await siteDesigns.getSiteDesigns()).some((one) => one.Id === design.Id),
        'the design among all',
      );
      await siteDesigns.grantSiteDesignRights(design.Id, ['stab@contoso.example']);
      equal((await siteDesigns.getSiteDesignRights(design.Id)).length, 1);
      await siteDesigns.revokeSiteDesignRights(design.Id, ['stab@contoso.example']);
      equal((await siteDesigns.getSiteDesignRights(design.Id)).length, 0);
      await siteDesigns.applySiteDesign(design.Id, '');
      holds(await sp().web.lists.getByTitle(listName)(), { BaseTemplate: 100 });
      await refused(sp('reader').siteScripts.deleteSiteScript(script.Id), 403);
      await siteDesigns.deleteSiteDesign(design.Id);
      await siteScripts.deleteSiteScript(script.Id);
      truth(!(await siteScripts.getSiteScripts()).some((one) => one.Id === script.Id), 'the script gone');
      const text = await siteScripts.getSiteScriptFromList(`/sites/dev/Lists/${listName}`);
      truth(text.includes('createSPList'), 'a script of the list');
    },
  },
  {
    name: 'rows are linked to each other and apart',
    from: '@pnp/sp related-items/types.js',
    async run(context) {
      const [a, b] = [await listWith(context), await listWith(context)];
      await a.list.items.add({ Title: 'A' });
      await b.list.items.add({ Title: 'B' });
      const { relatedItems } = context.sp().web;
      const { siteUrl } = context;
      await relatedItems.addSingleLink(a.title, 1, siteUrl, b.title, 1, siteUrl, true);
      const found = await relatedItems.getRelatedItems(a.title, 1);
      equal(found.length, 1);
      holds(found[0], { ItemId: 1, Title: 'B' });
      equal((await relatedItems.getRelatedItems(b.title, 1)).length, 1);
      await refused(
        context.sp('reader').web.relatedItems.deleteSingleLink(a.title, 1, siteUrl, b.title, 1, siteUrl),
        403,
      );
      await relatedItems.deleteSingleLink(a.title, 1, siteUrl, b.title, 1, siteUrl, true);
      equal(await relatedItems.getPageOneRelatedItems(a.title, 1), []);
    },
  },
  {
    name: 'a site becomes a hub and stops being one',
    from: '@pnp/sp hubsites/types.js, site.js',
    async run({ sp }) {
      await sp().site.registerHubSite();
      const { Id, HubSiteId } = await sp().site.select('Id', 'HubSiteId', 'IsHubSite')();
      equal(HubSiteId, Id);
      holds(await sp().hubSites.getById(Id)(), { ID: Id, SiteId: Id });
      await refused(sp('reader').site.unRegisterHubSite(), 403);
      await sp().site.unRegisterHubSite();
      equal(await sp().hubSites(), []);
    },
  },
  {
    name: 'properties of a profile are kept, one value or several',
    from: '@pnp/sp profiles/types.js',
    async run({ sp }) {
      const login = 'i:0#.f|membership|stab@contoso.example';
      await sp().profiles.setSingleValueProfileProperty(login, 'CellPhone', '12345678');
      equal(await sp().profiles.getUserProfilePropertyFor(login, 'CellPhone'), '12345678');
      await sp().profiles.setMultiValuedProfileProperty(login, 'SPS-Skills', ['a', 'b']);
      equal(await sp().profiles.getUserProfilePropertyFor(login, 'SPS-Skills'), 'a|b');
      await refused(sp('editor').profiles.setSingleValueProfileProperty(login, 'CellPhone', '1'), 403);
    },
  },
  {
    name: 'Microsoft 365 groups and further sites are not made here',
    from: '@pnp/sp groupsitemanager/types.js, sites/types.js',
    async run({ sp }) {
      equal(await sp().groupSiteManager.canUserCreateGroup(), false);
      await refused(sp().site.createModernTeamSite('Hold', 'hold', false, 1030), 403, '-2147024891');
      await refused(sp().site.createCommunicationSite('Side', 1030, false, 'https://x.example/sites/x'), 403);
    },
  },
  {
    name: 'the regional settings of a web decide how its values are written and read',
    from: 'Microsoft: SP.RegionalSettings; @pnp/sp regional-settings/types.js',
    async run({ sp, ask, name }) {
      const leaf = name('Zone').replace(/\s/g, '');
      const made = await sp().web.webs.add('Zone', leaf);
      const web = Web([sp().web, made.Url]);
      const set = (body: unknown, as?: 'reader') =>
        ask(`${made.Url}/_api/web/regionalsettings`, {
          method: 'POST',
          headers: { 'x-http-method': 'MERGE', 'content-type': 'application/json' },
          body: JSON.stringify(body),
          ...(as ? { as } : {}),
        });
      equal((await set({ LocaleId: 1033, TimeZone: { Id: 13 } })).status, 204);
      holds(await web.regionalSettings(), { LocaleId: 1033, Time24: false, DecimalSeparator: '.' });
      holds(await web.regionalSettings.timeZone(), { Id: 13 });
      await web.lists.add('Tider');
      const list = web.lists.getByTitle('Tider');
      await list.fields.addDateTime('Tid', { DisplayFormat: 1 });
      await list.items.add({ Title: 'A', Tid: '2024-01-01T12:00:00Z' });
      holds(await list.items.getById(1).fieldValuesAsText(), { Tid: '1/1/2024 4:00 AM' });
      await list.items.getById(1).validateUpdateListItem([{ FieldName: 'Tid', FieldValue: '2/3/2024 5:00 PM' }]);
      holds(await list.items.getById(1)(), { Tid: '2024-02-04T01:00:00Z' });
      equal((await set({ TimeZone: { Id: 9999 } })).status, 400);
      equal((await set({ LocaleId: 1030 }, 'reader')).status, 403);
      await web.delete();
    },
  },
  {
    name: 'the User Information List is filtered by what it says of people',
    from: 'Microsoft: User Information List (EMail, UserName, JobTitle)',
    async run({ sp }) {
      const { items } = sp().web.siteUserInfoList;
      const found = await items
        .filter("EMail eq 'stab@contoso.example'")
        .select('Id', 'EMail', 'UserName', 'JobTitle', 'Department')<{ Id: number }[]>();
      equal(found.length, 1);
      const { Id } = await sp().web.currentUser();
      equal(found[0]?.Id, Id);
      equal((await items.filter("UserName eq 'stab@contoso.example'")()).length, 1);
      equal((await items.filter("JobTitle eq 'Direktør'")()).length, 0);
    },
  },
  {
    name: 'Everyone is a security group, and members of groups are expanded',
    from: 'Microsoft: claim c:0(.s|true; SP.RoleAssignment.Member',
    async run({ sp }) {
      holds(await sp().web.ensureUser('c:0(.s|true'), { Title: 'Everyone', PrincipalType: 4 });
      const all = (await sp().web.roleAssignments.expand('Member/Users', 'RoleDefinitionBindings')()) as unknown as {
        Member: { Users?: unknown };
      }[];
      truth(
        all.every((one) => Array.isArray(one.Member.Users)),
        'users of each member',
      );
    },
  },
];
