import { isModerated, moderationStatus } from '../items/moderation';
import type { Item } from '../store/items';
import type { List } from '../store/lists';
import { holds, type Mask, type Permission } from './permissions';

/** SPList.ReadSecurity and WriteSecurity (Microsoft): 1 all rows, 2 only one's own; WriteSecurity 4: none. */
const security = { own: 2, none: 4 } as const;

/** SP.DraftVisibilityType (Microsoft): who sees what is not approved. */
const draftVisibility = { readers: 0, editors: 1, approvers: 2 } as const;

/** True where a list's settings narrow its rows beyond the permissions, so that each row must be asked about. */
export const hasRowRules = (list: List): boolean =>
  list.settings['ReadSecurity'] === security.own ||
  isModerated(list) ||
  (list.minorVersions && draftsFor(list) !== draftVisibility.readers);

/**
 * True where the list's settings take a permission away on this row: item-level permissions (one's own rows alone, except
 * for those who may override list behaviours) and content approval (what waits is seen by its author and by approvers).
 */
export function ruledOut(principalId: number, permission: Permission, mask: Mask, list: List, item: Item): boolean {
  switch (permission) {
    case 'viewListItems':
    case 'openItems':
    case 'viewVersions':
      return (
        notOwn(list.settings['ReadSecurity'], principalId, mask, list, item) ||
        isHiddenDraft(principalId, mask, list, item)
      );
    case 'editListItems':
    case 'deleteListItems':
      return notOwn(list.settings['WriteSecurity'], principalId, mask, list, item);
    default:
      return false;
  }
}

/** Libraries have no item-level permissions, and folders are everybody's (Microsoft: "Item-level Permissions"). */
function notOwn(rule: unknown, principalId: number, mask: Mask, list: List, item: Item): boolean {
  if (list.baseType !== 0 || item.fs === 1 || holds(mask, 'cancelCheckout')) return false;
  return rule === security.none || (rule === security.own && item.author !== principalId);
}

function isHiddenDraft(principalId: number, mask: Mask, list: List, item: Item): boolean {
  const waits = isModerated(list) && (item.values['_ModerationStatus'] ?? 0) !== moderationStatus.approved;
  const unpublished = list.minorVersions && item.fs === 0 && item.uiVersion < 512;
  if ((!waits && !unpublished) || item.author === principalId || holds(mask, 'approveItems')) return false;
  const visible = draftsFor(list);
  return (
    visible === draftVisibility.approvers || (visible === draftVisibility.editors && !holds(mask, 'editListItems'))
  );
}

/** Who sees drafts: readers, where nothing else was chosen. */
const draftsFor = (list: List): unknown => list.settings['DraftVersionVisibility'] ?? draftVisibility.readers;
