import { ClaimsIdentity, type ConnectorClient } from 'botframework-connector';
import * as z from 'zod';
import type { TeamAddress, TeamMember, TeamRoster } from '../port';
import type { BotAuthenticationSettings, StrictAuthentication } from './authentication';

/** Teams gives no more in one answer. */
const pageSize = 500;
/** A team may have 25,000 members; those beyond these press all the same, their Teams only asks for no view by itself. */
const mostPages = 4;

const detailsSchema = z.looseObject({ aadGroupId: z.string().nullish() });

const channelsSchema = z.object({
  conversations: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string().nullish(),
      type: z.enum(['standard', 'private', 'shared']).nullish().catch(null),
    }),
  ),
});

const pageSchema = z.object({
  members: z
    .array(z.looseObject({ id: z.string(), userPrincipalName: z.string().nullish(), tenantId: z.string().nullish() }))
    .nullish(),
  continuationToken: z.string().nullish(),
});

/** Who is in a team and which group it is, asked of the Connector with the SDK's own client. */
export function createTeamRoster(
  authentication: StrictAuthentication,
  settings: BotAuthenticationSettings,
): TeamRoster {
  const claims = [
    { type: 'aud', value: settings.appId },
    { type: 'appid', value: settings.appId },
  ];
  const factory = authentication.createConnectorFactory(new ClaimsIdentity(claims, true));
  let client: Promise<ConnectorClient> | null = null;
  /** Null for an address that somebody wrote into the list: our token must not be sent there (TEAMS.md 2.1). */
  const connector = async ({ serviceUrl }: TeamAddress): Promise<ConnectorClient | null> => {
    if (serviceUrl !== settings.serviceUrl) return null;
    client ??= factory.create(settings.serviceUrl, settings.channelScope);
    return client;
  };
  return {
    async groupOf(team) {
      try {
        if (team.serviceUrl !== settings.serviceUrl) return null;
        const { teams } = await authentication.teamsClient();
        return detailsSchema.parse(await teams.fetchTeamDetails(team.teamId)).aadGroupId ?? null;
      } catch {
        return null;
      }
    },
    async membersOf(team) {
      const { teamId } = team;
      try {
        const api = await connector(team);
        if (api === null) return null;
        const found: TeamMember[] = [];
        let next: string | undefined;
        for (let page = 0; page < mostPages; page++) {
          const { members, continuationToken } = pageSchema.parse(
            await api.conversations.getConversationPagedMembers(teamId, askFor(next)),
          );
          for (const { id, userPrincipalName, tenantId } of members ?? []) {
            const isForeign = tenantId != null && tenantId !== settings.tenantId;
            if (userPrincipalName) found.push({ id, userPrincipalName, isForeign });
          }
          if (!continuationToken) return found;
          next = continuationToken;
        }
        return found;
      } catch {
        // Whatever stood in the way: the cards then show their buttons to all, and each press is judged by itself.
        return null;
      }
    },
    async channelsOf(team) {
      try {
        if (team.serviceUrl !== settings.serviceUrl) return null;
        const { teams } = await authentication.teamsClient();
        const told = await teams.fetchChannelList(team.teamId);
        return channelsSchema
          .parse(told)
          .conversations.map(({ id, name, type }) => ({ channelId: id, name: name ?? '', kind: type ?? null }));
      } catch {
        // What cannot be asked now is asked tomorrow; sending finds out by itself.
        return null;
      }
    },
  };
}

/** The SDK's type wants a token for the first page as well, which has none. */
const askFor = (continuationToken: string | undefined): { pageSize: number; continuationToken: string } =>
  ({ pageSize, ...(continuationToken !== undefined && { continuationToken }) }) as {
    pageSize: number;
    continuationToken: string;
  };
