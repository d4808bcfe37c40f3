import { nothing, plain, complex } from '../../answers/answer';
import { method, reading, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { jsonBody } from '../../http/message';
import { argument, type Segment } from '../../http/path';
import { createList } from '../../lists/create-list';
import { plainGuid } from '../../store/documents';
import type { TenantThing } from '../../store/tenant';
import { absoluteUrl, demand, ofWeb, type Call } from '../call';
import { pathOfUrl } from '../files/paths';
import { ofWebRoot } from '../webs/web-address';
import { textIn } from '../written';
import { designMethods } from './site-designs';

type Values = Readonly<Record<string, unknown>>;
export type ScriptMethod = (call: Call, step: Segment) => Resource;

const namespace = 'Microsoft.SharePoint.Utilities.WebTemplateExtensions';

/** Scripts and designs are the organisation's: here whoever manages the site may change them. */
export const demandTenant = (call: Call): void => demand(call, 'manageWeb', ofWeb(ofWebRoot(call)));

/** One of the organisation's things by its own id, as it is kept; refused where it is missing. */
export function thingOf(call: Call, kind: TenantThing['kind'], id: unknown): TenantThing {
  const found = typeof id === 'string' ? call.stores.tenant.get(`${kind}/${plainGuid(id)}`) : null;
  if (!found) throw faults.badArgument('Value does not fall within the expected range.');
  return found;
}

export const keep = (call: Call, kind: TenantThing['kind'], values: Values): Values =>
  call.stores.core.together(() => call.stores.tenant.put({ id: `${kind}/${String(values['Id'])}`, kind, values }))
    .values;

const answer = (call: Call, values: Values, name: string): ReturnType<typeof complex> =>
  complex(values, call.request, name, `${namespace}.SiteScriptMetadata`);

/** A list as the actions that would make it again (Microsoft: "Site template JSON schema"). */
function scriptOfList(call: Call, address: string): string {
  const list = call.stores.lists.overPath(pathOfUrl(address));
  if (!list || list.siteId !== call.web.siteId) throw faults.badArgument('The list does not exist.');
  const fields = call.stores.fields.ofList(list.id).filter((field) => !field.builtIn && !field.hidden);
  const subactions = [
    { verb: 'setTitle', title: list.title },
    { verb: 'setDescription', description: list.description },
    ...fields.map((field) => ({
      verb: 'addSPField',
      fieldType: field.type,
      displayName: field.title,
      internalName: field.internalName,
      isRequired: field.required,
    })),
  ];
  const action = {
    verb: 'createSPList',
    listName: list.path.slice(list.path.lastIndexOf('/') + 1),
    templateType: list.template,
    subactions,
  };
  return JSON.stringify({
    $schema: 'https://developer.microsoft.com/json-schemas/sp/site-design-script-actions.schema.json',
    actions: [action],
  });
}

/** What a script's actions did to a web: lists are made; all else is left alone, and said to be. */
export function runActions(call: Call, content: unknown): Values[] {
  const { actions } = (content ?? {}) as { readonly actions?: unknown };
  demand(call, 'manageLists', ofWeb(call.web));
  return (Array.isArray(actions) ? actions : []).map((action: unknown) => {
    const { verb, listName, templateType } = (action ?? {}) as Record<string, unknown>;
    const says = (outcome: number, title: string): Values => ({
      ErrorCode: 0,
      Outcome: outcome,
      OutcomeText: null,
      Target: null,
      TargetId: null,
      Title: title,
    });
    if (verb !== 'createSPList' || typeof listName !== 'string') return says(2, String(verb));
    const { lists } = call.stores;
    if (lists.byTitle(call.web.id, listName)) return says(2, `Create or update list "${listName}"`);
    const template = typeof templateType === 'number' ? templateType : 100;
    createList(call.stores, call.web, { title: listName, template, author: call.user.principalId });
    return says(0, `Create or update list "${listName}"`);
  });
}

const methods: Readonly<Record<string, ScriptMethod>> = {
  getsitescripts: (call) =>
    reading(() =>
      plain(
        call.stores.tenant.all('siteScript').map((one) => ({ ...one.values, Content: null })),
        call.request,
        'GetSiteScripts',
      ),
    ),
  createsitescript: (call, step) =>
    method(() => {
      demandTenant(call);
      const values = {
        Content: JSON.stringify(jsonBody(call.request)),
        Description: argument(step, 'description', 1) ?? '',
        Id: call.stores.core.newId(),
        IsSiteScriptPackage: false,
        Title: argument(step, 'title', 0) ?? '',
        Version: 1,
      };
      return answer(call, keep(call, 'siteScript', values), 'CreateSiteScript');
    }),
  getsitescriptmetadata: (call) =>
    method(() =>
      answer(call, thingOf(call, 'siteScript', jsonBody(call.request)['id']).values, 'GetSiteScriptMetadata'),
    ),
  updatesitescript: (call) =>
    method(() => {
      demandTenant(call);
      const { updateInfo } = jsonBody(call.request) as { readonly updateInfo?: Values };
      const old = thingOf(call, 'siteScript', updateInfo?.['Id']).values;
      const said = Object.fromEntries(
        ['Content', 'Description', 'Title', 'Version']
          .filter((name) => updateInfo?.[name] !== undefined && updateInfo[name] !== null)
          .map((name) => [name, updateInfo?.[name]]),
      );
      return answer(call, keep(call, 'siteScript', { ...old, ...said }), 'UpdateSiteScript');
    }),
  deletesitescript: (call) =>
    method(() => {
      demandTenant(call);
      const { id } = thingOf(call, 'siteScript', jsonBody(call.request)['id']);
      call.stores.core.together(() => call.stores.tenant.remove(id));
      return nothing(call.request);
    }),
  getsitescriptfromlist: (call) =>
    method(() =>
      plain(scriptOfList(call, textIn(jsonBody(call.request), 'listUrl') ?? ''), call.request, 'GetSiteScriptFromList'),
    ),
  getsitescriptfromweb: (call) =>
    method(() => {
      const { info } = jsonBody(call.request) as { readonly info?: { readonly IncludedLists?: unknown } };
      const included = Array.isArray(info?.IncludedLists) ? info.IncludedLists : [];
      const actions = included.flatMap((list) => {
        const script = JSON.parse(scriptOfList(call, absoluteUrl(call, `${call.web.path}/${String(list)}`))) as {
          readonly actions: unknown[];
        };
        return script.actions;
      });
      return complex(
        { JSON: JSON.stringify({ actions }), Warnings: [] },
        call.request,
        'GetSiteScriptFromWeb',
        `${namespace}.SiteScriptSerializationResult`,
      );
    }),
  executesitescriptaction: (call) =>
    method(() => {
      const sent = jsonBody(call.request)['actionDefinition'];
      const [outcome] = call.stores.core.together(() =>
        runActions(call, { actions: [typeof sent === 'string' ? parsed(sent) : sent] }),
      );
      return complex(outcome ?? {}, call.request, 'ExecuteSiteScriptAction', `${namespace}.SiteScriptActionResult`);
    }),
  ...designMethods,
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw faults.badArgument('The action definition is not valid.');
  }
}

/** `SiteScriptUtility.…` (@pnp/sp site-scripts, site-designs). */
export const siteScriptMethod = (call: Call, step: Segment, name: string): Resource | null =>
  (Object.hasOwn(methods, name) ? methods[name]?.(call, step) : null) ?? null;
