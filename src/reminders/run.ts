import { addDays } from '../periods/index';
import type { LocalDate, Plan } from '../plan/plan';
import { decide, type DecideContext, type SentDecision } from './decide';
import { byDay } from './due';
import { isNeverAtAll } from './never';
import { receiversOn, type Receiver } from './receivers';
import { hasCome, type ReminderRule } from './rule';

export interface RunContext extends DecideContext {
  /** The local time, "08:30"; null where the day is not the clock's own: then all of it has come. */
  readonly time: string | null;
  /** True for keys that were decided in an earlier run. */
  readonly isKnown: (key: string) => boolean;
  /** The place of a receiver, alike for those who share one; null where there is none yet. */
  readonly placeOf: (receiver: Receiver) => string | null;
}

export type DigestKind = 'firstRun' | 'catchUp' | 'digest';

/** One card for one place that gathers what would else be many. */
export interface Digest {
  readonly kind: DigestKind;
  readonly place: string;
  /** The days it is about. */
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** The numbers of what it names, in the plan's order. */
  readonly subjects: readonly string[];
}

/** What one run does. Each decision stands in one of `send`, `gathered` and `superseded`, or its place is `lacking`. */
export interface RunPlan {
  readonly send: readonly Placed[];
  readonly digests: readonly Digest[];
  /** Told by one of the digests, and not by a card of its own. */
  readonly gathered: readonly Placed[];
  /** Missed while nothing ran, and overtaken by a later one of the same thing. */
  readonly superseded: readonly Placed[];
  readonly lacking: readonly SentDecision[];
}

export interface Placed {
  readonly decision: SentDecision;
  readonly receiver: Receiver;
  readonly place: string;
}

/** After a longer silence only the last of it is caught up: older steps say nothing any more. */
const longestCatchUpDays = 60;
/** So many cards that were missed are sent one by one; more become one card. */
const mostMissed = 1;
/** What comes so soon after the first run is told of by the card that begins it. */
const soonDays = 28;

/**
 * What a run on `today` does, when the last one was on `lastRun` (null: none ever). What fell on the days between is caught
 * up: of each thing only the latest, and several for one place on one card. Pure: run again with what it gave as known, it
 * gives nothing.
 */
export function decideRun(
  plan: Plan,
  rules: readonly ReminderRule[],
  { today, lastRun }: { readonly today: LocalDate; readonly lastRun: LocalDate | null },
  context: RunContext,
): RunPlan {
  const yesterday = addDays(today, -1);
  const earliest = addDays(today, -longestCatchUpDays);
  const since = lastRun === null || lastRun > yesterday ? yesterday : lastRun < earliest ? earliest : lastRun;
  const receiverOf = receiversOn(plan, today);
  const found = decide(plan, rules, { from: addDays(since, 1), until: today }, context)
    .filter((decision): decision is SentDecision => decision.sent)
    .filter(({ rule, occurrence }) => occurrence.day < today || hasCome(rule, context.time))
    .filter(({ occurrence }) => !context.isKnown(occurrence.key))
    .map((decision, order) => ({ decision, order, receiver: receiverOf(decision.rule, decision.subject) }))
    .sort((a, b) => byDay(a.decision.occurrence, b.decision.occurrence) || a.order - b.order);

  const placed = found.flatMap(({ decision, receiver }) => {
    const place = context.placeOf(receiver);
    // What the staff get because nobody else is there would be a card for each thing: it is gathered.
    const isGathered = decision.rule.digest || (receiver.kind === 'staff' && decision.rule.recipient !== 'staff');
    return place === null ? [] : [{ decision, receiver, place, isGathered }];
  });
  const lacking = found.flatMap(({ decision, receiver }) => (context.placeOf(receiver) === null ? [decision] : []));

  const latest = new Map(placed.map((one) => [`${one.place} ${one.decision.subject.key}`, one]));
  const isLatest = (one: (typeof placed)[number]): boolean =>
    latest.get(`${one.place} ${one.decision.subject.key}`) === one;
  const superseded = placed.filter((one) => !isLatest(one));
  const standing = placed.filter(isLatest);
  const missed = countBy(
    standing.filter(
      ({ decision, isGathered }) =>
        decision.occurrence.day < today && !isGathered && decision.subject.target !== 'plan',
    ),
  );
  const first = lastRun === null ? firstDigests(plan, today, context) : [];
  const isOld = ({ decision, place }: (typeof placed)[number]): boolean =>
    decision.occurrence.anchor < today && first.some((digest) => digest.place === place);
  const digestOf = (one: (typeof placed)[number]): DigestKind | null => {
    const { decision, place, isGathered } = one;
    // It is one card already, about all of the plan.
    if (decision.subject.target === 'plan') return null;
    if (isOld(one)) return 'firstRun';
    if (isGathered) return 'digest';
    return decision.occurrence.day < today && (missed.get(place) ?? 0) > mostMissed ? 'catchUp' : null;
  };

  const gathered = standing.filter((one) => digestOf(one) !== null);
  const digests = new Map<string, { kind: DigestKind; place: string; subjects: string[] }>();
  for (const one of gathered) {
    const kind = digestOf(one) ?? 'digest';
    // The first card of a place names all that lay before.
    if (kind === 'firstRun') continue;
    const digest = digests.get(`${kind} ${one.place}`) ?? { kind, place: one.place, subjects: [] };
    digests.set(`${kind} ${one.place}`, digest);
    digest.subjects.push(one.decision.subject.key);
  }
  const span = (kind: DigestKind): { from: LocalDate; until: LocalDate } =>
    kind === 'catchUp' ? { from: addDays(since, 1), until: today } : { from: today, until: today };
  return {
    send: standing.filter((one) => digestOf(one) === null),
    digests: [...first, ...[...digests.values()].map((digest) => ({ ...digest, ...span(digest.kind) }))],
    gathered,
    superseded,
    lacking,
  };
}

/** One card for each place in which something lay before the first run: that, and what is close or has no date. */
function firstDigests(plan: Plan, today: LocalDate, { placeOf }: RunContext): Digest[] {
  const soon = addDays(today, soonDays);
  const places = new Map<string, { subjects: string[]; isOld: boolean }>();
  for (const { key, kind, areaKey, status, end, start, never } of plan.items) {
    const place = placeOf({ kind: 'channel', areaKey });
    const isUndated = kind === 'milestone' && start === null && end === null;
    if (place === null || status !== 'planned' || isNeverAtAll(never) || !(isUndated || (end !== null && end <= soon)))
      continue;
    const known = places.get(place) ?? { subjects: [], isOld: false };
    places.set(place, known);
    known.subjects.push(key);
    known.isOld ||= end !== null && end < today;
  }
  return [...places]
    .filter(([, { isOld }]) => isOld)
    .map(([place, { subjects }]) => ({ kind: 'firstRun', place, from: today, until: today, subjects }));
}

function countBy(all: readonly { readonly place: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { place } of all) counts.set(place, (counts.get(place) ?? 0) + 1);
  return counts;
}
