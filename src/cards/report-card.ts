import type { Report, ReportItem } from '../reports/report';
import { reportLead, reportTitle, sayFormer, sayItemPeriod } from '../reports/say-report';
import type { Say } from '../text/text';
import { card, openUrl, plain, plainLine, textBlock, type AdaptiveCard, type CardJson } from './elements';

/** So many of a list stand on the card; the report has them all. */
const mostLines = 5;
const longestLine = 140;

const signs: Readonly<Record<ReportItem['kind'], string>> = { milestone: '◆', goal: '⚑', followUp: '○' };

/**
 * A report's first page as a card: what a leader could read aloud, what is overdue, what was moved, and the decisions that are
 * asked for. It has no buttons that change anything; `url` opens the report. Pure.
 */
export function reportCard(report: Report, url: string | null, say: Say): AdaptiveCard {
  const { texts, late, moved } = report;
  const lead = reportLead(report, say);
  const heading = (words: string): CardJson => textBlock(plain(words), { weight: 'Bolder', spacing: 'Medium' });
  const lineOf = (item: ReportItem, more: string): CardJson =>
    textBlock(`${signs[item.kind]} ${plainLine(`${item.text} (${more})`, longestLine)}`, { spacing: 'Small' });
  const list = (title: string, items: readonly ReportItem[], more: (item: ReportItem) => string): CardJson[] =>
    items.length === 0
      ? []
      : [
          heading(title),
          ...items.slice(0, mostLines).map((item) => lineOf(item, more(item))),
          ...(items.length > mostLines
            ? [textBlock(say('list.more', { n: items.length - mostLines }), { isSubtle: true, spacing: 'Small' })]
            : []),
        ];
  const written = (title: string, words: string): CardJson[] =>
    words.trim() === '' ? [] : [heading(title), textBlock(plain(words.trim()), { spacing: 'Small' })];
  const title = reportTitle(report, say);
  return card(
    say.locale,
    `${title}. ${lead}`,
    [
      textBlock(plain(title), { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      textBlock(plain(lead)),
      ...written(say('report.texts.summary'), texts.summary),
      ...list(say('report.section.late'), late, (item) => sayItemPeriod(item, say)),
      ...list(say('report.compare.moved'), moved, (item) => sayFormer(item, say) ?? sayItemPeriod(item, say)),
      ...written(say('report.texts.decisions'), texts.decisions),
    ],
    url === null ? [] : [openUrl(say('report.card.open'), url)],
  );
}
