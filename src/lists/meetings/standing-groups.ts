import { fold } from '../../periods/tokens';
import type { Group, Plan } from '../../plan/plan';
import type { MachineryContext } from '../machinery/machinery-lists';
import { readRows } from '../machinery/read-rows';
import { rowTable } from '../machinery/row-table';
import type { RowReader } from '../row-reader';
import type { WriteResult } from '../repository';
import { lists } from '../schema';
import { refOf } from '../table';
import type { RowRef } from '../../plan/plan';

/** A group as its own row says it. */
export type GroupRow = Pick<Group, 'key' | 'title' | 'cadence'> & { readonly row: RowRef | null };

/** Standing meetings stand among the plan's groups, without members (DOMAIN.md 2.7). */
export interface StandingGroups {
  /** Made once however often it is sent, and by whom. `cadence` is what a person says of it, never what we guess. */
  add(plan: Plan, title: string, cadence: string | null): Promise<WriteResult<GroupRow>>;
  list(planKey: string): Promise<GroupRow[]>;
  /** Says how often a group meets, in people's own words; null: nobody says. */
  change(group: GroupRow, cadence: string | null): Promise<WriteResult<GroupRow>>;
}

export function createStandingGroups({ sp, repository, writing }: MachineryContext): StandingGroups {
  const table = rowTable(sp, repository, lists.groups, readGroup, writing);
  return {
    list: (planKey) => readRows(repository, lists.groups, planKey, readGroup),
    change: (group, cadence) => table.change(group, { ...group, cadence }, { Cadence: cadence }),
    add(plan, title, cadence) {
      const key = fold(title)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 40);
      return table.add(`${plan.key}:${key}`, {
        Title: title,
        Key: key,
        PlanKey: plan.key,
        SortOrder: plan.groups.length + 1,
        Cadence: cadence,
      });
    },
  };
}

const readGroup = (row: RowReader): GroupRow => ({
  key: row.key('Key') ?? `#${row.row.Id}`,
  title: row.title(),
  cadence: row.text('Cadence'),
  row: refOf(lists.groups, row.row),
});
