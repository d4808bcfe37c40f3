/**
 * Near SharePoint's: scripts of the page's own and with a nonce, none in the HTML, no other host. The framework's own loader
 * evaluates text (its RequireJS), so that must be let through there as well.
 */
export const policy = (nonce: string, may: { readonly frame?: boolean; readonly beFramed?: boolean } = {}): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'unsafe-eval' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${may.frame ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${may.beFramed ? "'self'" : "'none'"}`,
  ].join('; ');
