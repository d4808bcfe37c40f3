import { comingCard } from '../src/cards/index';
import type { LoadedPlan, OutboxRow, PlanRepository } from '../src/lists/repository';
import { readReminderBeside } from '../src/lists/reminder-beside';
import { readReminderRules } from '../src/lists/reminder-rules';
import { lists } from '../src/lists/schema';
import type { Calendar } from '../src/periods/index';
import type { LocalDate } from '../src/plan/plan';
import { newsOf, previewDays, previewOf, type ComingReminder, type Subject } from '../src/reminders/index';
import type { Say } from '../src/text/text';
import { begunOn } from './plan-due';
import type { MessageAnswer, MessagePlace } from './port';
import type { CardContext } from './reminder-cards';

export interface ComingOptions {
  readonly repository: PlanRepository;
  /** The rows of the outbox as they are now. */
  readonly rows: () => Promise<readonly OutboxRow[]>;
  readonly links: CardContext['links'];
  readonly calendar: Calendar;
  readonly say: Say;
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
 * focus area, else of that channel. It is what the page shows, as far as the person who asks may read it.
 */
export async function answerComing(
  options: ComingOptions,
  { plan, closedOn = null, remindersPaused = false }: LoadedPlan,
  ask: ComingAsk,
): Promise<MessageAnswer> {
  const { repository, calendar, say, links } = options;
  const { today, place } = ask;
  if (closedOn !== null) return say('reminder.withdrawn.planClosed');
  const rows = await options.rows();
  const { rules } = await readReminderRules(repository);
  const begun = begunOn(plan, rows);
  const done = new Set(rows.filter(({ state }) => state !== 'planned' && state !== 'sending').map(({ key }) => key));
  const { coming } = previewOf(plan, rules, today, {
    calendar,
    say,
    beside: await readable(options, ask, await readReminderBeside(repository, plan.key, today)),
    ...(begun === undefined ? {} : { news: newsOf(plan, begun) }),
    isDone: (key) => done.has(`${plan.key}/${key}`),
  });
  const areas = new Set(plan.areas.filter((area) => area.channelId === place?.channelId).map(({ key }) => key));
  const here = ({ receiver }: ComingReminder): boolean =>
    receiver.kind === 'channel' && receiver.areaKey !== null && areas.has(receiver.areaKey);
  const isHere = place !== null && areas.size > 0;
  const items = new Set(plan.items.map(({ key }) => key));
  return comingCard({
    head: say(isHere ? 'coming.headHere' : 'reminder.preview.head', { n: previewDays }),
    empty: say(isHere ? 'coming.emptyHere' : 'reminder.preview.empty', { n: previewDays }),
    note: remindersPaused ? say('coming.paused') : null,
    reminders: isHere ? coming.filter(here) : coming,
    linkOf: ({ itemId, activity }) =>
      items.has(itemId) ? links.item(itemId) : activity === '' ? null : links.activity(activity),
    link: links.reminders(),
    today,
    say,
  });
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
