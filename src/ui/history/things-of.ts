import type { Plan } from '../../plan/plan';

export interface Thing {
  readonly key: string;
  readonly title: string;
}

/** Items and activities by their rows, for a line tells of a row. Pure. */
export function thingsOf(plan: Plan): ReadonlyMap<string, Thing> {
  const things = new Map<string, Thing>();
  for (const { row, key, text } of plan.items) if (row) things.set(`${row.list}/${row.id}`, { key, title: text });
  for (const { row, key, title } of plan.activities)
    if (row) things.set(`${row.list}/${row.id}`, { key, title: `${key} ${title}` });
  return things;
}
