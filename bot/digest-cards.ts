import { digestCard, type AdaptiveCard } from '../src/cards/index';
import type { OutboxRow } from '../src/lists/repository';
import { sayDayMonth } from '../src/periods/index';
import type { Plan, PlanItem } from '../src/plan/plan';
import type { Digest, DigestKind } from '../src/reminders/index';
import type { Say } from '../src/text/text';
import type { CardContext } from './reminder-cards';

const kinds: readonly DigestKind[] = ['firstRun', 'catchUp', 'digest'];

/** Whether a row of the outbox is one card about many things; it stands by itself and in no activity's thread. */
export const isDigestRow = ({ kind }: Pick<OutboxRow, 'kind'>): boolean => (kinds as readonly string[]).includes(kind);

/** One first card for a place, and later one of a kind for a day. */
export const digestKey = (plan: Plan, { kind, place, from, until }: Digest): string =>
  [plan.key, kind, place, ...(kind === 'firstRun' ? [] : [from, until])].join('/');

/** What a row says that it gathers: a person reads it in the list, and the card is drawn from it. */
export const sayGathered = ({ subjects }: Digest, say: Say): string =>
  say('remind.digest.gathers', { items: subjects.join(', ') });

/** The numbers that a row says that it gathers, in whichever language it says so. */
export const namedIn = ({ why }: Pick<OutboxRow, 'why'>): string[] =>
  why.split(/[\s,]+/).filter((word) => /[\d#]/.test(word));

/** The card of a digest's row as the plan says it now. */
export function digestCardOf(row: OutboxRow, plan: Plan, { say, calendar, links }: CardContext): AdaptiveCard {
  const named = new Set(namedIn(row));
  const items = plan.items.filter(({ key }) => named.has(key));
  const [head, ask] = wordsOf(row, plan, items, say);
  return digestCard({ head, ask, items, day: row.day, linkOf: ({ key }) => links.item(key), calendar, say });
}

function wordsOf(row: OutboxRow, plan: Plan, items: readonly PlanItem[], say: Say): [head: string, ask: string] {
  if (row.kind === 'firstRun')
    return [say('reminder.firstRun.head', { plan: plan.title }), say('reminder.firstRun.ask')];
  if (row.kind === 'catchUp') {
    const [from = row.day, to = row.day] = row.key.split('/').slice(-2);
    return [
      say('reminder.catchUp.head', { from: sayDayMonth(from, say.locale), to: sayDayMonth(to, say.locale) }),
      say('reminder.catchUp.ask'),
    ];
  }
  const areas = new Set(items.map(({ areaKey }) => areaKey));
  const area = areas.size === 1 ? plan.areas.find(({ key }) => areas.has(key)) : undefined;
  const open = items.filter(({ status }) => status === 'planned').length;
  const counted = say.count('count.item', open);
  return [say('reminder.digest.head', { area: area?.title ?? plan.title, items: counted }), say('remind.digest.ask')];
}
