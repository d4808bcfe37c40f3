import type { ItemKind } from './plan';

/** The letter in a number of the plan's own: "2.1.m2" is a milestone (docs/decisions/0003). */
const letters: Readonly<Record<ItemKind, string>> = { milestone: 'm', goal: 'g', followUp: 'o' };

/** What stands before the count in the number of a new thing. */
export const keyStart = {
  item: (activityKey: string, kind: ItemKind): string => `${activityKey}.${letters[kind]}`,
  /** An activity outside the areas of a plan that has some is numbered under 0; one of a plan without areas has no point. */
  activity: (areaKey: string | null, hasAreas: boolean): string => (hasAreas ? `${areaKey ?? '0'}.` : ''),
  area: (): string => '',
  delivery: (areaKey: string | null, activityKey: string | null): string => {
    const of = activityKey ?? areaKey;
    return of === null ? 'p' : `${of}.p`;
  },
} as const;

/**
 * The next free number: one more than the highest that has been given, also to what has been moved or dropped since. A
 * number is never given again. Pure.
 */
export function nextKey(start: string, taken: Iterable<string>): string {
  let highest = 0;
  for (const key of taken) {
    if (!key.startsWith(start)) continue;
    const count = key.slice(start.length);
    if (/^\d{1,9}$/.test(count)) highest = Math.max(highest, Number(count));
  }
  return `${start}${highest + 1}`;
}
