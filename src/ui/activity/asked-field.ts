import type { PlanSite } from '../../lists/plan-site';

/** An editor of an activity's page that another page leads to, and the field in it that is to be filled in. */
export interface AskedField {
  readonly activityKey: string;
  readonly editor: string;
  readonly field: string | null;
}

/** Waits for the page to open, and is forgotten with the site. */
const waiting = new WeakMap<PlanSite, AskedField>();

/** Says what the page of an activity is to open with, before it is gone to. */
export const askField = (site: PlanSite, asked: AskedField): void => void waiting.set(site, asked);

/** What the page is to open with, once; null where nobody has asked for anything on it. */
export function takeField(site: PlanSite, activityKey: string): AskedField | null {
  const asked = waiting.get(site) ?? null;
  waiting.delete(site);
  return asked?.activityKey === activityKey ? asked : null;
}
