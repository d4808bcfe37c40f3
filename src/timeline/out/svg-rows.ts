import { bandsIn } from '../series';
import type { Say } from '../../text/text';
import type { Piece } from './pages';
import { pieceHeight } from './pages';
import { numberWidth, roomOf, sizes, type PaperRow } from './paper';
import { labelSize, lineHeight, markSize, type PaperLane, type PaperMark, type Run } from './paper-marks';
import { svgMark, type ShapeOf } from './svg-mark';
import { element, group, ink, line, rect, textLine } from './svg-parts';
import { xml } from './xml';

interface Drawing {
  readonly say: Say;
  readonly shapeOf: ShapeOf;
  readonly names: number;
  readonly width: number;
}

/** A row, or a part of one, with its top at 0. */
export function svgPiece(row: PaperRow, piece: Piece, drawing: Drawing): string {
  const { say, names, width } = drawing;
  const height = pieceHeight(row, piece);
  const named = (words: string): string => (piece.continued ? say('tidsplanOut.continued', { title: words }) : words);
  if (row.row.kind === 'head') {
    const late = row.row.late > 0 ? say('tidsplan.areaLate', { n: row.row.late }) : '';
    const number = row.number === '' ? '' : textSpan(row.number, { fill: ink.brand });
    const lines = row.name.map((words, i) => {
      const last = i === row.name.length - 1;
      const title = textSpan(last ? named(words) : words, { dx: i > 0 || row.number === '' ? 0 : 10 });
      return element(
        'text',
        {
          x: i === 0 ? 14 : 32,
          y: 18 + i * sizes.nameLine,
          'font-size': sizes.headName,
          'font-weight': 600,
          fill: ink.text,
        },
        `${i === 0 ? number : ''}${title}${last && late !== '' ? textSpan(late, { dx: 16, 'font-size': 12, fill: ink.late }) : ''}`,
      );
    });
    return [rect(0, 0, width, height, { fill: ink.head, 'fill-opacity': 0.8 }), ...lines].join('');
  }
  const bold = row.row.kind === 'activity';
  const lines = row.name.map((words, i) =>
    textLine(numberWidth + 6, sizes.above + 13 + i * sizes.nameLine, i === row.name.length - 1 ? named(words) : words, {
      size: sizes.name,
      bold,
    }),
  );
  const meta = row.meta.map((words, i) =>
    textLine(numberWidth + 6, sizes.above + 11 + row.name.length * sizes.nameLine + i * sizes.metaLine, words, {
      size: sizes.meta,
      fill: ink.quiet,
    }),
  );
  let y = sizes.above + (row.frame > sizes.above + sizes.below ? roomOf(bold, row.span !== null) : 0);
  const lanes = row.drawn.slice(piece.from, piece.to).map((lane) => {
    const at = y;
    y += lane.height;
    return group(names, at, svgLane(lane, drawing));
  });
  return [
    textLine(14, sizes.above + 13, row.number, { size: 12.5, fill: ink.quiet }),
    ...lines,
    ...meta,
    group(names, sizes.above, svgPhases(row, say) + svgSpan(row)),
    ...lanes,
    line(0, height, width, height, { stroke: ink.line, 'stroke-width': 1 }),
  ].join('');
}

const textSpan = (words: string, more: Readonly<Record<string, string | number>> = {}): string =>
  element('tspan', more, xml(words));

function svgPhases(row: PaperRow, say: Say): string {
  if (row.noPhases) return textLine(8, 11, say('tidsplan.noPhases'), { size: 10, italic: true, fill: ink.quiet });
  return row.phases
    .map(({ kind, x, width }) => {
      const words = say(`stage.${kind}`);
      const fill = kind === 'development' ? 'url(#fremdrift-hatch)' : ink.brandFill;
      const bar = rect(x, 0, width, sizes.phase, { rx: 2, fill, stroke: ink.brand, 'stroke-width': 1 });
      return bar + (width > words.length * 6 + 12 ? textLine(x + 6, 9.6, words, { size: 9 }) : '');
    })
    .join('');
}

const svgSpan = ({ span }: PaperRow): string =>
  span === null
    ? ''
    : rect(span.x, 0, span.width, sizes.span, { rx: 2, fill: ink.brandFill, stroke: ink.brand, 'stroke-width': 1 });

function svgLane(lane: PaperLane, drawing: Drawing): string {
  if (lane.kind === 'dated') return lane.marks.map((mark) => svgDated(mark, drawing)).join('');
  const { lines, width, height, mark } = lane;
  const box = rect(8, 1, width, height - 5, { rx: 9, fill: ink.paper, stroke: ink.quiet, 'stroke-dasharray': '3 3' });
  return (
    box + svgMark(mark.kind, mark.state, drawing.shapeOf, 22, height / 2 - 2, markSize) + runsAt(34, 13, lines, false)
  );
}

function svgDated(placed: PaperMark, { shapeOf }: Drawing): string {
  const { mark, x, band, lateTo, formerX, repeats, label } = placed;
  const middle = markSize / 2;
  const stretches = bandsIn(band, mark.period);
  const tone = mark.state === 'running' ? '-running' : mark.state === 'late' ? '-late' : '';
  const flat = { '': ink.band, '-running': ink.bandRunning, '-late': ink.bandLate }[tone];
  const parts = [
    ...stretches.map(({ x: from, width, soft }) =>
      width > 0
        ? rect(from, middle - 5, width, 10, {
            rx: soft ? undefined : 5,
            fill: soft ? `url(#fremdrift-soft${tone})` : flat,
          })
        : '',
    ),
    ...stretches.slice(0, -1).map((one) => svgMark(mark.kind, 'planned', shapeOf, one.x + one.width, middle, 10)),
    band.words === null
      ? ''
      : textLine(band.x + (band.width - markSize / 2) / 2, middle + 3.5, band.words, {
          size: 10,
          middle: true,
          fill: ink.quiet,
        }),
    formerX === null
      ? ''
      : line(formerX, middle, formerX < x ? Math.max(formerX, Math.min(band.x, x)) : x, middle, {
          stroke: ink.quiet,
          'stroke-width': 1.4,
          'stroke-dasharray': '2 2.5',
        }) + svgMark(mark.kind, 'planned', shapeOf, formerX, middle, 10),
    lateTo === null
      ? ''
      : line(x, middle, lateTo, middle, { stroke: ink.late, 'stroke-width': 2.5 }) +
        line(lateTo, middle - 3, lateTo, middle + 3, { stroke: ink.late, 'stroke-width': 1.5 }),
    svgRepeats(x, repeats, middle),
    svgMark(mark.kind, mark.state, shapeOf, x, middle, markSize),
    runsAt(label.x, label.down + 11, label.lines, label.end),
  ];
  return parts.join('');
}

/** The further days of what recurs; where they stand too close to be told apart, a line. */
function svgRepeats(x: number, repeats: readonly number[], y: number): string {
  const [first] = repeats;
  const last = repeats[repeats.length - 1];
  if (first === undefined || last === undefined) return '';
  const path = line(x, y, last, y, { stroke: ink.quiet, 'stroke-width': 1, 'stroke-dasharray': '1.5 3' });
  if (first - x < 7) return path;
  const dots = repeats.map((at) =>
    element('circle', { cx: at, cy: y, r: 3, fill: ink.paper, stroke: ink.quiet, 'stroke-width': 1.3 }),
  );
  return path + dots.join('');
}

const looks = {
  plain: { fill: ink.text },
  quiet: { fill: ink.quiet },
  late: { fill: ink.late, 'font-weight': 600 },
} as const;

/** The lines of months and today do not run through words. */
const halo = { stroke: ink.paper, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' } as const;

/** Lines of runs; each run follows where the one before it truly ends, whatever font there is. */
function runsAt(x: number, y: number, lines: readonly (readonly Run[])[], end: boolean): string {
  return lines
    .map((runs, i) =>
      element(
        'text',
        { x, y: y + i * lineHeight, 'font-size': labelSize, 'text-anchor': end ? 'end' : undefined, ...halo },
        runs
          .map((run, n) => element('tspan', { dx: n === 0 ? undefined : 7, ...looks[run.look] }, xml(run.text)))
          .join(''),
      ),
    )
    .join('');
}
