type Page = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>;

/** The page's address as one web part's own: one query parameter ("?fremdrift=tidsplan/2.1.m2") and the text in it. */
export interface Address {
  /** What the address says; undefined where it says nothing. */
  read(): string | undefined;
  /** Puts a text into the address, so that it can be copied and sent; undefined takes it away. */
  write(text: string | undefined): void;
  /** The whole address of the page with this text in it, to be sent. */
  link(text: string): string;
  /** Told when the person goes back or forward. Returns how to stop. */
  onChange(listener: () => void): () => void;
  release(): void;
}

/** The same query with this text, its other parameters as they were written. */
export function withText(search: string, name: string, text: string | undefined): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && part.split('=')[0] !== name);
  // Slashes and colons may stand in a query as they are (RFC 3986 3.4), and read better.
  const own =
    text === undefined ? [] : [`${name}=${encodeURIComponent(text).replace(/%(2F|3A)/g, decodeURIComponent)}`];
  const parts = [...others, ...own];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Which web part has which parameter on this page. */
const holders = new Map<string, string>();

/**
 * A parameter belongs to the first web part on the page that asks for it; the others read and write none, so that two do
 * not write over each other. `release` gives it to the next that asks.
 */
export function claimAddress(page: Page, instanceId: string, name: string): Address {
  if (!holders.has(name)) holders.set(name, instanceId);
  const isMine = (): boolean => holders.get(name) === instanceId;
  return {
    read: () => (isMine() ? (new URLSearchParams(page.location.search).get(name) ?? undefined) : undefined),
    write: (text) => {
      const search = withText(page.location.search, name, text);
      if (!isMine() || search === page.location.search) return;
      // SharePoint keeps its own state with the entry; it must stay.
      page.history.replaceState(page.history.state, '', page.location.pathname + search + page.location.hash);
    },
    link: (text) => page.location.origin + page.location.pathname + withText(page.location.search, name, text),
    onChange: (listener) => {
      page.addEventListener('popstate', listener);
      return () => page.removeEventListener('popstate', listener);
    },
    release: () => {
      if (isMine()) holders.delete(name);
    },
  };
}
