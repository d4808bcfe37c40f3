import type { Say } from '../../../src/text/text';
import { escapeHtml, pageLink } from '../../sharepoint/pages/html';
import { webPartNames, type WebPartName } from './parts';
import { configId, paneId, partsId, type PageConfig } from './client/config';

/** What of the page a link chooses; each stands in the page's query. */
export interface PageView {
  readonly culture: 'da-DK' | 'en-US';
  readonly dark: boolean;
  /** How many web parts stand on the page. */
  readonly parts: 1 | 2;
  readonly part: WebPartName | 'all';
  /** A column of a third of the page. */
  readonly narrow: boolean;
}

export interface PageWords {
  readonly say: Say;
  readonly home: string;
  readonly siteTitle: string;
}

/** A page as SharePoint has them, in a plain form: bar, title, and a section with the web parts, which the script draws. */
export function webPartPageHtml(
  words: PageWords & {
    readonly person: string;
    readonly view: PageView;
    readonly scriptUrl: string;
    readonly nonce: string;
  },
  config: PageConfig,
): string {
  const { say, view, nonce } = words;
  const json = JSON.stringify(config).replace(/</g, '\\u003c');
  const link = (change: Partial<PageView>, text: string): string => pageLink(addressOf({ ...view, ...change }), text);
  const choices = [
    ...[...webPartNames, 'all' as const].map((part) => link({ part }, say(`webPartPage.${part}`))),
    view.culture === 'da-DK' ? link({ culture: 'en-US' }, 'English') : link({ culture: 'da-DK' }, 'Dansk'),
    link({ dark: !view.dark }, say(view.dark ? 'webPartPage.light' : 'webPartPage.dark')),
    link({ narrow: !view.narrow }, say(view.narrow ? 'webPartPage.wide' : 'webPartPage.narrow')),
    link({ parts: view.parts === 1 ? 2 : 1 }, say(view.parts === 1 ? 'webPartPage.two' : 'webPartPage.one')),
  ];
  return frame(
    words,
    view.culture.slice(0, 2),
    `<nav class="bar" aria-label="${escapeHtml(say('webPartPage.bar'))}">${choices.join('')}
<button type="button" data-edit>${escapeHtml(say('webPartPage.settings'))}</button>
<span>${escapeHtml(words.person)}</span>${pageLink('/_local/sign-out', say('webPartPage.signOut'))}</nav>
<aside id="${paneId}" aria-label="${escapeHtml(say('webPartPage.settings'))}" hidden></aside>
<main id="${partsId}" class="${[view.dark ? 'dark' : '', view.narrow ? 'narrow' : ''].join(' ').trim()}"><h1>${escapeHtml(say('webPartPage.title'))}</h1></main>
<script nonce="${nonce}" type="application/json" id="${configId}">${json}</script>
<script nonce="${nonce}" type="module" src="${escapeHtml(words.scriptUrl)}"></script>`,
    nonce,
  );
}

/** A page with words alone: who are you, or how the web part is built. */
export const messageHtml = (words: PageWords, title: string, body: string, nonce: string): string =>
  frame(words, words.say.locale, `<main><h1>${escapeHtml(title)}</h1>${body}</main>`, nonce);

/** The query that opens the page in this view; the usual is left out. */
export function addressOf({ culture, dark, parts, part, narrow }: PageView): string {
  const query = new URLSearchParams();
  if (culture !== 'da-DK') query.set('culture', culture);
  if (dark) query.set('section', 'dark');
  if (part !== 'udviklingsplan') query.set('part', part);
  if (narrow) query.set('column', 'third');
  if (parts !== 1) query.set('parts', String(parts));
  return `?${query.toString()}`;
}

// Only of the page's own frame: what is inside a web part is dressed by the web part alone.
const style = `
html,body{margin:0}body{font:15px/1.5 'Segoe UI',system-ui,sans-serif;color:#242424;background:#faf9f8}
body>header{background:#fff;border-bottom:1px solid #d1d1d1;padding:12px 16px;font-weight:600}
body>header a{color:inherit;text-decoration:none}.bar a,main>p a,main>ul a{color:#0f548c}
.bar{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center;padding:4px 16px;background:#fff;border-bottom:1px solid #e5e5e5;font-size:13px}
.bar span{margin-left:auto}main>h1{font-size:24px;line-height:32px;margin:12px 16px}
main{max-width:1440px;margin:0 auto;padding-bottom:16px}main>p,main>ul{margin-left:16px;margin-right:16px}
.part{margin:0 0 24px;outline:1px solid #e5e5e5}body>aside{padding:8px 16px;background:#fff;border-bottom:1px solid #d1d1d1}
main.narrow .part{max-width:416px}
main.dark{background:#1f1f1f}main.dark .part{outline-color:#3d3d3d}main.dark>h1{color:#fff;margin-top:0;padding-top:12px}
`;

const frame = (words: PageWords, lang: string, body: string, nonce: string): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${words.say('webPartPage.title')} – ${words.siteTitle}`)}</title><link rel="icon" href="data:,">
<style nonce="${nonce}">${style}</style></head>
<body><header>${pageLink(words.home, words.siteTitle)}</header>
${body}
</body></html>
`;
