import { agreedOf, readMeetingProposal, type MeetingPoint, type MeetingProposal } from '../src/agreements/index';
import type { OutboxRow } from '../src/lists/repository';
import type { Plan, PlanItem } from '../src/plan/plan';
import { changeItem, isItem } from './change-item';
import { boundKey } from './reminder-cards';
import { addFollowUps, writeDown, type Saved, type SavingOptions } from './write-agreement';

interface Saving {
  readonly row: OutboxRow;
  readonly plan: Plan;
  readonly login: string;
  readonly proposal: MeetingProposal;
}

/**
 * Puts a meeting's points in the plan, each once: what a crash left half done is found by the message and the words. Then they
 * are written among the meeting's decisions.
 */
export async function saveMeeting(options: SavingOptions, { row, plan, login, proposal }: Saving): Promise<Saved> {
  const { link } = proposal;
  const there = agreedOf(plan, link);
  const keyOf = (point: MeetingPoint): string | null =>
    point.itemKey ??
    there.find(({ text, activityKey }) => text === point.text && activityKey === point.activityKey)?.key ??
    null;
  const missing = proposal.points.filter((point) => keyOf(point) === null);
  const added =
    missing.length === 0
      ? []
      : await addFollowUps(
          options,
          plan,
          missing.map((point) => ({ ...point, link })),
          login,
        );
  const failed = added.find((one) => typeof one === 'string');
  if (typeof failed === 'string') return { kind: failed };
  const newKeys = new Map(missing.map((point, i) => [point, added[i]] as const));
  const points = proposal.points.map((point): MeetingPoint => {
    const made = newKeys.get(point);
    return { ...point, itemKey: typeof made === 'object' ? made.key : keyOf(point) };
  });
  const first = points[0]?.itemKey ?? '';
  const bound = await writeDown(options.outbox, row, {
    itemKey: boundKey(plan, first),
    proposal: JSON.stringify({ ...proposal, points }),
  });
  if (!bound) return { kind: 'failed' };
  const put = points.flatMap(({ itemKey, ...point }) => (itemKey === null ? [] : [{ itemKey, text: lineOf(point) }]));
  if (proposal.meeting) await options.meetings?.decide(proposal.meeting.id, put, []);
  return { kind: 'saved', row: bound };
}

/** "Vi holder workshop (senest 30. april 2019, områdejurist)" */
function lineOf({ text, periodText, role }: Omit<MeetingPoint, 'itemKey'>): string {
  const more = [periodText, role].filter((part) => part !== null).join(', ');
  const words = text.replace(/\s+/g, ' ');
  return more === '' ? words : `${words} (${more})`;
}

/** "Fortryd alle": the points of the meeting that were not there before stand as dropped. Null where all do. */
export async function undoMeeting(
  options: SavingOptions,
  row: OutboxRow,
  plan: Plan,
  login: string,
): Promise<'forbidden' | 'failed' | null> {
  const proposal = readMeetingProposal(row.proposal);
  if (!proposal) return 'failed';
  const own = proposal.points.flatMap(({ itemKey, known }) => (known || itemKey === null ? [] : [itemKey]));
  const items = own.flatMap((itemKey): PlanItem[] => plan.items.filter(({ key }) => key === itemKey));
  for (const item of items) {
    if (item.status === 'dropped') continue;
    const written = await changeItem(options, item, { status: 'dropped' }, login);
    if (!isItem(written)) return written === 'forbidden' ? 'forbidden' : 'failed';
  }
  if (proposal.meeting) await options.meetings?.decide(proposal.meeting.id, [], own);
  return null;
}
