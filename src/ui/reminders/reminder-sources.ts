import { readKnownChannels, type KnownChannel } from '../../lists/known-channels';
import type { OutboxStanding } from '../../lists/outbox-log';
import type { PlanSite } from '../../lists/plan-site';
import { readReminderBeside } from '../../lists/reminder-beside';
import { readReminderRules, type ReadRules } from '../../lists/reminder-rules';
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
}

/** Reads them all; what a person may not read of them leaves the rest. */
export async function readReminderSources(site: PlanSite, planKey: string, today: LocalDate): Promise<ReminderSources> {
  const { repository } = site;
  const outbox = await site.outbox();
  const [{ rules, problems }, beside, channels, standing] = await Promise.all([
    readReminderRules(repository),
    readReminderBeside(repository, planKey, today),
    readKnownChannels(repository),
    outbox.standing(planKey, today).catch((error: unknown) => {
      const { kind } = asFault(error);
      if (kind === 'forbidden' || kind === 'noList') return null;
      throw error;
    }),
  ]);
  return { rules, problems, beside, channels, standing };
}
