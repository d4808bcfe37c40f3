import type { DraftActivity, DraftPlan, DraftQuestion } from '../plan/draft';
import type { Interpreted } from './interpret';

export function askQuestions(_draft: DraftPlan, _found: Interpreted, _activities: readonly DraftActivity[]): DraftQuestion[] {
  return [];
}
