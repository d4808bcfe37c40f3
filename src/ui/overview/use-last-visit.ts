import * as React from 'react';
import { readVisits, seenAt, visitsKey } from './visits';

export interface LastVisit {
  /** False until it is known who looks. */
  readonly known: boolean;
  /** When this person was last here before; null at the first visit, and where the browser keeps nothing. */
  readonly at: string | null;
}

/**
 * When the person was last here, kept in the browser for each site and person. The moment stays as long as the view does, so
 * that nothing that is being read goes away. `login` null while it is not known.
 */
export function useLastVisit(site: string, login: string | null, now: () => Date): LastVisit {
  const [visit, setVisit] = React.useState<LastVisit>({ known: false, at: null });
  React.useEffect(() => {
    if (login === null) return;
    const key = visitsKey(site, login);
    const see = (): string | null => {
      try {
        const visits = seenAt(readVisits(window.localStorage.getItem(key)), now());
        window.localStorage.setItem(key, JSON.stringify(visits));
        return visits.before;
      } catch {
        // A browser that keeps nothing: every visit is the first.
        return null;
      }
    };
    setVisit({ known: true, at: see() });
    // The visit ends when the page is left, not when it was opened.
    const leave = (): void => void see();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [site, login, now]);
  return visit;
}
