import type { Say } from '../text/text';
import { shapeOf } from '../timeline/out/shape-of';
import { svgPages, type SvgPicture } from '../timeline/out/svg';
import { timelineRows } from '../timeline/rows';
import { daysOf, horizonOf } from '../timeline/span';
import type { Report } from './report';
import { knowsPhases, planOfReport } from './report-plan';

/** Of this many sheets nobody finds the way in a picture: the table alone is then better. */
export const mostSheets = 16;

/** Where sheets are put, in px of 1/96 inch. */
export interface SheetRoom {
  readonly width: number;
  readonly height: number;
}

/**
 * The tidsplan of a report drawn as the tidsplan's own page prints it, on as many sheets as it takes; none for a plan without
 * anything in time, or with too much. Drawn from the report alone, so that a frozen one is drawn as it was. Pure.
 */
export function timelineSheets(report: Report, { width, height }: SheetRoom, say: Say): SvgPicture[] {
  if (report.timeline.length === 0) return [];
  // What has no date has a section of its own; the table below the picture has none of it either.
  const plan = planOfReport({ ...report, timeless: [] });
  const titles = new Map(plan.areas.map(({ key, title }) => [key, title]));
  const until = horizonOf(daysOf(plan), report.day);
  const rows = timelineRows(plan, { today: report.day, until, grouping: 'area' });
  const sheets = svgPages(
    { plan, rows, today: report.day, say, chosen: null },
    {
      paper: { width, height, margin: 1, names: Math.round(Math.min(230, width * 0.26)) },
      bare: true,
      phasesKnown: knowsPhases(report),
      shapeOf,
      groupTitle: (group) =>
        group === ''
          ? { number: null, title: say('report.noArea') }
          : { number: group, title: titles.get(group) ?? '' },
      standing: '',
    },
  );
  return sheets.length > mostSheets ? [] : sheets;
}
