import type { Theme } from './shape';

const backgrounds: Readonly<Record<Theme, string>> = { default: '#f0f0f0', dark: '#141414', contrast: '#000000' };

/** The page's HTML. The background is the theme's own, so that the dark page does not flash white while it loads. */
export function pageHtml(title: string, locale: string, theme: Theme): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme === 'default' ? 'light' : 'dark'}">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>html,body,#root{height:100%;margin:0}body{background:${backgrounds[theme]}}</style>
</head>
<body>
<div id="root"></div>
<script type="module" src="/pages/local/teams-page.js"></script>
</body>
</html>
`;
}

/** The page may run its own script, speak to its own server, and frame the tab. Fluent UI and cards set styles inline. */
export function contentSecurityPolicy(tabOrigin: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${tabOrigin ?? "'none'"}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
