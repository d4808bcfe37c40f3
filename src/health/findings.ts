import { addDays, daysBetween, explainPeriod } from '../periods/index';
import { daysApart, repeatsBetween } from '../periods/repeats';
import { isOver, isResting, mergedAtLast } from '../plan/merged';
import type { Activity, Indicator, LocalDate, PlanItem } from '../plan/plan';
import { namedRoles, openRoles } from '../plan/role-holders';
import { isLate } from '../plan/status';
import { findingKinds, type Finding, type FindingKind } from './finding';
import { freshFrom, type HealthSources } from './sources';

/** A next step is one within a year. */
const daysAhead = 365;
const dateless: ReadonlySet<string> = new Set(['continuous', 'asNeeded']);

type Found = (kind: FindingKind, key: string | null, values?: Finding['values']) => Finding;

/**
 * What a plan lacks to be alive on a day, the worst first and within a kind in the plan's order. Of an activity that has
 * ended, was dropped, postponed or merged no more is asked than why, and where it went. Pure.
 */
export function findings(sources: HealthSources, today: LocalDate): Finding[] {
  const { plan } = sources;
  const itemsOf = byActivity(plan.items);
  const indicatorsOf = byActivity(plan.indicators);
  const all = [
    ...peopleMissing(sources, today),
    ...plan.activities.flatMap((activity) => {
      const items = itemsOf.get(activity.key) ?? [];
      const found = foundIn(activity);
      if (isResting(activity)) return settledAmiss(sources, activity, found);
      return [
        ...ofActivity(sources, activity, items, today, found),
        ...items.flatMap((item) => ofItem(sources, item, today, found)),
        ...figuresOf(sources, items, indicatorsOf.get(activity.key) ?? [], today, found),
      ];
    }),
    ...aroundPlan(sources),
  ];
  const rank = new Map(findingKinds.map((kind, i) => [kind, i]));
  return all
    .map((finding, i) => ({ finding, i, rank: rank.get(finding.kind) ?? findingKinds.length }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .map(({ finding }) => finding);
}

const foundIn =
  ({ key: activityKey, areaKey }: Activity): Found =>
  (kind, key, values = {}) => ({ kind, key, areaKey, activityKey, values });

/** Roles that nobody has: one finding a role, of the activity where it is only one's. */
function peopleMissing({ plan }: HealthSources, today: LocalDate): Finding[] {
  const resting = new Set(plan.activities.filter(isResting));
  return openRoles(plan, today).flatMap(({ role, activities }) => {
    const active = activities.filter((activity) => !resting.has(activity));
    const [first] = active;
    if (first === undefined) return [];
    const areas = new Set(active.map(({ areaKey }) => areaKey));
    return {
      kind: 'noPerson' as const,
      key: null,
      areaKey: areas.size === 1 ? first.areaKey : null,
      activityKey: active.length === 1 ? first.key : null,
      values: { role, on: active.map(({ key }) => key).join(', '), activities: active.length },
    };
  });
}

function ofActivity(
  { news, quietWeeks }: HealthSources,
  activity: Activity,
  items: readonly PlanItem[],
  today: LocalDate,
  found: Found,
): Finding[] {
  const { key, title } = activity;
  const values = { activity: title };
  const open = items.filter(({ status }) => status === 'planned');
  const heard = news?.get(key) ?? null;
  const quiet = heard === null ? 0 : Math.floor(daysBetween(heard, today) / 7);
  return [
    ...(activity.purpose.length === 0 ? [found('noPurpose', key, values)] : []),
    ...(namedRoles(activity).length === 0 && activity.personId === null ? [found('noRole', key, values)] : []),
    // Of one in which nothing is open no news is expected; what it lacks is a next step.
    ...(open.length > 0 && quiet >= quietWeeks
      ? [found('noNews', key, { ...values, weeks: quiet, role: namedRoles(activity)[0] ?? '' })]
      : []),
    ...(open.some((item) => hasStepIn(item, today, addDays(today, daysAhead))) ? [] : [found('noNext', key, values)]),
    ...(items.some(({ kind, status }) => kind === 'goal' && status !== 'dropped')
      ? []
      : [found('noGoal', key, values)]),
  ];
}

/** Whether an open item is to be done, or goes on, in a span of days. */
function hasStepIn(item: PlanItem, from: LocalDate, to: LocalDate): boolean {
  const { start, end } = item;
  if (end !== null && end >= from && (start ?? end) <= to) return true;
  // "From September 2019 and on" has no end, and its beginning is a step.
  if (end === null && start !== null && start >= from && start <= to) return true;
  return repeatsBetween(item, from, to).length > 0;
}

function ofItem({ plan }: HealthSources, item: PlanItem, today: LocalDate, found: Found): Finding[] {
  const { key, kind, status, periodText, mergedInto, reason } = item;
  const title = firstLine(item.text);
  if (mergedInto !== null)
    return mergedAtLast(plan, key) === null ? [found('mergedNowhere', key, { title, into: mergedInto })] : [];
  if (status === 'dropped' || status === 'postponed')
    // What was agreed and taken back again is no decision about the plan.
    return reason === null && item.origin !== 'agreed' ? [found('noReason', key, { title })] : [];
  if (status !== 'planned') return [];
  if (item.start === null && item.end === null) {
    if (periodText !== null && explainPeriod(periodText).problem !== null)
      return [found('unreadable', key, { title, periodText })];
    return kind === 'followUp' && dateless.has(item.recurrence ?? '') ? [] : [found('undated', key, { title })];
  }
  return kind === 'followUp' && wasNotHeld(item, today)
    ? [found('notHeld', key, { title, periodText: periodText ?? item.end ?? '', end: item.end ?? '' })]
    : [];
}

/** A follow-up that is over and of which nobody says what came of it; one that recurs, since its latest time but one. */
function wasNotHeld(item: PlanItem, today: LocalDate): boolean {
  if (!isLate(item.status, item.end !== null && item.end < today)) return false;
  const apart = item.recurrence === null ? null : daysApart(item.recurrence);
  if (apart === null) return true;
  if (item.outcome !== null) return false;
  const heard = item.news?.on ?? item.end ?? today;
  return daysBetween(heard, today) > 2 * apart;
}

function figuresOf(
  sources: HealthSources,
  items: readonly PlanItem[],
  indicators: readonly Indicator[],
  today: LocalDate,
  found: Found,
): Finding[] {
  const goals = items.filter(({ kind, status }) => kind === 'goal' && status === 'planned');
  const open = new Set(goals.map(({ key }) => key));
  const ofAll = indicators.some(({ goalKey }) => goalKey === null);
  const measured = new Set(indicators.map(({ goalKey }) => goalKey));
  const fresh = freshFrom(sources, today);
  return [
    ...goals
      .filter(({ key }) => !ofAll && !measured.has(key))
      .map(({ key, text }) => found('noIndicator', key, { title: firstLine(text) })),
    ...indicators
      .filter(({ goalKey }) => goalKey === null || open.has(goalKey))
      .flatMap(({ key, title, measurements }) => {
        const latest = measurements
          .flatMap(({ on }) => on ?? [])
          .sort()
          .at(-1);
        if (latest === undefined) return measurements.length === 0 ? [found('noFigures', key, { title })] : [];
        return latest < fresh ? [found('oldFigures', key, { title, on: latest })] : [];
      }),
  ];
}

/** Of an activity that rests or is over: where it went, and why. */
function settledAmiss({ plan }: HealthSources, activity: Activity, found: Found): Finding[] {
  const { key, title, stage, mergedInto, reason } = activity;
  if (mergedInto !== null)
    return mergedAtLast(plan, key) === null ? [found('mergedNowhere', key, { title, into: mergedInto })] : [];
  return stage !== 'ended' && reason === null ? [found('noReason', key, { title })] : [];
}

/** What areas and the plan as a whole lack. */
function aroundPlan({ plan, processGaps, uncovered, inTeams }: HealthSources): Finding[] {
  const active = new Set(plan.activities.filter((activity) => !isOver(activity)).map(({ areaKey }) => areaKey));
  const ofArea = plan.areas
    .filter(({ key }) => active.has(key))
    .flatMap(({ key, title, channelId }): Finding[] => {
      const gaps = processGaps?.get(key) ?? [];
      const about = { key, areaKey: key, activityKey: null };
      return [
        ...(inTeams && channelId === null ? [{ ...about, kind: 'noChannel' as const, values: { area: title } }] : []),
        ...(gaps.length > 0
          ? [{ ...about, kind: 'processPlan' as const, values: { area: title, fields: gaps.join(',') } }]
          : []),
      ];
    });
  if (uncovered === null || uncovered.length === 0) return ofArea;
  const values = { units: uncovered.join('\n'), n: uncovered.length };
  return [...ofArea, { kind: 'coverage', key: null, areaKey: null, activityKey: null, values }];
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';

function byActivity<T extends { readonly activityKey: string | null }>(things: readonly T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const thing of things) {
    if (thing.activityKey === null) continue;
    const known = map.get(thing.activityKey);
    if (known) known.push(thing);
    else map.set(thing.activityKey, [thing]);
  }
  return map;
}
