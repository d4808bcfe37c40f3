import type { ChannelRow, OutboxRow } from '../src/lists/repository';
import { conversationOf, isAgreement } from './agreement';
import { cardOfRow, threadKind, welcomeKind } from './reminder-cards';
import type { Run, RunOptions } from './reminder-run';
import { isExpired } from './sender';

/** Sends a row that is planned: a reply in its activity's thread, or a message of its own. */
export async function sendRow(options: RunOptions, run: Run, row: OutboxRow): Promise<void> {
  const channel = run.byId.get(row.channelId);
  if (channel?.state !== 'open') return;
  const card = cardOfRow(row, run.plan, run.today, options);
  if (row.kind === threadKind) return;
  if (isAgreement(row)) {
    // Left behind by a process that died after the message: answered where it was said.
    const { row: left } = await options.sender.send(row, card, () =>
      options.teams.reply(channel, conversationOf(row), card),
    );
    if (left) run.rows.set(row.key, left);
    return;
  }
  if (row.kind === welcomeKind) {
    const { row: left } = await options.sender.send(row, card, () => options.teams.startThread(channel, card));
    if (left) run.rows.set(row.key, left);
    return;
  }
  const thread = await threadOf(options, run, row, channel);
  if (thread === null) return;
  const { outcome, row: left } = await options.sender.send(row, card, () => options.teams.reply(channel, thread, card));
  if (left) run.rows.set(row.key, left);
  if (outcome === 'sent' || outcome === 'uncertain' || outcome === 'failed') run.count[outcome]++;
}

/** The activity's thread in the channel, begun with its root card where there is none; null where another is at it. */
async function threadOf(options: RunOptions, run: Run, row: OutboxRow, channel: ChannelRow): Promise<string | null> {
  const { activityKey } = row;
  const known = await options.threads.find(activityKey, channel.channelId);
  if (known) return known.conversationId;
  const key = `${threadKind}/${activityKey}/${channel.channelId}`;
  const planned = { kind: threadKind, itemKey: '', activityKey, channelId: channel.channelId, day: run.today, why: '' };
  const added = await options.outbox.add({ key, token: options.newToken(), ...planned });
  const root = added ?? (await options.outbox.list({ keys: [key] }))[0];
  // A root card twice is untidy, not wrong: one that is uncertain or was left behind is posted again.
  if (!root || (root.state === 'sending' && !isExpired(root, options.now()))) return null;
  const card = cardOfRow(root, run.plan, run.today, options);
  // Sent already where a process died before it wrote the thread down.
  const { row: left } =
    root.state === 'sent'
      ? { row: root }
      : await options.sender.send(root, card, () => options.teams.startThread(channel, card));
  if (left) run.rows.set(key, left);
  if (left?.state !== 'sent' || left.conversationId === null || left.messageId === null) return null;
  const { conversationId, messageId } = left;
  const thread = await options.threads.add({
    activityKey,
    channelId: channel.channelId,
    conversationId,
    rootMessageId: messageId,
  });
  return thread.conversationId;
}
