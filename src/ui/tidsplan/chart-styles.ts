import { tokens } from '@fluentui/react-components';
import { mostNameLines } from '../../timeline/layout';
import { useBesideSigns } from '../marks/beside-signs';
import { useSignSheet } from '../marks/signs';
import { plainSheet } from '../plain/plain-sheet';

export const headHeight = 66;

const line = `1px solid ${tokens.colorNeutralStroke2}`;
const paper = tokens.colorNeutralBackground1;
const ink = tokens.colorNeutralForeground1;
const quiet = tokens.colorNeutralForeground2;
const brand = tokens.colorBrandForeground1;
const red = tokens.colorPaletteRedForeground1;
const forced = '@media (forced-colors: active)';
const finger = '@media (pointer: coarse)';
const bar = 'position: absolute; top: 0; bottom: 0;';
/** Behind the marks, and never pressed. */
const behind = 'position: absolute; pointer-events: none;';
const acrossRow = 'position: absolute; left: 0; right: 0;';
/** Stays at the left edge. The browser forces borders to a colour that is seen, transparent ones too. */
const stays = 'position: sticky; left: 0; z-index: 3;';
/** Words follow the scroll: they are seen whole as long as their stretch is. */
const follows = 'position: sticky; left: calc(var(--name) + 8px);';
const ellipsis = 'overflow: hidden; text-overflow: ellipsis; white-space: nowrap;';
const underlined = '&:hover { text-decoration-line: underline; }';

// Looks of the chart (UI.md 2 and 4). Everything that is colour alone has a shape beside it for forced colours. One sheet of
// plain classes: as some four hundred atomic rules they took a third of the time to open (docs/decisions/0012). Where an
// element has several, the rule that stands last here wins. Few fonts: each size and weight of a word is shaped anew.
const rules = {
  // What is read is kept in its place by us (use-row-anchor): the browser's own way would move it twice.
  scroll: `
    position: relative; overflow: auto; overflow-anchor: none; min-height: 0; flex: 1;
    background-color: ${paper}; font-size: 12px; line-height: 16px;
    scroll-padding-top: ${headHeight + 34}px;`,
  inner: `position: relative; min-height: 100%;`,
  // What is pressed, whatever it is: the browser's own looks taken off.
  focusable: `
    padding: 0; border: 0; background-color: transparent; color: ${ink}; font: inherit; text-align: left;
    text-decoration-line: none; cursor: pointer;
    &:focus-visible { outline: 2px solid ${tokens.colorStrokeFocus2}; outline-offset: 1px; }`,
  head: `
    position: sticky; top: 0; z-index: 4; display: flex; height: ${headHeight}px; background-color: ${paper};
    border-bottom: ${line};`,
  // --name is set by the scroller, and how high a lane is.
  name: `
    ${stays} flex-shrink: 0; box-sizing: border-box; width: var(--name);
    display: flex; flex-wrap: wrap; align-content: flex-start; align-items: center; gap: 2px 6px;
    padding: 8px 12px 4px 24px; overflow: hidden; background-color: ${paper}; border-right: ${line};`,
  corner: `align-content: flex-end; font-weight: 600;`,
  months: `position: relative; flex-shrink: 0; white-space: nowrap;`,
  upper: `position: absolute; top: 8px; padding-left: 6px; box-sizing: border-box; font-weight: 600; overflow: clip;`,
  tickWord: `position: sticky; left: calc(var(--name) + 6px); padding-right: 6px;`,
  lower: `position: absolute; top: 26px; padding-left: 6px; box-sizing: border-box; color: ${quiet}; overflow: hidden;`,
  free: `
    position: absolute; bottom: 0; height: 15px; box-sizing: border-box; line-height: 13px;
    text-align: center; overflow: hidden; color: ${quiet}; background-color: ${tokens.colorNeutralBackground4};
    border: 1px solid ${tokens.colorTransparentStroke}; border-bottom: 0;`,
  freePublic: `background-image: repeating-linear-gradient(135deg, ${tokens.colorNeutralStroke1} 0 2px, transparent 2px 5px);`,
  pill: `
    position: absolute; bottom: 0; z-index: 2; transform: translateX(-50%); padding: 0 7px; border: 1px solid transparent;
    border-radius: 8px 8px 0 0; background-color: ${tokens.colorBrandBackground};
    color: ${tokens.colorNeutralForegroundOnBrand}; font-weight: 600;`,
  // All lines of a band are the shadows of one: as many elements were a tenth of the chart.
  gridLines: `
    ${bar} left: -1px; width: 1px; color: ${tokens.colorNeutralStroke3};
    forced-color-adjust: none; ${forced} { color: CanvasText; }`,
  strongLines: `color: ${tokens.colorNeutralStroke2}; ${forced} { color: CanvasText; }`,
  todayLine: `
    ${bar} border-left: 2px solid ${brand}; pointer-events: none; ${forced} { border-left-color: Highlight; }`,
  rows: `position: relative;`,
  headName: stays,
  areaRow: `
    ${acrossRow} box-sizing: border-box; display: flex; border-bottom: ${line};
    background-color: ${tokens.colorNeutralBackground3};`,
  areaName: `
    ${stays} display: flex; align-items: center; gap: 8px; height: 100%; max-width: min(720px, 92vw);
    padding: 0 16px 0 12px; white-space: nowrap; font-size: 14px; line-height: 20px; font-weight: 600;`,
  number: `color: ${brand};`,
  areaTitle: `overflow: hidden; text-overflow: ellipsis;`,
  areaLate: `font-size: 12px; flex-shrink: 0; color: ${red};`,
  row: `${acrossRow} box-sizing: border-box; display: flex; border-bottom: ${line};`,
  deliveryRow: `background-color: ${tokens.colorNeutralBackground2};`,
  nameButton: `
    flex: none; width: calc(100% + 8px); padding: 2px 4px; margin: -2px -4px; border-radius: 4px; color: ${quiet};
    font-size: 14px; line-height: 20px; font-weight: 600;
    ${underlined} ${finger} { min-height: 44px; min-width: 44px; }`,
  // Leaves a finger room for what folds the deliveries.
  nameBeside: `${finger} { margin-left: 20px; width: calc(100% - 16px); }`,
  nameNumber: `float: left; margin-right: 8px;`,
  // A title is cut after so many lines; it is whole in the details and to a screen reader.
  nameText: `
    display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: ${mostNameLines};
    overflow: hidden; overflow-wrap: anywhere; color: ${ink};`,
  deliveryName: `padding-left: 16px; & > * { font-weight: 400; }`,
  unfold: `
    position: absolute; top: 6px; left: 0; display: inline-flex; align-items: center; justify-content: center;
    width: 24px; height: 24px; padding: 0; border: 0; background-color: transparent; color: ${ink}; cursor: pointer;
    ${finger} { height: 44px; width: 44px; }`,
  who: `display: inline-flex; align-items: center; gap: 6px; min-width: 0; min-height: 24px; flex: 1; color: ${quiet};`,
  role: `flex: 1; min-width: 0; line-height: 24px; color: ${quiet};`,
  whoName: ellipsis,
  lane: `position: relative; flex: 1; white-space: nowrap;`,
  phase: `
    position: absolute; top: 9px; height: 18px; box-sizing: border-box; padding: 0 6px; border: 1.5px solid ${brand};
    border-radius: 3px; line-height: 15px; font-weight: 600; white-space: nowrap; overflow: clip;`,
  development: `
    background-image: repeating-linear-gradient(135deg, ${tokens.colorBrandBackground2} 0 4px, ${paper} 4px 8px);
    ${forced} { border-style: dashed; }`,
  implementation: `
    background-color: ${tokens.colorBrandBackground2};
    ${forced} { forced-color-adjust: none; background-color: CanvasText; color: Canvas; }`,
  phaseWord: follows,
  // From a delivery's first step to its last: thinner than a phase, with ends of its own.
  deliverySpan: `
    position: absolute; top: 8px; height: 6px; box-sizing: border-box; border: 1.5px solid ${brand}; border-radius: 3px;
    background-color: ${tokens.colorBrandBackground2};
    ${forced} { forced-color-adjust: none; border-color: CanvasText; background-color: Canvas; }`,
  noPhases: `${acrossRow} top: 10px; pointer-events: none;`,
  noPhasesWord: `color: ${quiet}; background-color: ${paper};`,
  // The border is seen in forced colours and in Teams' high-contrast theme, where every background is black.
  band: `
    ${behind} height: 14px; border-radius: 7px; background-color: ${tokens.colorNeutralBackground5}; box-sizing: border-box;
    border: 1px solid ${tokens.colorTransparentStroke}; overflow: clip;`,
  bandRunning: `background-color: ${tokens.colorBrandBackground2};`,
  bandLate: `background-color: ${tokens.colorPaletteRedBackground1};`,
  soft: `
    mask-image: linear-gradient(90deg, transparent, #000 22% 78%, transparent);
    ${forced} { mask-image: none; border-style: dotted none; }`,
  bandWords: `${behind} line-height: 14px; text-align: center; color: ${quiet}; overflow: clip;`,
  bandWord: `${follows} display: inline-block; right: 8px;`,
  lateLine: `${behind} border-top: 2px solid ${red};`,
  dotted: `${behind} border-top: 2px dotted ${tokens.colorNeutralStrokeAccessible};`,
  small: `${behind} --sign: 12px; --at: -6px;`,
  item: `
    position: absolute; --sign: 18px; --at: 0; height: calc(var(--lane) - 2px);
    min-width: min(44px, calc(var(--lane) - 2px)); padding: 0 4px 0 18px; border-radius: 4px; z-index: 2; ${underlined}`,
  // A button stands its words in the middle by itself.
  link: `display: flex; align-items: center;`,
  itemLabel: `display: inline-block; margin-left: 8px; ${ellipsis} vertical-align: top; background-color: ${paper};`,
  // "↻", drawn: to look for a font that has it takes longer than all the words of a row. Before them, where no cut takes it.
  again: `&::before {
    content: ''; display: inline-block; width: 11px; height: 11px; margin-right: 3px; vertical-align: -1px;
    background: var(--ink); forced-color-adjust: none; print-color-adjust: exact;
    clip-path: polygon(89% 32%,91% 63%,72% 87%,42% 92%,16% 76%,7% 46%,21% 19%,49% 7%,54% 7%,54% -7%,77% 24%,50% 33%,53% 19%,49% 19%,29% 27%,19% 47%,25% 69%,44% 80%,66% 77%,80% 59%,78% 37%); }`,
  // Said by the style: of the words that are seen, the name of a mark must hold those that stand together (WCAG 2.5.3).
  // Paper behind the words: the line to today may run past them.
  itemLate: `
    display: inline-block; padding: 0 4px 0 6px; flex-shrink: 0; font-weight: 600; vertical-align: top;
    background-color: ${paper}; color: ${red};
    &::before { content: attr(data-words); }`,
  undatedLine: `${acrossRow} height: calc(var(--lane) - 2px);`,
  // Words without a place in time stay in view.
  undated: `
    position: sticky; left: calc(var(--name) + 12px); display: inline-flex; align-items: center; gap: 6px;
    --sign: 16px; --at: 4px; height: calc(var(--lane) - 3px); max-width: 520px; padding: 0 8px 0 26px;
    border: 1px dashed ${tokens.colorNeutralStrokeAccessible}; border-radius: 11px; background-color: ${paper};
    z-index: 2; ${underlined}`,
  offScreen: `
    flex-shrink: 0; min-height: 24px; min-width: 28px; padding: 0 8px; border: 1px solid ${tokens.colorNeutralStroke1};
    border-radius: 12px; background-color: ${paper}; color: ${quiet}; font: inherit; cursor: pointer;
    ${underlined} ${finger} { min-height: 44px; min-width: 44px; }`,
  undatedLabel: `margin-left: 0;`,
  undatedWord: `color: ${quiet}; flex-shrink: 0; &::before { content: attr(data-words); }`,
  // After all that it may be: a chosen mark is bold, whatever it is.
  selected: `outline: 2px solid ${brand}; outline-offset: -1px; font-weight: 600; ${forced} { outline-color: Highlight; }`,
  // What a mark says: the words that are seen are cut, these are whole.
  spoken: `position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;`,
  legend: `padding: 6px 16px; min-height: 20px; border-top: ${line};`,
  // What the chart draws, as a sign beside its word.
  asSign: `position: static; width: 26px; max-height: 12px;`,
  vague: `background-color: ${tokens.colorNeutralStroke1};`,
};

/** The chart's classes; `useChartSheet` must be called somewhere in the page. */
const { classes: chartStyles, useSheet } = plainSheet('tidsplan', rules);
export { chartStyles };

/** Puts the rules in the page, with those of the signs. */
export function useChartSheet(): void {
  useSignSheet();
  useBesideSigns();
  useSheet();
}

/** Class names one after the other, without those that do not apply. */
export const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ');
