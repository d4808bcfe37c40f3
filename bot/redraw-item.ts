import type { OutboxRow } from '../src/lists/repository';
import type { LocalDate } from '../src/plan/plan';
import { doubtsIn, shownCard } from './doubt';
import { forPlanOf } from './plan-of-row';
import { addressOfRow } from './receivers';
import { boundKey, threadKey } from './reminder-cards';
import type { RunOptions } from './reminder-run';
import { neighboursOf } from './thread-roots';

/**
 * Draws again at once, after a press, what shows an item: its cards and the root cards of their threads. It waits neither
 * for a run that is sending nor for its turn: whoever pressed is looking at the card.
 */
export async function redrawItem(given: RunOptions, today: LocalDate, of: OutboxRow): Promise<void> {
  const { key, itemKey, activityKey } = of;
  const options = await forPlanOf(given, of);
  const loaded = await options.repository.load();
  if (loaded === null || loaded === 'notProvisioned') return;
  const all = await options.rows();
  // What belongs to no item, as an agreement that nobody has saved, is itself all that shows it.
  const cards = all.filter(
    (row) => row.state === 'sent' && (itemKey === '' ? row.key === key : row.itemKey === itemKey),
  );
  const threads = new Set(cards.map(({ channelId }) => threadKey(activityKey, channelId)));
  const roots = all.filter((row) => row.state === 'sent' && threads.has(row.key));
  // Who has just taken it is named on the card.
  const { plan } = loaded;
  await options.people.learn(
    plan,
    new Set(plan.items.filter(({ key }) => boundKey(plan, key) === itemKey).map(({ key }) => key)),
  );
  const channelRows = await options.channels.list();
  const drawing = { ...options, channelRows, neighboursOf: (root: OutboxRow) => neighboursOf(root, all) };
  const channels = new Map(channelRows.map((channel) => [channel.channelId, channel]));
  for (const row of [...cards, ...roots]) {
    const address = addressOfRow(row, channels);
    if (!address) continue;
    await options.sender.redraw(row, address, shownCard(row, loaded.plan, today, drawing, doubtsIn(all)));
  }
}
