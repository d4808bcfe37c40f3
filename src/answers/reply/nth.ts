import type { PlanItem } from '../../plan/plan';
import { ordinalOf } from '../question/ordinal';
import { itemFact } from './facts';
import { countItems, kindsAsked, listOf, shown } from './item-rows';
import { byEnd, itemsOf, narrowed } from './narrow';
import { inSentence, type Reply, type Scope } from './scope';
import { whenItems } from './when';

/**
 * "Den tredje milepæl i 2.5", "de to sidste frister": by the plan's own order within one activity, by time where several are
 * asked of. Null where no place in a row is named.
 */
export function nth(scope: Scope): Reply | null {
  const { asked, found } = scope;
  const ordinal = ordinalOf(asked.plain);
  if (ordinal === null || scope.is('processPlan')) return null;
  const cut = narrowed(scope);
  const isWhole = cut.rest.length === 0;
  if (!isWhole && (cut.named?.length ?? 0) === 0) return null;
  const kinds = kindsAsked(scope).length === 3 ? (['milestone'] as const) : kindsAsked(scope);
  const all = itemsOf(scope, cut, kinds);
  // "Sidste frist for kurser": of what the words name, where they are no activity's title.
  const isTitled = isWhole || asked.key !== null || found.owners.some(({ byTitle }) => byTitle >= 0.5);
  const items = isTitled
    ? all
    : all.filter((item) => found.statements.some(({ of, own }) => of.item === item && own >= 0.4));
  if (items.length === 0 && cut.activities.length !== 1) return null;
  const ends = ordinal.count > 1 || ordinal.at === 1 || ordinal.at === -1;
  const isOwnOrder = cut.activities.length === 1 && !ends;
  const row = isOwnOrder ? items : items.filter(({ end }) => end !== null).sort(byEnd);
  const from = ordinal.at > 0 ? ordinal.at - 1 : row.length + ordinal.at;
  if (row.length < Math.abs(ordinal.at)) return tooFew(scope, items, cut.name);
  const those = row.slice(Math.max(0, from), Math.max(0, from) + ordinal.count);
  // What ends on the same day is as early, or as late.
  const [only] = those;
  const same = ordinal.count === 1 && ends && only !== undefined ? row.filter(({ end }) => end === only.end) : those;
  return same.length === 1 ? whenItems(scope, same) : listOf(scope, same);
}

/** There are fewer than the place that was asked for: how many there are, and which. */
function tooFew(scope: Scope, items: readonly PlanItem[], name: string): Reply {
  const { say } = scope;
  const count = countItems(scope, items);
  return {
    outcome: 'unknown',
    intent: 'list',
    sentence:
      items.length === 0
        ? say('answer.listNone', { scope: inSentence(name) })
        : say('answer.onlySoMany', { scope: inSentence(name), count }),
    ...shown(scope, items, (item) => itemFact(scope, item, { withActivity: true })),
    subjects: [...new Set(items.map(({ activityKey }) => activityKey))],
    missed: 'notInPlan',
  };
}
