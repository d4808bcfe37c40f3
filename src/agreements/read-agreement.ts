import { addMonths, daysBetween, findPeriods, readPeriod, sayDate, saySpan } from '../periods/index';
import type { LocalDate } from '../plan/plan';

/** When something agreed is to be done, in words that need no other day to be understood by. */
export interface AgreedPeriod {
  /** "senest 30. april 2019"; kept as typed where it names its year. */
  readonly text: string;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  /** "inden 1. maj" as typed, where its last day is another than the day it names (VOICE.md 5); else null. */
  readonly before: string | null;
  /**
   * What the words say as well, where it is asked which was meant: without a year, the time that has just passed and was nearer
   * than the one that comes; with a year that has passed, the time that comes.
   */
  readonly other: { readonly text: string; readonly end: LocalDate } | null;
}

/** What a message in a thread says to the bot (VOICE.md 8). */
export type ThreadSaying =
  | {
      readonly kind: 'agreed';
      readonly text: string;
      readonly period: AgreedPeriod | null;
      readonly role: string | null;
    }
  /** "aftalt" with nothing after it. */
  | { readonly kind: 'agreedNothing' }
  /** "nej, 15. maj", "ansvarlig områdechef": of what was agreed last. */
  | { readonly kind: 'correct'; readonly period: AgreedPeriod | null; readonly role: string | null }
  | { readonly kind: 'undo' }
  | { readonly kind: 'summary' }
  | { readonly kind: 'status' };

/** What was agreed, when and by whom, out of somebody's own words. */
export interface SaidAgreement {
  readonly text: string;
  readonly period: AgreedPeriod | null;
  readonly role: string | null;
}

/** Longer words are no role: somebody has gone on writing. */
const longestRole = 60;

const agreed =
  /^(?:vi har\s+)?(?:aftalt|aftale|beslutning|besluttet|opfølgning|opfoelgning|husk|agreed)(?=$|[\s:,.–-])/i;
const undo = /^(?:fortryd|undo)\b[.! ]*$/i;
const summary =
  /^(?:hvad (?:har|er) (?:vi|der|i) (?:aftalt|besluttet)|opsumm[ée]r(?: aftaler(?:ne)?)?|aftaler|summary)\b/i;
const status = /^(?:status|hvordan går det|hvor langt er vi)\b/i;
const correction = /^(?:nej|ret(?: det)?(?: til)?|jeg mener|vi mener|hellere|no)\b[,:]?\s*/i;

/** Reads a message in a thread, the mention already taken away; null for what is something else. Pure. */
export function readThreadSaying(message: string, today: LocalDate): ThreadSaying | null {
  const words = message.replace(/\s+/g, ' ').trim();
  if (undo.test(words)) return { kind: 'undo' };
  if (summary.test(words)) return { kind: 'summary' };
  if (status.test(words)) return { kind: 'status' };
  const begins = agreed.exec(words);
  if (begins) {
    const { rest, period, role } = partsOf(words.slice(begins[0].length).replace(/^\s*[:,.–-]?\s*/, ''), today);
    return rest === '' ? { kind: 'agreedNothing' } : { kind: 'agreed', text: rest, period, role };
  }
  const said = words.replace(correction, '');
  const { rest, period, role } = partsOf(said, today, said !== words);
  // A correction says a time or a role and nothing else: all other words are somebody's own.
  return rest === '' && (period !== null || role !== null) ? { kind: 'correct', period, role } : null;
}

/**
 * Reads a message that was written to people and is to be kept as an agreement; the words with which one would have told the
 * bot ("aftalt:") are no part of it. Pure.
 */
export function readAgreement(message: string, today: LocalDate): SaidAgreement {
  const words = message.replace(/\s+/g, ' ').trim();
  const { rest, period, role } = partsOf(words.replace(agreed, '').replace(/^\s*[:,.–-]?\s*/, ''), today);
  return { text: rest, period, role };
}

/** A time by itself, as it stands in a field; null for what is none, or is more than one. Pure. */
export function readWhen(words: string, today: LocalDate): AgreedPeriod | null {
  const { rest, period } = takePeriod(words.replace(/\s+/g, ' ').trim(), today, true);
  return tidy(rest) === '' ? period : null;
}

interface Parts {
  /** What is neither time nor role. */
  readonly rest: string;
  readonly period: AgreedPeriod | null;
  readonly role: string | null;
}

const roleWords =
  /(?:^|[\s,;.(]+)(?:og\s+)?(?:ansvarlig(?:\s+er)?|tovholder(?:\s+er)?|hos|ansv\.)\s*:?\s+([^,;.()]+)/giu;
const takesIt = /(?:^|[,;.]\s*)([^,;.]+?)\s+tager den\b/iu;

function partsOf(words: string, today: LocalDate, bare = false): Parts {
  const timed = takePeriod(words, today, bare);
  const roled = takeRole(timed.rest);
  return { rest: tidy(roled.rest), period: timed.period, role: roled.role };
}

/** Only a time that is said to be when it is to be done: "vi så på tallene for marts" keeps its March. */
const saysWhen = /^(?:inden|senest|til|den|d\.|uge|i uge|i løbet af|før|by|before)\b/i;

function takePeriod(words: string, today: LocalDate, bare: boolean): { rest: string; period: AgreedPeriod | null } {
  const found = findPeriods(words, { reference: today });
  const phrase = [...found]
    .reverse()
    .find(({ read, start, end }) => saysWhen.test(read.text) || bare || (start === 0 && end === words.length));
  if (phrase === undefined) return { rest: words, period: null };
  const { text, start, end } = phrase.read;
  const rest = `${words.slice(0, phrase.start).replace(/[\s,;]+$/, '')} ${words.slice(phrase.end)}`;
  const period = { text: withYear(text, start, end), start, end, before: beforeIn(text, end) };
  return { rest, period: { ...period, other: otherThan(text, end, today) } };
}

/** "1. maj" said in June is next year's, and may have been meant as the one a month ago; "1. maj 2018" may be a slip. */
function otherThan(said: string, end: LocalDate | null, today: LocalDate): AgreedPeriod['other'] {
  if (end === null) return null;
  const namesYear = /\d{4}/.test(said);
  if (namesYear && end >= today) return null;
  const words = said.replace(/\s*(?<!\d)\d{4}(?!\d)/, '');
  const other = readPeriod(words, { reference: namesYear ? today : addMonths(today, -12) });
  if (other.end === null || other.end >= today !== namesYear) return null;
  const isNearer = daysBetween(other.end, today) < daysBetween(today, end);
  return namesYear || isNearer ? { text: withYear(words, other.start, other.end), end: other.end } : null;
}

/** The plan keeps words that mean the same next year. */
function withYear(said: string, start: LocalDate | null, end: LocalDate | null): string {
  const alone = readPeriod(said);
  if (/\d{4}/.test(said) && alone.start === start && alone.end === end) return said;
  if (end === null) return start === null ? said : typed(`fra ${sayDate(start, 'da')}`);
  return typed(start === null ? `senest ${sayDate(end, 'da')}` : saySpan(start, end, 'da'));
}

/** As one types it: what holds words together on a line is for reading. */
const typed = (said: string): string => said.replace(/\u00a0/g, ' ');

/** "Inden 1. maj" is understood as no later than 30. april: said to who may have meant the day itself. */
function beforeIn(said: string, end: LocalDate | null): string | null {
  const day = /^(?:inden|før)\s+(?:den\s+)?(\d{1,2})\./i.exec(said);
  return day && end !== null && Number(day[1]) !== Number(end.slice(8)) ? said : null;
}

function takeRole(words: string): { rest: string; role: string | null } {
  const taken = takesIt.exec(words);
  const last = [...words.matchAll(roleWords)].pop();
  const found = last ?? taken;
  const role = (found?.[1] ?? '').trim().replace(/^(?:en|et|den|det|vores)\s+/i, '');
  if (!found || role === '' || role.length > longestRole) return { rest: words, role: null };
  return { rest: `${words.slice(0, found.index)} ${words.slice(found.index + found[0].length)}`, role };
}

/** Without the commas and joints that what was taken away has left behind. */
const tidy = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;.])/g, '$1')
    .replace(/([,;])(?:\s*[,;])+/g, '$1')
    .replace(/^[\s,;.:]+|[\s,;:]+$|\s+(?:og|med|,)$/g, '')
    .trim();
