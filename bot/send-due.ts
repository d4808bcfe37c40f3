import type { AdaptiveCard } from '../src/cards/index';
import type { ChannelRow, OutboxRow } from '../src/lists/repository';
import { conversationOf, isAgreement } from './agreement';
import type { Person } from '../src/plan/plan';
import { doubtsIn, shownCard } from './doubt';
import { lookUp } from './look-up';
import { copiedKey } from './personal-copies';
import type { ClosedState, SendResult } from './port';
import { addressOfRow, personOfRow, teamsOf } from './receivers';
import { isAnswerRow, isChannelsRow } from './channels-card';
import { hashOf, threadKey, threadKind } from './reminder-cards';
import type { PlanRun, Run, RunOptions } from './reminder-run';
import { isExpired, isRipe, type Post, type Sent } from './sender';
import { turnKind } from './sending-turn';
import { closeChannel } from './waiting-channels';
import { isQuietFor } from './wishes';

/** A plan's run while cards are sent: the rows in doubt stand on the cards of their threads. */
interface Sending extends Run {
  doubts: readonly OutboxRow[];
}
interface Side {
  readonly options: RunOptions;
  readonly run: Sending;
  readonly isReady: boolean;
}

/**
 * Sends what is planned of all plans and draws again what has changed: several channels at once, each in its own order and all
 * within Teams' limits. Of several processes one is at it at a time; the others leave it to that one. Of a plan that is not
 * `ready`, since it could not be gone through, nothing is sent.
 */
export async function sendDue(runs: readonly PlanRun[], ready: (one: PlanRun) => boolean): Promise<void> {
  const sides = runs.map((one): Side => ({
    options: one.options,
    run: { ...one.run, doubts: [] },
    isReady: ready(one),
  }));
  const [first] = sides;
  if (first === undefined) return;
  const { rows, today, count, byId } = first.run;
  const { turn: turns, pacer } = first.options.sending;
  const sideOf = (row: OutboxRow): Side => sides.find(({ run }) => run.owns(row)) ?? first;
  const findDoubts = (): void => {
    const doubts = doubtsIn([...rows.values()].filter((row) => row.kind !== turnKind));
    for (const { run } of sides) run.doubts = doubts;
  };
  findDoubts();
  const due = [...rows.values()].filter((row) => {
    if (row.kind === turnKind || row.state !== 'planned' || row.day > today) return false;
    const { isReady, run } = sideOf(row);
    return isReady && !run.paused;
  });
  const toDraw = (): OutboxRow[] =>
    [...rows.values()].filter((row) => {
      if (row.state !== 'sent' || !addressOfRow(row, byId)) return false;
      const { isReady, options, run } = sideOf(row);
      return isReady && hashOf(cardIn(options, run, row)) !== row.cardHash;
    });
  const shown = toDraw();
  if (due.length === 0 && shown.length === 0) return;
  const turn = await turns.take();
  if (!turn) return void (count.later += due.length);
  if (turn.before) pacer.takeOver(turn.before.memory, turn.before.silence);
  const goesOn = async (row: OutboxRow): Promise<boolean> => (await pacer.ready(row.channelId)) && turn.isHeld();
  try {
    await eachChannel(due, async (row) => {
      const { options, run } = sideOf(row);
      const isReady = mayGo(options, run, row) && (await goesOn(row));
      const outcome = isReady ? await sendRow(options, run, row) : 'later';
      if (outcome === 'sent' || outcome === 'uncertain' || outcome === 'failed') count[outcome]++;
      else if (outcome !== 'taken') count.later++;
    });
    findDoubts();
    await eachChannel(due.length === 0 ? shown : toDraw(), (row) => {
      const { options, run } = sideOf(row);
      return redrawRow(options, run, row, goesOn);
    });
  } finally {
    await turn.done();
  }
}

/** Each channel's rows one after the other, all channels at once. What goes wrong in one does not stop the others. */
async function eachChannel(rows: readonly OutboxRow[], work: (row: OutboxRow) => Promise<void>): Promise<void> {
  const channels = new Map<string, OutboxRow[]>();
  for (const row of rows) {
    const known = channels.get(row.channelId);
    if (known) known.push(row);
    else channels.set(row.channelId, [row]);
  }
  const ended = await Promise.allSettled(
    [...channels.values()].map(async (some) => {
      for (const row of some) await work(row);
    }),
  );
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}

/** Whether a row may go out now: its channel is open and has room today, and it is not told to wait. */
function mayGo(options: RunOptions, run: Sending, row: OutboxRow): boolean {
  if (!addressOfRow(row, run.byId) || row.kind === threadKind || !isRipe(row, options.now())) return false;
  // It is sent by who answers, and late it would be an answer to nothing.
  if (isAnswerRow(row)) return false;
  if (isChannelsRow(row) || isAgreement(row)) return true;
  if (isQuietFor(run.wishes, row.channelId, run.today, options.now())) return false;
  // What had to wait comes on a working day.
  if (row.day < run.today && !options.calendar.isWorkingDay(run.today)) return false;
  return sentToday(run, row.channelId) < options.sending.mostADay;
}

const sentToday = (run: Sending, channelId: string): number =>
  [...run.rows.values()].filter(
    (row) =>
      row.channelId === channelId &&
      row.day === run.today &&
      row.kind !== threadKind &&
      !isChannelsRow(row) &&
      !isAnswerRow(row) &&
      (row.state === 'sent' || row.state === 'uncertain'),
  ).length;

/** Sends a row that is planned: a reply in its activity's thread, or a message of its own. */
async function sendRow(options: RunOptions, run: Sending, planned: OutboxRow): Promise<Sent> {
  // A card that had to wait says its distances from the day it is sent on.
  const row = planned.day < run.today ? { ...planned, day: run.today } : planned;
  const person = personOfRow(row, run.plan, run.wishes);
  if (person) return sendToPerson(options, run, row, person);
  const channel = openChannel(run, planned);
  if (!channel) return 'later';
  const begin: Post = (card) => options.teams.startThread(channel, card);
  if (isChannelsRow(row)) {
    await post(options, run, row, channel, begin);
    return 'taken';
  }
  // Left behind by a process that died after the message: answered where it was said.
  if (isAgreement(row)) {
    const said = conversationOf(row);
    await post(options, run, row, channel, (card) => options.teams.reply(channel, said, card));
    return 'taken';
  }
  // What belongs to no activity stands by itself: a digest, a meeting, a document to review.
  if (row.activityKey === '') return post(options, run, row, channel, begin);
  const thread = await threadOf(options, run, row, channel);
  if (thread === null) return 'later';
  return post(options, run, row, channel, async (card) => {
    const answered = await options.teams.reply(channel, thread, card);
    // People have deleted the thread: the reminder stands by itself rather than nowhere.
    return answered.kind === 'gone' ? begin(card) : answered;
  });
}

async function redrawRow(
  options: RunOptions,
  run: Sending,
  row: OutboxRow,
  goesOn: (row: OutboxRow) => Promise<boolean>,
): Promise<void> {
  const address = addressOfRow(row, run.byId);
  if (!address) return;
  const card = cardIn(options, run, row);
  if (hashOf(card) === row.cardHash || !(await goesOn(row))) return;
  const drawn = await options.sender.redraw(row, address, card);
  if (drawn === 'drawn') run.count.redrawn++;
  else if (drawn !== 'same' && drawn !== 'not') {
    const channel = openChannel(run, row);
    if (channel) await close(options, run, channel, drawn);
  }
}

/**
 * Sends a row to one person, in their own chat with the bot; what is wrong with one chat closes no channel. Who cannot be
 * reached is told of at once, since no event says when they can be; what was to come to them alone comes in its channel.
 */
async function sendToPerson(options: RunOptions, run: Sending, row: OutboxRow, person: Person): Promise<Sent> {
  const teams = teamsOf(run.byId);
  if (teams.length === 0) return 'later';
  const sent = await options.sender.send(row, cardIn(options, run, row), async (shown) => {
    let result: SendResult = { kind: 'closed', state: 'closed' };
    for (const team of teams) {
      result = await options.teams.startChat(team, person.login, shown);
      if (result.kind !== 'closed') break;
    }
    return result;
  });
  if (sent.row) run.rows.set(row.key, sent.row);
  if (sent.outcome !== 'closed') return sent.outcome;
  const problem = options.say('sending.problem.person');
  const failed = sent.row && (await options.outbox.update(sent.row, { state: 'failed', problem }));
  if (failed) run.rows.set(row.key, failed);
  await bringBack(options, run, row);
  return 'failed';
}

/** Lets the channel have the card that was held back for a person who cannot be reached. */
async function bringBack({ outbox, say }: RunOptions, { rows, today }: Run, copy: OutboxRow): Promise<void> {
  const row = rows.get(copiedKey(copy) ?? '');
  if (row?.state !== 'skipped' || row.kind !== copy.kind) return;
  const back = await outbox.update(row, { state: 'planned', day: today, why: say('personal.back', { why: row.why }) });
  if (back) rows.set(back.key, back);
}

const cardIn = (options: RunOptions, run: Sending, row: OutboxRow): AdaptiveCard =>
  shownCard(row, run.plan, run.today, options, run.doubts);

/** The channel of a row, where something can be written in it. */
function openChannel(run: Sending, row: OutboxRow): ChannelRow | null {
  const channel = run.byId.get(row.channelId);
  return channel?.state === 'open' ? channel : null;
}

/** Writes down that nothing can be written in a channel; the rest of its rows wait, until the app is let in again. */
async function close(options: RunOptions, run: Sending, channel: ChannelRow, state: ClosedState): Promise<void> {
  run.byId.set(channel.channelId, await closeChannel(options.channels, channel, state, run.today));
}

async function post(
  options: RunOptions,
  run: Sending,
  row: OutboxRow,
  channel: ChannelRow,
  where: Post,
): Promise<Sent> {
  const sent = await options.sender.send(row, cardIn(options, run, row), where);
  if (sent.row) run.rows.set(row.key, sent.row);
  if (sent.state) await close(options, run, channel, sent.state);
  return sent.outcome;
}

/** The activity's thread in the channel, begun with its root card where there is none; null where another is at it. */
async function threadOf(
  options: RunOptions,
  run: Sending,
  row: OutboxRow,
  channel: ChannelRow,
): Promise<string | null> {
  const { activityKey } = row;
  const known = await options.threads.find(activityKey, channel.channelId);
  if (known) return known.conversationId;
  const key = threadKey(activityKey, channel.channelId);
  const planned = { kind: threadKind, itemKey: '', activityKey, channelId: channel.channelId, day: run.today, why: '' };
  const added = await options.outbox.add({ key, token: options.newToken(), ...planned });
  const root = added ?? (await options.outbox.list({ keys: [key] }))[0];
  if (!root || (root.state === 'sending' && !isExpired(root, options.now())) || !isRipe(root, options.now()))
    return null;
  const isDoubted = root.state === 'uncertain' || root.state === 'sending';
  // A root card twice is untidy, not wrong: where nobody can say whether it stands there it is posted again.
  const standing = isDoubted ? ((await lookUp(options, run, root)) ?? root) : root;
  // Sent already where a process died before it wrote the thread down.
  if (standing.state !== 'sent')
    await post(options, run, standing, channel, (card) => options.teams.startThread(channel, card));
  const left = standing.state === 'sent' ? standing : run.rows.get(key);
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
