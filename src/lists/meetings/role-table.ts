import type { RoleHolder } from '../../plan/plan';
import { readMember } from '../read-beside';
import type { MachineryContext } from '../machinery/machinery-lists';
import { rowTable } from '../machinery/row-table';
import type { WriteResult } from '../repository';
import { lists } from '../schema';
import type { RowValues } from '../values';

/** Who has which role where, from and until when, and who stands in. */
export interface RoleTable {
  /** `id` makes it this very row, however often it is sent. */
  add(id: string, holder: Partial<RoleHolder>): Promise<WriteResult<RoleHolder>>;
  change(holder: RoleHolder, change: Partial<RoleHolder>): Promise<WriteResult<RoleHolder>>;
}

export function createRoleTable({ sp, repository, writing }: MachineryContext): RoleTable {
  const table = rowTable(sp, repository, lists.members, readMember, writing);
  return {
    add: (id, holder) => table.add(`role:${id}`, roleValues(holder)),
    change: (holder, change) => table.change(holder, { ...holder, ...change }, roleValues(change)),
  };
}

/** What is named of a role, by its columns; a person is written by SharePoint's id. */
function roleValues(change: Partial<RoleHolder>): RowValues {
  const { role, unit, group, covers, person, substitute, leader, from, to } = change;
  return {
    Title: role,
    Unit: unit,
    // A form empties what a row may be without.
    GroupKey: 'group' in change ? (group ?? null) : undefined,
    Covers: 'covers' in change ? (covers ?? []) : undefined,
    Person: idOf(person),
    Substitute: idOf(substitute),
    Leader: idOf(leader),
    Start: from,
    End: to,
  };
}

const idOf = (person: RoleHolder['leader']): number | null | undefined => (person === null ? null : person?.id);
