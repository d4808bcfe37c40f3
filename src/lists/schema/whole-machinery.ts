// The lists of what stands around the plan's own text: ledelsestilsyn, meetings and the like. A browser fetches their columns
// with the pages that show them, and not with the first view.
import { effectSteps } from './effects';
import { activityVerdicts, evaluationCounts, evaluationQuestions, evaluations } from './evaluation';
import { meetings } from './groups';
import { legalDeadlines } from './legal-deadlines';
import { reportFiles, reports } from './reports';
import { caseReviews, learningThemes } from './learning';
import { roundReports } from './round-reports';
import { supervisionRounds, supervisionSamples } from './rounds';

export { effectKinds } from './effects';
export { designStates } from './evaluation';
export { meetingStates } from './groups';
export { reportStates } from './reports';
export { themeStates } from './learning';
export { reportLevels } from './round-reports';
export { roundStates } from './rounds';

export const machinery = {
  meetings,
  supervisionRounds,
  supervisionSamples,
  learningThemes,
  reports,
  reportFiles,
  legalDeadlines,
  effectSteps,
  caseReviews,
  roundReports,
  evaluations,
  evaluationQuestions,
  evaluationCounts,
  activityVerdicts,
} as const;
