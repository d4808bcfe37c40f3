// Activities as Teams sends them to a bot (TEAMS.md 1.2).
import { randomUUID } from 'node:crypto';
import type { LocalPerson } from '../../people';
import type { CardAction, ComposeAsk, MessageAction } from '../shape';
import type { BotEvent } from '../store/waiting-events';
import { botId, botName, chatId, memberId, placeFor, type Place, type World } from '../world';

export type Activity = Readonly<Record<string, unknown>> & { readonly serviceUrl: string };

/** A person's message. In channels the bot hears only what mentions it; the mention's text is `<at>Fremdrift</at>`. */
export function messageActivity(
  world: World,
  at: Date,
  from: LocalPerson,
  place: Place,
  id: string,
  text: string,
  value?: unknown,
): Activity {
  const mention = `<at>${botName}</at>`;
  const mentioned = text.includes(mention)
    ? [{ type: 'mention', text: mention, mentioned: { id: botId(world.botAppId), name: botName } }]
    : [];
  return {
    ...envelope(world, at, from, place, id),
    type: 'message',
    ...(text === '' ? {} : { text, textFormat: 'plain' }),
    entities: [...mentioned, clientInfo],
    ...(value === undefined ? {} : { value }),
  };
}

/** A press on a card's button. Action.Execute is an invoke with an answer; Action.Submit a message with a value and no text. */
export function cardActivity(
  world: World,
  at: Date,
  from: LocalPerson,
  place: Place,
  cardMessage: string,
  action: CardAction,
): Activity {
  const id = randomUUID();
  if (action.kind === 'submit') {
    return { ...messageActivity(world, at, from, place, id, '', action.data), replyToId: cardMessage };
  }
  const { id: actionId, verb, data, trigger } = action;
  return {
    ...envelope(world, at, from, place, id),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: cardMessage,
    value: { action: { type: 'Action.Execute', id: actionId, verb, data }, trigger },
    entities: [clientInfo],
  };
}

/** The message that an action of its menu is about. */
export interface ChosenMessage {
  readonly id: string;
  readonly root: string | null;
  readonly from: { readonly id: string; readonly name: string };
  readonly at: string;
  readonly content: string;
}

/** An action in a message's menu: its dialog is asked for, and with `data` what was typed in it is given. */
export function messageActionActivity(
  world: World,
  at: Date,
  from: LocalPerson,
  place: Place,
  message: ChosenMessage,
  action: MessageAction,
): Activity {
  const { id, root, content } = message;
  const { commandId, data } = action;
  const messagePayload = {
    id,
    ...(root === null ? {} : { replyToId: root }),
    messageType: 'message',
    createdDateTime: message.at,
    from: { user: { userIdentityType: 'aadUser', id: message.from.id, displayName: message.from.name } },
    body: { contentType: 'html', content },
  };
  const value = { commandId, commandContext: 'message', context: { theme: 'default' }, messagePayload };
  return {
    ...envelope(world, at, from, place, randomUUID()),
    type: 'invoke',
    name: data === undefined ? 'composeExtension/fetchTask' : 'composeExtension/submitAction',
    value: data === undefined ? value : { ...value, data },
    entities: [clientInfo],
  };
}

const searched = 25;

/** What is asked of the app while somebody writes. The first search comes by itself, with a parameter of its own and no words. */
export function composeActivity(world: World, at: Date, from: LocalPerson, place: Place, asked: ComposeAsk): Activity {
  const given = (query: string): object =>
    query === '' ? { name: 'initialRun', value: 'true' } : { name: 'query', value: query };
  return {
    ...envelope(world, at, from, place, randomUUID()),
    type: 'invoke',
    ...(asked.kind === 'link'
      ? { name: 'composeExtension/queryLink', value: { url: asked.url } }
      : {
          name: 'composeExtension/query',
          value: {
            commandId: asked.commandId,
            parameters: [given(asked.query)],
            queryOptions: { skip: 0, count: searched },
          },
        }),
    entities: [clientInfo],
  };
}

/** What the bot is told about the team: that it was added (two activities, as from Teams) or removed, that a channel was made. */
export function teamActivities(world: World, at: Date, event: BotEvent): Activity[] {
  const by = world.people[0];
  if (!by) throw new RangeError('The local team has no people');
  const base = (): Activity => ({
    ...envelope(world, at, by, { kind: 'channel', channelId: world.team.id, root: '' }, randomUUID()),
  });
  const team = { id: world.team.id, name: world.team.name, aadGroupId: world.team.groupId };
  const channelData = (extra: object): object => ({ team, tenant: { id: world.tenantId }, ...extra });
  switch (event.kind) {
    case 'appAdded':
      return appAdded(world, at, event);
    case 'installed':
      return [
        {
          ...base(),
          type: 'installationUpdate',
          action: 'add',
          channelData: channelData({ settings: { selectedChannel: { id: world.team.id } } }),
        },
        {
          ...base(),
          type: 'conversationUpdate',
          membersAdded: [{ id: botId(world.botAppId) }],
          channelData: channelData({ eventType: 'teamMemberAdded' }),
        },
      ];
    case 'removed':
      return [{ ...base(), type: 'installationUpdate', action: 'remove', channelData: channelData({}) }];
    case 'channelCreated':
    case 'channel': {
      const eventType = event.kind === 'channel' ? event.event : event.kind;
      return [{ ...base(), type: 'conversationUpdate', channelData: channelData({ eventType, channel: told(event) }) }];
    }
    case 'channelApp': {
      const members = { [event.isIn ? 'membersAdded' : 'membersRemoved']: [{ id: botId(world.botAppId) }] };
      const eventType = event.isIn ? 'channelMemberAdded' : 'channelMemberRemoved';
      return [
        {
          ...base(),
          type: 'conversationUpdate',
          ...members,
          channelData: channelData({ eventType, channel: told(event) }),
        },
      ];
    }
    case 'team':
      return [
        {
          ...base(),
          type: 'conversationUpdate',
          channelData: { ...channelData({ eventType: event.event }), team: { ...team, name: event.name } },
        },
      ];
  }
}

/** The app is in a chat now: told in two ways, as by Teams. */
function appAdded(world: World, at: Date, { conversation, by }: Extract<BotEvent, { kind: 'appAdded' }>): Activity[] {
  const person = world.people.find(({ objectId }) => objectId === by);
  const place = person ? placeFor(world, person, conversation, '') : null;
  if (!person || !place) return [];
  const base = (): Activity => envelope(world, at, person, place, randomUUID());
  return [
    { ...base(), type: 'installationUpdate', action: 'add' },
    { ...base(), type: 'conversationUpdate', membersAdded: [{ id: botId(world.botAppId) }] },
  ];
}

/** A channel as events tell of it; of an ordinary one without its kind, as Teams did for years. */
const told = ({ id, name, type }: { id: string; name: string; type?: string | undefined }): object => ({
  id,
  name,
  ...(type !== undefined && type !== 'standard' && { type }),
});

const clientInfo = {
  type: 'clientInfo',
  locale: 'da-DK',
  country: 'DK',
  platform: 'Web',
  timezone: 'Europe/Copenhagen',
};

function envelope(world: World, at: Date, from: LocalPerson, place: Place, id: string): Activity {
  const inChannel = place.kind === 'channel';
  const conversation = inChannel
    ? {
        isGroup: true,
        conversationType: 'channel',
        tenantId: world.tenantId,
        id: place.root === '' ? place.channelId : `${place.channelId};messageid=${place.root}`,
      }
    : place.kind === 'group'
      ? { isGroup: true, conversationType: 'groupChat', tenantId: world.tenantId, id: world.groupChat.id }
      : { conversationType: 'personal', tenantId: world.tenantId, id: chatId(from) };
  const inTeam = inChannel
    ? {
        team: { id: world.team.id, name: world.team.name, aadGroupId: world.team.groupId },
        teamsTeamId: world.team.id,
        channel: { id: place.channelId },
        teamsChannelId: place.channelId,
      }
    : {};
  return {
    id,
    timestamp: at.toISOString(),
    localTimezone: 'Europe/Copenhagen',
    channelId: 'msteams',
    serviceUrl: world.serviceUrl(),
    from: { id: memberId(from), name: from.name, aadObjectId: from.objectId },
    recipient: { id: botId(world.botAppId), name: botName },
    conversation,
    channelData: { ...inTeam, tenant: { id: world.tenantId } },
    locale: 'da-DK',
  };
}
