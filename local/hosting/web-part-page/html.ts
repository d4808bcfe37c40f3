import type { Say } from '../../../src/text/text';
import { escapeHtml, pageLink } from '../../sharepoint/pages/html';
import { webPartNames } from './parts';
import { configId, paneId, partsId, teamsConfigId, type PageConfig, type TeamsConfig } from './client/config';
import { addressOf, hosts, inTeams, sections, teamsThemes, type PageView } from './view';

export interface PageWords {
  readonly say: Say;
  readonly home: string;
  readonly siteTitle: string;
}

export interface ShownPage extends PageWords {
  readonly person: string;
  readonly view: PageView;
  readonly scriptUrl: string;
  readonly nonce: string;
}

/** A page as SharePoint has them, in a plain form: bar, title, and a section with the web parts, which the script draws. */
export function webPartPageHtml(words: ShownPage, config: PageConfig): string {
  const { say, view } = words;
  const title = view.host === 'page' ? `<h1>${escapeHtml(say('webPartPage.title'))}</h1>` : '';
  const look = view.host === 'page' ? [view.section, ...(view.narrow ? ['narrow'] : [])].join(' ') : view.host;
  return frame(
    words,
    view.culture.slice(0, 2),
    `${bar(words, `<button type="button" data-edit>${escapeHtml(say('webPartPage.settings'))}</button>`)}
<aside id="${paneId}" aria-label="${escapeHtml(say('webPartPage.settings'))}" hidden></aside>
<main id="${partsId}" class="${look}">${title}</main>
${scripts(words, configId, config)}`,
    words.nonce,
  );
}

/** The page that Teams frames: nothing but the web part. */
export function hostedAppHtml(words: ShownPage, config: PageConfig): string {
  const body = `<div id="${partsId}" class="teams"></div><aside id="${paneId}" hidden></aside>${scripts(words, configId, config)}`;
  return document(words, words.view.culture.slice(0, 2), body, words.nonce);
}

/** As much of Teams as a tab needs: a bar with its themes, and the frame, which the script puts in. */
export function teamsHtml(words: ShownPage, config: TeamsConfig): string {
  const { say } = words;
  const themes = teamsThemes.map(
    (theme) =>
      `<button type="button" data-theme-choice="${theme}">${escapeHtml(say(`webPartPage.theme.${theme}`))}</button>`,
  );
  return frame(
    words,
    words.view.culture.slice(0, 2),
    `${bar(words, themes.join(''))}${scripts(words, teamsConfigId, config)}`,
    words.nonce,
  );
}

const scripts = ({ nonce, scriptUrl }: ShownPage, id: string, config: object): string =>
  `<script nonce="${nonce}" type="application/json" id="${id}">${JSON.stringify(config).replace(/</g, '\\u003c')}</script>
<script nonce="${nonce}" type="module" src="${escapeHtml(scriptUrl)}"></script>`;

/** What can be chosen, as links: the web part and the language in sight, where and how it stands behind a word. */
function bar({ say, view, person }: ShownPage, buttons: string): string {
  const link = (change: Partial<PageView>, text: string): string => pageLink(addressOf({ ...view, ...change }), text);
  const parts = inTeams(view.host) ? webPartNames : [...webPartNames, 'all' as const];
  const ways = [
    ...hosts
      .filter((host) => host !== view.host)
      .map((host) =>
        link({ host, part: view.part === 'all' ? 'udviklingsplan' : view.part }, say(`webPartPage.host.${host}`)),
      ),
    ...(view.host === 'page'
      ? [
          ...sections
            .filter((section) => section !== view.section)
            .map((section) => link({ section }, say(`webPartPage.section.${section}`))),
          link({ narrow: !view.narrow }, say(view.narrow ? 'webPartPage.wide' : 'webPartPage.narrow')),
          link({ parts: view.parts === 1 ? 2 : 1 }, say(view.parts === 1 ? 'webPartPage.two' : 'webPartPage.one')),
        ]
      : []),
  ];
  return `<nav class="bar" aria-label="${escapeHtml(say('webPartPage.bar'))}">
${parts.map((part) => link({ part }, say(`webPartPage.${part}`))).join('')}
${view.culture === 'da-DK' ? link({ culture: 'en-US' }, 'English') : link({ culture: 'da-DK' }, 'Dansk')}
<details><summary>${escapeHtml(say('webPartPage.ways'))}</summary><div>${ways.join('')}</div></details>
${buttons}<span>${escapeHtml(person)}</span>${pageLink('/_local/sign-out', say('webPartPage.signOut'))}</nav>`;
}

/** A page with words alone: who are you, or how the web part is built. */
export const messageHtml = (words: PageWords, title: string, body: string, nonce: string): string =>
  frame(words, words.say.locale, `<main><h1>${escapeHtml(title)}</h1>${body}</main>`, nonce);

// Only of the page's own frame: what is inside a web part is dressed by the web part alone.
const style = `
html,body{margin:0}body{font:15px/1.5 'Segoe UI',system-ui,sans-serif;color:#242424;background:#faf9f8}
body>header{background:#fff;border-bottom:1px solid #d1d1d1;padding:12px 16px;font-weight:600}
body>header a{color:inherit;text-decoration:none}.bar a,body>main>p a,body>main>ul a{color:#0f548c}
.bar{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center;padding:4px 16px;background:#fff;border-bottom:1px solid #e5e5e5;font-size:13px}
.bar details{position:relative}.bar summary{cursor:pointer}.bar details div{position:absolute;z-index:9;display:grid;gap:4px;padding:8px 16px;background:#fff;border:1px solid #d1d1d1;white-space:nowrap}
.bar span{margin-left:auto}body>main>h1{font-size:24px;line-height:32px;margin:12px 16px}
body>main{max-width:1440px;margin:0 auto;padding-bottom:16px}body>main>p,body>main>ul{margin-left:16px;margin-right:16px}
.part{margin:0 0 24px;outline:1px solid #e5e5e5}body>aside{padding:8px 16px;background:#fff;border-bottom:1px solid #d1d1d1}
main.narrow .part{max-width:416px}main.neutral{background:#f3f2f1}main.soft{background:#deecf9}main.strong{background:#0078d4}main.dark{background:#1f1f1f}
main.soft,main.neutral,main.strong{padding:1px 16px 16px}main.strong .part,main.soft .part,main.neutral .part{outline:none}
main.dark .part{outline-color:#3d3d3d}main.dark>h1,main.strong>h1{color:#fff;margin-top:0;padding-top:12px}
main.fullpage{max-width:none;padding:0}main.fullpage .part,.teams .part{margin:0;outline:none}
html:has(>body>iframe),body:has(>iframe){height:100%}body:has(>iframe){display:flex;flex-direction:column}body>iframe{flex:1;border:0;min-height:0}
`;

const document = (words: PageWords, lang: string, body: string, nonce: string): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${words.say('webPartPage.title')} – ${words.siteTitle}`)}</title><link rel="icon" href="data:,">
<style nonce="${nonce}">${style}</style></head>
<body>${body}
</body></html>
`;

const frame = (words: PageWords, lang: string, body: string, nonce: string): string =>
  document(words, lang, `<header>${pageLink(words.home, words.siteTitle)}</header>\n${body}`, nonce);
