import { sayFigure } from '../../../indicators/say-figure';
import { sayDate } from '../../../periods/index';
import type { Say } from '../../../text/text';
import type { Report } from '../../report';
import { paragraph, type Block } from '../blocks';
import { sayReported, type RoundForReport } from '../../../supervision/for-report';

/** The latest round: how far it is, what was found as counts, who still owes what, and what the units want to learn. */
export function supervisionPart({ supervision }: Report, say: Say): Block[] {
  if (supervision === null) return [];
  const { title, state, end, lines, owing, themes } = supervision;
  const masked = lines.some(({ reviewed, fulfilled }) => reviewed === null || fulfilled === null);
  return [
    paragraph(
      end === null
        ? say(`word.round.${state}Undated`, { title })
        : say(`word.round.${state}`, { title, date: sayDate(end, say.locale) }),
    ),
    ...(lines.length === 0 ? [paragraph(say('word.round.noLines'))] : [results(lines, say)]),
    ...(masked ? [paragraph(say('supervision.maskedWhy'))] : []),
    ...(owing.length === 0 ? [] : [paragraph(say('word.round.owing')), { kind: 'bullets', items: owing } as const]),
    ...(themes.length === 0 ? [] : [learning(themes, say)]),
  ];
}

function results(lines: RoundForReport['lines'], say: Say): Block {
  const share = (n: number | null): string => (n === null ? '–' : sayFigure(Math.round(n), '%', say));
  return {
    kind: 'table',
    title: say('word.table.supervision'),
    captioned: true,
    columns: [
      { head: say('word.head.aspect'), width: 46 },
      { head: say('word.head.reviewed'), width: 20, align: 'right' },
      { head: say('word.head.fulfilled'), width: 18, align: 'right' },
      { head: say('word.head.share'), width: 16, align: 'right' },
    ],
    rows: lines.map((line) => [
      [line.aspect],
      [sayReported(line.reviewed, say)],
      [sayReported(line.fulfilled, say)],
      [share(line.share)],
    ]),
  };
}

const learning = (themes: RoundForReport['themes'], say: Say): Block => ({
  kind: 'table',
  title: say('word.table.themes'),
  captioned: true,
  columns: [
    { head: say('word.head.unit'), width: 35 },
    { head: say('word.head.themes'), width: 65 },
  ],
  rows: themes.map(({ unit, titles }) => [
    [unit],
    [titles.length === 0 ? say('word.round.noThemes') : titles.join('; ')],
  ]),
});
