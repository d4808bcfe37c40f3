import {
  createRegister,
  type LateRegister,
  type RegisterOptions,
} from '../../../../src/lists/documents/create-register';
import type { LoadedRegister } from '../../../../src/lists/documents/register';
import type { WriteResult } from '../../../../src/lists/repository';
import { lists } from '../../../../src/lists/schema';
import { listOf } from '../../../../src/lists/table';
import type { Transport } from '../../../../src/lists/transport/retrying-fetch';
import type { RunningSite } from '../support/running-site';

export const today = '2026-11-28';

export const registerAs = (
  site: RunningSite,
  alias: Parameters<RunningSite['as']>[0],
  more: Partial<RegisterOptions> & { transport?: Partial<Transport> } = {},
): LateRegister => {
  const { transport, ...options } = more;
  return createRegister(site.as(alias, transport), { place: 'webPart', today: () => today, ...options });
};

export async function loaded(register: LateRegister): Promise<LoadedRegister> {
  const read = await register.load();
  if (read === 'notProvisioned') throw new Error(read);
  return read;
}

export function done<T>(result: WriteResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Gives a local person a role. */
export async function giveRole(site: RunningSite, login: string, role: string, unit: string): Promise<number> {
  const sp = site.as('stab');
  const { Id } = await sp.web.ensureUser(`i:0#.f|membership|${login}`);
  await listOf(sp, lists.members).items.add({ Title: role, UniqueKey: `${login}|${role}`, Unit: unit, PersonId: Id });
  return Id;
}
