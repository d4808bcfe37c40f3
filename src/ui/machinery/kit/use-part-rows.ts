import * as React from 'react';
import type { MachineryLists } from '../../../lists/machinery/machinery-lists';
import type { PlanSite } from '../../../lists/plan-site';
import { useAsked, type Asked } from '../../history/use-asked';

/**
 * What a part shows of its lists: read when it opens, and again whenever `signal` counts up (others may have changed it) or
 * `again` is called. What is shown stands until something newer has come. Keep `read` with `useCallback`.
 */
export function usePartRows<T>(site: PlanSite, signal: number, read: (lists: MachineryLists) => Promise<T>): Asked<T> {
  const ask = React.useCallback(async () => read(await site.machinery()), [site, read]);
  return useAsked(ask, signal);
}
