import type { Plan, PlanItem } from '../plan/plan';

/** A line of a meeting's decisions, with the follow-up that it became. */
export interface Decision {
  readonly line: string;
  /** The line without the number in front of it. */
  readonly text: string;
  /** The number that it begins with; null where nobody has made a follow-up of it. */
  readonly key: string | null;
  /** What it became, as it is now; null also where the plan has it no longer. */
  readonly item: PlanItem | null;
}

const numbered = /^(\d{1,3}(?:\.\d{1,4}){0,2}\.[mgo]\d{1,5})\s+(?=\S)/;

/** What a meeting decided, line by line, with what came of each. Pure. */
export function decisionsOf(lines: readonly string[], items: ReadonlyMap<string, PlanItem>): Decision[] {
  return lines.map((line) => {
    const key = numbered.exec(line)?.[1] ?? null;
    return {
      line,
      text: key === null ? line : line.slice(key.length).trim(),
      key,
      item: key === null ? null : (items.get(key) ?? null),
    };
  });
}

export const itemsByKey = (plan: Pick<Plan, 'items'>): ReadonlyMap<string, PlanItem> =>
  new Map(plan.items.map((item) => [item.key, item]));
