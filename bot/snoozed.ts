import { isNever, subjectsOf } from '../src/reminders/index';
import type { OutboxRow } from '../src/lists/repository';
import { sayDay } from '../src/periods/index';
import { isAsleep, snoozedItems, snoozedKey, snoozedStep } from '../src/reminders/snooze';
import { backFrom, copyFor } from './personal-copies';
import { isChannelsRow } from './channels-card';
import { boundKey, endOf, threadKind } from './reminder-cards';
import type { Run, RunOptions } from './reminder-run';

/**
 * Lets the reminders of an item rest that somebody has put off, or never wants for it, and plans the one that comes back on the day chosen. The row
 * on whose card it was put off is its own memory, so that nothing is lost where a process dies in between.
 */
export async function planSnoozed(options: RunOptions, run: Run): Promise<void> {
  const { plan, today, rows, count } = run;
  const { outbox, say } = options;
  const ends = new Map(plan.items.map((item) => [boundKey(plan, item.key), item.end]));
  // What has moved since reminds by its new day, and what was put off for the old one says nothing about it.
  const holds = (row: OutboxRow): boolean => [undefined, ends.get(row.itemKey)].includes(endOf(row));
  const until = snoozedItems([...rows.values()].filter(holds));
  const nevers = new Map(subjectsOf(plan, run.sources).map(({ key, never }) => [boundKey(plan, key), never] as const));
  for (const row of rows.values()) {
    if (row.state !== 'planned' || !isItemRow(row) || !run.owns(row)) continue;
    const never = isNever(nevers.get(row.itemKey) ?? [], row.kind);
    if (!never && !isAsleep(until, row.itemKey, today)) continue;
    const day = sayDay(until.get(row.itemKey) ?? today, today, say.locale);
    const why = never ? say('cards.why.never') : say('cards.why.asleep', { day });
    const resting = await outbox.update(row, { state: 'skipped', why });
    if (resting) rows.set(row.key, resting);
  }
  for (const row of [...rows.values()]) {
    const day = row.snoozedUntil;
    // Of several cards on which an item was put off the latest day counts.
    if (day === null || day > today || !run.owns(row) || !holds(row) || until.get(row.itemKey) !== day) continue;
    const item = plan.items.find((one) => boundKey(plan, one.key) === row.itemKey);
    const key = item && `${plan.key}/${snoozedKey(item, day)}`;
    if (key === undefined || item?.status !== 'planned' || isNever(item.never, snoozedStep) || rows.has(key)) continue;
    const { itemKey, activityKey } = row;
    const { channelId, people } = backFrom(row, item.key, run);
    const planned = { kind: snoozedStep, itemKey, activityKey, channelId, day: today };
    const back = { key, why: say('cards.why.snoozed'), ...planned };
    for (const person of people) {
      const copy = await outbox.add(copyFor({ ...back, token: options.newToken() }, person, say));
      if (copy) rows.set(copy.key, copy);
    }
    const added = await outbox.add({ ...back, token: options.newToken() });
    if (!added) continue;
    rows.set(key, added);
    count.planned++;
  }
}

const isItemRow = (row: OutboxRow): boolean => row.kind !== threadKind && !isChannelsRow(row);
