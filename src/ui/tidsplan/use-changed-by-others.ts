import * as React from 'react';
import type { Plan } from '../../plan/plan';
import { changedKeys } from './changed-by-others';

/** On what others have just changed; whoever draws it gives it a tint. */
export const freshMark = 'data-fresh';
const tintFor = 2000;

/**
 * Marks what others have changed while it is shown, for two seconds, and gives back how much of it there was. `own` counts
 * what the person has changed: that is no news. Nothing is drawn anew for it.
 */
export function useChangedByOthers(root: React.RefObject<HTMLElement>, plan: Plan, own: number): number {
  const before = React.useRef({ plan, own });
  const [told, setTold] = React.useState(0);
  React.useEffect(() => {
    const old = before.current;
    before.current = { plan, own };
    if (old.plan === plan || old.plan.key !== plan.key || old.own !== own) return;
    const keys = changedKeys(old.plan, plan);
    setTold(keys.size);
    const elements = [...(root.current?.querySelectorAll<HTMLElement>('[data-item], [data-open]') ?? [])].filter(
      ({ dataset }) => keys.has(dataset['item'] ?? dataset['open'] ?? ''),
    );
    for (const one of elements) one.setAttribute(freshMark, '');
    const fade = (): void => elements.forEach((one) => one.removeAttribute(freshMark));
    const timer = window.setTimeout(fade, tintFor);
    return () => {
      window.clearTimeout(timer);
      fade();
    };
  }, [root, plan, own]);
  return told;
}
