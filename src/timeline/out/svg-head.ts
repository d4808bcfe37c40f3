import { sayMonth } from '../../periods/index';
import type { LocalDate } from '../../plan/plan';
import type { Say } from '../../text/text';
import type { FileHead } from './outgoing';
import { xOf } from '../axis';
import type { PaperAxis } from './paper-axis';
import { group, ink, line, rect, textLine } from './svg-parts';
import { textWidth, wrapText } from './text-width';

const titleLine = 26;
const smallLine = 16;

interface HeadLines {
  readonly left: readonly string[];
  readonly small: readonly string[];
  readonly right: readonly string[];
  readonly chosen: readonly string[];
  readonly height: number;
}

/** What stands above the chart, broken into lines for this width. */
export function headLines({ title, organisation, asOf, chosen }: FileHead, standing: string, width: number): HeadLines {
  const right = [asOf, standing];
  const rightWidth = Math.max(...right.map((words) => textWidth(words, 12)));
  const left = wrapText(title, width - rightWidth - 40, 22, true);
  const small = wrapText(organisation, width - rightWidth - 40, 12);
  const part = chosen === null ? [] : wrapText(chosen, width, 12, true);
  const tall = Math.max(left.length * titleLine + small.length * smallLine, 8 + right.length * smallLine);
  return { left, small, right, chosen: part, height: tall + part.length * smallLine + 8 };
}

export function svgHead({ left, small, right, chosen, height }: HeadLines, width: number): string {
  return [
    ...left.map((words, i) => textLine(0, 22 + i * titleLine, words, { size: 22, bold: true })),
    ...small.map((words, i) =>
      textLine(0, left.length * titleLine + 13 + i * smallLine, words, { size: 12, fill: ink.quiet }),
    ),
    ...right.map((words, i) => textLine(width, 20 + i * smallLine, words, { size: 12, end: true, fill: ink.quiet })),
    ...chosen.map((words, i) =>
      textLine(0, height - 12 - (chosen.length - 1 - i) * smallLine, words, { size: 12, bold: true }),
    ),
  ].join('');
}

/** The height of the months and what stands over them. */
export const axisHeight = 62;

interface AxisDrawing {
  readonly axis: PaperAxis;
  readonly today: LocalDate;
  readonly say: Say;
  readonly names: number;
  /** What stands over today. */
  readonly flag: string;
  /** How far down the lines of the months go. */
  readonly height: number;
}

/** Months, quarters and years over the chart, and their lines through it; today goes last, over the rows. */
export function svgAxis({ axis, say, names, height }: AxisDrawing): string {
  const { months } = axis;
  const monthWidth = axis.width / Math.max(1, months.length);
  const withMonths = monthWidth >= 24;
  const quarterly = monthWidth * 3 >= 30;
  const parts = months.map(({ year, month, x, width }, i) => {
    const quarter = month % 3 === 1;
    const strong = month === 1 || (quarter && quarterly) || i === 0;
    const out: string[] = [];
    if (withMonths || strong)
      out.push(line(x, strong ? 8 : 26, x, height, { stroke: strong ? ink.line : ink.fine, 'stroke-width': 1 }));
    if (withMonths) out.push(textLine(x + 5, 38, shortMonth(month, say), { size: 10.5, fill: ink.quiet }));
    const next = months.slice(i).find((one, n) => n > 0 && (quarterly ? one.month % 3 === 1 : one.month === 1));
    const room = (next?.x ?? axis.width) - x - 8;
    const long = say('tidsplan.quarter', { n: Math.floor((month - 1) / 3) + 1, year });
    const label = quarterly
      ? [long, month === 1 || i === 0 ? String(year) : `${Math.floor((month - 1) / 3) + 1}. kv.`]
      : [String(year)];
    const words = strong ? label.find((one) => textWidth(one, 10.5, true) <= room) : undefined;
    if (words !== undefined) out.push(textLine(x + 5, 21, words, { size: 10.5, bold: true }));
    return width > 0 ? out.join('') : '';
  });
  return (
    group(names, 0, parts.join('')) + textLine(14, axisHeight - 8, say('tidsplanOut.rowHead'), { size: 11, bold: true })
  );
}

const shortMonth = (month: number, say: Say): string => sayMonth(month, say.locale).slice(0, 3);

/** The middle of today, through the rows; it goes below their words. */
export const svgTodayLine = ({ axis, today, names, height }: AxisDrawing): string => {
  const x = names + todayX(axis, today);
  return line(x, axisHeight - 4, x, height, { stroke: ink.brand, 'stroke-width': 1.6 });
};

/** The flag over it, in the head. */
export function svgTodayFlag({ axis, today, names, flag: words }: AxisDrawing): string {
  const width = textWidth(words, 10.5, true) + 14;
  const left = names + Math.max(0, Math.min(axis.width - width, todayX(axis, today) - width / 2));
  return (
    rect(left, axisHeight - 19, width, 17, { rx: 4, fill: ink.brand }) +
    textLine(left + width / 2, axisHeight - 6.5, words, { size: 10.5, bold: true, middle: true, fill: ink.paper })
  );
}

const todayX = (axis: PaperAxis, today: LocalDate): number => xOf(axis, today) + axis.perDay / 2;
