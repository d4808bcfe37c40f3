import { blankSample } from '../../../src/supervision/blank-sample';
import type { LearningTheme, Round, RoundReport, Sample, Supervision } from '../../../src/supervision/supervision';

export const round = (more: Partial<Round> = {}): Round => ({
  key: '2019-1',
  title: 'Runde 5, 1. kvartal 2019',
  number: 5,
  start: '2019-01-01',
  end: '2019-03-31',
  state: 'running',
  units: ['Amager', 'Valby'],
  levels: [],
  covers: [],
  demand: '25 %',
  indicators: ['i1'],
  themes: ['Barnets stemme'],
  summary: null,
  row: null,
  ...more,
});

export const sample = (unit: string, of: Partial<Sample>): Sample => ({
  key: `${unit}/${of.indicatorKey ?? of.aspect ?? 'draw'}`,
  ...blankSample('2019-1', unit),
  row: null,
  ...of,
});

/** Counts of all that a round looks at in a unit. */
export const allOf = (unit: string, reviewed: number, fulfilled: number): Sample[] => [
  sample(unit, { indicatorKey: 'i1', reviewed, fulfilled }),
  ...['deadlines', 'quality', 'lawfulness', 'Barnets stemme'].map((aspect) =>
    sample(unit, { aspect, reviewed, fulfilled }),
  ),
];

export const theme = (unit: string, title: string, more: Partial<LearningTheme> = {}): LearningTheme => ({
  key: `${unit}/${title}`,
  roundKey: '2019-1',
  unit,
  title,
  plan: [],
  responsible: null,
  state: 'chosen',
  end: null,
  outcome: null,
  row: null,
  ...more,
});

export const report = (more: Partial<RoundReport>): RoundReport => ({
  key: 'r',
  roundKey: '2019-1',
  level: 'unit',
  unit: null,
  givenOn: '2019-04-10',
  text: 'Det viste runden.',
  analysis: null,
  row: null,
  ...more,
});

export const supervision = (more: Partial<Supervision> = {}): Supervision => ({
  rounds: [round()],
  samples: [],
  themes: [],
  reviews: [],
  reports: [],
  ...more,
});
