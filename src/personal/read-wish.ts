import { addDays, findPeriods } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import { mostSilentDays, type Wish } from './wish';

/** What somebody says in their own chat of how they want to be written to. `unclear`: it is about that, and not understood. */
export type WishSaying =
  | { readonly kind: 'wish'; readonly change: Partial<Wish> }
  | { readonly kind: 'settings' }
  | { readonly kind: 'unclear' };

const settings = /^(?:mine\s+|my\s+)?(?:påmindelser|paamindelser|reminders|indstillinger|settings|stille|quiet)$/;
const stop =
  /^(?:stop(?:\s+(?:med\s+)?(?:at\s+sende\s+)?(?:mig\s+)?(?:påmindelser|paamindelser|reminders))?|send\s+(?:mig\s+)?(?:ikke|ingen)\b.*|(?:no|do\s+not\s+send|don[’']?t\s+send)\b.*reminders)$/;
const send = /^(?:send|giv|skriv)(?:\s+(?:mig|til mig|me))?\b(?=.*(?:påmindelser|paamindelser|reminders))/;
const only = /\b(?:kun|only|i stedet|instead)\b/;
const loud =
  /^(?:ikke\s+stille|stille\s+(?:slut|off)|slut\s+med\s+stille|skriv\s+(?:til\s+mig\s+)?igen|quiet\s+off|not\s+quiet|write\s+(?:to\s+me\s+)?again)\b(.*)$/;
const quiet = /^(?:vær\s+|be\s+)?(?:stille|quiet)\b\s*(.*)$/;
const weekend = /\b(?:i\s+|in\s+|on\s+|at\s+|the\s+)*weekend(?:en|er|erne|s)?\b/;
const hours =
  /(?:\b(?:kl\.?|fra|from|mellem|between)\s*)*\b(\d{1,2})(?:[.:](\d{2}))?\s*(?:-|–|—|til|to|until|og|and)\s*(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?(?!\d|\.?\s*(?:jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[kc]t|nov|dec))/;
const span =
  /\b(?:i|for|in)\s+(en|et|one|a|to|two|tre|three|fire|four|\d{1,2})\s+(dag|dage|day|days|uge|uger|week|weeks|måned|måneder|month|months)\b/;

/** Reads a message in somebody's own chat with the bot; null for what is about something else. Pure. */
export function readWish(message: string, today: LocalDate): WishSaying | null {
  const words = message
    .toLocaleLowerCase('da')
    .replace(/\s+/g, ' ')
    .replace(/[\s.!?]+$/, '')
    .trim();
  if (settings.test(words)) return { kind: 'settings' };
  if (stop.test(words)) return { kind: 'wish', change: { mode: 'channel' } };
  const loudly = loud.exec(words);
  if (loudly) return { kind: 'wish', change: weekend.test(loudly[1] ?? '') ? { quietWeekend: false } : allLoud };
  if (send.test(words)) return { kind: 'wish', change: { mode: only.test(words) ? 'personal' : 'both' } };
  const said = quiet.exec(words)?.[1];
  if (said === undefined) return null;
  const change = { ...weekendIn(said), ...hoursIn(said), ...untilIn(said, today) };
  return Object.keys(change).length === 0 ? { kind: 'unclear' } : { kind: 'wish', change };
}

const allLoud = { quietFrom: null, quietUntil: null, quietWeekend: false, silentUntil: null } as const;

const weekendIn = (said: string): Partial<Wish> => (weekend.test(said) ? { quietWeekend: true } : {});

function hoursIn(said: string): Partial<Wish> {
  const [, fromHour, fromMinutes, untilHour, untilMinutes] = hours.exec(said) ?? [];
  const [quietFrom, quietUntil] = [timeOf(fromHour, fromMinutes), timeOf(untilHour, untilMinutes)];
  // From an hour to the same is all day or nothing: nobody can tell.
  return quietFrom === null || quietUntil === null || quietFrom === quietUntil ? {} : { quietFrom, quietUntil };
}

/** "17" or "17.30" as a clock writes it; null where no clock shows it. Midnight may be said as 24. */
export function timeOf(hour: string | undefined, minutes = '00'): string | null {
  const [h, m] = [Number(hour ?? NaN), Number(minutes)];
  if (!(h >= 0 && h <= 24 && m >= 0 && m < 60) || (h === 24 && m > 0)) return null;
  return `${String(h % 24).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
}

const numbers: Readonly<Record<string, number>> = {
  en: 1,
  et: 1,
  one: 1,
  a: 1,
  to: 2,
  two: 2,
  tre: 3,
  three: 3,
  fire: 4,
  four: 4,
};

/** "til 3. juni", "i to uger": the first day on which something may be written again. */
function untilIn(said: string, today: LocalDate): Partial<Wish> {
  const [, number = '', unit = ''] = span.exec(said) ?? [];
  const n = number === '' ? 0 : (numbers[number] ?? Number(number));
  const days = n * (/^d/.test(unit) ? 1 : /^(?:u|w)/.test(unit) ? 7 : 30);
  const dated = /\b(?:til|indtil|until|to)\s+(.+)$/.exec(said)?.[1];
  const read = dated === undefined ? null : (findPeriods(dated, { reference: today })[0]?.read.start ?? null);
  const until = days > 0 ? addDays(today, days) : read;
  return until !== null && until > today && until <= addDays(today, mostSilentDays) ? { silentUntil: until } : {};
}
