// What is done about a card that may or may not have arrived (DESIGN.md "Reminders"): it is shown, never blindly sent again.
import { plain, textBlock, type AdaptiveCard } from '../src/cards/index';
import type { OutboxRow } from '../src/lists/repository';
import type { LocalDate, Plan } from '../src/plan/plan';
import type { Say } from '../src/text/text';
import { displacedFrom } from './follow-channels';
import { cardOfRow, threadKind, type CardContext } from './reminder-cards';

const again = 'again/';

export const repetitionKey = (row: Pick<OutboxRow, 'key'>): string => `${again}${row.key}`;
/** The key of what a repetition repeats; its own where a row is none. */
export const firstKeyOf = ({ key }: Pick<OutboxRow, 'key'>): string =>
  key.startsWith(again) ? key.slice(again.length) : key;
export const isRepetition = (row: Pick<OutboxRow, 'key'>): boolean => row.key.startsWith(again);

/** The rows among these that are in doubt and have not been sent once more. */
export function doubtsIn(rows: readonly OutboxRow[]): OutboxRow[] {
  const sent = new Set(rows.filter((row) => isRepetition(row) && row.state !== 'planned').map(({ key }) => key));
  return rows.filter((row) => row.state === 'uncertain' && row.kind !== threadKind && !sent.has(repetitionKey(row)));
}

/**
 * The card of a row as the plan says it now. A repetition says that it is one; the root card of a thread says that a
 * reminder in it is in doubt, which does no harm to say twice.
 */
export function shownCard(
  row: OutboxRow,
  plan: Plan,
  today: LocalDate,
  context: CardContext,
  doubts: readonly OutboxRow[],
): AdaptiveCard {
  const { say } = context;
  const channel = displacedFrom(row, plan, context.channelRows ?? []);
  const drawn = cardOfRow(row, plan, today, context);
  const card = channel === null ? drawn : withNote(drawn, say('channels.displaced', { channel: plain(channel) }));
  if (isRepetition(row)) return asRepetition(card, say);
  const isDoubted =
    row.kind === threadKind &&
    doubts.some((one) => one.activityKey === row.activityKey && one.channelId === row.channelId);
  return isDoubted ? withNote(card, say('sending.doubt')) : card;
}

/** The card, with a line that says that it may have come before. */
export const asRepetition = (card: AdaptiveCard, say: Say): AdaptiveCard => withNote(card, say('sending.repetition'));

function withNote(card: AdaptiveCard, note: string): AdaptiveCard {
  return { ...card, body: [...card.body, textBlock(note, { isSubtle: true, spacing: 'Medium' })] };
}
