import { findPeriods } from '../periods/index';
import type { Activity, Plan, PlanItem } from '../plan/plan';
import type { Say } from '../text/text';
import type { EvaluationDesign, EvaluationQuestion } from './evaluation';

/** A design with its questions, not yet in the lists: a draft that a person edits. */
export interface EvaluationDraft {
  readonly design: EvaluationDesign;
  readonly questions: readonly EvaluationQuestion[];
}

/**
 * An evaluation made ready from the plan: every activity that has a goal and has not been given up, and a question for each
 * statement of a goal, in the plan's own words. Nothing is invented: the period is the one that the plan itself says its
 * evaluation has, else none, and whom to ask is left to a person. Pure; `say` is Danish, as the plan's own words are.
 */
export function draftFromPlan(plan: Plan, key: string, say: Say): EvaluationDraft {
  const alive = plan.activities.filter(({ mergedInto, stage }) => mergedInto === null && stage !== 'ended');
  const goals = new Map(alive.map((activity) => [activity.key, goalsOf(plan, activity)]));
  const asked = alive.filter((activity) => (goals.get(activity.key) ?? []).length > 0);
  const answers = say('evaluation.draft.answers').split('|');
  return {
    design: {
      key,
      title: say('evaluation.draft.title'),
      ...periodSaid(plan),
      state: 'draft',
      madeWith: null,
      asked: [],
      activityKeys: asked.map((activity) => activity.key),
      row: null,
    },
    questions: asked.flatMap((activity) =>
      (goals.get(activity.key) ?? []).flatMap((goal) =>
        statementsOf(goal).map((statement, i): EvaluationQuestion => ({
          key: `${key}.${goal.key}.${i + 1}`,
          designKey: key,
          activityKey: activity.key,
          text: say('evaluation.draft.question', { goal: statement }),
          answers,
          row: null,
        })),
      ),
    ),
  };
}

const goalsOf = (plan: Plan, { key }: Activity): PlanItem[] =>
  plan.items.filter(({ kind, activityKey, status }) => kind === 'goal' && activityKey === key && status !== 'dropped');

const statementsOf = ({ text }: PlanItem): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/\.$/, ''))
    .filter((line) => line !== '');

/** "Evalueringsdesign", "medarbejderevaluering": of the plan as a whole, where the passage speaks of staff or of a design. */
const ofWholePlan = /evalueringsdesign|medarbejderevaluering|evaluering af (?:udviklings)?planen|planen evalueres/i;

/** The period in the plan's own passage about its evaluation; none where it says none, or more than one. */
function periodSaid(plan: Plan): Pick<EvaluationDesign, 'periodText' | 'start' | 'end'> {
  const sentences = plan.notes
    .flatMap(({ text }) => text.split(/(?<=\.)\s+(?=\p{Lu})|\n/u))
    .filter((sentence) => ofWholePlan.test(sentence));
  const found = sentences.flatMap((sentence) =>
    findPeriods(sentence, { reference: plan.documentDate }).filter(({ read }) => read.start !== null),
  );
  const spans = new Map(found.map(({ read }) => [`${read.start ?? ''} ${read.end ?? ''}`, read]));
  const [only] = spans.size === 1 ? [...spans.values()] : [];
  return only
    ? { periodText: only.text, start: only.start, end: only.end }
    : { periodText: null, start: null, end: null };
}

/** The next free number of an evaluation in a plan: "ev2" after "ev1". Pure. */
export function nextDesignKey(designs: readonly Pick<EvaluationDesign, 'key'>[]): string {
  const numbers = designs.map(({ key }) => Number(/^ev(\d+)$/.exec(key)?.[1] ?? 0));
  return `ev${Math.max(0, ...numbers) + 1}`;
}

/** The next free number of a question that a person adds: "ev1.q2". Pure. */
export function nextQuestionKey(designKey: string, questions: readonly Pick<EvaluationQuestion, 'key'>[]): string {
  const start = `${designKey}.q`;
  const numbers = questions.map(({ key }) => (key.startsWith(start) ? Number(key.slice(start.length)) || 0 : 0));
  return `${start}${Math.max(0, ...numbers) + 1}`;
}
