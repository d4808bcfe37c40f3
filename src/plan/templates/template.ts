import * as z from 'zod/mini';

const words = z.string().check(z.minLength(1), z.maxLength(255));

/** What follows up, and how often: "hvert kvartal". */
const followUpSchema = z.object({ text: words, period: words });

const activitySchema = z.object({
  title: words,
  purpose: z.array(words).check(z.minLength(1)),
  roles: z.array(words).check(z.minLength(1)),
  /** Without periods: those are set when the plan is there. */
  milestones: z.array(words).check(z.minLength(1)),
  goals: z.array(words),
  followUps: z.array(followUpSchema).check(z.minLength(1)),
});

const areaSchema = z.object({ title: words, focus: words, activities: z.array(activitySchema).check(z.minLength(1)) });

/**
 * A plan to begin from, in words that a municipality makes its own. Its areas are themes with a focus, each with the efforts
 * that a plan after this manner has (DOMAIN.md 2.1, 4.37); a plan's words are Danish in every language of the product.
 */
export const templateSchema = z.object({ id: words, title: words, areas: z.array(areaSchema).check(z.minLength(1)) });

export type PlanTemplate = z.infer<typeof templateSchema>;
export type TemplateArea = PlanTemplate['areas'][number];
export type TemplateActivity = TemplateArea['activities'][number];
