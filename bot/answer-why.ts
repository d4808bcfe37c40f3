import { plain } from '../src/cards/index';
import { readingKey, readingSubjects } from '../src/lists/documents/reading-subjects';
import type { DocumentRegister } from '../src/lists/documents/register';
import type { PersonalList } from '../src/lists/personal';
import { readReminderBeside } from '../src/lists/reminder-beside';
import { readReminderRules } from '../src/lists/reminder-rules';
import type { Register } from '../src/documents/document';
import type { Outbox, OutboxRow, PlanRepository } from '../src/lists/repository';
import { sayDay, type Calendar } from '../src/periods/index';
import type { LocalDate, Plan } from '../src/plan/plan';
import {
  activitySubjects,
  explain,
  indicatorSubjects,
  overviewSubject,
  sayExplained,
  type Subject,
} from '../src/reminders/index';
import type { Say } from '../src/text/text';
import { boundKey } from './reminder-cards';
import { readWishes, sayWaiting } from './wishes';

export interface WhyOptions {
  readonly repository: PlanRepository;
  readonly documents: Pick<DocumentRegister, 'load'>;
  readonly outbox: Pick<Outbox, 'list'>;
  readonly calendar: Calendar;
  readonly say: Say;
  readonly personal?: PersonalList;
  readonly now: () => Date;
}

/** The latest of what was sent; what is older is in the list. */
const mostRows = 6;
const asksWhy = /\b(?:hvorfor|why)\b/i;
/** Of what was sent: why something is done at all stands in the plan. */
const ofSending =
  /(?<!\p{L})(?:fik|får|faar|fået|faaet|sendt|sendes|sender|skriver|hører|hoerer|kom|kort(?:et)?|påmind\p{L}*|paamind\p{L}*|besked|overblik\p{L}*|get|got|sent|sending|receive\p{L}*|writing|remind\p{L}*|card|overview|told)(?!\p{L})/iu;
/** So much of it that a number that is lacking is asked for. */
const surely =
  /(?<!\p{L})(?:(?:fik|får|faar|hører|hoerer)\s+(?:jeg|vi)|(?:did|do)\s+(?:i|we)\s+(?:get|receive)|sendt|sendes|sender|skriver|kort(?:et)?|påmind\p{L}*|paamind\p{L}*|sent|sending|writing|remind\p{L}*|card)(?!\p{L})/iu;
const number =
  /(?:meeting|supervision|review|reading|learning|themes|indicator|figures):\S*[^\s?.,!]|\d+(?:\.\d+)*(?:\.[mgo]\d+(?:\.\d+)?)?/i;

/** Whether somebody asks why something was sent, or was not. Pure. */
export const asksWhySent = (text: string): boolean => asksWhy.test(text) && ofSending.test(text);

/** By its own words, where these are enough to know it by. */
const nameOf = ({ text }: Subject): string => (text.length < 6 ? '\0' : text.toLocaleLowerCase('da'));

/** Cards about a document's reading bear the document's key. */
const documentOf = (register: Register | null, key: string): string | null =>
  register?.documents.find((one) => readingKey(one) === key)?.key ?? null;

/**
 * "Hvorfor fik jeg 2.1.m2?": what was sent of it, or was not, and why, and what the rules say of it now. Null where the
 * message asks something else. Pure but for what it reads.
 */
export async function answerWhy(
  { repository, documents, outbox, calendar, say, personal, now }: WhyOptions,
  plan: Plan,
  text: string,
  today: LocalDate,
): Promise<string | null> {
  if (!asksWhySent(text)) return null;
  const loaded = await documents.load();
  const register = loaded === 'notProvisioned' ? null : loaded.register;
  const beside = [
    ...(await readReminderBeside(repository, plan.key, today)),
    ...(register ? readingSubjects(register, today, calendar) : []),
    overviewSubject(say('remind.overview.title')),
  ];
  const said = text.toLocaleLowerCase('da');
  const named = [...beside, ...activitySubjects(plan), ...indicatorSubjects(plan)].find((one) =>
    said.includes(nameOf(one)),
  );
  const key = named?.key ?? number.exec(text)?.[0].toLowerCase();
  if (key === undefined) return surely.test(text) ? say('remind.answer.which') : null;
  const { rules, problems } = await readReminderRules(repository);
  const explained = explain(plan, rules, key, today, {
    calendar,
    say,
    beside,
  });
  if (explained === null) return say('remind.explain.unknown', { key });
  const rows = await outbox.list({ itemKey: documentOf(register, key) ?? boundKey(plan, key) });
  const latest = rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).slice(-mostRows);
  const wishes = await readWishes(personal);
  const waits = latest.flatMap((row) => sayWaiting(row, wishes, today, now(), say) ?? []);
  const words =
    named?.text ??
    beside.find((one) => one.key === key)?.text ??
    plan.items.find((item) => item.key === key)?.text ??
    plan.activities.find((one) => one.key === key)?.title;
  const title = plain((words ?? '').split('\n').join(' · ').replace(/\.$/, ''));
  return [
    say('remind.explain.head', { key, title }),
    ...(latest.length === 0 ? [say('remind.answer.nothing')] : latest.map((row) => sayRow(row, today, say))),
    ...new Set(waits),
    say('remind.answer.rules'),
    ...explained.map((one) => `- ${plain(sayExplained(one, today, say))}`),
    // A rule that somebody wrote and that cannot be used may be the very reason.
    ...problems.map((problem) => plain(problem[say.locale])),
  ].join('\n\n');
}

function sayRow({ state, day, why }: OutboxRow, today: LocalDate, say: Say): string {
  const key = state === 'sending' ? 'planned' : state;
  return say(`remind.answer.${key}`, { day: sayDay(day, today, say.locale), why: plain(why) });
}
