import { mergedAsSaid } from '../../plan/merged';
import type { Activity, Area, PlanItem } from '../../plan/plan';
import { sameWords } from './clean-text';
import type { Report } from './report';

/** Activities whose area is missing. They keep what the person wrote; views show them under "Uden indsatsområde". */
export function checkActivities(activities: readonly Activity[], areas: readonly Area[], report: Report): void {
  const known = new Set(areas.map(({ key }) => key));
  for (const { row, areaKey } of activities) {
    if (row === null) continue;
    if (areaKey !== null && !known.has(areaKey)) report(row.id, 'AreaKey', 'noArea', areaKey);
    // A plan without focus areas is no mistake.
    else if (areaKey === null && areas.length > 0) report(row.id, 'AreaKey', 'withoutArea');
  }
}

/**
 * Items in their places: the area is the activity's own, also where a person moved the activity. An item whose activity is
 * missing keeps what the person wrote; views show it under "Punkter uden aktivitet".
 */
export function placeItems(items: readonly PlanItem[], activities: readonly Activity[], report: Report): PlanItem[] {
  const byKey = new Map(activities.map((activity) => [activity.key, activity]));
  return items.map((item) => {
    const activity = byKey.get(item.activityKey);
    if (activity)
      return mergedAsSaid(activity.areaKey === item.areaKey ? item : { ...item, areaKey: activity.areaKey }, activity);
    if (item.row !== null)
      report(item.row.id, 'ActivityKey', item.activityKey === '' ? 'required' : 'noActivity', item.activityKey);
    return mergedAsSaid(item, undefined);
  });
}

/** Goals of one activity that say the same: both stay, the younger row is told of. */
export function checkSameWords(items: readonly PlanItem[], report: Report): void {
  const first = new Map<string, number>();
  const goals = items.filter(({ kind, row }) => kind === 'goal' && row !== null);
  for (const { row, activityKey, text } of [...goals].sort((a, b) => (a.row?.id ?? 0) - (b.row?.id ?? 0))) {
    const words = `${activityKey}\n${sameWords(text)}`;
    const before = first.get(words);
    if (row === null) continue;
    if (before === undefined) first.set(words, row.id);
    else report(row.id, 'Title', 'sameWords', text, before);
  }
}
