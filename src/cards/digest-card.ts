import { sayDistance, type Calendar } from '../periods/index';
import type { LocalDate, PlanItem } from '../plan/plan';
import type { Say } from '../text/text';
import { card, column, linkTo, plain, plainLine, textBlock, type AdaptiveCard, type CardJson } from './elements';

/** One thing on the card. */
export interface DigestLine extends Pick<PlanItem, 'start' | 'end' | 'recurrence' | 'status'> {
  readonly sign: string;
  readonly title: string;
  /** What it is, where it belongs and its period, in one line. */
  readonly detail: string;
  /** Where it is opened; null where there is no place for it. */
  readonly url: string | null;
}

export interface DigestCardOptions {
  /** What it is about, in one line, and in a second why it comes. */
  readonly head: string;
  readonly ask: string;
  /** What it names; only what is still open is shown. */
  readonly lines: readonly DigestLine[];
  /** The day it belongs to; distances are counted from there, also when it is drawn again later. */
  readonly day: LocalDate;
  readonly calendar: Calendar;
  readonly say: Say;
}

/** More rows than this make a card that no one reads on a phone. */
const mostRows = 15;
/** Signs of one line: fifteen of them stay far below what Teams takes. */
const longest = 240;

const parts = ['overdue', 'today', 'next', 'undated'] as const;
type Part = (typeof parts)[number];

/** Many reminders on one card: what is past due, what is today, what comes, and what has no date. */
export function digestCard({ head, ask, lines, day, calendar, say }: DigestCardOptions): AdaptiveCard {
  const open = lines.filter(({ status }) => status === 'planned');
  const inOrder = parts.flatMap((part) => open.filter((item) => partOf(item, day) === part));
  const shown = inOrder.slice(0, mostRows);
  const groups = parts.flatMap((part): CardJson[] => {
    const own = shown.filter((item) => partOf(item, day) === part);
    if (own.length === 0) return [];
    const title = textBlock(say(`remind.digest.${part}`), {
      weight: 'Bolder',
      ...(part === 'overdue' ? { color: 'Attention' } : {}),
    });
    const rows = own.map((item) => row(item, part, { day, calendar, say }));
    return [{ type: 'Container', spacing: 'Medium', separator: true, items: [title, ...rows] }];
  });
  const rest = open.length - shown.length;
  return card(say.locale, head, [
    textBlock(plain(head), { weight: 'Bolder', size: 'Medium', style: 'heading' }),
    textBlock(open.length === 0 ? say('remind.digest.settled') : ask, { spacing: 'None', isSubtle: true }),
    ...groups,
    ...(rest > 0 ? [textBlock(say('bot.card.more', { n: rest }), { isSubtle: true, size: 'Small' })] : []),
  ]);
}

function partOf({ end, start, recurrence }: DigestLine, day: LocalDate): Part {
  if (end === null) return start === null && recurrence === null ? 'undated' : 'next';
  // What recurs is not late: its next time is set already.
  if (end < day) return recurrence === null ? 'overdue' : 'next';
  return end === day ? 'today' : 'next';
}

type RowContext = Pick<DigestCardOptions, 'day' | 'calendar' | 'say'>;

function row(line: DigestLine, part: Part, { day, calendar, say }: RowContext): CardJson {
  const color = part === 'overdue' ? 'Attention' : 'Default';
  const { sign, title, detail, end, url } = line;
  const shown = plainLine(title, longest);
  const when = end === null || (part === 'next' && end < day) ? '' : sayDistance(end, day, say.locale, calendar);
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      column('20px', [textBlock(sign, { wrap: false, color, weight: 'Bolder' })]),
      column('stretch', [
        textBlock(url === null ? shown : linkTo(shown, url), { spacing: 'None', maxLines: 3 }),
        textBlock(plainLine(detail, longest), {
          size: 'Small',
          isSubtle: true,
          spacing: 'None',
        }),
      ]),
      ...(when === ''
        ? []
        : [column('auto', [textBlock(when, { wrap: false, color, size: 'Small', horizontalAlignment: 'Right' })])]),
    ],
  };
}
