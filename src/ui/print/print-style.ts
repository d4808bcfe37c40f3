import { webLightTheme } from '@fluentui/react-components';
import { writeRules } from './page-rules';

/** On what is printed. */
export const rootMark = 'data-print-root';
/** On everything that what is printed stands in: a part that scrolls would be cut at the edge of the screen. */
export const pathMark = 'data-print-path';
/** On the page, while only what stands in the root is printed. */
export const aloneMark = 'data-print-alone';
/** On what is of no use on paper. */
export const hideMark = 'data-print-hide';

const paper = Object.entries(webLightTheme)
  .filter(([name]) => name.startsWith('color'))
  .map(([name, value]) => `--${name}: ${String(value)};`)
  .join(' ');

/** Rules of paper, whatever the theme on the screen is. */
const rules = [
  // A grid that is parted between pages reckons its rows by the height that they had on the screen, and cards come to stand on cards.
  `[${pathMark}], [${rootMark}], [${rootMark}] :has(> section) { display: block !important; height: auto !important;
     overflow: visible !important; background: none !important; }`,
  `[${pathMark}] { position: static !important; min-height: 0 !important; max-height: none !important;
     contain: none !important; transform: none !important; }`,
  `[${aloneMark}] [${pathMark}] > :not([${pathMark}]):not([${rootMark}]),
   [${aloneMark}] > :not([${pathMark}]):not([${rootMark}]) { display: none !important; }`,
  `[${rootMark}] { ${paper} color: #000 !important; }`,
  // The names of things are buttons too; Fluent's own buttons and links do something, and paper does nothing.
  `[${rootMark}] [${hideMark}], [${rootMark}] .fui-Button, [${rootMark}] button.fui-Link, [${pathMark}] > [${hideMark}] { display: none !important; }`,
  `[${rootMark}] a::after, [${rootMark}] button::after { content: none !important; }`,
  `[${rootMark}] a, [${rootMark}] button, [${rootMark}] [role='button'] { color: inherit !important; text-decoration: none !important; }`,
  `[${rootMark}] section { margin-bottom: 12px; }`,
  `[${rootMark}] h1, [${rootMark}] h2, [${rootMark}] h3, [${rootMark}] h4 { break-after: avoid-page; }`,
  `[${rootMark}] li, [${rootMark}] tr { break-inside: avoid-page; }`,
];

let written = false;

/** Puts the rules of paper into the page once. */
export function writePrintStyle(page: Document): void {
  if (written) return;
  written = true;
  writeRules(
    page,
    rules.map((rule) => `@media print { ${rule} }`),
  );
}

/** Marks what is printed and all it stands in; gives back what takes the marks away. */
export function markForPrint(root: HTMLElement, alone: boolean): () => void {
  const page = root.ownerDocument;
  const path: Element[] = [];
  for (let one = root.parentElement; one !== null && one !== page.documentElement; one = one.parentElement)
    path.push(one);
  for (const one of path) one.setAttribute(pathMark, '');
  if (alone) page.body.setAttribute(aloneMark, '');
  return () => {
    for (const one of path) one.removeAttribute(pathMark);
    page.body.removeAttribute(aloneMark);
  };
}
