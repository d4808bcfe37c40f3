import { sayDate, sayDay, sayDistance, sayPeriod, type Calendar } from '../periods/index';
import type { Activity, LocalDate, PlanItem } from '../plan/plan';
import { stateOf, type ItemState } from '../plan/status';
import type { Say, TextKey } from '../text/text';
import { card, execute, facts, openUrl, plain, textBlock, type AdaptiveCard, type CardJson } from './elements';

export interface ReminderCardOptions {
  readonly item: PlanItem;
  readonly activity: Activity | null;
  /** The day the reminder belongs to; the card says its distances from there, also when it is drawn again later. */
  readonly day: LocalDate;
  readonly token: string;
  /** Opens the item in the tab. */
  readonly link: string;
  readonly calendar: Calendar;
  readonly say: Say;
}

const stateKeys: Readonly<Record<ItemState, TextKey>> = {
  planned: 'status.planned',
  running: 'bot.state.running',
  reached: 'status.reached',
  late: 'status.overdue',
  undated: 'status.undated',
  dropped: 'status.dropped',
};

export const sayState = (state: ItemState, say: Say): string => say(stateKeys[state]);

/** The mark that the tidsplan draws for the kind, as a sign that stands in a line of text. */
export const signOf = (item: PlanItem): string => ({ milestone: '◆', goal: '⚑', followUp: '○' })[item.kind];

/** A reminder of a milestone or goal: what, when, who, where it stands, and the button that marks it as reached. */
export function reminderCard(options: ReminderCardOptions): AdaptiveCard {
  const { item, activity, day, token, link, calendar, say } = options;
  const { locale } = say;
  const title = firstLine(item.text);
  const kind = say(`kind.${item.kind}`);
  const head = item.end === null ? kind : headOf(item, say, sayDistance(item.end, day, locale, calendar));
  const place = activity ? `${activity.key} ${activity.title}` : item.activityKey;
  const until = item.end === null ? '' : say('bot.card.until', { day: sayDay(item.end, day, locale) });
  const spoken = say('bot.card.spoken', { head, title, place });
  const open = openUrl(say('card.button.open'), link);

  if (item.status === 'dropped') {
    return card(locale, spoken, [heading(item, title), subtle(say('status.dropped')), subtle(plain(place))], [open]);
  }
  if (item.status === 'reached') {
    const date = item.reachedOn === null ? '' : sayDate(item.reachedOn, locale);
    const who = item.reachedBy;
    const done =
      date === ''
        ? say('status.reached')
        : who === null
          ? say('bot.card.reachedOn', { date })
          : say('reminder.updated.reached', { date, person: plain(who) });
    return card(
      locale,
      `${title}. ${done}`,
      [
        textBlock(`✓ ${say('status.reached')}`, { color: 'Good', weight: 'Bolder', size: 'Small' }),
        heading(item, title),
        subtle(plain(place)),
        textBlock(done, { spacing: 'Medium' }),
      ],
      [execute(say('card.button.undo'), 'item.undo', token), open],
    );
  }
  const roles =
    item.responsible ??
    (activity ? (activity.roles.length > 0 ? activity.roles : activity.responsible).join(', ') : '');
  return card(
    locale,
    spoken,
    [
      textBlock(head, {
        color: item.end !== null && item.end <= day ? 'Attention' : 'Accent',
        weight: 'Bolder',
        size: 'Small',
      }),
      heading(item, title),
      subtle(plain(place)),
      facts([
        [
          say('bot.card.period'),
          plain(sayPeriod({ ...item, text: item.periodText }, locale)) + (until && `, ${until}`),
        ],
        ...(roles === '' ? [] : ([[say('bot.card.responsible'), plain(roles)]] as const)),
        [say('bot.card.state'), sayState(stateOf(item, day), say)],
      ]),
      textBlock(askOf(item, day, say), { spacing: 'Medium' }),
    ],
    [execute(say('card.button.reached'), 'item.reached', token, { style: 'positive' }), open],
  );
}

const heading = (item: PlanItem, title: string): CardJson =>
  textBlock(`${signOf(item)} ${plain(title)}`, { weight: 'Bolder', size: 'Medium', style: 'heading', spacing: 'None' });
const subtle = (text: string): CardJson => textBlock(text, { isSubtle: true, spacing: 'None' });
const firstLine = (text: string): string => text.split('\n').join(' · ');

function headOf(item: PlanItem, say: Say, distance: string): string {
  if (item.kind === 'goal') return say('reminder.goal.before.head', { distance });
  return say('reminder.milestone.before.head', { distance });
}

function askOf(item: PlanItem, day: LocalDate, say: Say): string {
  if (item.kind === 'goal') return say('bot.card.goalAsk');
  return say(item.end === day ? 'bot.card.lastDayAsk' : 'bot.card.milestoneAsk');
}
