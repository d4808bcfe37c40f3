import { comingCard } from '../src/cards/index';
import type { LoadedPlan, OutboxRow } from '../src/lists/repository';
import { readReminderBeside } from '../src/lists/reminder-beside';
import { readReminderRules } from '../src/lists/reminder-rules';
import { lists } from '../src/lists/schema';
import type { Calendar } from '../src/periods/index';
import type { LocalDate, Plan } from '../src/plan/plan';
import {
  newsOf,
  previewDays,
  previewOf,
  type ComingReminder,
  type ReminderRule,
  type Subject,
} from '../src/reminders/index';
import { begunOn } from './plan-due';
import { besideOf, type PlanSpeech } from './plan-of-row';
import type { MessageAnswer, MessagePlace } from './port';
import type { CardContext } from './reminder-cards';

export interface ComingOptions extends PlanSpeech {
  /** The rows of the outbox as they are now. */
  readonly rows: () => Promise<readonly OutboxRow[]>;
  readonly calendar: Calendar;
}

/** Who asks, and where. */
export interface ComingAsk {
  readonly text: string;
  readonly place: MessagePlace | null;
  readonly userPrincipalName: string;
  readonly today: LocalDate;
}

const ofReminders = /(?:^|[^\p{L}])(?:påmindelser?|paamindelser?|reminders?)(?![\p{L}])/iu;
const isSent = /(?:^|[^\p{L}])(?:sendes|sender|sende|sent|send)(?![\p{L}])/iu;
const ahead = /(?:^|[^\p{L}])(?:næste|naeste|kommende|snart|next|coming|dage|days)(?![\p{L}])/iu;

const asks = /(?:^|[^\p{L}])(?:hvad|hvilke|vis|kommer|what|which|show)(?![\p{L}])/iu;
/** Somebody wants fewer of them, and asks for none. */
const wantsNone = /(?:^|[^\p{L}])(?:stop|ikke|ingen|aldrig|slå|udskyd|not|no|never)(?![\p{L}])/iu;

/** Whether somebody asks what will be sent: "hvad sendes de næste 30 dage?", "kommende påmindelser". Pure. */
export const asksComing = (text: string): boolean =>
  !wantsNone.test(text) &&
  ((ofReminders.test(text) && (ahead.test(text) || asks.test(text))) || (isSent.test(text) && ahead.test(text)));

/**
 * What will be sent in the next days, and why each: of all channels where it is asked in a chat or in a channel that has no
 * focus area, else of that channel; of the current plan, and of those that run beside it. It is what the pages show, as far
 * as the person who asks may read it.
 */
export async function answerComing(options: ComingOptions, loaded: LoadedPlan, ask: ComingAsk): Promise<MessageAnswer> {
  const { say, links } = options;
  const { today, place } = ask;
  const plans = [{ options, loaded }, ...(await loadedBeside(options))].filter(
    ({ loaded: { closedOn = null } }) => closedOn === null,
  );
  if (plans.length === 0) return say('reminder.withdrawn.planClosed');
  const rows = await options.rows();
  const { rules } = await readReminderRules(options.repository);
  const coming: Coming[] = [];
  for (const one of plans) coming.push(...(await comingOf(one.options, one.loaded, ask, { rows, rules })));
  const isHere = place !== null && plans.some(({ loaded: { plan } }) => areasOf(plan, place).size > 0);
  const shown = (isHere ? coming.filter((one) => one.isHere) : coming).sort((one, other) =>
    one.reminder.day < other.reminder.day ? -1 : one.reminder.day > other.reminder.day ? 1 : 0,
  );
  const linkOf = new Map(shown.map(({ reminder, link }) => [reminder, link]));
  const isPaused = loaded.remindersPaused === true && (loaded.closedOn ?? null) === null;
  return comingCard({
    head: say(isHere ? 'coming.headHere' : 'reminder.preview.head', { n: previewDays }),
    empty: say(isHere ? 'coming.emptyHere' : 'reminder.preview.empty', { n: previewDays }),
    note: isPaused ? say('coming.paused') : null,
    reminders: shown.map(({ reminder }) => reminder),
    linkOf: (reminder) => linkOf.get(reminder) ?? null,
    link: links.reminders(),
    today,
    say,
  });
}

/** A reminder of one of the plans. */
interface Coming {
  readonly reminder: ComingReminder;
  /** It comes in the channel in which it is asked for. */
  readonly isHere: boolean;
  readonly link: string | null;
}

const areasOf = (plan: Plan, place: MessagePlace | null): ReadonlySet<string> =>
  new Set(plan.areas.filter((area) => area.channelId === place?.channelId).map(({ key }) => key));

/** What comes of one plan; of one beside the current it says which. */
async function comingOf(
  options: ComingOptions & Pick<CardContext, 'bearsPlan'>,
  { plan }: LoadedPlan,
  ask: ComingAsk,
  { rows, rules }: { readonly rows: readonly OutboxRow[]; readonly rules: readonly ReminderRule[] },
): Promise<Coming[]> {
  const { repository, calendar, say, links, bearsPlan = false } = options;
  const { today } = ask;
  const begun = begunOn(plan, rows);
  const done = new Set(rows.filter(({ state }) => state !== 'planned' && state !== 'sending').map(({ key }) => key));
  const { coming } = previewOf(plan, rules, today, {
    calendar,
    say,
    beside: await readable(options, ask, await readReminderBeside(repository, plan.key, today)),
    ...(begun === undefined ? {} : { news: newsOf(plan, begun) }),
    isDone: (key) => done.has(`${plan.key}/${key}`),
  });
  const areas = areasOf(plan, ask.place);
  const items = new Set(plan.items.map(({ key }) => key));
  return coming.map((reminder) => {
    const { receiver, itemId, activity } = reminder;
    return {
      reminder: bearsPlan ? { ...reminder, plan: plan.title } : reminder,
      isHere: receiver.kind === 'channel' && receiver.areaKey !== null && areas.has(receiver.areaKey),
      link: items.has(itemId) ? links.item(itemId) : activity === '' ? null : links.activity(activity),
    };
  });
}

/** The plans beside the current one that are reminded of. */
async function loadedBeside(
  options: ComingOptions,
): Promise<{ readonly options: ComingOptions; readonly loaded: LoadedPlan }[]> {
  const all = [];
  for (const { options: own } of await besideOf(options)) {
    const loaded = await own.repository.load();
    if (loaded !== null && loaded !== 'notProvisioned' && loaded.remindersPaused !== true)
      all.push({ options: own, loaded });
  }
  return all;
}

const listOfTarget = {
  meeting: lists.meetings,
  supervision: lists.supervisionRounds,
  document: lists.governingDocuments,
} as const;

/** What stands in other lists, of those that the person may read. */
async function readable(
  { repository }: Pick<ComingOptions, 'repository'>,
  { userPrincipalName }: Pick<ComingAsk, 'userPrincipalName'>,
  beside: readonly Subject[],
): Promise<Subject[]> {
  const read = new Set<Subject['target']>();
  for (const target of ['meeting', 'supervision', 'document'] as const)
    if (
      beside.some((one) => one.target === target) &&
      (await repository.mayUserRead(userPrincipalName, listOfTarget[target]))
    )
      read.add(target);
  return beside.filter(({ target }) => read.has(target));
}
