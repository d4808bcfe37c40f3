import type { Paper } from '../../../timeline/out/paper';
import type { SvgPicture } from '../../../timeline/out/svg';
import { writeRules } from '../../print/page-rules';

/** On what holds the sheets. */
export const sheetsMark = 'data-print-sheets';
const aloneMark = 'data-print-sheets-alone';

/** A hair less than the sheet: what is rounded up to more than one begins another. */
const sheetSize: Readonly<Record<Paper, string>> = { A3: '296.6mm', A4: '209.6mm' };

/** Rules of these sheets. The margins are the picture's own, so that the browser adds neither its own nor an address. */
export const sheetRules = (paper: Paper): readonly string[] => [
  `@page { size: ${paper} landscape; margin: 0; }`,
  `@media screen { [${sheetsMark}] { display: none !important; } }`,
  `@media print { [${aloneMark}] > :not([${sheetsMark}]) { display: none !important; } }`,
  `@media print { html, [${aloneMark}] { display: block !important; position: static !important; height: auto !important;
     margin: 0 !important; padding: 0 !important; overflow: visible !important; background: none !important; } }`,
  `@media print { [${sheetsMark}] > svg { display: block; width: 100vw; height: ${sheetSize[paper]}; break-after: page;
     break-inside: avoid; print-color-adjust: exact; -webkit-print-color-adjust: exact; } }`,
  `@media print { [${sheetsMark}] > svg:last-child { break-after: auto; } }`,
];

let takeAway: (() => void) | null = null;

/** Prints sheets, and nothing else of the page; they are gone when the browser has them. */
export function printSheets(sheets: readonly SvgPicture[], paper: Paper): void {
  laySheets(sheets, paper);
  window.print();
}

/** True while sheets lie ready for the browser. */
export const areSheetsLaid = (): boolean => takeAway !== null;

/** Lays sheets in the page in place of all else on paper, until the browser has them. */
export function laySheets(sheets: readonly SvgPicture[], paper: Paper): void {
  takeAway?.();
  const { body } = document;
  const holder = document.createElement('div');
  holder.setAttribute(sheetsMark, '');
  // On the screen it is not there; a screen reader has the plan in the page itself.
  holder.setAttribute('aria-hidden', 'true');
  const parser = new DOMParser();
  for (const { svg } of sheets)
    holder.append(document.importNode(parser.parseFromString(svg, 'image/svg+xml').documentElement, true));
  const unwrite = writeRules(document, sheetRules(paper));
  body.append(holder);
  body.setAttribute(aloneMark, '');
  takeAway = () => {
    takeAway = null;
    window.removeEventListener('afterprint', after);
    holder.remove();
    unwrite();
    body.removeAttribute(aloneMark);
  };
  const after = (): void => takeAway?.();
  window.addEventListener('afterprint', after);
}
