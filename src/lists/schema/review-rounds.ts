import { reviewRoundStates } from '../../documents/document';
import { inOrder, uniqueKey, uniqueKeyQuery, writeKey } from './common';
import { decisionFields, decisionLabels } from './decision-fields';
import { field, list } from './declaration';
import { statusPill } from './formatters';
import { empty, equals, sorted, view, where } from './views';

const stateLabels = { preparing: 'Gøres klar', open: 'I gang', closed: 'Afsluttet' };

/** A walk through the whole register: one row a round, and one a document in it. */
export const reviewRounds = list({
  name: 'FremdriftReviewRounds',
  da: 'Gennemgange',
  en: 'Review rounds',
  descriptionDa: 'De gange, hele registret over styringsdokumenter gennemgås.',
  descriptionEn: 'The times that the whole register of governing documents is gone through.',
  titleDa: 'Gennemgang',
  titleEn: 'Review round',
  titleDescriptionDa: 'Gennemgangens navn, fx Forår 2027.',
  titleDescriptionEn: 'The name of the round, such as Spring 2027.',
  fields: [
    uniqueKey,
    field('Start', 'date', ['Fra', 'From'], ['Den første dag i gennemgangen.', 'The first day of the round.'], {
      indexed: true,
    }),
    field(
      'End',
      'date',
      ['Til', 'Until'],
      ['Den dag, alle dokumenter skal være gennemgået.', 'The day by which all documents are to be gone through.'],
    ),
    field(
      'State',
      'choice',
      ['Tilstand', 'State'],
      [
        'Sættes af Fremdrift: om gennemgangen gøres klar, er i gang eller er afsluttet.',
        'Set by Fremdrift: whether the round is being made ready, is under way or is closed.',
      ],
      {
        choices: reviewRoundStates,
        labels: stateLabels,
        indexed: true,
        formatter: statusPill({ 'Gøres klar': 'waiting', 'I gang': 'running', Afsluttet: 'good' }),
        writer: 'service',
      },
    ),
    writeKey,
  ],
  validation: {
    formula: `=${inOrder('Start', 'End')}`,
    da: 'Gennemgangen kan ikke slutte, før den begynder. Ret Fra eller Til, eller lad det ene felt stå tomt.',
    en: 'The round cannot end before it begins. Correct From or Until, or leave one empty.',
  },
  views: [
    view(
      'Rounds',
      ['Alle gennemgange', 'All rounds'],
      'Gennemgangene med den nyeste øverst.',
      ['LinkTitle', 'Start', 'End', 'State'],
      sorted('Start', true),
      { default: true },
    ),
    view(
      'Open',
      ['I gang', 'Under way'],
      'Den gennemgang, der er i gang.',
      ['LinkTitle', 'Start', 'End', 'State'],
      where(equals('State', stateLabels.open)),
    ),
  ],
  queries: [
    uniqueKeyQuery,
    { why: 'the round under way', filter: ['State'] },
    { why: 'rounds of a time', filter: ['Start'], sort: ['Start'] },
  ],
});

const shown = ['LinkTitle', 'RoundKey', 'Decision', 'DecisionReason', 'DecidedBy', 'DecidedOn'];

export const reviewDecisions = list({
  name: 'FremdriftReviewDecisions',
  da: 'Dokumenter i gennemgange',
  en: 'Documents in review rounds',
  descriptionDa: 'Hvert dokument i en gennemgang, og hvad der blev besluttet om det.',
  descriptionEn: 'Each document in a review round, and what was decided about it.',
  titleDa: 'Dokument',
  titleEn: 'Document',
  titleDescriptionDa: 'Dokumentets navn, da gennemgangen begyndte.',
  titleDescriptionEn: 'The name of the document when the round began.',
  fields: [
    // Round and document together: each document is in a round once.
    uniqueKey,
    field(
      'RoundKey',
      'text',
      ['Gennemgang', 'Review round'],
      ['Gennemgangens nøgle, fx r2.', 'The key of the round, such as r2.'],
      { indexed: true, required: true },
    ),
    field(
      'DocumentKey',
      'text',
      ['Dokumentets nøgle', 'Document key'],
      ['Den unikke nøgle på dokumentet.', 'The unique key of the document.'],
      { indexed: true, required: true },
    ),
    ...decisionFields,
    writeKey,
  ],
  views: [
    view(
      'Latest',
      ['Nyeste gennemgange', 'Latest rounds'],
      'Dokumenterne i gennemgangene med det nyeste øverst.',
      shown,
      sorted('ID', true),
      { default: true },
    ),
    view(
      'Undecided',
      ['Mangler at blive gennemgået', 'Still to be gone through'],
      'Dokumenter i gennemgange, hvor der ikke er besluttet noget.',
      shown,
      where(empty('Decision')),
    ),
    view(
      'Withdrawn',
      ['Udgår', 'Withdrawn'],
      'Dokumenter, som det er besluttet at lade udgå.',
      shown,
      where(equals('Decision', decisionLabels.withdraw)),
    ),
  ],
  queries: [
    uniqueKeyQuery,
    { why: 'the documents of a round', filter: ['RoundKey'] },
    { why: 'the rounds of a document', filter: ['DocumentKey'] },
    { why: 'documents by what a round led to', filter: ['Decision'] },
  ],
});
