import type { SPFI } from '@pnp/sp/fi.js';
import '@pnp/sp/site-users/web.js';
import * as z from 'zod/mini';
import type { LocalDate, Person, RoleHolder } from '../plan/plan';
import { statusOf } from './faults';
import { lists } from './schema';
import { listOf } from './table';

/** The person asking; `login` is the user principal name, `roles` those of the plan that they hold or stand in for. */
export interface Me {
  readonly id: number;
  readonly name: string;
  readonly login: string;
  readonly roles: readonly string[];
}

/** What the person asking may do, as SharePoint says it: for hosts to show before somebody tries. */
export interface Rights {
  /** See the plan. */
  readonly read: boolean;
  /** Change rows. */
  readonly edit: boolean;
  /** Change lists: columns, views, what stands in the forms. */
  readonly manage: boolean;
  /** Make the lists and let people in: what provisioning needs. */
  readonly provision: boolean;
  /** True where nothing is changed here and now, whatever the person may do otherwise: the host says why. */
  readonly paused?: boolean;
}

export const noRights: Rights = { read: false, edit: false, manage: false, provision: false };

/** SharePoint's rights that the product asks for, by where they lie in its mask. PermissionKind of @pnp/sp counts from 1. */
export const rightBits = {
  ViewListItems: 0,
  AddListItems: 1,
  EditListItems: 2,
  ManageLists: 11,
  ManagePermissions: 25,
  ManageWeb: 30,
} as const;

const maskSchema = z.object({ High: z.coerce.number(), Low: z.coerce.number() });

/** SharePoint's mask in the product's four words; anything unreadable is no right at all. */
export function readMask(value: unknown): Rights {
  const mask = maskSchema.safeParse(value);
  if (!mask.success) return noRights;
  // All of them lie in the lower half.
  const may = (right: keyof typeof rightBits): boolean => ((mask.data.Low >>> rightBits[right]) & 1) === 1;
  const manage = may('ManageLists');
  return {
    read: may('ViewListItems'),
    edit: may('EditListItems') && may('AddListItems'),
    manage,
    provision: manage && may('ManageWeb') && may('ManagePermissions'),
  };
}

/** Who SharePoint says that the person asking is. */
export type User = Omit<Me, 'roles'>;

export interface Access {
  readonly rights: Rights;
  /** Null where SharePoint does not say who it is. */
  readonly user: User | null;
}

const userSchema = z.object({
  Id: z.number(),
  Title: z.string(),
  LoginName: z.string(),
  UserPrincipalName: z.optional(z.nullable(z.string())),
});

function readUser(value: unknown): User | null {
  const user = userSchema.safeParse(value);
  if (!user.success) return null;
  const { Id: id, Title: name, LoginName, UserPrincipalName } = user.data;
  // "i:0#.f|membership|kim@x.dk": what stands before is how SharePoint knows that it is an account.
  return { id, name, login: UserPrincipalName || (LoginName.split('|').at(-1) ?? '') };
}

/** The roles that a person holds, or stands in for, on a day. Pure. */
export function rolesOf(members: readonly RoleHolder[], { id, login }: User, today: LocalDate): string[] {
  const isMe = (person: Person | null): boolean =>
    person !== null && (person.id === id || (login !== '' && person.login.toLowerCase() === login.toLowerCase()));
  const own = members
    .filter(({ from, to }) => (from === null || from <= today) && (to === null || today <= to))
    .filter(({ person, substitute }) => isMe(person) || isMe(substitute));
  return [...new Set(own.map(({ role }) => role).filter((role) => role !== ''))];
}

export const rightsOf = async (sp: SPFI): Promise<Rights> => (await accessOf(sp)).rights;

/**
 * Asked in one request: who it is; of the site, what provisioning needs; of the plan's items, what a person may do with the
 * plan. Where the lists are not made yet, the site's own answer counts.
 */
export async function accessOf(sp: SPFI): Promise<Access> {
  const [batched, execute] = sp.batched();
  const asked = batched.web.currentUser
    .select('Id', 'Title', 'LoginName', 'UserPrincipalName')()
    .then(readUser, () => null);
  const settled = Promise.allSettled([
    batched.web.select('EffectiveBasePermissions')<{ EffectiveBasePermissions: unknown }>(),
    listOf(batched, lists.items).select('EffectiveBasePermissions')<{ EffectiveBasePermissions: unknown }>(),
  ]);
  await execute();
  const [web, items] = (await settled).map((answer) => {
    if (answer.status === 'fulfilled') return readMask(answer.value.EffectiveBasePermissions);
    const { kind } = statusOf(answer.reason);
    if (kind === 'noList' || kind === 'forbidden') return null;
    throw answer.reason as Error;
  });
  const site = web ?? noRights;
  return { rights: { ...(items ?? site), provision: site.provision }, user: await asked };
}
