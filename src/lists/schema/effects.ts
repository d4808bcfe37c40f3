import { keyQueries, keys } from './common';
import { field, list } from './declaration';
import { sorted, view } from './views';

/** What stands in a strategy between an activity and a goal (DOMAIN.md 1), one row for each. */
export const effectKinds = ['intermediate', 'goal'] as const;

export const effectSteps = list({
  name: 'FremdriftEffectSteps',
  da: 'Effektkæde',
  en: 'Effect chain',
  descriptionDa: 'Delmål og mål, som planens aktiviteter fører til, og hvad der fører til hvert af dem.',
  descriptionEn: 'Intermediate goals and goals that the plan’s activities lead to, and what leads to each of them.',
  titleDa: 'Delmål eller mål',
  titleEn: 'Intermediate goal or goal',
  titleDescriptionDa: 'Det, der skal være anderledes, fx Familien er inddraget fra den første samtale.',
  titleDescriptionEn: 'What is to be different.',
  fields: [
    ...keys,
    field(
      'EffectKind',
      'choice',
      ['Art', 'Kind'],
      [
        'Delmål står mellem en aktivitet og et mål. Mål står sidst i kæden.',
        'An intermediate goal stands between an activity and a goal. A goal is the end of the chain.',
      ],
      {
        choices: effectKinds,
        labels: { intermediate: 'Delmål', goal: 'Mål' },
        required: true,
        defaultValue: 'Delmål',
      },
    ),
    field(
      'LedToBy',
      'note',
      ['Hvad fører til det?', 'What leads to it?'],
      [
        'Numre på de aktiviteter og delmål, der fører til det, ét på hver linje, fx 2.1.',
        'The numbers of the activities and intermediate goals that lead to it, one on each line.',
      ],
    ),
    field(
      'GoalKey',
      'text',
      ['Planens mål', 'The plan’s goal'],
      [
        'Nummeret på det mål i planen, som rækken står for, fx 2.1.g1. Tomt, hvis det ikke er et af planens egne mål.',
        'The number of the goal of the plan that the row stands for. Empty where it is none of the plan’s own.',
      ],
      { indexed: true },
    ),
  ],
  views: [
    view(
      'EffectSteps',
      ['Hele kæden', 'The whole chain'],
      'Delmål og mål efter nummer.',
      ['Key', 'LinkTitle', 'EffectKind', 'LedToBy', 'GoalKey'],
      sorted('Key'),
      { default: true },
    ),
  ],
  queries: [...keyQueries, { why: 'what stands for a goal', filter: ['GoalKey'] }],
});
