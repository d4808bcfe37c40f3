import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';
import type { TimelineBeside } from '../../lists/timeline-beside';
import type { LocalDate } from '../../plan/plan';
import type { Beside } from '../../timeline/rows';
import { useSay } from '../say';

const nothingBeside: readonly Beside[] = [];

/**
 * What other lists hold against time, again whenever `signal` changes; the plan is shown without it until it has come, and
 * where it cannot be read. An answer that says the same keeps its object: nothing is drawn anew under the reader.
 */
export function useBeside(
  site: Pick<PlanSite, 'timelineBeside'>,
  planKey: string,
  today: LocalDate,
  signal: number,
): readonly Beside[] {
  const say = useSay();
  const [found, setFound] = React.useState<{ readonly of: string; readonly beside: TimelineBeside } | null>(null);
  React.useEffect(() => {
    let gone = false;
    site.timelineBeside(planKey, today).then(
      (answer) => {
        if (gone) return;
        const next = { of: planKey, beside: answer };
        setFound((old) => (JSON.stringify(old) === JSON.stringify(next) ? old : next));
      },
      // What was read before is still the best that is known.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [site, planKey, today, signal]);
  return React.useMemo(() => {
    if (found?.of !== planKey) return nothingBeside;
    const { meetings, rounds, reviews } = found.beside;
    return [
      { key: 'meetings', title: say('tidsplan.beside.meetings'), marks: meetings },
      { key: 'rounds', title: say('tidsplan.beside.rounds'), marks: rounds },
      { key: 'reviews', title: say('tidsplan.beside.reviews'), marks: reviews },
    ];
  }, [found, planKey, say]);
}
