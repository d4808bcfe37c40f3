import { activityKey, areaKey, keyQueries, keys } from './common';
import { field, list } from './declaration';
import { empty, sorted, view, where } from './views';

/** The procesplan: one for each focus area, six fields (DOMAIN.md 1 and 2.8). */
export const deliveries = list({
  name: 'FremdriftDeliveries',
  da: 'Procesplaner',
  en: 'Process plans',
  descriptionDa: 'Procesplanens seks felter for hver leverance i et indsatsområde.',
  descriptionEn: 'The six fields of the process plan for each delivery of a focus area.',
  titleDa: 'Leverance',
  titleEn: 'Delivery',
  titleDescriptionDa: 'Kort navn på leverancen.',
  titleDescriptionEn: 'A short name of the delivery.',
  fields: [
    ...keys,
    areaKey,
    activityKey,
    field(
      'Lead',
      'text',
      ['Tovholder', 'Lead'],
      ['Den rolle, der holder leverancen samlet.', 'The role that holds the delivery together.'],
    ),
    field(
      'Deliverable',
      'note',
      ['Hvad er leverancen?', 'What is delivered?'],
      ['Det, der foreligger, når arbejdet er gjort.', 'What is there when the work is done.'],
    ),
    field(
      'Content',
      'note',
      ['Indhold', 'Content'],
      ['Hvad leverancen rummer, ét punkt på hver linje.', 'What the delivery holds, one point on each line.'],
    ),
    field(
      'Schedule',
      'note',
      ['Detaljeret tidsplan', 'Detailed timeline'],
      [
        'Trinene med hver sin periode, ét trin på hver linje.',
        'The steps, each with its period, one step on each line.',
      ],
    ),
    field(
      'Participants',
      'note',
      ['Deltagere', 'Participants'],
      ['De roller, der er med, én på hver linje.', 'The roles that take part, one on each line.'],
    ),
    field(
      'FollowUp',
      'note',
      ['Opfølgning', 'Follow-up'],
      ['Hvor og hvornår der følges op på leverancen.', 'Where and when the delivery is followed up.'],
    ),
  ],
  views: [
    view(
      'Deliveries',
      ['Alle procesplaner', 'All process plans'],
      'Leverancerne efter nummer.',
      ['Key', 'LinkTitle', 'AreaKey', 'ActivityKey', 'Lead', 'Schedule', 'FollowUp'],
      sorted('Key'),
      { default: true },
    ),
    view(
      'WithoutArea',
      ['Uden indsatsområde', 'Without focus area'],
      'Leverancer, der ikke er sat under et indsatsområde.',
      ['Key', 'LinkTitle', 'ActivityKey', 'Lead'],
      where(empty('AreaKey')),
      { forWhom: 'Staben' },
    ),
  ],
  sections: [
    {
      da: 'Leverancen',
      en: 'The delivery',
      fields: ['Key', 'Title', 'AreaKey', 'ActivityKey', 'Deliverable', 'Content'],
    },
    { da: 'Arbejdet', en: 'The work', fields: ['Lead', 'Participants', 'Schedule', 'FollowUp'] },
  ],
  queries: [
    ...keyQueries,
    { why: 'process plans of an area', filter: ['AreaKey'] },
    { why: 'process plans of an activity', filter: ['ActivityKey'] },
  ],
});
