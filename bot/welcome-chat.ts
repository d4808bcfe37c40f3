import { welcomeCard } from '../src/cards/index';
import { chatWelcomeKind } from '../src/lists/outbox-kinds';
import type { Channels, LoadedPlan, Outbox, PlanRepository } from '../src/lists/repository';
import type { LocalDate } from '../src/plan/plan';
import type { Say } from '../src/text/text';
import type { Answering } from './ask-plan';
import { tiesOf } from './channel-of-area';
import { NotYet, type MessageAnswer, type MetChat } from './port';
import { acquaintedWith, triesFor, triesForAll } from './tries';

export interface WelcomeOptions {
  readonly repository: Pick<PlanRepository, 'load' | 'mayUserRead' | 'mayUserEdit'>;
  readonly outbox: Pick<Outbox, 'add' | 'update'>;
  readonly channels: Pick<Channels, 'list'>;
  readonly answering: Pick<Answering, 'settings'>;
  readonly today: () => LocalDate;
  readonly now: () => Date;
  readonly newToken: () => string;
  readonly say: Say;
}

/** The first words in a chat that the app was added to, once: what the bot is for, and three questions to try. */
export async function welcomeChat(options: WelcomeOptions, met: MetChat): Promise<MessageAnswer> {
  const { repository, say } = options;
  const loaded = await repository.load();
  // Where it is remembered that the chat was greeted is a list of its own.
  if (loaded === 'notProvisioned') throw new NotYet();
  if (!(await isFirst(options, met))) return null;
  return met.isOwn
    ? welcomePerson(options, met, loaded)
    : welcomeCard(say('chat.welcome.group'), triesForAll(say), say);
}

async function welcomePerson(options: WelcomeOptions, met: MetChat, loaded: LoadedPlan | null): Promise<MessageAnswer> {
  const { repository, say } = options;
  const today = options.today();
  const { userPrincipalName: login } = await met.person();
  if (login === null || !(await repository.mayUserRead(login))) {
    const { contacts } = await options.answering.settings();
    return say('chat.welcome.noAccess', { owner: contacts.owner ?? say('answer.contact.owner') });
  }
  if (loaded === null) return say('bot.noPlan');
  const { plan } = loaded;
  const acquainted = acquaintedWith(plan, login, await repository.mayUserEdit(login), today);
  const text = say(`chat.welcome.${acquainted.kind}`, {
    plan: plan.title,
    items: say.count('count.item', acquainted.items),
    ...(acquainted.kind === 'stab' && { channelState: sayChannels(loaded, await options.channels.list(), say) }),
  });
  return welcomeCard(text, triesFor(acquainted, plan, today, say), say);
}

function sayChannels({ plan }: LoadedPlan, rows: Awaited<ReturnType<Channels['list']>>, say: Say): string {
  const ties = tiesOf(plan.areas, rows);
  const missing = plan.areas.filter((area) => ties.chosen(area)?.state !== 'open').length;
  return missing === 0 ? say('chat.channels.ready') : say.count('chat.channels.missing', missing);
}

/** Whether the chat was not greeted before: an event may come twice, and an app be taken away and added again. */
async function isFirst({ outbox, today, now, newToken }: WelcomeOptions, met: MetChat): Promise<boolean> {
  const row = await outbox.add({
    key: `${chatWelcomeKind}/${met.conversationId}`,
    kind: chatWelcomeKind,
    // It stands in no channel, and no run draws it again.
    ...{ itemKey: '', activityKey: '', channelId: met.conversationId, why: '' },
    ...{ day: today(), token: newToken() },
  });
  if (row !== null) await outbox.update(row, { state: 'sent', sentAt: now().toISOString() });
  return row !== null;
}
