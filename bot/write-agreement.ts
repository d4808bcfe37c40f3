import type { Meetings } from '../src/lists/meetings/decided-meetings';
import type { Outbox, OutboxRow, PlanRepository } from '../src/lists/repository';
import type { Plan, PlanItem } from '../src/plan/plan';
import type { RecordChange } from './change-item';

export interface SavingOptions {
  readonly repository: PlanRepository;
  readonly outbox: Outbox;
  readonly recordChange?: RecordChange;
  /** Where a meeting's points are written as well; without it they stand as follow-ups alone. */
  readonly meetings?: Meetings;
}

export type Saved = { readonly kind: 'saved'; readonly row: OutboxRow } | { readonly kind: 'forbidden' | 'failed' };

const attempts = 5;

/** Says which item a row is of, with what it says now; a run may be sending its card at the same time. */
export async function writeDown(
  outbox: Outbox,
  row: OutboxRow,
  change: { readonly itemKey?: string; readonly proposal?: string; readonly activityKey?: string },
): Promise<OutboxRow | null> {
  let present: OutboxRow | undefined = row;
  for (let attempt = 0; attempt < attempts && present !== undefined; attempt++) {
    if (present.itemKey !== '' && present.itemKey === change.itemKey) return present;
    const written = await outbox.update(present, change);
    if (written) return written;
    [present] = await outbox.list({ keys: [row.key] });
  }
  return null;
}

/** An agreed follow-up that is not in the plan yet. */
export interface NewAgreed {
  readonly activityKey: string;
  readonly text: string;
  readonly periodText: string | null;
  readonly role: string | null;
  readonly personId?: number | null | undefined;
  readonly link: string;
}

/** Adds agreed follow-ups in one write, each by itself; in their order. */
export async function addFollowUps(
  { repository, recordChange }: SavingOptions,
  plan: Plan,
  all: readonly NewAgreed[],
  login: string,
): Promise<(PlanItem | 'forbidden' | 'failed')[]> {
  const results = await repository.change(
    plan.key,
    all.map(({ activityKey, text, periodText, role, personId, link }) => ({
      kind: 'addItem',
      item: {
        ...{ kind: 'followUp', activityKey, text, periodText, responsible: role, origin: 'agreed', messageLink: link },
        ...(personId && { personId }),
      },
    })),
  );
  return all.map(({ text, periodText, role }, i) => {
    const result = results[i];
    if (result?.ok === true && result.kind === 'item') {
      recordChange?.(result.value, { text, periodText, responsible: role }, login, 'added');
      return result.value;
    }
    return result?.ok === false && result.error.kind === 'forbidden' ? 'forbidden' : 'failed';
  });
}
