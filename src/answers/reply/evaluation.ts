import type { Evaluation, EvaluationDesign } from '../../evaluation/evaluation';
import { latestDesign, latestShown, questionsOf, standingOf } from '../../evaluation/standing';
import { sayPeriod, sayPeriodDistance } from '../../periods/index';
import type { Activity } from '../../plan/plan';
import type { Fact } from '../answer';
import { has } from '../question/has';
import { touches } from '../question/period-of-question';
import { aboutOf } from './about';
import { evaluated, evaluatedOne, judged } from './evaluation-results';
import { shown } from './item-rows';
import { inSentence, type Reply, type Scope } from './scope';

const itself =
  'evaluering|evalueringen|evalueringens|evalueringer|medarbejderevaluering|medarbejderevalueringen|medarbejderevalueringens|evaluation';
const named = `${itself}|spoergeskema|spoergeskemaet|evalueres|evaluerer|evalueret|evaluere|evaluated|evaluate|survey`;
const ofPlan = 'plan|planen|udviklingsplan|udviklingsplanen|planens|vi|the plan';
const asksResult =
  'viste|vist|vise|viser|resultat|resultatet|resultater|resultaterne|kom der ud af|kom ud af|konkluderer|konkluderede|konklusion|konklusionen|hvordan gik|status|show|showed|result|results|outcome';
const asksContent = 'spoerges|spurgt|spoergsmaal|spoergsmaalene|svare paa|svarer paa|asked|questions|daekker|cover';
const asksMaker = 'laver|staar for|gennemfoerer|udarbejder|udfoerer|makes|carries out|does';
const judgedAs = [
  ['inGoal', /(?:^| )(?:er|kom|naaede|staar) i maal(?= |$)|(?:^| )in goal(?= |$)/],
  [
    'needsAttention',
    /(?:^| )(?:kraever|har brug for|skal have|need|needs|requires|require) (?:\w+ )?(?:opmaerksomhed|attention)(?= |$)/,
  ],
] as const;

/**
 * Questions about the plan's own evaluation: when it is, who is asked what, what it showed, and which activities are in goal or
 * need attention. Counts are told as they may leave the units. Null for every other question, and for a plan without one.
 */
export function evaluation(scope: Scope): Reply | null {
  const { known, asked } = scope;
  const held = known.beside.evaluation;
  if (held === undefined || held.evaluation.designs.length === 0) return null;
  const verdict = judgedAs.find(([, words]) => words.test(asked.plain))?.[0];
  if (verdict !== undefined && has(asked.plain, 'hvad|aktivitet|aktiviteter|aktiviteterne|indsatser|what|activities'))
    return judged(scope, held.evaluation, verdict);
  if (!has(asked.plain, named)) return null;
  const isResult = has(asked.plain, asksResult);
  const design = designOf(scope, held.evaluation, isResult);
  if (design === null) return null;
  const [activity] = activitiesNamed(scope);
  if (isResult)
    return activity === undefined
      ? evaluated(scope, held, design, designFact(scope, design))
      : evaluatedOne(scope, held, activity);
  // "Hvornår evalueres piloten" is told by the plan's own words.
  if (activity !== undefined || !has(asked.plain, `${itself}|spoergeskemaet|spoergeskema|survey|${ofPlan}`))
    return null;
  if (has(asked.plain, 'evalueringsdesign|evalueringsdesignet')) return null;
  if (scope.is('when')) return when(scope, held.evaluation, design);
  if (has(asked.plain, asksContent)) return content(scope, held.evaluation, design);
  return scope.is('who') && has(asked.plain, asksMaker) ? maker(scope, design) : null;
}

/**
 * The evaluation of the time that is named, where one is; else the one that runs, or was made last. Of what was shown, one that
 * has shown something, where there is one: the next may have been made ready long before.
 */
function designOf({ asked }: Scope, evaluation: Evaluation, isResult: boolean): EvaluationDesign | null {
  const { period } = asked;
  const { designs } = evaluation;
  const then = period === null ? [] : designs.filter((one) => touches(one, period));
  const those = then.length > 0 ? then : designs;
  return (isResult ? latestShown(those, evaluation) : null) ?? latestDesign(those);
}

const ofEvaluation = /^(?:medarbejder|evaluer|evaluat|spoergeskema|survey|udvikling|plan)/;

/** Activities that the question names beside the evaluation itself. */
function activitiesNamed(scope: Scope): readonly Activity[] {
  const isOfItself = (word: string): boolean => ofEvaluation.test(word) || has(word, asksResult);
  const others = scope.asked.terms.filter(({ word }) => !isOfItself(word));
  return others.length === 0 ? [] : aboutOf(scope).activities;
}

const designFact = (
  { say, asker, calendar, links }: Scope,
  { key, title, periodText, start, end, asked, madeWith, activityKeys }: EvaluationDesign,
): Fact => {
  const period = { text: periodText, start, end, recurrence: null };
  const isDated = start !== null || end !== null;
  const distance = isDated ? sayPeriodDistance(period, asker.today, say.locale, calendar) : null;
  const details = [
    {
      name: say('evaluation.field.period'),
      value: isDated ? [sayPeriod(period, say.locale), distance].filter((words) => words !== null).join(', ') : '',
    },
    { name: say('evaluation.field.asked'), value: asked.join(', ') },
    { name: say('evaluation.field.madeWith'), value: madeWith ?? '' },
    { name: say('evaluation.field.activities'), value: activityKeys.join(', ') },
  ];
  return {
    source: { id: key, kind: 'evaluation', title, url: links.plan() },
    text: title,
    details: details.filter(({ value }) => value !== ''),
    period: isDated ? period : null,
    state: null,
  };
};

function when(scope: Scope, of: Evaluation, design: EvaluationDesign): Reply {
  const { say, asker, calendar } = scope;
  const { title, start, end, periodText, state } = design;
  const base = { intent: 'evaluation', facts: [designFact(scope, design)] };
  if (start === null && end === null)
    return {
      ...base,
      outcome: 'unknown',
      sentence: say('answer.evaluation.undated', { title: inSentence(title) }),
      missed: 'noDate',
    };
  return {
    ...base,
    sentence: say('answer.evaluation.when', {
      title: inSentence(title),
      period: sayPeriod({ text: periodText, start, end, recurrence: null }, say.locale),
      distance: sayPeriodDistance({ start, end }, asker.today, say.locale, calendar) ?? '',
    }),
    notes: [
      ...(state === 'draft' ? [say('answer.evaluation.draft')] : []),
      ...(state === 'closed' ? [say('answer.evaluation.closed')] : []),
      ...(state === 'running' && standingOf(design, of).isDone ? [say('answer.evaluation.done')] : []),
    ],
  };
}

/** Who is asked, and the questions in their order. */
function content(scope: Scope, of: Evaluation, design: EvaluationDesign): Reply {
  const { say } = scope;
  const questions = questionsOf(design, of);
  const count = say.count('count.question', questions.length);
  const title = inSentence(design.title);
  const asked = design.asked.join(', ');
  return {
    intent: 'evaluation',
    sentence:
      asked === ''
        ? say('answer.evaluation.askedNobody', { title, questions: count })
        : say('answer.evaluation.asked', { title, asked, questions: count }),
    ...shown(scope, questions, ({ key, text, answers, activityKey }) => ({
      source: { id: key, kind: 'evaluation', title: inSentence(text), url: scope.links.activity(activityKey) },
      text,
      details: [
        { name: say('answer.detail.activity'), value: nameOf(scope, activityKey) },
        { name: say('evaluation.field.answers'), value: answers.join(' · ') },
      ],
      period: null,
      state: null,
    })),
    alsoFrom: [designFact(scope, design).source],
    subjects: design.activityKeys,
  };
}

function maker(scope: Scope, design: EvaluationDesign): Reply {
  const { say } = scope;
  const title = inSentence(design.title);
  return design.madeWith === null
    ? {
        outcome: 'unknown',
        intent: 'evaluation',
        sentence: say('answer.evaluation.madeByNobody', { title }),
        facts: [designFact(scope, design)],
        missed: 'noPerson',
      }
    : {
        intent: 'evaluation',
        sentence: say('answer.evaluation.madeWith', { title, who: design.madeWith }),
        facts: [designFact(scope, design)],
      };
}

const nameOf = ({ lookup }: Scope, key: string): string => {
  const title = lookup.activity(key)?.title;
  return title === undefined ? key : `${key} ${inSentence(title)}`;
};
