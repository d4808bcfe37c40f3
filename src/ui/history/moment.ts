import { sayDay, toLocalDate } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import type { Say } from '../../text/text';

const clocks = {
  da: new Intl.DateTimeFormat('da-DK', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Copenhagen' }),
  en: new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Copenhagen' }),
};

/** "kl. 9.05", in Danish time. */
export function sayClock(at: string, say: Say): string {
  const time = clocks[say.locale].format(new Date(at)).replace(/^0(?=\d)/, '');
  return say('date.clock', { time }).replace(' ', '\u00a0');
}

/** "fredag den 3. maj", "i dag": the day of a moment as one reads it on `today`. */
export function sayDayOf(at: string, today: LocalDate, say: Say): string {
  const day = toLocalDate(new Date(at));
  return day === today ? say('distance.today') : sayDay(day, today, say.locale);
}
