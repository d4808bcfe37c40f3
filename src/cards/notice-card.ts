import type { Say } from '../text/text';
import { card, openUrl, textBlock, type AdaptiveCard } from './elements';

/** A short word from the bot with a way on, as when a press is refused. */
export function noticeCard(text: string, say: Say, link: string | null = null): AdaptiveCard {
  return card(say.locale, text, [textBlock(text)], link === null ? [] : [openUrl(say('card.button.open'), link)]);
}
