import { unit, uniqueKey, uniqueKeyQuery } from './common';
import { field, list } from './declaration';
import { mine, view, where, within } from './views';

/** Who has read which version of which document. */
export const acknowledgements = list({
  name: 'FremdriftAcknowledgements',
  da: 'Bekræftelser',
  en: 'Acknowledgements',
  descriptionDa: 'Hvem der har bekræftet, at de har læst et styringsdokument. Alle kan bekræfte for sig selv.',
  descriptionEn: 'Who has confirmed that they have read a governing document. Everybody can confirm for themselves.',
  titleDa: 'Dokument',
  titleEn: 'Document',
  titleDescriptionDa: 'Navnet på det dokument, der er læst.',
  titleDescriptionEn: 'The name of the document that was read.',
  ownRows: true,
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
    field('DocumentVersion', 'text', ['Udgave', 'Edition'], ['Den udgave, der er læst.', 'The edition that was read.']),
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
      ['LinkTitle', 'DocumentVersion', 'Person', 'Unit', 'ConfirmedOn'],
      where(within('ConfirmedOn', -90, 0), 'ConfirmedOn'),
      { default: true },
    ),
    view(
      'Mine',
      ['Mine', 'Mine'],
      'De dokumenter, som den, der ser visningen, har bekræftet.',
      ['LinkTitle', 'DocumentVersion', 'ConfirmedOn'],
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
