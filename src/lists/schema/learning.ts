import { planKey, planQuery, unit, uniqueKey, uniqueKeyQuery } from './common';
import { field, list } from './declaration';
import { statusPill } from './formatters';
import { roundKey, roundQuery } from './round-key';
import { equals, grouped, longPast, view, where, within } from './views';

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
      'Responsible',
      'text',
      ['Ansvarlig', 'Responsible'],
      ['Den rolle, der har temaet, fx faglig koordinator.', 'The role that has the theme.'],
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
      ['LinkTitle', 'Unit', 'RoundKey', 'State', 'Responsible', 'End'],
      grouped('Unit'),
      { default: true },
    ),
    view(
      'Running',
      ['I gang', 'Running'],
      'Temaer, som enhederne arbejder med nu.',
      ['LinkTitle', 'Unit', 'RoundKey', 'Responsible', 'End'],
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

/** The monthly dialogue-based case reviews of a unit (DOMAIN.md 2.5): whether one was held, and what was learned. */
export const caseReviews = list({
  name: 'FremdriftCaseReviews',
  da: 'Månedlige sagsgennemgange',
  en: 'Monthly case reviews',
  descriptionDa:
    'Enhedernes dialogbaserede sagsgennemgange, én række for hver enhed og måned. Aldrig noget om sagerne.',
  descriptionEn:
    'The units’ dialogue-based case reviews, one row for each unit and month. Never anything of the cases.',
  titleDa: 'Sagsgennemgang',
  titleEn: 'Case review',
  titleDescriptionDa: 'Kort navn, fx Amager, marts 2019.',
  titleDescriptionEn: 'A short name of the review.',
  fields: [
    uniqueKey,
    planKey,
    unit,
    field(
      'Month',
      'text',
      ['Måned', 'Month'],
      ['Måneden som år og tal, fx 2019-03.', 'The month as year and figure, such as 2019-03.'],
      { indexed: true, required: true },
    ),
    field(
      'HeldOn',
      'date',
      ['Holdt den', 'Held on'],
      [
        'Den dag, gennemgangen blev holdt. Tomt, hvis den ikke er holdt.',
        'The day of the review. Empty where not held.',
      ],
      { indexed: true },
    ),
    field(
      'Learned',
      'note',
      ['Det lærte vi', 'What we learned'],
      [
        'Hvad enheden tager med sig. Skriv intet, der peger på en borger.',
        'What the unit takes with it. Write nothing that points to a citizen.',
      ],
    ),
  ],
  views: [
    view(
      'ByUnit',
      ['Efter enhed', 'By unit'],
      'Gennemgangene samlet under hver enhed.',
      ['LinkTitle', 'Unit', 'Month', 'HeldOn'],
      grouped('Unit'),
      { default: true },
    ),
    view(
      'Latest',
      ['Seneste', 'Latest'],
      'Gennemgange, der er holdt inden for det seneste halve år.',
      ['LinkTitle', 'Unit', 'HeldOn', 'Learned'],
      where(within('HeldOn', -183, 0), 'HeldOn'),
    ),
  ],
  queries: [
    uniqueKeyQuery,
    planQuery,
    { why: 'reviews of a unit', filter: ['Unit'] },
    { why: 'reviews of a month', filter: ['Month'] },
    { why: 'reviews held in a time', filter: ['HeldOn'] },
  ],
});
