import areas from './areas.json';
import points from './points.json';
import type { PlanTemplate } from './template';
import themes from './themes.json';
import visits from './visits.json';

export {
  emptyDraft,
  templateDraft,
  templatePeriod,
  type FirstNames,
  type PlanHead,
  type TemplateChoice,
} from './new-drafts';
export type { PlanTemplate, TemplateActivity, TemplateArea } from './template';
export { mostUnits } from './when';

// Our own files: tests hold each to `templateSchema`, which a browser is spared.
const ours: readonly unknown[] = [areas, themes, points, visits];

/** The templates that the product has, in the order in which they are shown. */
export const planTemplates = ours as readonly PlanTemplate[];

/** The one with this id. */
export const templateOf = (id: string): PlanTemplate | undefined => planTemplates.find((one) => one.id === id);
