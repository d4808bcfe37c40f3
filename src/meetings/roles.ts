import { addDays } from '../periods/index';
import type { LocalDate, Person, Plan, RoleHolder } from '../plan/plan';
import { isNothing, openThingsOf, type OpenThings } from '../plan/handover';

/** Whether a role holds on a day, is still to come, or is over. */
export type RoleTime = 'now' | 'later' | 'over';

export function roleTime({ from, to }: RoleHolder, today: LocalDate): RoleTime {
  if (to !== null && to < today) return 'over';
  return from !== null && from > today ? 'later' : 'now';
}

/** So many days ahead it is told that a role ends. */
export const soonDays = 30;

export const endsSoon = (holder: RoleHolder, today: LocalDate): boolean =>
  roleTime(holder, today) === 'now' && holder.to !== null && holder.to <= addDays(today, soonDays);

/** Somebody who leaves, or has left, and what is theirs all the same. */
export interface Leaver {
  readonly person: Person;
  /** The last day of the last of their roles. */
  readonly lastDay: LocalDate;
  readonly open: OpenThings;
}

/**
 * Those whose last role as its person ends within a month, or has ended, and who are still named as the one in charge of something that is
 * not settled, or have a role that ends: the soonest first. Pure.
 */
export function leaversOf(plan: Plan, today: LocalDate): Leaver[] {
  const people = new Map<number, { person: Person; rows: RoleHolder[] }>();
  for (const holder of plan.members) {
    if (holder.person === null) continue;
    const known = people.get(holder.person.id) ?? { person: holder.person, rows: [] };
    people.set(holder.person.id, { ...known, rows: [...known.rows, holder] });
  }
  return [...people.values()]
    .flatMap(({ person, rows }): Leaver[] => {
      // Who has a role without an end, or one that begins later, stays.
      if (rows.some((row) => row.to === null || row.to > addDays(today, soonDays))) return [];
      const lastDay =
        rows
          .map(({ to }) => to ?? '')
          .sort()
          .at(-1) ?? today;
      const open = openThingsOf(plan, person.id, today);
      return isNothing(open) ? [] : [{ person, lastDay, open }];
    })
    .sort((a, b) => a.lastDay.localeCompare(b.lastDay) || a.person.name.localeCompare(b.person.name, 'da'));
}
