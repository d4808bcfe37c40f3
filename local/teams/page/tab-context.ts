import type { FlatContext } from './tab-host';
import type { Channel, TeamsState } from '../shape';

/** What the tab is told about where it stands, in the flat form of the protocol; a personal app stands in no channel. */
export function tabContext(
  state: TeamsState,
  channel: Channel | null,
  page: string,
  subPage: string | null,
  sessionId: string,
): FlatContext {
  const site = state.siteUrl === null ? null : new URL(state.siteUrl);
  return {
    locale: state.locale === 'da' ? 'da-dk' : 'en-gb',
    theme: state.theme,
    sessionId,
    appSessionId: sessionId,
    hostName: 'Teams',
    hostClientType: 'web',
    ringId: 'general',
    entityId: page,
    subEntityId: subPage ?? undefined,
    appId: state.tab.appId,
    userObjectId: state.me.objectId,
    userDisplayName: state.me.name,
    userPrincipalName: state.me.userPrincipalName,
    loginHint: state.me.userPrincipalName,
    userLicenseType: 'Unknown',
    tid: state.tenantId,
    ...(channel !== null && {
      teamId: state.team.id,
      teamName: state.team.name,
      groupId: state.team.groupId,
      userTeamRole: 1,
      channelId: channel.id,
      channelName: channel.name,
      channelType: 'Regular',
      channelRelativeUrl: site ? `${site.pathname}/Delte dokumenter/${channel.name}` : undefined,
      teamSiteUrl: state.siteUrl ?? undefined,
      teamSiteDomain: site?.host,
      teamSitePath: site?.pathname,
    }),
  };
}
