import { complex, nothing, plain } from '../../answers/answer';
import { method, reading, steps, type Resource } from '../../answers/resource';
import { ServiceError } from '../../http/message';
import { jsonBody } from '../../http/message';
import { textIn } from '../written';
import type { Call } from '../call';

/** The service has sites of its own and no Microsoft 365 groups: making more is refused in SharePoint's words. */
export const notMade = (): ServiceError =>
  new ServiceError(
    403,
    '-2147024891, System.UnauthorizedAccessException',
    'Access denied. Site creation is not available to this user.',
  );

const refused = (): Resource =>
  method(() => {
    throw notMade();
  });

/** `_api/groupsitemanager` (@pnp/sp groupsitemanager/types.js): what can be asked without a group. */
export function groupSiteManager(call: Call): Resource {
  const { request } = call;
  const none = (name: string) => (): Resource => reading(() => plain(JSON.stringify({ value: [] }), request, name));
  return {
    child: steps({
      canusercreategroup: () => reading(() => plain(false, request, 'CanUserCreateGroup', 'Edm.Boolean')),
      clearcurrentuserteamscache: () => method(() => nothing(request)),
      getgroupcreationcontext: () =>
        reading(() =>
          complex(
            {
              ClassificationCreationModernUX: [],
              ClassificationReferences: [],
              CustomFormUrl: null,
              DataClassificationOptions: [],
              DataClassificationOptionsNew: [],
              DefaultClassification: null,
              ExternalInvitationEnabled: false,
              PreferredLanguage: 1030,
              RequireSecondaryContact: false,
              ShowSelfServiceSiteCreation: false,
              SitePath: '/sites/',
              UsageGuidelineUrl: null,
            },
            request,
            'GetGroupCreationContext',
            'SP.Directory.GroupCreationContext',
          ),
        ),
      getvalidsiteurlfromalias: () =>
        reading(() => {
          const alias = textIn(jsonBody(request), 'alias') ?? '';
          return plain(`${request.origin}/sites/${alias.replace(/[^\w-]/g, '')}`, request, 'GetValidSiteUrlFromAlias');
        }),
      getallorglabels: () =>
        reading(() =>
          complex({ Labels: [], NextPageNumber: 0 }, request, 'GetAllOrgLabels', 'SP.Directory.OrgLabelsContext'),
        ),
      getsitestatus: () =>
        reading(() =>
          complex(
            { DocumentsUrl: null, ErrorMessage: null, GroupId: null, SiteStatus: 0, SiteUrl: null },
            request,
            'GetSiteStatus',
            'SP.Directory.GroupSiteInfo',
          ),
        ),
      isteamifyprompthidden: () => reading(() => plain(true, request, 'IsTeamifyPromptHidden', 'Edm.Boolean')),
      getcurrentuserjoinedteams: none('GetCurrentUserJoinedTeams'),
      getcurrentusersharedchannelmembergroups: none('GetCurrentUserSharedChannelMemberGroups'),
      getcurrentuserteamconnectedmembergroups: none('GetCurrentUserTeamConnectedMemberGroups'),
      getusersharedchannelmembergroups: none('GetUserSharedChannelMemberGroups'),
      getuserteamconnectedmembergroups: none('GetUserTeamConnectedMemberGroups'),
      create: refused,
      creategroup: refused,
      creategroupex: refused,
      delete: refused,
      ensureteamforgroup: refused,
      ensureteamforgroupex: refused,
    }),
  };
}
