import type { MarkKind } from './kinds';

/** What of a timeline is asked for beside the plan's own filters. */
export interface Narrowing {
  /** Empty for every kind. */
  readonly kinds: readonly MarkKind[];
  /** Only what the Task Force asked for. */
  readonly taskForce: boolean;
}

export const noNarrowing: Narrowing = { kinds: [], taskForce: false };
