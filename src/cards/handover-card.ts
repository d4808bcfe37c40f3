import type { OpenThings } from '../plan/handover';
import { isNothing } from '../plan/handover';
import type { Say } from '../text/text';
import { card, execute, plain, plainLine, refreshedFor, textBlock, type AdaptiveCard } from './elements';
import type { CardView } from './reminder-card';

export interface HandoverCardOptions {
  readonly from: string;
  readonly to: string;
  /** What the first still has open. */
  readonly open: OpenThings;
  /** How many things were handed over, and by whom; null as long as nobody has pressed. */
  readonly done: { readonly by: string; readonly number: number; readonly undone: boolean } | null;
  readonly view: CardView;
  readonly token: string;
  readonly say: Say;
}

/** Rows that are named; the rest is counted. */
const mostNamed = 8;
const longest = 120;

/** What a leaver has open and who is to have it: one press hands all of it over, and another takes it back. */
export function handoverCard({ from, to, open, done, view, token, say }: HandoverCardOptions): AdaptiveCard {
  const { items, activities, roles } = open;
  const people = { from, to };
  const left = say('handover.open', {
    from,
    items: say.count('count.item', items.length),
    activities: say.count('count.activity', activities.length),
    roles: say.count('handover.roles', roles.length),
  });
  const isDone = done !== null && !done.undone;
  const head = isDone
    ? say('handover.done', { ...people, by: done.by, n: done.number })
    : done?.undone
      ? say('handover.undone', { ...people, n: done.number })
      : say('handover.head', people);
  const named = [
    ...items.map(({ key, text }) => `${key} ${text}`),
    ...activities.map(({ key, title }) => `${key} ${title}`),
  ];
  const rest = named.length - mostNamed;
  const shown = isNothing(open) ? [] : named.slice(0, mostNamed);
  const acting = view.acting || view.userIds === null;
  const made = card(
    say.locale,
    `${head} ${left}`,
    [
      textBlock(plain(head), { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      textBlock(plain(isNothing(open) ? say('handover.nothing', { from }) : left), { spacing: 'Small' }),
      ...shown.map((line) => textBlock(`• ${plainLine(line, longest)}`, { spacing: 'Small' })),
      ...(rest > 0 ? [textBlock(say('bot.card.more', { n: rest }), { isSubtle: true, size: 'Small' })] : []),
    ],
    [
      ...(!acting || isNothing(open)
        ? []
        : [
            execute(say(isDone ? 'handover.button.rest' : 'handover.button.do'), 'handover.do', token, {
              style: 'positive',
            }),
          ]),
      ...(acting && isDone && done.number > 0 ? [execute(say('card.button.undo'), 'handover.undo', token)] : []),
    ],
  );
  return refreshedFor(made, token, view.userIds ?? []);
}
