import type { PlanSite } from '../../lists/plan-site';
import type { PlanSummary } from '../../lists/plans/plan-summary';
import type { WriteProgress } from '../../lists/repository';
import type { CarryMode } from '../../plan/carry-over';
import type { LocalDate } from '../../plan/plan';
import type { Say } from '../../text/text';
import { failureWords } from '../failure-words';

/** What a person may do to a whole plan. */
export type PlanAction = 'makeCurrent' | 'rollOver' | 'renew' | 'copy' | 'close' | 'reopen';

/** Nothing is lost by opening a plan again, so that is done without a question. */
export type ConfirmedAction = Exclude<PlanAction, 'reopen'>;

/** What can be done to this plan by somebody who may edit; a plan that is still being written takes nothing. Pure. */
export function actionsFor({ stage, closedOn }: PlanSummary): readonly PlanAction[] {
  if (stage === 'unfinished') return [];
  const open = closedOn === null;
  return [
    ...(stage !== 'current' && open ? (['makeCurrent'] as const) : []),
    'rollOver',
    'renew',
    'copy',
    open ? 'close' : 'reopen',
  ];
}

export interface ActionOutcome {
  readonly ok: boolean;
  readonly words: string;
  /** The key of the plan that was made. */
  readonly made: string | null;
}

/** Does it, and says in a sentence what came of it; never throws. */
export async function actOn(
  site: PlanSite,
  plan: PlanSummary,
  action: PlanAction,
  {
    today,
    say,
    newAreas = [],
    onProgress,
  }: {
    today: LocalDate;
    say: Say;
    /** Titles of what is new in a renewed plan. */
    newAreas?: readonly string[];
    onProgress: (progress: WriteProgress) => void;
  },
): Promise<ActionOutcome> {
  const carries = action === 'rollOver' || action === 'renew' || action === 'copy';
  try {
    if (carries) {
      const carried = await site.plans.carry(plan.key, action, onProgress, newAreas);
      if (!carried.ok) return { ok: false, words: carried.error[say.locale], made: null };
      const { plan: next, written } = carried.value;
      const words =
        written === 0
          ? say('plans.done.already', { title: plan.title })
          : await carriedWords(site, next.key, action, say);
      return { ok: true, words, made: next.key };
    }
    const { plans } = site;
    const result = await (action === 'makeCurrent'
      ? plans.makeCurrent(plan.key)
      : action === 'close'
        ? plans.close(plan.key, today)
        : plans.reopen(plan.key));
    if (!result.ok) return { ok: false, words: result.error[say.locale], made: null };
    return { ok: true, words: say(`plans.done.${action}`, { title: result.value.title }), made: null };
  } catch (error) {
    const why = failureWords(error, say);
    return { ok: false, words: carries ? `${why} ${say('plans.carryFailed')}` : why, made: null };
  }
}

/** Counts what stands in the plan just made, so that the sentence tells of all of it, also where a break came between. */
async function carriedWords(site: PlanSite, key: string, action: CarryMode, say: Say): Promise<string> {
  const loaded = await site.repository.load(key);
  const plan = loaded === null || loaded === 'notProvisioned' ? null : loaded.plan;
  return say(`plans.done.${action}`, {
    items: say.count('count.item', plan?.items.length ?? 0),
    activities: say.count('count.activity', plan?.activities.length ?? 0),
    areas: say.count('count.area', plan?.areas.length ?? 0),
  });
}
