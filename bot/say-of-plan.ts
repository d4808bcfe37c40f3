import type { PlanRepository } from '../src/lists/repository';
import type { PlanWords } from '../src/plan/plan';
import { inWordsOf } from '../src/text/plan-words';
import type { Say } from '../src/text/text';

/**
 * Says the bot's texts in the words that the current plan has for its parts, as the plan was last read: cards and answers to
 * people speak of themes where the plan does. The repository that is given back is the one to read through.
 */
export function sayOfPlan(
  plain: Say,
  repository: PlanRepository,
): { readonly say: Say; readonly repository: PlanRepository } {
  let words: PlanWords | null = null;
  // A text is changed once for each of the few words that plans have.
  const told = new Map<string, string>();
  const change = (text: string): string => {
    if (words === null) return text;
    const key = `${words} ${text}`;
    const known = told.get(key) ?? inWordsOf(text, words, plain.locale);
    told.set(key, known);
    return known;
  };
  return {
    say: plain.worded(change),
    repository: {
      ...repository,
      async load(planKey, signal) {
        const loaded = await repository.load(planKey, signal);
        if (planKey === undefined && loaded !== null && loaded !== 'notProvisioned') words = loaded.plan.words;
        return loaded;
      },
    },
  };
}
