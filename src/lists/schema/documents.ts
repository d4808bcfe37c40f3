import { inOrder, planKey, planQuery, unit, uniqueKey, uniqueKeyQuery } from './common';
import { field, list } from './declaration';
import { link, overdueDate, statusPill } from './formatters';
import { empty, equals, longPast, mine, sorted, view, where, within } from './views';

export const documentKinds = [
  'policy',
  'strategy',
  'guideline',
  'procedure',
  'contingencyPlan',
  'template',
  'other',
] as const;
const kindLabels = {
  policy: 'Politik',
  strategy: 'Strategi',
  guideline: 'Retningslinje',
  procedure: 'Arbejdsgang',
  contingencyPlan: 'Beredskabsplan',
  template: 'Skabelon',
  other: 'Andet',
};
export const documentDecisions = ['keep', 'merge', 'update', 'withdraw'] as const;
const decisionLabels = { keep: 'Behold', merge: 'Saml med et andet', update: 'Opdatér', withdraw: 'Udgår' };

const shown = ['LinkTitle', 'Kind', 'OwnerRole', 'ValidFrom', 'ReviewBy', 'Decision', 'DocumentLink'];

export const governingDocuments = list({
  name: 'FremdriftDocuments',
  da: 'Styringsdokumenter',
  en: 'Governing documents',
  descriptionDa: 'De dokumenter, der styrer arbejdet: ejer, gyldighed, næste gennemgang og beslutning.',
  descriptionEn: 'The documents that govern the work: owner, validity, next review and decision.',
  titleDa: 'Dokument',
  titleEn: 'Document',
  titleDescriptionDa: 'Dokumentets navn.',
  titleDescriptionEn: 'The name of the document.',
  fields: [
    uniqueKey,
    planKey,
    field(
      'Kind',
      'choice',
      ['Slags', 'Kind'],
      ['Hvilken slags styringsdokument det er.', 'What kind of governing document it is.'],
      { choices: documentKinds, labels: kindLabels, indexed: true },
    ),
    field(
      'OwnerRole',
      'text',
      ['Ejer', 'Owner'],
      ['Den rolle, der ejer dokumentet, fx chefjurist.', 'The role that owns the document.'],
    ),
    field(
      'OwnerPerson',
      'person',
      ['Ejer (person)', 'Owner (person)'],
      ['Den person, der har ejerens rolle nu.', 'The person who has the owner’s role now.'],
      { indexed: true },
    ),
    field(
      'Audience',
      'note',
      ['Gælder for', 'Audience'],
      [
        'De roller eller enheder, der skal læse dokumentet, én på hver linje.',
        'The roles or units that are to read it, one on each line.',
      ],
    ),
    field(
      'ValidFrom',
      'date',
      ['Gælder fra', 'Valid from'],
      ['Den første dag, dokumentet gælder.', 'The first day that the document is valid.'],
    ),
    field(
      'ReviewBy',
      'date',
      ['Gennemgås senest', 'Review by'],
      ['Den dag, dokumentet senest skal gennemgås igen.', 'The day by which the document is to be reviewed again.'],
      { indexed: true, formatter: overdueDate('skal gennemgås', 'Decision', [decisionLabels.withdraw]) },
    ),
    field(
      'ReviewedOn',
      'date',
      ['Sidst gennemgået', 'Last reviewed'],
      ['Den dag, dokumentet sidst blev gennemgået.', 'The day that the document was last reviewed.'],
    ),
    field(
      'ReplacesDocument',
      'text',
      ['Afløser', 'Replaces'],
      ['Navnet på det dokument, som dette afløser.', 'The name of the document that this one replaces.'],
    ),
    field(
      'Decision',
      'choice',
      ['Beslutning', 'Decision'],
      [
        'Hvad gennemgangen førte til. Tomt, indtil der er besluttet noget.',
        'What the review led to. Empty until something is decided.',
      ],
      {
        choices: documentDecisions,
        labels: decisionLabels,
        indexed: true,
        formatter: statusPill({ Behold: 'good', 'Saml med et andet': 'waiting', Opdatér: 'running', Udgår: 'quiet' }),
      },
    ),
    field(
      'DocumentLink',
      'note',
      ['Adresse', 'Address'],
      ['Adressen på dokumentet. Begynder med https.', 'The address of the document. Begins with https.'],
      { formatter: link('Åbn dokumentet') },
    ),
  ],
  validation: {
    formula: `=${inOrder('ValidFrom', 'ReviewBy')}`,
    da: 'Dokumentet kan ikke skulle gennemgås, før det gælder. Ret datoerne, eller lad det ene felt stå tomt.',
    en: 'The document cannot be due for review before it is valid. Correct the dates, or leave one empty.',
  },
  views: [
    view(
      'Documents',
      ['Alle dokumenter', 'All documents'],
      'Alle styringsdokumenter med det nyeste øverst.',
      shown,
      sorted('ID', true),
      {
        default: true,
      },
    ),
    view(
      'ReviewSoon',
      ['Skal snart gennemgås', 'Review soon'],
      'Dokumenter, der skal gennemgås inden for de næste 90 dage, eller hvor dagen er passeret.',
      shown,
      where(within('ReviewBy', -longPast, 90), 'ReviewBy'),
    ),
    view(
      'Undecided',
      ['Uden beslutning', 'Undecided'],
      'Dokumenter, der mangler en beslutning.',
      shown,
      where(empty('Decision')),
      { forWhom: 'Staben' },
    ),
    view(
      'ToUpdate',
      ['Skal opdateres', 'To update'],
      'Dokumenter, som det er besluttet at opdatere.',
      shown,
      where(equals('Decision', decisionLabels.update)),
    ),
    view(
      'Mine',
      ['Mine', 'Mine'],
      'Dokumenter, hvor den, der ser visningen, er ejer.',
      shown,
      where(mine('OwnerPerson')),
      {
        forWhom: 'Ejeren',
      },
    ),
  ],
  sections: [
    {
      da: 'Dokumentet',
      en: 'The document',
      fields: ['Title', 'Kind', 'DocumentLink', 'OwnerRole', 'OwnerPerson', 'Audience'],
    },
    {
      da: 'Gyldighed og gennemgang',
      en: 'Validity and review',
      fields: ['ValidFrom', 'ReviewBy', 'ReviewedOn', 'Decision', 'ReplacesDocument'],
    },
  ],
  queries: [
    uniqueKeyQuery,
    planQuery,
    { why: 'documents of a kind', filter: ['Kind'] },
    { why: 'what is to be reviewed', filter: ['ReviewBy'], sort: ['ReviewBy'] },
    { why: 'documents by decision', filter: ['Decision'] },
    { why: 'documents of an owner', filter: ['OwnerPerson'] },
  ],
});

export const acknowledgements = list({
  name: 'FremdriftAcknowledgements',
  da: 'Bekræftelser',
  en: 'Acknowledgements',
  descriptionDa: 'Hvem der har bekræftet, at de har læst et styringsdokument.',
  descriptionEn: 'Who has confirmed that they have read a governing document.',
  titleDa: 'Dokument',
  titleEn: 'Document',
  titleDescriptionDa: 'Navnet på det dokument, der er læst.',
  titleDescriptionEn: 'The name of the document that was read.',
  fields: [
    // Document, version and person together: to confirm twice makes one row.
    uniqueKey,
    field(
      'DocumentKey',
      'text',
      ['Dokumentets nøgle', 'Document key'],
      ['Den unikke nøgle på det dokument, der er læst.', 'The unique key of the document that was read.'],
      { indexed: true, required: true },
    ),
    field('Person', 'person', ['Person', 'Person'], ['Den, der har læst dokumentet.', 'Who has read the document.'], {
      indexed: true,
    }),
    unit,
    field(
      'ConfirmedOn',
      'date',
      ['Bekræftet den', 'Confirmed on'],
      ['Den dag, læsningen blev bekræftet.', 'The day that the reading was confirmed.'],
      { indexed: true },
    ),
  ],
  views: [
    view(
      'Latest',
      ['Seneste', 'Latest'],
      'Bekræftelser fra de seneste 90 dage.',
      ['LinkTitle', 'Person', 'Unit', 'ConfirmedOn'],
      where(within('ConfirmedOn', -90, 0), 'ConfirmedOn'),
      { default: true },
    ),
    view(
      'Mine',
      ['Mine', 'Mine'],
      'De dokumenter, som den, der ser visningen, har bekræftet.',
      ['LinkTitle', 'ConfirmedOn'],
      where(mine('Person')),
      {
        forWhom: 'Alle',
      },
    ),
  ],
  queries: [
    uniqueKeyQuery,
    { why: 'who has read a document', filter: ['DocumentKey'] },
    { why: 'what a person has read', filter: ['Person'] },
    { why: 'confirmations of a unit', filter: ['Unit'] },
    { why: 'confirmations of a time', filter: ['ConfirmedOn'] },
  ],
});
