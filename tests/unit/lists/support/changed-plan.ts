import type { ChangeResult, PlanChange, PlanRepository } from '../../../../src/lists/repository';
import type { Activity, Plan, PlanItem } from '../../../../src/plan/plan';

export async function planOf(repository: PlanRepository, key?: string): Promise<Plan> {
  const loaded = await repository.load(key);
  if (loaded === null || loaded === 'notProvisioned') throw new Error('no plan');
  return loaded.plan;
}
export function found<T extends { readonly key: string }>(all: readonly T[], key: string): T {
  const one = all.find((thing) => thing.key === key);
  if (!one) throw new Error(`No ${key}`);
  return one;
}
export const itemOf = async (repository: PlanRepository, key: string): Promise<PlanItem> =>
  found((await planOf(repository)).items, key);
export const activityOf = async (repository: PlanRepository, key: string): Promise<Activity> =>
  found((await planOf(repository)).activities, key);

/** A milestone of 2.1 where `more` says nothing else. */
export const newItem = (text: string, more: object = {}): PlanChange => ({
  kind: 'addItem',
  item: { kind: 'milestone', activityKey: '2.1', text, ...more },
});
export const keysOf = (results: readonly ChangeResult[]): string[] =>
  results.map((one) => (one.ok ? one.value.key : one.error.kind));
/** A refusal whose words hold this. */
export const refusal = (text: string) => ({
  ok: false,
  error: { kind: 'refused', da: expect.stringContaining(text) as string },
});
