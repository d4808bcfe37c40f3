import { planWords } from '../../plan/plan';
import { writeKey } from './common';
import { choiceOf, field, list } from './declaration';
import { statusPill, withPill } from './formatters';
import { equals, sorted, view, where } from './views';

/** `next`: all its rows are there, and it has not been made the current one. */
export const planStates = ['writing', 'next', 'current', 'former'] as const;
const stateWords = { writing: 'Indlæses', next: 'Næste', current: 'Gældende', former: 'Tidligere' };
const wordsOfPlans = { themes: 'Temaer og anbefalinger', points: 'Indsatser', visits: 'Enheder og besøg' };
export type PlanState = (typeof planStates)[number];

/** A plan's state as its row says it; null for what a person has written over. */
export const planStateOf = (row: { readonly [column: string]: unknown }): PlanState | null =>
  choiceOf({ choices: planStates, labels: stateWords }, row['State']);

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
        'Indlæses: ikke alle rækker er der endnu. Næste: klar til at afløse den gældende. Vælges i Fremdrift.',
        'Indlæses: not all rows are there yet. Næste: ready to replace the current plan. Chosen in Fremdrift.',
      ],
      {
        choices: planStates,
        labels: stateWords,
        indexed: true,
        formatter: withPill(
          statusPill({ Indlæses: 'waiting', Næste: 'running', Gældende: 'good', Tidligere: 'quiet' }),
          'ClosedOn',
          'Lukket',
        ),
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
      'PlanWords',
      'choice',
      ['Planens ord', 'Words of the plan'],
      [
        'Hvad planen kalder sine dele. Tom: indsatsområder og aktiviteter.',
        'What the plan calls its parts. Empty: focus areas and activities.',
      ],
      { choices: planWords, labels: wordsOfPlans, optional: true },
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
      'RemindersPaused',
      'boolean',
      ['Påmindelser på pause', 'Reminders on hold'],
      [
        'Ja: botten sender ingen påmindelser om planen. Kortene i kanalerne følger den stadig. Når det igen er Nej, kommer det, der faldt imens, på ét kort i hver kanal.',
        'Yes: the bot sends no reminders of the plan. The cards in the channels still follow it. When it is No again, what fell meanwhile comes on one card in each channel.',
      ],
      { optional: true },
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
    writeKey,
  ],
  views: [
    view(
      'Plans',
      ['Alle planer', 'All plans'],
      'Alle planer med den nyeste øverst: den gældende, den næste, de tidligere og de lukkede.',
      ['LinkTitle', 'State', 'PeriodText', 'Organisation', 'Unit', 'DocumentDate', 'ApprovedOn', 'ClosedOn'],
      sorted('ID', true),
      { default: true },
    ),
    view(
      'CurrentPlan',
      ['Gældende plan', 'Current plan'],
      'Den plan, der gælder nu.',
      ['LinkTitle', 'State', 'PeriodText', 'Organisation', 'Unit', 'DocumentDate', 'ClosedOn'],
      where(equals('State', stateWords.current)),
    ),
  ],
  sections: [
    {
      da: 'Planen',
      en: 'The plan',
      fields: ['Title', 'Organisation', 'Unit', 'PeriodText', 'DocumentDate', 'PlanWords'],
    },
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
