import * as React from 'react';
import type { PlanSite, SiteLists } from '../../lists/plan-site';
import { ProvisionRefused } from '../../lists/provisioning';

/** What is known of the lists. `refused`: they lack something that this person may not make, or are newer than we are. */
export type ListsCheck =
  | { readonly kind: 'notAsked' | 'checking' }
  | { readonly kind: 'known'; readonly inspection: SiteLists }
  | { readonly kind: 'refused'; readonly refusal: ProvisionRefused }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Asks once, while `ask` is true, what the lists lack; `again` asks anew and keeps the former answer meanwhile. */
export function useInspection(
  site: PlanSite,
  ask: boolean,
): { readonly check: ListsCheck; readonly again: () => void } {
  const [check, setCheck] = React.useState<ListsCheck>({ kind: ask ? 'checking' : 'notAsked' });
  const [count, setCount] = React.useState(0);
  React.useEffect(() => {
    if (!ask) return setCheck({ kind: 'notAsked' });
    let current = true;
    setCheck((old) => (old.kind === 'known' ? old : { kind: 'checking' }));
    site.inspect().then(
      (inspection) => current && setCheck({ kind: 'known', inspection }),
      (error: unknown) =>
        current &&
        setCheck(error instanceof ProvisionRefused ? { kind: 'refused', refusal: error } : { kind: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [site, ask, count]);
  return { check, again: React.useCallback(() => setCount((n) => n + 1), []) };
}
