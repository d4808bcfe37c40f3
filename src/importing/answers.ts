import { readPeriod } from '../periods/index';
import type { DraftActivity, DraftAnswer, DraftPlan, DraftQuestion } from '../plan/draft';
import type { ImportOptions } from './index';

/**
 * The draft as a person's answers make it. A question without an answer keeps what it assumed; an answer to a question
 * that is not there, or with a choice it does not have, changes nothing. Pure.
 */
export function applyAnswers(
  draft: DraftPlan,
  answers: readonly DraftAnswer[],
  options: ImportOptions = {},
): DraftPlan {
  const questions = new Map(draft.questions.map((question) => [question.id, question]));
  return answers.reduce((plan, answer) => {
    const question = questions.get(answer.questionId);
    const known = question?.choices.some((choice) => choice.id === answer.choiceId);
    return question && known ? applyOne(plan, question, answer, options) : plan;
  }, draft);
}

function applyOne(draft: DraftPlan, question: DraftQuestion, answer: DraftAnswer, options: ImportOptions): DraftPlan {
  const { about } = question;
  if (answer.choiceId === 'period' && about !== null && answer.value !== null) {
    const read = readPeriod(answer.value, { reference: draft.plan.documentDate ?? options.reference ?? null });
    const dated = { period: answer.value, start: read.start, end: read.end };
    return eachActivity(draft, (activity) => ({
      ...activity,
      milestones: activity.milestones.map((item) => (item.id === about ? { ...item, ...dated } : item)),
      goals: activity.goals.map((item) => (item.id === about ? { ...item, ...dated } : item)),
    }));
  }
  if (answer.choiceId === 'noTarget' && about !== null) {
    return eachActivity(draft, (activity) => ({
      ...activity,
      goals: activity.goals.map((goal) => (goal.id === about ? { ...goal, target: null, baseline: null } : goal)),
    }));
  }
  if (answer.choiceId === 'drop') {
    const { text, where } = question.passage;
    return { ...draft, unplaced: draft.unplaced.filter((passage) => passage.text !== text || passage.where !== where) };
  }
  if (answer.choiceId === 'note' && question.kind === 'joinedRows')
    return { ...draft, unplaced: [...draft.unplaced, question.passage] };
  return draft;
}

const eachActivity = (draft: DraftPlan, change: (activity: DraftActivity) => DraftActivity): DraftPlan => ({
  ...draft,
  activities: draft.activities.map(change),
});
