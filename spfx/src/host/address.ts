import { readPlace, writePlace, type Place } from '../../../src/ui/shell/place';

/** The query parameter that names a place in the plan: `?fremdrift=tidsplan/2.1.m2`. */
export const addressName = 'fremdrift';

type Page = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>;

/** The page's address as one web part's own. */
export interface Address {
  /** The place that the address names; undefined where it names none. */
  read(): ReturnType<typeof readPlace> | undefined;
  /** Puts a place into the address, so that it can be copied and sent; undefined takes it away. */
  write(place: Place | undefined): void;
  /** Told when the person goes back or forward. Returns how to stop. */
  onChange(listener: () => void): () => void;
  release(): void;
}

/** The place that a query ("?Mode=Read&fremdrift=plan/2.1") names; null where it names none that is known. */
export const placeIn = (search: string): ReturnType<typeof readPlace> =>
  readPlace(new URLSearchParams(search).get(addressName));

/** The same query with this place, its other parameters as they were written. */
export function withPlace(search: string, place: Place | undefined): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && part.split('=')[0] !== addressName);
  // A slash may stand in a query as it is (RFC 3986 3.4), and reads better.
  const own = place ? [`${addressName}=${encodeURIComponent(writePlace(place)).replace(/%2F/g, '/')}`] : [];
  const parts = [...others, ...own];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

let holder: string | undefined;

/**
 * The address belongs to the first web part on the page that asks for it; the others read and write none, so that two do
 * not write over each other. `release` gives it to the next that asks.
 */
export function claimAddress(page: Page, instanceId: string): Address {
  holder = holder ?? instanceId;
  const isMine = (): boolean => holder === instanceId;
  return {
    read: () => (isMine() ? (placeIn(page.location.search) ?? undefined) : undefined),
    write: (place) => {
      const search = withPlace(page.location.search, place);
      if (!isMine() || search === page.location.search) return;
      // SharePoint keeps its own state with the entry; it must stay.
      page.history.replaceState(page.history.state, '', page.location.pathname + search + page.location.hash);
    },
    onChange: (listener) => {
      page.addEventListener('popstate', listener);
      return () => page.removeEventListener('popstate', listener);
    },
    release: () => {
      if (isMine()) holder = undefined;
    },
  };
}
