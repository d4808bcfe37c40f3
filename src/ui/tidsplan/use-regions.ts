import * as React from 'react';

/** Where F6 stops, in turn: the tools, the chart, and the details where they are open. */
const stops = ['[data-tools] input', '[role="grid"] [tabindex="0"]', 'aside[data-details]'] as const;

/** The details stand beside this part in the page: so many elements up they have an ancestor in common. */
const levels = 5;

/** F6 leads from toolbar to chart to details, Shift+F6 back (UI.md 9). */
export function useRegions(root: React.RefObject<HTMLElement>): void {
  React.useEffect(() => {
    const page = pageOf(root.current);
    if (!page) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
      const found = stops.flatMap((stop) => page.querySelector<HTMLElement>(stop) ?? []);
      const active = page.ownerDocument.activeElement;
      const here = found.findIndex((stop) => regionOf(stop).contains(active));
      const by = event.shiftKey ? -1 : 1;
      const next = found[here < 0 ? 0 : (here + by + found.length) % found.length];
      if (!next) return;
      event.preventDefault();
      (next.matches('aside') ? next.querySelector<HTMLElement>('[tabindex], button, a[href]') : next)?.focus();
    };
    page.addEventListener('keydown', onKeyDown);
    return () => page.removeEventListener('keydown', onKeyDown);
  }, [root]);
}

const regionOf = (stop: HTMLElement): HTMLElement =>
  stop.closest<HTMLElement>('[data-tools], [role="grid"], aside') ?? stop;

function pageOf(element: HTMLElement | null): HTMLElement | null {
  let page = element;
  for (let n = 0; n < levels && page?.parentElement && page.parentElement !== page.ownerDocument.body; n++)
    page = page.parentElement;
  return page;
}
