// What Teams tells of teams and channels (TEAMS.md 1.2), as the bot's own words for it.
import type { ChannelInfo, TeamsActivityHandler, TurnContext } from 'botbuilder';
import * as z from 'zod';
import type { BotHandlers, MetChannel } from '../port';
import type { BotAuthenticationSettings, StrictAuthentication } from './authentication';

export interface ChannelEventOptions {
  readonly settings: BotAuthenticationSettings;
  readonly authentication: StrictAuthentication;
  readonly handlers: BotHandlers;
  /** What a channel without a name is called: Teams gives the general one none. */
  readonly generalName: string;
}

const teamData = z.looseObject({
  eventType: z.string().optional(),
  team: z.looseObject({ id: z.string(), name: z.string().nullish() }).optional(),
  channel: z.looseObject({ id: z.string(), name: z.string().nullish(), type: z.string().nullish() }).optional(),
});

const dataOf = (context: TurnContext): z.infer<typeof teamData> =>
  teamData.safeParse(context.activity.channelData ?? {}).data ?? {};

const kindSchema = z.enum(['standard', 'private', 'shared']).nullable().catch(null);

/** The channel that an activity is about or was said in; null where it is about none. */
export function channelTold(context: TurnContext, options: ChannelEventOptions): MetChannel | null {
  const { team, channel } = dataOf(context);
  return team && channel ? metBy(context, options, team, channel) : null;
}

function metBy(
  { activity }: TurnContext,
  { settings, generalName }: ChannelEventOptions,
  team: { readonly id: string; readonly name?: string | null | undefined },
  channel: Pick<ChannelInfo, 'id'> & { readonly name?: string | null | undefined; readonly type?: unknown },
): MetChannel {
  const channelId = channel.id ?? '';
  return {
    channelId,
    name: channel.name || (channelId === team.id ? generalName : ''),
    kind: kindSchema.parse(typeof channel.type === 'string' ? channel.type.toLowerCase() : null),
    teamId: team.id,
    teamName: team.name ?? '',
    tenantId: settings.tenantId,
    serviceUrl: activity.serviceUrl,
    botId: activity.recipient.id,
    botName: activity.recipient.name || 'Fremdrift',
  };
}

/** Has the bot told of its coming and going, and of what becomes of teams and channels. */
export function channelEvents(bot: TeamsActivityHandler, options: ChannelEventOptions): void {
  const { handlers } = options;
  const all = async (context: TurnContext): Promise<MetChannel[]> => {
    const { team } = dataOf(context);
    if (!team) return [];
    const { teams } = await options.authentication.teamsClient();
    const { conversations } = await teams.fetchChannelList(team.id);
    return (conversations ?? []).map((channel) => metBy(context, options, team, channel));
  };
  const one = (context: TurnContext): MetChannel[] => {
    const told = channelTold(context, options);
    return told ? [told] : [];
  };
  type Next = () => Promise<void>;
  const then = (work: (context: TurnContext) => Promise<void>) => async (context: TurnContext, next: Next) => {
    await work(context);
    await next();
  };
  const ofTeam = (work: (teamId: string, context: TurnContext) => Promise<void>) =>
    then(async (context) => {
      const { team } = dataOf(context);
      if (team) await work(team.id, context);
    });
  const isMe = (context: TurnContext, { id }: { readonly id: string }): boolean => id === context.activity.recipient.id;

  bot.onInstallationUpdateAdd(then(async (context) => handlers.onChannels(await all(context), 'installed')));
  bot.onInstallationUpdateRemove(ofTeam((teamId) => handlers.onTeamClosed(teamId, 'appMissing')));

  // In a private or shared channel the app is a member of its own.
  bot.onTeamsMembersAddedEvent(async (members, _team, context, next) => {
    if (members.some((member) => isMe(context, member))) await handlers.onChannels(one(context), 'let in');
    await next();
  });
  bot.onTeamsMembersRemovedEvent(async (members, _team, context, next) => {
    const { channel } = dataOf(context);
    if (channel && members.some((member) => isMe(context, member)))
      await handlers.onChannelClosed(channel.id, 'appMissing');
    await next();
  });

  bot.onTeamsChannelCreatedEvent((_channel, _team, context, next) =>
    then(async (turn) => handlers.onChannels(one(turn), 'told'))(context, next),
  );
  bot.onTeamsChannelRenamedEvent((_channel, _team, context, next) =>
    then(async (turn) => handlers.onChannels(one(turn), 'told'))(context, next),
  );
  bot.onTeamsChannelRestoredEvent((_channel, _team, context, next) =>
    then(async (turn) => handlers.onChannels(one(turn), 'back'))(context, next),
  );
  bot.onTeamsChannelDeletedEvent(async (channel, _team, _context, next) => {
    if (channel.id) await handlers.onChannelClosed(channel.id, 'closed');
    await next();
  });

  const gone = ofTeam((teamId) => handlers.onTeamClosed(teamId, 'closed'));
  const back = then(async (context) => handlers.onChannels(await all(context), 'back'));
  bot.onTeamsTeamArchivedEvent((_team, context, next) =>
    ofTeam((teamId) => handlers.onTeamClosed(teamId, 'archived'))(context, next),
  );
  bot.onTeamsTeamUnarchivedEvent((_team, context, next) => back(context, next));
  bot.onTeamsTeamRestoredEvent((_team, context, next) => back(context, next));
  bot.onTeamsTeamDeletedEvent((_team, context, next) => gone(context, next));
  bot.onTeamsTeamHardDeletedEvent((_team, context, next) => gone(context, next));
  bot.onTeamsTeamRenamedEvent((_team, context, next) =>
    ofTeam((teamId, turn) => handlers.onTeamRenamed(teamId, dataOf(turn).team?.name ?? ''))(context, next),
  );
}
