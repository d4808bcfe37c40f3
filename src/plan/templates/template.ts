import * as z from 'zod/mini';
import { planWords } from '../plan';

const words = z.string().check(z.minLength(1), z.maxLength(255));

/** How a period is said: "november 2027", "4. kvartal 2027", "2. halvår 2027", "ultimo 2027", "uge 45 i 2027"; `primo` is the next that begins. */
export const saidAs = ['month', 'quarter', 'half', 'third', 'primo', 'week'] as const;
export type SaidAs = (typeof saidAs)[number];

/**
 * Something with a period, or with none: `after` whole months from the day the plan begins, or `weeks` from the unit's own
 * visit. `period` puts words around it ("hvert kvartal fra {when}"), or stands alone where it hangs on no day.
 */
const itemSchema = z.object({
  text: words,
  after: z.optional(z.int().check(z.nonnegative())),
  weeks: z.optional(z.int()),
  as: z.optional(z.enum(saidAs)),
  period: z.optional(words),
});

const activitySchema = z.object({
  title: words,
  taskForce: z.optional(z.boolean()),
  purpose: z.array(words).check(z.minLength(1)),
  roles: z.array(words),
  milestones: z.array(itemSchema),
  goals: z.array(itemSchema),
  followUps: z.array(itemSchema),
});

/** Null for activities that stand by themselves. */
const areaSchema = z.object({
  title: z.nullable(words),
  focus: z.nullable(words),
  activities: z.array(activitySchema).check(z.minLength(1)),
});

/**
 * A plan to begin from, in words that a municipality makes its own (DOMAIN.md 2.1, 2.15, 2.17, 4.37, 4.38); a plan's words are
 * Danish in every language of the product. `{unit}` stands for each unit where there are some: what stands in a template with
 * units is made once for each of them, and their visits are spread over a year.
 */
export const templateSchema = z.object({
  id: z.string().check(z.regex(/^[a-z-]+$/)),
  title: words,
  /** What the plan calls its parts; left out for focus areas and activities. */
  words: z.optional(z.enum(planWords)),
  /** How many months the plan is for; its period is said in years from it. Null for one without dates. */
  months: z.nullable(z.int()),
  units: z.optional(z.array(words).check(z.minLength(1))),
  areas: z.array(areaSchema).check(z.minLength(1)),
});

export type PlanTemplate = z.infer<typeof templateSchema>;
export type TemplateArea = PlanTemplate['areas'][number];
export type TemplateActivity = TemplateArea['activities'][number];
export type TemplateItem = TemplateActivity['milestones'][number];
