import { tokens } from '@fluentui/react-components';
import type { ItemState } from '../../plan/status';
import type { MarkKind } from '../../timeline/kinds';

// The signs of src/ui/marks as two pseudo-elements of what they stand on: as SVG elements they were a third of the chart's.
// ::before is the silhouette in the state's colour; ::after lies on it, the inside of the outline in paper, or a sign cut
// out of what is filled. Both are told apart without colour, by the same shapes.

const circle = (percent: number): string => `circle(${percent}%)`;
/** Corners in a box of 100 by 100. */
const corners = (points: string): string =>
  `polygon(${points
    .split(' ')
    .map((point) => point.replace(/(\S+),(\S+)/, '$1% $2%'))
    .join()})`;

/** Outline outside, outline inside, and how far its middle is from that of the box, in px. */
const kinds: Readonly<Record<MarkKind, readonly [outer: string, inner: string, down?: number]>> = {
  milestone: [corners('50,2 98,50 50,98 2,50'), corners('50,14 86,50 50,86 14,50')],
  goal: [corners('15,6 98,6 78,37 98,67 25,67 25,99 15,99'), corners('25,15 82,15 68,37 82,58 25,58'), -2.4],
  followUp: [circle(43.5), circle(34.5)],
  meeting: [corners('10,10 90,10 90,90 10,90'), corners('20,20 80,20 80,80 20,80')],
  supervision: [corners('50,1 100,91 0,91'), corners('50,19 85,83 15,83'), 1.8],
  review: [corners('15,4 62,4 87,29 87,96 15,96'), corners('24,13 55,13 55,36 78,36 78,87 24,87'), 0.9],
  step: [circle(27.5), circle(18.5)],
};

const check = corners('31,54 46,70 70,43 63,36 46,56 38,48');
const exclamation = corners('44,28 56,28 55,55 50,55 50,61 56,61 56,72 44,72 44,61 50,61 50,55 45,55');

const ink = 'var(--ink)';
const paper = 'var(--paper)';
/** The state's colour, what its inside is filled with, or the sign cut out of it. */
const states: Readonly<Record<ItemState, readonly [colour: string, inside: string]>> = {
  planned: [tokens.colorNeutralForeground2, ''],
  running: [tokens.colorBrandForeground1, `background: linear-gradient(90deg, ${ink} 50%, ${paper} 50%);`],
  reached: [tokens.colorPaletteGreenForeground1, `clip-path: ${check}; margin-top: var(--down, 0px);`],
  late: [tokens.colorPaletteRedForeground1, `clip-path: ${exclamation}; margin-top: var(--down, 0px);`],
  undated: [
    tokens.colorNeutralForeground3,
    `background: radial-gradient(circle at 50% calc(50% + var(--down, 0px)), ${ink} 1.4px, ${paper} 1.9px);`,
  ],
  dropped: [
    tokens.colorNeutralForeground3,
    `background: linear-gradient(135deg, ${paper} 45%, ${ink} 45% 55%, ${paper} 55%);`,
  ],
};

const dashed = `&::before { background: repeating-conic-gradient(${ink} 0 18deg, transparent 18deg 30deg); }`;

/** Rules for the chart's sheet; what wears a sign says `--sign`, its size, and `--at`, how far in it stands. */
export const signRules: Readonly<Record<string, string>> = {
  // The colours are the system's own where it has some: shapes cut out of a background are not seen otherwise.
  sign: `
    --ink: var(--state); --paper: ${tokens.colorNeutralBackground1};
    @media (forced-colors: active) { --ink: CanvasText; --paper: Canvas; }
    &::before, &::after { content: ''; flex-shrink: 0; width: var(--sign); height: var(--sign);
      background: ${ink}; forced-color-adjust: none; print-color-adjust: exact; }
    &::after { position: absolute; left: var(--at); top: calc(50% - var(--sign) / 2); background: ${paper}; }`,
  ...Object.fromEntries(
    Object.entries(kinds).map(([kind, [outer, inner, down]]) => [
      `is-${kind}`,
      `${down === undefined ? '' : `--down: ${down}px;`}
      &::before { clip-path: ${outer}; }
      &::after { clip-path: ${inner}; }`,
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(states).map(([state, [colour, inside]]) => [
      `at-${state}`,
      `--state: ${colour}; &::after { ${inside} } ${state === 'undated' ? dashed : ''}`,
    ]),
  ),
};

/** The classes of a sign; the prefix is the sheet's. */
export const signOf = (kind: MarkKind, state: ItemState): string =>
  `tidsplan-sign tidsplan-is-${kind} tidsplan-at-${state}`;
