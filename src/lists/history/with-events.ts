import type { SPFI } from '@pnp/sp/fi.js';
import type { PlanItem } from '../../plan/plan';
import type { ItemChange, PlanRepository } from '../repository';
import type { EventPlace } from './history';
import { recordEvent } from './record-event';

/** The columns that a change of an item writes, by their internal names. */
const columnsOf: Readonly<Record<keyof ItemChange, string>> = {
  status: 'Status',
  reachedOn: 'ReachedOn',
  reachedBy: 'ReachedBy',
  periodText: 'PeriodText',
};

/** Tells of a change of an item that has been written: where from, and whose it is where another wrote it for them. */
export async function recordItemChange(
  sp: SPFI,
  written: PlanItem,
  change: ItemChange,
  where: { readonly place: EventPlace; readonly at: string; readonly person?: string },
): Promise<boolean> {
  if (written.row === null) return false;
  const fields = Object.entries(columnsOf).flatMap(([name, column]) => (name in change ? [column] : []));
  return recordEvent(sp, { row: written.row, rowKey: written.key, planKey: null, fields, action: 'changed', ...where });
}

/** A repository whose changes leave an event; nobody waits for it, and the change stands without it. */
export function withEvents(
  repository: PlanRepository,
  sp: SPFI,
  host: { readonly place: EventPlace; readonly now: () => Date },
): PlanRepository {
  return {
    ...repository,
    async updateItem(item, change) {
      const result = await repository.updateItem(item, change);
      if (result.ok) {
        const at = host.now().toISOString();
        void recordItemChange(sp, result.value, change, { place: host.place, at });
      }
      return result;
    },
  };
}
