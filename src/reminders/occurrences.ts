import { addDays, addMonths, daysBetween, weekday, type Calendar } from '../periods/index';
import { repeatsBetween } from '../periods/repeats';
import type { LocalDate } from '../plan/plan';
import { pastQuiet, quietOn, workingDayOnOrAfter, type Quiet } from './quiet';
import type { ReminderRule } from './rule';
import { recurs, recursTooOften, type Subject } from './subject';

/** What a rule counts from, once: `part` stands in the reminder's key, so that the same day has the same key for ever. */
interface Anchor {
  readonly part: string;
  readonly day: LocalDate;
  readonly dueOn: LocalDate | null;
}

/** One reminder as the rule makes it, before it is decided whether it is sent. */
export interface Occurrence {
  readonly key: string;
  /** The day it is sent: a working day, after the quiet period that it fell in. */
  readonly day: LocalDate;
  /** The day that it is about. */
  readonly anchor: LocalDate;
  readonly dueOn: LocalDate | null;
  /** 0 for the first, 1 for its first repetition. */
  readonly repetition: number;
  /** The day the rule gives before weekends and holidays are looked at; of two on one day the later is the nearer. */
  readonly meant: LocalDate;
  readonly waitedFor: Quiet | null;
}

/** Why a rule has nothing to count from in a subject; null where it has. */
export type NoAnchor = 'noDate' | 'noCertainDay' | 'tooOften' | 'recurs' | 'shortPeriod' | 'dated' | 'newsUnknown';

/** A period longer than a month says too little of the day: it is reminded of when it begins, too. */
const longestCertainDays = 31;

/** Why the rule never says anything of the subject as it stands; null where it does. Pure. */
export function whyNoAnchor(rule: ReminderRule, subject: Subject): NoAnchor | null {
  const { start, end, recurrence, news } = subject;
  const isUndated = start === null && end === null;
  if (rule.anchor === 'news') return news === null ? 'newsUnknown' : null;
  if (rule.anchor === 'week') return subject.target === 'plan' ? null : 'dated';
  if (rule.anchor === 'month') return isUndated && !recurs(subject) ? null : 'dated';
  if (recursTooOften(subject)) return 'tooOften';
  if (rule.anchor === 'start') {
    if (start === null) return 'noDate';
    const isPeriod = ['milestone', 'goal', 'followUp'].includes(subject.target);
    return isPeriod && end !== null && daysBetween(start, end) < longestCertainDays ? 'shortPeriod' : null;
  }
  if (recurs(subject)) return rule.lead < 0 ? 'recurs' : null;
  if (end !== null) return null;
  return recurrence === null ? 'noDate' : 'noCertainDay';
}

/** The reminders of a rule for a subject that fall on the days from `from` to `until`, both included. Pure. */
export function occurrencesOf(
  rule: ReminderRule,
  subject: Subject,
  { from, until }: { readonly from: LocalDate; readonly until: LocalDate },
  calendar: Calendar,
): Occurrence[] {
  if (whyNoAnchor(rule, subject) !== null) return [];
  const reach = reachOf(rule);
  // Most of what a rule gives lies far from the span: its weekends and holidays are not looked at.
  const [least, last] = [addDays(from, -longestWait), addDays(until, longestWait)];
  const found: Occurrence[] = [];
  for (const anchor of anchorsOf(rule, subject, addDays(from, -reach), addDays(until, reach))) {
    const first = shifted(anchor.day, rule, calendar);
    for (let repetition = 0; repetition < (rule.repeatWeeks === null ? 1 : rule.times); repetition++) {
      const plain = addDays(first, 7 * repetition * (rule.repeatWeeks ?? 0));
      const meant = rule.keepsQuiet ? pastQuiet(anchor.day, plain) : plain;
      if (meant < least) continue;
      if (meant > last) break;
      const occurrence = at(anchor, repetition, plain, meant);
      if (occurrence.day >= from && occurrence.day <= until) found.push(occurrence);
    }
  }
  return found;

  function at(anchor: Anchor, repetition: number, plain: LocalDate, meant: LocalDate): Occurrence {
    const waitedFor = rule.keepsQuiet ? quietOn(workingDay(plain, rule, calendar), calendar) : null;
    const day = workingDay(meant, rule, calendar);
    const step = repetition === 0 ? rule.key : `${rule.key}.${repetition + 1}`;
    return {
      key: `${step}/${subject.key}/${anchor.part}`,
      // What counts from a day has been moved past the holiday already.
      day: waitedFor !== null && day < waitedFor.until ? waitedFor.until : day,
      anchor: anchor.day,
      dueOn: anchor.dueOn,
      repetition,
      meant,
      waitedFor,
    };
  }
}

/** No reminder lies farther than this from the day that its rule means: a summer, and the days off around it. */
const longestWait = 75;

/** Of a year so many days lie in quiet periods, at most. */
const quietDaysAYear = 65;

/** How many days a reminder can lie from what it counts from: its lead with weekends and holidays, repetitions, a summer. */
function reachOf({ lead, unit, repeatWeeks, times }: ReminderRule): number {
  const plain = Math.abs(lead) * (unit === 'weeks' ? 7 : 2) + (repeatWeeks ?? 0) * 7 * times;
  return plain + quietDaysAYear * Math.ceil(plain / 300) + 90;
}

function anchorsOf(rule: ReminderRule, subject: Subject, from: LocalDate, until: LocalDate): Anchor[] {
  const { start, end, news } = subject;
  const on = (day: LocalDate, dueOn: LocalDate | null): Anchor => ({ part: day, day, dueOn });
  const within = ({ day }: Anchor): boolean => day >= from && day <= until;
  switch (rule.anchor) {
    case 'news':
      return (news === null ? [] : [on(news, null)]).filter(within);
    case 'month':
      return monthsBetween(from, until).map((day) => ({ part: day.slice(0, 7), day, dueOn: null }));
    case 'week':
      return mondaysBetween(from, until).map((day) => on(day, null));
    case 'start':
      return (start === null ? [] : [on(start, end)]).filter(within);
    case 'end': {
      const own = end === null ? [] : [on(end, end)];
      const again = repeatsBetween(subject, from, until).map((day) =>
        on(day, end === null && start === null ? null : day),
      );
      return [...own.filter(within), ...again];
    }
  }
}

function monthsBetween(from: LocalDate, until: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = `${from.slice(0, 7)}-01`; day <= until; day = addMonths(day, 1)) days.push(day);
  return days;
}

function mondaysBetween(from: LocalDate, until: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = addDays(from, (8 - weekday(from)) % 7); day <= until; day = addDays(day, 7)) days.push(day);
  return days;
}

function shifted(day: LocalDate, { lead, unit }: ReminderRule, calendar: Calendar): LocalDate {
  return unit === 'weeks' ? addDays(day, -7 * lead) : calendar.addWorkingDays(day, -lead);
}

/** A deadline is reminded of before it on a day off; all else after it. */
const workingDay = (day: LocalDate, { lead, anchor }: ReminderRule, calendar: Calendar): LocalDate =>
  lead > 0 || (lead === 0 && anchor === 'end')
    ? calendar.workingDayOnOrBefore(day)
    : workingDayOnOrAfter(day, calendar);
