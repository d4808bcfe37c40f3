import { field, list } from './declaration';
import { statusPill } from './formatters';
import { view } from './views';

/** Which line of which card a text is for. */
export const cardTextPlaces = [
  'milestone.before.head',
  'milestone.before.ask',
  'milestone.overdue.head',
  'milestone.overdue.ask',
  'goal.before.head',
  'goal.before.ask',
  'goal.overdue.head',
  'goal.overdue.ask',
  'followUp.before.head',
  'followUp.before.ask',
  'followUp.overdue.head',
  'followUp.overdue.ask',
] as const;
export type CardTextPlace = (typeof cardTextPlaces)[number];

export const cardTextStates = ['inUse', 'refused', 'paused'] as const;

export const cardTexts = list({
  name: 'FremdriftCardTexts',
  da: 'Tekster på kort',
  en: 'Texts of cards',
  descriptionDa: 'Kommunens egne ord på påmindelsernes kort. Uden en række her bruges Fremdrifts egne.',
  descriptionEn: 'The municipality’s own words on the cards of reminders. Without a row here Fremdrift’s own are used.',
  titleDa: 'Navn',
  titleEn: 'Name',
  titleDescriptionDa: 'Hvad I kalder teksten. Det vises ikke på kortet.',
  titleDescriptionEn: 'What you call the text. It is not shown on the card.',
  fields: [
    field(
      'Place',
      'choice',
      ['Plads', 'Place'],
      ['Hvilken linje på hvilket kort teksten er til.', 'Which line of which card the text is for.'],
      {
        choices: cardTextPlaces,
        labels: {
          'milestone.before.head': 'Milepæl: overskrift',
          'milestone.before.ask': 'Milepæl: spørgsmål',
          'milestone.overdue.head': 'Overskredet milepæl: overskrift',
          'milestone.overdue.ask': 'Overskredet milepæl: spørgsmål',
          'goal.before.head': 'Mål: overskrift',
          'goal.before.ask': 'Mål: spørgsmål',
          'goal.overdue.head': 'Overskredet mål: overskrift',
          'goal.overdue.ask': 'Overskredet mål: spørgsmål',
          'followUp.before.head': 'Opfølgning: overskrift',
          'followUp.before.ask': 'Opfølgning: spørgsmål',
          'followUp.overdue.head': 'Overskredet opfølgning: overskrift',
          'followUp.overdue.ask': 'Overskredet opfølgning: spørgsmål',
        },
        required: true,
        defaultValue: 'Milepæl: spørgsmål',
      },
    ),
    field(
      'Words',
      'note',
      ['Tekst', 'Text'],
      [
        'Teksten på kortet. Du kan bruge {titel}, {aktivitet}, {periode}, {afstand}, {dato} og {ansvarlig}.',
        'The text of the card. You may use {titel}, {aktivitet}, {periode}, {afstand}, {dato} and {ansvarlig}.',
      ],
    ),
    field('Active', 'boolean', ['Bruges', 'In use'], ['Nej sætter teksten på pause.', 'No puts the text on hold.'], {
      indexed: true,
      defaultValue: '1',
    }),
    field(
      'State',
      'choice',
      ['Tilstand', 'State'],
      ['Om Fremdrift bruger teksten.', 'Whether Fremdrift uses the text.'],
      {
        choices: cardTextStates,
        labels: { inUse: 'I brug', refused: 'Bruges ikke', paused: 'På pause' },
        formatter: statusPill({ 'I brug': 'good', 'Bruges ikke': 'bad', 'På pause': 'quiet' }),
        writer: 'service',
      },
    ),
    field(
      'Answer',
      'note',
      ['Fremdrifts svar', 'Fremdrift’s answer'],
      [
        'Hvorfor teksten ikke bruges, og hvad der skal rettes. Skrives af Fremdrift, kort efter at rækken er gemt.',
        'Why the text is not used, and what to correct. Written by Fremdrift soon after the row is saved.',
      ],
      { writer: 'service' },
    ),
  ],
  views: [
    view(
      'Texts',
      ['Alle tekster', 'All texts'],
      'Alle tekster.',
      ['LinkTitle', 'Place', 'Words', 'Active', 'State', 'Answer'],
      '',
      { default: true, forWhom: 'Staben' },
    ),
  ],
  queries: [{ why: 'texts in use', filter: ['Active'] }],
});
