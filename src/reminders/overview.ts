import { daysBetween } from '../periods/index';
import { holdersOn, openRoles } from '../plan/role-holders';
import { isOver } from '../plan/merged';
import type { LocalDate, Plan, PlanItem } from '../plan/plan';
import { isNeverAtAll } from './never';
import type { ReminderRule } from './rule';

/** A reminder as the outbox has it. */
export interface PastReminder {
  /** The plan's number of what it was about. */
  readonly key: string;
  readonly state: 'sent' | 'skipped' | 'failed' | 'uncertain' | 'waiting' | 'withdrawn';
  readonly day: LocalDate;
  readonly why: string;
  /** The day that somebody last pressed something on its card. */
  readonly pressedOn: LocalDate | null;
}

/** Somebody who was reminded again and again and says nothing. */
export interface SilentOwner {
  /** Names, or a role that nobody has. */
  readonly owner: string;
  readonly items: readonly string[];
  readonly reminders: number;
}

/** What stab is told once a week, also when nothing is due. */
export interface Overview {
  readonly silent: readonly SilentOwner[];
  readonly roles: readonly { readonly role: string; readonly on: readonly string[] }[];
  /** People whose roles have all ended, and what still names them as the one in charge. */
  readonly leavers: readonly { readonly person: string; readonly items: readonly string[] }[];
  /** What became of the reminders since a day. */
  readonly since: LocalDate;
  readonly counts: Readonly<Record<PastReminder['state'], number>>;
  /** Why some were skipped, as the outbox says it. */
  readonly skipped: readonly string[];
}

/** Where no rule says after how long silence is silence. */
const usualWeeks = 8;
/** One reminder may be overlooked. */
const leastReminders = 2;

/**
 * Who is silent, which role has nobody, who has left, and what became of the reminders of the last week. Silence lasts as long
 * as the rule about news of activities says. Pure.
 */
export function overviewOf(
  plan: Plan,
  rules: readonly ReminderRule[],
  past: readonly PastReminder[],
  today: LocalDate,
  since: LocalDate,
): Overview {
  const recent = past.filter(({ day }) => day >= since && day < today);
  const counts = { sent: 0, skipped: 0, failed: 0, uncertain: 0, waiting: 0, withdrawn: 0 };
  for (const { state } of recent) counts[state]++;
  return {
    silent: silentOwners(plan, silentWeeks(rules), past, today),
    roles: rolesWithout(plan, today),
    leavers: leaversOf(plan, today),
    since,
    counts,
    skipped: recent.filter(({ state }) => state === 'skipped').map(({ why }) => why),
  };
}

/** After so many weeks silence is silence: as the rule about news of activities says. Pure. */
export function silentWeeks(rules: readonly ReminderRule[]): number {
  const rule = rules.find(({ key }) => key === 'noNews');
  return rule?.unit === 'weeks' && rule.lead < 0 ? -rule.lead : usualWeeks;
}

const isOpen = ({ status, never }: PlanItem): boolean => status === 'planned' && !isNeverAtAll(never);

function silentOwners(plan: Plan, weeks: number, past: readonly PastReminder[], today: LocalDate): SilentOwner[] {
  const { behind } = holdersOn(plan.members, today);
  const activities = new Map(plan.activities.map((activity) => [activity.key, activity]));
  const owners = new Map<string, { owner: string; items: string[]; reminders: number }>();
  const byKey = new Map<string, PastReminder[]>();
  for (const one of past) {
    const same = byKey.get(one.key);
    if (same) same.push(one);
    else byKey.set(one.key, [one]);
  }
  for (const item of plan.items.filter(isOpen)) {
    const own = byKey.get(item.key) ?? [];
    const heard = [item.news?.on ?? null, ...own.map(({ pressedOn }) => pressedOn)].filter((day) => day !== null);
    const last = heard.sort().at(-1) ?? '';
    const unanswered = own.filter(({ state, day }) => state === 'sent' && day > last).map(({ day }) => day);
    const first = unanswered.sort()[0];
    if (first === undefined || unanswered.length < leastReminders || daysBetween(first, today) < 7 * weeks) continue;
    const activity = activities.get(item.activityKey);
    const people = behind(item, activity).map(({ name }) => name);
    const roles = item.responsible ?? (activity?.roles.join(', ') || activity?.responsible.join(', '));
    const owner = people.length > 0 ? people.join(', ') : (roles ?? '');
    const known = owners.get(owner) ?? { owner, items: [], reminders: 0 };
    owners.set(owner, known);
    known.items.push(item.key);
    known.reminders += unanswered.length;
  }
  return [...owners.values()];
}

/** The roles of activities and of open items that nobody has. */
function rolesWithout(plan: Plan, today: LocalDate): Overview['roles'] {
  const { of } = holdersOn(plan.members, today);
  const found = new Map(
    openRoles(plan, today).map(({ role, activities }) => [role, activities.map(({ key }) => key)] as const),
  );
  for (const { key, responsible, personId, ...item } of plan.items) {
    const role = responsible?.trim() ?? '';
    // Longer than this it is a sentence about roles.
    if (item.status !== 'planned' || role === '' || role.length > 60 || personId !== null || of(role).length > 0)
      continue;
    found.set(role, [...(found.get(role) ?? []), key]);
  }
  return [...found].map(([role, on]) => ({ role, on }));
}

function leaversOf(plan: Plan, today: LocalDate): Overview['leavers'] {
  const [here, left] = [new Set<number>(), new Map<number, string>()];
  for (const { person, substitute, to } of plan.members) {
    const hasEnded = to !== null && to < today;
    for (const one of [person, substitute]) {
      if (one === null) continue;
      if (hasEnded) left.set(one.id, one.name);
      else here.add(one.id);
    }
  }
  return [...left]
    .filter(([id]) => !here.has(id))
    .map(([id, person]) => ({
      person,
      items: [
        ...plan.items.filter((item) => item.status === 'planned' && item.personId === id),
        ...plan.activities.filter((activity) => !isOver(activity) && activity.personId === id),
      ].map(({ key }) => key),
    }))
    .filter(({ items }) => items.length > 0);
}
