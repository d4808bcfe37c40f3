import {
  agreedOf,
  agreedOn,
  type AgreedPeriod,
  askAbout,
  inCharge,
  type Proposal,
  readMeeting,
  readThreadSaying,
  summaryOf,
  type ThreadSaying,
} from '../src/agreements/index';
import { activityCard } from '../src/cards/index';
import type { ItemChange, LoadedPlan, Threads } from '../src/lists/repository';
import { sayPeriod } from '../src/periods/index';
import type { Activity, Plan } from '../src/plan/plan';
import { agree, type AgreeOptions } from './agree';
import { questionAbout } from './agreement-fields';
import { changeItem, isItem } from './change-item';
import { agreeAtMeeting } from './thread-meeting';
import { forThread, type PlanSpeech } from './plan-of-row';
import type { Message, MessageAnswer, MessagePlace, Person } from './port';
import { boundKey } from './reminder-cards';

export interface ThreadOptions extends AgreeOptions, PlanSpeech {
  readonly threads: Threads;
  /** Draws all cards again that show what has changed. */
  readonly redraw: () => Promise<void>;
}

interface Turn {
  readonly plan: Plan;
  readonly place: MessagePlace;
  readonly activity: Activity | null;
  readonly person: Person & { readonly userPrincipalName: string };
  readonly mayEdit: boolean;
}

/**
 * What a message in a channel says of what people have agreed, and the answer to it; undefined where it says nothing of the
 * kind. Who reads the plan may ask, who may edit it may save, correct and undo.
 */
export async function threadMessage(
  options: ThreadOptions,
  message: Message,
  { plan, closedOn = null }: LoadedPlan,
  person: Turn['person'],
): Promise<MessageAnswer | undefined> {
  const { place } = message;
  if (place === null) return undefined;
  const today = options.today();
  const meeting = readMeeting(message.text, today, new Set(plan.activities.map(({ key }) => key)));
  const [text, named] = withoutNumber(message.text, plan);
  const saying = meeting ? null : readThreadSaying(text, today);
  if (meeting === null && saying === null) return undefined;
  if (closedOn !== null && saying?.kind === 'correct') return undefined;
  const isWriting = meeting !== null || !['summary', 'status'].includes(saying?.kind ?? '');
  if (closedOn !== null && isWriting) return options.say('agreement.dialog.planClosed');
  const thread = await options.threads.findByConversation(place.conversationId);
  const own = await forThread(options, thread);
  if (own !== options) return inPlan(own, message, person);
  const activity = named ?? plan.activities.find((one) => boundKey(plan, one.key) === thread?.activityKey) ?? null;
  const mayEdit = await options.repository.mayUserEdit(person.userPrincipalName);
  if (meeting) {
    const { name, userPrincipalName: login } = person;
    const ofThread = plan.activities.find((one) => boundKey(plan, one.key) === thread?.activityKey) ?? null;
    return agreeAtMeeting(options, meeting, { plan, place, activity: ofThread, name, login, mayEdit });
  }
  return saying === null ? undefined : answerTo(options, saying, { plan, place, activity, person, mayEdit });
}

/** What is said in a thread of a plan that runs beside the current one is said of that. */
async function inPlan(
  options: ThreadOptions,
  message: Message,
  person: Turn['person'],
): Promise<MessageAnswer | undefined> {
  const loaded = await options.repository.load();
  return loaded === null || loaded === 'notProvisioned' ? undefined : threadMessage(options, message, loaded, person);
}

async function answerTo(options: ThreadOptions, saying: ThreadSaying, turn: Turn): Promise<MessageAnswer | undefined> {
  const { say, links } = options;
  const { plan, activity } = turn;
  if (saying.kind === 'agreedNothing') return say('thread.noText');
  // Of no activity it is a question like another.
  if (activity === null && ['summary', 'status', 'correct'].includes(saying.kind)) return undefined;
  if (activity === null) return say('agreement.noActivity');
  switch (saying.kind) {
    case 'agreed':
      return agreeOn(options, saying, turn, activity);
    case 'summary':
      return summaryOf(plan, activity.key, say);
    case 'status':
      return activityCard({
        activity,
        items: plan.items.filter((item) => item.activityKey === activity.key),
        today: options.today(),
        links: { activity: links.activity(activity.key), timeline: links.activity(activity.key) },
        say,
      });
    case 'undo':
    case 'correct':
      return correct(options, saying, turn, activity);
  }
}

async function agreeOn(
  options: ThreadOptions,
  saying: Extract<ThreadSaying, { kind: 'agreed' }>,
  { plan, place, person, mayEdit }: Turn,
  activity: Activity,
): Promise<MessageAnswer> {
  const proposal: Proposal = {
    text: saying.text.slice(0, longestText),
    periodText: saying.period?.text ?? null,
    before: saying.period?.before ?? null,
    role: saying.role,
    by: person.name,
    on: options.today(),
    link: place.link,
    ask: askAbout(plan, activity.key, saying, options.today()),
  };
  const { kind } = await agree(options, { plan, activity, place, proposal, login: person.userPrincipalName, mayEdit });
  return kind === 'failed' ? options.say('agreement.failed') : null;
}

/** SharePoint takes more; a reader does not. */
const longestText = 2000;

/** Of what was agreed in this thread the last counts: "nej, 15. maj" is said of what was just said. */
async function correct(
  options: ThreadOptions,
  saying: Extract<ThreadSaying, { kind: 'undo' | 'correct' }>,
  { plan, place, person, mayEdit }: Turn,
  activity: Activity,
): Promise<MessageAnswer | undefined> {
  const { say } = options;
  const root = place.conversationId.split(';messageid=')[1] ?? '';
  const here = agreedOn(plan, activity.key).filter(({ messageLink }) =>
    (messageLink ?? '').includes(`parentMessageId=${root}`),
  );
  const last = here[here.length - 1];
  // Where there is nothing to correct, a time or a role is what is asked about.
  if (last === undefined && saying.kind === 'correct') return undefined;
  if (!mayEdit) return say('bot.refused.noRight');
  if (last === undefined) return say('agreement.nothing');
  const all = agreedOf(plan, last.messageLink ?? '');
  if (all.length > 1) return say('agreement.meeting.whichPoint');
  const gone = saying.kind === 'correct' ? goneIn(saying.period, options) : null;
  if (gone !== null) return gone;
  const change: ItemChange =
    saying.kind === 'undo'
      ? { status: 'dropped' }
      : {
          ...(saying.period && { periodText: saying.period.text }),
          ...(saying.role !== null && inCharge(last, saying.role)),
        };
  const written = await changeItem(options, last, change, person.userPrincipalName);
  if (!isItem(written)) return say(written === 'forbidden' ? 'bot.refused.noRight' : 'agreement.failed');
  await options.redraw();
  if (saying.kind === 'undo') return say('agreement.undone');
  const [field, value] = saying.period
    ? [say('agreement.field.period'), sayPeriod({ ...written, text: written.periodText }, say.locale)]
    : [say('agreement.field.role'), saying.role ?? ''];
  return say('thread.corrected', { field, value });
}

/** The question about a time that has passed; null where it has not. */
function goneIn(period: AgreedPeriod | null, { say, today }: ThreadOptions): string | null {
  return period === null ? null : questionAbout(period, today(), say);
}

/** "aftalt på 2.4: …" names the activity itself, for a thread that is about none. */
function withoutNumber(text: string, plan: Plan): readonly [string, Activity | null] {
  const found = /\s+(?:på|om|i|for)?\s*(\d{1,2}(?:\.\d{1,3}){1,2})(?=\s*[:,–-]|\s)/i.exec(text.slice(0, 60));
  const activity = plan.activities.find(({ key }) => key === found?.[1]) ?? null;
  if (!found || activity === null) return [text, null];
  return [`${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`, activity];
}
