import { findingKinds, type Finding, type FindingKind } from '../../../health/index';
import type { Plan } from '../../../plan/plan';

export const groupings = ['kind', 'activity'] as const;
export type Grouping = (typeof groupings)[number];

/** Findings under one heading; `kind` or `activityKey` says which, both null for the plan as a whole. */
export interface FindingGroup {
  readonly id: string;
  readonly kind: FindingKind | null;
  readonly activityKey: string | null;
  readonly findings: readonly Finding[];
}

/** Those of one focus area, and with null all. What is of no area is of the whole plan alone. Pure. */
export const ofArea = (found: readonly Finding[], areaKey: string | null): readonly Finding[] =>
  areaKey === null ? found : found.filter((one) => one.areaKey === areaKey);

/** Findings by kind, the worst first, or by activity in the plan's order, and last what is of none. Pure. */
export function grouped(found: readonly Finding[], by: Grouping, plan: Plan): FindingGroup[] {
  const groups =
    by === 'kind'
      ? findingKinds.map((kind): FindingGroup => ({
          id: kind,
          kind,
          activityKey: null,
          findings: found.filter((one) => one.kind === kind),
        }))
      : [...plan.activities.map(({ key }) => key), null].map((activityKey): FindingGroup => ({
          id: activityKey ?? 'plan',
          kind: null,
          activityKey,
          findings: found.filter((one) => one.activityKey === activityKey),
        }));
  return groups.filter(({ findings }) => findings.length > 0);
}
