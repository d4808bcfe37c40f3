import type { PersonalList, PersonWish } from '../src/lists/personal';
import { sayTime } from '../src/cards/index';
import { sayDay } from '../src/periods/index';
import { firstFree, isQuiet, momentAt, momentOn, noWish, type Wish } from '../src/personal/index';
import type { LocalDate } from '../src/plan/plan';
import type { OutboxRow } from '../src/lists/repository';
import type { Say } from '../src/text/text';
import { placeOf } from './person-place';
import { isUnmade } from './waiting-channels';

/** How people want to be written to, by the place that stands for each of them. */
export type Wishes = ReadonlyMap<string, PersonWish>;

export const noWishes: Wishes = new Map();

/** As they stand in the list; a site without the list has none. */
export async function readWishes(list: PersonalList | undefined): Promise<Wishes> {
  if (!list) return noWishes;
  try {
    return new Map([...(await list.read()).values()].map((one) => [placeOf(one.person), one]));
  } catch (error) {
    if (isUnmade(error)) return noWishes;
    throw error;
  }
}

export const wishOf = (wishes: Wishes, place: string): Wish => wishes.get(place)?.wish ?? noWish;

/**
 * Whether a card to a person waits now. It is asked anew each time, so that a card comes at the first moment that is free by
 * what the person says then, and a channel's never waits.
 */
export const isQuietFor = (wishes: Wishes, place: string, today: LocalDate, now: Date): boolean =>
  isQuiet(wishOf(wishes, place), momentOn(today, now));

/** Until when a row waits for a person's quiet hours to pass; null where it waits for none. */
export function sayWaiting(
  row: Pick<OutboxRow, 'channelId' | 'state'>,
  wishes: Wishes,
  today: LocalDate,
  now: Date,
  say: Say,
): string | null {
  if (row.state !== 'planned' || !isQuietFor(wishes, row.channelId, today, now)) return null;
  const free = firstFree(wishOf(wishes, row.channelId), now);
  if (free === null) return null;
  const { day, time } = momentAt(free);
  return say('personal.waits', { day: sayDay(day, today, say.locale), time: sayTime(time) });
}
