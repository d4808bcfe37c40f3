import type { OutboxRow } from '../src/lists/repository';
import type { Person } from '../src/plan/plan';

const prefix = 'person:';

/** A person stands in the place of a channel, by the number that SharePoint knows them by. */
export const placeOf = (person: Pick<Person, 'id'>): string => `${prefix}${person.id}`;

export const isPersonPlace = (place: string): boolean => place.startsWith(prefix);

/** Whether a row's card stands in somebody's own chat, where nobody else sees it. */
export const isOwnChat = ({ channelId }: Pick<OutboxRow, 'channelId'>): boolean => isPersonPlace(channelId);
