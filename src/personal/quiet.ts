import { addDays } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import type { Wish } from './wish';

/** A moment as the clocks in Denmark show it; a day that is tried out has no time. */
export interface LocalMoment {
  readonly day: LocalDate;
  readonly time: string | null;
}

// Swedish writes "2019-05-15 08:30".
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What the clocks in Denmark show. */
export function momentAt(instant: Date): { readonly day: LocalDate; readonly time: string } {
  const [day = '', time = ''] = clock.format(instant).split(' ');
  return { day, time };
}

/** The moment by which a day's quiet hours are judged: without a time where the day is not the clock's own. */
export function momentOn(today: LocalDate, now: Date): LocalMoment {
  const moment = momentAt(now);
  return moment.day === today ? moment : { day: today, time: null };
}

const isWeekend = (day: LocalDate): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/** Whether somebody wants to be left alone at a moment. By the clock on the wall, also in the nights when it is changed. Pure. */
export function isQuiet(wish: Wish, { day, time }: LocalMoment): boolean {
  const { quietFrom: from, quietUntil: until } = wish;
  if (wish.silentUntil !== null && day < wish.silentUntil) return true;
  if (wish.quietWeekend && isWeekend(day)) return true;
  if (from === null || until === null || time === null) return false;
  return from <= until ? time >= from && time < until : time >= from || time < until;
}

const hour = 3_600_000;
/** Weekends and nights pass within days; what goes on longer ends with `silentUntil`. */
const longestDays = 10;

/**
 * The first moment, from `now` on, at which somebody may be written to. Null where their wish leaves none. Pure.
 */
export function firstFree(wish: Wish, now: Date): Date | null {
  const isFree = (instant: Date): boolean => !isQuiet(wish, momentAt(instant));
  if (isFree(now)) return now;
  const today = momentAt(now).day;
  const first = wish.silentUntil !== null && wish.silentUntil > today ? wish.silentUntil : today;
  // Quiet ends at its hour or with its day; at two and three where the clocks are changed.
  const times = ['00:00', '02:00', '03:00', ...(wish.quietUntil === null ? [] : [wish.quietUntil])];
  for (let n = 0; n <= longestDays; n++) {
    const day = addDays(first, n);
    const instants = times
      .map((time) => Date.parse(`${day}T${time}:00Z`))
      // Summer's hours and winter's.
      .flatMap((wall) => [wall - 2 * hour, wall - hour])
      .filter((at) => at > now.getTime())
      .sort((a, b) => a - b)
      .map((at) => new Date(at));
    const found = instants.find(isFree);
    if (found) return found;
  }
  return null;
}
