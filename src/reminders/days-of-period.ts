import { addDays, type Calendar, type ReadPeriod } from '../periods/index';
import type { ItemKind, LocalDate } from '../plan/plan';
import { decideOne } from './decide';
import type { ReminderRule } from './rule';

/** What a period is given to. */
export interface PeriodOwner {
  readonly kind: ItemKind;
  readonly areaKey: string | null;
}

/** So far ahead a period that comes again is looked at. */
const reachDays = 400;

/**
 * The days on which something is reminded of until its period ends, were it given this one today; `most` of them. What comes
 * after the end is asked of nobody who has yet to begin. Pure.
 */
export function reminderDays(
  { kind, areaKey }: PeriodOwner,
  { start, end, recurrence }: Pick<ReadPeriod, 'start' | 'end' | 'recurrence'>,
  rules: readonly ReminderRule[],
  { today, calendar, most = 4 }: { readonly today: LocalDate; readonly calendar: Calendar; readonly most?: number },
): LocalDate[] {
  const subject = {
    key: '',
    activityKey: '',
    text: '',
    status: 'planned',
    news: null,
    never: [],
    mergedInto: null,
  } as const;
  const ahead = rules.filter(({ lead, anchor }) => lead >= 0 && (anchor === 'start' || anchor === 'end'));
  // A period far ahead is reminded of all the same.
  const until = addDays(end !== null && end > today ? end : today, recurrence === null ? 0 : reachDays);
  const days = decideOne(
    { ...subject, target: kind, areaKey, start, end, recurrence },
    ahead,
    { from: today, until },
    { calendar },
  )
    .flatMap((one) => (one.sent ? [one.occurrence.day] : []))
    .sort();
  return [...new Set(days)].slice(0, most);
}
