import { deliveryModes } from '../../personal/wish';
import { uniqueKey, uniqueKeyQuery } from './common';
import { field, list } from './declaration';
import { view } from './views';

/** How each person wants to be written to. Only Fremdrift writes here: people say it to the bot, and only of themselves. */
export const personal = list({
  name: 'FremdriftPersonal',
  da: 'Personlige påmindelser',
  en: 'Personal reminders',
  descriptionDa:
    'Hvem der får påmindelser i sin egen chat, og hvornår de vil have ro. Hver person vælger selv i chatten.',
  descriptionEn:
    'Who gets reminders in their own chat, and when they want quiet. Each chooses for themselves in the chat.',
  titleDa: 'Navn',
  titleEn: 'Name',
  titleDescriptionDa: 'Personens navn.',
  titleDescriptionEn: 'The name of the person.',
  service: true,
  fields: [
    uniqueKey,
    field('Person', 'person', ['Person', 'Person'], ['Den, der har valgt.', 'Who has chosen.'], {
      named: true,
    }),
    field(
      'Mode',
      'choice',
      ['Påmindelser', 'Reminders'],
      [
        'Hvor personen får påmindelser om det, personen er ansvarlig for.',
        'Where the person gets reminders of what they are responsible for.',
      ],
      {
        choices: deliveryModes,
        labels: { channel: 'Kun i kanalen', both: 'Også i egen chat', personal: 'Kun i egen chat' },
      },
    ),
    field(
      'QuietFrom',
      'text',
      ['Stille fra', 'Quiet from'],
      [
        'Klokkeslæt, fx 17:00. Herfra kommer intet i chatten.',
        'Time, such as 17:00. From then on nothing comes in the chat.',
      ],
    ),
    field(
      'QuietUntil',
      'text',
      ['Stille til', 'Quiet until'],
      ['Klokkeslæt, fx 08:00. Her kommer det, der ventede.', 'Time, such as 08:00. Then comes what was waiting.'],
    ),
    field(
      'QuietWeekend',
      'boolean',
      ['Stille i weekenden', 'Quiet on weekends'],
      ['Ja: intet i chatten lørdag og søndag.', 'Yes: nothing in the chat on Saturday and Sunday.'],
    ),
    field(
      'SilentUntil',
      'date',
      ['Stille indtil', 'Silent until'],
      ['Den første dag, der igen kommer noget i chatten.', 'The first day on which something comes in the chat again.'],
    ),
  ],
  views: [
    view(
      'People',
      ['Alle personer', 'All people'],
      'Alle, der har valgt noget.',
      ['LinkTitle', 'Mode', 'QuietFrom', 'QuietUntil', 'QuietWeekend', 'SilentUntil'],
      '',
      { default: true, forWhom: 'Staben' },
    ),
  ],
  queries: [uniqueKeyQuery],
});
