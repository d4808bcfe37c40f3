import * as React from 'react';

/**
 * Brings the item or activity with this key into sight where it is not: a deep link opens the plan where it points. What is
 * in sight stays where it is.
 */
export function useSeen(root: React.RefObject<HTMLElement>, key: string | null): void {
  React.useEffect(() => {
    if (key === null) return;
    const quoted = CSS.escape(key);
    const target = root.current?.querySelector<HTMLElement>(`[data-item="${quoted}"], [data-activity="${quoted}"]`);
    if (!target || isInSight(target)) return;
    // jsdom and the oldest hosts cannot scroll to an element.
    target.scrollIntoView?.({ block: target.hasAttribute('data-item') ? 'center' : 'start' });
  }, [root, key]);
}

function isInSight(target: HTMLElement): boolean {
  const { top, bottom } = target.getBoundingClientRect();
  const around = scroller(target)?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
  // A tall activity is seen where its beginning is.
  return top >= around.top && (bottom <= around.bottom || top < (around.top + around.bottom) / 2);
}

function scroller(target: HTMLElement): HTMLElement | null {
  for (let one = target.parentElement; one !== null; one = one.parentElement)
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  return null;
}
