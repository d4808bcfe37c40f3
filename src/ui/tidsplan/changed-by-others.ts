import type { Activity, Plan, PlanItem } from '../../plan/plan';

type Thing = Activity | PlanItem;

/** The keys of items and activities that are new or say something else than before; a version alone says nothing. Pure. */
export function changedKeys(before: Plan, now: Plan): ReadonlySet<string> {
  const old = new Map<string, Thing>([...before.activities, ...before.items].map((thing) => [thing.key, thing]));
  const changed = [...now.activities, ...now.items].filter((thing) => !saysSame(old.get(thing.key), thing));
  return new Set(changed.map(({ key }) => key));
}

function saysSame(a: Thing | undefined, b: Thing): boolean {
  if (a === undefined) return false;
  if (a === b) return true;
  const [old, now] = [new Map(Object.entries(a)), Object.entries(b)];
  return now.every(([name, value]: [string, unknown]) => {
    const was: unknown = old.get(name);
    return name === 'row' || was === value || JSON.stringify(was) === JSON.stringify(value);
  });
}
