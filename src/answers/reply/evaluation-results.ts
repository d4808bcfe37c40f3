import type { ActivityVerdict, Evaluation, EvaluationDesign, EvaluationQuestion } from '../../evaluation/evaluation';
import { resultOf } from '../../evaluation/results';
import { latestDesign, latestVerdicts, questionsOf, standingOf, verdictsOf } from '../../evaluation/standing';
import { sayDate } from '../../periods/index';
import type { Activity } from '../../plan/plan';
import type { Fact, FactDetail, KnownEvaluation, Source } from '../answer';
import { activityFact } from './facts';
import { shown } from './item-rows';
import { inSentence, type Reply, type Scope } from './scope';

const sourceOf = ({ links }: Scope, { key, title }: EvaluationDesign): Source => ({
  ...{ id: key, kind: 'evaluation', title, url: links.plan() },
});

/** What an evaluation came to, activity by activity; before anything is judged, how far it is. */
export function evaluated(scope: Scope, held: KnownEvaluation, design: EvaluationDesign, told: Fact): Reply {
  const { say } = scope;
  const of = held.evaluation;
  const verdicts = new Map(verdictsOf(design, of).map((verdict) => [verdict.activityKey, verdict]));
  const { uncounted, unjudged } = standingOf(design, of);
  const title = inSentence(design.title);
  const rows = design.activityKeys.filter((key) => verdicts.has(key));
  const questions = questionsOf(design, of);
  const inScope = [...verdicts.values()].filter(({ activityKey }) => design.activityKeys.includes(activityKey));
  const countOf = (code: ActivityVerdict['verdict']): number =>
    inScope.filter(({ verdict }) => verdict === code).length;
  if (rows.length === 0)
    return {
      outcome: 'unknown',
      intent: 'evaluationResult',
      sentence: say('answer.evaluation.noVerdicts', {
        title,
        counted: held.countsRead ? questions.length - uncounted.length : 0,
        questions: say.count('count.question', questions.length),
      }),
      facts: [told],
      missed: 'notInPlan',
    };
  return {
    intent: 'evaluationResult',
    sentence: say('evaluation.lead.verdicts', {
      title,
      inGoal: countOf('inGoal'),
      attention: countOf('needsAttention'),
      open: unjudged.length,
    }),
    ...shown(scope, rows, (key) => verdictFact(scope, key, verdicts.get(key))),
    notes: design.state === 'draft' ? [say('answer.evaluation.draft')] : [],
    alsoFrom: [told.source],
    subjects: rows,
  };
}

/** One activity: its latest verdict, and what was answered, with small counts left out. */
export function evaluatedOne(scope: Scope, held: KnownEvaluation, activity: Activity): Reply | null {
  const { say } = scope;
  const of = held.evaluation;
  const verdict = latestVerdicts(of).get(activity.key);
  const design = of.designs.filter(({ activityKeys }) => activityKeys.includes(activity.key));
  const asked = latestDesign(design.filter(({ key }) => key === verdict?.designKey)) ?? latestDesign(design);
  if (asked === null) return null;
  const questions = questionsOf(asked, of).filter(({ activityKey }) => activityKey === activity.key);
  const counts = held.countsRead ? questions.flatMap((question) => countedOf(scope, of, question)) : [];
  const title = inSentence(activity.title);
  const base = {
    intent: 'evaluationResult',
    facts: [
      verdictFact(
        scope,
        activity.key,
        verdict,
        counts.flatMap(({ details }) => details),
      ),
    ],
    notes: counts.some(({ isHidden }) => isHidden) ? [say('evaluation.hidden.why')] : [],
    alsoFrom: [sourceOf(scope, asked)],
    subjects: [activity.key],
  };
  if (verdict !== undefined)
    return {
      ...base,
      sentence: say('answer.evaluation.one', {
        activity: title,
        verdict: inBegun(say(`evaluation.verdict.${verdict.verdict}`)),
      }),
    };
  return counts.length === 0
    ? {
        ...base,
        outcome: 'unknown',
        sentence: say('answer.evaluation.oneNone', { activity: title }),
        missed: 'notInPlan',
      }
    : { ...base, sentence: say('answer.evaluation.oneCounted', { activity: title }) };
}

/** Activities with one verdict, by the latest evaluation of each. */
export function judged(scope: Scope, of: Evaluation, code: ActivityVerdict['verdict']): Reply | null {
  const { say } = scope;
  const all = [...latestVerdicts(of).values()].filter(({ activityKey }) => scope.lookup.activity(activityKey));
  if (all.length === 0) return null;
  const rows = all.filter(({ verdict }) => verdict === code);
  const latest = latestDesign(of.designs);
  return {
    intent: 'evaluationResult',
    sentence: say(`answer.evaluation.${code}`, {
      activities: say.count('count.activity', rows.length),
      all: all.length,
    }),
    ...shown(scope, rows, (verdict) => verdictFact(scope, verdict.activityKey, verdict)),
    ...(rows.length === 0 && latest !== null && { alsoFrom: [sourceOf(scope, latest)] }),
    subjects: rows.map(({ activityKey }) => activityKey),
  };
}

function verdictFact(
  scope: Scope,
  activityKey: string,
  verdict: ActivityVerdict | undefined,
  more: readonly FactDetail[] = [],
): Fact {
  const { say, links } = scope;
  const details: FactDetail[] = [
    { name: say('evaluation.field.verdict'), value: say(`evaluation.verdict.${verdict?.verdict ?? 'none'}`) },
    ...(verdict?.reason == null ? [] : [{ name: say('evaluation.field.reason'), value: verdict.reason }]),
    ...(verdict?.continuesAs == null ? [] : [{ name: say('answer.detail.continuesIn'), value: verdict.continuesAs }]),
    ...more,
  ];
  const activity = scope.lookup.activity(activityKey);
  if (activity !== undefined) return activityFact(scope, activity, details);
  const source = { id: activityKey, kind: 'activity' as const, title: activityKey, url: links.plan() };
  return { source, text: activityKey, details, period: null, state: null };
}

/** "I høj grad: 24 · Slet ikke: skjult", of all units together; nothing where nobody has counted. */
function countedOf({ say }: Scope, of: Evaluation, question: EvaluationQuestion) {
  const { answers, counts, units, countedOn } = resultOf(question, of);
  if (units.length === 0) return [];
  const said = answers.map((answer, i) => {
    const count = counts.byColumn[i] ?? null;
    return `${answer}: ${count === null ? say('evaluation.hidden') : String(count)}`;
  });
  const date = countedOn === null ? '' : ` (${say('evaluation.countedOn', { date: sayDate(countedOn, say.locale) })})`;
  return [
    {
      details: [{ name: inSentence(question.text), value: said.join(' · ') + date.replace('.)', ')') }],
      isHidden: counts.byColumn.includes(null),
    },
  ];
}

const inBegun = (words: string): string => words.charAt(0).toLocaleLowerCase('da') + words.slice(1);
