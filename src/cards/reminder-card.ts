import type { PressMemory } from '../lists/card-press';
import { sayDate, sayDay, sayDistance, sayPeriod, type Calendar } from '../periods/index';
import type { Activity, LocalDate, PlanItem } from '../plan/plan';
import { isNeverAtAll, sayRuleKey } from '../reminders/index';
import { stateOf } from '../plan/status';
import type { Say } from '../text/text';
import {
  card,
  cut,
  execute,
  facts,
  linkTo,
  oneLine,
  openUrl,
  plain,
  plainLine,
  refreshedFor,
  spokenLine,
  textBlock,
  type AdaptiveCard,
  type CardJson,
} from './elements';
import { buttons, reminderActions, statusField } from './reminder-actions';
import { askOf, headOf, isBeginning, rolesOf, sayState, signOf } from './reminder-words';
import type { Merged } from './set-aside';
import { standingOf, stillStands, undoUntil, type CardStanding } from './standing';
import { filledTemplate, type CardTexts } from './templates';

/** For whom a card is drawn. */
export interface CardView {
  /** Somebody who may change the plan: the card carries its fields and buttons. */
  readonly acting: boolean;
  /** Teams' ids of those who get the acting view by themselves; null where they are not known: then all get it. */
  readonly userIds: readonly string[] | null;
}

export interface ReminderCardOptions {
  readonly item: PlanItem;
  readonly activity: Activity | null;
  /** What the item has become a part of, where the plan has it. */
  readonly merged?: Merged | null;
  /** Which step the reminder is, and the end of the period that it was made for. */
  readonly step: string;
  readonly madeFor: LocalDate | null | undefined;
  /** The day the reminder belongs to; the card says its distances from there, also when it is drawn again later. */
  readonly day: LocalDate;
  readonly today: LocalDate;
  readonly snoozedUntil: LocalDate | null;
  readonly presses: PressMemory;
  readonly planClosed: boolean;
  readonly view: CardView;
  readonly token: string;
  /** Opens the item in the tab. */
  readonly link: string;
  /** The municipality's own words, where it has written some. */
  readonly texts: CardTexts;
  /** The name of somebody by SharePoint's id. */
  readonly nameOf: (personId: number) => string | null;
  readonly calendar: Calendar;
  readonly say: Say;
}

/** So many signs of people's words a card has room for; the rest is a click away. */
const room = { title: 220, place: 120, period: 120, person: 120, news: 300 } as const;

/** A reminder of an item: what, when, who, where it stands, and what may be done about it. */
export function reminderCard(options: ReminderCardOptions): AdaptiveCard {
  const { item, activity, token, link, view, say, calendar, today } = options;
  const standing = standingOf(options);
  const acting = view.acting || view.userIds === null;
  const { last } = options.presses;
  const canUndo =
    last !== null &&
    // Whoever wants it back says so with the button for it, today or in a year.
    standing !== 'never' &&
    !options.planClosed &&
    today <= undoUntil(last, calendar) &&
    stillStands(last, item, options);
  const open = standing === 'open';
  const place = activity ? `${activity.key} ${activity.title}` : item.activityKey;
  const head = ownText(options, 'head', plain) ?? headOf(options, calendar, say);
  const spokenHead = ownText(options, 'head', (words) => words) ?? headOf(options, calendar, say);
  const said = open ? spokenHead : (settledLine(options, standing) ?? spokenHead);
  const body: CardJson[] = [
    textBlock(headline(standing, head, say), { ...headLook(options, standing), weight: 'Bolder', size: 'Small' }),
    textBlock(`${signOf(item)} ${plainLine(item.text, room.title)}`, {
      weight: 'Bolder',
      size: 'Medium',
      style: 'heading',
      spacing: 'None',
    }),
    ...(oneLine(item.text).length > room.title ? [textBlock(linkTo(say('card.more'), link), { spacing: 'None' })] : []),
    textBlock(plainLine(place, room.place), { isSubtle: true, spacing: 'None' }),
    ...(open
      ? [
          factsOf(options),
          textBlock(acting ? (ownText(options, 'ask', plain) ?? askOf(options, say)) : say('cards.ask.reader'), {
            spacing: 'Medium',
          }),
        ]
      : []),
    ...doneOf(options, standing),
    ...(acting && standing === 'never' ? [buttons(execute(say('cards.button.remind'), 'item.remind', token))] : []),
    ...(acting && canUndo ? [buttons(execute(say('card.button.undo'), 'item.undo', token))] : []),
    ...(acting && open ? statusField(options) : []),
  ];
  const made = card(
    say.locale,
    say('bot.card.spoken', {
      head: spokenLine(said, 200).replace(/[.:]$/, ''),
      title: spokenLine(item.text, room.title),
      place: spokenLine(place, room.place),
    }),
    body,
    acting && open ? reminderActions(options) : [...mergedLink(options), openUrl(say('card.button.open'), link)],
  );
  return open || canUndo || standing === 'never' ? refreshedFor(made, token, view.userIds ?? []) : made;
}

const mergedLink = ({ merged, say }: ReminderCardOptions): CardJson[] =>
  merged ? [openUrl(say('cards.merged.open'), merged.link)] : [];

/** What the small first line says: how far off it is, or what has become of it. */
function headline(standing: CardStanding, head: string, say: Say): string {
  if (standing === 'reached') return `✓ ${say('status.reached')}`;
  if (standing === 'merged') return say('status.merged');
  if (standing === 'dropped') return say('status.dropped');
  if (standing === 'postponed') return say('status.postponed');
  if (standing === 'moved') return say('status.moved');
  if (standing === 'snoozed') return say('status.postponed');
  if (standing === 'never') return say('cards.never.head');
  return head;
}

function headLook({ item, day }: ReminderCardOptions, standing: CardStanding): CardJson {
  if (standing === 'reached') return { color: 'Good' };
  if (standing !== 'open') return { isSubtle: true };
  return { color: item.end !== null && item.end <= day ? 'Attention' : 'Accent' };
}

/** What became of the reminder, in a sentence: the line that stays when the buttons are gone. */
function settledLine(options: ReminderCardOptions, standing: CardStanding): string | null {
  const { item, say, presses, snoozedUntil, today } = options;
  const by = presses.last?.by ?? null;
  const person = by === null ? null : plainLine(by, room.person);
  const reason = item.reason ?? options.activity?.reason ?? null;
  const withReason = (words: string): string =>
    reason === null ? words : `${words} ${say('cards.reason', { reason: plainLine(reason, room.news) })}`;
  switch (standing) {
    case 'reached': {
      if (item.reachedOn === null) return say('status.reached');
      const date = sayDate(item.reachedOn, say.locale);
      return item.reachedBy === null
        ? say('bot.card.reachedOn', { date })
        : say('reminder.updated.reached', { date, person: plainLine(item.reachedBy, room.person) });
    }
    case 'moved': {
      const newPeriod = plainLine(sayPeriod({ ...item, text: item.periodText }, say.locale), room.period);
      const from = presses.last?.kind === 'move' ? presses.last.oldPeriod : undefined;
      return from === undefined || person === null
        ? say('cards.moved', { newPeriod })
        : say('reminder.updated.moved', { oldPeriod: plainLine(from, room.period), newPeriod, person });
    }
    case 'snoozed': {
      const day = sayDay(snoozedUntil ?? today, today, say.locale);
      return person === null ? say('cards.snoozed', { day }) : say('reminder.snoozed', { person, day });
    }
    case 'never': {
      const rule = isNeverAtAll(item.never) ? null : sayRuleKey(options.step, say);
      const what = rule === null ? say('cards.never.all') : say('cards.never.rule', { rule });
      return person === null || presses.last?.after.never === undefined
        ? say('cards.never.list', { what })
        : say('cards.never.by', { what, person });
    }
    case 'merged':
      return withReason(
        say('cards.merged', { into: plainLine(options.merged?.title ?? item.mergedInto ?? '', room.title) }),
      );
    case 'postponed':
      return withReason(say('cards.postponed'));
    case 'closed':
      return say('reminder.withdrawn.planClosed');
    case 'dropped':
      return withReason(say('cards.dropped'));
    case 'open':
      return null;
  }
}

/** What was last done on the card, and by whom. */
function doneOf(options: ReminderCardOptions, standing: CardStanding): CardJson[] {
  const { say, item } = options;
  const { last } = options.presses;
  const settled = settledLine(options, standing);
  const news = standing === 'open' || item.news === null ? [] : [textBlock(newsLine(options), { spacing: 'Small' })];
  if (settled !== null) return [textBlock(settled, { spacing: 'Medium' }), ...news];
  if (standing !== 'open' || !last || !stillStands(last, item, options)) return news;
  const person = plainLine(last.by, room.person);
  if (last.kind !== 'status' && last.kind !== 'take') return [];
  const key = last.kind === 'status' ? 'card.confirm.status' : 'card.confirm.taken';
  return [textBlock(`✓ ${say(key, { person })}`, { spacing: 'Medium', color: 'Good' })];
}

function newsLine({ item, say, link }: ReminderCardOptions): string {
  const { news } = item;
  if (news === null) return '';
  const text = plainLine(news.text, room.news);
  const who = [news.by, news.on === null ? null : sayDate(news.on, say.locale)].filter((part) => part !== null);
  const more = oneLine(news.text).length > room.news ? ` ${linkTo(say('card.more'), link)}` : '';
  return `${text}${who.length === 0 ? '' : ` (${plainLine(who.join(', '), room.person)})`}${more}`;
}

/** When, who and where it stands. */
function factsOf(options: ReminderCardOptions): CardJson {
  const { item, day, say } = options;
  const until = item.end === null ? '' : `, ${say('bot.card.until', { day: sayDay(item.end, day, say.locale) })}`;
  const who = responsibleOf(options);
  return facts([
    [say('bot.card.period'), plainLine(sayPeriod({ ...item, text: item.periodText }, say.locale), room.period) + until],
    ...(who === '' ? [] : ([[say('bot.card.responsible'), plainLine(who, room.person)]] as const)),
    [say('bot.card.state'), sayState(stateOf(item, day), say)],
    ...(item.news === null ? [] : ([[say('cards.news'), newsLine(options)]] as const)),
  ]);
}

/** Who is in charge: the person whom the item or its activity names, and the roles. */
function responsibleOf({ item, activity, nameOf }: ReminderCardOptions): string {
  const personId = item.personId ?? activity?.personId ?? null;
  const person = personId === null ? null : nameOf(personId);
  const roles = rolesOf(item, activity);
  if (person === null) return roles;
  return roles === '' ? person : `${person} (${roles})`;
}

/** A line in the municipality's own words; null where it has none for this card, or what they name is not there. */
function ownText(options: ReminderCardOptions, part: 'head' | 'ask', asLine: (words: string) => string): string | null {
  const { item, activity, day, step, texts, calendar, say } = options;
  if (item.end === null || isBeginning(step)) return null;
  const text = texts.get(`${item.kind}.${item.end < day ? 'overdue' : 'before'}.${part}`);
  const line = (words: string, most: number): string => asLine(cut(oneLine(words), most));
  return text === undefined
    ? null
    : filledTemplate(
        text,
        {
          titel: line(item.text, room.title),
          aktivitet: line(activity?.title ?? '', room.place),
          periode: line(sayPeriod({ ...item, text: item.periodText }, say.locale), room.period),
          afstand: sayDistance(item.end, day, say.locale, calendar),
          dato: sayDate(item.end, say.locale),
          ansvarlig: line(responsibleOf(options), room.person),
        },
        asLine,
      );
}
