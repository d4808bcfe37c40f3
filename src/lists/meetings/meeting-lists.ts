import { meetingState, type Meeting } from '../../meetings/meeting';
import type { LocalDate, Plan, PlanItem } from '../../plan/plan';
import type { MachineryContext } from '../machinery/machinery-lists';
import { readRows } from '../machinery/read-rows';
import { rowTable, type RowTable } from '../machinery/row-table';
import type { WriteResult } from '../repository';
import { machinery } from '../schema/machinery';
import { createCoverageSettings, type CoverageSettings } from './coverage-settings';
import { createFeedSettings, type FeedSettings } from './feed-settings';
import { followDecision, type DecisionAsked } from './follow-decision';
import { createPeopleOfSite, type PeopleOfSite } from './people-of-site';
import { putOnAgenda, type PutOnAgenda } from './put-on-agenda';
import { createRoleTable, type RoleTable } from './role-table';
import { createStandingGroups, type StandingGroups } from './standing-groups';
import { meetingValues, readMeeting } from './read-meeting';

/** What a meeting is made with; its state and agenda come as they are. */
export type NewMeeting = Pick<Meeting, 'title' | 'groupKey' | 'day'> & Partial<Omit<Meeting, 'key' | 'row'>>;

export interface MeetingLists {
  /** The plan's meetings and those of no plan of their own, as they stand on a day. */
  list(planKey: string, today: LocalDate): Promise<Meeting[]>;
  /** `id` makes it this very meeting, however often it is sent: two who take in the same proposed day make one meeting. */
  add(planKey: string, id: string, meeting: NewMeeting, today: LocalDate): Promise<WriteResult<Meeting>>;
  change(meeting: Meeting, change: Partial<Meeting>, today: LocalDate): Promise<WriteResult<Meeting>>;
  remove(meeting: Meeting): Promise<void>;
  /** Makes a follow-up of a decision's line, once. */
  follow(plan: Plan, meeting: Meeting, asked: DecisionAsked, today: LocalDate): Promise<WriteResult<Meeting>>;
  /** Puts an item on the agenda of the plan's next meeting, once. */
  putOnAgenda(planKey: string, item: Pick<PlanItem, 'key' | 'text'>, today: LocalDate): Promise<PutOnAgenda>;
  readonly groups: StandingGroups;
  readonly roles: RoleTable;
  readonly people: PeopleOfSite;
  readonly coverage: CoverageSettings;
  readonly feeds: FeedSettings;
}

/** The groups' meetings, who sits where, and what belongs to them. */
export function createMeetingLists(context: MachineryContext): MeetingLists {
  const { sp, repository, writing } = context;
  const tableOn = (today: LocalDate): RowTable<Meeting> =>
    rowTable(sp, repository, machinery.meetings, (row) => readMeeting(row, today), writing);
  const change: MeetingLists['change'] = (meeting, changed, today) => {
    // As it will be read again: what is moved to a day to come is held no more.
    const mine = { ...meeting, ...changed };
    return tableOn(today).change(
      meeting,
      { ...mine, state: meetingState(changed.state ?? meeting.state, mine.day, today) },
      meetingValues(changed),
    );
  };
  const list: MeetingLists['list'] = (planKey, today) =>
    readRows(repository, machinery.meetings, planKey, (row) => readMeeting(row, today));
  return {
    list,
    add: (planKey, id, meeting, today) =>
      tableOn(today).add(`${planKey}:${id}`, { ...meetingValues(meeting), PlanKey: planKey }),
    change,
    remove: async ({ row }) => {
      if (row !== null) await tableOn('').remove(row);
    },
    follow: (plan, meeting, asked, today) =>
      followDecision(context, plan, meeting, asked, (now, lines) => change(now, { decisions: lines }, today)),
    putOnAgenda: async (planKey, item, today) =>
      putOnAgenda(await list(planKey, today), item, today, (meeting, agenda) => change(meeting, { agenda }, today)),
    groups: createStandingGroups(context),
    roles: createRoleTable(context),
    people: createPeopleOfSite(sp),
    coverage: createCoverageSettings(context),
    feeds: createFeedSettings(context),
  };
}
