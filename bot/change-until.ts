import type { ItemChange, PlanRepository } from '../src/lists/repository';
import type { PlanItem } from '../src/plan/plan';

const attempts = 3;

/**
 * Changes an item as it stands when it is written: after a conflict once more on what is there now, for what a person says in
 * a thread or by a button is said of the item, not of a version of it. Null where it could not be written.
 */
export async function changeUntil(
  repository: PlanRepository,
  item: PlanItem,
  change: ItemChange,
): Promise<PlanItem | 'forbidden' | null> {
  let present = item;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const result = await repository.updateItem(present, change);
    if (result.ok) return result.value;
    if (result.error.kind === 'forbidden') return 'forbidden';
    if (result.error.kind !== 'conflict') return null;
    present = result.error.theirs;
  }
  return null;
}
