import { plansBeside } from '../src/lists/plans/plans-beside';
import type { PlanSummary } from '../src/lists/plans/plan-summary';
import { plansRead } from '../src/lists/plans/plan-states';
import type { OutboxRow, PlanRepository, ThreadRow } from '../src/lists/repository';
import type { PlanWords } from '../src/plan/plan';
import type { Say } from '../src/text/text';
import { agreementKind } from './agreement';
import { firstKeyOf } from './doubt';
import { handoverKind } from './handover';
import { copiedKey } from './personal-copies';
import type { CardContext } from './reminder-cards';

type Bound = Pick<OutboxRow, 'key' | 'itemKey' | 'activityKey'>;

/** The key of the plan that a row is bound to, where it names one; what is about no plan may name something else. Pure. */
export function planKeyOfRow({ key, itemKey, activityKey }: Bound): string | null {
  const bound = activityKey === '' ? itemKey : activityKey;
  if (bound !== '') return bound.slice(0, Math.max(0, bound.indexOf(':'))) || null;
  const first = firstKeyOf({ key });
  const [word = '', next] = (copiedKey({ key: first }) ?? first).split('/');
  return ([handoverKind, agreementKind].includes(word) ? next : word) ?? null;
}

/** What the words and links of a plan are said with. */
export interface PlanSpeech {
  readonly repository: PlanRepository;
  readonly say: Say;
  readonly links: CardContext['links'];
  /** The same texts in the words that another plan than the current one has for its parts. */
  readonly sayIn: (words: PlanWords | null) => Say;
  /** The key of the current plan as it was last read; null where it has not been. */
  readonly currentKey: () => string | null;
}

/**
 * The same options for a plan that runs beside the current one: what asks for "the plan" is given that one, its texts are
 * said in its own words, its links lead to it, and its cards bear its name.
 */
function forPlan<Options extends PlanSpeech>(
  options: Options,
  { key, words }: Pick<PlanSummary, 'key' | 'words'>,
): Options & Pick<CardContext, 'bearsPlan'> {
  const { repository, links } = options;
  return {
    ...options,
    repository: { ...repository, load: (planKey, signal) => repository.load(planKey ?? key, signal) },
    say: options.sayIn(words),
    links: {
      ...links,
      activity: (activityKey) => links.activity(`${key}:${activityKey}`),
      item: (itemKey) => links.item(`${key}:${itemKey}`),
    },
    bearsPlan: true,
  };
}

/** The options for the plan that a row is bound to: those given, but where it is one that runs beside the current plan. */
export async function forPlanOf<Options extends PlanSpeech>(options: Options, row: Bound): Promise<Options> {
  const key = planKeyOfRow(row);
  // Where another has become the current one since, whoever reads the plan next finds that out.
  if (key === null || key === options.currentKey()) return options;
  const loaded = await options.repository.load();
  if (loaded === null || loaded === 'notProvisioned' || loaded.plan.key === key) return options;
  const beside = (await besideOf(options)).find(({ summary }) => summary.key === key);
  return beside?.options ?? options;
}

/** The options for the plan that a thread is about. */
export const forThread = <Options extends PlanSpeech>(
  options: Options,
  thread: Pick<ThreadRow, 'activityKey'> | null,
): Promise<Options> =>
  thread === null ? Promise.resolve(options) : forPlanOf(options, { ...thread, key: '', itemKey: '' });

/** The plans that run beside the current one, those that have been closed with them, each with the options for it. */
export async function besideOf<Options extends PlanSpeech>(
  options: Options,
): Promise<{ readonly summary: PlanSummary; readonly options: Options & Pick<CardContext, 'bearsPlan'> }[]> {
  const plans = plansBeside(await plansRead(options.repository));
  return plans.map((summary) => ({ summary, options: forPlan(options, summary) }));
}
