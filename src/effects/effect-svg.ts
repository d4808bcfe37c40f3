import type { Say } from '../text/text';
import { element, fontFamily, ink, rect, textLine } from '../timeline/out/svg-parts';
import { xml } from '../timeline/out/xml';
import { effectSizes, type EffectLayout, type EffectPlace } from './layout';
import { sayNode, speakLayout } from './say-effects';

/** Each kind with a look that does not rest on its colour: activities are square, intermediate goals round, goals have a double edge. */
const looks = {
  activity: { rx: 2, fill: ink.head, stroke: ink.quiet },
  intermediate: { rx: 14, fill: ink.paper, stroke: ink.brand },
  goal: { rx: 2, fill: ink.paper, stroke: ink.brand },
} as const;

/** The chain as a picture for paper: SVG with a text for those who do not see it. Pure. */
export function effectSvg(layout: EffectLayout, say: Say): string {
  const { width, height, places, paths } = layout;
  const arrow = element(
    'marker',
    { id: 'fremdrift-arrow', viewBox: '0 0 8 8', refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, orient: 'auto' },
    element('path', { d: 'M0 0L8 4L0 8z', fill: ink.quiet }),
  );
  const lines = paths.map(({ path }) =>
    element('path', {
      d: path,
      fill: 'none',
      stroke: ink.quiet,
      'stroke-width': 1.25,
      'marker-end': 'url(#fremdrift-arrow)',
    }),
  );
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': speakLayout(layout, say),
      'font-family': fontFamily,
    },
    [
      element('title', {}, xml(speakLayout(layout, say))),
      element('defs', {}, arrow),
      rect(0, 0, width, height, { fill: ink.paper }),
      ...lines,
      ...places.map((place) => svgNode(place, say)),
    ].join(''),
  );
}

function svgNode({ node, x, y, width, height, lines }: EffectPlace, say: Say): string {
  const { pad, text, line } = effectSizes;
  const look = looks[node.kind];
  const inner =
    node.kind === 'goal' ? rect(x + 3, y + 3, width - 6, height - 6, { fill: 'none', stroke: look.stroke }) : '';
  return [
    rect(x, y, width, height, { ...look, 'stroke-width': 1.5 }),
    inner,
    textLine(x + pad, y + pad + 10, sayNode(node, say), { size: 11, fill: ink.quiet }),
    ...lines.map((words, n) =>
      textLine(x + pad, y + pad + effectSizes.foot + 12 + n * line, words, {
        size: text,
        bold: node.kind === 'activity',
      }),
    ),
  ].join('');
}
