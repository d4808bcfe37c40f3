import { textBlock, type AdaptiveCard } from '../src/cards/index';
import type { Say } from '../src/text/text';

/** Teams counts a card in UTF-16 and refuses one of about 100 KB with all that the SDK adds. */
export const mostCardSigns = 40_000;
const shortTexts = { text: 400, value: 200, title: 120, fallbackText: 500, speak: 500 } as const;

const signsOf = (card: AdaptiveCard): number => JSON.stringify(card).length;
export const isTooLarge = (card: AdaptiveCard): boolean => signsOf(card) > mostCardSigns;

/**
 * The same card made short: long texts are cut, and of its parts only as many first ones stay as fit in half of what Teams
 * takes, with a word that there is more. Its buttons stay, since they lead to the rest. Pure.
 */
export function shorterCard(card: AdaptiveCard, say: Say): AdaptiveCard {
  const short = cutTexts(card) as AdaptiveCard;
  const note = textBlock(say('sending.shortened'), { isSubtle: true });
  for (let parts = short.body.length; ; parts--) {
    const shorter = { ...short, body: [...short.body.slice(0, parts), note] };
    if (parts <= 1 || signsOf(shorter) <= mostCardSigns / 2) return shorter;
  }
}

function cutTexts(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => cutTexts(one));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cutTexts(one, key)]));
  const most = name in shortTexts ? shortTexts[name as keyof typeof shortTexts] : null;
  return typeof value === 'string' && most !== null && value.length > most ? cut(value, most) : value;
}

/** Never in the middle of a sign of two halves, and never after a sign that escapes the next. */
const cut = (text: string, most: number): string =>
  `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF\\]+$|&[a-z]{0,3}$/, '')}…`;
