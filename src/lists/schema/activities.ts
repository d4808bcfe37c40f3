import { stages } from '../../plan/plan';
import {
  areaKey,
  continuedFrom,
  inOrder,
  keyQueries,
  keys,
  mergedInto,
  neverQuery,
  neverRemind,
  neverView,
  reason,
} from './common';
import { field, list } from './declaration';
import { statusPill } from './formatters';
import { grouped, mine, sorted, view, where, within } from './views';

const stageLabels = {
  idea: 'Idé',
  development: 'Udvikling',
  implementation: 'Implementering',
  operation: 'Drift',
  ended: 'Afsluttet',
  postponed: 'Udskudt',
  dropped: 'Udgået',
};

const shown = ['Key', 'LinkTitle', 'AreaKey', 'Stage', 'DevelopmentText', 'ImplementationText', 'ResponsiblePerson'];

export const activities = list({
  name: 'FremdriftActivities',
  da: 'Aktiviteter',
  en: 'Activities',
  descriptionDa: 'Planens aktiviteter med formål, ansvarlige og faser.',
  descriptionEn: 'The plan’s activities with purpose, responsible roles and phases.',
  titleDa: 'Aktivitet',
  titleEn: 'Activity',
  titleDescriptionDa: 'Aktivitetens navn, som det står i planen.',
  titleDescriptionEn: 'The activity’s name, as it stands in the plan.',
  fields: [
    ...keys,
    areaKey,
    field(
      'TaskForce',
      'boolean',
      ['Task Force-anbefaling', 'Task Force recommendation'],
      [
        'Ja, hvis aktiviteten følger en anbefaling fra Task Force.',
        'Yes where the activity follows a recommendation from the Task Force.',
      ],
      { defaultValue: '0' },
    ),
    field(
      'Purpose',
      'note',
      ['Formål', 'Purpose'],
      [
        'Hvad aktiviteten skal føre til. Ét formål på hver linje.',
        'What the activity is to lead to. One purpose on each line.',
      ],
    ),
    field(
      'Body',
      'note',
      ['Beskrivelse', 'Description'],
      ['Hvad der skal gøres. Skriv ikke om borgere.', 'What is to be done. Write nothing about citizens.'],
    ),
    field(
      'Responsible',
      'note',
      ['Ansvarlige', 'Responsible'],
      [
        'De ansvarlige med planens egne ord. Én på hver linje.',
        'Who is responsible, in the plan’s own words. One on each line.',
      ],
    ),
    field(
      'Roles',
      'note',
      ['Roller', 'Roles'],
      [
        'De roller, påmindelser sendes til, fx områdechef. Én på hver linje.',
        'The roles that reminders go to, such as area manager. One on each line.',
      ],
    ),
    field(
      'Support',
      'note',
      ['Bistår', 'Support'],
      [
        'Dem, der hjælper uden at have ansvaret. Én på hver linje.',
        'Those who help without being responsible. One on each line.',
      ],
    ),
    field(
      'ResponsiblePerson',
      'person',
      ['Ansvarlig person', 'Responsible person'],
      [
        'Den person, der står for aktiviteten nu. Aktiviteten kommer med i visningen ”Mine”.',
        'The person who is in charge now. The activity then shows in the view “Mine”.',
      ],
      { indexed: true },
    ),
    field(
      'Stage',
      'choice',
      ['Fase', 'Stage'],
      [
        'Hvor langt aktiviteten er. Lad feltet stå tomt, hvis planen ikke siger det.',
        'How far the activity has come. Leave it empty where the plan does not tell.',
      ],
      {
        choices: stages,
        labels: stageLabels,
        indexed: true,
        formatter: statusPill({
          Idé: 'quiet',
          Udvikling: 'waiting',
          Implementering: 'running',
          Drift: 'good',
          Afsluttet: 'quiet',
          Udskudt: 'waiting',
          Udgået: 'quiet',
        }),
      },
    ),
    ...phase('Development', 'Udvikling', 'Development', 'udviklingen', 'the development'),
    ...phase('Implementation', 'Implementering', 'Implementation', 'implementeringen', 'the implementation'),
    neverRemind,
    mergedInto,
    reason,
    continuedFrom,
  ],
  validation: {
    formula: `=((${inOrder('DevelopmentStart', 'DevelopmentEnd')})+(${inOrder('ImplementationStart', 'ImplementationEnd')}))=2`,
    da: 'Udvikling og implementering kan ikke slutte, før de begynder. Ret datoerne, eller lad det ene felt stå tomt.',
    en: 'Development and implementation cannot end before they begin. Correct the dates, or leave one empty.',
  },
  views: [
    view('Activities', ['Alle aktiviteter', 'All activities'], 'Aktiviteterne efter nummer.', shown, sorted('Key'), {
      default: true,
    }),
    view(
      'ByArea',
      ['Efter indsatsområde', 'By focus area'],
      'Aktiviteterne samlet under hvert indsatsområde.',
      shown,
      grouped('AreaKey'),
    ),
    view(
      'DueSoon',
      ['Forfalder snart', 'Due soon'],
      'Aktiviteter, hvis implementering slutter inden for de næste 30 dage.',
      [...shown, 'ImplementationEnd'],
      where(within('ImplementationEnd', 0, 30), 'ImplementationEnd'),
    ),
    view(
      'WithoutArea',
      ['Uden indsatsområde først', 'Without focus area first'],
      'Alle aktiviteter: øverst dem, der ikke er sat under et indsatsområde.',
      shown,
      sorted('AreaKey'),
      { forWhom: 'Staben' },
    ),
    view(
      'ByStage',
      ['Efter fase', 'By stage'],
      'Aktiviteterne samlet efter, hvor langt de er: udvikling, implementering og drift.',
      shown,
      grouped('Stage'),
    ),
    view(
      'Mine',
      ['Mine', 'Mine'],
      'Aktiviteter, hvor den, der ser visningen, er ansvarlig person.',
      shown,
      where(mine('ResponsiblePerson')),
      { forWhom: 'Den ansvarlige' },
    ),
    neverView(shown),
  ],
  sections: [
    { da: 'Aktiviteten', en: 'The activity', fields: ['Key', 'Title', 'AreaKey', 'TaskForce', 'Purpose', 'Body'] },
    {
      da: 'Ansvar',
      en: 'Responsibility',
      fields: ['Responsible', 'Roles', 'Support', 'ResponsiblePerson', 'NeverRemind', 'MergedInto', 'Reason'],
    },
    {
      da: 'Tid',
      en: 'Time',
      fields: [
        'Stage',
        ...['Text', 'Start', 'End'].map((part) => `Development${part}`),
        ...['Text', 'Start', 'End'].map((part) => `Implementation${part}`),
      ],
    },
  ],
  queries: [
    ...keyQueries,
    { why: 'activities of an area', filter: ['AreaKey'] },
    { why: 'phases that end', filter: ['ImplementationEnd'] },
    { why: 'activities of a person', filter: ['ResponsiblePerson'] },
    neverQuery,
  ],
});

function phase<const Name extends 'Development' | 'Implementation'>(
  name: Name,
  da: string,
  en: string,
  theDa: string,
  theEn: string,
) {
  return [
    field(
      `${name}Text`,
      'text',
      [da, en],
      [
        `Perioden for ${theDa} med planens egne ord, fx medio 2026.`,
        `The period of ${theEn} in the plan’s own words, such as medio 2026.`,
      ],
    ),
    field(
      `${name}Start`,
      'date',
      [`${da} fra`, `${en} from`],
      [`Første dag i ${theDa}.`, `The first day of ${theEn}.`],
    ),
    field(`${name}End`, 'date', [`${da} til`, `${en} until`], [`Sidste dag i ${theDa}.`, `The last day of ${theEn}.`], {
      indexed: name === 'Implementation',
    }),
  ] as const;
}
