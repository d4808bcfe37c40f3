import { explainPeriod } from '../../periods/index';
import { findCpr } from '../../plan/cpr';
import type { PlanItem } from '../../plan/plan';
import { createSay } from '../../text/text';
import type { ItemChange } from '../repository';
import type { RowValues } from '../values';

const [da, en] = [createSay('da'), createSay('en')];

/** Why a change cannot be written: a CPR-like number, or a period that no one can read. */
export function refusalOf(item: PlanItem, change: ItemChange): { readonly da: string; readonly en: string } | null {
  const text = change.periodText?.trim() ?? '';
  if (text === '') return null;
  const both = (key: 'lists.refused.cpr' | 'lists.refused.period', values: Record<string, string>) => ({
    da: da(key, values),
    en: en(key, values),
  });
  if (findCpr(text).length > 0) return both('lists.refused.cpr', { where: item.key });
  return explainPeriod(text).problem === null ? null : both('lists.refused.period', { value: text });
}

/** The columns that a change writes; a new period is read into its days. */
export function changedValues(change: ItemChange): RowValues {
  const text = change.periodText === undefined ? undefined : change.periodText?.trim() || null;
  const read = text === undefined ? null : explainPeriod(text ?? '').read;
  return {
    Status: change.status,
    ReachedOn: change.reachedOn,
    ReachedBy: change.reachedBy,
    ...(read && {
      PeriodText: text,
      ReadFrom: text,
      Start: read.start,
      End: read.end,
      Recurrence: read.recurrence ?? undefined,
    }),
  };
}

/** The item as it would be with the change alone: what is compared with what somebody else has made of it. */
export function changedItem(item: PlanItem, { periodText, ...rest }: ItemChange): PlanItem {
  const changed = { ...item, ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) };
  if (periodText === undefined) return changed;
  const text = periodText?.trim() || null;
  const { start, end, recurrence } = explainPeriod(text ?? '').read;
  return { ...changed, periodText: text, start, end, recurrence: recurrence ?? item.recurrence };
}

/** The part of an item's fields that a person may change here; days follow from the period. */
export function changeIn(fields: Partial<PlanItem>): ItemChange {
  const { status, reachedOn, reachedBy, periodText } = fields;
  return {
    ...(status !== undefined && { status }),
    ...(reachedOn !== undefined && { reachedOn }),
    ...(reachedBy !== undefined && { reachedBy }),
    ...(periodText !== undefined && { periodText }),
  };
}
