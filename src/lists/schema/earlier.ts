import { keyQueries, keys } from './common';
import { field, list } from './declaration';
import { sorted, view } from './views';

export const earlier = list({
  name: 'FremdriftEarlier',
  da: 'Tidligere aktiviteter',
  en: 'Earlier activities',
  descriptionDa: 'Det, der var i gang, før planen begyndte.',
  descriptionEn: 'What was under way before the plan began.',
  titleDa: 'Aktivitet',
  titleEn: 'Activity',
  titleDescriptionDa: 'Den tidligere aktivitets navn.',
  titleDescriptionEn: 'The name of the earlier activity.',
  fields: [
    ...keys,
    field(
      'AreaTitle',
      'text',
      ['Indsatsområde', 'Focus area'],
      ['Indsatsområdet, som den tidligere plan kaldte det.', 'The focus area, as the earlier plan called it.'],
    ),
    field(
      'Purpose',
      'note',
      ['Formål', 'Purpose'],
      ['Hvad aktiviteten skulle føre til.', 'What the activity was to lead to.'],
    ),
    field(
      'StartedText',
      'note',
      ['Igangsat', 'Started'],
      ['Hvornår den blev sat i gang, med planens egne ord.', 'When it was started, in the plan’s own words.'],
    ),
    field(
      'StatusText',
      'note',
      ['Status', 'Status'],
      ['Hvad der kom ud af den, med planens egne ord.', 'What came of it, in the plan’s own words.'],
    ),
    field('Goal', 'note', ['Mål', 'Goal'], ['Det resultat, den skulle nå.', 'The result that it was to reach.'], {
      optional: true,
    }),
    field(
      'ContinuesIn',
      'text',
      ['Fortsætter i', 'Continues in'],
      [
        'Nummeret på den aktivitet i denne plan, der fører den videre, fx 2.1.',
        'The number of the activity of this plan that goes on with it, such as 2.1.',
      ],
      { indexed: true, optional: true },
    ),
  ],
  views: [
    view(
      'Earlier',
      ['Alle tidligere', 'All earlier'],
      'De tidligere aktiviteter efter nummer.',
      ['Key', 'LinkTitle', 'AreaTitle', 'StartedText', 'StatusText', 'ContinuesIn'],
      sorted('Key'),
      { default: true },
    ),
  ],
  queries: [...keyQueries, { why: 'what an activity goes on with', filter: ['ContinuesIn'] }],
});

export const notes = list({
  name: 'FremdriftNotes',
  da: 'Noter fra dokumentet',
  en: 'Notes from the document',
  descriptionDa: 'Det fra dokumentet, der ikke fandt plads i planen.',
  descriptionEn: 'What found no place in the plan when the document was imported.',
  titleDa: 'Hvor',
  titleEn: 'Where',
  titleDescriptionDa: 'Hvor i dokumentet teksten stod.',
  titleDescriptionEn: 'Where in the document the text stood.',
  fields: [
    ...keys,
    field(
      'Words',
      'note',
      ['Tekst', 'Text'],
      ['Teksten, som den stod i dokumentet.', 'The text as it stood in the document.'],
    ),
  ],
  views: [
    view('Notes', ['Alle noter', 'All notes'], 'Noterne efter nummer.', ['Key', 'LinkTitle', 'Words'], sorted('Key'), {
      default: true,
      forWhom: 'Staben',
    }),
  ],
  queries: keyQueries,
});
