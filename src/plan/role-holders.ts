import { fold } from '../periods/tokens';
import type { Activity, LocalDate, Person, Plan, PlanItem, RoleHolder } from './plan';

/** A role that the plan names and nobody has today, with the activities that name it. */
export interface OpenRole {
  readonly role: string;
  readonly activities: readonly Activity[];
}

/** Who stands for what on a day. */
export interface Holders {
  /** The people who have a role, or stand in where it has nobody else. */
  readonly of: (role: string) => readonly Person[];
  /** The person that the item or its activity names, else the people of the activity's roles. */
  readonly behind: (item: PlanItem, activity: Activity | undefined) => readonly Person[];
}

const definite = /(?:erne|ne|en|et|n)$/;
const nameOf = (role: string): string => fold(role).trim();

/** Longer than this a responsible text is a sentence about roles, and no role by itself. */
const longestRole = 60;

/** Roles that an activity names; where none was read out of it, its own words, if they are as short as a role. */
const rolesOf = ({ roles, responsible }: Activity): readonly string[] =>
  roles.length > 0 ? roles : responsible.filter((text) => text.length <= longestRole);

/** Makes the one look through the members that all questions of a day need. */
export function holdersOn(members: readonly RoleHolder[], today: LocalDate): Holders {
  const byRole = new Map<string, Person[]>();
  const byId = new Map<number, Person>();
  for (const { role, person, substitute, from, to } of members) {
    for (const one of [person, substitute]) if (one) byId.set(one.id, one);
    const who = person ?? substitute;
    if (who === null || (from !== null && from > today) || (to !== null && to < today)) continue;
    const key = nameOf(role);
    const known = byRole.get(key) ?? [];
    byRole.set(key, known.some(({ id }) => id === who.id) ? known : [...known, who]);
  }
  const of = (role: string): readonly Person[] => {
    const name = nameOf(role);
    // "Områdechefen" is the områdechef.
    return byRole.get(name) ?? byRole.get(name.replace(definite, '')) ?? [];
  };
  return {
    of,
    behind(item, activity) {
      const named = byId.get(item.personId ?? activity?.personId ?? -1);
      if (named) return [named];
      const roles = item.responsible !== null && item.responsible.trim() !== '' ? [item.responsible] : null;
      const people = (roles ?? (activity ? rolesOf(activity) : [])).flatMap((role) => [...of(role)]);
      return people.filter(({ id }, i) => people.findIndex((one) => one.id === id) === i);
    },
  };
}

/**
 * The roles of the activities under way that nobody has on a day, in the plan's order, each once. An activity that is ended,
 * or names a person in charge itself, lacks nobody. Pure.
 */
export function openRoles(plan: Plan, today: LocalDate): OpenRole[] {
  const { of } = holdersOn(plan.members, today);
  const open = new Map<string, { role: string; activities: Activity[] }>();
  for (const activity of plan.activities) {
    if (activity.stage === 'ended' || activity.personId !== null) continue;
    for (const role of rolesOf(activity)) {
      if (of(role).length > 0) continue;
      const known = open.get(nameOf(role));
      if (known === undefined) open.set(nameOf(role), { role, activities: [activity] });
      else if (!known.activities.includes(activity)) known.activities.push(activity);
    }
  }
  return [...open.values()];
}
