import { readKnownChannels, type KnownChannel } from '../../lists/known-channels';
import type { OutboxStanding } from '../../lists/outbox-log';
import type { ListState } from '../../lists/loading/list-state';
import type { PlanSite } from '../../lists/plan-site';
import { plansBeside } from '../../lists/plans/plans-beside';
import { summariesOf } from '../../lists/plans/plan-summary';
import { readReminderBeside } from '../../lists/reminder-beside';
import { readReminderRules, type ReadRules } from '../../lists/reminder-rules';
import { lists } from '../../lists/schema';
import { asFault } from '../../lists/transport/request-fault';
import type { LocalDate } from '../../plan/plan';
import type { Subject } from '../../reminders/index';

/** What reminders are worked out from, beside the plan. */
export interface ReminderSources extends ReadRules {
  readonly beside: readonly Subject[];
  /** Null where the person may not read the list of channels. */
  readonly channels: readonly KnownChannel[] | null;
  /** Null where the person may not read what was sent. */
  readonly standing: OutboxStanding | null;
  /** False for a former plan, and for one that waits to take another's place: nothing is sent about it. */
  readonly isReminded: boolean;
  /** The other plans of the site that are reminded of: the current one, and those that run beside it. */
  readonly others: readonly { readonly key: string; readonly title: string; readonly isCurrent: boolean }[];
}

/** Reads them all; what a person may not read of them leaves the rest. */
export async function readReminderSources(site: PlanSite, planKey: string, today: LocalDate): Promise<ReminderSources> {
  const { repository } = site;
  const outbox = await site.outbox();
  const [[plans], { rules, problems }, beside, channels, standing] = await Promise.all([
    repository.rowsOf([lists.plans]),
    readReminderRules(repository),
    readReminderBeside(repository, planKey, today),
    readKnownChannels(repository),
    outbox.standing(planKey, today).catch((error: unknown) => {
      const { kind } = asFault(error);
      if (kind === 'forbidden' || kind === 'noList') return null;
      throw error;
    }),
  ]);
  return { rules, problems, beside, channels, standing, ...remindedOf(plans, planKey) };
}

function remindedOf(state: ListState | undefined, planKey: string): Pick<ReminderSources, 'isReminded' | 'others'> {
  const plans = summariesOf([...(state?.rows.values() ?? [])]);
  const current = plans.filter(({ stage }) => stage === 'current');
  const reminded = [...current, ...plansBeside(plans)].filter(({ closedOn }) => closedOn === null);
  return {
    // Of a plan that is closed another bar tells; and one that the list does not name is the current one.
    isReminded:
      plans.every(({ key, closedOn }) => key !== planKey || closedOn !== null) ||
      reminded.some(({ key }) => key === planKey),
    others: reminded
      .filter(({ key }) => key !== planKey)
      .map(({ key, title, stage }) => ({ key, title, isCurrent: stage === 'current' })),
  };
}
