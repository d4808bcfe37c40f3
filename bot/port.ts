// The narrow port to Teams: what the bot's own rules know of it. Only bot/botbuilder/ knows the SDK behind it.
import type { AdaptiveCard } from '../src/cards/index';
import type { ChannelKind, ChannelState } from '../src/lists/repository';

/** Why nothing can be written in a channel any more: the app was taken away, is not let in, or the channel is gone. */
export type ClosedState = Exclude<ChannelState, 'open'>;

/** How a call that posts or changes a message went. `unknown`: no answer came, it may have been done (TEAMS.md 2.4). */
export type SendResult =
  | { readonly kind: 'done'; readonly conversationId: string; readonly messageId: string }
  /** The thread or message is gone; the channel is there. */
  | { readonly kind: 'gone' }
  /** The channel or chat takes nothing more until the app is let in again. */
  | { readonly kind: 'closed'; readonly state: ClosedState }
  /** Certainly not done; may be tried again, after so many seconds where the service says how many. */
  | { readonly kind: 'busy'; readonly retryAfterSeconds: number | null }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'unknown' }
  /** Certainly not done, and nobody knows why: the service's status and its own word for it. */
  | { readonly kind: 'failed'; readonly status: number; readonly reason: string };

export interface ServiceAddress {
  readonly serviceUrl: string;
}

/** The channel a message goes to, as the Channels list keeps it. */
export interface ChannelAddress extends ServiceAddress {
  readonly channelId: string;
}

export interface TeamAddress extends ServiceAddress {
  readonly teamId: string;
}

export interface TeamsPort {
  /** Begins a thread in a channel. */
  startThread(channel: ChannelAddress, card: AdaptiveCard): Promise<SendResult>;
  /** Answers in a thread. */
  reply(channel: ChannelAddress, conversationId: string, card: AdaptiveCard): Promise<SendResult>;
  /**
   * Writes to one member of the team, in their own chat with the bot. `team` is where the bot knows them from. `closed` where
   * the person is not in the team, or does not have the app.
   */
  startChat(team: TeamAddress, userPrincipalName: string, card: AdaptiveCard): Promise<SendResult>;
  /** Puts another card in a message's place. */
  update(channel: ServiceAddress, conversationId: string, messageId: string, card: AdaptiveCard): Promise<SendResult>;
}

/** What came of looking for a card. `gone`: the thread itself is not there. `unknown`: nobody can say, at least not now. */
export type Looked =
  | { readonly kind: 'found'; readonly messageId: string; readonly sentAt: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown' };

export interface ThreadReader {
  /** Looks for the card that bears a mark: among a thread's replies, or with no thread among those that begin one. */
  look(channel: ChannelAddress & TeamAddress, rootMessageId: string | null, mark: string): Promise<Looked>;
}

export interface TeamMember {
  /** Teams' own id of the person. */
  readonly id: string;
  readonly userPrincipalName: string;
  /** Of another organisation, as there may be in a shared channel: nobody here, whatever their name. */
  readonly isForeign: boolean;
}

export interface TeamRoster {
  /** Who is in the team, or in the one channel that is asked about in its place; null where Teams does not tell. */
  membersOf(team: TeamAddress): Promise<readonly TeamMember[] | null>;
  /**
   * Who is in a team, a channel or a chat of several, by their user principal names: null for each who is of another
   * organisation or whom Teams does not name. Null where Teams does not tell, or where they are more than `most`.
   */
  everyoneIn(room: TeamAddress, most: number): Promise<readonly (string | null)[] | null>;
  /** The Microsoft 365 group that the team is, by which Graph knows it; null where Teams does not tell. */
  groupOf(team: TeamAddress): Promise<string | null>;
  /** The channels that the team has now; null where Teams does not tell, as where the app is not in it. */
  channelsOf(team: TeamAddress): Promise<readonly ListedChannel[] | null>;
}

export interface ListedChannel {
  readonly channelId: string;
  /** Empty for the general one. */
  readonly name: string;
  readonly kind: ChannelKind | null;
}

/** Who did something in Teams: from the channel's own token, never from the card's data. */
export interface Person {
  readonly name: string;
  /** Null where Teams does not say who it is: then nobody has any right. */
  readonly userPrincipalName: string | null;
}

export interface Press {
  /** Teams' id of the press: one that is sent again has the same. */
  readonly id: string;
  readonly verb: string;
  /** What stood in the card's fields, by their ids: words of a person, to be judged. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly token: string;
  readonly conversationId: string;
  readonly messageId: string | null;
  /** The presser's id, from the channel's own token. */
  readonly personId: string;
  person(): Promise<Person>;
}

/** What the presser sees: the card as it stands now, or a word about why nothing was changed. */
export type PressAnswer =
  { readonly kind: 'card'; readonly card: AdaptiveCard } | { readonly kind: 'refused'; readonly text: string };

export interface Message {
  /** Teams' id of it: one that is told again has the same. */
  readonly id: string;
  readonly text: string;
  /** Where it was said: of a channel the thread. */
  readonly conversationId: string;
  /** The writer's id, from the channel's own token. */
  readonly personId: string;
  /** Where in a channel it was written; null in a chat. */
  readonly place: AnswerPlace | null;
  /** The person's own chat with the bot, and the message in it; null in a channel, or in a chat of several. */
  readonly chat: { readonly conversationId: string; readonly messageId: string } | null;
  person(): Promise<Person>;
}

/** A chat that the app has been added to. */
export interface MetChat {
  readonly conversationId: string;
  /** A person's own with the bot; else one of several people. */
  readonly isOwn: boolean;
  /** Who added it; in their own chat the person that it is with. */
  person(): Promise<Person>;
}

/** A message in a thread of a channel. */
export interface MessagePlace {
  readonly channelId: string;
  readonly conversationId: string;
  readonly messageId: string;
  /** Its own address, for people to follow. */
  readonly link: string;
}

/** The same of a message that the bot is to answer. */
export interface AnswerPlace extends MessagePlace {
  /** The channel, as far as the message tells of it: who can be written to from it can be answered in it. */
  readonly channel: MetChannel | null;
}

/** A message that somebody has chosen to save, by the action in its menu. */
export interface ChosenMessage {
  /** What it says, as plain text. */
  readonly text: string;
  /** Null outside a team's channels. */
  readonly place: MessagePlace | null;
  /** What stood in the dialog's fields; null where it is to be opened. */
  readonly inputs: Readonly<Record<string, string>> | null;
  person(): Promise<Person>;
}

/** What the dialog shows next; `done` closes it. */
export type DialogAnswer =
  | { readonly kind: 'dialog'; readonly title: string; readonly card: AdaptiveCard }
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'done' };

/** Somebody is about to put something into a conversation: what stands there all see who are in it. */
export interface Composing extends Pick<Message, 'place' | 'chat' | 'conversationId' | 'person'> {
  /** Teams' id of who writes, by which the roster of a team names them. */
  readonly memberId: string;
}

/** A search of the plan while somebody types; `kind` and `state` as words. */
export interface PlanSearch extends Composing {
  readonly query: string;
  readonly kind: string;
  readonly state: string;
  readonly skip: number;
  readonly most: number;
}

/** A link that somebody has pasted. */
export interface PastedLink extends Composing {
  readonly url: string;
}

/** A card to put into a conversation, and how it stands in the list of what was found. */
export interface FoundPiece {
  readonly title: string;
  readonly text: string;
  readonly card: AdaptiveCard;
}

export type SearchAnswer =
  { readonly kind: 'found'; readonly pieces: readonly FoundPiece[] } | { readonly kind: 'said'; readonly text: string };

/** What the bot says at once; null where nothing is to be said, or a card has been sent already. */
export type MessageAnswer = string | AdaptiveCard | null;

/** What was told cannot be written down yet, since the lists are not made: Teams is to tell it again later. */
export class NotYet extends Error {}

/** A channel as the bot is told of it. */
export interface MetChannel {
  readonly channelId: string;
  /** Empty where it is not told. */
  readonly name: string;
  readonly kind: ChannelKind | null;
  readonly teamId: string;
  readonly teamName: string;
  readonly tenantId: string;
  readonly serviceUrl: string;
  readonly botId: string;
  readonly botName: string;
}

/**
 * How channels came up. `installed`: the app was added to their team; `told`: they were made or renamed; `back`: they, or their
 * team, were gone or archived and are there again; `let in`: the app was added to a channel itself, or was spoken to in it.
 */
export type ChannelNews = 'installed' | 'told' | 'back' | 'let in';

/** What the bot does when something happens; each may be called twice for one event. */
export interface BotHandlers {
  onMessage(message: Message): Promise<MessageAnswer>;
  /** The app is in a chat from now on: what it says there first. */
  onChat(chat: MetChat): Promise<MessageAnswer>;
  onPress(press: Press): Promise<PressAnswer>;
  /** "Gem som opfølgning": opens the dialog, and takes what was typed in it. */
  onChosenMessage(chosen: ChosenMessage): Promise<DialogAnswer>;
  /** Searches the plan for something to put into a conversation. */
  onSearch(search: PlanSearch): Promise<SearchAnswer>;
  /** The card that stands beside a pasted link; null where the link stands alone. */
  onLink(link: PastedLink): Promise<FoundPiece | null>;
  /** `installed` and `back` of a team tell of all channels of it that there are. */
  onChannels(channels: readonly MetChannel[], news: ChannelNews): Promise<void>;
  /** Nothing can be written in the channel any more: it is gone, or the app was taken out of it alone. */
  onChannelClosed(channelId: string, state: ClosedState): Promise<void>;
  /** The same of all channels of a team: the app was taken out, or the team is archived or gone. */
  onTeamClosed(teamId: string, state: ClosedState): Promise<void>;
  onTeamRenamed(teamId: string, name: string): Promise<void>;
}
