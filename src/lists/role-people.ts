import type { SPFI } from '@pnp/sp/fi.js';
import type { RoleHolder } from '../plan/plan';
import type { RolePlace } from '../plan/handover';
import { statusOf } from './faults';
import { lists } from './schema';
import { updateRow } from './writing/write-row';

/** Who has which role, as far as the product changes it. */
export interface RolePeople {
  /** Puts a person in the place of another, with the row's ETag; false where somebody changed the row, or it is gone. */
  put(holder: RoleHolder, place: RolePlace, personId: number): Promise<boolean>;
}

const columns = { person: 'Person', substitute: 'Substitute', leader: 'Leader' } as const;

/** The list of roles and people. */
export function createRolePeople(sp: SPFI): RolePeople {
  return {
    async put({ row }, place, personId) {
      if (row === null) return false;
      try {
        await updateRow(sp, lists.members, row, { [columns[place]]: personId });
        return true;
      } catch (error) {
        if (['conflict', 'gone'].includes(statusOf(error).kind)) return false;
        throw error;
      }
    },
  };
}
