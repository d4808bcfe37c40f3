import { field, list } from './declaration';
import { statusPill } from './formatters';
import { equals, sorted, view, where } from './views';

export const planStates = ['writing', 'current', 'former'] as const;
const stateWords = { writing: 'Indlæses', current: 'Gældende', former: 'Tidligere' };

export const plans = list({
  name: 'FremdriftPlans',
  da: 'Udviklingsplaner',
  en: 'Development plans',
  descriptionDa: 'Kommunens udviklingsplaner: den gældende, de tidligere og den næste.',
  descriptionEn: 'The municipality’s development plans: the current one, the earlier ones and the next.',
  titleDa: 'Titel',
  titleEn: 'Title',
  titleDescriptionDa: 'Planens navn, som det står på forsiden.',
  titleDescriptionEn: 'The plan’s name, as on its front page.',
  fields: [
    field(
      'PlanKey',
      'text',
      ['Plan', 'Plan'],
      [
        'Planens nøgle, fx p1. Alle planens rækker henviser til den, så den må ikke ændres.',
        'The plan’s key, such as p1. All its rows refer to it, so it must not be changed.',
      ],
      { unique: true },
    ),
    field(
      'State',
      'choice',
      ['Tilstand', 'State'],
      [
        'Writing: planen er ved at blive indlæst. Current: den gældende plan. Former: en tidligere plan.',
        'Writing: the plan is being imported. Current: the plan in force. Former: an earlier plan.',
      ],
      {
        choices: planStates,
        shownAs: stateWords,
        indexed: true,
        formatter: statusPill({ writing: 'waiting', current: 'good', former: 'quiet' }, stateWords),
      },
    ),
    field(
      'Fingerprint',
      'text',
      ['Fingeraftryk', 'Fingerprint'],
      [
        'Kendetegn for det indlæste dokument. Gør, at en afbrudt indlæsning kan fortsætte.',
        'Mark of the imported document. Lets an import that was broken off go on.',
      ],
      { hidden: true, writer: 'service' },
    ),
    field(
      'Organisation',
      'text',
      ['Organisation', 'Organisation'],
      ['Kommunen eller forvaltningen bag planen.', 'The municipality or administration behind the plan.'],
    ),
    field('Unit', 'text', ['Enhed', 'Unit'], ['Den enhed, planen gælder for.', 'The unit that the plan is for.']),
    field(
      'DocumentDate',
      'date',
      ['Dokumentets dato', 'Date of the document'],
      [
        'Datoen på plandokumentet. En periode uden årstal læses ud fra den.',
        'The date on the plan document. A period without a year is read from it.',
      ],
    ),
    field(
      'PeriodText',
      'text',
      ['Periode', 'Period'],
      ['Planens periode med planens egne ord, fx 2026-2028.', 'The plan’s period in its own words, such as 2026-2028.'],
    ),
    field(
      'ContinuesPlan',
      'text',
      ['Afløser planen', 'Replaces the plan'],
      ['Nøglen på den plan, som denne afløser.', 'The key of the plan that this one replaces.'],
      { hidden: true },
    ),
    field(
      'ClosedOn',
      'date',
      ['Lukket den', 'Closed on'],
      [
        'Den dag, planen blev lukket. En lukket plan kan læses, men ikke ændres.',
        'The day that the plan was closed. A closed plan can be read but not changed.',
      ],
    ),
    field(
      'ApprovedOn',
      'date',
      ['Godkendt den', 'Approved on'],
      ['Den dag, planen blev godkendt.', 'The day that the plan was approved.'],
    ),
    field(
      'ApprovedBy',
      'text',
      ['Godkendt af', 'Approved by'],
      ['Det udvalg eller den ledelse, der godkendte planen.', 'The committee or management that approved the plan.'],
    ),
  ],
  views: [
    view(
      'Plans',
      ['Alle planer', 'All plans'],
      'Alle planer med den nyeste øverst.',
      ['LinkTitle', 'State', 'PeriodText', 'Organisation', 'Unit', 'DocumentDate', 'ApprovedOn', 'ClosedOn'],
      sorted('ID', true),
      { default: true },
    ),
    view(
      'CurrentPlan',
      ['Gældende plan', 'Current plan'],
      'Den plan, der gælder nu.',
      ['LinkTitle', 'State', 'PeriodText', 'Organisation', 'Unit', 'DocumentDate'],
      where(equals('State', 'current')),
    ),
  ],
  sections: [
    { da: 'Planen', en: 'The plan', fields: ['Title', 'Organisation', 'Unit', 'PeriodText', 'DocumentDate'] },
    {
      da: 'Godkendelse og tilstand',
      en: 'Approval and state',
      fields: ['ApprovedOn', 'ApprovedBy', 'State', 'ClosedOn', 'ContinuesPlan', 'PlanKey'],
    },
  ],
  queries: [
    { why: 'the current plan', filter: ['State'] },
    { why: 'a plan by its key', filter: ['PlanKey'] },
  ],
});
