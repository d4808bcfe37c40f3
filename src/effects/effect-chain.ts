import type { RowRef } from '../plan/plan';

/** A step that activities lead to on the way to a goal, as in a strategy's effect chain (activity, intermediate goal, goal). */
export interface EffectStep {
  readonly key: string;
  readonly kind: 'intermediate' | 'goal';
  readonly title: string;
  /** Numbers of activities, or keys of other steps, that lead to it. */
  readonly from: readonly string[];
  /** The plan's own goal that it stands for ("2.1.g1"); null: it is the strategy's alone. */
  readonly goalKey: string | null;
  readonly row: RowRef | null;
}
