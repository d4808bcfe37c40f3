import { isReferenceGroup, isSteeringGroup } from '../../meetings/coverage';
import { cadenceOf } from '../../meetings/cadence';
import { groupName } from '../../meetings/group-name';
import { lastMeeting, type Meeting } from '../../meetings/meeting';
import type { LocalDate } from '../../plan/plan';
import { besideSubject, type MeetingSubject, type Subject } from '../../reminders/index';
import { rowsIn } from '../machinery/read-rows';
import type { PlanRepository } from '../repository';
import { lists } from '../schema';
import { machinery } from '../schema/machinery';
import { readMeeting } from './read-meeting';

interface GroupRow {
  readonly key: string;
  readonly title: string;
  readonly cadence: string | null;
}

/**
 * The groups' meetings as something to remind of: each with its day, and for every group that the plan says how often meets and
 * that has no meeting to come, the next one without.
 */
export async function meetingSubjects(
  repository: Pick<PlanRepository, 'rowsOf'>,
  planKey: string,
  today: LocalDate,
): Promise<Subject[]> {
  const [held, groupState] = await repository.rowsOf([machinery.meetings, lists.groups]);
  const meetings = rowsIn(held, planKey, (row) => readMeeting(row, today));
  const groups = rowsIn(groupState, planKey, (row): GroupRow => ({
    key: row.key('Key') ?? `#${row.row.Id}`,
    title: row.title(),
    cadence: row.text('Cadence'),
  }));
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const hasNext = (key: string): boolean =>
    meetings.some(
      ({ groupKey, day, state }) => groupKey === key && state === 'planned' && day !== null && day >= today,
    );
  const missing = groups.filter(({ key, cadence }) => cadenceOf(cadence) !== null && !hasNext(key));
  return [
    // A row without a day is what its group's next meeting stands for.
    ...meetings
      .filter(({ day, state }) => day !== null && state !== 'proposed')
      .map((meeting) => dated(meeting, byKey.get(meeting.groupKey ?? ''), meetings)),
    ...missing.map((group): Subject => ({
      ...besideSubject,
      target: 'meeting',
      key: `meeting:next:${group.key}`,
      text: `${group.title} (${group.cadence ?? ''})`,
      start: null,
      end: null,
      status: 'planned',
      meeting: aboutGroup(group, meetings, today, null),
    })),
  ];
}

function dated(meeting: Meeting, group: GroupRow | undefined, meetings: readonly Meeting[]): Subject {
  const { row, key, title, day, state } = meeting;
  return {
    ...besideSubject,
    target: 'meeting',
    key: row === null ? key : `meeting:${row.id}`,
    text: title,
    start: day,
    end: day,
    status: state === 'held' ? 'reached' : state === 'cancelled' ? 'dropped' : 'planned',
    meeting: group && aboutGroup(group, meetings, day ?? '', meeting),
  };
}

const aboutGroup = (
  group: GroupRow,
  meetings: readonly Meeting[],
  before: LocalDate,
  meeting: Meeting | null,
): MeetingSubject => ({
  group: isSteeringGroup(group) ? 'steering' : isReferenceGroup(group) ? 'reference' : 'other',
  groupTitle: groupName(group.title),
  time: meeting?.time ?? null,
  points: meeting?.agenda.length ?? 0,
  cadence: group.cadence,
  last: lastMeeting(meetings, group.key, before)?.day ?? null,
});
