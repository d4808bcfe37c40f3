import type { GoverningDocument } from '../../documents/document';
import type { EffectStep } from '../../effects/effect-chain';
import type { Meeting } from '../../meetings/meeting';
import type { Delivery } from '../../plan/plan';
import { totalOf } from '../../plan/standing';
import type { Say } from '../../text/text';
import { workbookFile, type Sheet } from '../../timeline/out/workbook';
import { reportTexts, type AreaReport, type IndicatorReport, type Report, type ReportItem } from '../report';
import { reportLead, reportTitle, sayFormer, sayItemPeriod, sayNotRead } from '../say-report';
import { itemsOf } from '../since-last';
import type { ReportSources } from '../sources';
import { day, lines, number, sheetOf, text, type SheetColumn } from './columns';
import { evaluationSheets } from './evaluation-sheets';
import { sayReported, type RoundForReport } from '../../supervision/for-report';
import type { Cell } from '../../timeline/out/cells';

/** The lists that a report does not tell of itself: of one that is frozen they are not known. */
export type ReportLists = Pick<ReportSources, 'meetings' | 'register'> & {
  readonly effects?: readonly EffectStep[] | null;
  /** Of the process plan; left out of a report that is frozen. */
  readonly deliveries?: readonly Delivery[];
};

/**
 * A report as a workbook, a sheet for each list. Days are days and numbers are numbers; every text is text, whatever it begins
 * with (THREATS 20). What whoever made it may not read has no sheet. Pure.
 */
export const reportWorkbook = (report: Report, beside: ReportLists, say: Say, made: Date): Uint8Array<ArrayBuffer> =>
  workbookFile(reportSheets(report, beside, say), made);

/** Pure. */
export function reportSheets(
  report: Report,
  { meetings, register, effects = null, deliveries = [] }: ReportLists,
  say: Say,
): readonly Sheet[] {
  const title = reportTitle(report, say);
  const items = [...itemsOf(report).values()];
  const inPlanOrder = [...items].sort((a, b) => a.key.localeCompare(b.key, 'da', { numeric: true }));
  const measured = report.indicators.flatMap((of) => of.series.map((one) => ({ of, ...one })));
  const byUnit = report.indicators.flatMap((of) => of.byUnit.map((one) => ({ of, ...one })));
  return [
    front(report, title, say),
    sheetOf('report.sheet.areas', title, areaColumns(say), report.areas, say),
    sheetOf('report.sheet.activities', title, activityColumns(say), activitiesOf(report), say),
    sheetOf(
      'report.sheet.items',
      title,
      itemColumns(say),
      inPlanOrder.filter(({ kind }) => kind !== 'followUp'),
      say,
    ),
    sheetOf(
      'report.sheet.followUps',
      title,
      itemColumns(say),
      inPlanOrder.filter(({ kind }) => kind === 'followUp'),
      say,
    ),
    sheetOf('report.sheet.indicators', title, indicatorColumns(say), report.indicators, say),
    sheetOf(
      'report.sheet.measurements',
      title,
      measurementColumns(say),
      [
        ...measured.map((one) => ({ ...one, unit: null, masked: false })),
        ...byUnit.map((one) => ({ ...one, on: null })),
      ],
      say,
    ),
    ...(report.supervision === null
      ? []
      : [
          sheetOf(
            'report.sheet.supervision',
            title,
            supervisionColumns(report.supervision, say),
            report.supervision.lines,
            say,
          ),
        ]),
    ...evaluationSheets(report, title, say),
    ...(meetings === null ? [] : [sheetOf('report.sheet.meetings', title, meetingColumns, meetings, say)]),
    ...(register === null ? [] : [sheetOf('report.sheet.documents', title, documentColumns, register.documents, say)]),
    sheetOf('report.sheet.timeline', title, itemColumns(say), report.timeline, say),
    ...(report.supervision === null
      ? []
      : [sheetOf('report.sheet.themes', title, themeColumns, themesOf(report), say)]),
    ...(deliveries.length === 0 ? [] : [sheetOf('report.sheet.deliveries', title, deliveryColumns, deliveries, say)]),
    ...(effects === null || effects.length === 0
      ? []
      : [sheetOf('report.sheet.effects', title, effectColumns, effects, say)]),
  ];
}

/** The first sheet: what is said of the whole, the texts that people wrote, and what is not there. */
function front(report: Report, title: string, say: Say): Sheet {
  const { reached, moved, late, coming, undated, texts } = report;
  const figures = [
    ['report.head.reached', reached],
    ['report.section.late', late],
    ['report.section.next', coming],
    ['report.section.undated', undated],
    ['report.compare.moved', moved],
  ] as const;
  const notRead = sayNotRead(report, say);
  return {
    name: say('report.sheet.report'),
    above: [title, reportLead(report, say), ...(notRead === null ? [] : [notRead])],
    heads: [say('report.head.what'), say('report.head.figure')],
    widths: [40, 90],
    lines: [
      ...figures.map(([name, those]) => [text(say(name)), number(those.length)]),
      ...reportTexts.map((name) => [text(say(`report.texts.${name}`)), text(texts[name])]),
    ],
  };
}

type ActivityLine = AreaReport['activities'][number] & { readonly area: string };
const activitiesOf = ({ areas }: Report): ActivityLine[] =>
  areas.flatMap(({ key, title, activities }) => activities.map((one) => ({ ...one, area: `${key} ${title}`.trim() })));

const areaTitle = ({ title }: Pick<AreaReport, 'title'>, say: Say): string => title || say('report.noArea');

const areaColumns = (say: Say): readonly SheetColumn<AreaReport>[] => [
  { head: 'report.head.number', width: 9, of: ({ key }) => text(key) },
  { head: 'report.head.area', width: 50, of: (area) => text(areaTitle(area, say)) },
  { head: 'report.head.milestones', width: 12, of: ({ milestones }) => number(totalOf(milestones)) },
  { head: 'report.head.reached', width: 12, of: ({ milestones }) => number(milestones.reached) },
  { head: 'report.head.late', width: 13, of: ({ milestones }) => number(milestones.late) },
  { head: 'report.head.undated', width: 12, of: ({ milestones }) => number(milestones.undated) },
  { head: 'report.head.goals', width: 12, of: ({ goals }) => number(totalOf(goals)) },
  { head: 'report.head.reached', width: 12, of: ({ goals }) => number(goals.reached) },
  { head: 'report.head.late', width: 13, of: ({ goals }) => number(goals.late) },
  { head: 'report.head.undated', width: 12, of: ({ goals }) => number(goals.undated) },
];

const activityColumns = (say: Say): readonly SheetColumn<ActivityLine>[] => [
  { head: 'report.head.area', width: 36, of: ({ area }) => text(area || say('report.noArea')) },
  { head: 'report.head.number', width: 9, of: ({ key }) => text(key) },
  { head: 'report.head.activity', width: 50, of: ({ title }) => text(title) },
  { head: 'report.head.milestones', width: 12, of: ({ milestones }) => number(totalOf(milestones)) },
  { head: 'report.head.reached', width: 12, of: ({ milestones }) => number(milestones.reached) },
  { head: 'report.head.late', width: 13, of: ({ milestones }) => number(milestones.late) },
  { head: 'report.head.news', width: 60, of: ({ news }) => text(news) },
  { head: 'report.head.newsOn', width: 13, of: ({ newsOn }) => day(newsOn) },
];

const itemColumns = (say: Say): readonly SheetColumn<ReportItem>[] => [
  { head: 'report.head.number', width: 9, of: ({ key }) => text(key) },
  { head: 'report.head.kind', width: 14, of: ({ kind }) => text(say(`kind.${kind}`)) },
  { head: 'report.head.what', width: 60, of: (item) => text(item.text) },
  { head: 'report.head.period', width: 30, of: (item) => text(sayItemPeriod(item, say)) },
  { head: 'report.head.start', width: 12, of: ({ start }) => day(start) },
  { head: 'report.head.end', width: 12, of: ({ end }) => day(end) },
  { head: 'report.head.state', width: 13, of: ({ state }) => text(say(`mark.${state}`)) },
  { head: 'report.head.reachedOn', width: 12, of: ({ reachedOn }) => day(reachedOn) },
  { head: 'report.head.reachedBy', width: 24, of: ({ reachedBy }) => text(reachedBy) },
  { head: 'report.head.former', width: 26, of: (item) => text(sayFormer(item, say)) },
  { head: 'report.head.responsible', width: 28, of: ({ responsible }) => lines(responsible) },
  { head: 'report.head.outcome', width: 40, of: ({ outcome }) => text(outcome) },
];

const indicatorColumns = (say: Say): readonly SheetColumn<IndicatorReport>[] => [
  { head: 'report.head.number', width: 9, of: ({ key }) => text(key) },
  { head: 'report.head.title', width: 50, of: ({ title }) => text(title) },
  { head: 'report.head.baseline', width: 14, of: ({ baseline }) => number(baseline) },
  { head: 'report.head.target', width: 12, of: ({ target }) => number(target) },
  { head: 'report.head.unit', width: 10, of: ({ unit }) => text(unit) },
  { head: 'report.head.by', width: 12, of: ({ by }) => day(by) },
  { head: 'report.head.value', width: 12, of: ({ latest }) => number(latest?.value) },
  { head: 'report.head.measuredOn', width: 12, of: ({ latest }) => day(latest?.on) },
  { head: 'report.head.source', width: 30, of: ({ latest }) => text(latest?.source) },
  {
    head: 'report.head.goalReached',
    width: 16,
    of: ({ reached }) => text(reached === null ? null : say(reached ? 'report.yes' : 'report.no')),
  },
];

interface MeasurementLine {
  readonly of: IndicatorReport;
  readonly on: string | null;
  readonly unit: string | null;
  readonly value: number | null;
  readonly masked: boolean;
}
const measurementColumns = (say: Say): readonly SheetColumn<MeasurementLine>[] => [
  { head: 'report.head.number', width: 9, of: ({ of }) => text(of.key) },
  { head: 'report.head.title', width: 50, of: ({ of }) => text(of.title) },
  { head: 'report.head.unit', width: 24, of: ({ unit }) => text(unit) },
  { head: 'report.head.measuredOn', width: 12, of: ({ on }) => day(on) },
  {
    head: 'report.head.value',
    width: 14,
    of: ({ value, masked }) => (masked ? text(say('supervision.kept')) : number(value)),
  },
];

const told = (count: number | null, say: Say): Cell => (count === null ? text(sayReported(count, say)) : number(count));

const supervisionColumns = (
  { title }: RoundForReport,
  say: Say,
): readonly SheetColumn<RoundForReport['lines'][number]>[] => [
  { head: 'report.head.round', width: 30, of: () => text(title) },
  { head: 'report.head.aspect', width: 40, of: ({ aspect }) => text(aspect) },
  {
    head: 'report.head.reviewed',
    width: 14,
    of: ({ reviewed }) => told(reviewed, say),
  },
  { head: 'report.head.fulfilled', width: 12, of: ({ fulfilled }) => told(fulfilled, say) },
  { head: 'report.head.share', width: 12, of: ({ share }) => number(share) },
];

interface ThemeLine {
  readonly unit: string;
  readonly title: string;
}
const themesOf = ({ supervision }: Report): ThemeLine[] =>
  (supervision?.themes ?? []).flatMap(({ unit, titles }) => titles.map((title) => ({ unit, title })));
const themeColumns: readonly SheetColumn<ThemeLine>[] = [
  { head: 'report.head.unit', width: 24, of: ({ unit }) => text(unit) },
  { head: 'report.head.title', width: 60, of: ({ title }) => text(title) },
];

const deliveryColumns: readonly SheetColumn<Delivery>[] = [
  { head: 'report.head.number', width: 9, of: ({ key }) => text(key) },
  { head: 'report.head.activity', width: 12, of: ({ activityKey, areaKey }) => text(activityKey ?? areaKey) },
  { head: 'report.head.lead', width: 24, of: ({ lead }) => text(lead) },
  { head: 'report.head.delivery', width: 50, of: ({ title }) => text(title) },
  { head: 'report.head.content', width: 50, of: ({ content }) => lines(content) },
  { head: 'report.head.schedule', width: 40, of: ({ schedule }) => lines(schedule) },
  { head: 'report.head.participants', width: 30, of: ({ participants }) => lines(participants) },
  { head: 'report.head.followUp', width: 40, of: ({ followUp }) => text(followUp) },
];

const effectColumns: readonly SheetColumn<EffectStep>[] = [
  { head: 'report.head.number', width: 12, of: ({ key, goalKey }) => text(goalKey ?? key) },
  { head: 'report.head.title', width: 60, of: ({ title }) => text(title) },
  { head: 'report.head.from', width: 30, of: ({ from }) => lines(from) },
];
const meetingColumns: readonly SheetColumn<Meeting>[] = [
  { head: 'report.head.day', width: 12, of: (meeting) => day(meeting.day) },
  { head: 'report.head.time', width: 14, of: ({ time }) => text(time) },
  { head: 'report.head.title', width: 40, of: ({ title }) => text(title) },
  { head: 'report.head.group', width: 14, of: ({ groupKey }) => text(groupKey) },
  { head: 'report.head.place', width: 20, of: ({ place }) => text(place) },
  { head: 'report.head.agenda', width: 60, of: ({ agenda }) => lines(agenda) },
  { head: 'report.head.decisions', width: 60, of: ({ decisions }) => lines(decisions) },
];

const documentColumns: readonly SheetColumn<GoverningDocument>[] = [
  { head: 'report.head.title', width: 50, of: ({ title }) => text(title) },
  { head: 'report.head.owner', width: 28, of: ({ ownerRole }) => text(ownerRole) },
  { head: 'report.head.audience', width: 28, of: ({ audience }) => lines(audience) },
  { head: 'report.head.version', width: 9, of: ({ version }) => text(version) },
  { head: 'report.head.validFrom', width: 12, of: ({ validFrom }) => day(validFrom) },
  { head: 'report.head.reviewBy', width: 12, of: ({ reviewBy }) => day(reviewBy) },
];
