import { marksOf } from '../rows';
import { fileHead, type Outgoing } from './outgoing';
import { pagesOf, pieceHeight, type Piece } from './pages';
import { margin, nameWidth, paperChart, papers, type GroupTitle, type Paper, type PaperChart } from './paper';
import { axisHeight, headLines, svgAxis, svgHead, svgTodayFlag, svgTodayLine } from './svg-head';
import { svgLegend } from './svg-legend';
import type { ShapeOf } from './svg-mark';
import { definitions, element, fontFamily, group, ink, line, rect, textLine } from './svg-parts';
import { svgPiece } from './svg-rows';
import { xml } from './xml';

export interface SvgOptions {
  readonly paper: Paper;
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

/** Between the chart and the legend. */
const footGap = 10;

/** The tidsplan on sheets, each with the head, the months, the legend and its number. Pure. */
export function svgPages(out: Outgoing, options: SvgOptions): SvgPicture[] {
  const { width, height } = papers[options.paper];
  const sheet = prepare(out, options);
  const pages = pagesOf(sheet.chart.rows, height - 2 * margin - sheet.around);
  const all = pages.length === 0 ? [[]] : pages;
  return all.map((pieces, i) => ({
    svg: draw(out, options, sheet, pieces, height, out.say('tidsplanOut.page', { n: i + 1, of: all.length })),
    width,
    height,
  }));
}

/** The tidsplan as one picture, as high as it takes. Pure. */
export function svgPicture(out: Outgoing, options: SvgOptions): SvgPicture {
  const sheet = prepare(out, options);
  const pieces = sheet.chart.rows.map(({ lanes }, index) => ({ index, from: 0, to: lanes.length, continued: false }));
  const rows = sheet.chart.rows.reduce((sum, row) => sum + pieceHeight(row, { from: 0, to: row.lanes.length }), 0);
  const height = Math.ceil(rows + sheet.around + 2 * margin);
  return { svg: draw(out, options, sheet, pieces, height, null), width: papers[options.paper].width, height };
}

interface Sheet {
  readonly chart: PaperChart;
  readonly head: ReturnType<typeof headLines>;
  readonly legend: ReturnType<typeof svgLegend>;
  /** The height of all that is no row. */
  readonly around: number;
}

function prepare(out: Outgoing, { paper, groupTitle, shapeOf, standing }: SvgOptions): Sheet {
  const width = papers[paper].width - 2 * margin;
  const head = headLines(fileHead(out), standing, width);
  // The number of the sheet stands to the right of the legend.
  const legend = svgLegend(marksOf(out.rows), shapeOf, out.say, width - 110);
  const chart = paperChart(out, paper, groupTitle);
  return { chart, head, legend, around: head.height + axisHeight + footGap + legend.height };
}

function draw(
  out: Outgoing,
  { paper, shapeOf }: SvgOptions,
  { chart, head, legend }: Sheet,
  pieces: readonly Piece[],
  height: number,
  page: string | null,
): string {
  const { say, today } = out;
  const names = nameWidth[paper];
  const whole = papers[paper].width;
  const width = whole - 2 * margin;
  const rows: string[] = [];
  let y = axisHeight;
  for (const piece of pieces) {
    const row = chart.rows[piece.index];
    if (row === undefined) continue;
    rows.push(group(0, y, svgPiece(row, piece, { say, shapeOf, names, width })));
    y += pieceHeight(row, piece);
  }
  const drawing = { axis: chart.axis, today, say, names, height: y };
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
  return element(
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
}
