import type { PlanRepository } from '../src/lists/repository';
import type { Plan } from '../src/plan/plan';

/** Names of those whom items and activities name by SharePoint's ids. */
export interface People {
  /** Asks for the names that are not known yet of those whom these items, or their activities, name. */
  learn(plan: Plan, itemKeys: ReadonlySet<string>): Promise<void>;
  nameOf(personId: number): string | null;
}

/** Each name is asked for once, as long as the process lives; those of role holders come with the plan. */
export function createPeople(repository: Pick<PlanRepository, 'nameOf'>): People {
  const names = new Map<number, string>();
  return {
    async learn(plan, itemKeys) {
      for (const { person, substitute } of plan.members)
        for (const one of [person, substitute]) if (one) names.set(one.id, one.name);
      const items = plan.items.filter(({ key }) => itemKeys.has(key));
      const activities = new Set(items.map(({ activityKey }) => activityKey));
      const named = [...items, ...plan.activities.filter(({ key }) => activities.has(key))];
      const unknown = new Set(
        named.flatMap(({ personId }) => (personId === null || names.has(personId) ? [] : personId)),
      );
      for (const id of unknown) {
        const name = await repository.nameOf(id);
        if (name !== null) names.set(id, name);
      }
    },
    nameOf: (personId) => names.get(personId) ?? null,
  };
}
