import { areaField, plain } from '../src/cards/index';
import type { ChannelRow, Channels, OutboxRow, PlanRepository } from '../src/lists/repository';
import type { LocalDate, Plan } from '../src/plan/plan';
import type { TextKey } from '../src/text/text';
import { tiesOf } from './channel-of-area';
import { channelsCardOf, choiceOf, sayChannel, type Asked } from './channels-card';
import type { Person, Press, PressAnswer, TeamRoster } from './port';
import type { CardContext } from './reminder-cards';

export interface ChannelsPressOptions extends CardContext {
  readonly repository: PlanRepository;
  readonly channels: Pick<Channels, 'list'>;
  readonly roster: TeamRoster;
  readonly today: () => LocalDate;
  /** Draws all cards again that show what has changed; nobody waits for it. */
  readonly redraw: () => void;
}

interface Chosen {
  readonly areaKey: string;
  readonly channel: ChannelRow;
}

/** Ties the areas to the channels that were chosen on a card, by somebody who may change the plan. The same twice changes nothing. */
export async function pressChannels(
  options: ChannelsPressOptions,
  row: OutboxRow,
  pressed: Pick<Press, 'verb' | 'inputs'>,
  person: Person,
): Promise<PressAnswer> {
  const { say, repository } = options;
  const refused = (key: TextKey): PressAnswer => ({ kind: 'refused', text: say(key) });
  const loaded = await repository.load();
  if (loaded === null || loaded === 'notProvisioned') return refused('state.notFound');
  const planClosed = (loaded.closedOn ?? null) !== null;
  const { plan } = loaded;
  const rows = await options.channels.list();
  const draw = (now: Plan, asked?: Asked): PressAnswer => ({
    kind: 'card',
    card: channelsCardOf(row, now, options.today(), { ...options, channelRows: rows, planClosed }, true, asked),
  });
  if (pressed.verb === 'card.refresh') return draw(plan);
  if (planClosed) return refused('reminder.withdrawn.planClosed');

  const chosen = chosenIn(plan, rows, pressed.inputs);
  if (chosen === 'unknown') return refused('channels.gone');
  const ties = tiesOf(plan.areas, rows);
  const changed = chosen.filter(({ areaKey, channel }) => ties.of(areaKey)?.channelId !== channel.channelId);
  const [first] = changed.map(({ channel }) => channel).filter(({ kind }) => kind !== 'standard');
  if (first && pressed.inputs['confirm'] !== 'true') {
    const warning = await warningOf(options, first, rows);
    return draw(plan, {
      warning,
      note: null,
      chosen: new Map(chosen.map((one) => [one.areaKey, choiceOf(one.channel)])),
    });
  }

  const [saved, lost]: [string[], string[]] = [[], []];
  let now = plan;
  for (const { areaKey, channel } of changed) {
    const area = plan.areas.find(({ key }) => key === areaKey);
    if (!area) continue;
    const result = await repository.setAreaChannel(area, channel.channelId);
    const isLost = !result.ok && result.error.kind === 'conflict';
    if (!result.ok && !isLost)
      return refused(result.error.kind === 'forbidden' ? 'bot.refused.noRight' : 'channels.failed');
    const present = result.ok ? result.value : result.error.kind === 'conflict' ? result.error.theirs : area;
    now = { ...now, areas: now.areas.map((one) => (one.key === areaKey ? present : one)) };
    // Two who chose the same mean the same.
    (present.channelId === channel.channelId ? saved : lost).push(plain(area.title));
  }
  if (changed.length > 0) options.redraw();
  return draw(now, { warning: null, note: noteOf(options, saved, lost, person), chosen: new Map() });
}

function noteOf({ say }: ChannelsPressOptions, saved: string[], lost: string[], { name }: Person): string | null {
  if (lost.length > 0) return say('channels.conflict', { areas: lost.join(', ') });
  return saved.length > 0 ? say('channels.saved', { person: plain(name), areas: saved.join(', ') }) : null;
}

/** What the fields say; a field left empty says nothing, and a channel that is not open any more is not chosen. */
function chosenIn(plan: Plan, rows: readonly ChannelRow[], inputs: Press['inputs']): readonly Chosen[] | 'unknown' {
  const open = new Map(rows.filter(({ state }) => state === 'open').map((channel) => [choiceOf(channel), channel]));
  const chosen: Chosen[] = [];
  for (const { key } of plan.areas) {
    const value = inputs[areaField(key)] ?? '';
    if (value === '') continue;
    const channel = open.get(value);
    if (!channel) return 'unknown';
    chosen.push({ areaKey: key, channel });
  }
  return chosen;
}

/** What a person has to know before a plan's cards come where not only the team reads them. */
async function warningOf(
  { say, roster }: ChannelsPressOptions,
  channel: ChannelRow,
  rows: readonly ChannelRow[],
): Promise<string> {
  const called = plain(sayChannel(channel, rows, say));
  if (channel.kind === 'private') return say('channels.warn.private', { channel: called });
  const members = await roster.membersOf({ teamId: channel.channelId, serviceUrl: channel.serviceUrl });
  if (members === null) return say('channels.warn.unknown', { channel: called });
  const foreign = members.filter(({ isForeign }) => isForeign).length;
  return foreign === 0
    ? say('channels.warn.shared', { channel: called })
    : say('channels.warn.foreign', { channel: called, people: say.count('count.person', foreign) });
}
