import { tokens } from '@fluentui/react-components';
import type { ItemState } from '../../plan/status';
import type { MarkKind } from '../../timeline/kinds';
import { plainSheet } from '../plain/plain-sheet';
import { corners, halfLine, moved, outlines, type Corner } from './outlines';

// A sign is two pseudo-elements of what wears its classes: as SVG elements they were a third of the chart's. ::before is the
// silhouette in the state's colour; ::after lies on it, the inside of the outline in paper, or a sign cut out of what is
// filled. Both are told apart without colour, by the same shapes.

const percent = (n: number): string => `${+(n * 5).toFixed(1)}%`;
const clip = (shape: readonly Corner[] | number): string =>
  `clip-path: ${
    typeof shape === 'number'
      ? `circle(${percent(shape)})`
      : `polygon(${shape.map((corner) => corner.map(percent).join(' ')).join()})`
  };`;

function shapesOf(kind: MarkKind): string {
  const { line, within, pole = [], down } = outlines[kind];
  const grown = (by: number): readonly Corner[] | number =>
    typeof line === 'number' ? line + by : by > 0 ? [...moved(line, by), ...pole] : moved(within ?? line, by);
  return `
    ${down === undefined ? '' : `--down: calc(var(--sign) * ${down / 20});`}
    &::before { ${clip(grown(halfLine))} }
    &::after { ${clip(grown(-halfLine))} }`;
}

const check = corners('6.2,10.8 9.2,14 14,8.6 12.6,7.2 9.2,11.2 7.6,9.6');
const exclamation = corners(
  '8.8,5.6 11.2,5.6 11,11 10,11 10,12.2 11.2,12.2 11.2,14.4 8.8,14.4 8.8,12.2 10,12.2 10,11 9,11',
);

const ink = 'var(--ink)';
const paper = 'var(--paper)';
const middle = '50% calc(50% + var(--down, 0px))';
const struck = (behind: string): string =>
  `linear-gradient(135deg, ${behind} 46.4%, ${ink} 46.4% 53.6%, ${behind} 53.6%)`;
const cutOut = (shape: readonly Corner[]): string => `&::after { ${clip(shape)} margin-top: var(--down, 0px); }`;

const rules = {
  // What wears a sign says `--sign`, its size, and `--at`, how far in it stands.
  // The colours are the system's own where it has some: shapes cut out of a background are not seen otherwise.
  on: `
    --ink: var(--state); --paper: ${tokens.colorNeutralBackground1};
    @media (forced-colors: active) { --ink: CanvasText; --paper: Canvas; }
    &::before, &::after { content: ''; position: absolute; left: var(--at); top: calc(50% - var(--sign) / 2);
      width: var(--sign); height: var(--sign); background: ${ink}; forced-color-adjust: none; print-color-adjust: exact; }
    &::after { background: ${paper}; }`,
  milestone: shapesOf('milestone'),
  goal: shapesOf('goal'),
  followUp: shapesOf('followUp'),
  meeting: shapesOf('meeting'),
  supervision: shapesOf('supervision'),
  review: shapesOf('review'),
  step: shapesOf('step'),
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
  dropped: `--state: ${tokens.colorNeutralForeground3}; &::after { background: ${struck(paper)}; }`,
  alone: `
    position: relative; display: inline-block; flex-shrink: 0; width: var(--sign); height: var(--sign);
    vertical-align: middle; --at: 0;`,
  // Where nothing else stands in the element the line through the sign goes on past it.
  struck: `forced-color-adjust: none; print-color-adjust: exact;
    background: ${struck('transparent')} center / 90% 90% no-repeat;`,
};

/** `useSignSheet` must be called somewhere in the page. */
export const { classes: signs, useSheet: useSignSheet } = plainSheet('sign', rules);

/** The classes of a sign: shape says the kind, filling says the state. */
export const signOf = (kind: MarkKind, state: ItemState): string => `${signs.on} ${signs[kind]} ${signs[state]}`;
