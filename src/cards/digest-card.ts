import { sayDistance, sayPeriod, type Calendar } from '../periods/index';
import type { LocalDate, PlanItem } from '../plan/plan';
import type { Say } from '../text/text';
import { card, plain, textBlock, type AdaptiveCard, type CardJson } from './elements';
import { signOf } from './reminder-words';

export interface DigestCardOptions {
  /** What it is about, in one line, and in a second why it comes. */
  readonly head: string;
  readonly ask: string;
  /** What it names; only what is still open is shown. */
  readonly items: readonly PlanItem[];
  /** The day it belongs to; distances are counted from there, also when it is drawn again later. */
  readonly day: LocalDate;
  readonly linkOf: (item: PlanItem) => string;
  readonly calendar: Calendar;
  readonly say: Say;
}

/** More rows than this make a card that no one reads on a phone. */
const mostRows = 15;

const parts = ['overdue', 'today', 'next', 'undated'] as const;
type Part = (typeof parts)[number];

/** Many reminders on one card: what is past due, what is today, what comes, and what has no date. */
export function digestCard({ head, ask, items, day, linkOf, calendar, say }: DigestCardOptions): AdaptiveCard {
  const open = items.filter(({ status }) => status === 'planned');
  const inOrder = parts.flatMap((part) => open.filter((item) => partOf(item, day) === part));
  const shown = new Set(inOrder.slice(0, mostRows));
  const groups = parts.flatMap((part): CardJson[] => {
    const own = inOrder.filter((item) => shown.has(item) && partOf(item, day) === part);
    if (own.length === 0) return [];
    const title = textBlock(say(`remind.digest.${part}`), {
      weight: 'Bolder',
      ...(part === 'overdue' ? { color: 'Attention' } : {}),
    });
    const rows = own.map((item) => row(item, part, { day, linkOf, calendar, say }));
    return [{ type: 'Container', spacing: 'Medium', separator: true, items: [title, ...rows] }];
  });
  const rest = open.length - shown.size;
  return card(say.locale, head, [
    textBlock(plain(head), { weight: 'Bolder', size: 'Medium', style: 'heading' }),
    textBlock(open.length === 0 ? say('remind.digest.settled') : ask, { spacing: 'None', isSubtle: true }),
    ...groups,
    ...(rest > 0 ? [textBlock(say('bot.card.more', { n: rest }), { isSubtle: true, size: 'Small' })] : []),
  ]);
}

function partOf({ end, start, recurrence }: PlanItem, day: LocalDate): Part {
  if (end === null) return start === null && recurrence === null ? 'undated' : 'next';
  // What recurs is not late: its next time is set already.
  if (end < day) return recurrence === null ? 'overdue' : 'next';
  return end === day ? 'today' : 'next';
}

type RowContext = Pick<DigestCardOptions, 'day' | 'linkOf' | 'calendar' | 'say'>;

function row(item: PlanItem, part: Part, { day, linkOf, calendar, say }: RowContext): CardJson {
  const color = part === 'overdue' ? 'Attention' : 'Default';
  const column = (width: string, content: readonly CardJson[]): CardJson => ({
    type: 'Column',
    width,
    spacing: 'Small',
    items: content,
  });
  const period = sayPeriod({ ...item, text: item.periodText }, say.locale);
  const { kind, activityKey, end } = item;
  const when = end === null || (part === 'next' && end < day) ? '' : sayDistance(end, day, say.locale, calendar);
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      column('20px', [textBlock(signOf(item), { wrap: false, color, weight: 'Bolder' })]),
      column('stretch', [
        textBlock(plain(item.text.split('\n').join(' · ')), { spacing: 'None', maxLines: 3 }),
        textBlock(plain(say('remind.digest.row', { kind: say(`kind.${kind}`), activity: activityKey, period })), {
          size: 'Small',
          isSubtle: true,
          spacing: 'None',
        }),
      ]),
      ...(when === ''
        ? []
        : [column('auto', [textBlock(when, { wrap: false, color, size: 'Small', horizontalAlignment: 'Right' })])]),
    ],
    selectAction: { type: 'Action.OpenUrl', title: say('card.button.open'), url: linkOf(item) },
  };
}
