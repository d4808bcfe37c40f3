/** Whether the worker keeps what is at this address: the tab's page and its scripts, nothing that is set up or signed in. Pure. */
export function isKept(url: string, origin: string): boolean {
  const { origin: from, pathname } = new URL(url);
  return from === origin && (isPage(pathname) || pathname.startsWith('/pages/'));
}

/** The page is the same whatever its address asks for; what it shows it reads there itself. Pure. */
export function keptUnder(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${isPage(pathname) ? '/tab' : pathname}`;
}

/** Scripts whose name changes with their content. Pure. */
export const neverChanges = (url: string): boolean => new URL(url).pathname.includes('/chunks/');

const isPage = (pathname: string): boolean => pathname === '/' || pathname === '/tab';
