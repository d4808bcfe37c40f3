import children from './children.json';
import type { PlanTemplate } from './template';

export { emptyDraft, templateDraft, type FirstNames, type PlanHead } from './new-drafts';
export type { PlanTemplate, TemplateActivity, TemplateArea } from './template';

/** The template that the product has, by the type that tests check it against. */
export const planTemplate: PlanTemplate = children;
