import { createSay } from '../../../src/text/text';

const say = createSay('da');
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

/** A link; the address is percent-encoded already. */
export const pageLink = (address: string, text: string): string =>
  `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;

const style = `
body{margin:0;font:15px/1.5 'Segoe UI',system-ui,sans-serif;color:#242424;background:#faf9f8}
header{background:#fff;border-bottom:1px solid #d1d1d1;padding:12px 24px;font-weight:600}
header a{color:inherit;text-decoration:none}main{padding:16px 24px;max-width:1400px;margin:auto}
h1{font-size:24px;margin:8px 0 16px}a{color:#0f548c}.scroll{overflow:auto;background:#fff;border:1px solid #d1d1d1}
table{border-collapse:collapse;width:100%;background:#fff}th,td{text-align:left;vertical-align:top;padding:8px 12px;border-bottom:1px solid #e5e5e5}
th{font-weight:600;background:#f5f5f5;white-space:nowrap}td{white-space:pre-line;min-width:7em}
dl{background:#fff;border:1px solid #d1d1d1;padding:8px 24px 24px}dt{font-weight:600;margin-top:14px}dd{margin:2px 0 0;white-space:pre-line}
@media (prefers-color-scheme:dark){body{background:#1f1f1f;color:#f5f5f5}header,table,dl,.scroll{background:#292929;border-color:#575757}th{background:#333}th,td{border-color:#444}a{color:#8cc8ff}}
`;

export function page(title: string, home: string, body: string): string {
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>${style}</style></head><body><header><a href="${escapeHtml(home)}">${say('lists.page.site')}</a></header>
<main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
}
