import type { ChannelRow, OutboxRow } from '../src/lists/repository';
import { conversationOf, isAgreement } from './agreement';
import type { Person } from '../src/plan/plan';
import { isDigestRow } from './digest-cards';
import type { ClosedState } from './port';
import { personOfRow, teamOf } from './receivers';
import { cardOfRow, threadKind, welcomeKind } from './reminder-cards';
import type { Run, RunOptions } from './reminder-run';
import { isExpired, isRipe, type Post, type SentRow } from './sender';
import { closeChannel } from './waiting-channels';

/** Sends a row that is planned: a reply in its activity's thread, or a message of its own. */
export async function sendRow(options: RunOptions, run: Run, planned: OutboxRow): Promise<void> {
  if (planned.kind === threadKind || !isRipe(planned, options.now())) return;
  // A card that had to wait says its distances from the day it is sent on.
  const row = planned.day < run.today ? { ...planned, day: run.today } : planned;
  const person = personOfRow(row, run.plan);
  if (person) return sendToPerson(options, run, row, person);
  const channel = openChannel(run, planned);
  if (!channel) return;
  const begin: Post = (card) => options.teams.startThread(channel, card);
  if (row.kind === welcomeKind) return void (await post(options, run, row, channel, begin));
  // Left behind by a process that died after the message: answered where it was said.
  if (isAgreement(row)) {
    const thread = conversationOf(row);
    return void (await post(options, run, row, channel, (card) => options.teams.reply(channel, thread, card)));
  }
  if (isDigestRow(row)) return countSent(run, await post(options, run, row, channel, begin));
  const thread = await threadOf(options, run, row, channel);
  if (thread === null) return;
  const outcome = await post(options, run, row, channel, async (card) => {
    const answered = await options.teams.reply(channel, thread, card);
    // People have deleted the thread: the reminder stands by itself rather than nowhere.
    return answered.kind === 'gone' ? begin(card) : answered;
  });
  countSent(run, outcome);
}

function countSent(run: Run, outcome: SentRow['outcome']): void {
  if (outcome === 'sent' || outcome === 'uncertain' || outcome === 'failed') run.count[outcome]++;
}

/** Sends a row to one person, in their own chat with the bot; what is wrong with one chat closes no channel. */
async function sendToPerson(options: RunOptions, run: Run, row: OutboxRow, person: Person): Promise<void> {
  const team = teamOf(run.byId);
  if (!team) return;
  const card = cardOfRow(row, run.plan, run.today, options);
  const { outcome, row: left } = await options.sender.send(row, card, (shown) =>
    options.teams.startChat(team, person.login, shown),
  );
  if (left) run.rows.set(row.key, left);
  countSent(run, outcome);
}

/** The channel of a row, where something can be written in it. */
export function openChannel(run: Run, row: OutboxRow): ChannelRow | null {
  const channel = run.byId.get(row.channelId);
  return channel?.state === 'open' ? channel : null;
}

/** Writes down that nothing can be written in a channel; the rest of its rows wait, until the app is let in again. */
export async function close(options: RunOptions, run: Run, channel: ChannelRow, state: ClosedState): Promise<void> {
  run.byId.set(channel.channelId, await closeChannel(options.channels, channel, state));
}

async function post(
  options: RunOptions,
  run: Run,
  row: OutboxRow,
  channel: ChannelRow,
  where: Post,
): Promise<SentRow['outcome']> {
  const sent = await options.sender.send(row, cardOfRow(row, run.plan, run.today, options), where);
  if (sent.row) run.rows.set(row.key, sent.row);
  if (sent.state) await close(options, run, channel, sent.state);
  return sent.outcome;
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
  if (!root || (root.state === 'sending' && !isExpired(root, options.now())) || !isRipe(root, options.now()))
    return null;
  // Sent already where a process died before it wrote the thread down.
  if (root.state !== 'sent')
    await post(options, run, root, channel, (card) => options.teams.startThread(channel, card));
  const left = root.state === 'sent' ? root : run.rows.get(key);
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
