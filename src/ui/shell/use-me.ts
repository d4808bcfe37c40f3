import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';
import type { Me } from '../../lists/rights-of';

/** Who looks; null until it is known, and where it cannot be told: what is "mine" is then nobody's. */
export function useMe(site: PlanSite): Me | null {
  const [me, setMe] = React.useState<Me | null>(null);
  React.useEffect(() => {
    let current = true;
    site.me().then(
      (found) => current && setMe(found),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [site]);
  return me;
}
