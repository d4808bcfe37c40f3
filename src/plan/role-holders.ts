import { fold } from '../periods/tokens';
import { isOver } from './merged';
import type { Activity, LocalDate, Person, Plan, PlanItem, RoleHolder } from './plan';

/** A role that the plan names and nobody has today, with the activities that name it. */
export interface OpenRole {
  readonly role: string;
  readonly activities: readonly Activity[];
}

/** Who stands for what on a day. */
export interface Holders {
  /** The rows of a role in which there is somebody, person or substitute. */
  readonly rowsOf: (role: string) => readonly RoleHolder[];
  /** The people who have a role, or stand in where it has nobody else. */
  readonly of: (role: string) => readonly Person[];
  /** The person whom an item or activity names by id; null where it names none, or one of whom no more is known. */
  readonly named: (thing: Pick<Activity, 'personId'>) => Person | null;
  /** The person that the item or its activity names, else the people of the activity's roles. */
  readonly behind: (item: PlanItem, activity: Activity | undefined) => readonly Person[];
}

const definite = /(?:erne|ne|en|et|n)$/;
const nameOf = (role: string): string => fold(role).trim();

/** Longer than this a responsible text is a sentence about roles, and no role by itself. */
const longestRole = 60;

/** Roles that an activity names; where none was read out of it, its own words of who is responsible. */
export const namedRoles = ({ roles, responsible }: Activity): readonly string[] =>
  roles.length > 0 ? roles : responsible;

/** The same, without words that are too long for a role. */
const rolesOf = (activity: Activity): readonly string[] =>
  activity.roles.length > 0 ? activity.roles : namedRoles(activity).filter((text) => text.length <= longestRole);

/** Makes the one look through the members that all questions of a day need. */
export function holdersOn(members: readonly RoleHolder[], today: LocalDate): Holders {
  const byRole = new Map<string, RoleHolder[]>();
  const byId = new Map<number, Person>();
  for (const member of members) {
    const { role, person, substitute, leader = null, from, to } = member;
    for (const one of [person, substitute, leader]) if (one) byId.set(one.id, one);
    if (person === null && substitute === null) continue;
    if ((from !== null && from > today) || (to !== null && to < today)) continue;
    const rows = byRole.get(nameOf(role));
    if (rows) rows.push(member);
    else byRole.set(nameOf(role), [member]);
  }
  const rowsOf = (role: string): readonly RoleHolder[] => {
    const name = nameOf(role);
    // "Områdechefen" is the områdechef.
    return byRole.get(name) ?? byRole.get(name.replace(definite, '')) ?? [];
  };
  const of = (role: string): readonly Person[] =>
    eachOnce(rowsOf(role).flatMap(({ person, substitute }) => person ?? substitute ?? []));
  const named: Holders['named'] = ({ personId }) => (personId === null ? null : (byId.get(personId) ?? null));
  return {
    rowsOf,
    of,
    named,
    behind(item, activity) {
      const one = named({ personId: item.personId ?? activity?.personId ?? null });
      if (one) return [one];
      const roles = item.responsible !== null && item.responsible.trim() !== '' ? [item.responsible] : null;
      return eachOnce((roles ?? (activity ? rolesOf(activity) : [])).flatMap(of));
    },
  };
}

const eachOnce = (people: readonly Person[]): Person[] =>
  people.filter(({ id }, i) => people.findIndex((one) => one.id === id) === i);

/**
 * The roles of the activities under way that nobody has on a day, in the plan's order, each once. An activity that is over,
 * or names a person in charge itself, lacks nobody. Pure.
 */
export function openRoles(plan: Plan, today: LocalDate): OpenRole[] {
  const { of } = holdersOn(plan.members, today);
  const open = new Map<string, { role: string; activities: Activity[] }>();
  for (const activity of plan.activities) {
    if (isOver(activity) || activity.personId !== null) continue;
    for (const role of rolesOf(activity)) {
      if (of(role).length > 0) continue;
      const known = open.get(nameOf(role));
      if (known === undefined) open.set(nameOf(role), { role, activities: [activity] });
      else if (!known.activities.includes(activity)) known.activities.push(activity);
    }
  }
  return [...open.values()];
}
