/** What the tab's page tells the tab. In production `hostOrigins` is empty and `today` null: no test value passes. */
export interface TabConfig {
  /** Address of the SharePoint site whose lists hold the plan. */
  readonly siteUrl: string;
  /** The tab's own app registration (never the bot's, DESIGN.md "Decisions"). */
  readonly clientId: string;
  /** Further origins that teams-js may take for Teams; only a local Teams is one. */
  readonly hostOrigins: readonly string[];
  /** Sign-in name of the bot, which alone writes the product's own lists; null where there is none. */
  readonly serviceLogin: string | null;
  /** The week of the municipality's winter holiday; 7 where it is not said. */
  readonly winterWeek?: 7 | 8 | undefined;
  /** A fixed day, for tests alone. */
  readonly today: string | null;
}

export const configElementId = 'fremdrift-config';

/**
 * The tab's HTML. The configuration stands in it as JSON, escaped so that no value can end the script element; the
 * nonce is the one of `tabHeaders`.
 */
export function tabHtml(page: { config: TabConfig; scriptUrl: string; nonce: string }): string {
  const json = JSON.stringify(page.config).replace(/[<>&\u2028\u2029]/g, (c) => {
    return `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  const nonce = attribute(page.nonce);
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Fremdrift</title>
<link rel="icon" href="data:,">
<meta name="csp-nonce" content="${nonce}">
<style nonce="${nonce}">html,body,#root{height:100%;margin:0}body{background:transparent}</style>
</head>
<body>
<div id="root"></div>
<script nonce="${nonce}" type="application/json" id="${configElementId}">${json}</script>
<script nonce="${nonce}" type="module" src="${attribute(page.scriptUrl)}"></script>
</body>
</html>
`;
}

/** Asked only where Teams gives no token itself. */
const loginOrigin = 'https://login.microsoftonline.com';

const attribute = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

/** The page that the window of the fallback sign-in comes back to: it hands on what it was given, and closes. */
export function returnHtml(page: { scriptUrl: string; nonce: string }): string {
  const nonce = attribute(page.nonce);
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<title>Fremdrift</title>
<link rel="icon" href="data:,">
</head>
<body>
<script nonce="${nonce}" type="module" src="${attribute(page.scriptUrl)}"></script>
</body>
</html>
`;
}

/**
 * The headers that go with the page. Scripts run only with the nonce or when such a script loads them from its own
 * origin; style elements need the nonce as well (Griffel gets it), while style attributes are let through, since React
 * writes places and widths there. `frameAncestors` are the origins that may frame the tab, `connect` those it may call.
 */
export function tabHeaders(options: {
  nonce: string;
  frameAncestors: readonly string[];
  connect: readonly string[];
}): Record<string, string> {
  const nonce = `'nonce-${options.nonce}'`;
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${nonce}`,
    `style-src 'self' ${nonce}`,
    `style-src-elem 'self' ${nonce}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src ${["'self'", loginOrigin, ...options.connect].join(' ')}`,
    "worker-src 'self'",
    `frame-ancestors ${options.frameAncestors.length > 0 ? options.frameAncestors.join(' ') : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  };
}
