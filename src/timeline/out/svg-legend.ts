import type { ItemState } from '../../plan/status';
import type { MarkKind } from '../kinds';
import type { Say } from '../../text/text';
import type { TimelineMark } from '../mark';
import { markKindWord } from './outgoing';
import { svgMark, type ShapeOf } from './svg-mark';
import { element, group, ink, line, rect, textLine } from './svg-parts';
import { textWidth } from './text-width';

const rowHeight = 19;
const gap = 16;

interface LegendItem {
  readonly sign: string;
  readonly signWidth: number;
  readonly words: string;
}

export interface Legend {
  readonly svg: string;
  readonly height: number;
}

/** What the signs mean, as many lines as it takes; kinds and signs that are not in the chart are left out. Pure. */
export function svgLegend(marks: readonly TimelineMark[], shapeOf: ShapeOf, say: Say, width: number): Legend {
  const kinds = new Set<MarkKind>(['milestone', 'goal', 'followUp', ...marks.map(({ kind }) => kind)]);
  const states: readonly ItemState[] = ['reached', 'running', 'late', 'undated', 'postponed', 'dropped'];
  const lower = (words: string): string => words.toLocaleLowerCase(say.locale);
  const sign = (kind: MarkKind, state: ItemState): string => svgMark(kind, state, shapeOf, 8, 8, 14);
  const bar = (fill: string, stroke?: string): string => rect(0, 3, 26, 10, { rx: 2, fill, stroke });
  const dotted = line(12, 8, 28, 8, { stroke: ink.quiet, 'stroke-width': 1.4, 'stroke-dasharray': '2 2.5' });
  const again =
    line(14, 8, 28, 8, { stroke: ink.quiet, 'stroke-dasharray': '1.5 3' }) +
    element('circle', { cx: 28, cy: 8, r: 3, fill: ink.paper, stroke: ink.quiet, 'stroke-width': 1.3 });
  const items: LegendItem[] = [
    ...[...kinds].map((kind) => ({ sign: sign(kind, 'planned'), signWidth: 16, words: markKindWord(kind, say) })),
    ...states
      // What a plan has few of is explained where it has some.
      .filter((state) => !['dropped', 'postponed'].includes(state) || marks.some((mark) => mark.state === state))
      .map((state) => ({ sign: sign('milestone', state), signWidth: 16, words: lower(say(`mark.${state}`)) })),
    { sign: bar('url(#fremdrift-soft)'), signWidth: 28, words: say('tidsplanOut.vague') },
    { sign: bar('url(#fremdrift-hatch)', ink.brand), signWidth: 28, words: say('stage.development') },
    { sign: bar(ink.brandFill, ink.brand), signWidth: 28, words: say('stage.implementation') },
    ...(marks.some(({ former }) => former !== null)
      ? [{ sign: sign('milestone', 'planned') + dotted, signWidth: 30, words: say('tidsplanOut.former') }]
      : []),
    ...(marks.some(({ repeats }) => repeats.length > 0)
      ? [{ sign: sign('followUp', 'planned') + again, signWidth: 32, words: say('tidsplanOut.repeats') }]
      : []),
  ];
  let [x, y] = [0, 0];
  const parts = items.map(({ sign: drawn, signWidth, words }) => {
    const wide = signWidth + 5 + textWidth(words, 11);
    if (x > 0 && x + wide > width) [x, y] = [0, y + rowHeight];
    const at = group(x, y, drawn + textLine(signWidth + 5, 12, words, { fill: ink.text }));
    x += wide + gap;
    return at;
  });
  return { svg: parts.join(''), height: y + rowHeight };
}
