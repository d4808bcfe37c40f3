import type { Outbox, ChannelRow, PlanRepository } from '../src/lists/repository';
import type { LocalDate, Plan } from '../src/plan/plan';
import type { Actors } from './actors';
import { channelsCardOf, channelsKind, ownChannelsKind } from './channels-card';
import type { ChannelNews, MetChannel, Message, MessageAnswer, Person, TeamsPort } from './port';
import { placeOf } from './person-place';
import type { CardContext } from './reminder-cards';
import type { Sender } from './sender';
import type { Heard } from './who-hears';

export interface ChannelsAnswerOptions extends CardContext {
  readonly repository: Pick<PlanRepository, 'mayUserEdit' | 'personOf'>;
  readonly outbox: Outbox;
  readonly channels: { list(): Promise<ChannelRow[]> };
  readonly actors: Actors;
  readonly teams: Pick<TeamsPort, 'reply'>;
  readonly sender: Sender;
  readonly serviceUrl: string;
  readonly today: () => LocalDate;
  readonly newToken: () => string;
  /** Writes down a channel that the bot has heard of. */
  readonly meet: (channels: readonly MetChannel[], news: ChannelNews) => Promise<void>;
}

/** Where a message was written; its channel can be written in, since the bot has heard it. */
export async function heardIn(options: ChannelsAnswerOptions, { place }: Message): Promise<Heard> {
  if (place === null) return { here: null, channels: [] };
  const find = async (): Promise<Heard> => {
    const channels = await options.channels.list();
    return { here: channels.find(({ channelId }) => channelId === place.channelId) ?? null, channels };
  };
  const known = await find();
  if (known.here?.state === 'open' || place.channel === null) return known;
  await options.meet([place.channel], 'let in');
  return find();
}

const asksForChannels =
  /^\s*(?:vis\s+|vælg\s+|ret\s+|show\s+|choose\s+)?(?:kanal(?:er|en|erne)?|channels?)\s*[.?!]?\s*$/i;

/**
 * "kanaler": the present ties and how the channels stand, with the way to change them, as a card that stands in the outbox.
 * Undefined where the message asks something else.
 */
export async function answerChannels(
  options: ChannelsAnswerOptions,
  message: Message,
  plan: Plan,
  person: Person,
  planClosed: boolean,
): Promise<MessageAnswer | undefined> {
  const { outbox, sender, teams, repository, today, serviceUrl } = options;
  const { place, chat } = message;
  const at = place ?? chat;
  const login = person.userPrincipalName;
  if (at === null || login === null || !asksForChannels.test(message.text)) return undefined;
  const [channelRows, mayEdit] = [await options.channels.list(), await repository.mayUserEdit(login)];
  const here = channelRows.find(({ channelId }) => channelId === place?.channelId);
  const own = place === null ? await repository.personOf(login) : null;
  const channelId = place?.channelId ?? (own ? placeOf(own) : null);
  if (channelId === null) return undefined;
  if (here) await options.actors.learn(plan, [here]);
  const row = await outbox.add({
    key: `${channelsKind}/${plan.key}/${at.messageId}/${at.conversationId}`,
    kind: place === null && mayEdit ? ownChannelsKind : channelsKind,
    ...{ itemKey: '', activityKey: '', why: '' },
    ...{ channelId, day: today(), token: options.newToken() },
  });
  // Told twice by Teams: it is being answered.
  if (row === null) return null;
  const card = channelsCardOf(row, plan, today(), { ...options, channelRows, planClosed }, false);
  await sender.send(row, card, (shown) => teams.reply({ channelId, serviceUrl }, at.conversationId, shown));
  return null;
}
