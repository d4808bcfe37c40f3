import { planKeyOf } from '../problems/rows-of-plan';
import { planStateOf } from '../schema';
import type { RawRow } from '../table';

/**
 * The row of the plan that holds now: of several, which a break between two writes can leave, the newest. A plan that a
 * person added by hand has no key and counts only where there is no other. Pure.
 */
export function presentPlanRow(plans: readonly RawRow[]): RawRow | undefined {
  return plans
    .filter((row) => planStateOf(row) === 'current' && row['FileSystemObjectType'] !== 1)
    .sort((a, b) => Number(planKeyOf(b) !== '') - Number(planKeyOf(a) !== '') || b.Id - a.Id)[0];
}
