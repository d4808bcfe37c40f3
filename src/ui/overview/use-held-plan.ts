import * as React from 'react';
import type { LocalDate, Plan } from '../../plan/plan';
import { standingOf } from '../../plan/standing';

export interface HeldPlan {
  readonly plan: Plan;
  /** True while others have changed what would move the lines that are being read. */
  readonly waiting: boolean;
  /** Shows what waits. */
  readonly show: () => void;
}

/**
 * The plan as it is read. What oneself changes is seen at once, and so is what moves no line; what others change in the lists
 * waits while somebody reads them, who then asks for it. `own` is counted up with each change of one's own.
 */
export function useHeldPlan(plan: Plan, own: number, today: LocalDate, root: React.RefObject<HTMLElement>): HeldPlan {
  const [held, setHeld] = React.useState({ plan, own });
  React.useLayoutEffect(() => {
    if (plan === held.plan) return;
    const moves = linesOf(plan, today) !== linesOf(held.plan, today);
    if (plan.key === held.plan.key && own === held.own && moves && isRead(root.current)) return;
    setHeld({ plan, own });
  }, [plan, own, held, today, root]);
  return {
    plan: plan.key === held.plan.key ? held.plan : plan,
    waiting: plan !== held.plan,
    show: () => setHeld({ plan, own }),
  };
}

/** What stands in the lists, line by line. */
function linesOf(plan: Plan, today: LocalDate): string {
  const { late, soon, undated } = standingOf(plan, today);
  return JSON.stringify([late, soon, undated].map((items) => items.map(({ key }) => key)));
}

/** Somebody has gone down the page, or stands in it. */
function isRead(root: HTMLElement | null): boolean {
  if (root === null) return false;
  if (root.contains(root.ownerDocument.activeElement)) return true;
  for (let one = root.parentElement; one !== null; one = one.parentElement) if (one.scrollTop > 0) return true;
  return false;
}
