import type { Delivery } from '../../plan/plan';
import type { MachineryContext } from '../machinery/machinery-lists';
import { rowTable } from '../machinery/row-table';
import { deliveryValues } from '../plan-rows';
import { readDelivery } from '../read-beside';
import type { WriteResult } from '../repository';
import { lists } from '../schema';

/** What the plan's own changes (plan-change.ts) have no way for: a delivery is taken out of a procesplan, and put back. */
export interface DeliveryRows {
  /**
   * To the site's recycle bin; one that is gone is removed. `changed`: somebody has written in it since it was read, and it
   * stands. Other faults are thrown.
   */
  remove(delivery: Delivery): Promise<'removed' | 'changed'>;
  /** Makes the row anew as it was, under its own number: done twice it is there once. */
  restore(planKey: string, delivery: Delivery): Promise<WriteResult<Delivery>>;
}

export function createDeliveryRows({ sp, repository, writing }: MachineryContext): DeliveryRows {
  // Read alone, it stands where its own columns say.
  const table = rowTable(sp, repository, lists.deliveries, (row) => readDelivery(row, new Map(), ''), writing);
  return {
    async remove({ row }) {
      if (row === null) return 'removed';
      const [state] = await repository.rowsOf([lists.deliveries]);
      const now = state?.rows.get(row.id);
      if (now !== undefined && now['odata.etag'] !== row.etag) return 'changed';
      await table.remove(row);
      return 'removed';
    },
    async restore(planKey, delivery) {
      const { key, order } = delivery;
      const values = { ...deliveryValues(delivery), SortOrder: order, Key: key, PlanKey: planKey };
      const result = await table.add(`${planKey}:${key}`, values);
      return result.ok ? { ok: true, value: { ...result.value, key } } : result;
    },
  };
}
