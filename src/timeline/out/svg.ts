import { sayDayMonth } from '../../periods/index';
import { marksOf } from '../rows';
import { fileHead, type Outgoing } from './outgoing';
import { pagesOf, pieceHeight, type Piece } from './pages';
import { paperChart, papers, type GroupTitle, type Paper, type PaperChart, type Sheet } from './paper';
import { axisHeight, headLines, svgAxis, svgHead, svgTodayFlag, svgTodayLine } from './svg-head';
import { svgLegend } from './svg-legend';
import type { ShapeOf } from './svg-mark';
import { definitions, element, fontFamily, group, ink, line, rect, textLine } from './svg-parts';
import { svgPiece } from './svg-rows';
import { xml } from './xml';

export interface SvgOptions {
  readonly paper: Paper | Sheet;
  /** Without the plan's name over it and the sheet's number, and today by its date: what it stands in may be read on any day. */
  readonly bare?: boolean;
  /** False where it is not known what phases the activities have: nothing is said of those without. */
  readonly phasesKnown?: boolean;
  readonly shapeOf: ShapeOf;
  readonly groupTitle: GroupTitle;
  /** How much of the plan is reached and late, in a sentence. */
  readonly standing: string;
}

export interface SvgPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const noHead: ReturnType<typeof headLines> = { left: [], small: [], right: [], chosen: [], height: 0 };

/** Between the chart and the legend. */
const footGap = 10;

/** The tidsplan on sheets, each with the head, the months, the legend and its number. Pure. */
export function svgPages(out: Outgoing, options: SvgOptions): SvgPicture[] {
  const { width, height, margin } = sheetOf(options.paper);
  const sheet = prepare(out, options);
  const pages = pagesOf(sheet.chart.rows, height - 2 * margin - sheet.around);
  const all = pages.length === 0 ? [[]] : pages;
  return all.map((pieces, i) => ({
    ...(options.bare === true
      ? drawn(out, options, sheet, pieces, 2 * margin + sheet.around + heightOf(sheet, pieces), null)
      : drawn(out, options, sheet, pieces, height, out.say('tidsplanOut.page', { n: i + 1, of: all.length }))),
    width,
  }));
}

/** The tidsplan as one picture, as high as it takes. Pure. */
export function svgPicture(out: Outgoing, options: SvgOptions): SvgPicture {
  const sheet = prepare(out, options);
  const pieces = sheet.chart.rows.map(({ lanes }, index) => ({ index, from: 0, to: lanes.length, continued: false }));
  const { width, margin } = sheetOf(options.paper);
  const height = Math.ceil(heightOf(sheet, pieces) + sheet.around + 2 * margin);
  return { ...drawn(out, options, sheet, pieces, height, null), width };
}

const sheetOf = (paper: SvgOptions['paper']): Sheet => (typeof paper === 'string' ? papers[paper] : paper);

interface Prepared {
  readonly chart: PaperChart;
  readonly head: ReturnType<typeof headLines>;
  readonly legend: ReturnType<typeof svgLegend>;
  /** The height of all that is no row. */
  readonly around: number;
}

const heightOf = ({ chart }: Prepared, pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => {
    const row = chart.rows[piece.index];
    return row === undefined ? sum : sum + pieceHeight(row, piece);
  }, 0);

function prepare(out: Outgoing, options: SvgOptions): Prepared {
  const { paper, groupTitle, shapeOf, standing, bare = false, phasesKnown = true } = options;
  const sheet = sheetOf(paper);
  const width = sheet.width - 2 * sheet.margin;
  const head = bare ? noHead : headLines(fileHead(out), standing, width);
  // The number of the sheet stands to the right of the legend.
  const legend = svgLegend(marksOf(out.rows), shapeOf, out.say, bare ? width : width - 110);
  const chart = paperChart(out, sheet, groupTitle, phasesKnown);
  return { chart, head, legend, around: head.height + axisHeight + footGap + legend.height };
}

function drawn(
  out: Outgoing,
  { paper, shapeOf, bare = false }: SvgOptions,
  { chart, head, legend }: Prepared,
  pieces: readonly Piece[],
  height: number,
  page: string | null,
): Pick<SvgPicture, 'svg' | 'height'> {
  const { say, today } = out;
  const { names, margin, width: whole } = sheetOf(paper);
  const width = whole - 2 * margin;
  const rows: string[] = [];
  let y = axisHeight;
  for (const piece of pieces) {
    const row = chart.rows[piece.index];
    if (row === undefined) continue;
    rows.push(group(0, y, svgPiece(row, piece, { say, shapeOf, names, width })));
    y += pieceHeight(row, piece);
  }
  const flag = bare ? sayDayMonth(today, say.locale) : say('tidsplan.today', { day: sayDayMonth(today, say.locale) });
  const drawing = { axis: chart.axis, today, say, names, height: y, flag };
  const title = fileHead(out).title;
  const inner = [
    element('title', {}, xml(title)),
    definitions,
    rect(0, 0, whole, height, { fill: ink.paper }),
    group(
      margin,
      margin,
      [
        svgHead(head, width),
        group(
          0,
          head.height,
          [
            svgAxis(drawing),
            svgTodayLine(drawing),
            line(names, 0, names, y, { stroke: ink.line }),
            ...rows,
            svgTodayFlag(drawing),
            line(0, axisHeight, width, axisHeight, { stroke: ink.line }),
            rect(0, 0, width, y, { fill: 'none', stroke: ink.line }),
          ].join(''),
        ),
        group(0, height - 2 * margin - legend.height, legend.svg),
        page === null ? '' : textLine(width, height - 2 * margin - legend.height + 12, page, { end: true }),
      ].join(''),
    ),
  ].join('');
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: whole,
      height,
      viewBox: `0 0 ${whole} ${height}`,
      'font-family': fontFamily,
      lang: say.locale,
      role: 'img',
    },
    inner,
  );
  return { svg, height };
}
