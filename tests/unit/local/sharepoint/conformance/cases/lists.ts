import { templatesInUse } from './template-ids';
import type { ConformanceCase } from '../case';
import { codeOf, equal, holds, matches, refused, truth } from '../check';

const recorded = 'SURFACE.md 6 [R ListTests]';
const client = '@pnp/sp lists/types.js';

/** The default set of responses/list.json. */
const properties =
  'AllowContentTypes BaseTemplate BaseType ContentTypesEnabled CrawlNonDefaultViews Created CurrentChangeToken DefaultContentApprovalWorkflowId DefaultItemOpenUseListSetting Description Direction DisableCommenting DisableGridEditing DocumentTemplateUrl DraftVersionVisibility EnableAttachments EnableFolderCreation EnableMinorVersions EnableModeration EnableRequestSignOff EnableVersioning EntityTypeName ExemptFromBlockDownloadOfNonViewableFiles FileSavePostProcessingEnabled ForceCheckout HasExternalDataSource Hidden Id ImagePath ImageUrl DefaultSensitivityLabelForLibrary IrmEnabled IrmExpire IrmReject IsApplicationList IsCatalog IsPrivate ItemCount LastItemDeletedDate LastItemModifiedDate LastItemUserModifiedDate ListExperienceOptions ListItemEntityTypeFullName MajorVersionLimit MajorWithMinorVersionsLimit MultipleDataList NoCrawl ParentWebPath ParentWebUrl ParserDisabled ServerTemplateCanCreateFolders TemplateFeatureId Title'.split(
    ' ',
  );

export const listCases: readonly ConformanceCase[] = [
  {
    name: 'a new list answers 201 with its whole default set',
    from: `${recorded}; responses/list-create.json`,
    async run({ ask, name, siteUrl }) {
      const Title = name('Ny liste');
      const answer = await ask('web/lists', {
        body: JSON.stringify({
          Title,
          Description: 'En liste',
          BaseTemplate: 100,
          AllowContentTypes: true,
          ContentTypesEnabled: true,
        }),
        headers: { 'Content-Type': 'application/json;charset=utf-8' },
      });
      equal(answer.status, 201);
      const list = answer.json as Record<string, unknown>;
      equal(
        properties.filter((one) => !(one in list)),
        [],
      );
      holds(list, {
        'odata.metadata': `${siteUrl}/_api/$metadata#SP.ApiData.Lists/@Element`,
        'odata.type': 'SP.List',
        'odata.editLink': `Web/Lists(guid'${String(list['Id'])}')`,
        Title,
        Description: 'En liste',
        BaseTemplate: 100,
        BaseType: 0,
        ContentTypesEnabled: true,
        ItemCount: 0,
        ParentWebUrl: '/sites/dev',
        TemplateFeatureId: '00bfea71-de22-43b2-a848-c05709900100',
      });
      equal(answer.headers['location'], `${siteUrl}/_api/Web/Lists(guid'${String(list['Id'])}')`);
      matches((list['CurrentChangeToken'] as { StringValue: string }).StringValue, /^1;3;[0-9a-f-]{36};\d+;\d+$/);
    },
  },
  {
    name: 'row type names encode what is no letter or digit, and a rename changes neither them nor the address',
    from: recorded,
    async run({ sp, name }) {
      const title = name('plan_og status');
      const made = await sp().web.lists.add(title);
      const number = title.split(' ').at(-1) ?? '';
      equal(made.EntityTypeName, `Plan_x005f_og_x0020_status_x0020_${number}List`);
      equal(made.ListItemEntityTypeFullName, `SP.Data.Plan_x005f_og_x0020_status_x0020_${number}ListItem`);
      const list = sp().web.lists.getById(made.Id);
      await list.update({ Title: name('Omdøbt') });
      const after = await list.select('EntityTypeName', 'RootFolder/ServerRelativeUrl').expand('RootFolder')();
      equal(after.EntityTypeName, made.EntityTypeName);
      equal(
        (after as unknown as { RootFolder: { ServerRelativeUrl: string } }).RootFolder.ServerRelativeUrl,
        `/sites/dev/Lists/${title}`,
      );
      const again = await sp().web.lists.add(title);
      const root = await sp().web.lists.getById(again.Id).rootFolder();
      equal(root.ServerRelativeUrl, `/sites/dev/Lists/${title}1`, 'address that was taken');
    },
  },
  {
    name: 'a list by title in any case, by id in every form, by address in every form',
    from: 'SURFACE.md 1 and 6; @pnp/sp lists/web.js',
    async run({ sp, ask, name }) {
      const title = name("Pia's liste / (ny)");
      const { Id } = await sp().web.lists.add(title);
      equal((await sp().web.lists.getByTitle(title.toUpperCase()).select('Id')()).Id, Id);
      for (const form of [`'${Id}'`, `guid'${Id}'`, `'{${Id}}'`, `'${Id.toUpperCase()}'`]) {
        equal(((await ask(`web/lists(${form})?$select=Id`)).json as { Id: string }).Id, Id, form);
        equal(((await ask(`Web/Lists/GetById(${form})?$select=Id`)).json as { Id: string }).Id, Id, form);
      }
      const { ServerRelativeUrl } = await sp().web.lists.getById(Id).rootFolder();
      equal((await sp().web.getList(ServerRelativeUrl).select('Id')()).Id, Id);
      const alias = encodeURIComponent(`'${ServerRelativeUrl.replace(/'/g, "''")}'`);
      equal(((await ask(`web/getList(@a1)?@a1=${alias}&$select=Id`)).json as { Id: string }).Id, Id);
      equal(((await ask(`web/lists(guid'${Id}')/title`)).json as { value: string }).value, title);
    },
  },
  {
    name: 'a list that is not there',
    from: 'SURFACE.md 3 [R ListTests]; responses/error-list-not-found.json',
    async run({ sp, ask, siteUrl }) {
      await refused(sp().web.lists.getByTitle('Findes ikke')(), 404, '-1, System.ArgumentException');
      const answer = await ask("web/lists/getByTitle('Findes ikke')");
      equal(
        (answer.json as { 'odata.error': { message: { value: string } } })['odata.error'].message.value,
        `List 'Findes ikke' does not exist at site with URL '${siteUrl}'.`,
      );
      await refused(sp().web.lists.getById('11111111-2222-4333-8444-555555555555')(), 404, '-2130575322');
      await refused(sp().web.getList('/sites/dev/Lists/Findes ikke')(), 404);
    },
  },
  {
    name: 'a title that is taken, too long or empty is refused',
    from: 'SURFACE.md 3 [R Base/ExceptionTests], 6; responses/error-list-duplicate.json',
    async run({ sp, name }) {
      const title = name('Optaget');
      await sp().web.lists.add(title);
      await refused(sp().web.lists.add(title.toUpperCase()), 500, '-2130575342, Microsoft.SharePoint.SPException');
      const other = await sp().web.lists.add(name('Anden'));
      await refused(sp().web.lists.getById(other.Id).update({ Title: title }), 500, '-2130575342');
      for (const bad of ['', 'x'.repeat(256)]) {
        let failed = 0;
        await sp()
          .web.lists.add(bad)
          .catch((error: { status: number }) => (failed = error.status));
        truth(failed >= 400, 'a refusal');
      }
      equal((await sp().web.lists.add(name('x'.repeat(240)))).ItemCount, 0);
    },
  },
  {
    name: 'MERGE sets what may be set, holds If-Match and raises the ETag',
    from: `${recorded}; SURFACE.md 3`,
    async run({ sp, ask, name }) {
      const { Id } = await sp().web.lists.add(name('Ændres'));
      const list = sp().web.lists.getById(Id);
      await list.update({
        Description: 'Ny',
        EnableAttachments: false,
        EnableVersioning: true,
        MajorVersionLimit: 50,
        EnableFolderCreation: true,
        EnableModeration: true,
        Hidden: true,
        NoCrawl: true,
        ContentTypesEnabled: true,
        ValidationFormula: '=LEN([Title])>2',
        ValidationMessage: 'For kort',
        OnQuickLaunch: true,
      });
      holds(await list.select('*', 'ValidationFormula', 'ValidationMessage', 'OnQuickLaunch', 'DefaultViewUrl')(), {
        Description: 'Ny',
        EnableAttachments: false,
        MajorVersionLimit: 50,
        EnableFolderCreation: true,
        EnableModeration: true,
        Hidden: true,
        NoCrawl: true,
        ContentTypesEnabled: true,
        ValidationFormula: '=LEN([Title])>2',
        ValidationMessage: 'For kort',
        OnQuickLaunch: true,
      });
      const merge = (tag: string, body: unknown) =>
        ask(`web/lists('${Id}')`, {
          method: 'POST',
          headers: {
            'X-HTTP-Method': 'MERGE',
            'Content-Type': 'application/json',
            ...(tag ? { 'If-Match': tag } : {}),
          },
          body: JSON.stringify(body),
        });
      const { 'odata.etag': tag } = (await ask(`web/lists('${Id}')`)).json as { 'odata.etag': string };
      const first = await merge(tag, { Description: 'A' });
      equal(first.status, 204);
      equal(first.text, '');
      truth(first.headers['etag'] !== tag, 'a new ETag');
      equal((await merge(tag, { Description: 'B' })).status, 412);
      equal((await merge('', { Description: 'B' })).status, 412);
      equal((await merge('*', { Description: 'C' })).status, 204);
      const strange = await merge('*', { FindesIkke: 1 });
      equal(strange.status, 400);
      matches(strange.text, /The property 'FindesIkke' does not exist on type 'SP\.List'/);
      equal(codeOf(await merge('*', { Hidden: 'ja' })), '-1, Microsoft.SharePoint.Client.InvalidClientQueryException');
    },
  },
  {
    name: 'what comes by $select and $expand alone',
    from: recorded,
    async run({ sp, ask, name, siteUrl }) {
      const { Id } = await sp().web.lists.add(name('Valgt'));
      const list = sp().web.lists.getById(Id);
      const whole = (await ask(`web/lists('${Id}')`)).json as Record<string, unknown>;
      for (const hidden of [
        'RootFolder',
        'Fields',
        'Views',
        'DefaultView',
        'SchemaXml',
        'OnQuickLaunch',
        'HasUniqueRoleAssignments',
        'DefaultViewUrl',
        'EffectiveBasePermissions',
      ])
        truth(!(hidden in whole), `${hidden} is not in the default set`);
      const picked = (await list
        .select(
          'Title',
          'DefaultViewUrl',
          'SchemaXml',
          'HasUniqueRoleAssignments',
          'EffectiveBasePermissions',
          'Fields',
          'Views',
          'DefaultView',
          'RootFolder',
        )
        .expand('Fields', 'Views', 'DefaultView', 'RootFolder')()) as unknown as Record<string, unknown>;
      matches(picked['DefaultViewUrl'], /\/AllItems\.aspx$/);
      matches(picked['SchemaXml'], /^<List /);
      equal(picked['HasUniqueRoleAssignments'], false);
      matches((picked['EffectiveBasePermissions'] as { High: string }).High, /^\d+$/);
      truth(
        (picked['Fields'] as { InternalName: string }[]).some((field) => field.InternalName === 'Title'),
        'Title among the fields',
      );
      equal(
        (picked['Views'] as { Title: string }[]).map((view) => view.Title),
        ['All Items'],
      );
      holds(await list.getParentInfos(), { List: { Id }, ParentWeb: { Url: siteUrl } });
      await refused(list.select('FindesIkke')(), 400, '-1, Microsoft.SharePoint.SPException');
      equal((await list.forms()).length, 3);
      equal((await list.eventReceivers()).length, 0);
      holds(await list.informationRightsManagementSettings(), { PolicyTitle: '' });
    },
  },
  {
    name: 'the collection: $select, $filter, $top; hidden lists; lists of a sub web are its own',
    from: 'SURFACE.md 5 and 6; responses/lists.json',
    async run({ sp, name }) {
      const title = name('I samlingen');
      const made = await sp().web.lists.add(title, '', 100, false, { Hidden: true });
      const found = await sp().web.lists.filter(`Title eq '${title}'`).select('Id', 'Title', 'Hidden', 'ItemCount')();
      equal(
        found.map(({ Id, Title, Hidden, ItemCount }) => ({ Id, Title, Hidden, ItemCount })),
        [{ Id: made.Id, Title: title, Hidden: true, ItemCount: 0 }],
      );
      equal(
        (await sp().web.lists.filter(`Hidden eq true and BaseTemplate eq 100`)()).some((one) => one.Id === made.Id),
        true,
      );
      equal((await sp().web.lists.top(1)()).length, 1);
    },
  },
  {
    name: 'ensure makes a list once and changes it after that',
    from: client,
    async run({ sp, name }) {
      const title = name('Sikret');
      const first = await sp().web.lists.ensure(title, 'En', 100, true);
      equal(first.created, true);
      const second = await sp().web.lists.ensure(title, 'To', 100, false, { EnableVersioning: true });
      equal(second.created, false);
      holds(await second.list(), { Description: 'To', ContentTypesEnabled: false, EnableVersioning: true });
    },
  },
  {
    name: 'templates have their own base type, columns and row type',
    from: 'Microsoft: SP.ListTemplateType, "Base Content Type Hierarchy"',
    async run({ sp, name }) {
      for (const { template, baseType, column } of templatesInUse) {
        const made = await sp().web.lists.add(name(`Skabelon ${template}`), '', template);
        holds(made, { BaseTemplate: template, BaseType: baseType });
        equal(made.EntityTypeName.endsWith('List'), baseType !== 1, `row type of ${template}`);
        const fields = await sp().web.lists.getById(made.Id).fields.select('InternalName')();
        truth(
          fields.some((field) => field.InternalName === column),
          `${column} in ${template}`,
        );
      }
      await refused(sp().web.lists.add(name('Ukendt'), '', 98765), 400);
    },
  },
  {
    name: 'rows move ItemCount and the LastItem dates, and the change token',
    from: 'SURFACE.md 6 and 15',
    async run({ sp, name }) {
      const { Id } = await sp().web.lists.add(name('Tæller'));
      const list = sp().web.lists.getById(Id);
      const before = await list();
      await list.items.add({ Title: 'A' });
      await list.items.add({ Title: 'B' });
      const between = await list();
      equal(between.ItemCount, 2);
      truth(between.LastItemModifiedDate >= before.LastItemModifiedDate, 'a later date');
      truth(JSON.stringify(between.CurrentChangeToken) !== JSON.stringify(before.CurrentChangeToken), 'another token');
      await list.items.getById(1).delete();
      equal((await list()).ItemCount, 1);
    },
  },
  {
    name: 'names that every object of JavaScript has are no names here',
    from: 'hostile input',
    async run({ sp, ask, name }) {
      const { Id } = await sp().web.lists.add(name('__proto__'));
      const list = sp().web.lists.getById(Id);
      for (const odd of ['__proto__', 'constructor', 'toString']) {
        const { EntityPropertyName } = await list.fields.addText(odd);
        await list.items.add({ Title: 'A', [String(EntityPropertyName)]: odd });
        equal((await ask(`web/lists('${Id}')/${odd}`)).status, 404);
        equal((await ask(`web/lists('${Id}')?$select=${odd}`)).status, 400);
      }
      const merge = await ask(`web/lists('${Id}')`, {
        method: 'POST',
        headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*', 'Content-Type': 'application/json' },
        body: '{"__proto__":{"Hidden":true},"constructor":1}',
      });
      equal(merge.status, 400);
      const deep = `<Field Type="Text" DisplayName="x">${'<a>'.repeat(5000)}`;
      await refused(list.fields.createFieldAsXml(deep), 400);
    },
  },
  {
    name: 'libraries that a web is asked for',
    from: `${client}; @pnp/sp lists/web.js`,
    async run({ sp }) {
      const assets = await sp().web.lists.ensureSiteAssetsLibrary();
      holds(await assets(), { Title: 'Site Assets', BaseTemplate: 101 });
      const pages = await sp().web.lists.ensureSitePagesLibrary();
      holds(await pages(), { BaseTemplate: 119 });
      holds(await sp().web.defaultDocumentLibrary(), { Title: 'Documents', EntityTypeName: 'Shared_x0020_Documents' });
      holds(await sp().web.siteUserInfoList(), { BaseTemplate: 112 });
      const masters = await sp().web.getCatalog(116);
      equal((await masters.select('BaseTemplate')()).BaseTemplate, 116);
    },
  },
  {
    name: 'event receivers are kept',
    from: '@pnp/sp column-defaults/list.js',
    async run({ sp, ask, name }) {
      const { Id } = await sp().web.lists.add(name('Modtager'));
      const added = await ask(`web/lists('${Id}')/EventReceivers/add`, {
        body: JSON.stringify({
          eventReceiverCreationInformation: {
            EventType: 10001,
            ReceiverName: 'Prøve',
            SequenceNumber: 1000,
            Synchronization: 1,
          },
        }),
        headers: { 'Content-Type': 'application/json' },
      });
      equal(added.status, 200);
      const list = sp().web.lists.getById(Id);
      const found = await list.eventReceivers.filter("ReceiverName eq 'Prøve'").select('ReceiverId')();
      equal(found.length, 1);
    },
  },
  {
    name: 'who may: an editor makes lists, a reader sees them and changes nothing',
    from: 'SURFACE.md 12',
    async run({ sp, name }) {
      const made = await sp('editor').web.lists.add(name('Redaktør'));
      equal((await sp('reader').web.lists.getById(made.Id)()).Id, made.Id);
      await refused(sp('reader').web.lists.add(name('Læser')), 403, '-2147024891');
      await refused(sp('reader').web.lists.getById(made.Id).update({ Title: 'x' }), 403);
      await refused(sp('reader').web.lists.getById(made.Id).delete(), 403);
      await refused(sp('reader').web.lists.getById(made.Id).recycle(), 403);
      await refused(sp('reader').web.lists.getById(made.Id).fields.addText('x'), 403);
      await refused(sp('nobody').web.lists(), 401);
    },
  },
  {
    name: 'verbose and nometadata forms of a list',
    from: 'SURFACE.md 2',
    async run({ sp, ask, name, siteUrl }) {
      const { Id } = await sp().web.lists.add(name('Former'));
      const verbose = (await ask(`web/lists('${Id}')`, { headers: { Accept: 'application/json;odata=verbose' } }))
        .json as {
        d: Record<string, Record<string, unknown>>;
      };
      holds(verbose.d, {
        __metadata: { type: 'SP.List', uri: `${siteUrl}/_api/Web/Lists(guid'${Id}')` },
        Fields: { __deferred: { uri: `${siteUrl}/_api/Web/Lists(guid'${Id}')/Fields` } },
      });
      const none = (await ask(`web/lists('${Id}')`, { headers: { Accept: 'application/json;odata=nometadata' } }))
        .json as Record<string, unknown>;
      equal(
        Object.keys(none).filter((key) => key.startsWith('odata')),
        [],
      );
      equal(none['Id'], Id);
    },
  },
];
