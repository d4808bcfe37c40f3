import type { Plan } from '../plan/plan';
import { safeLink } from './safe-link';

/** Where the talk about an activity is, in Teams; null where it has no thread yet. Pure. */
export const threadOf = (plan: Pick<Plan, 'threads'>, activityKey: string): string | null =>
  safeLink(plan.threads.find((thread) => thread.activityKey === activityKey)?.url);
