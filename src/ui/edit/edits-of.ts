import type { PlanSite } from '../../lists/plan-site';
import { draftsOf } from './drafts';
import { createEdits, type EditActions, type EditOptions } from './edits';

/** The changes of a site's plan. What is typed and not saved is the site's own. */
export const editsOf = (site: PlanSite, options: Omit<EditOptions, 'repository' | 'drafts'>): EditActions =>
  createEdits({ ...options, repository: site.repository, drafts: draftsOf(site) });
