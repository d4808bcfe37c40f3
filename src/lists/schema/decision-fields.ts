import { documentDecisions } from '../../documents/document';
import { field } from './declaration';
import { statusPill } from './formatters';

export const decisionLabels = { keep: 'Behold', merge: 'Saml med et andet', update: 'Opdatér', withdraw: 'Udgår' };
const decisionPill = statusPill({
  Behold: 'good',
  'Saml med et andet': 'waiting',
  Opdatér: 'running',
  Udgår: 'quiet',
});

/** What a review led to: of the document as it stands, and of each round by itself. */
export const decisionFields = [
  field(
    'Decision',
    'choice',
    ['Beslutning', 'Decision'],
    [
      'Hvad gennemgangen førte til. Tomt, indtil der er besluttet noget.',
      'What the review led to. Empty until something is decided.',
    ],
    { choices: documentDecisions, labels: decisionLabels, indexed: true, formatter: decisionPill },
  ),
  field(
    'DecisionReason',
    'note',
    ['Begrundelse', 'Reason'],
    ['Hvorfor det blev besluttet. Skriv ikke om borgere.', 'Why it was decided. Write nothing about citizens.'],
  ),
  field('DecidedBy', 'person', ['Besluttet af', 'Decided by'], ['Den, der besluttede det.', 'Who decided it.'], {
    named: true,
  }),
  field(
    'DecidedOn',
    'date',
    ['Besluttet den', 'Decided on'],
    ['Den dag, det blev besluttet.', 'The day that it was decided.'],
  ),
] as const;
