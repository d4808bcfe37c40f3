import { noticeCard, personalCard, type AdaptiveCard } from '../src/cards/index';
import type { PersonalList } from '../src/lists/personal';
import type { Outbox, OutboxRow, PlanRepository } from '../src/lists/repository';
import { readWish, type Wish } from '../src/personal/index';
import { addDays } from '../src/periods/index';
import type { LocalDate } from '../src/plan/plan';
import type { Say } from '../src/text/text';
import type { Message, MessageAnswer, Person, TeamsPort } from './port';
import { placeOf } from './person-place';
import type { CardContext } from './reminder-cards';
import type { Sender } from './sender';
import { isUnmade } from './waiting-channels';
import { readWishes, wishOf } from './wishes';

/** A card in somebody's own chat on which they say how they want to be written to. */
export const settingsKind = 'personalSettings';
export const isSettingsRow = ({ kind }: Pick<OutboxRow, 'kind'>): boolean => kind === settingsKind;

/** Older cards say that they are old, so that years of them need not be drawn again. */
const freshDays = 14;

export interface SettingsOptions extends CardContext {
  readonly repository: Pick<PlanRepository, 'personOf' | 'mayUserRead'>;
  readonly personal?: PersonalList;
  readonly today: () => LocalDate;
}

export interface SettingsAnswerOptions extends SettingsOptions {
  readonly outbox: Outbox;
  readonly teams: Pick<TeamsPort, 'reply'>;
  readonly sender: Sender;
  readonly serviceUrl: string;
  readonly newToken: () => string;
}

/** The card of a row, as the person's wish stands now. */
export function settingsCardOf(row: OutboxRow, today: LocalDate, context: CardContext): AdaptiveCard {
  const { say } = context;
  if (addDays(row.day, freshDays) < today) return noticeCard(say('personal.old'), say);
  const wish = wishOf(context.wishes ?? new Map(), row.channelId);
  return personalCard({ wish, note: null, today, token: row.token, say });
}

/** What somebody says of how they want to be written to, and the answer; undefined where the message is about something else. */
export async function answerSettings(
  options: SettingsAnswerOptions,
  { text, chat, place }: Message,
  sender: Person,
): Promise<MessageAnswer | undefined> {
  const { say, personal, outbox, serviceUrl, repository } = options;
  const today = options.today();
  const saying = readWish(text, today);
  if (saying === null) return undefined;
  if (chat === null) return place !== null && saying.kind === 'wish' ? say('personal.onlyChat') : undefined;
  const person =
    personal && sender.userPrincipalName !== null ? await repository.personOf(sender.userPrincipalName) : null;
  if (!person || !personal) return say('personal.failed');
  const wish =
    saying.kind === 'wish'
      ? await changedWish(personal, person, saying.change)
      : wishOf(await readWishes(personal), placeOf(person));
  if (wish === null) return say('personal.failed');
  const note = noteOf(saying.kind, say);
  const channelId = placeOf(person);
  const row = await outbox.add({
    key: `${settingsKind}/${chat.messageId}/${chat.conversationId}`,
    kind: settingsKind,
    ...{ itemKey: '', activityKey: '', why: '' },
    ...{ channelId, day: today, token: options.newToken() },
  });
  if (row === null) return null;
  const card = personalCard({ wish, note, today, token: row.token, say });
  await options.sender.send(row, card, (shown) =>
    options.teams.reply({ channelId, serviceUrl }, chat.conversationId, shown),
  );
  return null;
}

const noteOf = (kind: 'wish' | 'settings' | 'unclear', say: Say): string | null =>
  kind === 'settings' ? null : say(kind === 'wish' ? 'personal.saved' : 'personal.unclear');

/** Writes what changes; null where it could not be written, as on a site that has yet to get the list. */
export async function changedWish(
  personal: PersonalList,
  person: Parameters<PersonalList['change']>[0],
  change: Partial<Wish>,
): Promise<Wish | null> {
  try {
    return await personal.change(person, change);
  } catch (error) {
    if (isUnmade(error)) return null;
    throw error;
  }
}
