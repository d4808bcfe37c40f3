import type { Meeting } from '../meetings/meeting';
import type { Group, LocalDate, Plan } from '../plan/plan';

/** The group that a plan's reports are for where nobody chooses another: its styregruppe, else the first it names. Pure. */
export const usualGroup = ({ groups }: Pick<Plan, 'groups'>): Group | null =>
  groups.find(({ title }) => /styregruppe|steering/i.test(title)) ?? groups[0] ?? null;

/** A group's first meeting after a day that is not called off; proposed dates count until somebody chooses another. Pure. */
export function nextMeetingOf(meetings: readonly Meeting[], groupKey: string | null, after: LocalDate): Meeting | null {
  const ahead = meetings.filter(
    (meeting) =>
      meeting.groupKey === groupKey && meeting.state !== 'cancelled' && meeting.day !== null && meeting.day > after,
  );
  return ahead.reduce<Meeting | null>(
    (first, one) => (first === null || (one.day ?? '') < (first.day ?? '') ? one : first),
    null,
  );
}
