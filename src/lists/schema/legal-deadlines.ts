import { keyQueries, keys } from './common';
import { field, list } from './declaration';
import { sorted, view } from './views';

/** What the plan said of a deadline of the law beside what the law says (DOMAIN.md 4.35, 4.36). */
export const legalDeadlines = list({
  name: 'FremdriftLegalDeadlines',
  da: 'Lovens frister',
  en: 'Statutory deadlines',
  descriptionDa:
    'De frister i loven, planen nævner: hvad planen sagde, hvad loven siger i dag, og hvornår det er slået efter.',
  descriptionEn:
    'Deadlines of the law that the plan names: what it said, what the law says, and when that was looked up.',
  titleDa: 'Hvad fristen gælder',
  titleEn: 'What it is for',
  titleDescriptionDa: 'Fx børnefaglig undersøgelse.',
  titleDescriptionEn: 'Such as a child assessment.',
  fields: [
    ...keys,
    field('Limit', 'text', ['Frist', 'Limit'], ['Fristen selv, fx 4 måneder.', 'The limit itself, such as 4 months.']),
    field(
      'SaidThen',
      'note',
      ['Planen sagde', 'The plan said'],
      ['Planens egne ord, uændret.', 'The plan’s own words, unchanged.'],
    ),
    field(
      'SourceThen',
      'text',
      ['Står i', 'Stands in'],
      ['Hvor i planen det står, fx 2.2.', 'Where in the plan it stands, such as 2.2.'],
    ),
    field(
      'SaysNow',
      'note',
      ['Loven siger', 'The law says'],
      ['Hvad loven siger i dag, med jeres egne ord.', 'What the law says today, in your own words.'],
    ),
    field(
      'SourceNow',
      'text',
      ['Lov og paragraf', 'Law and section'],
      ['Fx barnets lov § 20, stk. 3.', 'Such as barnets lov § 20 (3).'],
    ),
    field(
      'Link',
      'text',
      ['Link', 'Link'],
      ['Adressen, hvor loven kan læses.', 'The address where the law can be read.'],
    ),
    field(
      'CheckedOn',
      'date',
      ['Slået efter den', 'Looked up on'],
      ['Den dag, nogen sidst slog loven efter.', 'The day that somebody last looked the law up.'],
      { indexed: true },
    ),
    field(
      'IndicatorKey',
      'text',
      ['Indikator', 'Indicator'],
      [
        'Nummeret på den indikator, der måler, om fristen holdes. Tomt, hvis ingen gør.',
        'The number of the indicator that measures whether it is kept, if any.',
      ],
      { indexed: true },
    ),
  ],
  views: [
    view(
      'Deadlines',
      ['Alle frister', 'All deadlines'],
      'Fristerne efter nummer.',
      ['LinkTitle', 'Limit', 'SaidThen', 'SaysNow', 'SourceNow', 'CheckedOn'],
      sorted('Key'),
      { default: true },
    ),
    view(
      'OldestFirst',
      ['Længst siden, de er slået efter', 'Longest since looked up'],
      'Fristerne med dem øverst, som ingen har slået efter, eller som det er længst siden.',
      ['LinkTitle', 'Limit', 'SourceNow', 'Link', 'CheckedOn'],
      sorted('CheckedOn'),
    ),
  ],
  queries: [
    ...keyQueries,
    { why: 'deadlines that were looked up long ago', filter: ['CheckedOn'], sort: ['CheckedOn'] },
    { why: 'deadlines of an indicator', filter: ['IndicatorKey'] },
  ],
});
