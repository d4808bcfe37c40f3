import type { Activity, Plan, PlanItem } from '../../plan/plan';
import { rootOf } from '../language/root';
import { wordsOfText } from '../language/words-of-text';
import type { Owner, Statement } from './statement';

/** What replies look up again and again, made once for a plan as it stands. */
export interface Lookup {
  activity(key: string): Activity | undefined;
  itemsOf(activityKey: string): readonly PlanItem[];
  item(key: string): PlanItem | undefined;
  ownerOf(key: string): Owner | undefined;
  statementOf(itemKey: string): Statement | undefined;
  /** The roots of a text's words in their order; a text that was asked about before is not read again. */
  rootsOf(text: string): readonly string[];
}

export function createLookup(plan: Plan, owners: readonly Owner[]): Lookup {
  const activities = new Map(plan.activities.map((activity) => [activity.key, activity]));
  const items = new Map(plan.items.map((item) => [item.key, item]));
  const byActivity = new Map<string, PlanItem[]>();
  for (const item of plan.items) {
    const those = byActivity.get(item.activityKey);
    if (those) those.push(item);
    else byActivity.set(item.activityKey, [item]);
  }
  const ofActivity = new Map(
    owners.flatMap((owner) => (owner.about.kind === 'activity' ? [[owner.key, owner] as const] : [])),
  );
  const statements = new Map(
    owners.flatMap((owner) =>
      owner.statements.flatMap((one) => (one.item === null ? [] : [[one.item.key, one] as const])),
    ),
  );
  const roots = new Map<string, readonly string[]>();
  return {
    activity: (key) => activities.get(key),
    item: (key) => items.get(key),
    itemsOf: (key) => byActivity.get(key) ?? [],
    ownerOf: (key) => ofActivity.get(key),
    statementOf: (key) => statements.get(key),
    rootsOf(text) {
      const known = roots.get(text);
      if (known) return known;
      const read = wordsOfText(text).map(({ text: word }) => rootOf(word));
      roots.set(text, read);
      return read;
    },
  };
}
