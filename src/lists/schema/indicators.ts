import { targetOperators } from '../../plan/plan';
import { activityKey, keyQueries, keys, planKey, planQuery, unit, uniqueKey, uniqueKeyQuery } from './common';
import { field, list } from './declaration';
import { longPast, sorted, view, where, within } from './views';

export const indicators = list({
  name: 'FremdriftIndicators',
  da: 'Indikatorer',
  en: 'Indicators',
  descriptionDa: 'De tal, planen måles på: udgangspunkt, måltal, og hvornår det skal være nået.',
  descriptionEn: 'The figures that the plan is measured by: baseline, target and by when.',
  titleDa: 'Indikator',
  titleEn: 'Indicator',
  titleDescriptionDa: 'Hvad der måles, fx andel af sager, hvor netværket er inddraget.',
  titleDescriptionEn: 'What is measured.',
  fields: [
    ...keys,
    activityKey,
    field(
      'GoalKey',
      'text',
      ['Mål', 'Goal'],
      [
        'Nummeret på det mål, indikatoren hører til, fx 2.1.g1.',
        'The number of the goal that the indicator belongs to.',
      ],
      { indexed: true },
    ),
    field(
      'MeasureUnit',
      'text',
      ['Måles i', 'Measured in'],
      ['Enheden for tallene, fx %.', 'The unit of the figures, such as %.'],
      { defaultValue: '%' },
    ),
    field(
      'Baseline',
      'number',
      ['Udgangspunkt', 'Baseline'],
      [
        'Det målte tal fra begyndelsen. Lad feltet stå tomt, hvis ingen har målt det.',
        'The figure measured at the beginning. Leave it empty where nobody has measured it.',
      ],
    ),
    field(
      'BaselineOn',
      'date',
      ['Målt den', 'Measured on'],
      ['Den dag, udgangspunktet blev målt.', 'The day that the baseline was measured.'],
    ),
    field(
      'TargetOperator',
      'choice',
      ['Måltallet er', 'The target is'],
      [
        'Om tallet mindst, højst eller præcis skal nås.',
        'Whether at least, at most or exactly the figure is to be reached.',
      ],
      {
        choices: targetOperators,
        labels: { atLeast: 'Mindst', atMost: 'Højst', equal: 'Præcis' },
        defaultValue: 'Mindst',
      },
    ),
    field('Target', 'number', ['Måltal', 'Target'], ['Det tal, der skal nås.', 'The figure to be reached.']),
    field(
      'TargetOn',
      'date',
      ['Nås senest', 'By when'],
      ['Den dag, måltallet senest skal være nået.', 'The day by which the target is to be reached.'],
      { indexed: true },
    ),
  ],
  views: [
    view(
      'Indicators',
      ['Alle indikatorer', 'All indicators'],
      'Indikatorerne efter nummer.',
      ['Key', 'LinkTitle', 'ActivityKey', 'Baseline', 'TargetOperator', 'Target', 'MeasureUnit', 'TargetOn'],
      sorted('Key'),
      { default: true },
    ),
    view(
      'DueSoon',
      ['Skal snart nås', 'Due soon'],
      'Indikatorer, hvis måltal skal nås inden for de næste 90 dage.',
      ['LinkTitle', 'ActivityKey', 'TargetOperator', 'Target', 'MeasureUnit', 'TargetOn'],
      where(within('TargetOn', 0, 90), 'TargetOn'),
    ),
  ],
  queries: [
    ...keyQueries,
    { why: 'indicators of an activity', filter: ['ActivityKey'] },
    { why: 'indicators of a goal', filter: ['GoalKey'] },
    { why: 'targets that are due', filter: ['TargetOn'], sort: ['TargetOn'] },
  ],
});

export const measurements = list({
  name: 'FremdriftMeasurements',
  da: 'Målinger',
  en: 'Measurements',
  descriptionDa: 'Én række for hver måling af en indikator. Kun tal, aldrig noget om borgere.',
  descriptionEn: 'One row for each measurement of an indicator. Figures only, nothing about citizens.',
  titleDa: 'Måling',
  titleEn: 'Measurement',
  titleDescriptionDa: 'Kort navn, fx 2. kvartal 2026, Amager.',
  titleDescriptionEn: 'A short name, such as 2nd quarter 2026.',
  fields: [
    uniqueKey,
    planKey,
    field(
      'IndicatorKey',
      'text',
      ['Indikator', 'Indicator'],
      ['Nummeret på den indikator, der er målt.', 'The number of the indicator that was measured.'],
      { indexed: true, required: true },
    ),
    unit,
    field(
      'MeasuredOn',
      'date',
      ['Målt den', 'Measured on'],
      ['Den dag, tallet gælder for.', 'The day that the figure is for.'],
      { indexed: true, required: true },
    ),
    field(
      'Value',
      'number',
      ['Tal', 'Figure'],
      ['Det målte tal i indikatorens enhed.', 'The figure, in the indicator’s unit.'],
      {
        required: true,
      },
    ),
    field(
      'Basis',
      'number',
      ['Målt på', 'Counted'],
      ['Hvor mange sager eller svar tallet bygger på.', 'How many cases or answers the figure rests on.'],
      { min: 0, decimals: 0 },
    ),
    field(
      'Source',
      'text',
      ['Kilde', 'Source'],
      ['Hvor tallet kommer fra, fx ledelsestilsyn.', 'Where the figure comes from.'],
    ),
  ],
  views: [
    view(
      'Latest',
      ['Seneste', 'Latest'],
      'Målinger fra de seneste to år med den nyeste øverst.',
      ['LinkTitle', 'IndicatorKey', 'Unit', 'MeasuredOn', 'Value', 'Basis', 'Source'],
      `${where(within('MeasuredOn', -longPast, 0))}${sorted('MeasuredOn', true)}`,
      { default: true },
    ),
  ],
  queries: [
    uniqueKeyQuery,
    planQuery,
    { why: 'measurements of an indicator', filter: ['IndicatorKey', 'MeasuredOn'], sort: ['MeasuredOn'] },
    { why: 'measurements of a unit', filter: ['Unit'] },
  ],
});
