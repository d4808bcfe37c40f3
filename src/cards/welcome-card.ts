import type { Say } from '../text/text';
import { askBack, card, plain, spokenLine, textBlock, type AdaptiveCard, type CardJson } from './elements';

/** Longer questions no button shows; Teams asks them whole. */
const room = 80;

/** Questions to try, each as a button that asks it. */
export const tryButtons = (questions: readonly string[]): CardJson[] =>
  questions.map((question) => askBack(spokenLine(question, room), spokenLine(question, 400)));

/** The bot's first words in a chat, with what can be tried. */
export const welcomeCard = (text: string, questions: readonly string[], say: Say): AdaptiveCard =>
  card(say.locale, text, [textBlock(plain(text))], tryButtons(questions));
