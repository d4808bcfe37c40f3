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

const toldSchema = z.looseObject({
  id: z.string(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
});
type Told = z.infer<typeof toldSchema>;

const pageSchema = z.object({
  members: z.array(toldSchema).nullish(),
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
  const isForeign = (tenantId: string | null | undefined): boolean =>
    tenantId != null && tenantId !== settings.tenantId;
  const pagesOf = async (team: TeamAddress, most: number): Promise<{ members: Told[]; isAll: boolean } | null> => {
    try {
      const api = await connector(team);
      if (api === null) return null;
      const members: Told[] = [];
      let next: string | undefined;
      for (let page = 0; page < most; page++) {
        const told = pageSchema.parse(await api.conversations.getConversationPagedMembers(team.teamId, askFor(next)));
        members.push(...(told.members ?? []));
        if (!told.continuationToken) return { members, isAll: true };
        next = told.continuationToken;
      }
      return { members, isAll: false };
    } catch {
      // Whatever stood in the way: the cards then show their buttons to all, and each press is judged by itself.
      return null;
    }
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
      const all = await pagesOf(team, mostPages);
      if (all === null) return null;
      return all.members.flatMap(({ id, userPrincipalName, tenantId }): TeamMember[] =>
        userPrincipalName ? [{ id, userPrincipalName, isForeign: isForeign(tenantId) }] : [],
      );
    },
    async everyoneIn(room, most) {
      const all = await pagesOf(room, 1);
      if (all === null || !all.isAll || all.members.length > most) return null;
      return all.members.map(({ userPrincipalName, tenantId }) =>
        isForeign(tenantId) ? null : (userPrincipalName ?? null),
      );
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
