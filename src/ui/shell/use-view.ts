import * as React from 'react';
import { kept, noFilters, viewOf, writeViewState, type PageName, type ViewState } from '../state';

/** Pages that show part of the plan when something is searched for or chosen. */
const filtered: ReadonlySet<PageName> = new Set(['plan', 'tidsplan', 'grid', 'reminders']);

export interface View {
  readonly view: ViewState;
  /** Goes to another place, in the plan that is looked at unless it names one. */
  readonly go: (to: ViewState) => void;
  /** Opens a page by its tab; what was searched for is kept between pages that know it, and how the tidsplan was looked at. */
  readonly openPage: (page: PageName) => void;
  readonly select: (key: string | null) => void;
  /** Shows another part of the plan on the same page. */
  readonly filter: (change: Pick<ViewState, 'query' | 'filters'>) => void;
  /** Looks at the tidsplan in another way: as a table, in another scale, in other groups. */
  readonly look: (change: Partial<ViewState['look']>) => void;
  /** Looks at the tidsplan of a plan by its key; null for the current one. */
  readonly openPlan: (key: string | null) => void;
}

/**
 * What is seen, and the ways to something else. What the host asks for (a new deep link, another tab) goes before what is
 * open. The host is told of each view that is opened.
 */
export function useView(asked: ViewState, onView: ((view: ViewState) => void) | undefined): View {
  const [view, setView] = React.useState(asked);
  const text = writeViewState(asked);
  const latest = React.useRef(asked);
  latest.current = asked;
  // By what it says, not by its object: a host may make a new one at each drawing.
  React.useEffect(() => setView(latest.current), [text]);
  React.useEffect(() => onView?.(view), [onView, view]);
  const { plan } = view;
  return {
    view,
    go: (to) =>
      setView((old) => {
        const next = kept({ ...to, plan: to.plan ?? plan });
        return next.page === 'tidsplan' ? next : { ...next, look: old.look };
      }),
    openPage: (page) =>
      setView((old) => ({
        ...viewOf(page, { plan: old.plan, look: old.look }),
        ...(filtered.has(page) ? { query: old.query, filters: old.filters } : { query: '', filters: noFilters }),
      })),
    select: (selected) => setView((old) => ({ ...old, selected })),
    filter: (change) => setView((old) => ({ ...old, ...change })),
    look: (change) => setView((old) => ({ ...old, look: { ...old.look, ...change } })),
    openPlan: (key) => setView(viewOf('tidsplan', { plan: key })),
  };
}
