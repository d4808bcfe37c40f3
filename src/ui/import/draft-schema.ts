import * as z from 'zod/mini';
import { questionKinds, type DraftAnswer, type DraftPlan } from '../../plan/draft';
import { localDateSchema, planWords } from '../../plan/plan';

const text = z.nullable(z.string());
const day = z.nullable(localDateSchema);
const texts = z.array(z.string());
const dates = { start: day, end: day };
const passage = z.object({ text: z.string(), where: z.string() });

const activity = z.object({
  id: z.string(),
  areaId: text,
  title: z.string(),
  taskForce: z.boolean(),
  purpose: texts,
  description: z.object({ lead: text, bullets: texts, paragraphs: texts }),
  responsible: z.object({ text: texts, roles: texts, support: texts }),
  milestones: z.array(z.object({ id: z.string(), order: z.number(), period: text, ...dates, text: z.string() })),
  goals: z.array(
    z.object({
      id: z.string(),
      period: text,
      ...dates,
      statements: z.array(z.object({ id: z.string(), text: z.string() })),
      indicator: text,
      baseline: z.nullable(z.object({ value: z.number(), unit: z.string() })),
      target: z.nullable(z.object({ operator: z.string(), value: z.number(), unit: z.string() })),
    }),
  ),
  followUps: z.array(
    z.object({
      id: z.string(),
      heading: text,
      text: z.string(),
      firstPeriod: text,
      ...dates,
      recurrence: text,
      via: text,
      who: text,
      kind: z.enum(['followUp', 'report', 'target', 'maintenance']),
    }),
  ),
});

const question = z.object({
  id: z.string(),
  kind: z.enum(questionKinds),
  about: text,
  text: z.string(),
  textEn: z.string(),
  why: z.string(),
  whyEn: z.string(),
  passage,
  choices: z.array(
    z.object({ id: z.string(), text: z.string(), textEn: z.string(), needs: z.nullable(z.enum(['period', 'text'])) }),
  ),
  assumed: z.string(),
});

/** A draft as it is read back from where it was kept; the same in shape and in words as it was, so that its print is. */
export const draftSchema: z.ZodMiniType<DraftPlan> = z.object({
  plan: z.object({
    title: text,
    organisation: text,
    unit: text,
    documentDate: day,
    documentDateText: text,
    periodText: text,
    words: z.optional(z.enum(planWords)),
  }),
  areas: z.array(z.object({ id: z.string(), title: z.string(), focus: text, activities: texts })),
  activities: z.array(activity),
  groups: z.array(
    z.object({ id: z.string(), title: z.string(), chair: text, members: texts, cadence: text, tasks: texts }),
  ),
  earlierActivities: z.array(
    z.object({
      id: z.string(),
      areaTitle: text,
      title: z.string(),
      purpose: texts,
      startedOn: text,
      resultStatus: text,
    }),
  ),
  unplaced: z.array(passage),
  questions: z.array(question),
});

export const answerSchema: z.ZodMiniType<DraftAnswer> = z.object({
  questionId: z.string(),
  choiceId: z.string(),
  value: text,
});
