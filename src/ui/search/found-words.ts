import type { Plan } from '../../plan/plan';
import type { Say } from '../../text/text';

/** What is looked through beside the plan's items, and what of it was found. */
export interface FoundBeside {
  readonly found: number;
  readonly total: number;
}

/** "Fandt 7 af 63", a sentence where nothing was found, and one where only activities were. Pure. */
export function foundWords(plan: Plan, shown: Plan, say: Say, { found, total }: FoundBeside): string {
  const n = shown.items.length + found;
  if (n > 0) return say('search.found', { n, total: plan.items.length + total });
  return shown.activities.length === 0
    ? say('search.foundNone')
    : say.count('search.foundActivities', shown.activities.length);
}
