import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { draftFromPlan } from '../../src/evaluation/draft-from-plan';
import { verdicts } from '../../src/evaluation/evaluation';
import type { createSp } from '../../src/lists/create-sp';
import { createEvaluation, type EvaluationLists } from '../../src/lists/evaluation/create-evaluation';
import { createPlanRepository } from '../../src/lists/plan-repository';
import type { WriteResult } from '../../src/lists/repository';
import type { LocalDate, Plan } from '../../src/plan/plan';
import { readPeriod } from '../../src/periods/index';
import type { Say } from '../../src/text/text';

const sampleSchema = z.object({
  held: z.object({
    title: z.string(),
    period: z.string(),
    madeWith: z.string(),
    asked: z.array(z.string()),
    answers: z.array(z.string()),
    countedOn: z.string(),
    activities: z.array(
      z.object({
        key: z.string(),
        question: z.string(),
        /** By unit, in the order of the answers. */
        counts: z.record(z.string(), z.array(z.number())),
        verdict: z.optional(z.enum(verdicts)),
        reason: z.optional(z.string()),
      }),
    ),
  }),
  coming: z.object({ period: z.string(), madeWith: z.string(), asked: z.array(z.string()) }),
  /** Earlier activities by their title, and the activity that each goes on in. */
  continues: z.record(z.string(), z.string()),
});
type Held = z.infer<typeof sampleSchema>['held'];

/**
 * Writes two evaluations beside the sample plan, by the same ways as people do it: one that has been held, with counts and
 * verdicts (all invented), and the plan's own, made ready from its goals.
 */
export async function importSampleEvaluation(root: string, sp: ReturnType<typeof createSp>, say: Say): Promise<void> {
  const file = path.join(root, 'samples', 'evaluering.json');
  const { held, coming, continues } = sampleSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  const repository = createPlanRepository(sp);
  const loaded = await repository.load();
  if (loaded === null || loaded === 'notProvisioned') throw new Error('There is no sample plan to evaluate');
  const { plan } = loaded;
  const lists = createEvaluation({ sp, repository, writing: { place: 'commandLine' } });
  await writeHeld(lists, plan, held);
  const draft = draftFromPlan(plan, 'ev2', say);
  const { asked, madeWith } = coming;
  const design = { ...draft.design, ...spanOf(coming.period, plan.documentDate), asked, madeWith };
  if (await lists.make(plan.key, { ...draft, design })) throw new Error('The sample evaluation was refused');
  for (const earlier of plan.earlierActivities) {
    const continuesIn = continues[earlier.title];
    if (continuesIn !== undefined) done(await lists.changeEarlier(earlier, { ...earlier, continuesIn }));
  }
}

async function writeHeld(lists: EvaluationLists, plan: Plan, held: Held): Promise<void> {
  const { title, period, madeWith, asked, answers, countedOn, activities } = held;
  const key = 'ev1';
  const questionKey = (activityKey: string): string => `${key}.${activityKey}.1`;
  const activityKeys = activities.map((activity) => activity.key);
  const design = { key, title, ...spanOf(period, plan.documentDate), state: 'closed' as const, madeWith, asked };
  const questions = activities.map(({ key: activityKey, question: text }) => ({
    ...{ key: questionKey(activityKey), designKey: key, activityKey, text, answers },
    row: null,
  }));
  if (await lists.make(plan.key, { design: { ...design, activityKeys, row: null }, questions }))
    throw new Error('The sample evaluation was refused');
  for (const { key: activityKey, counts, verdict, reason = null } of activities) {
    for (const [unit, numbers] of Object.entries(counts))
      for (const [i, count] of numbers.entries()) {
        const made = { questionKey: questionKey(activityKey), unit, answer: answers[i] ?? '', count, countedOn };
        done(await lists.count(plan.key, made, null));
      }
    const activity = plan.activities.find((one) => one.key === activityKey);
    if (verdict !== undefined && activity !== undefined)
      done(await lists.judge(plan.key, { designKey: key, verdict, reason, continuesAs: null, activity }));
  }
}

function spanOf(periodText: string, reference: LocalDate | null) {
  const { start, end } = readPeriod(periodText, { reference });
  return { periodText, start, end };
}

/** Thrown words name the kind of fault alone: a sample that is refused is a fault of ours. */
function done<T>(result: WriteResult<T>): void {
  if (!result.ok) throw new Error(`The sample evaluation was refused: ${result.error.kind}`);
}
