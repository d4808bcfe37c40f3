// The invented team: ids in the forms that Teams uses, worked out so that they are the same after a restart.
import { createHash } from 'node:crypto';
import type { LocalPerson } from '../people';
import type { Channels } from './store/channels';

/** What is fixed about the local team while the server runs. */
export interface World {
  readonly tenantId: string;
  readonly botAppId: string;
  readonly team: { readonly id: string; readonly groupId: string; readonly name: string };
  readonly people: readonly LocalPerson[];
  /** Members of the team whom nobody is here: the bot can write to each, and the page shows none of them. */
  readonly colleagues: readonly LocalPerson[];
  readonly channels: Channels;
  /** A chat of all people of the team. */
  readonly groupChat: { readonly id: string; readonly name: string };
  /** The URL that activities carry and the bot calls back. */
  readonly serviceUrl: () => string;
  /** Whether the app is in the team. */
  readonly installed: () => boolean;
  readonly archived: () => boolean;
}

export const botName = 'Fremdrift';
export const botId = (appId: string): string => `28:${appId}`;

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** A person's id at the channel; another word than the object id, as in Teams. */
export const memberId = (person: LocalPerson): string => `29:1${digest(person.objectId)}`;

/** The id of a person's one-to-one chat with the bot. */
export const chatId = (person: LocalPerson): string => `a:1${digest(`chat:${person.objectId}`)}`;

/** A member as the Connector tells of one. */
export function member(world: World, person: LocalPerson) {
  const [givenName = person.name, ...rest] = person.name.split(' ');
  return {
    id: memberId(person),
    name: person.name,
    aadObjectId: person.objectId,
    objectId: person.objectId,
    givenName,
    surname: rest.join(' '),
    email: person.userPrincipalName,
    userPrincipalName: person.userPrincipalName,
    tenantId: person.tenantId ?? world.tenantId,
    userRole: 'user',
  };
}

/** Splits "19:…@thread.tacv2;messageid=17" in conversation and thread; `root` is null for a bare conversation. */
export function splitConversation(id: string): { readonly conversation: string; readonly root: string | null } {
  const match = /^(.*);messageid=(\d{1,20})$/.exec(id);
  return match ? { conversation: match[1] ?? id, root: match[2] ?? null } : { conversation: id, root: null };
}

/** Whose chat with the bot it is; null when the id names none. */
export function personOfChat(world: World, conversation: string): LocalPerson | null {
  return everybody(world).find((person) => chatId(person) === conversation) ?? null;
}

/** All who can be written to one by one. */
export const everybody = ({ people, colleagues }: World): readonly LocalPerson[] => [...people, ...colleagues];

/** Who is in a team or channel: in shared channels people of other organisations as well. */
export const membersOf = (world: World, conversation: string): readonly LocalPerson[] =>
  world.channels.byId(conversation)?.kind === 'shared'
    ? world.people
    : world.people.filter(({ tenantId }) => tenantId === undefined);

/** Whether messages can be posted there: a channel of the team, the people's chat, or a person's chat with the bot. */
export function isKnown(world: World, conversation: string): boolean {
  return (
    world.channels.byId(conversation) !== null ||
    conversation === world.groupChat.id ||
    personOfChat(world, conversation) !== null
  );
}

/** Where somebody's message stands: in a thread of a channel, in the people's chat, or in their own chat with the bot. */
export type Place =
  | { readonly kind: 'channel'; readonly channelId: string; readonly root: string }
  | { readonly kind: 'group' }
  | { readonly kind: 'chat' };

/** The place of a message in a conversation, as one person may see it; null where it is not theirs to see. */
export function placeFor(world: World, person: LocalPerson, conversation: string, root: string): Place | null {
  if (conversation === chatId(person)) return { kind: 'chat' };
  if (conversation === world.groupChat.id) return person.tenantId === undefined ? { kind: 'group' } : null;
  return world.channels.byId(conversation) ? { kind: 'channel', channelId: conversation, root } : null;
}
