import type { Finding, FindingKind } from '../../../health/index';
import type { Activity } from '../../../plan/plan';
import type { AskedField } from '../../activity/asked-field';
import { activityEditor, newItemRow } from '../../activity/editors';

/** Where a finding is mended: in the panel of an item or its period, on a page, in a part of this page, or in a list. */
export type Mend =
  | { readonly to: 'item' | 'period'; readonly key: string }
  | { readonly to: 'activity'; readonly key: string; readonly asks: Asks }
  | { readonly to: 'channels' | 'members' }
  | { readonly to: 'indicators' | 'process' | 'meetings' };

/** What the page of the activity opens with: a field of its own, a new goal, what it is merged into, why it rests; null: nothing. */
export type Asks = 'roles' | 'purpose' | 'newGoal' | 'merge' | 'reason' | null;

const asksOf: Partial<Record<FindingKind, Asks>> = {
  noRole: 'roles',
  noPurpose: 'purpose',
  noGoal: 'newGoal',
  noNext: 'newGoal',
  mergedNowhere: 'merge',
  noReason: 'reason',
};

/** The editor of an activity's page, and the field in it, that answers what is asked. Pure. */
export function editorFor(asks: Asks, activity: Activity): Omit<AskedField, 'activityKey'> | null {
  switch (asks) {
    case null:
      return null;
    case 'roles':
    case 'purpose':
      return { editor: activityEditor, field: asks };
    case 'newGoal':
      return { editor: newItemRow(activity, 'goals'), field: null };
    case 'merge':
      return { editor: 'merge', field: null };
    case 'reason':
      return { editor: activity.stage === 'dropped' ? 'drop' : 'postpone', field: null };
  }
}

/** Pure. */
export function mendOf({ kind, key, activityKey, areaKey }: Finding): Mend | null {
  switch (kind) {
    case 'noPerson':
      return { to: 'members' };
    case 'noChannel':
      return { to: 'channels' };
    case 'processPlan':
      return { to: 'process' };
    case 'coverage':
      return { to: 'meetings' };
    case 'noIndicator':
    case 'noFigures':
    case 'oldFigures':
      return { to: 'indicators' };
    case 'undated':
    case 'unreadable':
      return key === null ? null : { to: 'period', key };
    case 'notHeld':
      return key === null ? null : { to: 'item', key };
    case 'noRole':
    case 'noPurpose':
    case 'noNext':
    case 'noNews':
    case 'noGoal':
      return { to: 'activity', key: key ?? activityKey ?? areaKey ?? '', asks: asksOf[kind] ?? null };
    case 'mergedNowhere':
    case 'noReason':
      if (key === null) return null;
      return key === activityKey ? { to: 'activity', key, asks: asksOf[kind] ?? null } : { to: 'item', key };
  }
}
