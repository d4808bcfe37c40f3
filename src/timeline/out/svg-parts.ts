import { xml } from './xml';

/** The colours of Fluent's light theme, which paper is. */
export const ink = {
  text: '#242424',
  quiet: '#616161',
  brand: '#0F6CBD',
  brandFill: '#96C6FA',
  late: '#B10E1C',
  reached: '#0E700E',
  band: '#DDDDDD',
  bandRunning: '#CFE4FA',
  bandLate: '#F6D1D5',
  line: '#D1D1D1',
  fine: '#EBEBEB',
  head: '#F0F0F0',
  paper: '#FFFFFF',
} as const;

/** By name, so that the file carries no font along; each computer has one of them. */
export const fontFamily = "'Segoe UI', 'Open Sans', Arial, sans-serif";

type Attributes = Readonly<Record<string, string | number | undefined>>;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${typeof value === 'number' ? round(value) : xml(value)}"`],
    )
    .join('');

const round = (n: number): string => String(Math.round(n * 10) / 10);

/** An element with attributes; what is within must be XML already. Pure. */
export const element = (name: string, attributes: Attributes, inner = ''): string =>
  inner === '' ? `<${name}${written(attributes)}/>` : `<${name}${written(attributes)}>${inner}</${name}>`;

interface TextLook {
  readonly size?: number;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly end?: boolean;
  readonly middle?: boolean;
}

/** One line of text; `y` is its baseline. */
export function textLine(x: number, y: number, words: string, look: TextLook = {}): string {
  const { size = 11, fill = ink.text, bold, italic, end, middle } = look;
  return element(
    'text',
    {
      x,
      y,
      fill,
      'font-size': size,
      'font-weight': bold === true ? 600 : undefined,
      'font-style': italic === true ? 'italic' : undefined,
      'text-anchor': end === true ? 'end' : middle === true ? 'middle' : undefined,
    },
    xml(words),
  );
}

export const rect = (x: number, y: number, width: number, height: number, more: Attributes): string =>
  element('rect', { x, y, width, height, ...more });

export const line = (x1: number, y1: number, x2: number, y2: number, more: Attributes): string =>
  element('line', { x1, y1, x2, y2, ...more });

export const group = (x: number, y: number, inner: string): string =>
  inner === '' ? '' : element('g', { transform: `translate(${round(x)} ${round(y)})` }, inner);

const fade = (id: string, colour: string): string =>
  element(
    'linearGradient',
    { id },
    [0, 0.18, 0.82, 1]
      .map((offset, i) => element('stop', { offset, 'stop-color': colour, 'stop-opacity': i === 0 || i === 3 ? 0 : 1 }))
      .join(''),
  );

/** What is referred to by name; the same in every picture, so that several may stand in one page. */
export const definitions = element(
  'defs',
  {},
  [
    fade('fremdrift-soft', ink.band),
    fade('fremdrift-soft-running', ink.bandRunning),
    fade('fremdrift-soft-late', ink.bandLate),
    element(
      'pattern',
      { id: 'fremdrift-hatch', width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      rect(0, 0, 8, 8, { fill: ink.paper }) + rect(0, 0, 2, 8, { fill: ink.bandRunning }),
    ),
  ].join(''),
);
