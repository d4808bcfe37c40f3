import type { SPFI } from '@pnp/sp/fi.js';
import '@pnp/sp/site-users/web.js';
import * as z from 'zod/mini';
import type { Person } from '../../plan/plan';
import { readMask } from '../rights-of';
import { lists } from '../schema';
import { listOf } from '../table';
import { together, valueOf, type Part, type TogetherOptions } from '../transport/together';

export interface Asker {
  readonly me: Person;
  readonly mayEdit: boolean;
}

const userSchema = z.object({ Id: z.number(), Title: z.string(), LoginName: z.string() });
const listSchema = z.object({ EffectiveBasePermissions: z.unknown() });

/** Who asks, and whether they may write the register, in one request. */
export async function whoAsks(sp: SPFI, options: TogetherOptions): Promise<Asker> {
  const parts: Part<unknown>[] = [
    (batched) => batched.web.currentUser.select('Id', 'Title', 'LoginName')(),
    (batched) => listOf(batched, lists.governingDocuments).select('EffectiveBasePermissions')(),
  ];
  const [user, list] = await together(sp, parts, options);
  const { Id: id, Title: name, LoginName } = userSchema.parse(valueOf(user));
  const mask = list?.ok ? listSchema.parse(list.value).EffectiveBasePermissions : null;
  return { me: { id, name, login: LoginName.split('|').at(-1) ?? '' }, mayEdit: readMask(mask).edit };
}
