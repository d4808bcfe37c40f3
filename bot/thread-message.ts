import { agreedOn, readThreadSaying, summaryOf, type Proposal, type ThreadSaying } from '../src/agreements/index';
import { activityCard } from '../src/cards/index';
import type { ChannelRow, Outbox, PlanRepository, Threads } from '../src/lists/repository';
import { sayPeriod } from '../src/periods/index';
import type { Activity, Plan } from '../src/plan/plan';
import type { ItemChange } from '../src/lists/repository';
import { agreementCard, agreementKey, agreementKind, saveAgreement } from './agreement';
import type { Message, MessageAnswer, MessagePlace, Person, TeamsPort } from './port';
import { boundKey, type CardContext } from './reminder-cards';
import { changeUntil } from './change-until';
import type { Sender } from './sender';

export interface ThreadOptions extends CardContext {
  readonly repository: PlanRepository;
  readonly outbox: Outbox;
  readonly threads: Threads;
  readonly channels: { list(): Promise<ChannelRow[]> };
  readonly teams: TeamsPort;
  readonly sender: Sender;
  readonly today: () => string;
  readonly newToken: () => string;
  /** Draws all cards again that show what has changed. */
  readonly redraw: () => Promise<void>;
}

interface Turn {
  readonly plan: Plan;
  readonly place: MessagePlace;
  readonly activity: Activity | null;
  readonly person: Person;
  readonly mayEdit: boolean;
}

/**
 * What a message in a channel says of what people have agreed, and the answer to it; undefined where it says nothing of the
 * kind. Who reads the plan may ask, who may edit it may save, correct and undo.
 */
export async function threadMessage(
  options: ThreadOptions,
  message: Message,
  plan: Plan,
  person: Person,
): Promise<MessageAnswer | undefined> {
  const { place } = message;
  if (place === null) return undefined;
  const [text, named] = withoutNumber(message.text, plan);
  const saying = readThreadSaying(text, options.today());
  if (saying === null) return undefined;
  const thread = await options.threads.findByConversation(place.conversationId);
  const activity = named ?? plan.activities.find((one) => boundKey(plan, one.key) === thread?.activityKey) ?? null;
  const upn = person.userPrincipalName;
  const mayEdit = upn !== null && (await options.repository.mayUserEdit(upn));
  return answerTo(options, saying, { plan, place, activity, person, mayEdit });
}

async function answerTo(options: ThreadOptions, saying: ThreadSaying, turn: Turn): Promise<MessageAnswer> {
  const { say, links } = options;
  const { plan, activity, mayEdit } = turn;
  if (saying.kind === 'agreedNothing') return say('thread.noText');
  if (activity === null) return say('agreement.noActivity');
  switch (saying.kind) {
    case 'agreed':
      return agree(options, saying, turn, activity);
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
      return mayEdit ? correct(options, saying, turn, activity) : say('bot.refused.noRight');
  }
}

/** Written down first, under the message's own key; then saved, then told: each of the three may be done again. */
async function agree(
  options: ThreadOptions,
  saying: Extract<ThreadSaying, { kind: 'agreed' }>,
  { plan, place, person, mayEdit }: Turn,
  activity: Activity,
): Promise<MessageAnswer> {
  const { outbox, sender, teams, say, today } = options;
  const proposal: Proposal = {
    text: saying.text.slice(0, longestText),
    periodText: saying.period?.text ?? null,
    before: saying.period?.before ?? null,
    role: saying.role,
    by: person.name,
    on: today(),
    link: place.link,
  };
  const key = agreementKey(plan, place.conversationId, place.messageId);
  const added = await outbox.add({
    ...{ key, kind: agreementKind, itemKey: '', activityKey: boundKey(plan, activity.key), why: '' },
    ...{ channelId: place.channelId, day: today(), token: options.newToken(), proposal: JSON.stringify(proposal) },
  });
  const row = added ?? (await outbox.list({ keys: [key] }))[0];
  if (row?.state !== 'planned') return null;
  const saved = mayEdit ? await saveAgreement(options, row, plan) : null;
  // The row stays, and the next run tries again what could not be done now.
  if (saved?.kind === 'failed') return say('agreement.failed');
  const channel = (await options.channels.list()).find(({ channelId }) => channelId === place.channelId);
  if (channel === undefined) return null;
  const now = saved?.kind === 'saved' ? saved.row : row;
  const loaded = await options.repository.load();
  const present = loaded === null || loaded === 'notProvisioned' ? plan : loaded.plan;
  const card = agreementCard(now, present, today(), options);
  await sender.send(now, card, (sent) => teams.reply(channel, place.conversationId, sent));
  return null;
}

/** SharePoint takes more; a reader does not. */
const longestText = 2000;

/** Of what was agreed in this thread the last counts: "nej, 15. maj" is said of what was just said. */
async function correct(
  options: ThreadOptions,
  saying: Extract<ThreadSaying, { kind: 'undo' | 'correct' }>,
  { plan, place }: Turn,
  activity: Activity,
): Promise<MessageAnswer> {
  const { say, repository } = options;
  const root = place.conversationId.split(';messageid=')[1] ?? '';
  const here = agreedOn(plan, activity.key).filter(({ messageLink }) =>
    (messageLink ?? '').includes(`parentMessageId=${root}`),
  );
  const last = here[here.length - 1];
  if (last === undefined) return say('agreement.nothing');
  const change: ItemChange =
    saying.kind === 'undo'
      ? { status: 'dropped' }
      : {
          ...(saying.period && { periodText: saying.period.text }),
          ...(saying.role !== null && { responsible: saying.role }),
        };
  const written = await changeUntil(repository, last, change);
  if (written === 'forbidden') return say('bot.refused.noRight');
  if (written === null) return say('agreement.failed');
  await options.redraw();
  if (saying.kind === 'undo') return say('agreement.undone');
  const [field, value] = saying.period
    ? [say('agreement.field.period'), sayPeriod({ ...written, text: written.periodText }, say.locale)]
    : [say('agreement.field.role'), saying.role ?? ''];
  return say('thread.corrected', { field, value });
}

/** "aftalt på 2.4: …" names the activity itself, for a thread that is about none. */
function withoutNumber(text: string, plan: Plan): readonly [string, Activity | null] {
  const found = /\s+(?:på|om|i|for)?\s*(\d{1,2}(?:\.\d{1,3}){1,2})(?=\s*[:,–-]|\s)/i.exec(text.slice(0, 60));
  const activity = plan.activities.find(({ key }) => key === found?.[1]) ?? null;
  if (!found || activity === null) return [text, null];
  return [`${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`, activity];
}
