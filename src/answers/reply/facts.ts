import { sayDate, sayPeriod, sayPeriodDistance, sayRecurrence, saySpan } from '../../periods/index';
import type { Activity, Period, PlanItem } from '../../plan/plan';
import { stateOf } from '../../plan/status';
import type { Say, TextKey } from '../../text/text';
import type { Fact, FactDetail, Source } from '../answer';
import { oneLine, responsibleOf } from '../knowledge/owners';
import type { Owner, Statement, Subject } from '../knowledge/statement';
import type { Scope } from './scope';

const detail = (say: Say, key: TextKey, value: string | null): FactDetail[] =>
  value === null || value === '' ? [] : [{ name: say(key), value }];

/** "medio 2019 (maj–august), om 3 måneder"; "har ingen dato" for what has none. */
export function periodWords(
  { text, start, end, recurrence }: Period,
  { say, asker, calendar }: Pick<Scope, 'say' | 'asker' | 'calendar'>,
): string {
  const words = sayPeriod({ text, start, end, recurrence }, say.locale);
  const distance = sayPeriodDistance({ start, end }, asker.today, say.locale, calendar);
  return distance === null ? words : `${words}, ${distance}`;
}

/** A period that was taken from the middle of a sentence ("… i januar 2019") brought its preposition along. */
const withoutIn = (text: string | null): string | null => text?.replace(/^i (?=\S+ \d{4}$)/i, '') ?? null;

export const periodOf = ({ periodText, start, end, recurrence }: PlanItem): Period => ({
  text: withoutIn(periodText),
  start,
  end,
  recurrence,
});

/** A milestone, goal or follow-up with when it is, in which activity, and whether it is reached. */
export function itemFact(
  scope: Scope,
  item: PlanItem,
  options: { readonly withActivity?: boolean; readonly withWho?: boolean } = {},
): Fact {
  const { say, asker, links } = scope;
  const text = oneLine(item.text);
  const period = periodOf(item);
  const state = stateOf(item, asker.today);
  const activity = options.withActivity ? activityOf(scope, item.activityKey) : undefined;
  const repeats = item.end !== null || item.start !== null ? sayRecurrence(item.recurrence, say.locale) : null;
  return {
    source: { id: item.key, kind: item.kind, title: text, url: links.item(item.key) },
    text,
    details: [
      ...detail(say, 'bot.card.period', periodWords(period, scope)),
      ...detail(say, 'answer.detail.repeats', repeats),
      ...(item.responsible === null && options.withWho === true
        ? whoOf(scope, item)
        : detail(say, 'bot.card.responsible', item.responsible)),
      ...detail(say, 'answer.detail.activity', activity ? `${activity.key} ${activity.title}` : null),
      ...detail(say, 'answer.detail.status', stateWords(scope, item)),
    ],
    period: period.start === null && period.end === null ? null : period,
    state,
  };
}

/** Who answers for the activity that an item is a part of. */
const whoOf = (scope: Scope, { activityKey }: PlanItem): FactDetail[] => {
  const activity = activityOf(scope, activityKey);
  return activity === undefined
    ? []
    : responsibleOf(activity).flatMap((text) => detail(scope.say, 'bot.card.responsible', text));
};

/** What something became a part of, by number and title. */
export const mergedTitle = ({ known: { plan } }: Scope, key: string): string => {
  const item = plan.items.find((one) => one.key === key);
  const title = item?.text ?? plan.activities.find((one) => one.key === key)?.title;
  return title === undefined ? key : `${key} ${oneLine(title)}`;
};

/** What somebody has said of it; nothing where nobody has, since a fresh plan does not tell (VOICE.md 7). */
function stateWords(scope: Scope, { status, reachedOn, news, mergedInto, reason }: PlanItem): string | null {
  const { say } = scope;
  const why = reason === null ? '' : ` ${say('cards.reason', { reason })}`;
  if (status === 'dropped' && mergedInto !== null)
    return say('cards.merged', { into: mergedTitle(scope, mergedInto) }) + why;
  if (status === 'dropped') return say('status.dropped') + (why && `.${why}`);
  if (status === 'postponed') return say('status.postponed') + (why && `.${why}`);
  if (status === 'reached')
    return reachedOn === null ? say('status.reached') : `${say('status.reached')} ${sayDate(reachedOn, say.locale)}`;
  return news === null ? null : news.text;
}

export const activityOf = ({ lookup }: Scope, key: string): Activity | undefined => lookup.activity(key);

export function activityFact(scope: Scope, activity: Activity, details: readonly FactDetail[] = []): Fact {
  return {
    source: activitySource(scope, activity),
    text: activity.title,
    details,
    period: null,
    state: null,
  };
}

export const activitySource = ({ links }: Scope, { key, title }: Activity): Source => ({
  id: key,
  kind: 'activity',
  title,
  url: links.activity(key),
});

/** A statement as it stands in the plan; an item brings its period along. */
export function statementFact(scope: Scope, statement: Statement): Fact {
  if (statement.item) return itemFact(scope, statement.item, { withActivity: true });
  const { say } = scope;
  const { owner, text } = statement;
  const title = statement.kind === 'title' ? [] : placeOf(scope, owner);
  return {
    source: { ...statement.source, title: owner.title || text, url: urlOf(scope, owner.about) },
    text,
    details: [...title, ...(statement.kind === 'status' ? startOf(scope, owner.about) : [])],
    period: null,
    state: null,
  };
  function startOf(_scope: Scope, about: Subject): FactDetail[] {
    return about.kind === 'earlier' ? detail(say, 'answer.detail.began', about.earlier.startedText) : [];
  }
}

/** Where a passage stands: the activity, group or heading. */
function placeOf({ say }: Scope, { title, about, key }: Owner): FactDetail[] {
  if (title === '') return [];
  const name = about.kind === 'activity' ? say('answer.detail.activity') : say(kindKey[about.kind]);
  return [{ name: capital(name), value: about.kind === 'activity' ? `${key} ${title}` : title }];
}

const kindKey = {
  plan: 'kind.plan',
  area: 'kind.area',
  activity: 'kind.activity',
  group: 'answer.detail.group',
  earlier: 'kind.earlier',
  section: 'answer.detail.section',
  document: 'kind.document',
  meeting: 'kind.meeting',
  round: 'kind.round',
} as const satisfies Record<Subject['kind'], TextKey>;

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);

export function urlOf({ links }: Scope, about: Subject): string | null {
  if (about.kind === 'activity') return links.activity(about.activity.key);
  if (about.kind === 'document' || about.kind === 'meeting' || about.kind === 'round') return about.known.url;
  return links.plan();
}

/** "I juni 2019", but "i perioden 20. september – 31. december 2019": days take no bare preposition. */
const inSpan = (say: Say, span: string): string =>
  say(/^\d{1,2}(?:\.| )/.test(span) ? 'answer.inPeriod' : 'answer.in', { span });

/** A time with its preposition, as a sentence goes on with it: "i juni 2019", "senest 31. maj 2019". */
export function whenWords(say: Say, { start, end }: Pick<Period, 'start' | 'end'>): string {
  if (start !== null && end !== null)
    return start === end
      ? say('answer.on', { date: sayDate(start, say.locale) })
      : inSpan(say, saySpan(start, end, say.locale));
  if (end !== null) return say('period.until', { date: sayDate(end, say.locale) });
  return start === null ? '' : say('period.from', { date: sayDate(start, say.locale) });
}
