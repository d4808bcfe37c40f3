import type { ChannelRow, NewOutboxRow } from '../src/lists/repository';
import { addDays } from '../src/periods/index';
import type { Plan } from '../src/plan/plan';
import { catchUp, type Reminder } from '../src/reminders/index';
import { boundKey } from './reminder-cards';
import type { Run, RunOptions } from './reminder-run';

/** After a longer silence only the last of it is caught up: older steps say nothing any more. */
const longestCatchUpDays = 60;

/** The reminder's key in the outbox: another plan's reminder of the same number is another one. */
const outboxKey = (plan: Plan, reminder: Reminder): string => `${plan.key}/${reminder.key}`;

/** Puts in the outbox what is due, each by its unique key. */
export async function planDue(options: RunOptions, run: Run): Promise<void> {
  const { plan, today, rows } = run;
  const yesterday = addDays(today, -1);
  const days = [...rows.values()].filter((row) => row.key.startsWith(`${plan.key}/`)).map((row) => row.day);
  const last = days.sort()[days.length - 1] ?? yesterday;
  const earliest = addDays(today, -longestCatchUpDays);
  const since = last > yesterday ? yesterday : last < earliest ? earliest : last;
  const { send, skipped } = catchUp(plan, since, { today, calendar: options.calendar, say: options.say });
  for (const [reminders, state] of [
    [send, 'planned'],
    [skipped, 'skipped'],
  ] as const) {
    for (const reminder of reminders) {
      const key = outboxKey(plan, reminder);
      const channel = run.channelOf(reminder.area);
      // Without a channel nothing is planned: the next run, when the bot has met one, finds it again.
      if (rows.has(key) || !channel) continue;
      const added = await options.outbox.add(newRow(options, run, key, reminder, channel));
      const row = added && state === 'skipped' ? await options.outbox.update(added, { state }) : added;
      if (row) rows.set(key, row);
      if (row?.state === 'planned') run.count.planned++;
    }
  }
}

function newRow(options: RunOptions, run: Run, key: string, reminder: Reminder, channel: ChannelRow): NewOutboxRow {
  return {
    key,
    kind: reminder.kind,
    itemKey: boundKey(run.plan, reminder.itemId),
    activityKey: boundKey(run.plan, reminder.activity),
    channelId: channel.channelId,
    // A reminder that is caught up says its distances from the day it is sent on.
    day: run.today,
    token: options.newToken(),
    why: reminder.why,
  };
}
