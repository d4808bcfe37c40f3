import type { ItemChange, LoadedPlan, PlanRepository, RowProblem, WriteResult } from '../../../../src/lists/repository';
import { conflictOf, resolution } from '../../../../src/lists/writing/conflict';
import { changedItem, changeIn } from '../../../../src/lists/writing/item-change';
import { readPeriod } from '../../../../src/periods/index';
import { planFromDraft } from '../../../../src/plan/plan-from-draft';
import type { Plan, PlanItem } from '../../../../src/plan/plan';

export interface MemoryRepository extends PlanRepository {
  /** Somebody else changes an item. */
  changeBehind(key: string, change: Partial<PlanItem>): void;
  stored(): Plan | null;
  editable: boolean;
  /** Throws at the next call of load. */
  failing: Error | null;
}

/** A repository at the port of `src/lists`, with ETags that really conflict; for views alone. */
export function memoryRepository(start: Plan | null, problems: readonly RowProblem[] = []): MemoryRepository {
  let plan = start === null ? null : withRows(start);
  const put = (item: PlanItem): PlanItem => {
    if (plan) plan = { ...plan, items: plan.items.map((one) => (one.key === item.key ? item : one)) };
    return item;
  };
  const find = (key: string): PlanItem | null => plan?.items.find((item) => item.key === key) ?? null;
  const next = (item: PlanItem, change: Partial<PlanItem>): PlanItem => ({
    ...item,
    ...change,
    row: item.row && { ...item.row, etag: String(Number(item.row.etag) + 1) },
  });
  const none = (): never => {
    throw new Error('not part of this test');
  };
  return {
    editable: true,
    failing: null,
    stored: () => plan,
    changeBehind(key, change) {
      const item = find(key);
      if (item) put(next(item, change));
    },
    load(): Promise<LoadedPlan | null> {
      if (this.failing) return Promise.reject(this.failing);
      return Promise.resolve(plan && { plan, problems });
    },
    writePlan(draft, onProgress) {
      plan = withRows(planFromDraft(draft, 'new'));
      onProgress?.({ done: 1, total: 1 });
      return Promise.resolve(plan);
    },
    updateItem(item: PlanItem, change: ItemChange): Promise<WriteResult<PlanItem>> {
      const now = find(item.key);
      if (!now) return Promise.resolve({ ok: false, error: { kind: 'gone' } });
      if (now.row?.etag !== item.row?.etag)
        return Promise.resolve({
          ok: false,
          error: { kind: 'conflict', ...conflictOf(item, changedItem(item, change), now) },
        });
      const { periodText } = change;
      const read = periodText ? readPeriod(periodText) : { start: null, end: null, recurrence: null };
      const { start, end, recurrence } = read;
      const period = periodText === undefined ? {} : { periodText, start, end, recurrence };
      return Promise.resolve({ ok: true, value: put(next(now, { ...change, ...period })) });
    },
    resolve(conflict, choice) {
      const change = changeIn(resolution(conflict, choice));
      if (Object.keys(change).length === 0) return Promise.resolve({ ok: true, value: conflict.theirs });
      return this.updateItem(conflict.theirs, change);
    },
    mayUserEdit: none,
    mayUserRead: none,
    setAreaChannel: none,
    urlOf: (row) => `https://contoso.example/sites/plan/Lists/${row.list}/DispForm.aspx?ID=${row.id}`,
    listUrl: (list) => `https://contoso.example/sites/plan/Lists/${list}/AllItems.aspx`,
  };
}

const withRows = (plan: Plan): Plan => ({
  ...plan,
  activities: plan.activities.map((a, i) => ({ ...a, row: { list: 'FremdriftActivities', id: i + 1, etag: '1' } })),
  items: plan.items.map((item, i) => ({ ...item, row: { list: 'FremdriftItems', id: i + 1, etag: '1' } })),
});
