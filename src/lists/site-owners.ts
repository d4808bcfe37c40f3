import type { SPFI } from '@pnp/sp/fi.js';
import '@pnp/sp/site-groups/web.js';
import '@pnp/sp/site-users/web.js';
import * as z from 'zod/mini';

const usersSchema = z.array(z.looseObject({ Title: z.string(), PrincipalType: z.number() }));

/** SharePoint's word for a person among principals; groups and apps have others. */
const person = 1;
/** Enough to find somebody to ask. */
const mostNamed = 5;

/**
 * Names of people who own the site, for somebody who has to ask one. Empty where the members of the owners' group may not be
 * seen, or where it holds only a group of Microsoft 365: nothing depends upon it.
 */
export async function siteOwners(sp: SPFI): Promise<string[]> {
  try {
    const users = usersSchema.parse(await sp.web.associatedOwnerGroup.users.select('Title', 'PrincipalType')());
    return users
      .filter(({ PrincipalType }) => PrincipalType === person)
      .map(({ Title }) => Title)
      .slice(0, mostNamed);
  } catch {
    return [];
  }
}
