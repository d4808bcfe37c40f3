import { isElement, readXml, type XmlElement } from '../xml-tree';
import type { Drawn, LetterLook, Point } from './drawn';
import { circle, cutTo, dashes, pathPoints, rectangle, type Box, type Stroke } from './geometry';
import { widthOf } from './letter-widths';

/** Where an element stands: moved, then made larger or smaller, and perhaps cut off. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly box: Box | null;
}

/** What a fade is at its ends and where it is whole, as `svg-parts.ts` has it. */
const fadeEnd = 0.18;
const fadeSteps = 8;
const white = '#FFFFFF';

/**
 * The tidsplan's own drawing as areas, lines and words, so that a Word file shows just what paper does. It reads what
 * `timeline/out/svg` writes and throws RangeError for anything else: a shape that it does not know would be missing. Pure.
 */
export function drawnOf(svg: string): Drawn[] {
  const out: Drawn[] = [];
  walk(readXml(svg), { x: 0, y: 0, scale: 1, box: null }, out);
  return out;
}

function walk(node: XmlElement, spot: Spot, out: Drawn[]): void {
  const number = (name: string): number => Number(node.attributes[name] ?? 0);
  switch (node.name) {
    case 'title':
    case 'defs':
      return;
    case 'svg':
    case 'g': {
      const inner = node.name === 'svg' && out.length > 0 ? cut(node, spot) : moved(node, spot);
      for (const child of node.children) if (isElement(child)) walk(child, inner, out);
      return;
    }
    case 'rect': {
      const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')];
      const points = rectangle(x, y, width, height, number('rx'));
      shape(node, [{ points, closed: true }], spot, out, { left: x, top: y, right: x + width, bottom: y + height });
      return;
    }
    case 'circle':
      shape(node, [{ points: circle([number('cx'), number('cy')], number('r')), closed: true }], spot, out);
      return;
    case 'line': {
      const points: Point[] = [
        [number('x1'), number('y1')],
        [number('x2'), number('y2')],
      ];
      shape(node, [{ points, closed: false }], spot, out);
      return;
    }
    case 'path':
      shape(node, pathPoints(node.attributes['d'] ?? ''), spot, out);
      return;
    case 'text':
      words(node, spot, out);
      return;
    default:
      throw new RangeError(`SVG element ${node.name}`);
  }
}

function moved({ attributes }: XmlElement, spot: Spot): Spot {
  const [, kind, numbers = ''] = /^(translate|scale)\(([^)]*)\)$/.exec(attributes['transform'] ?? '') ?? [];
  const [a = 0, b = 0] = numbers.split(/[\s,]+/).map(Number);
  if (kind === 'translate') return { ...spot, x: spot.x + a * spot.scale, y: spot.y + b * spot.scale };
  return kind === 'scale' ? { ...spot, scale: spot.scale * a } : spot;
}

/** A picture within a picture cuts off what goes beyond it. */
function cut({ attributes }: XmlElement, spot: Spot): Spot {
  const [left, top] = [Number(attributes['x'] ?? 0), Number(attributes['y'] ?? 0)];
  return {
    ...spot,
    box: { left, top, right: left + Number(attributes['width'] ?? 0), bottom: top + Number(attributes['height'] ?? 0) },
  };
}

const at =
  ({ x, y, scale }: Spot) =>
  ([px, py]: Point): Point => [x + px * scale, y + py * scale];

function shape(node: XmlElement, strokes: readonly Stroke[], spot: Spot, out: Drawn[], box?: Box): void {
  const { fill = 'none', stroke = 'none', 'stroke-width': width = '1', 'stroke-dasharray': dash } = node.attributes;
  const area = (points: readonly Point[], colour: string): void => {
    const inside = spot.box === null ? points : cutTo(points, spot.box);
    if (inside.length > 2) out.push({ kind: 'area', points: inside.map(at(spot)), colour });
  };
  if (node.name !== 'line')
    for (const { points } of strokes)
      if (fill.startsWith('url(#')) filledBy(fill.slice(5, -1), box, points, area);
      else if (fill !== 'none') area(points, mixed(fill, Number(node.attributes['fill-opacity'] ?? 1)));
  if (stroke === 'none') return;
  for (const { points, closed } of strokes) {
    const whole = closed && points[0] ? [...points, points[0]] : points;
    const lines = dash === undefined ? [whole] : dashes(whole, dash.split(/[\s,]+/).map(Number));
    for (const line of lines)
      out.push({ kind: 'line', points: line.map(at(spot)), colour: stroke, width: Number(width) * spot.scale });
  }
}

/** What `svg-parts.ts` defines by name: bands that fade at their ends, and the hatching of a phase. */
function filledBy(
  name: string,
  box: Box | undefined,
  points: readonly Point[],
  area: (points: readonly Point[], colour: string) => void,
): void {
  if (box === undefined) throw new RangeError(`Filled by ${name}`);
  const colour = { soft: '#DDDDDD', 'soft-running': '#CFE4FA', 'soft-late': '#F6D1D5', hatch: '#CFE4FA' }[
    name.replace(/^fremdrift-/, '')
  ];
  if (colour === undefined) throw new RangeError(`Filled by ${name}`);
  const { left, right, top, bottom } = box;
  const wide = right - left;
  const strip = (from: number, to: number, one: string): void =>
    area(cutTo(points, { ...box, left: from, right: to }), one);
  if (name === 'fremdrift-hatch') {
    area(points, white);
    const high = bottom - top;
    // Stripes of 2 px, 8 px apart, leaning to the left.
    const [thick, apart] = [2 * Math.SQRT2, 8 * Math.SQRT2];
    for (let x = left - (left % apart); x < right + high; x += apart)
      area(
        cutTo(
          [
            [x, top],
            [x + thick, top],
            [x + thick - high, bottom],
            [x - high, bottom],
          ],
          box,
        ),
        colour,
      );
    return;
  }
  const end = wide * fadeEnd;
  for (let i = 0; i < fadeSteps; i++) {
    const [a, b] = [(end * i) / fadeSteps, (end * (i + 1)) / fadeSteps];
    const one = mixed(colour, (i + 0.5) / fadeSteps);
    strip(left + a, left + b, one);
    strip(right - b, right - a, one);
  }
  strip(left + end, right - end, colour);
}

/** A colour over white. */
function mixed(colour: string, opacity: number): string {
  if (opacity >= 1) return colour;
  const part = (i: number): string =>
    Math.round(255 + (parseInt(colour.slice(i, i + 2), 16) - 255) * opacity)
      .toString(16)
      .padStart(2, '0');
  return `#${part(1)}${part(3)}${part(5)}`;
}

interface Run {
  readonly text: string;
  readonly before: number;
  readonly look: LetterLook;
  readonly colour: string;
}

function words(node: XmlElement, spot: Spot, out: Drawn[]): void {
  const runs = node.children.flatMap((child): Run[] => {
    const attributes: Readonly<Record<string, string>> = isElement(child) ? child.attributes : {};
    const text = (isElement(child) ? child.children : [child]).filter((one) => typeof one === 'string').join('');
    const own = (name: string): string | undefined => attributes[name] ?? node.attributes[name];
    const look = {
      size: Number(own('font-size') ?? 11) * spot.scale,
      bold: Number(own('font-weight') ?? 400) >= 600,
      italic: own('font-style') === 'italic',
    };
    const before = Number(attributes['dx'] ?? 0) * spot.scale;
    return text === '' ? [] : [{ text, look, before, colour: own('fill') ?? '#000000' }];
  });
  const wide = runs.reduce((sum, { text, look, before }) => sum + before + widthOf(text, look), 0);
  const anchor = node.attributes['text-anchor'];
  const start = at(spot)([Number(node.attributes['x'] ?? 0), Number(node.attributes['y'] ?? 0)]);
  let x = start[0] - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
  for (const { text, look, before, colour } of runs) {
    x += before;
    out.push({ kind: 'words', at: [x, start[1]], text, look, colour, halo: node.attributes['stroke'] ?? null });
    x += widthOf(text, look);
  }
}
