import { inOrder, planKey, planQuery, unit, uniqueKey, uniqueKeyQuery } from './common';
import { field, list } from './declaration';
import { statusPill } from './formatters';
import { roundKey, roundQuery } from './round-key';
import { equals, grouped, sorted, view, where, within } from './views';

export const roundStates = ['planned', 'running', 'closed'] as const;
const roundLabels = { planned: 'Planlagt', running: 'I gang', closed: 'Afsluttet' };

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
    uniqueKey,
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
      'RoundNumber',
      'number',
      ['Rundens nummer', 'Round number'],
      [
        'Hvilken runde det er, talt fra den første. Tomt, hvis I ikke tæller runderne.',
        'Which round it is, counted from the first. Empty where you do not count the rounds.',
      ],
      { min: 1, decimals: 0 },
    ),
    field(
      'Units',
      'note',
      ['Enheder', 'Units'],
      [
        'De enheder, der er med i runden, én på hver linje. Skriv navnene ens hver gang.',
        'The units that take part, one on each line. Write the names the same way each time.',
      ],
    ),
    field(
      'Levels',
      'note',
      ['Niveauer', 'Levels'],
      [
        'Hvem der samler op for hvilke enheder, ét sted på hver linje: ”Nord: Bispebjerg, Nørrebro”. Et sted, der samler enheder, er niveau 4. Et sted, der samler niveau 4, er niveau 3. Tomt, hvis niveauerne samler op for alle under ét.',
        'Who sums up for which units, one place on each line: “Nord: Bispebjerg, Nørrebro”. A place that sums up units is level 4. A place that sums up level 4 is level 3. Empty where the levels sum up for all at once.',
      ],
    ),
    field(
      'Covers',
      'note',
      ['Omfatter', 'Covers'],
      ['De sagstyper, runden ser på, én på hver linje.', 'The types of case that the round looks at.'],
    ),
    field(
      'Demand',
      'text',
      ['Stikprøvens størrelse', 'Size of the sample'],
      [
        'Hvor mange sager hver enhed trækker ud, fx 25 % af alle sager eller mindst 5.',
        'How many cases each unit draws, such as 25 % of all cases or at least 5.',
      ],
    ),
    field(
      'IndicatorKeys',
      'note',
      ['Indikatorer', 'Indicators'],
      [
        'Numrene på de indikatorer, der måles i runden, ét på hver linje.',
        'The numbers of the indicators that are measured in the round, one on each line.',
      ],
    ),
    field(
      'Themes',
      'note',
      ['Egne temaer', 'Own themes'],
      [
        'Det, der ses på ud over frister, kvalitet og lovmedholdelighed, ét tema på hver linje.',
        'What is looked at beside deadlines, quality and lawfulness, one theme on each line.',
      ],
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
    uniqueKeyQuery,
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
    field(
      'Aspect',
      'text',
      ['Ses på', 'Looked at'],
      [
        'Frister, Kvalitet eller Lovmedholdelighed, eller et af rundens egne temaer. Tomt ved en indikator og ved selve udtrækket.',
        'Frister, Kvalitet or Lovmedholdelighed, or one of the round’s own themes. Empty for an indicator and for the draw itself.',
      ],
    ),
    field(
      'Total',
      'number',
      ['Sager i alt', 'Cases in all'],
      [
        'Hvor mange sager enheden kunne trække ud af. Kun antallet, aldrig listen.',
        'How many cases the unit could draw from. The number only, never the list.',
      ],
      { min: 0, decimals: 0 },
    ),
    field(
      'DrawCode',
      'text',
      ['Udtrækkets kode', 'Code of the draw'],
      [
        'Udtrækket kan gentages med koden og antallet af sager. Sættes af Fremdrift.',
        'The draw can be repeated with the code and the number of cases. Set by Fremdrift.',
      ],
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
      ['LinkTitle', 'Unit', 'RoundKey', 'IndicatorKey', 'Aspect', 'Drawn', 'Reviewed', 'Fulfilled', 'OptedOut'],
      grouped('Unit'),
      { default: true },
    ),
    view(
      'Latest',
      ['Seneste', 'Latest'],
      'Stikprøver, der er indberettet inden for det seneste halve år.',
      ['LinkTitle', 'Unit', 'RoundKey', 'IndicatorKey', 'Aspect', 'Reviewed', 'Fulfilled', 'ReportedOn'],
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
