import * as React from 'react';
import type { PlanSite } from '../../lists/plan-site';

const EditedSiteContext = React.createContext<PlanSite | null>(null);

/** The site whose rows a form edits, for fields that tell what follows of their value. */
export const EditedSiteProvider = EditedSiteContext.Provider;
export const useEditedSite = (): PlanSite | null => React.useContext(EditedSiteContext);
