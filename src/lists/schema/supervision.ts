import { inOrder, planKey, planQuery, unit, uniqueKey, uniqueKeyQuery } from './common';
import { field, list } from './declaration';
import { statusPill } from './formatters';
import { equals, grouped, longPast, sorted, view, where, within } from './views';

export const roundStates = ['planned', 'running', 'closed'] as const;
const roundLabels = { planned: 'Planlagt', running: 'I gang', closed: 'Afsluttet' };

const roundKey = field(
  'RoundKey',
  'text',
  ['Runde', 'Round'],
  ['Rundens nøgle, fx 2026-2.', 'The key of the round, such as 2026-2.'],
  { indexed: true, required: true },
);
const roundQuery = { why: 'all of a round', filter: ['RoundKey'] } as const;

/** Ledelsestilsyn: only counts and shares, no case can be told (DOMAIN.md 2.4). */
export const supervisionRounds = list({
  name: 'FremdriftSupervisionRounds',
  da: 'Ledelsestilsyn: runder',
  en: 'Supervision: rounds',
  descriptionDa: 'Runderne i ledelsestilsynet med tid og tilstand.',
  descriptionEn: 'The rounds of supervision with their time and state.',
  titleDa: 'Runde',
  titleEn: 'Round',
  titleDescriptionDa: 'Rundens navn, fx Runde 5, 1. kvartal 2026.',
  titleDescriptionEn: 'The name of the round.',
  fields: [
    field(
      'RoundKey',
      'text',
      ['Rundens nøgle', 'Round key'],
      [
        'Rundens nøgle, fx 2026-2. Stikprøver og læringstemaer henviser til den.',
        'The key of the round, such as 2026-2. Samples and themes refer to it.',
      ],
      { unique: true, required: true },
    ),
    planKey,
    field('Start', 'date', ['Fra', 'From'], ['Den første dag i runden.', 'The first day of the round.']),
    field('End', 'date', ['Til', 'Until'], ['Den sidste dag i runden.', 'The last day of the round.'], {
      indexed: true,
    }),
    field('State', 'choice', ['Tilstand', 'State'], ['Hvor langt runden er.', 'How far the round has come.'], {
      choices: roundStates,
      labels: roundLabels,
      indexed: true,
      defaultValue: roundLabels.planned,
      formatter: statusPill({ Planlagt: 'waiting', 'I gang': 'running', Afsluttet: 'good' }),
    }),
    field(
      'Covers',
      'note',
      ['Omfatter', 'Covers'],
      ['De sagstyper, runden ser på, én på hver linje.', 'The types of case that the round looks at.'],
    ),
    field(
      'Summary',
      'note',
      ['Sammenfatning', 'Summary'],
      [
        'Det, runden viste, uden noget, der peger på en borger.',
        'What the round showed, with nothing that points to a citizen.',
      ],
    ),
  ],
  validation: {
    formula: `=${inOrder('Start', 'End')}`,
    da: 'Runden kan ikke slutte, før den begynder. Ret Fra eller Til, eller lad det ene felt stå tomt.',
    en: 'The round cannot end before it begins. Correct From or Until, or leave one empty.',
  },
  views: [
    view(
      'Rounds',
      ['Alle runder', 'All rounds'],
      'Alle runder med den nyeste øverst.',
      ['LinkTitle', 'RoundKey', 'State', 'Start', 'End'],
      sorted('ID', true),
      {
        default: true,
      },
    ),
    view(
      'Running',
      ['I gang', 'Running'],
      'Den runde, der er i gang.',
      ['LinkTitle', 'RoundKey', 'Start', 'End', 'Covers'],
      where(equals('State', roundLabels.running)),
    ),
    view(
      'EndingSoon',
      ['Slutter snart', 'Ending soon'],
      'Runder, der slutter inden for de næste 30 dage.',
      ['LinkTitle', 'RoundKey', 'State', 'End'],
      where(within('End', 0, 30), 'End'),
    ),
  ],
  queries: [
    { why: 'a round by its key', filter: ['RoundKey'] },
    planQuery,
    { why: 'rounds of a state', filter: ['State'] },
    { why: 'rounds that end', filter: ['End'], sort: ['End'] },
  ],
});

export const supervisionSamples = list({
  name: 'FremdriftSupervisionSamples',
  da: 'Ledelsestilsyn: stikprøver',
  en: 'Supervision: samples',
  descriptionDa: 'Én række for hver enhed og indikator i en runde. Kun antal, aldrig sager.',
  descriptionEn: 'One row for each unit and indicator of a round. Counts only, never cases.',
  titleDa: 'Stikprøve',
  titleEn: 'Sample',
  titleDescriptionDa: 'Kort navn, fx Amager, netværk.',
  titleDescriptionEn: 'A short name of the sample.',
  fields: [
    uniqueKey,
    roundKey,
    unit,
    field(
      'IndicatorKey',
      'text',
      ['Indikator', 'Indicator'],
      ['Nummeret på den indikator, der er set på.', 'The number of the indicator that was looked at.'],
      { indexed: true },
    ),
    field('Drawn', 'number', ['Udtrukket', 'Drawn'], ['Antal sager, der er udtrukket.', 'Number of cases drawn.'], {
      min: 0,
      decimals: 0,
    }),
    field(
      'Reviewed',
      'number',
      ['Gennemgået', 'Reviewed'],
      ['Antal sager, der er gennemgået.', 'Number of cases reviewed.'],
      { min: 0, decimals: 0 },
    ),
    field(
      'Fulfilled',
      'number',
      ['Opfyldt', 'Fulfilled'],
      [
        'Antal sager, hvor kravet er opfyldt. Et kvalificeret fravalg tæller med.',
        'Number of cases that meet the demand. A qualified opt-out counts.',
      ],
      { min: 0, decimals: 0 },
    ),
    field(
      'OptedOut',
      'number',
      ['Kvalificeret fravalgt', 'Opted out'],
      ['Antal af de opfyldte, der er kvalificeret fravalgt.', 'How many of the fulfilled are qualified opt-outs.'],
      { min: 0, decimals: 0 },
    ),
    field(
      'ReportedOn',
      'date',
      ['Indberettet den', 'Reported on'],
      ['Den dag, enheden gav tallene.', 'The day that the unit gave the figures.'],
      { indexed: true },
    ),
    field(
      'Findings',
      'note',
      ['Fund', 'Findings'],
      [
        'Mønstre på tværs af sager. Skriv intet, der peger på en borger.',
        'Patterns across cases. Write nothing that points to a citizen.',
      ],
    ),
  ],
  validation: {
    formula: '=([Reviewed]="")+([Fulfilled]="")+([Fulfilled]<=[Reviewed])>0',
    da: 'Der kan ikke være flere opfyldte sager end gennemgåede. Ret et af tallene.',
    en: 'There cannot be more fulfilled cases than reviewed ones. Correct one of the figures.',
  },
  views: [
    view(
      'ByUnit',
      ['Efter enhed', 'By unit'],
      'Stikprøverne samlet under hver enhed.',
      ['LinkTitle', 'Unit', 'RoundKey', 'IndicatorKey', 'Drawn', 'Reviewed', 'Fulfilled', 'OptedOut'],
      grouped('Unit'),
      { default: true },
    ),
    view(
      'Latest',
      ['Seneste', 'Latest'],
      'Stikprøver, der er indberettet inden for det seneste halve år.',
      ['LinkTitle', 'Unit', 'RoundKey', 'IndicatorKey', 'Reviewed', 'Fulfilled', 'ReportedOn'],
      where(within('ReportedOn', -183, 0), 'ReportedOn'),
    ),
  ],
  queries: [
    uniqueKeyQuery,
    roundQuery,
    { why: 'samples of a unit', filter: ['Unit'] },
    { why: 'samples of an indicator', filter: ['IndicatorKey'] },
    { why: 'samples of a time', filter: ['ReportedOn'] },
  ],
});

export const themeStates = ['chosen', 'running', 'held', 'dropped'] as const;
const themeLabels = { chosen: 'Valgt', running: 'I gang', held: 'Gennemført', dropped: 'Udgået' };

/** Two or three themes for each unit after each round (DOMAIN.md 2.5). */
export const learningThemes = list({
  name: 'FremdriftLearningThemes',
  da: 'Læringstemaer',
  en: 'Learning themes',
  descriptionDa: 'De to eller tre temaer, hver enhed vælger efter en runde i ledelsestilsynet.',
  descriptionEn: 'The two or three themes that each unit chooses after a round of supervision.',
  titleDa: 'Læringstema',
  titleEn: 'Learning theme',
  titleDescriptionDa: 'Hvad enheden vil lære mere om.',
  titleDescriptionEn: 'What the unit wants to learn more about.',
  fields: [
    uniqueKey,
    roundKey,
    unit,
    field(
      'Activities',
      'note',
      ['Læringsaktiviteter', 'Learning activities'],
      ['Hvad enheden gør, én aktivitet på hver linje.', 'What the unit does, one activity on each line.'],
    ),
    field(
      'ReviewsHeld',
      'number',
      ['Månedlige gennemgange', 'Monthly reviews'],
      ['Hvor mange månedlige sagsgennemgange der er holdt.', 'How many monthly case reviews have been held.'],
      { min: 0, decimals: 0 },
    ),
    field('State', 'choice', ['Tilstand', 'State'], ['Hvor langt temaet er.', 'How far the theme has come.'], {
      choices: themeStates,
      labels: themeLabels,
      indexed: true,
      defaultValue: themeLabels.chosen,
      formatter: statusPill({ Valgt: 'waiting', 'I gang': 'running', Gennemført: 'good', Udgået: 'quiet' }),
    }),
    field(
      'End',
      'date',
      ['Slutter', 'Ends'],
      ['Den dag, arbejdet med temaet slutter.', 'The day that the work on the theme ends.'],
      { indexed: true },
    ),
    field('Outcome', 'note', ['Udbytte', 'Outcome'], ['Hvad enheden fik ud af det.', 'What the unit gained from it.']),
  ],
  views: [
    view(
      'ByUnit',
      ['Efter enhed', 'By unit'],
      'Temaerne samlet under hver enhed.',
      ['LinkTitle', 'Unit', 'RoundKey', 'State', 'ReviewsHeld', 'End'],
      grouped('Unit'),
      { default: true },
    ),
    view(
      'Running',
      ['I gang', 'Running'],
      'Temaer, som enhederne arbejder med nu.',
      ['LinkTitle', 'Unit', 'RoundKey', 'ReviewsHeld', 'End'],
      where(equals('State', themeLabels.running)),
    ),
    view(
      'Ended',
      ['Sluttet', 'Ended'],
      'Temaer, der er sluttet inden for de seneste to år.',
      ['LinkTitle', 'Unit', 'RoundKey', 'State', 'End', 'Outcome'],
      where(within('End', -longPast, -1), 'End'),
    ),
  ],
  queries: [
    uniqueKeyQuery,
    roundQuery,
    { why: 'themes of a unit', filter: ['Unit', 'RoundKey'] },
    { why: 'themes of a state', filter: ['State'] },
    { why: 'themes that end', filter: ['End'] },
  ],
});
