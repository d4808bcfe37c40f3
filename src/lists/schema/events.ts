import { planKey, uniqueKey, uniqueKeyQuery } from './common';
import { field, list } from './declaration';
import { sorted, view, where, within } from './views';

export const eventActions = ['added', 'changed', 'removed', 'sent', 'imported', 'closed'] as const;
const actionLabels = {
  added: 'Tilføjet',
  changed: 'Ændret',
  removed: 'Slettet',
  sent: 'Sendt',
  imported: 'Indlæst',
  closed: 'Lukket',
};
export const eventPlaces = ['webPart', 'tab', 'listForm', 'card', 'chat', 'import', 'commandLine', 'service'] as const;
export type EventPlace = (typeof eventPlaces)[number];
const placeLabels = {
  webPart: 'Webdelen',
  tab: 'Fanen i Teams',
  listForm: 'Listens formular',
  card: 'Et kort',
  chat: 'Chat',
  import: 'Indlæsning',
  commandLine: 'Kommandolinjen',
  service: 'Tjenesten',
};

const shown = ['LinkTitle', 'Moment', 'Person', 'Action', 'Place', 'RowKey', 'FieldNames'];

/** Who changed what, and from where. Which columns, never their text: what it was before is told by the row's versions. */
export const events = list({
  name: 'FremdriftEvents',
  da: 'Hændelser',
  en: 'Events',
  descriptionDa: 'Hvem der ændrede hvad, hvornår og hvorfra. Selve teksten står i rækkens versioner.',
  descriptionEn: 'Who changed what, when and from where. The text itself is in the row’s versions.',
  titleDa: 'Hændelse',
  titleEn: 'Event',
  titleDescriptionDa: 'Kort om hændelsen uden tekst fra planen.',
  titleDescriptionEn: 'The event in short, without text from the plan.',
  service: true,
  fields: [
    uniqueKey,
    planKey,
    field('Moment', 'moment', ['Tidspunkt', 'Time'], ['Hvornår det skete.', 'When it happened.'], { indexed: true }),
    field(
      'Action',
      'choice',
      ['Hvad skete der', 'What happened'],
      ['Hvad der blev gjort ved rækken.', 'What was done to the row.'],
      {
        choices: eventActions,
        labels: actionLabels,
      },
    ),
    field('Place', 'choice', ['Hvorfra', 'From where'], ['Hvor ændringen blev lavet.', 'Where the change was made.'], {
      choices: eventPlaces,
      labels: placeLabels,
    }),
    field('Person', 'person', ['Hvem', 'Who'], ['Den, der gjorde det.', 'Who did it.'], { indexed: true }),
    field(
      'ListName',
      'text',
      ['Liste', 'List'],
      ['Navnet på den liste, rækken er i.', 'The name of the list that the row is in.'],
    ),
    field('RowId', 'number', ['Rækkens id', 'Row id'], ['Rækkens id i listen.', 'The id of the row in its list.'], {
      indexed: true,
      min: 0,
      decimals: 0,
    }),
    field('RowKey', 'text', ['Nummer', 'Number'], ['Planens nummer på rækken.', 'The plan’s number of the row.'], {
      indexed: true,
    }),
    field(
      'RowVersion',
      'text',
      ['Version', 'Version'],
      ['Den version af rækken, som ændringen gav.', 'The version of the row that the change made.'],
    ),
    field(
      'FieldNames',
      'note',
      ['Felter', 'Fields'],
      ['De felter, der blev ændret, ét på hver linje.', 'The fields that were changed, one on each line.'],
    ),
  ],
  views: [
    view(
      'Recent',
      ['Seneste 30 dage', 'Last 30 days'],
      'Hændelser fra de seneste 30 dage med den nyeste øverst.',
      shown,
      `${where(within('Moment', -30, 0))}${sorted('Moment', true)}`,
      { default: true },
    ),
  ],
  queries: [
    uniqueKeyQuery,
    { why: 'history of a plan', filter: ['PlanKey', 'Moment'], sort: ['Moment'] },
    { why: 'history of a row by its number', filter: ['RowKey'] },
    { why: 'history of a row by its id', filter: ['RowId'] },
    { why: 'what a person did', filter: ['Person'] },
  ],
});

/** The version of this schema that a site has, and what else the product keeps for a site. */
export const settings = list({
  name: 'FremdriftSettings',
  da: 'Indstillinger',
  en: 'Settings',
  descriptionDa: 'Fremdrifts egne indstillinger for webstedet, blandt andet listernes version.',
  descriptionEn: 'Fremdrift’s own settings for the site, among them the version of the lists.',
  titleDa: 'Indstilling',
  titleEn: 'Setting',
  titleDescriptionDa: 'Hvad indstillingen handler om.',
  titleDescriptionEn: 'What the setting is about.',
  fields: [
    field(
      'SettingKey',
      'text',
      ['Nøgle', 'Key'],
      ['Fremdrifts eget navn for indstillingen.', 'Fremdrift’s own name for the setting.'],
      { unique: true, required: true },
    ),
    field(
      'Value',
      'note',
      ['Værdi', 'Value'],
      [
        'Indstillingens værdi. Ret den i Fremdrift, ikke her.',
        'The value of the setting. Change it in Fremdrift, not here.',
      ],
    ),
  ],
  views: [
    view(
      'Settings',
      ['Alle indstillinger', 'All settings'],
      'Alle indstillinger.',
      ['LinkTitle', 'SettingKey', 'Value'],
      '',
      { default: true, forWhom: 'Webstedets ejer' },
    ),
  ],
  queries: [{ why: 'a setting by its key', filter: ['SettingKey'] }],
});
