import { unit, uniqueKey, uniqueKeyQuery } from './common';
import { field, list } from './declaration';
import { roundKey, roundQuery } from './round-key';
import { equals, grouped, view, where } from './views';

export const reportLevels = ['unit', 'level4', 'level3'] as const;
const levelLabels = { unit: 'Enhed', level4: 'Niveau 4', level3: 'Niveau 3' };

/** What is said of a round, to a unit's leaders by the chief lawyer and by the levels above (DOMAIN.md 2.4, 2.6). */
export const roundReports = list({
  name: 'FremdriftRoundReports',
  da: 'Ledelsestilsyn: afrapportering',
  en: 'Supervision: reports',
  descriptionDa: 'Chefjuristens afrapportering til hver enhed og sammenfatningerne på niveau 4 og 3, efter hver runde.',
  descriptionEn: 'The chief lawyer’s report to each unit and the summaries of level 4 and 3, after each round.',
  titleDa: 'Afrapportering',
  titleEn: 'Report',
  titleDescriptionDa: 'Kort navn, fx Runde 5 til Amager.',
  titleDescriptionEn: 'A short name of the report.',
  fields: [
    uniqueKey,
    roundKey,
    field(
      'Level',
      'choice',
      ['Niveau', 'Level'],
      [
        'Om den er til en enhed, eller om den samler op på niveau 4 eller 3.',
        'Whether it is for a unit, or sums up at level 4 or 3.',
      ],
      { choices: reportLevels, labels: levelLabels, indexed: true, required: true, defaultValue: levelLabels.unit },
    ),
    unit,
    field(
      'GivenOn',
      'date',
      ['Givet den', 'Given on'],
      ['Den dag, den blev givet. Tomt, så længe den er under arbejde.', 'The day it was given. Empty while in work.'],
      { indexed: true },
    ),
    field(
      'Text',
      'note',
      ['Det, enheden får at vide', 'What the unit is told'],
      [
        'Det, runden viste. Skriv mønstre, aldrig noget, der peger på en borger.',
        'What the round showed. Write patterns, never anything that points to a citizen.',
      ],
    ),
    field(
      'Analysis',
      'note',
      ['Analyse', 'Analysis'],
      ['Hvad tallene kan skyldes, og hvad der følger af dem.', 'What may lie behind the figures, and what follows.'],
    ),
  ],
  views: [
    view(
      'ByUnit',
      ['Efter enhed', 'By unit'],
      'Afrapporteringerne samlet under hver enhed.',
      ['LinkTitle', 'Unit', 'RoundKey', 'Level', 'GivenOn'],
      grouped('Unit'),
      { default: true },
    ),
    view(
      'Summaries',
      ['Sammenfatninger', 'Summaries'],
      'Niveau 3’s sammenfatninger.',
      ['LinkTitle', 'RoundKey', 'GivenOn', 'Text', 'Analysis'],
      where(equals('Level', levelLabels.level3)),
    ),
  ],
  queries: [
    uniqueKeyQuery,
    roundQuery,
    { why: 'reports of a unit', filter: ['Unit'] },
    { why: 'reports of a level', filter: ['Level'] },
    { why: 'reports of a time', filter: ['GivenOn'] },
  ],
});
