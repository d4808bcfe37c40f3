import { field, list } from './declaration';
import { keyQueries, keys } from './common';
import { sorted, view } from './views';

export const areas = list({
  name: 'FremdriftAreas',
  da: 'Indsatsområder',
  en: 'Focus areas',
  descriptionDa: 'Planens indsatsområder, og hvilken Teams-kanal hvert af dem hører til.',
  descriptionEn: 'The plan’s focus areas, and the Teams channel that each belongs to.',
  titleDa: 'Indsatsområde',
  titleEn: 'Focus area',
  titleDescriptionDa: 'Indsatsområdets navn.',
  titleDescriptionEn: 'The name of the focus area.',
  fields: [
    ...keys,
    field(
      'Focus',
      'note',
      ['Fokus', 'Focus'],
      ['Det, indsatsområdet samler sig om.', 'What the focus area concentrates on.'],
    ),
    field(
      'ChannelId',
      'text',
      ['Kanal', 'Channel'],
      [
        'Id på den Teams-kanal, der får områdets kort. Vælges i Fremdrift.',
        'The id of the Teams channel that gets the area’s cards. Chosen in Fremdrift.',
      ],
      { hidden: true },
    ),
  ],
  views: [
    view(
      'Areas',
      ['Alle indsatsområder', 'All focus areas'],
      'Indsatsområderne efter nummer.',
      ['Key', 'LinkTitle', 'Focus'],
      sorted('Key'),
      { default: true },
    ),
  ],
  queries: keyQueries,
});
