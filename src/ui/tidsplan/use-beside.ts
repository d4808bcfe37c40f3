import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';
import type { TimelineBeside } from '../../lists/timeline-beside';
import type { LocalDate } from '../../plan/plan';
import type { Beside } from '../../timeline/rows';
import { useSay } from '../say';

export const nothingBeside: readonly Beside[] = [];

/** What other lists hold against time; the plan is shown without it until it has come, and where it cannot be read. */
export function useBeside(
  site: Pick<PlanSite, 'timelineBeside'>,
  planKey: string,
  today: LocalDate,
): readonly Beside[] {
  const say = useSay();
  const [found, setFound] = React.useState<TimelineBeside | null>(null);
  React.useEffect(() => {
    let gone = false;
    site.timelineBeside(planKey, today).then(
      (answer) => {
        if (!gone) setFound(answer);
      },
      () => {
        if (!gone) setFound(null);
      },
    );
    return () => {
      gone = true;
    };
  }, [site, planKey, today]);
  return React.useMemo(() => {
    if (found === null) return nothingBeside;
    return [
      { key: 'meetings', title: say('tidsplan.beside.meetings'), marks: found.meetings },
      { key: 'rounds', title: say('tidsplan.beside.rounds'), marks: found.rounds },
      { key: 'reviews', title: say('tidsplan.beside.reviews'), marks: found.reviews },
    ];
  }, [found, say]);
}
