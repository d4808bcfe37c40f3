import { verdicts as verdictCodes } from '../../evaluation/evaluation';
import {
  activityKey,
  inOrder,
  keyQueries,
  keys,
  planKey,
  planQuery,
  unit,
  uniqueKey,
  uniqueKeyQuery,
  writeKey,
} from './common';
import { field, list } from './declaration';
import { statusPill } from './formatters';
import { equals, grouped, sorted, view, where, within } from './views';

export const designStates = ['draft', 'running', 'closed'] as const;
const designLabels = { draft: 'Kladde', running: 'I gang', closed: 'Afsluttet' };

const designKey = field(
  'DesignKey',
  'text',
  ['Evaluering', 'Evaluation'],
  ['Nummeret på evalueringen, fx ev1.', 'The number of the evaluation, such as ev1.'],
  { indexed: true, required: true },
);
const designQuery = { why: 'all of an evaluation', filter: ['DesignKey'] } as const;

/** Who is asked what, of which activities, and when (DOMAIN.md 2.13). */
export const evaluations = list({
  name: 'FremdriftEvaluations',
  da: 'Evalueringer',
  en: 'Evaluations',
  descriptionDa: 'Evalueringerne af planen: hvilke aktiviteter der spørges om, hvem der spørges, og hvornår.',
  descriptionEn: 'The evaluations of the plan: which activities they ask about, who is asked, and when.',
  titleDa: 'Evaluering',
  titleEn: 'Evaluation',
  titleDescriptionDa: 'Evalueringens navn, fx Medarbejderevaluering.',
  titleDescriptionEn: 'The name of the evaluation.',
  fields: [
    ...keys,
    field(
      'PeriodText',
      'text',
      ['Periode', 'Period'],
      [
        'Hvornår den gennemføres, med planens ord, fx 2. halvår 2026. Datoerne ved siden af læses af den.',
        'When it is carried out, in the plan’s words. The dates beside it are read from them.',
      ],
    ),
    field('Start', 'date', ['Fra', 'From'], ['Den første dag, der spørges.', 'The first day of asking.'], {
      indexed: true,
    }),
    field('End', 'date', ['Til', 'Until'], ['Den sidste dag, der spørges.', 'The last day of asking.']),
    field('State', 'choice', ['Tilstand', 'State'], ['Hvor langt evalueringen er.', 'How far it has come.'], {
      choices: designStates,
      labels: designLabels,
      indexed: true,
      defaultValue: designLabels.draft,
      formatter: statusPill({ Kladde: 'waiting', 'I gang': 'running', Afsluttet: 'good' }),
    }),
    field(
      'MadeWith',
      'text',
      ['Lavet sammen med', 'Made with'],
      ['Hvem designet er lavet sammen med, fx Task Force.', 'With whom the design was made, such as Task Force.'],
    ),
    field(
      'Asked',
      'note',
      ['Hvem spørges', 'Who is asked'],
      [
        'De roller og grupper, der spørges, én på hver linje.',
        'The roles and groups that are asked, one on each line.',
      ],
    ),
    field(
      'ActivityKeys',
      'note',
      ['Aktiviteter', 'Activities'],
      [
        'Numrene på de aktiviteter, der spørges om, ét på hver linje.',
        'The numbers of the activities, one on each line.',
      ],
    ),
  ],
  validation: {
    formula: `=${inOrder('Start', 'End')}`,
    da: 'Evalueringen kan ikke slutte, før den begynder. Ret Fra eller Til, eller lad det ene felt stå tomt.',
    en: 'The evaluation cannot end before it begins. Correct From or Until, or leave one empty.',
  },
  views: [
    view(
      'Evaluations',
      ['Alle evalueringer', 'All evaluations'],
      'Alle evalueringer med den nyeste øverst.',
      ['Key', 'LinkTitle', 'State', 'PeriodText', 'Start', 'End'],
      sorted('ID', true),
      { default: true },
    ),
    view(
      'Running',
      ['I gang', 'Running'],
      'Den evaluering, der er i gang.',
      ['Key', 'LinkTitle', 'PeriodText', 'Asked'],
      where(equals('State', designLabels.running)),
    ),
    view(
      'BeginningSoon',
      ['Begynder snart', 'Beginning soon'],
      'Evalueringer, der begynder inden for de næste 60 dage.',
      ['Key', 'LinkTitle', 'State', 'Start', 'End'],
      where(within('Start', 0, 60), 'Start'),
    ),
  ],
  queries: [...keyQueries, { why: 'evaluations of a state', filter: ['State'] }],
});

export const evaluationQuestions = list({
  name: 'FremdriftEvaluationQuestions',
  da: 'Evaluering: spørgsmål',
  en: 'Evaluation: questions',
  descriptionDa: 'Spørgsmålene i en evaluering med de svar, man kan vælge.',
  descriptionEn: 'The questions of an evaluation with the answers to choose from.',
  titleDa: 'Kort spørgsmål',
  titleEn: 'Short question',
  titleDescriptionDa: 'Begyndelsen af spørgsmålet, som det vises på en linje.',
  titleDescriptionEn: 'The beginning of the question, as it is shown on a line.',
  fields: [
    ...keys,
    designKey,
    activityKey,
    field(
      'Words',
      'note',
      ['Spørgsmål', 'Question'],
      ['Hele spørgsmålet. Skriv ikke om borgere.', 'The whole question. Write nothing about citizens.'],
    ),
    field(
      'Answers',
      'note',
      ['Svarmuligheder', 'Answers'],
      [
        'Det, der kan svares, ét svar på hver linje, i den rækkefølge de skal stå.',
        'What can be answered, one on each line, in the order they are to stand in.',
      ],
    ),
  ],
  views: [
    view(
      'ByActivity',
      ['Efter aktivitet', 'By activity'],
      'Spørgsmålene samlet under hver aktivitet.',
      ['Key', 'LinkTitle', 'ActivityKey', 'Answers'],
      grouped('ActivityKey'),
      { default: true },
    ),
  ],
  queries: [...keyQueries, designQuery, { why: 'questions of an activity', filter: ['ActivityKey'] }],
});

export const evaluationCounts = list({
  name: 'FremdriftEvaluationCounts',
  da: 'Evaluering: svar',
  en: 'Evaluation: answers',
  descriptionDa: 'Hvor mange der gav hvert svar i hver enhed. Aldrig hvem.',
  descriptionEn: 'How many gave each answer in each unit. Never who.',
  titleDa: 'Svar',
  titleEn: 'Answer',
  titleDescriptionDa: 'Svaret, som det står i spørgsmålets svarmuligheder.',
  titleDescriptionEn: 'The answer, as it stands among the answers of the question.',
  fields: [
    uniqueKey,
    planKey,
    writeKey,
    field(
      'QuestionKey',
      'text',
      ['Spørgsmål', 'Question'],
      ['Nummeret på spørgsmålet, fx ev1.2.1.g1.1.', 'The number of the question, such as ev1.2.1.g1.1.'],
      { indexed: true, required: true },
    ),
    unit,
    field('AnswerCount', 'number', ['Antal', 'Count'], ['Hvor mange der svarede sådan.', 'How many answered so.'], {
      min: 0,
      decimals: 0,
    }),
    field(
      'CountedOn',
      'date',
      ['Talt den', 'Counted on'],
      ['Den dag, svarene blev talt op.', 'The day that the answers were counted.'],
      { indexed: true },
    ),
  ],
  views: [
    view(
      'ByUnit',
      ['Efter enhed', 'By unit'],
      'Svarene samlet under hver enhed.',
      ['QuestionKey', 'LinkTitle', 'Unit', 'AnswerCount', 'CountedOn'],
      grouped('Unit'),
      { default: true },
    ),
  ],
  queries: [
    uniqueKeyQuery,
    planQuery,
    { why: 'answers to a question', filter: ['QuestionKey'] },
    { why: 'answers of a unit', filter: ['Unit'] },
    { why: 'answers of a time', filter: ['CountedOn'] },
  ],
});

const verdictLabels = { inGoal: 'I mål', needsAttention: 'Kræver opmærksomhed' };

export const activityVerdicts = list({
  name: 'FremdriftVerdicts',
  da: 'Evaluering: vurderinger',
  en: 'Evaluation: verdicts',
  descriptionDa: 'Hvad evalueringen kom frem til for hver aktivitet, hvorfor, og hvor den fortsætter.',
  descriptionEn: 'What the evaluation came to for each activity, why, and where it goes on.',
  titleDa: 'Aktivitetens navn',
  titleEn: 'Name of the activity',
  titleDescriptionDa: 'Aktivitetens navn, da vurderingen blev skrevet.',
  titleDescriptionEn: 'The name of the activity when the verdict was written.',
  fields: [
    uniqueKey,
    planKey,
    writeKey,
    designKey,
    activityKey,
    field(
      'Verdict',
      'choice',
      ['Vurdering', 'Verdict'],
      [
        'Om aktiviteten er i mål eller kræver opmærksomhed i den næste plan.',
        'Whether the activity is in goal or needs attention in the next plan.',
      ],
      {
        choices: verdictCodes,
        labels: verdictLabels,
        indexed: true,
        formatter: statusPill({ 'I mål': 'good', 'Kræver opmærksomhed': 'waiting' }),
      },
    ),
    field(
      'Reason',
      'note',
      ['Begrundelse', 'Reason'],
      [
        'Hvorfor, i en sætning eller to. Skriv ikke om borgere.',
        'Why, in a sentence or two. Write nothing about citizens.',
      ],
    ),
    field(
      'ContinuesAs',
      'text',
      ['Fortsætter som', 'Continues as'],
      [
        'Plan og nummer på den aktivitet i næste plan, der fører den videre, fx p2:1.3.',
        'Plan and number of the activity of the next plan that goes on with it, such as p2:1.3.',
      ],
      { indexed: true },
    ),
  ],
  views: [
    view(
      'ByVerdict',
      ['Efter vurdering', 'By verdict'],
      'Aktiviteterne samlet efter vurdering.',
      ['ActivityKey', 'LinkTitle', 'Verdict', 'Reason', 'ContinuesAs'],
      grouped('Verdict'),
      { default: true },
    ),
    view(
      'NeedAttention',
      ['Kræver opmærksomhed', 'Needs attention'],
      'De aktiviteter, der kræver opmærksomhed.',
      ['ActivityKey', 'LinkTitle', 'Reason', 'ContinuesAs'],
      where(equals('Verdict', verdictLabels.needsAttention)),
    ),
  ],
  queries: [
    uniqueKeyQuery,
    planQuery,
    designQuery,
    { why: 'verdicts of an activity', filter: ['ActivityKey'] },
    { why: 'verdicts of a kind', filter: ['Verdict'] },
    { why: 'what an activity of the next plan goes on with', filter: ['ContinuesAs'] },
  ],
});
