import { createHash } from 'node:crypto';
import type { AdaptiveCard } from '../src/cards/index';

/** What a row's card is known by among the messages of a channel; it says nothing about what the card is about. Pure. */
export const markOf = (key: string): string =>
  `fremdrift-${createHash('sha256').update(key).digest('hex').slice(0, 24)}`;

/** The card with its row's mark. Pure. */
export function marked(card: AdaptiveCard, key: string): AdaptiveCard {
  const [first, ...rest] = card.body;
  return first === undefined ? card : { ...card, body: [{ ...first, id: markOf(key) }, ...rest] };
}
