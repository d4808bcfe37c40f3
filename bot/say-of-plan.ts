import type { PlanRepository } from '../src/lists/repository';
import type { PlanWords } from '../src/plan/plan';
import { inWordsOf } from '../src/text/plan-words';
import type { Say } from '../src/text/text';
import type { PlanSpeech } from './plan-of-row';

/**
 * Says the bot's texts in the words that the current plan has for its parts, as the plan was last read: cards and answers to
 * people speak of themes where the plan does. The repository that is given back is the one to read through; `sayIn` says
 * them in the words of another plan.
 */
export function sayOfPlan(
  plain: Say,
  repository: PlanRepository,
): Pick<PlanSpeech, 'say' | 'sayIn' | 'currentKey' | 'repository'> {
  let words: PlanWords | null = null;
  let current: string | null = null;
  // A text is changed once for each of the few words that plans have.
  const told = new Map<string, string>();
  const change = (text: string, of: PlanWords | null): string => {
    if (of === null) return text;
    const key = `${of} ${text}`;
    const known = told.get(key) ?? inWordsOf(text, of, plain.locale);
    told.set(key, known);
    return known;
  };
  return {
    say: plain.worded((text) => change(text, words)),
    currentKey: () => current,
    sayIn: (of) => plain.worded((text) => change(text, of)),
    repository: {
      ...repository,
      async load(planKey, signal) {
        const loaded = await repository.load(planKey, signal);
        if (planKey === undefined && loaded !== null && loaded !== 'notProvisioned')
          [words, current] = [loaded.plan.words, loaded.plan.key];
        return loaded;
      },
    },
  };
}
