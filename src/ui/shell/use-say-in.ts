import * as React from 'react';
import type { PlanWords } from '../../plan/plan';
import type { sayInWords } from '../../text/plan-words';
import type { Say } from '../../text/text';

/**
 * How texts are said of a plan that has words of its own for its parts. What says them is fetched for such a plan alone; until
 * it comes, and where it does not, ours stand. Nothing that is shown begins anew when it comes.
 */
export function useSayIn(say: Say, words: PlanWords | null): Say {
  const [sayIn, setSayIn] = React.useState<typeof sayInWords>();
  React.useEffect(() => {
    if (words && !sayIn)
      void import(/* webpackChunkName: 'in-words' */ '../../text/plan-words').then(
        (part) => setSayIn(() => part.sayInWords),
        () => undefined,
      );
  }, [words, sayIn]);
  return React.useMemo(() => (sayIn ? sayIn(say, words) : say), [say, sayIn, words]);
}
