import type { LocalDate, Plan } from '../src/plan/plan';
import { answerChannels, heardIn, type ChannelsAnswerOptions } from './answer-channels';
import { answerComing, asksComing, type ComingOptions } from './answer-coming';
import { answerWhy, asksWhySent, type WhyOptions } from './answer-why';
import { noSettings, type Answering, type AskPlan } from './ask-plan';
import type { FirstOfAll } from './first-of-all';
import { handoverMessage, type HandoverOptions } from './handover';
import { forThread } from './plan-of-row';
import type { Message, MessageAnswer } from './port';
import { answerSettings, type SettingsAnswerOptions } from './personal-settings';
import { threadMessage, type ThreadOptions } from './thread-message';
import type { WhoHears } from './who-hears';

export type AnswerOptions = ThreadOptions &
  WhyOptions &
  ComingOptions &
  ChannelsAnswerOptions &
  HandoverOptions &
  SettingsAnswerOptions & {
    readonly answering: Pick<Answering, 'settings'>;
    readonly firstOfAll: FirstOfAll;
    readonly whoHears: WhoHears;
    readonly askPlan: AskPlan;
  };

/**
 * What the bot says to a message: how it is set for who writes, what will be sent and why, what was agreed in a thread, and to
 * all else what the plan says. Plan words only to who may read them, and where all who hear them may.
 */
export async function answer(options: AnswerOptions, message: Message): Promise<MessageAnswer> {
  // A card that was put into one's own chat from the search comes as a message without words: it asks nothing.
  if (message.chat !== null && message.text.trim() === '') return null;
  const { say, repository } = options;
  const today = options.today();
  // Asked for at once both are one request; and whom to call must be said also where the lists do not answer.
  const reading = repository.load();
  reading.catch(() => undefined);
  const settings = await options.answering.settings().catch(() => noSettings);
  const { contacts } = settings;
  const first = options.firstOfAll(message, today, contacts);
  if (first !== null) return first;
  const loaded = await reading;
  // Before there are lists, nobody has a right in them: that is not what the person lacks.
  if (loaded === 'notProvisioned') return say('bot.noPlan');
  const person = await message.person();
  const { userPrincipalName } = person;
  if (userPrincipalName === null || !(await repository.mayUserRead(userPrincipalName)))
    return say('decline.noAccess', { owner: contacts.owner ?? say('answer.contact.owner') });
  if (loaded === null) return say('bot.noPlan');
  const heard = await heardIn(options, message);
  const planClosed = (loaded.closedOn ?? null) !== null;
  const channels = await answerChannels(options, message, loaded.plan, person, planClosed);
  if (channels !== undefined) return channels;
  const wished = await answerSettings(options, message, person);
  if (wished !== undefined) return wished;
  const hearing = await options.whoHears(message, heard, loaded.plan, userPrincipalName);
  if (hearing.plan !== 'told') return say(hearing.plan === 'untied' ? 'channels.untied' : 'decline.notHere');
  const why = await whyHere(options, loaded.plan, message, today);
  if (why !== null) return why;
  const handed = await handoverMessage(options, message, loaded.plan, person);
  if (handed !== undefined) return handed;
  const inThread = await threadMessage(options, message, loaded, { ...person, userPrincipalName });
  if (inThread !== undefined) return inThread;
  if (asksComing(message.text)) {
    const { text, place } = message;
    return answerComing(options, loaded, { text, place, userPrincipalName, today });
  }
  return options.askPlan(message, { plan: loaded.plan, login: userPrincipalName, hearing, settings });
}

/** Why something was sent: in a thread of a plan that runs beside the current one, of that plan. */
async function whyHere(
  options: AnswerOptions,
  plan: Plan,
  { text, place }: Message,
  today: LocalDate,
): Promise<MessageAnswer | null> {
  if (place === null || !asksWhySent(text)) return answerWhy(options, plan, text, today);
  const own = await forThread(options, await options.threads.findByConversation(place.conversationId));
  const loaded = own === options ? null : await own.repository.load();
  if (loaded === null || loaded === 'notProvisioned') return answerWhy(options, plan, text, today);
  return answerWhy(own, loaded.plan, text, today);
}
