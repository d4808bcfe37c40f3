import { digestCard, type AdaptiveCard, type DigestLine } from '../src/cards/index';
import { signOf } from '../src/cards/reminder-words';
import type { OutboxRow } from '../src/lists/repository';
import { sayDayMonth, sayPeriod } from '../src/periods/index';
import type { Plan, PlanItem } from '../src/plan/plan';
import { deliverySubjects, isNeverAtAll, type Digest, type DigestKind, type Subject } from '../src/reminders/index';
import type { Say, TextKey } from '../src/text/text';
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
export function digestCardOf(row: OutboxRow, plan: Plan, context: CardContext): AdaptiveCard {
  const { say, calendar } = context;
  const named = new Set(namedIn(row));
  const items = plan.items.filter(({ key, never }) => named.has(key) && !isNeverAtAll(never));
  const beside = [...(context.beside?.values() ?? []), ...deliverySubjects(plan)].filter(({ key }) => named.has(key));
  const lines = [
    ...items.map((item) => lineOfItem(item, context)),
    ...beside.map((subject) => lineOfSubject(subject, context)),
  ];
  const open = lines.filter(({ status }) => status === 'planned').length;
  const [head, ask] = wordsOf(row, plan, items, open, say);
  return digestCard({ head, ask, lines, day: row.day, calendar, say });
}

function lineOfItem(item: PlanItem, { say, links }: CardContext): DigestLine {
  const period = sayPeriod({ ...item, text: item.periodText }, say.locale);
  const kind = inBeginning(say(`kind.${item.kind}`));
  return {
    ...item,
    sign: signOf(item),
    title: item.text.split('\n').join(' · '),
    detail: say('remind.digest.row', { kind, activity: item.activityKey, period }),
    url: links.item(item.key),
  };
}

function lineOfSubject(subject: Subject, { say }: CardContext): DigestLine {
  const { target, text, start, end } = subject;
  const kind = say(besideKinds[target] ?? 'kind.meeting');
  // Of figures that grow old the day of the latest is what is to be known.
  const day = target === 'indicator' ? (end ?? subject.news) : end;
  const period = sayPeriod({ text: null, start: start ?? day, end: day, recurrence: null }, say.locale);
  const detail = say('remind.digest.beside', { kind: inBeginning(kind), period });
  return { ...subject, sign: '◇', title: text, detail, url: null };
}

const besideKinds: Partial<Record<Subject['target'], TextKey>> = {
  supervision: 'kind.round',
  document: 'kind.document',
  learning: 'remind.kind.learning',
  indicator: 'remind.kind.indicator',
  delivery: 'remind.kind.delivery',
  evaluation: 'remind.kind.evaluation',
  unitFigures: 'remind.kind.unitFigures',
  roundReport: 'remind.kind.roundReport',
  caseReview: 'remind.kind.caseReview',
};

const inBeginning = (words: string): string => words.charAt(0).toLocaleUpperCase('da') + words.slice(1);

function wordsOf(
  row: OutboxRow,
  plan: Plan,
  items: readonly PlanItem[],
  open: number,
  say: Say,
): [head: string, ask: string] {
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
  const counted = say.count('count.item', open);
  return [say('reminder.digest.head', { area: area?.title ?? plan.title, items: counted }), say('remind.digest.ask')];
}
