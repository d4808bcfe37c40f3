import type { Calendar } from '../periods/index';
import type { CardPress } from '../lists/card-press';
import type { LocalDate, PlanItem } from '../plan/plan';
import { isNever } from '../reminders/index';

/** What a card about an item asks for, or why it asks for nothing any more. */
export type CardStanding =
  'open' | 'reached' | 'dropped' | 'moved' | 'snoozed' | 'never' | 'merged' | 'closed' | 'postponed';

export interface StandingOptions {
  readonly item: PlanItem;
  /** The key of the rule that the reminder comes from. */
  readonly step: string;
  /** The end of the period that the reminder was made for; undefined where it was made for no such day. */
  readonly madeFor: LocalDate | null | undefined;
  readonly snoozedUntil: LocalDate | null;
  readonly planClosed: boolean;
}

/** Where a card stands now. A reminder of a day that no longer holds says so, and the new day gets its own. Pure. */
export function standingOf({ item, step, madeFor, snoozedUntil, planClosed }: StandingOptions): CardStanding {
  if (item.status === 'dropped' && item.mergedInto !== null) return 'merged';
  if (item.status !== 'planned') return item.status;
  if (planClosed) return 'closed';
  if (isNever(item.never, step)) return 'never';
  if (madeFor !== undefined && madeFor !== item.end) return 'moved';
  return snoozedUntil === null ? 'open' : 'snoozed';
}

/** Until the end of the next working day a press can be taken back on the card; after that it is done in the plan. */
export const undoUntil = (press: CardPress, calendar: Pick<Calendar, 'addWorkingDays'>): LocalDate =>
  calendar.addWorkingDays(press.on, 1);

/** Whether what a press wrote still stands as it was written. Pure. */
export function stillStands(
  { after }: CardPress,
  item: PlanItem,
  row: { readonly snoozedUntil: LocalDate | null },
): boolean {
  const now: Readonly<Record<string, unknown>> = { ...item, snoozedUntil: row.snoozedUntil };
  // Where it first stood follows from the period.
  return Object.entries(after).every(
    ([name, value]) => name === 'former' || JSON.stringify(now[name]) === JSON.stringify(value),
  );
}
