import { tokens } from '@fluentui/react-components';
import type { ItemState } from '../../plan/status';
import type { MarkKind } from '../../timeline/kinds';
import { outlines, type Outline } from '../../timeline/outlines';
import { plainSheet } from '../plain/plain-sheet';

// A sign is two pseudo-elements of what wears its classes: as SVG elements they were a third of the chart's. ::before is the
// silhouette in the state's colour; ::after lies on it, the inside of the outline in paper, or a sign cut out of what is
// filled. Both are told apart without colour, by the same shapes.

const clip = (shape: string | number): string =>
  `clip-path: ${typeof shape === 'number' ? `circle(${shape}%)` : `polygon(${shape})`};`;

/** What a kind's outline is as a rule. */
export const kindRule = ([outer, inner, down = 0]: Outline): string =>
  `--down: calc(var(--sign) * ${down}); &::before { ${clip(outer)} } &::after { ${clip(inner)} }`;

const check = '31% 54%,46% 70%,70% 43%,63% 36%,46% 56%,38% 48%';
const exclamation = '44% 28%,56% 28%,55% 55%,50% 55%,50% 61%,56% 61%,56% 72%,44% 72%,44% 61%,50% 61%,50% 55%,45% 55%';
const pause = '34% 32%,45% 32%,45% 68%,55% 68%,55% 32%,66% 32%,66% 68%,34% 68%';

const ink = 'var(--ink)';
const paper = 'var(--paper)';
const middle = '50% calc(50% + var(--down))';
const struck = (behind: string): string =>
  `linear-gradient(135deg, ${behind} 46.4%, ${ink} 46.4% 53.6%, ${behind} 53.6%)`;
// Before any kind's own outline, in whatever order the sheets come.
const cutOut = (shape: string): string => `&.sign-on::after { ${clip(shape)} margin-top: var(--down); }`;

const rules = {
  // What wears a sign says `--sign`, its size, and `--at`, how far in it stands.
  // The colours are the system's own where it has some: shapes cut out of a background are not seen otherwise.
  on: `
    --ink: var(--state); --paper: ${tokens.colorNeutralBackground1};
    @media (forced-colors: active) { --ink: CanvasText; --paper: Canvas; }
    &::before, &::after { content: ''; position: absolute; left: var(--at); top: calc(50% - var(--sign) / 2);
      width: var(--sign); height: var(--sign); background: ${ink}; forced-color-adjust: none; print-color-adjust: exact; }
    &::after { background: ${paper}; }`,
  milestone: kindRule(outlines.milestone),
  goal: kindRule(outlines.goal),
  followUp: kindRule(outlines.followUp),
  planned: `--state: ${tokens.colorNeutralForeground2};`,
  running: `
    --state: ${tokens.colorBrandForeground1};
    &::after { background: linear-gradient(90deg, ${ink} 50%, ${paper} 50%); }`,
  reached: `--state: ${tokens.colorPaletteGreenForeground1}; ${cutOut(check)}`,
  late: `--state: ${tokens.colorPaletteRedForeground1}; ${cutOut(exclamation)}`,
  undated: `
    --state: ${tokens.colorNeutralForeground3};
    &::before { background: repeating-conic-gradient(from -13.5deg at ${middle}, ${ink} 0 27deg, transparent 27deg 45deg); }
    &::after { background: radial-gradient(circle at ${middle}, ${ink} calc(var(--sign) * 0.07), ${paper} calc(var(--sign) * 0.1)); }`,
  postponed: `--state: ${tokens.colorNeutralForeground3}; ${cutOut(pause)}`,
  dropped: `--state: ${tokens.colorNeutralForeground3}; &::after { background: ${struck(paper)}; }`,
  // Nothing else stands in it: the line through what is dropped goes on past the sign.
  // As large as it is, also where it would be stretched as a cell of a row: its two elements would part.
  alone: `
    position: relative; display: inline-block; flex-shrink: 0; vertical-align: middle;
    width: var(--sign); height: var(--sign); --at: 0;
    &.sign-dropped { background: ${struck('transparent')} center / 90% 90% no-repeat;
      forced-color-adjust: none; print-color-adjust: exact; }`,
  tag: `font-size: 12px; line-height: 16px; font-weight: 600; white-space: nowrap; color: var(--state);`,
  legend: `
    display: flex; flex-wrap: wrap; gap: 2px 14px; margin: 0; padding: 0; list-style: none;
    font-size: 12px; line-height: 20px; color: ${tokens.colorNeutralForeground2};
    & > li { display: inline-flex; align-items: center; gap: 4px; }`,
};

/** `useSignSheet` must be called somewhere in the page. */
export const { classes: signs, useSheet: useSignSheet } = plainSheet('sign', rules);

/** The classes of a sign: shape says the kind, filling says the state. What is not the plan's own needs `useBesideSigns` too. */
export const signOf = (kind: MarkKind, state: ItemState): string => `sign-on sign-${kind} sign-${state}`;
