import type { Plan } from '../../plan/plan';
import type { Say } from '../../text/text';

/** "Fandt 7 af 63", a sentence where nothing was found, and one where only activities were. Pure. */
export function foundWords(plan: Plan, shown: Plan, say: Say): string {
  const n = shown.items.length;
  if (n > 0) return say('search.found', { n, total: plan.items.length });
  return shown.activities.length === 0
    ? say('search.foundNone')
    : say.count('search.foundActivities', shown.activities.length);
}
