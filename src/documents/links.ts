/** What stands in a document's link. Only the first three are followed. */
export type ReadLink =
  /** A file or page of this site: `path` is its address on the host, decoded. */
  | { readonly kind: 'here'; readonly path: string; readonly href: string }
  /** The same host, another site. */
  | { readonly kind: 'host'; readonly href: string }
  | { readonly kind: 'outside'; readonly href: string }
  | { readonly kind: 'none' }
  /** Anything else: another scheme, no address, an address with a name and password in it. */
  | { readonly kind: 'malformed' };

/** Signs that nobody can see, and that browsers take out of an address before they read its scheme. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

const malformed: ReadLink = { kind: 'malformed' };

/**
 * Reads the link of a document: https, or a path on the site's own host that begins with one slash. `siteUrl` is the
 * site's own address, without a final slash (THREATS: no other scheme ever becomes a link). Pure.
 */
export function readLink(text: string, siteUrl: string): ReadLink {
  const written = text.trim();
  if (written === '') return { kind: 'none' };
  if (unseen.test(written) || written.includes('\\')) return malformed;
  const site = new URL(siteUrl);
  const isPath = /^\/(?!\/)/.test(written);
  if (!isPath && !/^https:\/\/[^/]/i.test(written) && !written.startsWith(`${site.origin}/`)) return malformed;
  const url = parsed(written, site);
  if (url === null || url.username !== '' || url.password !== '') return malformed;
  if (url.origin !== site.origin) return { kind: 'outside', href: url.href };
  const path = decoded(url.pathname);
  if (path === null) return malformed;
  const root = decoded(site.pathname)?.replace(/\/$/, '').toLowerCase() ?? '';
  // SharePoint's own links to a file ("/:w:/r/sites/…", "/_layouts/15/Doc.aspx?sourcedoc=…") name no path to ask for.
  const isOwn = path.toLowerCase().startsWith(`${root}/`) && !/\/_layouts\//i.test(path);
  return isOwn ? { kind: 'here', path, href: url.href } : { kind: 'host', href: url.href };
}

function parsed(text: string, site: URL): URL | null {
  try {
    return new URL(text, site.origin);
  } catch {
    return null;
  }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** The address that a view may make a link of, or null. */
export function hrefOf(text: string, siteUrl: string): string | null {
  const link = readLink(text, siteUrl);
  return 'href' in link ? link.href : null;
}
