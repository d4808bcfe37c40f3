import { addDays, sayDate, sayPeriod } from '../periods/index';
import { totalOf } from '../plan/standing';
import type { Say } from '../text/text';
import { usualDays } from './build-report';
import type { Report, ReportComparison, ReportItem } from './report';

// What page, card, answer, workbook and clipboard say of a report, so that they say the same.

/** "Status på Udviklingsplan 2017-2019 til styregruppen 14. maj 2019". Pure. */
export function reportTitle({ planTitle, group, day }: Pick<Report, 'planTitle' | 'group' | 'day'>, say: Say): string {
  const date = sayDate(day, say.locale);
  return group == null
    ? say('report.title', { plan: planTitle, day: date })
    : say('report.titleFor', { plan: planTitle, forGroup: group.title, day: date });
}

/** The last day of the next period, also where nobody has said when the next report comes. Pure. */
export const untilOf = ({ day, until }: Pick<Report, 'day' | 'until'>): string => until ?? addDays(day, usualDays);

/** The sentence that a leader can read aloud. Pure. */
export function reportLead(report: Report, say: Say): string {
  const { since, areas, reached, moved, late, coming } = report;
  const of = areas.flatMap(({ milestones, goals }) => [milestones, goals]);
  const total = of.reduce((sum, counts) => sum + totalOf(counts), 0);
  if (total === 0 && report.timeline.length === 0) return say('report.lead.empty');
  const items = (n: number): string => say.count('count.item', n);
  const figures = { reached: items(reached.length), moved: moved.length, late: late.length };
  const until = sayDate(untilOf(report), say.locale);
  return [
    since === null
      ? say('report.lead.first', figures)
      : say('report.lead.since', { ...figures, since: sayDate(since, say.locale) }),
    say('report.lead.all', { reached: of.reduce((sum, counts) => sum + counts.reached, 0), total }),
    coming.length === 0
      ? say('report.lead.comingNone', { until })
      : say('report.lead.coming', { coming: items(coming.length), until }),
  ].join(' ');
}

/** A period in the plan's words and as read. Pure. */
export const sayItemPeriod = ({ periodText, start, end }: ReportItem, say: Say): string =>
  start === null && end === null && periodText === null
    ? say('mark.undated')
    : sayPeriod({ text: periodText, start, end, recurrence: null }, say.locale).replace(/\s+/g, ' ');

/** Where it stood before it was moved, in the plan's words or as a day; null where it had no date, or was not moved. Pure. */
export const sayFormerPeriod = ({ former }: Pick<ReportItem, 'former'>, say: Say): string | null =>
  former === null ? null : (former.text ?? (former.end === null ? null : sayDate(former.end, say.locale)));

/** "flyttet fra april 2019", "har fået en dato"; null for what stands where it stood. Pure. */
export function sayFormer(item: Pick<ReportItem, 'former'>, say: Say): string | null {
  if (item.former === null) return null;
  const period = sayFormerPeriod(item, say);
  return period === null ? say('report.gotDate') : say('report.movedFrom', { period });
}

/** What whoever made the report could not read; null where all was. Pure. */
export function sayNotRead({ notRead }: Pick<Report, 'notRead'>, say: Say): string | null {
  if (notRead.length === 0) return null;
  return say('report.notRead', { parts: notRead.map((part) => say(`report.part.${part}`)).join(', ') });
}

/** A report's main figures and texts as plain text, for a mail or a message. Pure. */
export function reportAsText(report: Report, say: Say): string {
  const { texts, late, coming } = report;
  const lines = (items: readonly ReportItem[]): string[] =>
    items.map((item) => `• ${item.key} ${item.text.split('\n').join(' · ')} (${sayItemPeriod(item, say)})`);
  const part = (title: string, body: readonly string[]): string[] => (body.length === 0 ? [] : ['', title, ...body]);
  const written = (text: string): string[] => (text.trim() === '' ? [] : [text.trim()]);
  return [
    reportTitle(report, say),
    '',
    reportLead(report, say),
    ...part(say('report.texts.summary'), written(texts.summary)),
    ...part(say('report.section.late'), lines(late)),
    ...part(say('report.section.next'), lines(coming)),
    ...part(say('report.texts.risks'), written(texts.risks)),
    ...part(say('report.texts.decisions'), written(texts.decisions)),
    ...part(say('report.texts.next'), written(texts.next)),
  ].join('\n');
}

const compared = ['reached', 'reopened', 'moved', 'newlyLate', 'settled', 'added', 'gone'] as const;

/** What has changed from one report to another, a line each. Pure. */
export function sayComparison(comparison: ReportComparison, say: Say): string[] {
  const told = (item: ReportItem): string => `${item.key} ${item.text.split('\n').join(' · ')}`;
  const lines = compared.flatMap((part) =>
    comparison[part].map((item) => {
      const former = part === 'moved' ? sayFormer(item, say) : null;
      return `${say(`report.compare.${part}`)}: ${told(item)}${former === null ? '' : ` (${former})`}`;
    }),
  );
  const texts = comparison.texts.map((name) => say(`report.texts.${name}`)).join(', ');
  return texts === '' ? lines : [...lines, `${say('report.compare.texts')}: ${texts}`];
}
