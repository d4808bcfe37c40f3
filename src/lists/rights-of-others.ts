import type { SPFI } from '@pnp/sp/fi.js';
import '@pnp/sp/security/list.js';
import '@pnp/sp/site-users/web.js';
import { PermissionKind } from '@pnp/sp/security/types.js';
import * as z from 'zod/mini';
import type { Person } from '../plan/plan';
import { lists, type ListDeclaration } from './schema';
import { listOf } from './table';
import { askedAtOnce } from './transport/at-once';

/**
 * Whether somebody else may do this with the plan's items, or with a list's rows, as SharePoint says it now. What is asked at
 * the same moment, of several lists or people, goes in one request.
 */
export async function mayUser(
  sp: SPFI,
  right: 'EditListItems' | 'ViewListItems',
  userPrincipalName: string,
  list: ListDeclaration = lists.items,
): Promise<boolean> {
  const outcome = await askedAtOnce(sp, async (at) => {
    const items = listOf(at, list);
    const rights = await items.getUserEffectivePermissions(`i:0#.f|membership|${userPrincipalName}`);
    return items.hasPermissions(rights, PermissionKind[right]);
  });
  // Whatever stood in the way, the right is not proven; the press is refused and the tab still lets the person write.
  return outcome.ok && outcome.value;
}

const ownRightsSchema = z.object({ HasUniqueRoleAssignments: z.boolean() });

/** Whether a list was given rights of its own, beside those of the site. */
export async function hasOwnRights(sp: SPFI, list: ListDeclaration): Promise<boolean> {
  const outcome = await askedAtOnce(sp, async (at) =>
    ownRightsSchema.parse(await listOf(at, list).select('HasUniqueRoleAssignments')()),
  );
  return !outcome.ok || outcome.value.HasUniqueRoleAssignments;
}

const userSchema = z.object({ Id: z.number(), Title: z.string() });

/** Who somebody is on the site; the site learns of them where it did not know them yet. */
export async function personOf(sp: SPFI, userPrincipalName: string): Promise<Person | null> {
  try {
    const { Id: id, Title: name } = userSchema.parse(await sp.web.ensureUser(`i:0#.f|membership|${userPrincipalName}`));
    return { id, name, login: userPrincipalName };
  } catch {
    return null;
  }
}

/** What somebody is called on the site. */
export async function nameOf(sp: SPFI, id: number): Promise<string | null> {
  try {
    return userSchema.parse(await sp.web.getUserById(id).select('Id', 'Title')()).Title;
  } catch {
    return null;
  }
}
