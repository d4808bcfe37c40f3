import type { MarkKind } from '../timeline/kinds';
import type { LocalDate } from '../plan/plan';
import { stateOf, type ItemState } from '../plan/status';
import type { TimelineMark } from '../timeline/mark';
import { readMeeting } from './meetings/read-meeting';
import { isFolder, planKeyOf } from './problems/rows-of-plan';
import type { PlanRepository } from './repository';
import { rowsReader, type RowReader } from './row-reader';
import { lists, type ListDeclaration } from './schema';
import { machinery } from './schema/machinery';
import type { RawRow } from './table';

/** What stands in other lists than the plan's own and has a day. */
export interface TimelineBeside {
  readonly meetings: readonly TimelineMark[];
  readonly rounds: readonly TimelineMark[];
  readonly reviews: readonly TimelineMark[];
}

const { governingDocuments } = lists;
const { meetings, supervisionRounds } = machinery;

/**
 * Meetings, supervision rounds and documents to review, in one request, and later with the plan's own. A list that is not
 * there, or that the person may not read, counts as empty. Rows without a plan of their own belong to whichever plan is
 * looked at.
 */
export async function readTimelineBeside(
  repository: Pick<PlanRepository, 'rowsOf'>,
  siteUrl: string,
  planKey: string,
  today: LocalDate,
): Promise<TimelineBeside> {
  const states = await repository.rowsOf([meetings, supervisionRounds, governingDocuments]);
  const marksOf = (
    list: ListDeclaration,
    markOf: (row: RowReader, url: string) => TimelineMark | null,
  ): TimelineMark[] => {
    const formOf = (row: RawRow): string => `${siteUrl}/Lists/${list.name}/DispForm.aspx?ID=${row.Id}`;
    // What a row has wrong is told where its own list is shown.
    const reader = rowsReader(list, [], () => '');
    const rows = states.find((state) => state.list === list)?.rows.values() ?? [];
    return [...rows].flatMap((raw) => {
      if (isFolder(raw)) return [];
      const plan = planKeyOf(raw);
      // The register is the site's, and not one plan's.
      if (plan !== '' && plan !== planKey && list !== governingDocuments) return [];
      return markOf(reader(raw), formOf(raw)) ?? [];
    });
  };
  return {
    meetings: marksOf(meetings, (row, url) => meetingMark(row, url, today)),
    rounds: marksOf(supervisionRounds, (row, url) => roundMark(row, url, today)),
    reviews: marksOf(governingDocuments, (row, url) => reviewMark(row, url, today)),
  };
}

interface Found {
  readonly kind: MarkKind;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  readonly state: ItemState;
}

const markFrom = (row: RowReader, url: string, { kind, start, end, state }: Found): TimelineMark => ({
  key: `${kind}:${row.row.Id}`,
  kind,
  title: row.title(),
  period: { text: null, start, end, recurrence: null },
  state,
  former: null,
  repeats: [],
  item: null,
  url,
});

/** One that was cancelled stands as dropped; without a day it stands nowhere in time. */
function meetingMark(row: RowReader, url: string, today: LocalDate): TimelineMark {
  const { day, state: how } = readMeeting(row, today);
  const status = how === 'held' ? 'reached' : how === 'cancelled' ? 'dropped' : 'planned';
  const state = stateOf({ status, start: day, end: day }, today);
  return markFrom(row, url, { kind: 'meeting', start: day, end: day, state });
}

function roundMark(row: RowReader, url: string, today: LocalDate): TimelineMark {
  const [start, end] = [row.day('Start'), row.day('End')];
  const closed = row.choice('State', ['planned', 'running', 'closed']) === 'closed';
  const state = stateOf({ status: closed ? 'reached' : 'planned', start, end }, today);
  return markFrom(row, url, { kind: 'supervision', start, end, state });
}

/** A document without a day for its review, or that is no longer used, has nothing to show in time. */
function reviewMark(row: RowReader, url: string, today: LocalDate): TimelineMark | null {
  const day = row.day('ReviewBy');
  if (day === null || row.text('ReplacedBy') !== null || row.choice('Decision', ['withdraw']) !== null) return null;
  const state = stateOf({ status: 'planned', start: day, end: day }, today);
  return markFrom(row, url, { kind: 'review', start: day, end: day, state });
}
