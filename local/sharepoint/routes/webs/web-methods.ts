import { all, complex, nothing, plain } from '../../answers/answer';
import type { Entity, Parts } from '../../answers/entity';
import { method, reading, type Resource } from '../../answers/resource';
import { jsonBody } from '../../http/message';
import { argument, only } from '../../http/path';
import type { Web } from '../../store/webs';
import { demand, ofWeb, type Call } from '../call';
import { putWeb } from './web-changes';
import { hiddenWebDefaults } from './web-values';
import { userEntity } from '../people/people';
import { textIn } from '../written';

interface StoredText {
  readonly Value: string;
  readonly Comment: string;
  readonly Description: string;
}

const stored = (root: Web): Readonly<Record<string, StoredText>> =>
  (root.properties?.['storage'] ?? {}) as Record<string, StoredText>;

/** Texts that solutions keep by name, for the whole site (@pnp/sp webs/types.js). */
function storageOf(call: Call, web: Web): NonNullable<Parts['routes']> {
  const root = (): Web => call.stores.webs.root(web.siteId);
  const put = (next: Record<string, StoredText>): void => {
    demand(call, 'manageWeb', ofWeb(root()));
    putWeb(call, { ...root(), properties: { ...root().properties, storage: next } });
  };
  const without = (key: string): Record<string, StoredText> =>
    Object.fromEntries(Object.entries(stored(root())).filter(([name]) => name !== key));
  return {
    getstorageentity: (step) =>
      reading(() => {
        const key = only(step) ?? '';
        const found = Object.entries(stored(root())).find(([name]) => name === key);
        return found
          ? complex({ ...found[1] }, call.request, 'GetStorageEntity', 'SP.StorageEntity')
          : nothing(call.request);
      }),
    setstorageentity: () =>
      method(() => {
        const body = jsonBody(call.request);
        const key = textIn(body, 'key') ?? '';
        put(
          Object.fromEntries([
            ...Object.entries(without(key)),
            [
              key,
              {
                Value: textIn(body, 'value') ?? '',
                Comment: textIn(body, 'comments') ?? '',
                Description: textIn(body, 'description') ?? '',
              },
            ],
          ]),
        );
        return nothing(call.request);
      }),
    removestorageentity: (step) =>
      method(() => {
        put(without(only(step) ?? ''));
        return nothing(call.request);
      }),
  };
}

/** Symbols that SharePoint knows by the ending of a file's name. */
const symbols = new Set(
  'doc docx xls xlsx ppt pptx pdf one txt xml zip png jpg gif htm html msg aspx vsd vsdx csv'.split(' '),
);

function symbolOf(filename: string): string {
  const ending = /\.(\w+)$/.exec(filename)?.[1]?.toLowerCase() ?? '';
  return symbols.has(ending) ? `ic${ending}.png` : 'icgen.gif';
}

const templates: readonly { name: string; title: string; id: number; category: string }[] = [
  { name: 'STS#3', title: 'Team site (no Microsoft 365 group)', id: 1, category: 'Collaboration' },
  { name: 'STS#0', title: 'Team site (classic experience)', id: 1, category: 'Collaboration' },
  { name: 'SITEPAGEPUBLISHING#0', title: 'Communication site', id: 68, category: 'Collaboration' },
  { name: 'PROJECTSITE#0', title: 'Project Site', id: 6115, category: 'Collaboration' },
  { name: 'BDR#0', title: 'Document Center', id: 7, category: 'Enterprise' },
];

const templateEntity =
  (lcid: number) =>
  (template: (typeof templates)[number]): Entity => ({
    type: 'SP.WebTemplate',
    set: 'SP.ApiData.WebTemplates',
    id: `Web/GetAvailableWebTemplates/GetByName('${template.name}')`,
    editLink: `Web/GetAvailableWebTemplates/GetByName('${template.name}')`,
    values: {
      Description: template.title,
      DisplayCategory: template.category,
      Id: template.id,
      ImageUrl: '/_layouts/15/images/stts.png',
      IsHidden: false,
      IsRootWebOnly: false,
      IsSubWebOnly: false,
      Lcid: lcid,
      Name: template.name,
      Title: template.title,
    },
  });

/** The property bag of a web, with names as SharePoint writes them in JSON: `_` is `_x005f_` (SP.PropertyValues). */
function propertyBag(web: Web): Entity {
  const bag = {
    OData__x005f__x005f_InheritsCustomMasterUrl: 'True',
    OData__x005f__x005f_InheritsMasterUrl: 'True',
    OData__x005f__x005f_InheritsAlternateCssUrl: 'True',
    vti_x005f_approvallevels: 'Approved Rejected Pending\\ Review',
    vti_x005f_associategroups: '5;4;3',
    vti_x005f_associatemembergroup: String(Number(web.properties?.['AssociatedMemberGroupId'] ?? 5)),
    vti_x005f_associateownergroup: String(Number(web.properties?.['AssociatedOwnerGroupId'] ?? 3)),
    vti_x005f_associatevisitorgroup: String(Number(web.properties?.['AssociatedVisitorGroupId'] ?? 4)),
    vti_x005f_defaultlanguage: 'da-dk',
    vti_x005f_extenderversion: '16.0.0.26002',
  };
  return {
    type: 'SP.PropertyValues',
    set: 'SP.ApiData.PropertyValues',
    id: 'Web/AllProperties',
    editLink: 'Web/AllProperties',
    values: { ...bag, ...((web.properties?.['bag'] ?? {}) as Record<string, unknown>) },
  };
}

/** Catalogs of apps (@pnp/sp appcatalog): there are none here. */
const noApps = (call: Call): Resource => ({
  child: (step) =>
    step.name === 'availableapps'
      ? { get: () => all({ set: 'SP.ApiData.CorporateCatalogAppMetadatas', entities: [] }, call.request) }
      : null,
});

/** The smaller methods and the values that only `$select` brings. */
export function methodsOfWeb(call: Call, web: Web): Parts {
  const hidden = Object.fromEntries(
    Object.entries(hiddenWebDefaults).map(([name, usual]) => [name, () => web.settings[name] ?? usual]),
  );
  const tolerated = () =>
    method(() => {
      demand(call, 'manageWeb', ofWeb(web));
      return nothing(call.request);
    });
  return {
    links: {
      AllProperties: () => propertyBag(web),
      Author: () => {
        const { people } = call.stores;
        const made = people.byId(web.siteId, Number(web.properties?.['author'] ?? 0));
        const author = made ?? people.users(web.siteId).find((one) => one.siteAdmin);
        return author ? userEntity(call, author) : null;
      },
    },
    more: {
      ...hidden,
      ServerRelativePath: () => ({ DecodedUrl: web.path }),
      SupportedUILanguageIds: () => [web.language, 1033],
      WebTemplateConfiguration: () => `${web.template}#${Number(web.settings['Configuration'] ?? 0)}`,
      EffectivePresenceEnabled: () => true,
      AccessRequestListUrl: () => '',
      SiteId: () => web.siteId,
    },
    routes: {
      ...storageOf(call, web),
      maptoicon: (step) =>
        reading(() => plain(symbolOf(argument(step, 'filename', 0) ?? ''), call.request, 'MapToIcon')),
      getavailablewebtemplates: (step) =>
        reading(() => {
          const lcid = Number(argument(step, 'lcid', 0) ?? 1033);
          return all({ set: 'SP.ApiData.WebTemplates', entities: templates.map(templateEntity(lcid)) }, call.request);
        }),
      applywebtemplate: tolerated,
      applytheme: tolerated,
      synchubsitetheme: tolerated,
      hubsitedata: () => reading(() => plain(JSON.stringify(null), call.request, 'HubSiteData')),
      // `@v={'High':'0','Low':'1'}`: true where each bit asked for is held (Microsoft: Web.DoesUserHavePermissions).
      doesuserhavepermissions: (step) =>
        reading(() => {
          const own = call.stores.rights.maskOf(call.user, ofWeb(web));
          const half = (name: string): number =>
            Number(new RegExp(`['"]?${name}['"]?\\s*:\\s*['"]?(\\d+)`, 'i').exec(only(step) ?? '')?.[1] ?? 0) >>> 0;
          const [high, low] = [half('High'), half('Low')];
          const held = (own.high & high) >>> 0 === high && (own.low & low) >>> 0 === low;
          return plain(held, call.request, 'DoesUserHavePermissions', 'Edm.Boolean');
        }),
      tenantappcatalog: () => noApps(call),
      sitecollectionappcatalog: () => noApps(call),
      getpushnotificationsubscribers: () => reading(() => plain([], call.request, 'GetPushNotificationSubscribers')),
    },
  };
}
