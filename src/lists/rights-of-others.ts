import type { SPFI } from '@pnp/sp/fi.js';
import '@pnp/sp/security/list.js';
import { PermissionKind } from '@pnp/sp/security/types.js';
import { lists } from './schema';
import { listOf } from './table';

/** Whether somebody else may do this with the plan's items, as SharePoint says it now. */
export async function mayUser(
  sp: SPFI,
  right: 'EditListItems' | 'ViewListItems',
  userPrincipalName: string,
): Promise<boolean> {
  try {
    const items = listOf(sp, lists.items);
    const rights = await items.getUserEffectivePermissions(`i:0#.f|membership|${userPrincipalName}`);
    return items.hasPermissions(rights, PermissionKind[right]);
  } catch {
    // Whatever stood in the way, the right is not proven; the press is refused and the tab still lets the person write.
    return false;
  }
}
