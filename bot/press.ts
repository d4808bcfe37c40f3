import { cardVerbs } from '../src/cards/index';
import { addDays } from '../src/periods/index';
import type { Outbox, OutboxRow, PlanRepository } from '../src/lists/repository';
import type { LocalDate } from '../src/plan/plan';
import type { TextKey } from '../src/text/text';
import type { RecordChange } from './change-item';
import type { People } from './people';
import { forPlanOf, type PlanSpeech } from './plan-of-row';
import type { Press, PressAnswer } from './port';
import type { PressTokens } from './press-token';
import { isAgreement } from './agreement';
import { isChannelsRow } from './channels-card';
import { isHandover } from './handover';
import { pressHandover, type HandoverPressOptions } from './press-handover';
import { pressActivity } from './press-activity';
import { pressAgreement } from './press-agreement';
import { pressChannels, type ChannelsPressOptions } from './press-channels';
import { pressItem } from './press-item';
import { isSettingsRow, type SettingsOptions } from './personal-settings';
import { pressSettings } from './press-settings';
import { pressReading, type ReadingPressOptions } from './press-reading';
import { isReadingRow } from './reading-cards';
import { cardOfRow, type CardContext } from './reminder-cards';

/** A card that is older is not answered any more: much has happened in the plan since. */
const answeredDays = 180;

export interface PressOptions
  extends
    CardContext,
    ReadingPressOptions,
    ChannelsPressOptions,
    SettingsOptions,
    Pick<HandoverPressOptions, 'rolePeople'>,
    Pick<PlanSpeech, 'sayIn' | 'currentKey'> {
  readonly repository: PlanRepository;
  readonly outbox: Outbox;
  readonly today: () => LocalDate;
  readonly people: People;
  readonly pressTokens: PressTokens;
  readonly recordChange?: RecordChange;
  /** Draws all cards again that show the item, in their channels. */
  readonly redrawItem: (row: OutboxRow) => Promise<void>;
}

/**
 * A press on a card. Nothing in it is believed but its token: what it may change stands in the outbox row, who presses in
 * the channel's own token, and the right is asked of SharePoint for each press (docs/decisions/0005). What stood in the
 * card's fields is a person's words, and judged as such. The same press twice changes nothing the second time.
 */
export async function press(given: PressOptions, pressed: Press): Promise<PressAnswer> {
  const { say } = given;
  const refused = (key: TextKey): PressAnswer => ({ kind: 'refused', text: say(key) });
  const verb = cardVerbs.find((known) => known === pressed.verb);
  const today = given.today();
  const token = given.pressTokens.read(pressed.token, pressed.personId, today);
  const row = token.stored === '' ? null : await given.outbox.byToken(token.stored);
  if (!verb || !row) return refused('card.refused.unknown');
  const elsewhere =
    row.conversationId !== pressed.conversationId ||
    (pressed.messageId !== null && pressed.messageId !== row.messageId);
  if (elsewhere) return refused('card.refused.elsewhere');
  if (token.of === 'foreign') return refused('card.refused.unknown');
  const isRefresh = verb === 'card.refresh';
  if (!isRefresh && (token.of === 'expired' || row.day < addDays(today, -answeredDays)))
    return refused('card.refused.expired');
  const person = await pressed.person();
  if (isReadingRow(row)) {
    if (verb !== 'document.read') return refused('card.refused.unknown');
    const answered = await pressReading(given, row, person);
    if (answered.kind === 'card') await given.redrawItem(row);
    return answered;
  }
  const options = await forPlanOf(given, row);
  if (verb === 'document.read') return refused('card.refused.unknown');
  if (isSettingsRow(row) !== (verb === 'personal.save') && !isRefresh) return refused('card.refused.unknown');
  if (isSettingsRow(row)) return pressSettings(options, row, pressed, person);
  if (isAgreement(row) !== verb.startsWith('agreement.') && !isRefresh) return refused('card.refused.unknown');
  if (isChannelsRow(row) !== (verb === 'channels.save') && !isRefresh) return refused('card.refused.unknown');
  if (isHandover(row) !== verb.startsWith('handover.') && !isRefresh) return refused('card.refused.unknown');
  const own = {
    ...options,
    tokenFor: ({ token: stored }: OutboxRow) => options.pressTokens.own(stored, pressed.personId, today),
  };
  const login = person.userPrincipalName;
  const mayEdit = login !== null && (await options.repository.mayUserEdit(login));
  if (isRefresh && !(isChannelsRow(row) && mayEdit)) return cardFor(own, row, mayEdit);
  if (login === null || !mayEdit) return refused('bot.refused.noRight');
  // Where the buttons are on single persons' views only, the token that all see presses none.
  if (!isRefresh && token.of === 'common' && options.actors.of(row.channelId) !== null)
    return refused('card.refused.view');
  if (isChannelsRow(row)) return pressChannels(own, row, pressed, person);
  if (verb === 'handover.do' || verb === 'handover.undo') return pressHandover(own, row, verb, person.name);
  if (isAgreement(row)) return pressAgreement(own, { pressed, row, verb, login });
  if (verb === 'activity.never' || verb === 'activity.remind') return pressActivity(own, row, verb);
  return pressItem(own, { pressed, row, login, name: person.name });
}

/** The card as one person is to see it: with its fields and buttons only where a press would not be refused. */
async function cardFor(options: PressOptions, row: OutboxRow, mayEdit: boolean): Promise<PressAnswer> {
  const loaded = await options.repository.load();
  if (loaded === null || loaded === 'notProvisioned') return { kind: 'refused', text: options.say('state.notFound') };
  const planClosed = (loaded.closedOn ?? null) !== null;
  const channelRows = isChannelsRow(row) ? await options.channels.list() : [];
  const card = cardOfRow(row, loaded.plan, options.today(), { ...options, planClosed, channelRows }, mayEdit);
  return { kind: 'card', card };
}
