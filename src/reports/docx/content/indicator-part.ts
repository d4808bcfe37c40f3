import { sayFigure } from '../../../indicators/say-figure';
import { sayTarget } from '../../../indicators/say-progress';
import { sayDate } from '../../../periods/index';
import type { Say } from '../../../text/text';
import type { IndicatorReport, Report } from '../../report';
import { paragraph, type Block } from '../blocks';

/** Each indicator in words, as a chart, and as the figures that the chart is drawn from. */
export const indicatorPart = ({ indicators }: Report, say: Say): Block[] =>
  indicators.flatMap((indicator) => [
    { kind: 'heading', level: 1, text: indicator.title } as const,
    paragraph(standing(indicator, say)),
    ...series(indicator, say),
    ...units(indicator, say),
  ]);

function standing({ latest, target, reached, by, baseline, ...rest }: IndicatorReport, say: Say): string {
  const figure = (value: number): string => sayFigure(value, rest.unit, say);
  const date = (day: string): string => sayDate(day, say.locale);
  const aim = sayTarget({ target, ...rest }, say);
  const sentences = [
    latest === null
      ? say('word.indicator.none')
      : latest.on === null
        ? say('word.indicator.latestUndated', { value: figure(latest.value) })
        : say('word.indicator.latest', { value: figure(latest.value), date: date(latest.on) }),
    aim === null
      ? say('word.indicator.noTarget')
      : by === null
        ? say('word.indicator.target', { target: aim })
        : say('word.indicator.targetBy', { target: aim, date: date(by) }),
    reached === null ? null : say(reached ? 'word.indicator.reached' : 'word.indicator.notReached'),
    baseline === null ? null : say('word.indicator.baseline', { value: figure(baseline) }),
    latest?.source ? say('word.indicator.source', { source: latest.source.replace(/\.$/, '') }) : null,
  ];
  return sentences.filter((one) => one !== null).join(' ');
}

function series(indicator: IndicatorReport, say: Say): Block[] {
  const { title, unit, target } = indicator;
  if (indicator.series.length === 0) return [];
  const points = indicator.series.map(({ on, value }) => ({
    label: on === null ? say('report.measuredUndated') : sayDate(on, say.locale),
    value,
  }));
  const aim = sayTarget(indicator, say);
  const name = say('word.head.target');
  const told = points.map(({ label, value }) => say('word.chart.point', { label, value: sayFigure(value, unit, say) }));
  const chart: Block = {
    kind: 'chart',
    chart: {
      title,
      description: say('word.chart', {
        title,
        points: told.join('; '),
        target: aim === null ? say('word.chart.noTarget') : say('word.indicator.target', { target: aim }),
      }),
      valueName: unit === null || unit === '' ? say('word.head.value') : `${say('word.head.value')} (${unit})`,
      points,
      target: target === null ? null : { name: `${name}: ${aim ?? ''}`, value: target },
      top: unit === '%' && points.every(({ value }) => value <= 100) ? 100 : null,
    },
  };
  return [
    // One figure is said in the sentence above; there is nothing to compare it with.
    ...(points.length > 1 ? [chart] : []),
    {
      kind: 'table',
      title: say('report.measurements', { title }),
      captioned: true,
      columns: [
        { head: say('word.head.measured'), width: 50 },
        { head: say('word.head.value'), width: 25, align: 'right' },
        { head: name, width: 25, align: 'right' },
      ],
      rows: points.map(({ label, value }) => [[label], [sayFigure(value, unit, say)], [aim ?? '–']]),
    },
  ];
}

function units({ byUnit, title, unit }: IndicatorReport, say: Say): Block[] {
  if (byUnit.length === 0) return [];
  const value = (one: IndicatorReport['byUnit'][number]): string =>
    one.masked
      ? say('supervision.kept')
      : one.value === null
        ? say('word.notMeasured')
        : sayFigure(one.value, unit, say);
  return [
    {
      kind: 'table',
      title: say('report.measurementsByUnit', { title }),
      captioned: true,
      columns: [
        { head: say('word.head.unit'), width: 70 },
        { head: say('word.head.value'), width: 30, align: 'right' },
      ],
      rows: byUnit.map((one) => [[one.unit], [value(one)]]),
    },
    ...(byUnit.some(({ masked }) => masked) ? [paragraph(say('indicators.figures.note'))] : []),
  ];
}
