import { plain, signOf } from '../src/cards/index';
import { sayPeriod } from '../src/periods/index';
import { holdsCpr } from '../src/plan/cpr';
import type { LocalDate, Plan } from '../src/plan/plan';
import type { Say } from '../src/text/text';
import { answerChannels, heardIn, mayTellIn, type ChannelsAnswerOptions } from './answer-channels';
import { answerComing, asksComing, type ComingOptions } from './answer-coming';
import { answerWhy, type WhyOptions } from './answer-why';
import { handoverMessage, type HandoverOptions } from './handover';
import type { Message, MessageAnswer } from './port';
import { answerSettings, type SettingsAnswerOptions } from './personal-settings';
import { threadMessage, type ThreadOptions } from './thread-message';

export type AnswerOptions = ThreadOptions &
  WhyOptions &
  ComingOptions &
  ChannelsAnswerOptions &
  HandoverOptions &
  SettingsAnswerOptions;

const mostRows = 6;

/**
 * What the bot says to a message: what was agreed in a thread, what will be sent, what comes next in the plan, or
 * what it can do. Plan words only
 * to who may read them.
 */
export async function answer(options: AnswerOptions, message: Message): Promise<MessageAnswer> {
  const { say, repository } = options;
  if (holdsCpr(message.text)) return say('decline.cpr');
  const loaded = await repository.load();
  // Before there are lists, nobody has a right in them: that is not what the person lacks.
  if (loaded === 'notProvisioned') return say('bot.noPlan');
  const person = await message.person();
  const { userPrincipalName } = person;
  if (userPrincipalName === null || !(await repository.mayUserRead(userPrincipalName))) return say('bot.noAccess');
  if (loaded === null) return say('bot.noPlan');
  const here = await heardIn(options, message);
  const planClosed = (loaded.closedOn ?? null) !== null;
  const channels = await answerChannels(options, message, loaded.plan, person, planClosed);
  if (channels !== undefined) return channels;
  const settings = await answerSettings(options, message, person);
  if (settings !== undefined) return settings;
  if (!mayTellIn(here, loaded.plan)) return say('channels.untied');
  const why = await answerWhy(options, loaded.plan, message.text, options.today());
  if (why !== null) return why;
  const handed = await handoverMessage(options, message, loaded.plan, person);
  if (handed !== undefined) return handed;
  const inThread = await threadMessage(options, message, loaded, { ...person, userPrincipalName });
  if (inThread !== undefined) return inThread;
  if (asksComing(message.text)) {
    const { text, place } = message;
    return answerComing(options, loaded, { text, place, userPrincipalName, today: options.today() });
  }
  if (!/\b(?:næste|naeste|snart|forfalder|kommende|next|due)\b/i.test(message.text)) return say('bot.help');
  return sayNext(loaded.plan, options.today(), say);
}

/** The next items by the end of their periods. */
export function sayNext(plan: Plan, today: LocalDate, say: Say): string {
  const areas = new Map(plan.areas.map((area) => [area.key, area.title]));
  const next = plan.items
    .filter((item) => item.status === 'planned' && item.end !== null && item.end >= today)
    .sort((a, b) => ((a.end ?? '') < (b.end ?? '') ? -1 : (a.end ?? '') > (b.end ?? '') ? 1 : a.order - b.order))
    .slice(0, mostRows);
  if (next.length === 0) return say('bot.next.none');
  const rows = next.map((item) =>
    say('bot.next.row', {
      sign: signOf(item),
      key: item.key,
      title: plain(item.text.split('\n').join(' · ')),
      period: plain(sayPeriod({ ...item, text: item.periodText }, say.locale)),
      area: plain(areas.get(item.areaKey ?? '') ?? say('periods.generalChannel')),
    }),
  );
  return [say('bot.next.head'), ...rows].join('\n\n');
}
