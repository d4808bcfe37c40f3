import type { PlanSummary } from './plan-summary';

/**
 * The plans that run beside the current one, such as a yearly programme of visits, the oldest first; those that have been
 * closed with them. A plan that continues another waits until that is closed: what is open in both would be said twice. Pure.
 */
export function plansBeside(plans: readonly PlanSummary[]): PlanSummary[] {
  const open = new Set(plans.filter(({ closedOn }) => closedOn === null).map(({ key }) => key));
  return plans
    .filter(({ stage, continues }) => stage === 'next' && (continues === null || !open.has(continues)))
    .reverse();
}
