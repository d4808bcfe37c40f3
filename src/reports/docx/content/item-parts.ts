import { sayDate } from '../../../periods/index';
import type { Say } from '../../../text/text';
import type { Report, ReportItem } from '../../report';
import { paragraph, type Block, type Table } from '../blocks';
import { sayFormerPeriod } from '../../say-report';
import { activityTitles, daysOver, itemCell, listed, periodCell, responsibleCell, stateCell } from './said';

type ItemPart =
  'milepaele_naaet' | 'overskredet' | 'flyttet' | 'naeste_periode' | 'uden_dato' | 'opfoelgninger' | 'tidsplan';

interface Column {
  readonly head: string;
  readonly width: number;
  readonly cell: (item: ReportItem) => string[];
}

/** The parts that are tables of items, each with a sentence to be read aloud where it says more than the heading does. */
export function itemParts(report: Report, say: Say): Record<ItemPart, Block[]> {
  const { day } = report;
  const activities = activityTitles(report);
  const item: Column = { head: say('word.head.item'), width: 46, cell: (one) => itemCell(one, activities, say) };
  const period: Column = { head: say('word.head.period'), width: 24, cell: (one) => periodCell(one, say) };
  const responsible: Column = {
    head: say('word.head.responsible'),
    width: 24,
    cell: (one) => responsibleCell(one, say),
  };
  const state: Column = { head: say('word.head.state'), width: 20, cell: (one) => stateCell(one, day, say) };
  const items = (all: readonly ReportItem[]): string => say.count('word.items', all.length);
  const date = (at: string): string => sayDate(at, say.locale);
  const part = (all: readonly ReportItem[], lead: string | null, title: string, columns: readonly Column[]): Block[] =>
    all.length === 0 ? [] : [...(lead === null ? [] : [paragraph(lead)]), tableOf(all, title, columns)];

  const reached: Column = {
    head: say('word.head.reached'),
    width: 22,
    cell: (one) => [one.reachedOn === null ? say('mark.reached') : date(one.reachedOn), ...listed(one.reachedBy)],
  };
  const over: Column = {
    head: say('word.head.late'),
    width: 22,
    cell: (one) => [one.end === null ? say('mark.late') : daysOver(one.end, day, say)],
  };
  const from: Column = {
    head: say('word.head.from'),
    width: 22,
    cell: (one) => [sayFormerPeriod(one, say) ?? say('mark.undated')],
  };
  const withOutcome: Column = {
    ...item,
    cell: (one) => [
      ...item.cell(one),
      ...(one.outcome === null || one.outcome === '' ? [] : [say('word.outcome', { outcome: one.outcome })]),
    ],
  };
  const until = report.until;
  return {
    milepaele_naaet: part(report.reached, null, say('word.table.reached'), [withOutcome, period, reached]),
    overskredet: part(report.late, say('word.lead.late', { items: items(report.late) }), say('word.table.late'), [
      item,
      period,
      over,
      responsible,
    ]),
    flyttet: part(report.moved, null, say('word.table.moved'), [
      item,
      from,
      { ...period, head: say('word.head.to') },
      { ...state, cell: (one) => stateCell({ ...one, former: null }, day, say) },
    ]),
    naeste_periode: [
      ...written(report.texts.next),
      ...part(
        report.coming,
        until === null
          ? say('word.lead.comingSoon', { items: items(report.coming) })
          : say('word.lead.coming', { items: items(report.coming), date: date(until) }),
        say('word.table.coming'),
        [item, period, responsible],
      ),
    ],
    uden_dato: part(
      report.undated,
      say('word.lead.undated', { items: items(report.undated) }),
      say('word.table.undated'),
      [item, responsible],
    ),
    opfoelgninger: part(report.followUps, null, say('word.table.followUps'), [withOutcome, period, state, responsible]),
    tidsplan: part(report.timeline, say('word.lead.timeline', { date: date(day) }), say('word.table.timeline'), [
      { ...period, width: 22 },
      { ...item, width: 50 },
      state,
      { ...responsible, width: 28 },
    ]),
  };
}

const tableOf = (items: readonly ReportItem[], title: string, columns: readonly Column[]): Table => ({
  kind: 'table',
  title,
  columns: columns.map(({ head, width }) => ({ head, width })),
  rows: items.map((one) => columns.map(({ cell }) => cell(one))),
});

/** What a person wrote: a paragraph for each line, and a list of the lines that begin like one. */
export function written(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue;
    const item = /^[-–•*]\s+(.+)$/u.exec(line)?.[1];
    const last = blocks.at(-1);
    if (item === undefined) blocks.push(paragraph(line));
    else if (last?.kind === 'bullets') blocks[blocks.length - 1] = { kind: 'bullets', items: [...last.items, item] };
    else blocks.push({ kind: 'bullets', items: [item] });
  }
  return blocks;
}
