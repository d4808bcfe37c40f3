import { complex, nothing, plain } from '../../answers/answer';
import { method, reading } from '../../answers/resource';
import { faults } from '../../http/faults';
import { jsonBody } from '../../http/message';
import { emptyGuid } from '../../store/documents';
import type { Call } from '../call';
import { demandTenant, keep, runActions, thingOf, type ScriptMethod } from './site-scripts';

type Values = Readonly<Record<string, unknown>>;

const type = 'Microsoft.SharePoint.Utilities.WebTemplateExtensions.SiteDesignMetadata';

/** A design as it begins (Microsoft: "Site design and site script REST API"). */
const begun = {
  Description: null,
  DesignPackageId: emptyGuid,
  DesignType: '0',
  IsDefault: false,
  IsOutOfBoxTemplate: false,
  IsTenantAdminOnly: false,
  ListColor: 0,
  ListIcon: 0,
  PreviewImageAltText: null,
  PreviewImageUrl: null,
  RequiresClassicExperience: false,
  RequiresTeamsConnected: false,
  SiteScriptIds: [],
  SupportedWebTemplates: [],
  TemplateFeatures: [],
  ThumbnailUrl: null,
  Title: '',
  Version: 1,
  WebTemplate: '64',
} as const;

/** Rights are kept beside the design, and answered only when they are asked for. */
const shown = ({ Rights: _rights, ...values }: Values): Values => values;

const answer = (call: Call, values: Values, name: string): ReturnType<typeof complex> =>
  complex(shown(values), call.request, name, type);

function said(sent: unknown): Values {
  if (typeof sent !== 'object' || sent === null)
    throw faults.badArgument('Value does not fall within the expected range.');
  return Object.fromEntries(
    Object.entries(sent).filter(([name, value]) => name in begun && value !== null && value !== undefined),
  );
}

interface Granted {
  readonly DisplayName: string;
  readonly PrincipalName: string;
  readonly Rights: string;
}

const rightsOf = (values: Values): readonly Granted[] => (values['Rights'] ?? []) as readonly Granted[];
const names = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const design = (call: Call, name = 'id'): Values => thingOf(call, 'siteDesign', jsonBody(call.request)[name]).values;
const none =
  (name: string): ScriptMethod =>
  (call) =>
    reading(() => plain([], call.request, name));

const task: ScriptMethod = (call) =>
  method(() => {
    const { Id } = design(call, 'siteDesignId');
    const values = {
      ID: call.stores.core.newId(),
      LogonName: call.user.login,
      SiteDesignID: Id,
      SiteID: call.web.siteId,
      WebID: call.web.id,
    };
    return complex(
      values,
      call.request,
      'AddSiteDesignTask',
      'Microsoft.SharePoint.Utilities.WebTemplateExtensions.SiteDesignTask',
    );
  });

/** The half of `SiteScriptUtility` that is about designs (@pnp/sp site-designs/types.js). */
export const designMethods: Readonly<Record<string, ScriptMethod>> = {
  getsitedesigns: (call) =>
    reading(() =>
      plain(
        call.stores.tenant.all('siteDesign').map((one) => shown(one.values)),
        call.request,
        'GetSiteDesigns',
      ),
    ),
  createsitedesign: (call) =>
    method(() => {
      demandTenant(call);
      const values = { ...begun, ...said(jsonBody(call.request)['info']), Id: call.stores.core.newId() };
      for (const id of names(values.SiteScriptIds)) thingOf(call, 'siteScript', id);
      return answer(call, keep(call, 'siteDesign', values), 'CreateSiteDesign');
    }),
  getsitedesignmetadata: (call) => method(() => answer(call, design(call), 'GetSiteDesignMetadata')),
  updatesitedesign: (call) =>
    method(() => {
      demandTenant(call);
      const { updateInfo } = jsonBody(call.request) as { readonly updateInfo?: Values };
      const old = thingOf(call, 'siteDesign', updateInfo?.['Id']).values;
      return answer(call, keep(call, 'siteDesign', { ...old, ...said(updateInfo) }), 'UpdateSiteDesign');
    }),
  deletesitedesign: (call) =>
    method(() => {
      demandTenant(call);
      const { Id } = design(call);
      call.stores.core.together(() => call.stores.tenant.remove(`siteDesign/${String(Id)}`));
      return nothing(call.request);
    }),
  getsitedesignrights: (call) => method(() => plain(rightsOf(design(call)), call.request, 'GetSiteDesignRights')),
  grantsitedesignrights: (call) =>
    method(() => {
      demandTenant(call);
      const old = design(call);
      const wanted = names(jsonBody(call.request)['principalNames']);
      const granted = wanted.map((name) => {
        const entry = call.stores.directory.find(name);
        if (!entry) throw faults.badArgument(`The principal ${name} could not be found.`);
        return { DisplayName: entry.title, PrincipalName: entry.login, Rights: '1' };
      });
      const others = rightsOf(old).filter((one) => !granted.some((fresh) => fresh.PrincipalName === one.PrincipalName));
      keep(call, 'siteDesign', { ...old, Rights: [...others, ...granted] });
      return nothing(call.request);
    }),
  revokesitedesignrights: (call) =>
    method(() => {
      demandTenant(call);
      const old = design(call);
      const logins = names(jsonBody(call.request)['principalNames']).map(
        (name) => call.stores.directory.find(name)?.login,
      );
      keep(call, 'siteDesign', { ...old, Rights: rightsOf(old).filter((one) => !logins.includes(one.PrincipalName)) });
      return nothing(call.request);
    }),
  applysitedesign: (call) =>
    method(() => {
      const scripts = names(design(call, 'siteDesignId')['SiteScriptIds']);
      const outcomes = call.stores.core.together(() =>
        scripts.flatMap((id) => {
          const { Content } = thingOf(call, 'siteScript', id).values;
          return runActions(call, typeof Content === 'string' ? JSON.parse(Content) : null);
        }),
      );
      return plain(outcomes, call.request, 'ApplySiteDesign');
    }),
  addsitedesigntask: task,
  addsitedesigntasktocurrentweb: task,
  getsitedesigntask: (call) => method(() => nothing(call.request)),
  getsitedesignrun: none('GetSiteDesignRun'),
  getsitedesignrunstatus: none('GetSiteDesignRunStatus'),
};
