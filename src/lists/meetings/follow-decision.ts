import { decisionsOf, itemsByKey } from '../../meetings/decisions';
import type { Meeting } from '../../meetings/meeting';
import { fold } from '../../periods/tokens';
import type { Plan, PlanItem } from '../../plan/plan';
import type { MachineryContext } from '../machinery/machinery-lists';
import type { WriteResult } from '../repository';

export interface DecisionAsked {
  /** The line as it stands among the decisions. */
  readonly line: string;
  readonly activityKey: string;
  readonly periodText: string | null;
  readonly responsible: string | null;
}

const attempts = 4;

/**
 * Makes a follow-up of a decision, and puts its number in front of the line. A line that has a number is done already; an
 * open follow-up that says the same, such as one that an earlier try made, is the one. Where somebody else was first, theirs
 * stands and ours is dropped.
 */
export async function followDecision(
  { repository }: Pick<MachineryContext, 'repository'>,
  plan: Plan,
  meeting: Meeting,
  { line, activityKey, periodText, responsible }: DecisionAsked,
  write: (meeting: Meeting, lines: readonly string[]) => Promise<WriteResult<Meeting>>,
): Promise<WriteResult<Meeting>> {
  const isLine = (one: string): boolean => one === line;
  if (!meeting.decisions.some(isLine) || decisionsOf([line], itemsByKey(plan))[0]?.key !== null)
    return { ok: true, value: meeting };
  const item = saysTheSame(plan, activityKey, line) ?? (await added());
  if ('error' in item) return { ok: false, error: item.error };
  let now = meeting;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const at = now.decisions.findIndex(isLine);
    if (at < 0) {
      // Somebody has made another follow-up of it meanwhile, or taken the line away.
      await repository.change(plan.key, [{ kind: 'item', base: item, change: { status: 'dropped' } }]);
      return { ok: true, value: now };
    }
    const written = await write(
      now,
      now.decisions.map((one, i) => (i === at ? `${item.key} ${line}` : one)),
    );
    if (written.ok || written.error.kind !== 'conflict') return written;
    now = written.error.theirs;
  }
  return { ok: false, error: { kind: 'gone' } };

  async function added(): Promise<PlanItem | Extract<WriteResult<Meeting>, { ok: false }>> {
    const [result] = await repository.change(plan.key, [
      {
        kind: 'addItem',
        item: { kind: 'followUp', activityKey, text: line, periodText, responsible, origin: 'agreed' },
      },
    ]);
    if (result?.ok === true && result.kind === 'item') return result.value;
    const error = result?.ok === false ? result.error : null;
    if (error?.kind === 'failed') throw error.fault;
    if (error?.kind === 'refused') return { ok: false, error };
    return { ok: false, error: { kind: error?.kind === 'gone' ? 'gone' : 'forbidden' } };
  }
}

/** The activity's open follow-up in the same words. */
const saysTheSame = (plan: Plan, activityKey: string, text: string): PlanItem | null =>
  plan.items.find(
    (item) =>
      item.activityKey === activityKey &&
      item.kind === 'followUp' &&
      item.status === 'planned' &&
      fold(item.text).trim() === fold(text).trim(),
  ) ?? null;
