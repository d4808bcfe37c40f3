// The staff evaluation of autumn 2019: made ready from the plan, asked, counted, judged and closed.
import { draftFromPlan } from '../../../../src/evaluation/draft-from-plan';
import type { Evaluation, EvaluationDesign } from '../../../../src/evaluation/evaluation';
import { createSay } from '../../../../src/text/text';
import { done, type Life } from './life';
import { seeded, unitsOfRounds } from './rounds';

async function read(life: Life): Promise<{ readonly evaluation: Evaluation; readonly design: EvaluationDesign }> {
  const { evaluation, problems } = await life.lists.evaluation.read((await life.plan()).key);
  expect(problems).toEqual([]);
  const [design] = evaluation.designs;
  if (!design) throw new Error('No evaluation has been made');
  return { evaluation, design };
}

export async function beginEvaluation(life: Life): Promise<void> {
  const plan = await life.plan();
  expect(await life.lists.evaluation.make(plan.key, draftFromPlan(plan, 'ev1', createSay('da')))).toBeNull();
  const { design } = await read(life);
  const period = { periodText: '2. halvår 2019', start: '2019-07-01', end: '2019-12-31' };
  const mine = { ...design, ...period, asked: ['Sagsbehandlere', 'Afdelingsledere'], state: 'running' as const };
  done(await life.lists.evaluation.changeDesign(design, mine));
}

export async function countAnswers(life: Life): Promise<void> {
  const plan = await life.plan();
  const { evaluation } = await read(life);
  for (const question of evaluation.questions)
    for (const unit of unitsOfRounds) {
      const random = seeded(`${question.key}/${unit}`);
      for (const answer of question.answers) {
        const count = Math.floor(random() * 12);
        done(
          await life.lists.evaluation.count(
            plan.key,
            { questionKey: question.key, unit, answer, count, countedOn: life.today() },
            null,
          ),
        );
      }
    }
}

/** The activities whose goals stand open need attention. */
export const attention = ['2.5', '2.6', '3.2'];

export async function judge(life: Life): Promise<void> {
  const plan = await life.plan();
  const { design } = await read(life);
  for (const key of design.activityKeys) {
    const activity = plan.activities.find((one) => one.key === key);
    if (!activity) throw new Error(`No activity ${key}`);
    const needs = attention.includes(key);
    const verdict = needs ? ('needsAttention' as const) : ('inGoal' as const);
    const reason = needs ? 'Medarbejderne kender det ikke nok.' : null;
    done(
      await life.lists.evaluation.judge(plan.key, {
        designKey: design.key,
        activity,
        verdict,
        reason,
        continuesAs: null,
      }),
    );
  }
  done(await life.lists.evaluation.changeDesign(design, { ...design, state: 'closed' }));
}
