import { isOver } from './merged';
import type { Activity, LocalDate, Plan, PlanItem, RoleHolder } from './plan';

export const rolePlaces = ['person', 'substitute', 'leader'] as const;
export type RolePlace = (typeof rolePlaces)[number];

/** What somebody has open: to be handed over when they leave. */
export interface OpenThings {
  readonly items: readonly PlanItem[];
  readonly activities: readonly Activity[];
  /** Roles that they have, stand in for or lead, from today on. */
  readonly roles: readonly { readonly holder: RoleHolder; readonly place: RolePlace }[];
}

/** All that names a person as the one in charge and is not settled. Pure. */
export function openThingsOf(plan: Plan, personId: number, today: LocalDate): OpenThings {
  return {
    items: plan.items.filter((item) => item.personId === personId && ['planned', 'postponed'].includes(item.status)),
    activities: plan.activities.filter((activity) => activity.personId === personId && !isOver(activity)),
    roles: plan.members
      .filter(({ to }) => to === null || to >= today)
      .flatMap((holder) =>
        rolePlaces.filter((place) => holder[place]?.id === personId).map((place) => ({ holder, place })),
      ),
  };
}

/** Each thing by a name that it keeps, so that what was handed over can be told from what somebody had before. Pure. */
export const keysOf = ({ items, activities, roles }: OpenThings): string[] => [
  ...items.map(({ key }) => `item:${key}`),
  ...activities.map(({ key }) => `activity:${key}`),
  ...roles.map(({ holder, place }) => `${place}:${holder.key}`),
];

/** Those of the things that are named. Pure. */
export function only({ items, activities, roles }: OpenThings, keys: readonly string[]): OpenThings {
  const named = new Set(keys);
  return {
    items: items.filter(({ key }) => named.has(`item:${key}`)),
    activities: activities.filter(({ key }) => named.has(`activity:${key}`)),
    roles: roles.filter(({ holder, place }) => named.has(`${place}:${holder.key}`)),
  };
}

export const isNothing = ({ items, activities, roles }: OpenThings): boolean =>
  items.length + activities.length + roles.length === 0;
