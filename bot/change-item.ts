import type { ItemChange, PlanRepository } from '../src/lists/repository';
import type { PlanItem } from '../src/plan/plan';

/** Tells the history of what was written for a person; never fails, and nobody waits for it. */
export type RecordChange = (
  written: PlanItem,
  change: ItemChange,
  userPrincipalName: string,
  action?: 'added' | 'changed',
) => void;

export interface Changing {
  readonly repository: Pick<PlanRepository, 'updateItem'>;
  readonly recordChange?: RecordChange;
}

export type Written =
  PlanItem | 'forbidden' | 'gone' | 'conflict' | { readonly refused: { readonly da: string; readonly en: string } };

const attempts = 3;

/**
 * Writes for a person with the ETag that was read; where somebody was first, once more unless both changed the same to
 * different values. What was written is told to the history.
 */
export async function changeItem(
  { repository, recordChange }: Changing,
  item: PlanItem,
  change: ItemChange,
  login: string,
): Promise<Written> {
  let present = item;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const result = await repository.updateItem(present, change);
    if (result.ok) {
      recordChange?.(result.value, change, login);
      return result.value;
    }
    const { error } = result;
    if (error.kind === 'refused') return { refused: error };
    if (error.kind !== 'conflict') return error.kind;
    const { theirs, fields } = error;
    // Two who mark the same as reached mean the same, whoever stands as the one who did.
    if (change.status !== undefined && theirs.status === change.status) return theirs;
    if (fields.some(({ side }) => side === 'both')) return 'conflict';
    present = theirs;
  }
  return 'conflict';
}

export const isItem = (written: Written): written is PlanItem => typeof written === 'object' && 'key' in written;
