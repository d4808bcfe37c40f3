import type { EarlierActivity } from '../plan/plan';
import type { ListState } from './loading/list-state';
import { summariesOf } from './plans/plan-summary';
import { isFolder, planKeyOf } from './problems/rows-of-plan';
import { rowsReader, type RowReader } from './row-reader';
import { itemsText } from './known-rows';
import { lists } from './schema';

/** The lists that a former plan is told from; they are the plan's own, and read with it. */
export const formerLists = [lists.plans, lists.activities, lists.items] as const;

/**
 * The activities of the site's former plans, as what was done before: the plan's title stands where an earlier activity has its
 * area, and what became of its items where it has its status. Pure.
 */
export function formerActivities(states: readonly ListState[], presentKey: string): EarlierActivity[] {
  const rowsOf = (list: (typeof formerLists)[number]) => [
    ...(states.find((state) => state.list === list)?.rows.values() ?? []),
  ];
  const former = new Map(
    summariesOf(rowsOf(lists.plans)).flatMap(({ key, title, stage }) =>
      stage === 'former' && key !== presentKey ? [[key, title] as const] : [],
    ),
  );
  if (former.size === 0) return [];
  // What a row has wrong is told where its own list is shown.
  const items = rowsReader(lists.items, [], () => '');
  const activities = rowsReader(lists.activities, [], () => '');
  const byActivity = new Map<string, RowReader[]>();
  for (const raw of rowsOf(lists.items)) {
    if (isFolder(raw) || !former.has(planKeyOf(raw))) continue;
    const row = items(raw);
    const key = `${planKeyOf(raw)}:${row.key('ActivityKey') ?? ''}`;
    const those = byActivity.get(key);
    if (those) those.push(row);
    else byActivity.set(key, [row]);
  }
  return rowsOf(lists.activities).flatMap((raw): EarlierActivity[] => {
    const plan = former.get(planKeyOf(raw));
    if (isFolder(raw) || plan === undefined) return [];
    const row = activities(raw);
    const key = `${planKeyOf(raw)}:${row.key('Key') ?? `#${raw.Id}`}`;
    const told = (byActivity.get(key) ?? []).map(itemsText).filter((text) => text !== '');
    return [
      {
        key,
        areaTitle: plan,
        title: row.title(),
        purpose: row.lines('Purpose'),
        startedText: null,
        statusText: told.length === 0 ? null : told.join('\n'),
        goal: null,
        continuesIn: null,
        row: null,
      },
    ];
  });
}
