import { meetingState, type Meeting } from '../../meetings/meeting';
import type { LocalDate } from '../../plan/plan';
import type { RowReader } from '../row-reader';
import { machinery, meetingStates } from '../schema/machinery';
import { refOf } from '../table';
import type { RowValues } from '../values';

/** A row of the list of meetings, as it stands on a day. */
export function readMeeting(row: RowReader, today: LocalDate): Meeting {
  const day = row.day('HeldOn');
  return {
    key: row.key('UniqueKey') ?? `#${row.row.Id}`,
    title: row.title(),
    groupKey: row.key('GroupKey'),
    day,
    time: row.text('HeldAt'),
    place: row.text('Place'),
    state: meetingState(row.choice('State', meetingStates), day, today),
    agenda: row.lines('Agenda'),
    filled: row.lines('AgendaFilled'),
    decisions: row.lines('Decisions'),
    row: refOf(machinery.meetings, row.row),
  };
}

/** The columns of what is named of a meeting. */
export function meetingValues(change: Partial<Meeting>): RowValues {
  const { title, groupKey, day, time, place, state, agenda, filled, decisions } = change;
  return {
    Title: title,
    GroupKey: groupKey,
    HeldOn: day,
    HeldAt: time,
    Place: place,
    State: state,
    Agenda: agenda,
    AgendaFilled: filled,
    Decisions: decisions,
  };
}
