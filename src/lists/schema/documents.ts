import { documentKinds } from '../../documents/document';
import { inOrder, planKey, planQuery, uniqueKey, uniqueKeyQuery, writeKey } from './common';
import { decisionFields, decisionLabels } from './decision-fields';
import { field, list } from './declaration';
import { link, overdueDate } from './formatters';
import { empty, equals, longPast, mine, sorted, view, where, within } from './views';

export const documentKindLabels = {
  policy: 'Politik',
  strategy: 'Strategi',
  qualityStandard: 'Kvalitetsstandard',
  guideline: 'Retningslinje',
  guidance: 'Vejledning',
  procedure: 'Arbejdsgangsbeskrivelse',
  template: 'Brevskabelon',
  contingencyPlan: 'Beredskabsplan',
  other: 'Andet',
};
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
      { choices: documentKinds, labels: documentKindLabels, indexed: true },
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
      { indexed: true, named: true },
    ),
    field(
      'Audience',
      'note',
      ['Gælder for', 'Audience'],
      [
        'De funktioner eller enheder, der skal kende dokumentet, én på hver linje, fx Sagsbehandlere. Skriv Alle, hvis det er alle.',
        'The job functions or units that must know it, one on each line. Write Alle (everybody) where that is so.',
      ],
    ),
    field(
      'Law',
      'note',
      ['Lovgrundlag', 'Legal basis'],
      ['Den lov, dokumentet hviler på, én på hver linje.', 'The law that it rests on, one on each line.'],
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
      'ReplacedBy',
      'text',
      ['Afløst af', 'Replaced by'],
      ['Navnet på det dokument, der har afløst dette.', 'The name of the document that has replaced this one.'],
    ),
    ...decisionFields,
    field(
      'DocumentLink',
      'note',
      ['Adresse', 'Address'],
      [
        'Adressen på filen eller siden. Begynder med https, eller med en skråstreg for en fil på webstedet.',
        'The address of the file or page. Begins with https, or with a slash for a file on the site.',
      ],
      { formatter: link('Åbn dokumentet') },
    ),
    field(
      'DocumentVersion',
      'text',
      ['Udgave', 'Edition'],
      [
        'Nummeret på de ord, der gælder, fx 2. Et nyt nummer betyder, at alle skal bekræfte igen.',
        'The number of the words in force, such as 2. A new number means that everybody confirms again.',
      ],
      { defaultValue: '1' },
    ),
    field(
      'Acknowledge',
      'boolean',
      ['Skal bekræftes', 'To be confirmed'],
      [
        'Ja, hvis de, dokumentet gælder for, skal bekræfte, at de har læst det.',
        'Yes where those it applies to are to confirm that they have read it.',
      ],
      { defaultValue: '0' },
    ),
    field(
      'AcknowledgeBy',
      'date',
      ['Bekræftes senest', 'Confirm by'],
      ['Den dag, læsningen senest skal være bekræftet.', 'The day by which the reading is to be confirmed.'],
      { indexed: true },
    ),
    field(
      'ReadersAskedOn',
      'date',
      ['Læsere påmindet', 'Readers reminded'],
      [
        'Den dag, nogen sidst bad botten påminde dem, der ikke har bekræftet.',
        'The day that somebody last asked the bot to remind those who have not confirmed.',
      ],
    ),
    writeKey,
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
      'ToConfirm',
      ['Skal bekræftes', 'To be confirmed'],
      'Dokumenter, hvis læsning skal være bekræftet inden for de næste 90 dage, eller hvor dagen er passeret.',
      ['LinkTitle', 'Kind', 'OwnerRole', 'DocumentVersion', 'AcknowledgeBy', 'DocumentLink'],
      where(within('AcknowledgeBy', -longPast, 90), 'AcknowledgeBy'),
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
      fields: ['Title', 'Kind', 'DocumentLink', 'DocumentVersion', 'OwnerRole', 'OwnerPerson', 'Law'],
    },
    { da: 'Hvem det gælder', en: 'Who it applies to', fields: ['Audience', 'Acknowledge', 'AcknowledgeBy'] },
    {
      da: 'Gyldighed og gennemgang',
      en: 'Validity and review',
      fields: ['ValidFrom', 'ReviewBy', 'ReviewedOn', 'Decision', 'DecisionReason', 'DecidedBy', 'DecidedOn'],
    },
    { da: 'Andre dokumenter', en: 'Other documents', fields: ['ReplacesDocument', 'ReplacedBy'] },
  ],
  queries: [
    uniqueKeyQuery,
    planQuery,
    { why: 'documents of a kind', filter: ['Kind'] },
    { why: 'what is to be reviewed', filter: ['ReviewBy'], sort: ['ReviewBy'] },
    { why: 'what is to be confirmed', filter: ['AcknowledgeBy'], sort: ['AcknowledgeBy'] },
    { why: 'documents by decision', filter: ['Decision'] },
    { why: 'documents of an owner', filter: ['OwnerPerson'] },
  ],
});

export const documentFiles = list({
  name: 'FremdriftFiles',
  da: 'Styringsdokumenter filer',
  en: 'Governing documents: files',
  descriptionDa: 'Filerne bag styringsdokumenterne, med alle deres versioner.',
  descriptionEn: 'The files of the governing documents, with all their versions.',
  titleDa: 'Titel',
  titleEn: 'Title',
  titleDescriptionDa: 'Filens titel, hvis den har en anden end sit navn.',
  titleDescriptionEn: 'The title of the file, where it has another than its name.',
  library: true,
  fields: [],
  views: [],
  queries: [],
});
