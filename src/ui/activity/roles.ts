import { fold } from '../../periods/tokens';
import type { Activity, LocalDate, Plan, RoleHolder } from '../../plan/plan';

/** A role of an activity and who has it today. */
export interface HeldRole {
  readonly role: string;
  readonly holders: readonly RoleHolder[];
}

const nameOf = (role: string): string => fold(role).trim();

/** The activity's roles, or, where none was read out of it, its own words of who is responsible; each with its people. Pure. */
export function rolesOf(plan: Plan, activity: Activity, today: LocalDate): HeldRole[] {
  const roles = activity.roles.length > 0 ? activity.roles : activity.responsible;
  return roles.map((role) => ({
    role,
    holders: plan.members.filter(
      (one) =>
        nameOf(one.role) === nameOf(role) &&
        (one.person !== null || one.substitute !== null) &&
        (one.from === null || one.from <= today) &&
        (one.to === null || one.to >= today),
    ),
  }));
}

/** The person that the activity itself names; null where it names none, or one of whom no more is known. Pure. */
export function personOf(plan: Plan, activity: Activity): string | null {
  if (activity.personId === null) return null;
  const people = plan.members.flatMap(({ person, substitute }) => [person, substitute]);
  return people.find((one) => one?.id === activity.personId)?.name ?? null;
}

/** An address that may be put in a link: other schemes than https come from nowhere good. Pure. */
export const safeLink = (url: string | null | undefined): string | null =>
  url != null && /^https:\/\//i.test(url) ? url : null;
