import { createHash } from 'node:crypto';
import { channelsCard, mostAreas, noticeCard, plain, type AdaptiveCard } from '../src/cards/index';
import { welcomeKind } from '../src/lists/outbox-kinds';
import type { ChannelRow, OutboxRow } from '../src/lists/repository';
import type { Area, LocalDate, Plan } from '../src/plan/plan';
import { addDays } from '../src/periods/index';
import type { Say } from '../src/text/text';
import { tiesOf, type ChannelTies } from './channel-of-area';
import { isOwnChat } from './person-place';
import { settingsKind } from './personal-settings';
import { tokenOf, type CardContext } from './reminder-cards';
import { triesForAll } from './tries';

/** Cards on which an area's channel is seen and chosen, beside the app's hello: an answer to "kanaler", and news of a lost one. */
export const channelsKind = 'channels';
/** The same in somebody's own chat, who may change it. */
export const ownChannelsKind = 'channelsOwn';
export const lostKind = 'channelLost';

const kinds: readonly string[] = [welcomeKind, channelsKind, ownChannelsKind, lostKind];
export const isChannelsRow = ({ kind }: Pick<OutboxRow, 'kind'>): boolean => kinds.includes(kind);

/** An answer to a question: it is sent at once or not at all. */
export const isAnswerRow = ({ kind }: Pick<OutboxRow, 'kind'>): boolean =>
  [channelsKind, ownChannelsKind, settingsKind].includes(kind);

/** An answer is followed for so long; then it says that it is old, so that years of them need not be drawn again. */
const freshDays = 14;

/** A channel's value in a field: its id would make a card of many areas too long for Teams. */
export const choiceOf = ({ channelId }: Pick<ChannelRow, 'channelId'>): string =>
  createHash('sha256').update(channelId).digest('base64url').slice(0, 10);

/** What a press has asked for and was not done, or what it did; shown on the card to who pressed. */
export interface Asked {
  readonly warning: string | null;
  readonly note: string | null;
  /** What was chosen, by the area's key, where the card is shown again with it. */
  readonly chosen: ReadonlyMap<string, string>;
}

/** The card of a row as plan and channels stand now. */
export function channelsCardOf(
  row: OutboxRow,
  plan: Plan,
  today: LocalDate,
  context: CardContext,
  acting: boolean,
  asked: Asked = { warning: null, note: null, chosen: new Map() },
): AdaptiveCard {
  const { say, actors } = context;
  if (row.kind !== welcomeKind && addDays(row.day, freshDays) < today) return noticeCard(say('channels.old'), say);
  const rows = context.channelRows ?? [];
  const ties = tiesOf(plan.areas, rows);
  const offered = channelsFor(row, rows, ties, plan.areas);
  const areas = plan.areas.map((area) => {
    const now = ties.of(area.key);
    const choice = asked.chosen.get(area.key) ?? (now && offered.includes(now) ? choiceOf(now) : null);
    return { key: area.key, title: area.title, channel: sayTie(area, ties, rows, say), choice };
  });
  const lacking = rows.some(({ kind, state }) => kind !== 'standard' && state === 'appMissing');
  const isCut = offered.length < rows.filter(({ state }) => state === 'open').length;
  return channelsCard({
    intro: introOf(row, plan, rows, say),
    ...(row.kind === welcomeKind && { tries: triesForAll(say) }),
    areas,
    choices: offered.map((channel) => ({ title: sayChannel(channel, rows, say), value: choiceOf(channel) })),
    notes: [
      ...(asked.note === null ? [] : [asked.note]),
      ...hereOf(row, plan.areas, ties, say),
      ...(lacking ? [say('channels.appMissing')] : []),
      ...(isCut ? [say('channels.more')] : []),
    ],
    warning: asked.warning,
    closed: context.planClosed ?? false,
    view: {
      acting: acting || row.kind === ownChannelsKind,
      userIds: isOwnChat(row) ? [] : actors.of(row.channelId),
    },
    token: tokenOf(row, context),
    say,
  });
}

function introOf(row: OutboxRow, plan: Plan, rows: readonly ChannelRow[], say: Say): string | null {
  if (row.kind === welcomeKind) return say('bot.welcome');
  if (row.kind !== lostKind) return null;
  const { channelId, state } = lostOf(row);
  const area = plan.areas.filter((one) => one.channelId === channelId).map(({ title }) => title);
  const present = rows.find((one) => one.channelId === channelId)?.state;
  if (area.length === 0 || present === 'open')
    return say('channels.lost.again', { area: plain(area.join(', ') || (nameIn(rows, channelId) ?? '')) });
  return say(`channels.lost.${present ?? state}`, { area: plain(area.join(', ')) });
}

const nameIn = (rows: readonly ChannelRow[], id: string): string | undefined =>
  rows.find(({ channelId }) => channelId === id)?.name;

/** The key of the news of a lost channel: its id, how it was lost, and when. */
export const lostKey = (channel: Pick<ChannelRow, 'channelId'>, state: string, since: string): string =>
  `${lostKind}/${channel.channelId}/${state}/${since}`;

export function lostOf({ key }: Pick<OutboxRow, 'key'>): {
  readonly channelId: string;
  readonly state: 'appMissing' | 'blocked' | 'closed' | 'archived';
} {
  const [, channelId = '', state] = key.split('/');
  const known = (['appMissing', 'blocked', 'archived'] as const).find((one) => one === state);
  return { channelId, state: known ?? 'closed' };
}

/** What an answer in a channel says of that channel. */
function hereOf(row: OutboxRow, areas: readonly Area[], ties: ChannelTies, say: Say): string[] {
  if (row.kind !== channelsKind || isOwnChat(row)) return [];
  const here = areas.filter((area) => ties.of(area.key)?.channelId === row.channelId).map(({ title }) => plain(title));
  return [here.length === 0 ? say('channels.hereNone') : say('channels.here', { areas: here.join(', ') })];
}

/** So many choices in all: each area has a field with every channel. */
const mostChoices = 140;
const mostChannels = 30;

/** The channels that may be chosen: where the card stands first, those that are chosen, then the others by name. */
export function channelsFor(
  row: Pick<OutboxRow, 'channelId'>,
  rows: readonly ChannelRow[],
  ties: ChannelTies,
  areas: readonly Area[],
): ChannelRow[] {
  const chosen = new Set(areas.map((area) => ties.of(area.key)?.channelId));
  const rank = ({ channelId }: ChannelRow): number =>
    channelId === row.channelId ? 0 : chosen.has(channelId) ? 1 : channelId === ties.common?.channelId ? 2 : 3;
  return rows
    .filter(({ state }) => state === 'open')
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'da') || (a.channelId < b.channelId ? -1 : 1))
    .slice(0, Math.min(mostChannels, Math.floor(mostChoices / Math.max(1, Math.min(mostAreas, areas.length)))));
}

/** "Myndighed i Handicap (privat)": the team where there are several, the kind where it is not the usual one. */
export function sayChannel(channel: ChannelRow, rows: readonly ChannelRow[], say: Say): string {
  const isAlone = new Set(rows.map(({ teamId }) => teamId)).size < 2 || channel.teamName === '';
  const name = channel.name || say('channels.unnamed');
  const called = isAlone ? name : say('channels.ofTeam', { channel: name, team: channel.teamName });
  return channel.kind === 'standard'
    ? called
    : say('channels.choice', { channel: called, state: say(`channels.kind.${channel.kind}`) });
}

function sayTie(area: Area, ties: ChannelTies, rows: readonly ChannelRow[], say: Say): string {
  const chosen = ties.chosen(area);
  const { common } = ties;
  if (!chosen)
    return common ? say('channels.rowCommon', { channel: sayChannel(common, rows, say) }) : say('channels.rowNone');
  const channel = sayChannel(chosen, rows, say);
  return chosen.state === 'closed' && common
    ? say('channels.rowGone', { channel, common: sayChannel(common, rows, say) })
    : say('channels.row', { channel, state: say(`channels.state.${chosen.state}`) });
}
