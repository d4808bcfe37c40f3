import type { Plan } from './plan';

/** Whose area comes first: the one that was chosen for the place, else the one that is tied to the channel. */
export interface FirstArea {
  readonly chosen: string | null;
  readonly channel: string | null;
}

/** The key of the area that comes first; null where the plan has none such. A choice that is gone counts as none. Pure. */
export function firstAreaOf({ areas }: Pick<Plan, 'areas'>, { chosen, channel }: FirstArea): string | null {
  const area =
    areas.find(({ key }) => key === chosen) ??
    (channel === null ? undefined : areas.find(({ channelId }) => channelId === channel));
  return area?.key ?? null;
}

/** The plan with that area first and the others in their own order; the plan itself where nothing moves. Pure. */
export function withAreaFirst(plan: Plan, first: FirstArea): Plan {
  const key = firstAreaOf(plan, first);
  if (key === null || plan.areas[0]?.key === key) return plan;
  const [own, others] = [plan.areas.filter((one) => one.key === key), plan.areas.filter((one) => one.key !== key)];
  return { ...plan, areas: [...own, ...others] };
}
