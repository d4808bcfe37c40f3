import type { LocalDate, RowRef } from '../plan/plan';

/** `proposed`: a date that follows from how often the group meets, and that nobody has chosen yet. */
export const meetingStates = ['proposed', 'planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** A meeting of one of the plan's groups, or a standing meeting where activities are followed up. */
export interface Meeting {
  readonly key: string;
  readonly title: string;
  readonly groupKey: string | null;
  readonly day: LocalDate | null;
  /** "13.00-15.00". */
  readonly time: string | null;
  readonly place: string | null;
  readonly state: MeetingState;
  readonly agenda: readonly string[];
  /** The lines of the agenda as they were last filled in from the plan; those that a person wrote are not among them. */
  readonly filled: readonly string[];
  /** One a line; a line that stands for a follow-up begins with its number ("2.1.o4 …"). */
  readonly decisions: readonly string[];
  readonly row: RowRef | null;
}

/**
 * How a meeting stands on a day. `said` is what its row says; rows from before there was a column for it, and those that
 * nobody has marked since, are held once their day has gone. Pure.
 */
export function meetingState(said: MeetingState | null, day: LocalDate | null, today: LocalDate): MeetingState {
  if (said === 'held' || said === 'cancelled') return said;
  if (day !== null && day < today && said !== 'proposed') return 'held';
  return said ?? 'planned';
}

/** The first first; what has no day is last. */
export const byDay = (a: Pick<Meeting, 'day' | 'key'>, b: Pick<Meeting, 'day' | 'key'>): number =>
  (a.day ?? '9999').localeCompare(b.day ?? '9999') || a.key.localeCompare(b.key);

/** A group's meetings that were not cancelled, in time. Pure. */
export const meetingsOf = (meetings: readonly Meeting[], groupKey: string | null): Meeting[] =>
  meetings.filter((meeting) => meeting.groupKey === groupKey && meeting.state !== 'cancelled').sort(byDay);

/** The group's next meeting from a day on, that day with it; a proposed one is none yet. Null where none is planned. Pure. */
export const nextMeeting = (
  meetings: readonly Meeting[],
  groupKey: string | null,
  today: LocalDate,
): (Meeting & { readonly day: LocalDate }) | null =>
  meetingsOf(meetings, groupKey)
    .filter(hasDay)
    .find(({ day, state }) => day >= today && state === 'planned') ?? null;

/** The group's latest meeting before a day. Null where there was none. Pure. */
export const lastMeeting = (
  meetings: readonly Meeting[],
  groupKey: string | null,
  before: LocalDate,
): (Meeting & { readonly day: LocalDate }) | null =>
  meetingsOf(meetings, groupKey)
    .filter(hasDay)
    .filter(({ day, state }) => day < before && state !== 'proposed')
    .at(-1) ?? null;

const hasDay = (meeting: Meeting): meeting is Meeting & { readonly day: LocalDate } => meeting.day !== null;
