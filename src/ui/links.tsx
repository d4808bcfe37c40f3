import * as React from 'react';
import type { ViewState } from './state';

/** A way in which a host itself hands a view on: to others (`teams`), to a window of its own, to those in a meeting (`stage`). */
export interface HostShare {
  readonly kind: 'teams' | 'window' | 'stage';
  /** `title` says what it is. Rejects where the host did not do it. */
  readonly share: (view: ViewState, title: string) => Promise<void>;
}

/** How a host makes an address that opens a view; null where it has none of that kind. */
export interface HostLinks {
  /** For a browser. */
  readonly browser?: (view: ViewState) => string;
  /** A deep link that opens in Teams. */
  readonly teams?: (view: ViewState) => string | null;
  readonly shares?: readonly HostShare[];
}

interface Links {
  readonly links: HostLinks;
  /** What is seen now, as the address keeps it; null outside the app's frame. */
  readonly view: ViewState | null;
}

const LinksContext = React.createContext<Links>({ links: {}, view: null });

/** Gives the views below the host's addresses. */
export const LinksProvider = LinksContext.Provider;

export interface ViewLinks {
  /** The address of what is seen now, changed as told. */
  readonly browser: ((more?: Partial<ViewState>) => string | null) | null;
  readonly teams: ((more?: Partial<ViewState>) => string | null) | null;
  /** Hands on what is seen now. */
  readonly shares: readonly { readonly kind: HostShare['kind']; readonly share: (title: string) => Promise<void> }[];
}

/** Addresses of what is seen now. */
export function useLinks(): ViewLinks {
  const { links, view } = React.useContext(LinksContext);
  return React.useMemo(() => {
    const of = (make: HostLinks['teams']): ViewLinks['teams'] =>
      make === undefined || view === null ? null : (more = {}) => make({ ...view, ...more });
    const shares =
      view === null
        ? []
        : (links.shares ?? []).map(({ kind, share }) => ({ kind, share: (title: string) => share(view, title) }));
    return {
      browser: of(links.browser),
      teams: of(links.teams),
      shares,
    };
  }, [links, view]);
}
