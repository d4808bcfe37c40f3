import { tokens } from '@fluentui/react-components';
import { mostNameLines } from '../../timeline/layout';
import { useSignSheet } from '../marks/signs';
import { plainSheet } from '../plain/plain-sheet';

export const headHeight = 66;

const line = `1px solid ${tokens.colorNeutralStroke2}`;
const paper = tokens.colorNeutralBackground1;

// Looks of the chart (UI.md 2 and 4). Everything that is colour alone has a shape beside it for forced colours. One sheet of
// plain classes: as some four hundred atomic rules they took a third of the time to open (docs/decisions/0012). Where an
// element has several, the rule that stands last here wins.
const rules = {
  // What is read is kept in its place by us (use-row-anchor): the browser's own way would move it twice.
  scroll: `
    position: relative; overflow: auto; overflow-anchor: none; min-height: 0; flex: 1;
    background-color: ${paper}; font-size: 12px; line-height: 16px;
    scroll-padding-top: ${headHeight + 34}px;`,
  inner: `position: relative; min-height: 100%;`,
  head: `
    position: sticky; top: 0; z-index: 4; display: flex; height: ${headHeight}px;
    background-color: ${paper};
    border-bottom: ${line};`,
  // --name is set by the scroller, and how high a lane is.
  name: `
    position: sticky; left: 0; z-index: 3; flex-shrink: 0; box-sizing: border-box; width: var(--name);
    display: flex; flex-wrap: wrap; align-content: flex-start; align-items: center; gap: 2px 6px;
    padding: 8px 12px 4px 24px; overflow: hidden; background-color: ${paper};
    border-right: ${line};`,
  corner: `align-content: flex-end; font-weight: 600;`,
  months: `position: relative; flex-shrink: 0;`,
  upper: `
    position: absolute; top: 8px; box-sizing: border-box; padding-left: 6px; font-weight: 600; white-space: nowrap;
    overflow: clip;`,
  // The words of a long stretch follow the scroll.
  tickWord: `position: sticky; left: calc(var(--name) + 6px); padding-right: 6px;`,
  lower: `
    position: absolute; top: 26px; box-sizing: border-box; padding-left: 6px;
    color: ${tokens.colorNeutralForeground2}; white-space: nowrap; overflow: hidden;`,
  free: `
    position: absolute; bottom: 0; height: 15px; box-sizing: border-box; line-height: 13px;
    text-align: center; white-space: nowrap; overflow: hidden; color: ${tokens.colorNeutralForeground2};
    background-color: ${tokens.colorNeutralBackground4};
    border: 1px solid ${tokens.colorTransparentStroke}; border-bottom: 0;
    @media (forced-colors: active) { border: 1px solid CanvasText; border-bottom: 0; }`,
  freePublic: `background-image: repeating-linear-gradient(135deg, ${tokens.colorNeutralStroke1} 0 2px, transparent 2px 5px);`,
  pill: `
    position: absolute; bottom: 0; transform: translateX(-50%); padding: 1px 8px;
    border-radius: 8px 8px 0 0; background-color: ${tokens.colorBrandBackground};
    color: ${tokens.colorNeutralForegroundOnBrand}; font-weight: 600; white-space: nowrap;
    z-index: 2; @media (forced-colors: active) { border: 1px solid CanvasText; }`,
  // All lines of a band are the shadows of one: as many elements were a tenth of the chart.
  gridLines: `
    position: absolute; top: 0; bottom: 0; left: -1px; width: 1px; color: ${tokens.colorNeutralStroke3};
    forced-color-adjust: none; @media (forced-colors: active) { color: CanvasText; }`,
  strongLines: `color: ${tokens.colorNeutralStroke2}; @media (forced-colors: active) { color: CanvasText; }`,
  todayLine: `
    position: absolute; top: 0; bottom: 0; border-left: 2px solid ${tokens.colorBrandForeground1};
    pointer-events: none; @media (forced-colors: active) { border-left-color: Highlight; }`,
  rows: `position: relative;`,
  headName: `position: sticky; left: 0; z-index: 3;`,
  areaRow: `
    position: absolute; left: 0; right: 0; box-sizing: border-box; display: flex;
    border-bottom: ${line};
    background-color: ${tokens.colorNeutralBackground3};`,
  areaName: `
    position: sticky; left: 0; z-index: 3; display: flex; align-items: center; gap: 8px; height: 100%;
    max-width: min(720px, 92vw); padding: 0 16px 0 12px; border: 0; white-space: nowrap;
    background-color: transparent; color: ${tokens.colorNeutralForeground1};
    font: 600 14px/20px ${tokens.fontFamilyBase}; text-align: left; cursor: pointer;`,
  number: `color: ${tokens.colorBrandForeground1};`,
  areaTitle: `overflow: hidden; text-overflow: ellipsis;`,
  areaLate: `font-size: 12px; flex-shrink: 0; color: ${tokens.colorPaletteRedForeground1};`,
  row: `
    position: absolute; left: 0; right: 0; box-sizing: border-box; display: flex;
    border-bottom: ${line};`,
  deliveryRow: `background-color: ${tokens.colorNeutralBackground2};`,
  nameButton: `
    flex: none; width: calc(100% + 8px); padding: 2px 4px;
    margin: -2px -4px; border: 0; border-radius: 4px; background-color: transparent;
    color: ${tokens.colorNeutralForeground2}; font: 600 14px/20px ${tokens.fontFamilyBase};
    text-align: left; cursor: pointer; &:hover { text-decoration-line: underline; }
    @media (pointer: coarse) { min-height: 44px; min-width: 44px; }`,
  // Leaves a finger room for what folds the deliveries.
  nameBeside: `@media (pointer: coarse) { margin-left: 20px; width: calc(100% - 16px); }`,
  nameNumber: `float: left; margin-right: 8px;`,
  // A title is cut after so many lines; it is whole in the details and to a screen reader.
  nameText: `
    display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: ${mostNameLines};
    overflow: hidden; overflow-wrap: anywhere; color: ${tokens.colorNeutralForeground1};`,
  deliveryName: `padding-left: 16px; & > * { font-weight: 400; }`,
  unfold: `
    position: absolute; top: 6px; left: 0; display: inline-flex; align-items: center;
    justify-content: center; width: 24px; height: 24px; padding: 0; border: 0;
    background-color: transparent; color: ${tokens.colorNeutralForeground1}; cursor: pointer;
    @media (pointer: coarse) { height: 44px; width: 44px; top: 6px; }`,
  who: `
    display: inline-flex; align-items: center; gap: 6px; min-width: 0; min-height: 24px; flex: 1;
    color: ${tokens.colorNeutralForeground2};`,
  role: `flex: 1; min-width: 0; line-height: 24px; color: ${tokens.colorNeutralForeground2};`,
  whoName: `overflow: hidden; text-overflow: ellipsis; white-space: nowrap;`,
  lane: `position: relative; flex: 1;`,
  phase: `
    position: absolute; top: 9px; height: 18px; box-sizing: border-box; padding: 0 6px;
    border: 1.5px solid ${tokens.colorBrandForeground1}; border-radius: 3px;
    line-height: 15px; font-weight: 600; white-space: nowrap; overflow: clip;`,
  development: `
    background-image: repeating-linear-gradient(135deg, ${tokens.colorBrandBackground2} 0 4px, ${paper} 4px 8px);
    @media (forced-colors: active) { border-top-style: dashed; border-bottom-style: dashed;
    border-left-style: dashed; border-right-style: dashed; }`,
  implementation: `
    background-color: ${tokens.colorBrandBackground2};
    @media (forced-colors: active) { forced-color-adjust: none; background-color: CanvasText;
    color: Canvas; }`,
  phaseWord: `position: sticky; left: calc(var(--name) + 8px);`,
  // The border is seen in Teams' high-contrast theme alone, where every background is black.
  band: `
    position: absolute; height: 14px; border-radius: 7px;
    background-color: ${tokens.colorNeutralBackground5}; box-sizing: border-box;
    border: 1px solid ${tokens.colorTransparentStroke}; overflow: clip; pointer-events: none;
    @media (forced-colors: active) { border: 1px solid CanvasText; }`,
  bandRunning: `background-color: ${tokens.colorBrandBackground2};`,
  bandLate: `background-color: ${tokens.colorPaletteRedBackground1};`,
  soft: `
    mask-image: linear-gradient(90deg, transparent, #000 22%, #000 78%, transparent);
    @media (forced-colors: active) { mask-image: none; border-top-style: dotted;
    border-bottom-style: dotted; border-left-style: none; border-right-style: none; }`,
  bandWords: `
    position: absolute; line-height: 14px; text-align: center;
    color: ${tokens.colorNeutralForeground2}; white-space: nowrap; overflow: clip; pointer-events: none;`,
  // The words follow the scroll: they are seen whole as long as their period is.
  bandWord: `display: inline-block; position: sticky; left: calc(var(--name) + 8px); right: 8px;`,
  lateLine: `position: absolute; border-top: 2px solid ${tokens.colorPaletteRedForeground1}; pointer-events: none;`,
  dotted: `
    position: absolute; border-top: 2px dotted ${tokens.colorNeutralStrokeAccessible};
    pointer-events: none; @media (forced-colors: active) { border-top-color: CanvasText; }`,
  small: `
    position: absolute; --sign: 12px; --at: -6px; pointer-events: none;`,
  item: `
    position: absolute; --sign: 18px; --at: 0;
    height: calc(var(--lane) - 2px); min-width: min(44px, calc(var(--lane) - 2px)); padding: 0 4px 0 18px; border: 0;
    border-radius: 4px; background-color: transparent; color: ${tokens.colorNeutralForeground1};
    font: 400 12px/16px ${tokens.fontFamilyBase}; text-align: left; text-decoration-line: none; white-space: nowrap;
    cursor: pointer; z-index: 2; &:hover { text-decoration-line: underline; }`,
  // A button stands its words in the middle by itself.
  link: `display: flex; align-items: center;`,
  itemLabel: `
    display: inline-block; margin-left: 8px;
    overflow: hidden; text-overflow: ellipsis; white-space: nowrap; vertical-align: top;
    background-color: ${paper};`,
  // "↻", drawn: to look for a font that has it takes longer than all the words of a row. Before them, where no cut takes it.
  again: `&::before {
    content: ''; display: inline-block; width: 11px; height: 11px; margin-right: 3px; vertical-align: -1px;
    background: var(--ink); forced-color-adjust: none; print-color-adjust: exact;
    clip-path: polygon(89% 32%,91% 63%,72% 87%,42% 92%,16% 76%,7% 46%,21% 19%,49% 7%,54% 7%,54% -7%,77% 24%,50% 33%,53% 19%,49% 19%,29% 27%,19% 47%,25% 69%,44% 80%,66% 77%,80% 59%,78% 37%); }`,
  // Said by the style: of the words that are seen, the name of a mark must hold those that stand together (WCAG 2.5.3).
  // Paper behind the words: the line to today may run past them.
  itemLate: `
    display: inline-block; padding: 0 4px 0 6px; flex-shrink: 0; font-weight: 600; vertical-align: top;
    &::before { content: attr(data-words); }
    background-color: ${paper}; color: ${tokens.colorPaletteRedForeground1};`,
  undatedLine: `position: absolute; left: 0; right: 0; height: calc(var(--lane) - 2px);`,
  // Words without a place in time stay in view.
  undated: `
    position: sticky; left: calc(var(--name) + 12px); display: inline-flex; align-items: center; gap: 6px;
    --sign: 16px; --at: 4px; height: calc(var(--lane) - 3px); max-width: 520px; padding: 0 8px 0 26px;
    border: 1px dashed ${tokens.colorNeutralStrokeAccessible}; border-radius: 11px;
    background-color: ${paper}; color: ${tokens.colorNeutralForeground1};
    font: 400 12px/16px ${tokens.fontFamilyBase}; cursor: pointer; z-index: 2;
    &:hover { text-decoration-line: underline; }`,
  offScreen: `
    flex-shrink: 0; min-height: 24px; min-width: 28px; padding: 0 8px; border: 1px solid ${tokens.colorNeutralStroke1};
    border-radius: 12px; background-color: ${paper}; color: ${tokens.colorNeutralForeground2};
    font: 400 12px/16px ${tokens.fontFamilyBase}; cursor: pointer;
    &:hover { text-decoration-line: underline; }
    @media (pointer: coarse) { min-height: 44px; min-width: 44px; }`,
  undatedLabel: `margin-left: 0;`,
  undatedWord: `
    color: ${tokens.colorNeutralForeground2}; flex-shrink: 0;
    &::before { content: attr(data-words); }`,
  // After all that it may be: a chosen mark is bold, whatever it is.
  selected: `
    outline: 2px solid ${tokens.colorBrandForeground1}; outline-offset: -1px; font-weight: 600;
    @media (forced-colors: active) { outline-color: Highlight; }`,
  focusable: `&:focus-visible { outline: 2px solid ${tokens.colorStrokeFocus2}; outline-offset: 1px; }`,
  // What a mark says: the words that are seen are cut, these are whole.
  spoken: `
    position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
    white-space: nowrap;`,
};

const { classes: chartStyles, useSheet } = plainSheet('tidsplan', rules);
export { chartStyles };

/** Must be called somewhere in the page that has the chart's classes. */
export function useChartSheet(): void {
  useSignSheet();
  useSheet();
}

/** Class names one after the other, without those that do not apply. */
export const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ');
