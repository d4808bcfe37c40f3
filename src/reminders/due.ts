import type { Calendar } from '../periods/index';
import type { LocalDate, Plan, PlanItem } from '../plan/plan';
import type { Say } from '../text/text';
import { reminderKinds, type Reminder, type ReminderKind } from './reminder';

/** Working days before the period's end at which a card goes out (DESIGN.md "Reminders", VOICE.md 6). */
const lead: Readonly<Record<ReminderKind, number>> = { before10: 10, before3: 3, lastDay: 0 };

export interface DueOptions {
  /** First and last day asked about, both included. */
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly calendar: Calendar;
  readonly say: Say;
  /** For a look ahead: as if nothing were marked reached (the command line's contract). */
  readonly asIfNothingReached?: boolean;
}

/** Why an item has no reminder now; every decision can be explained. */
export type NoReminder = 'followUp' | 'noEnd' | 'reached' | 'dropped';

/** Why this item never reminds, or null where it does. */
export function whyNoReminder(item: PlanItem, asIfNothingReached = false): NoReminder | null {
  if (item.kind === 'followUp') return 'followUp';
  if (item.status === 'dropped') return 'dropped';
  if (item.status === 'reached' && !asIfNothingReached) return 'reached';
  return item.end === null ? 'noEnd' : null;
}

/** A step's key: a moved item gets new keys, so that it reminds anew at its new date. */
export function reminderKey(kind: ReminderKind, itemKey: string, end: LocalDate): string {
  return `${kind}/${itemKey}/${end}`;
}

/** The day each step of an item falls on; two steps on one day leave only the nearer. */
export function stepDays(end: LocalDate, calendar: Calendar): { kind: ReminderKind; day: LocalDate }[] {
  const last = calendar.workingDayOnOrBefore(end);
  const days = reminderKinds.map((kind) => ({
    kind,
    day: kind === 'lastDay' ? last : calendar.addWorkingDays(end, -lead[kind]),
  }));
  return days.filter((step, i) => !days.slice(i + 1).some((later) => later.day === step.day));
}

/**
 * All reminders of the span, by day and then in the plan's order. Pure: the same plan and span give the same keys, and a
 * span cut in two gives the same reminders.
 */
export function due(plan: Plan, options: DueOptions): Reminder[] {
  const { from, until, calendar, say } = options;
  const areas = new Map(plan.areas.map((area) => [area.key, area.title]));
  const found = plan.items.flatMap((item): Reminder[] => {
    const { end } = item;
    if (end === null || whyNoReminder(item, options.asIfNothingReached)) return [];
    return stepDays(end, calendar)
      .filter(({ day }) => day >= from && day <= until)
      .map(({ kind, day }) => ({
        key: reminderKey(kind, item.key, end),
        day,
        kind,
        itemId: item.key,
        activity: item.activityKey,
        area: item.areaKey,
        channel: (item.areaKey === null ? undefined : areas.get(item.areaKey)) ?? say('periods.generalChannel'),
        dueOn: end,
        text: item.text,
        why: whyThisDay(kind, end, day, say),
      }));
  });
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function whyThisDay(kind: ReminderKind, end: LocalDate, day: LocalDate, say: Say): string {
  if (kind === 'before10') return say('periods.why.before10');
  if (kind === 'before3') return say('periods.why.before3');
  return say(day === end ? 'periods.why.lastDay' : 'periods.why.lastWorkingDay');
}

/**
 * What to send on `today` when nothing has run since `lastRun` (not included): of an item's missed steps only the latest
 * goes out; the others are returned as skipped, to be recorded and never sent (DESIGN.md: "one digest, not a flood").
 */
export function catchUp(
  plan: Plan,
  lastRun: LocalDate,
  options: Omit<DueOptions, 'from' | 'until'> & { readonly today: LocalDate },
): { send: Reminder[]; skipped: Reminder[] } {
  const missed = due(plan, { ...options, from: lastRun, until: options.today }).filter(({ day }) => day > lastRun);
  const latest = new Map(missed.map((reminder) => [reminder.itemId, reminder]));
  return {
    send: missed.filter((reminder) => latest.get(reminder.itemId) === reminder),
    skipped: missed.filter((reminder) => latest.get(reminder.itemId) !== reminder),
  };
}
