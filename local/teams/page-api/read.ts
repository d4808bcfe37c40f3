import type { LocalPerson } from '../../people';
import type { Days } from '../days';
import type { Messages, Person, TeamsMessage, TeamsState } from '../shape';
import { cardsOf, type MessageRow, type MessageStore } from '../store/messages';
import type { ReadMarks } from '../store/read-marks';
import type { Tabs } from '../store/tabs';
import { chatId, placeFor, type World } from '../world';
import type { Apps } from './write';
import type { Who } from './who';

export interface ReadContext {
  readonly world: World;
  readonly days: Days;
  readonly messages: MessageStore;
  readonly readMarks: ReadMarks;
  readonly tabs: Tabs;
  readonly locale: 'da' | 'en';
  readonly tab: () => TeamsState['tab'];
  readonly siteUrl: string | null;
  readonly messageActions: TeamsState['messageActions'];
  readonly searches: TeamsState['searches'];
  readonly apps: Apps;
}

/** A person as the page shows one, named in the page's language. */
export function personOf(person: LocalPerson, locale: 'da' | 'en'): Person {
  const { objectId, userPrincipalName, name, nameEn, initials } = person;
  return { objectId, userPrincipalName, name: locale === 'da' ? name : nameEn, initials };
}

/** The frame of the page as one person sees it. */
export function readState(context: ReadContext, { session, person }: Who): TeamsState {
  const { world, days, readMarks, locale } = context;
  const { day, clock } = days.when();
  const own = chatId(person);
  const chatOf = (id: string): TeamsState['chat'] => ({
    id,
    unread: readMarks.unread(id, person.objectId),
    hasApp: context.apps.has(id),
  });
  return {
    locale,
    today: day,
    clock,
    moving: days.moving(),
    theme: session.theme,
    me: personOf(person, locale),
    people: world.people.map((one) => personOf(one, locale)),
    tenantId: world.tenantId,
    team: world.team,
    channels: world.channels.all().map(({ id, name }) => ({
      id,
      name,
      unread: readMarks.unread(id, person.objectId),
      tabs: addedTabs(context, id),
    })),
    chat: chatOf(own),
    groupChat: { ...chatOf(world.groupChat.id), name: world.groupChat.name },
    tab: context.tab(),
    siteUrl: context.siteUrl,
    messageActions: [...context.messageActions],
    searches: [...context.searches],
  };
}

/** None until it is known where the app's pages lie. */
function addedTabs({ tabs, tab }: ReadContext, channel: string): TeamsState['channels'][number]['tabs'] {
  const { url } = tab();
  if (url === null) return [];
  return tabs.inChannel(channel).map(({ id, name, path }) => ({ id, name, url: new URL(path, url).href }));
}

/** The messages of one conversation as one person sees them; null when it is not theirs to see. */
export function readMessages(context: ReadContext, { person }: Who, conversation: string): Messages | null {
  const { world, messages, readMarks, locale } = context;
  if (placeFor(world, person, conversation, '') === null) return null;
  const own = messages.personCards(conversation, person.objectId);
  const people = new Map(world.people.map((one) => [one.objectId, personOf(one, locale)]));
  const shown = (row: MessageRow): TeamsMessage => {
    const card = own.get(row.id);
    return {
      id: row.id,
      root: row.root,
      from: row.sender === null ? null : (people.get(row.sender) ?? unknownPerson(row.sender)),
      sent: { day: row.day, clock: row.clock },
      edited: row.editedDay && row.editedClock ? { day: row.editedDay, clock: row.editedClock } : null,
      deleted: row.deleted === 1,
      text: row.text,
      cards: card ? [card.card] : cardsOf(row.attachments),
      version: `${row.revision}.${card?.revision ?? 0}.${person.objectId}`,
    };
  };
  return {
    conversation,
    readUpTo: readMarks.upTo(conversation, person.objectId),
    messages: messages.inConversation(conversation).map(shown),
  };
}

/** Someone who wrote here before the list of people was changed. */
function unknownPerson(objectId: string): Person {
  return { objectId, userPrincipalName: '', name: '?', initials: '?' };
}
