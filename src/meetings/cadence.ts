import { addDays, holidaySpan, readRecurrence, weekday, type Calendar } from '../periods/index';
import { daysApart, repeatsBetween } from '../periods/repeats';
import type { LocalDate } from '../plan/plan';

/**
 * What can be said of when a group meets next. `noCadence`: the plan does not say how often, so nothing is proposed (DOMAIN.md
 * 2.2, 2.3); `noFirst`: it says how often, and a person must choose the first day.
 */
export type Proposal =
  | { readonly kind: 'days'; readonly recurrence: string; readonly days: readonly LocalDate[] }
  | { readonly kind: 'noFirst'; readonly recurrence: string }
  | { readonly kind: 'noCadence' };

export interface ProposalAsked {
  /** The plan's own words: "ca. hver anden måned". */
  readonly cadence: string | null;
  /** The day of the group's latest meeting, held or planned; null where it has had none. */
  readonly latest: LocalDate | null;
  /** Days on which a meeting has been cancelled: they are not proposed again. */
  readonly cancelled?: readonly LocalDate[];
  /** Only days after this one are proposed. */
  readonly after: LocalDate;
  readonly count: number;
  readonly calendar: Calendar;
}

/** How often the words say that a group meets, as a duration with certain days; null for "løbende" and the like. */
export function cadenceOf(words: string | null): string | null {
  const recurrence = words === null ? null : readRecurrence(words);
  return recurrence !== null && daysApart(recurrence) !== null ? recurrence : null;
}

/** From so far apart on, a meeting keeps its day of the week where it is moved. */
const keepsWeekday = 14;

/**
 * The next days on which a group could meet, counted from its latest meeting. A day that falls on a weekend, a holiday or in
 * the weeks of summer or Christmas is moved to the nearest that does not, of the latest meeting's day of the week where that can
 * be; never so far that it would come nearer to the meeting before or after than half the time between them: then it is left out. Pure.
 */
export function proposeDays(asked: ProposalAsked): Proposal {
  const { cadence, latest, after, count, calendar, cancelled = [] } = asked;
  const recurrence = cadenceOf(cadence);
  const apart = recurrence === null ? null : daysApart(recurrence);
  if (recurrence === null || apart === null) return { kind: 'noCadence' };
  if (latest === null) return { kind: 'noFirst', recurrence };
  const reach = Math.floor((apart - 1) / 2);
  const from = addDays(latest, 1);
  const ideal = repeatsBetween(
    { start: latest, end: latest, recurrence },
    from > after ? from : addDays(after, 1 - reach),
    addDays(from > after ? from : after, apart * (count + 2) + holidayDays),
  );
  const days: LocalDate[] = [];
  let before = latest;
  for (const day of ideal) {
    if (days.length === count) break;
    const least = addDays(before, Math.ceil(apart / 2));
    const found = nearestDay(day, apart < keepsWeekday ? null : weekday(latest), reach, calendar);
    if (found === null || found <= after || found < least || cancelled.includes(found)) continue;
    days.push(found);
    before = found;
  }
  return { kind: 'days', recurrence, days };
}

/** More than the longest holiday: of a weekly meeting some are left out and later ones found instead. */
const holidayDays = 70;

/** The nearest day to `day` on which people can meet, of the day of the week `on` where one is in reach; the later one of two that are as near; null where none is in reach. */
function nearestDay(day: LocalDate, on: number | null, reach: number, calendar: Calendar): LocalDate | null {
  const near = [...Array(reach + 1).keys()].flatMap((n) => (n === 0 ? [day] : [addDays(day, n), addDays(day, -n)]));
  const open = near.filter((one) => canMeetOn(one, calendar));
  const same = on === null ? undefined : open.find((one) => weekday(one) === on);
  return same ?? open[0] ?? null;
}

/** A working day outside the school's summer holiday and the weeks of Christmas and New Year. Pure. */
export function canMeetOn(day: LocalDate, calendar: Calendar): boolean {
  const year = Number(day.slice(0, 4));
  const isIn = (name: string, of: number): boolean => {
    const span = holidaySpan(name, of);
    return span !== null && day >= span.start && day <= span.end;
  };
  return (
    calendar.isWorkingDay(day) && !isIn('sommerferie', year) && !isIn('juleferie', year) && !isIn('juleferie', year - 1)
  );
}
