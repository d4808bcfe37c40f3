import { daysBetween, sayDay, sayDistance, type Calendar } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import { isNever, type MeetingSubject, type Subject } from '../reminders/index';
import type { Say } from '../text/text';
import { card, execute, plain, refreshedFor, textBlock, type AdaptiveCard } from './elements';
import { evaluationCard } from './evaluation-card';
import type { CardView } from './reminder-card';

export interface SubjectCardOptions {
  readonly subject: Subject;
  /** The day of the latest news, of an activity that nothing is heard of. */
  readonly newsOn?: LocalDate | undefined;
  /** The day the reminder belongs to; distances are counted from there, also when it is drawn again later. */
  readonly day: LocalDate;
  /** For whom it is drawn; who may act says of an activity that it is never to be asked about, and takes it back. */
  readonly view: CardView;
  readonly token: string;
  readonly calendar: Calendar;
  readonly say: Say;
}

/** The rule that an activity is asked about by. */
const silenceRule = 'noNews';

type Kind =
  | 'meeting'
  | 'supervision'
  | 'document'
  | 'delivery'
  | 'learning'
  | 'themes'
  | 'target'
  | 'figures'
  | 'unitFigures'
  | 'roundReport'
  | 'caseReview';

/**
 * Which words a subject has; what has no end and is of learning are the themes that a round has yet to get, and of an
 * indicator the figures that have grown old.
 */
function kindOf({ target, end }: Subject): Kind {
  if (target === 'unitFigures' || target === 'roundReport' || target === 'caseReview') return target;
  if (target === 'learning') return end === null ? 'themes' : 'learning';
  if (target === 'indicator') return end === null ? 'figures' : 'target';
  return target === 'supervision' || target === 'document' || target === 'delivery' ? target : 'meeting';
}

/** A reminder of what is no item of the plan: a meeting, a round of supervision, a document, an activity without news. */
export function subjectCard({ subject, newsOn, day, view, token, calendar, say }: SubjectCardOptions): AdaptiveCard {
  const { target, start, end, text } = subject;
  const { locale } = say;
  if (target === 'activity') {
    const weeks = say.count('count.week', newsOn === undefined ? 0 : Math.floor(daysBetween(newsOn, day) / 7));
    const said = say('reminder.noNews.head', { activity: text, weeks });
    const isSilenced = isNever(subject.never, silenceRule);
    const acting = view.acting || view.userIds === null;
    const button = isSilenced
      ? execute(say('cards.button.remind'), 'activity.remind', token)
      : execute(say('cards.snooze.never'), 'activity.never', token);
    const ask = isSilenced
      ? say('cards.never.list', { what: say('cards.never.all') })
      : say(subject.status === 'planned' ? 'reminder.noNews.ask' : 'cards.noNews.settled');
    const mayChange = isSilenced || subject.status === 'planned';
    const made = card(
      locale,
      said,
      [
        textBlock(plain(said), { weight: 'Bolder', size: 'Medium', style: 'heading' }),
        textBlock(ask, { spacing: 'Medium' }),
      ],
      acting && mayChange ? [button] : [],
    );
    return mayChange ? refreshedFor(made, token, view.userIds ?? []) : made;
  }
  if (subject.evaluation !== undefined) return evaluationCard(subject, subject.evaluation, { day, calendar, say });
  if (subject.meeting !== undefined) return meetingCard(subject, subject.meeting, { day, calendar, say });
  const on = target === 'supervision' ? (start ?? end) : (end ?? start ?? subject.news);
  const kind = kindOf(subject);
  const distance = on === null ? '' : sayDistance(on, day, locale, calendar);
  const head = say(`remind.beside.${kind}`, { distance }).trim();
  return card(locale, `${head}: ${text}`, [
    textBlock(head, { color: 'Accent', weight: 'Bolder', size: 'Small' }),
    textBlock(plain(text), { weight: 'Bolder', size: 'Medium', style: 'heading', spacing: 'None' }),
    ...(on === null ? [] : [textBlock(sayDay(on, day, locale), { isSubtle: true, spacing: 'None' })]),
    textBlock(say(`remind.besideAsk.${kind}`), { spacing: 'Medium' }),
  ]);
}

/** So many working days before a meeting its members' own points are to be in. */
const pointsBefore = 2;

/** A group's meeting with how much stands on its agenda, or that the next one has no day yet. */
function meetingCard(
  { text, start }: Subject,
  { group, groupTitle, time, points, cadence, last }: MeetingSubject,
  { day, calendar, say }: Pick<SubjectCardOptions, 'day' | 'calendar' | 'say'>,
): AdaptiveCard {
  const { locale } = say;
  const lines = (head: string, more: readonly string[], ask: string): AdaptiveCard =>
    card(locale, head, [
      textBlock(plain(head), { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      ...more.map((line) => textBlock(plain(line), { isSubtle: true, spacing: 'None' })),
      textBlock(plain(ask), { spacing: 'Medium' }),
    ]);
  if (start === null) {
    const lastTime = last === null ? say('remind.meeting.never') : sayDay(last, day, locale);
    return lines(
      say('reminder.meeting.noDate.head', { group: groupTitle }),
      [],
      say('reminder.meeting.noDate.ask', { recurrence: cadence ?? '', lastTime }),
    );
  }
  const on = sayDay(start, day, locale);
  const date = sayDay(calendar.addWorkingDays(start, -pointsBefore), day, locale);
  const named = group === 'other' ? null : group;
  const head =
    time === null
      ? say('remind.meeting.head', { group: groupTitle, day: on })
      : named === null
        ? say('remind.meeting.headAt', { group: groupTitle, day: on, time })
        : say(`reminder.meeting.${named}.head`, { day: on, time });
  const items = say.count('remind.meeting.count', points);
  const ask =
    points === 0
      ? say('remind.meeting.noPoints', { date })
      : named === 'reference'
        ? say('reminder.meeting.reference.ask', { items })
        : say('reminder.meeting.steering.ask', { items, date });
  return lines(head, text === groupTitle ? [] : [text], ask);
}
