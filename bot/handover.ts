import * as z from 'zod';
import { handoverCard, noticeCard, type AdaptiveCard } from '../src/cards/index';
import type { ChannelRow, Outbox, OutboxRow, PlanRepository } from '../src/lists/repository';
import { openThingsOf } from '../src/plan/handover';
import type { LocalDate, Person, Plan } from '../src/plan/plan';
import type { People } from './people';
import type { Message, MessageAnswer, Person as Speaker, TeamsPort } from './port';
import { isOwnChat, placeOf } from './person-place';
import { teamOf } from './receivers';
import { tokenOf, type CardContext } from './reminder-cards';
import type { Sender } from './sender';

/** A handover stands in the outbox as well: its card is claimed, sent, pressed and drawn again as any other. */
export const handoverKind = 'handover';
export const isHandover = ({ kind }: Pick<OutboxRow, 'kind'>): boolean => kind === handoverKind;

const personSchema = z.object({ id: z.number(), name: z.string() });
const handoverSchema = z.object({
  planKey: z.string(),
  from: personSchema,
  to: personSchema,
  /** Who pressed; null as long as nobody has. */
  by: z.string().nullable(),
  /** What is handed over: written down before it is done, so that it can be taken back whatever happens. */
  moved: z.array(z.string()),
  undone: z.boolean(),
});
export type Handover = z.infer<typeof handoverSchema>;

/** What a row of the outbox holds; null for what cannot be read. */
export function readHandover(json: string | null): Handover | null {
  try {
    return handoverSchema.safeParse(JSON.parse(json ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

type HandoverDrawing = Pick<CardContext, 'say' | 'actors' | 'tokenFor'>;

/** The card of a handover as the plan says it now, as it stands for all, or for one who may act. */
export function handoverCardOf(
  row: OutboxRow,
  plan: Plan,
  today: LocalDate,
  context: HandoverDrawing,
  acting = false,
): AdaptiveCard {
  const { say, actors } = context;
  const handover = readHandover(row.proposal);
  if (handover?.planKey !== plan.key) return noticeCard(say('reminder.withdrawn.removed'), say);
  const { from, to, by, moved, undone } = handover;
  return handoverCard({
    ...{ from: from.name, to: to.name, token: tokenOf(row, context), say },
    view: isOwnChat(row) ? { acting: true, userIds: [] } : { acting, userIds: actors.of(row.channelId) },
    open: openThingsOf(plan, from.id, today),
    done: by === null ? null : { by, number: moved.length, undone },
  });
}

export interface HandoverOptions extends HandoverDrawing {
  readonly repository: PlanRepository;
  readonly outbox: Outbox;
  readonly channels: { list(): Promise<ChannelRow[]> };
  readonly teams: TeamsPort;
  readonly sender: Sender;
  readonly people: People;
  readonly today: () => LocalDate;
  readonly newToken: () => string;
}

const asks = /^(?:overdrag|hand\s+over)\s+(.+?)\s+(?:til|to)\s+(.+?)[\s.!?]*$/isu;

/**
 * "overdrag Kim Holm til Anna Berg": asks on a card whether all that Kim has open is to be Anna's; undefined where the message
 * asks something else. Nothing is changed before somebody who may edit presses.
 */
export async function handoverMessage(
  options: HandoverOptions,
  message: Message,
  plan: Plan,
  speaker: Speaker,
): Promise<MessageAnswer | undefined> {
  const { repository, outbox, say } = options;
  const found = asks.exec(message.text);
  if (!found) return undefined;
  const upn = speaker.userPrincipalName;
  if (upn === null || !(await repository.mayUserEdit(upn))) return say('bot.refused.noRight');
  const known = await peopleOf(plan, options.people);
  const [from, to] = [
    await personCalled(found[1] ?? '', known, repository),
    await personCalled(found[2] ?? '', known, repository),
  ];
  for (const [name, person] of [[found[1], from] as const, [found[2], to] as const]) {
    if (person === 'several') return say('handover.several', { name: name ?? '' });
    if (person === null) return say('handover.unknown', { name: name ?? '' });
  }
  if (typeof from !== 'object' || typeof to !== 'object' || from === null || to === null) return undefined;
  if (from.id === to.id) return say('handover.same', { name: from.name });
  const { place } = message;
  const self = place === null ? await repository.personOf(upn) : null;
  const channels = await options.channels.list();
  const channelId = place?.channelId ?? (self && placeOf(self));
  const team = teamOf(new Map(channels.map((channel) => [channel.channelId, channel])));
  if (channelId === null || team === null) return say('handover.nowhere');
  const handover: Handover = { planKey: plan.key, from, to, by: null, moved: [], undone: false };
  const token = options.newToken();
  const row = await outbox.add({
    ...{
      key: `${handoverKind}/${plan.key}/${place?.messageId ?? token}`,
      kind: handoverKind,
      itemKey: '',
      activityKey: '',
    },
    ...{ channelId, day: options.today(), token, why: say('handover.why', { from: from.name, to: to.name }) },
    proposal: JSON.stringify(handover),
  });
  // Told twice by Teams: the first has been answered.
  if (row === null) return null;
  if (row.proposal === null) return say('cards.refused.olderSite');
  const card = handoverCardOf(row, plan, options.today(), options);
  const channel = channels.find((one) => one.channelId === channelId);
  await options.sender.send(row, card, (shown) =>
    place !== null && channel
      ? options.teams.reply(channel, place.conversationId, shown)
      : options.teams.startChat(team, upn, shown),
  );
  return null;
}

type Known = Pick<Person, 'id' | 'name'> & { readonly login: string | null };

/** Everybody whom the plan knows: by their roles, or by what names them as the one in charge. */
async function peopleOf(plan: Plan, people: People): Promise<Known[]> {
  await people.learn(plan, new Set(plan.items.map(({ key }) => key)));
  const known = new Map<number, Known>();
  for (const { personId } of [...plan.items, ...plan.activities]) {
    const name = personId === null ? null : people.nameOf(personId);
    if (personId !== null && name !== null) known.set(personId, { id: personId, name, login: null });
  }
  for (const { person, substitute, leader = null } of plan.members)
    for (const one of [person, substitute, leader]) if (one) known.set(one.id, one);
  return [...known.values()];
}

/** By name, or by the beginning of it where only one begins so; by sign-in name also somebody new. */
async function personCalled(
  said: string,
  known: readonly Known[],
  repository: Pick<PlanRepository, 'personOf'>,
): Promise<{ readonly id: number; readonly name: string } | 'several' | null> {
  const wanted = said
    .replace(/["”“»«@]/g, (sign) => (sign === '@' ? sign : ''))
    .trim()
    .toLocaleLowerCase('da');
  if (wanted.includes('@')) {
    const person = known.find(({ login }) => login?.toLowerCase() === wanted) ?? (await repository.personOf(wanted));
    return person && { id: person.id, name: person.name };
  }
  const nameOf = ({ name }: Known): string => name.toLocaleLowerCase('da');
  const same = known.filter((one) => nameOf(one) === wanted);
  const some = same.length > 0 ? same : known.filter((one) => nameOf(one).startsWith(wanted));
  const [first] = some;
  if (some.length > 1) return 'several';
  return first ? { id: first.id, name: first.name } : null;
}
