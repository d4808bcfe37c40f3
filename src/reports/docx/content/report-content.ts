import { sayDate } from '../../../periods/index';
import type { Say } from '../../../text/text';
import type { Report } from '../../report';
import { reportLead, reportTitle, sayNotRead } from '../../say-report';
import { timelineSheets } from '../../timeline-sheets';
import { paragraph, type Block } from '../blocks';
import type { Content } from '../fill';
import { partPlaces, type PartPlace } from '../places';
import { areaPart } from './area-part';
import { evaluationPart } from './evaluation-part';
import { indicatorPart } from './indicator-part';
import { itemParts, written } from './item-parts';
import { supervisionPart } from './supervision-part';

export interface Beside {
  /** What has changed since the report before, a line each; null: they are not compared. */
  readonly comparison: readonly string[] | null;
}

/** All that a report says, by the places that a template may have. Pure. */
export function reportContent(report: Report, { comparison }: Beside, say: Say): Content {
  const date = (day: string | null): string => (day === null ? '' : sayDate(day, say.locale));
  const {
    tidsplan: [lead, ...table],
    ...items
  } = itemParts(report, say);
  const notRead = sayNotRead(report, say);
  return {
    lines: {
      titel: reportTitle(report, say),
      plan: report.planTitle,
      organisation: report.organisation ?? '',
      dato: date(report.day),
      siden: report.since === null ? say('word.first') : say('word.since', { date: date(report.since) }),
      til: date(report.until),
    },
    parts: {
      resume: [paragraph(reportLead(report, say)), ...written(report.texts.summary)],
      forbehold: notRead === null ? [] : [paragraph(notRead)],
      beslutninger: written(report.texts.decisions),
      omraader: areaPart(report, say),
      ...items,
      risici: written(report.texts.risks),
      indikatorer: indicatorPart(report, say),
      ledelsestilsyn: supervisionPart(report, say),
      evaluering: evaluationPart(report, say),
      sammenligning: comparison === null || comparison.length === 0 ? [] : [{ kind: 'bullets', items: comparison }],
      tidsplan: lead === undefined ? [] : [lead, timelinePicture(report, say), ...table],
    },
    titles: Object.fromEntries(partPlaces.map((name) => [name, say(`word.part.${name}`)])) as Record<PartPlace, string>,
    nothing: say('word.nothing'),
  };
}

/** The tidsplan drawn for the room that its place has, above the table that says the same. */
const timelinePicture = (report: Report, say: Say): Block => ({
  kind: 'picture',
  picture: {
    sheets: (room) =>
      timelineSheets(report, room, say).map((sheet, i, all) => ({
        ...sheet,
        description:
          all.length === 1
            ? say('word.picture.timeline')
            : say('word.picture.timelinePart', { n: i + 1, of: all.length }),
      })),
  },
});
