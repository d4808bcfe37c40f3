import { latestOccasion } from '../indicators/progress';
import { addDays } from '../periods/index';
import type { Group, LocalDate, Plan, PlanItem } from '../plan/plan';
import { stateOf } from '../plan/status';
import { decisionsOf, itemsByKey } from './decisions';
import { lastMeeting, nextMeeting, type Meeting } from './meeting';
import { namesMeeting } from './standing';

/** In the order of a meeting: what was decided last and what came of it, then what is amiss, then what comes. */
export const agendaSections = [
  'decided',
  'late',
  'moved',
  'reached',
  'coming',
  'goals',
  'followUps',
  'figures',
] as const;
export type AgendaSection = (typeof agendaSections)[number];

/** One point that the plan puts on an agenda. `key` is what it is about: an item's or an indicator's number. */
export interface AgendaPoint {
  readonly section: AgendaSection;
  readonly key: string;
  readonly text: string;
  readonly periodText: string | null;
  readonly start: LocalDate | null;
  readonly end: LocalDate | null;
  /** Of a figure: what it is now, with its unit. Of a decision: whether it is done. */
  readonly value: number | null;
  readonly unit: string | null;
  readonly isDone: boolean;
}

export interface AgendaAsked {
  readonly plan: Plan;
  readonly group: Group;
  readonly meetings: readonly Meeting[];
  /** The day of the meeting whose agenda it is. */
  readonly day: LocalDate;
  /** How things stand: what is late, is late on this day. */
  readonly today: LocalDate;
  /** Numbers of what was changed since the last meeting; null where the history was not read: what was ever moved then counts. */
  readonly changed: ReadonlySet<string> | null;
}

/** Without a meeting after it, an agenda looks so far ahead. */
const lookAhead = 61;
/** A goal is near a quarter before it is to be reached. */
const goalAhead = 92;

/**
 * What a group's agenda is filled with from the plan: a steering or reference group has all of it, a standing meeting the
 * follow-ups that name it. The same plan, meetings and days give the same agenda. Pure.
 */
export function agendaOf(asked: AgendaAsked): AgendaPoint[] {
  const { plan, group, meetings, day, today, changed } = asked;
  const last = lastMeeting(meetings, group.key, day);
  const since = last?.day ?? null;
  const next = nextMeeting(meetings, group.key, addDays(day, 1));
  const until = next?.day ?? addDays(day, lookAhead);
  const isNamed = (item: PlanItem): boolean => namesMeeting(item.text, group.title);
  const own = isStanding(group) ? plan.items.filter(isNamed) : plan.items;
  const items = own.filter(({ mergedInto }) => mergedInto === null);
  const open = items.filter(({ status }) => status === 'planned');
  const isLate = (item: PlanItem): boolean => stateOf(item, today) === 'late';
  const isAfter = (on: LocalDate | null): boolean => on !== null && (since === null || on >= since) && on <= day;
  const dueBy = (item: PlanItem, limit: LocalDate): boolean =>
    item.end !== null && item.end >= today && item.end <= limit;
  const decided = last === null ? [] : decisionsOf(last.decisions, itemsByKey(plan));
  const taken = new Set(decided.flatMap(({ item }) => item?.key ?? []));

  const points = [
    ...decided.map(({ text, key, item }, i): AgendaPoint =>
      item === null
        ? { ...bare, section: 'decided', key: key ?? `${last?.key ?? ''}#${i + 1}`, text }
        : pointOf('decided', item),
    ),
    ...open.filter(isLate).map((item) => pointOf('late', item)),
    ...open
      .filter(({ former, key }) => former !== null && (changed === null || changed.has(key)))
      .map((item) => pointOf('moved', item)),
    ...items
      .filter(({ status, reachedOn }) => status === 'reached' && since !== null && isAfter(reachedOn))
      .map((item) => pointOf('reached', item)),
    ...open.filter((item) => item.kind === 'milestone' && dueBy(item, until)).map((item) => pointOf('coming', item)),
    ...open
      .filter((item) => item.kind === 'goal' && dueBy(item, addDays(day, goalAhead)))
      .map((item) => pointOf('goals', item)),
    ...open
      .filter((item) => item.kind === 'followUp' && (isNamed(item) ? beginsBy(item, until) : dueBy(item, until)))
      .map((item) => pointOf('followUps', item)),
    ...(isStanding(group) ? [] : newFigures(plan, isAfter)),
  ];
  // What was decided last, and what is late, is not told again further down.
  const told = new Set<string>();
  return points.filter(({ section, key }) => {
    if (section !== 'decided' && taken.has(key)) return false;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

/** A meeting that goes on without the plan, and takes up what names it: it has neither members nor tasks in the plan. */
export const isStanding = ({ title, members, tasks }: Group): boolean =>
  members.length + tasks.length === 0 && !/gruppe/i.test(title);

const bare = { periodText: null, start: null, end: null, value: null, unit: null, isDone: false } as const;

const pointOf = (section: AgendaSection, item: PlanItem): AgendaPoint => ({
  ...bare,
  section,
  key: item.key,
  text: item.text.split('\n')[0] ?? item.text,
  periodText: item.periodText,
  start: item.start,
  end: item.end,
  isDone: item.status === 'reached',
});

const beginsBy = ({ start, end }: PlanItem, until: LocalDate): boolean => {
  const first = start ?? end;
  return first === null || first <= until;
};

/** Figures that were measured since the last meeting: each indicator's latest of all units, none that rests on too few. */
function newFigures(plan: Plan, isNew: (on: LocalDate | null) => boolean): AgendaPoint[] {
  return plan.indicators.flatMap((indicator): AgendaPoint[] => {
    const { key, title, unit } = indicator;
    const latest = latestOccasion(indicator);
    if (latest === null || !isNew(latest.on)) return [];
    return [
      { ...bare, section: 'figures', key, text: title, value: latest.value, unit, start: latest.on, end: latest.on },
    ];
  });
}

/**
 * The agenda's lines when it is filled again: what a person wrote stays where it stood, what the plan no longer says goes, and
 * a line that a person took away does not come back. `filled` are the lines that were put there last. Pure.
 */
export function filledAgain(
  present: readonly string[],
  filled: readonly string[],
  now: readonly string[],
): { readonly agenda: readonly string[]; readonly filled: readonly string[] } {
  const [were, are, fresh] = [new Set(filled), new Set(present), new Set(now)];
  const isTakenAway = (line: string): boolean => were.has(line) && !are.has(line);
  const kept = present.filter((line) => !were.has(line) || fresh.has(line));
  const standing = new Set(kept);
  const added = [...fresh].filter((line) => !standing.has(line) && !isTakenAway(line));
  // What is new stands after what the plan said before, and before what people put last.
  const at = kept.reduce(
    (place, line, i) => (fresh.has(line) ? i + 1 : place),
    kept.findIndex((line) => fresh.has(line)),
  );
  const place = at < 0 ? 0 : at;
  return { agenda: [...kept.slice(0, place), ...added, ...kept.slice(place)], filled: [...fresh] };
}
