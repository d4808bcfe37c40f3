import type { SPFI } from '@pnp/sp/fi.js';
import * as z from 'zod/mini';
import type { PlanItem } from '../../plan/plan';
import type { ItemChange } from '../repository';
import { allLists } from '../schema';
import { itemOf } from '../table';
import type { EventPlace } from './history';
import { itemRules } from '../writing/item-change';
import { recordEvent } from './record-event';

const rowSchema = z.looseObject({ PlanKey: z.nullable(z.string()) });

/**
 * Tells of a change of an item that the service has written for a person: whose it is, and of which plan. Like the event
 * itself it never fails: false where it could not be told.
 */
export async function recordItemChange(
  sp: SPFI,
  written: PlanItem,
  change: ItemChange,
  where: {
    readonly place: EventPlace;
    readonly at: string;
    readonly person: string;
    readonly action?: 'added' | 'changed';
  },
): Promise<boolean> {
  const { row, key: rowKey } = written;
  const list = allLists.find(({ name }) => name === row?.list);
  if (row === null || !list) return false;
  const fields = Object.entries(itemRules.columns).flatMap(([name, [column]]) =>
    name in change && column !== undefined ? [column] : [],
  );
  try {
    const { PlanKey: planKey } = rowSchema.parse(await itemOf(sp, list, row.id).select('PlanKey')());
    return await recordEvent(sp, { row, rowKey, planKey, fields, action: 'changed', ...where });
  } catch {
    return false;
  }
}
