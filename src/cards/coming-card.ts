import { sayDay } from '../periods/index';
import type { LocalDate } from '../plan/plan';
import { sayReceiver, type ComingReminder } from '../reminders/index';
import { capital } from '../text/capital';
import type { Say } from '../text/text';
import { card, linkTo, openUrl, plain, plainLine, textBlock, type AdaptiveCard, type CardJson } from './elements';

export interface ComingCardOptions {
  /** What the card shows, in one line; and what it says where there is nothing. */
  readonly head: string;
  readonly empty: string;
  /** What is to be known before it is read; null where nothing is. */
  readonly note: string | null;
  readonly reminders: readonly ComingReminder[];
  /** Where one is opened; null where there is no place for it. */
  readonly linkOf: (reminder: ComingReminder) => string | null;
  /** Where all of them stand. */
  readonly link: string;
  readonly today: LocalDate;
  readonly say: Say;
}

/** More than these nobody reads in a chat: the page has them all. */
const mostRows = 8;
const longest = 160;

/** What will be sent next, each with its day, its channel and why, and the way to the rest. */
export function comingCard(options: ComingCardOptions): AdaptiveCard {
  const { head, empty, note, reminders, link, say } = options;
  const rest = reminders.length - mostRows;
  const spoken = reminders.length === 0 ? empty : head;
  return card(
    say.locale,
    spoken,
    [
      textBlock(plain(spoken), { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      ...(note === null ? [] : [textBlock(note, { spacing: 'None' })]),
      ...reminders.slice(0, mostRows).map((one) => row(one, options)),
      ...(rest > 0 ? [textBlock(say('coming.more', { n: rest }), { isSubtle: true, size: 'Small' })] : []),
    ],
    [openUrl(say('coming.open'), link)],
  );
}

function row(reminder: ComingReminder, { linkOf, today, say }: ComingCardOptions): CardJson {
  const { day, itemId, text, why, plan } = reminder;
  // What stands in another list has no number that people know.
  const number = itemId.includes(':') ? '' : `${itemId} `;
  const title = plainLine(`${number}${text}`, longest);
  const url = linkOf(reminder);
  const line = say('coming.line', { day: sayDay(day, today, say.locale), to: sayReceiver(reminder, say), why });
  return {
    type: 'Container',
    spacing: 'Small',
    items: [
      textBlock(url === null ? title : linkTo(title, url), { maxLines: 2 }),
      textBlock(plain([...(plan === undefined ? [] : [plan]), capital(line)].join(' · ')), {
        size: 'Small',
        isSubtle: true,
        spacing: 'None',
      }),
    ],
  };
}
