import type { SPFI } from '@pnp/sp/fi.js';
import { PermissionKind } from '@pnp/sp/security/types.js';
import * as z from 'zod/mini';
import { statusOf } from './faults';
import { lists } from './schema';
import { listOf } from './table';

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
}

export const noRights: Rights = { read: false, edit: false, manage: false, provision: false };

const maskSchema = z.object({ High: z.coerce.number(), Low: z.coerce.number() });

/** SharePoint's mask in the product's four words; anything unreadable is no right at all. */
export function readMask(value: unknown): Rights {
  const mask = maskSchema.safeParse(value);
  if (!mask.success) return noRights;
  // PermissionKind counts bits from 1; all that is asked lies in the lower half.
  const may = (kind: PermissionKind): boolean => ((mask.data.Low >>> (kind - 1)) & 1) === 1;
  const manage = may(PermissionKind.ManageLists);
  return {
    read: may(PermissionKind.ViewListItems),
    edit: may(PermissionKind.EditListItems) && may(PermissionKind.AddListItems),
    manage,
    provision: manage && may(PermissionKind.ManageWeb) && may(PermissionKind.ManagePermissions),
  };
}

/**
 * Asked in one request: of the site, what provisioning needs; of the plan's items, what a person may do with the plan.
 * Where the lists are not made yet, the site's own answer counts.
 */
export async function rightsOf(sp: SPFI): Promise<Rights> {
  const [batched, execute] = sp.batched();
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
  return { ...(items ?? site), provision: site.provision };
}
