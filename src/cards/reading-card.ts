import type { GoverningDocument } from '../documents/document';
import type { ReadingReminder } from '../documents/reading';
import { sayDate } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import type { Say } from '../text/text';
import { card, execute, facts, openUrl, plainLine, spokenLine, textBlock, type AdaptiveCard } from './elements';

/** Where the reading stands now: what the card asked for may have been done, or be asked no more. */
export type ReadingCardState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'confirmed'; readonly on: LocalDate | null }
  | { readonly kind: 'newVersion'; readonly version: string }
  | { readonly kind: 'noMore' };

export interface ReadingCardOptions {
  readonly document: GoverningDocument;
  readonly reminder: ReadingReminder['kind'];
  readonly state: ReadingCardState;
  readonly token: string;
  /** Address of the document's file or page; null where it has none that may be followed. */
  readonly link: string | null;
  readonly say: Say;
}

/** So many signs of people's words stand in a line. */
const mostSigns = 200;

/** To one person: a governing document that they are to have read, and the button that confirms it. */
export function readingCard(options: ReadingCardOptions): AdaptiveCard {
  const { document, state, token, link, say } = options;
  const open = link === null ? [] : [openUrl(say('documents.open'), link)];
  const title = textBlock(plainLine(document.title, mostSigns), { weight: 'Bolder', size: 'Medium', style: 'heading' });
  if (state.kind !== 'waiting') {
    const said = sayState(state, say);
    const sign = state.kind === 'confirmed' ? '✓ ' : '';
    return card(
      say.locale,
      `${spokenLine(document.title, mostSigns)}. ${said}`,
      [title, textBlock(`${sign}${said}`)],
      open,
    );
  }
  const head = say(options.reminder === 'request' ? 'reminder.ack.request.head' : 'reminder.ack.missing.head');
  const owner = document.owner?.name || document.ownerRole;
  return card(
    say.locale,
    say('reminder.notify', { head, title: spokenLine(document.title, mostSigns) }),
    [
      textBlock(head, {
        weight: 'Bolder',
        size: 'Small',
        color: options.reminder === 'request' ? 'Accent' : 'Attention',
      }),
      title,
      facts([
        [say('documents.field.version'), plainLine(document.version, mostSigns)],
        ...(owner === '' ? [] : ([[say('documents.field.ownerRole'), plainLine(owner, mostSigns)]] as const)),
        ...(document.acknowledgeBy === null
          ? []
          : ([[say('documents.field.acknowledgeBy'), sayDate(document.acknowledgeBy, say.locale)]] as const)),
      ]),
      textBlock(askOf(options), { spacing: 'Medium' }),
      ...(owner === ''
        ? []
        : [
            textBlock(say('reminder.ack.notYou', { owner: plainLine(owner, mostSigns) }), {
              isSubtle: true,
              size: 'Small',
            }),
          ]),
    ],
    [execute(say('card.button.read'), 'document.read', token, { style: 'positive' }), ...open],
  );
}

function sayState(state: Exclude<ReadingCardState, { kind: 'waiting' }>, say: Say): string {
  if (state.kind === 'confirmed')
    return state.on === null
      ? say('reminder.ack.doneNoDay')
      : say('reminder.ack.done', { date: sayDate(state.on, say.locale) });
  if (state.kind === 'newVersion')
    return say('reminder.ack.newVersion', { version: plainLine(state.version, mostSigns) });
  return say('reminder.ack.noMore');
}

function askOf({ document, reminder, say }: ReadingCardOptions): string {
  if (reminder !== 'request') return say('reminder.ack.missing.ask');
  const audience = plainLine(document.audience.map(lowered).join(', '), mostSigns);
  return document.acknowledgeBy === null
    ? say('reminder.ack.request.askNoDay', { audience })
    : say('reminder.ack.request.ask', { date: sayDate(document.acknowledgeBy, say.locale), audience });
}

/** "Alle medarbejdere" within a sentence; an abbreviation such as "BUF" keeps its letters. */
const lowered = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLocaleLowerCase('da') + words.slice(1) : words;
