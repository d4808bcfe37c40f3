import type { Say } from '../text/text';
import type { IndicatorChart } from './chart';
import { chartShapes, type ChartRole, type ChartShape, type ChartSize } from './chart-shapes';
import { saidOperator } from './said-operator';
import { sayFigure } from './say-figure';

/** A colour for each role, as CSS has it, and what lies behind. */
export type ChartColours = Readonly<Record<ChartRole | 'back', string>>;

/** On white paper: each at least 4.5 to 1 against it, but the grid, which nothing hangs on. */
export const paperColours: ChartColours = {
  back: '#ffffff',
  grid: '#d6d6d6',
  axis: '#424242',
  target: '#242424',
  baseline: '#616161',
  whole: '#0f548c',
  unit: '#5c5c5c',
};

/** What the chart shows, in words: its text alternative everywhere. Pure. */
export function chartAlt({ title, series, target, operator, unit }: IndicatorChart, say: Say): string {
  const latest = [...series].reverse().find(({ value }) => value !== null)?.value ?? null;
  if (latest === null) return say('indicators.chart.plain', { title });
  const value = sayFigure(latest, unit, say);
  return target === null
    ? say('indicators.chart.noTarget', { title, value })
    : say('a11y.chart', {
        title,
        value,
        target: say(`indicators.target.${saidOperator({ target, operator, unit })}`, {
          value: sayFigure(target, unit, say),
        }),
      });
}

/** The chart as an SVG document with its title and its text alternative in it. Pure. */
export function chartSvg(
  chart: IndicatorChart,
  { say, colours = paperColours, ...size }: ChartSize & { readonly say: Say; readonly colours?: ChartColours },
): string {
  const { width, height } = size;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${say.locale}">`,
    `<title>${escaped(chart.title)}</title>`,
    `<desc>${escaped(chartAlt(chart, say))}</desc>`,
    `<rect width="${width}" height="${height}" fill="${escaped(colours.back)}"/>`,
    ...chartShapes(chart, size, say).map((shape) => drawn(shape, colours)),
    '</svg>',
  ].join('');
}

function drawn(shape: ChartShape, colours: ChartColours): string {
  const colour = escaped(colours[shape.role]);
  if (shape.kind === 'text')
    return `<text x="${shape.x.toFixed(1)}" y="${shape.y.toFixed(1)}" text-anchor="${shape.anchor}" fill="${colour}" font-family="Segoe UI, Arial, sans-serif" font-size="12">${escaped(shape.text)}</text>`;
  if (shape.kind === 'mark')
    return `<path d="${shape.d}" fill="${shape.hollow ? escaped(colours.back) : colour}" stroke="${colour}" stroke-width="1.5"/>`;
  const dash = shape.dash === null ? '' : ` stroke-dasharray="${shape.dash}"`;
  return `<path d="${shape.d}" fill="none" stroke="${colour}" stroke-width="${shape.width}"${dash}/>`;
}

/** Text in XML: markup is written out, and signs that XML does not know are left out. */
const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- these very signs make an XML document unreadable
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
