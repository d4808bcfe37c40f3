import { Web } from '@pnp/sp/webs/types.js';
import type { CaseContext, ConformanceCase } from '../case';
import { codeOf, equal, holds, matches, refused, truth } from '../check';

interface WebInfo {
  readonly Id: string;
  readonly Url: string;
  readonly Title: string;
  readonly ServerRelativeUrl: string;
}

let last = 0;
const leafOf = (prefix: string): string => `${prefix}${++last}${Math.random().toString(36).slice(2, 6)}`;

async function newWeb({ sp }: CaseContext, same = true) {
  const leaf = leafOf('under');
  const info = (await sp().web.webs.add(`Under ${leaf}`, leaf, 'Hvad', 'STS', 1030, same)) as unknown as WebInfo;
  return { leaf, info, web: Web([sp().web, info.Url]) };
}

export const webCases: readonly ConformanceCase[] = [
  {
    name: 'a web says its own address',
    from: 'SURFACE.md 5 [R WebTests]',
    async run({ sp, siteUrl }) {
      holds(await sp().web(), { Url: siteUrl, ServerRelativeUrl: '/sites/dev' });
    },
  },
  {
    name: 'the default set has the recorded properties and no more',
    from: 'responses/web.json [R WebTests]',
    async run({ sp }) {
      const web = (await sp().web()) as unknown as Record<string, unknown>;
      const names = Object.keys(web).filter((name) => !name.startsWith('odata.'));
      equal(
        [...names].sort(),
        [
          ...'AllowRssFeeds AlternateCssUrl AppInstanceId ClassicWelcomePage Configuration Created CurrentChangeToken'.split(
            ' ',
          ),
          ...'CustomMasterUrl Description DesignPackageId DocumentLibraryCalloutOfficeWebAppPreviewersDisabled'.split(
            ' ',
          ),
          ...'EnableMinimalDownload FooterEmphasis FooterEnabled FooterLayout HeaderEmphasis HeaderLayout'.split(' '),
          ...'HideTitleInHeader IsRevertHomepageLinkHidden LogoAlignment HorizontalQuickLaunch Id'.split(' '),
          ...'IsHomepageModernized IsMultilingual Language LastItemModifiedDate LastItemUserModifiedDate MasterUrl'.split(
            ' ',
          ),
          ...'MegaMenuEnabled NavAudienceTargetingEnabled NoCrawl ObjectCacheEnabled OverwriteTranslationsOnChange'.split(
            ' ',
          ),
          ...'ResourcePath QuickLaunchEnabled RecycleBinEnabled SearchScope ServerRelativeUrl SiteLogoUrl'.split(' '),
          ...'SyndicationEnabled TenantAdminMembersCanShare Title TreeViewEnabled UIVersion'.split(' '),
          ...'UIVersionConfigurationEnabled Url WebTemplate WelcomePage'.split(' '),
        ].sort(),
      );
      holds(web, { 'odata.type': 'SP.Web', Language: 1030, Title: 'Fremdrift' });
      matches(web['Created'], /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
    },
  },
  {
    name: 'a web is changed, and only in what it has',
    from: '@pnp/sp webs/types.js; SURFACE.md 3',
    async run(context) {
      const { web } = await newWeb(context);
      await web.update({ Title: 'Nyt', Description: 'Beskrevet', QuickLaunchEnabled: false });
      holds(await web(), { Title: 'Nyt', Description: 'Beskrevet', QuickLaunchEnabled: false });
      await refused(web.update({ Nope: 1 }), 400, '-1, Microsoft.SharePoint.Client.InvalidClientQueryException');
      await refused(web.update({ QuickLaunchEnabled: 'ja' }), 400);
      await refused(context.sp('editor').web.update({ Title: 'Nej' }), 403, '-2147024891');
    },
  },
  {
    name: 'a web below has its own lists and says what lies above it',
    from: 'SURFACE.md 5 [R WebTests], 15; @pnp/sp webs/types.js',
    async run(context) {
      const { web, info, leaf } = await newWeb(context);
      equal(info.ServerRelativeUrl, `/sites/dev/${leaf}`);
      await web.lists.add('Kun her');
      equal((await context.sp().web.lists.filter("Title eq 'Kun her'")()).length, 0);
      const list = (await web.getList(`/sites/dev/${leaf}/Lists/Kun her`).select('ParentWebUrl')()) as unknown;
      holds(list, { ParentWebUrl: `/sites/dev/${leaf}` });
      const parent = await web.getParentWeb();
      equal(((await parent?.select('Url')()) as unknown as WebInfo).Url, context.siteUrl);
      equal(await context.sp().web.getParentWeb(), null);
      const infos = (await context.sp().web.webinfos()) as unknown as WebInfo[];
      truth(
        infos.some((one) => one.Id === info.Id),
        'the web among webinfos',
      );
      const below = (await context.sp().web.getSubwebsFilteredForCurrentUser()()) as unknown as WebInfo[];
      truth(
        below.some((one) => one.Id === info.Id),
        'the web among the filtered',
      );
      const all = (await context.sp().web.webs.select('Title', 'Url')()) as unknown as WebInfo[];
      truth(
        all.some((one) => one.Url === info.Url),
        'the web among webs',
      );
      holds((await context.ask(`${info.Url}/_api/contextinfo`, { method: 'POST' })).json ?? {}, {
        WebFullUrl: info.Url,
        SiteFullUrl: context.siteUrl,
      });
    },
  },
  {
    name: 'an address in use is refused, and so is one that is none',
    from: 'Microsoft: SPWebCollection.Add; SURFACE.md 5',
    async run(context) {
      const { leaf } = await newWeb(context);
      await refused(context.sp().web.webs.add('Igen', leaf), 500, '-2147024713');
      await refused(context.sp().web.webs.add('Nej', 'a*b'), 400);
      await refused(context.sp('editor').web.webs.add('Nej', leafOf('nej')), 403, '-2147024891');
    },
  },
  {
    name: 'a web with rights of its own is closed to those who are not named',
    from: '@pnp/sp webs/types.js (UseSamePermissionsAsParentSite); SURFACE.md 12',
    async run(context) {
      const { info, web } = await newWeb(context, false);
      const answer = await context.ask(`${info.Url}/_api/web`, { as: 'reader' });
      equal([answer.status, codeOf(answer)], [403, '-2147024891, System.UnauthorizedAccessException']);
      const seen = (await context.sp('reader').web.webs.select('Id')()) as unknown as WebInfo[];
      truth(!seen.some((one) => one.Id === info.Id), 'the web is left out for the reader');
      await web.createDefaultAssociatedGroups(`Hold ${info.Title}`, '', false, false);
      holds(await web.associatedOwnerGroup(), { Title: `Hold ${info.Title} Owners` });
    },
  },
  {
    name: 'a web goes away, but not while webs lie below it',
    from: 'SURFACE.md 5',
    async run(context) {
      const { web, info } = await newWeb(context);
      const inner = (await web.webs.add('Dybt', 'dybt')) as unknown as WebInfo;
      await refused(web.delete(), 409);
      await Web([context.sp().web, inner.Url]).delete();
      await web.delete();
      const gone = (await context.sp().web.webs.select('Id')()) as unknown as WebInfo[];
      truth(!gone.some((one) => one.Id === info.Id), 'the web is gone');
      await refused(context.sp().web.delete(), 400);
    },
  },
  {
    name: 'the smaller methods of a web',
    from: '@pnp/sp webs/types.js',
    async run({ sp }) {
      const { web } = sp();
      equal(await web.mapToIcon('plan.docx'), 'icdocx.png');
      const templates = await web.availableWebTemplates(1030, false)<{ Name: string }[]>();
      truth(
        templates.some((one) => one.Name === 'STS#3'),
        'the team site among the templates',
      );
      await web.setStorageEntity('nøgle', 'værdi', 'beskrivelse', 'kommentar');
      holds(await web.getStorageEntity('nøgle'), {
        Value: 'værdi',
        Description: 'beskrivelse',
        Comment: 'kommentar',
      });
      await web.removeStorageEntity('nøgle');
      holds(await web.getStorageEntity('nøgle'), { 'odata.null': true });
      const all = await web.allProperties<Record<string, unknown>>();
      equal(all['vti_x005f_associateownergroup'], '3');
      await web.applyTheme('/sites/dev/_catalogs/theme/15/x.spcolor', '', '', false);
    },
  },
  {
    name: 'the site: its own properties, its root web, a web by id',
    from: 'SURFACE.md 5; @pnp/sp sites/types.js',
    async run(context) {
      const { sp, siteUrl } = context;
      holds(await sp().site(), {
        Url: siteUrl,
        ServerRelativeUrl: '/sites/dev',
        PrimaryUri: `${siteUrl}/`,
        MaxItemsPerThrottledOperation: 5000,
        ReadOnly: false,
      });
      holds(await sp().site.rootWeb.select('Url')(), { Url: siteUrl });
      equal(((await (await sp().site.getRootWeb()).select('Url')()) as unknown as WebInfo).Url, siteUrl);
      const { info } = await newWeb(context);
      const opened = await sp().site.openWebById(info.Id);
      holds(opened.data as unknown, { Id: info.Id });
      holds(await opened.web.select('Title')(), { Title: info.Title });
      equal(await sp().site.exists(siteUrl), true);
      equal(await sp().site.exists(`${siteUrl}xx`), false);
      equal(await sp().site.getWebUrlFromPageUrl(`${info.Url}/SitePages/Home.aspx`), info.Url);
      const libraries = await sp().site.getDocumentLibraries(siteUrl);
      truth(
        libraries.some((one) => one.Title === 'Documents'),
        'Documents among the libraries',
      );
    },
  },
  {
    name: 'only the address of a web has an _api',
    from: 'SharePoint answers 404 under a folder, and under a web that was deleted',
    async run(context) {
      const { web, info } = await newWeb(context);
      equal((await web()).Url, info.Url);
      await web.delete();
      await refused(web(), 404);
      equal((await context.ask(`${context.siteUrl}/Lists/_api/web`)).status, 404);
      equal((await context.ask(`${context.siteUrl.toUpperCase().replace(/^HTTP/, 'http')}//_api/web`)).status, 200);
    },
  },
  {
    name: 'titles and descriptions in a language',
    from: '@pnp/sp regional-settings/funcs.js (getValueForUICulture)',
    async run({ sp, name }) {
      const title = name('Sprog');
      const { Id } = await sp().web.lists.add(title, 'Hvad', 100, true);
      const list = sp().web.lists.getById(Id);
      equal(await list.titleResource('en-us'), title);
      equal(await list.descriptionResource('da-dk'), 'Hvad');
      equal(await list.fields.getByInternalNameOrTitle('Title').titleResource('en-us'), 'Title');
      const [type] = await list.contentTypes();
      equal(await list.contentTypes.getById(type?.StringId ?? '').titleResource('en-us'), type?.Name);
      equal(await sp().web.titleResource('da-dk'), (await sp().web()).Title);
    },
  },
  {
    name: 'what a web and a site have beside their default sets',
    from: 'Microsoft: SP.Web and SP.Site; @pnp/sp sites/types.d.ts (ISiteInfo)',
    async run({ sp, ask }) {
      const templates = (await ask('web/listtemplates?$filter=ListTemplateTypeKind eq 100')).json as {
        value: unknown[];
      };
      holds(templates.value[0], { Name: 'Custom List', BaseType: 0 });
      const web = sp().web.select('SiteUserInfoList/BaseTemplate').expand('SiteUserInfoList');
      holds(await web<object>(), { SiteUserInfoList: { BaseTemplate: 112 } });
      equal(((await ask('web/eventreceivers')).json as { value: unknown }).value, []);
      holds(await sp().site(), { DisableFlows: false, ShowUrlStructure: false, AllowSelfServiceUpgrade: true });
    },
  },
];
