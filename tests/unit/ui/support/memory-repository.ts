import type { LoadedPlan, PlanRepository, RowProblem, WriteResult } from '../../../../src/lists/repository';
import { resolution } from '../../../../src/lists/writing/conflict';
import { changeOf } from '../../../../src/lists/change-of';
import { planFromDraft } from '../../../../src/plan/plan-from-draft';
import type { Activity, Plan, PlanItem } from '../../../../src/plan/plan';
import { changeInMemory, withRows } from './memory-change';

export interface MemoryRepository extends PlanRepository {
  /** Somebody else changes an item. */
  changeBehind(key: string, change: Partial<PlanItem>): void;
  /** Somebody else changes an activity. */
  changeActivityBehind(key: string, change: Partial<Activity>): void;
  stored(): Plan | null;
  editable: boolean;
  /** Throws at the next call of load. */
  failing: Error | null;
}

/** A thing as it is after somebody else's write. */
const next = <T extends PlanItem | Activity>(thing: T, change: Partial<T>): T => ({
  ...thing,
  ...change,
  row: thing.row && { ...thing.row, etag: String(Number(thing.row.etag) + 1) },
});

/** A repository at the port of `src/lists`, with ETags that really conflict; for views alone. */
export function memoryRepository(start: Plan | null, problems: readonly RowProblem[] = []): MemoryRepository {
  const hold = { plan: start === null ? null : withRows(start) };
  const none = (): never => {
    throw new Error('not part of this test');
  };
  return {
    editable: true,
    failing: null,
    stored: () => hold.plan,
    changeBehind(key, change) {
      const { plan } = hold;
      if (plan !== null)
        hold.plan = { ...plan, items: plan.items.map((one) => (one.key === key ? next(one, change) : one)) };
    },
    changeActivityBehind(key, change) {
      const { plan } = hold;
      if (plan === null) return;
      hold.plan = { ...plan, activities: plan.activities.map((one) => (one.key === key ? next(one, change) : one)) };
    },
    load(): Promise<LoadedPlan | null> {
      if (this.failing) return Promise.reject(this.failing);
      return Promise.resolve(hold.plan && { plan: hold.plan, problems });
    },
    writePlan(draft, onProgress) {
      const plan = withRows(planFromDraft(draft, 'new'));
      hold.plan = plan;
      onProgress?.({ done: 1, total: 1 });
      return Promise.resolve(plan);
    },
    change(_planKey, changes, onProgress) {
      if (hold.plan === null) return Promise.reject(new Error('no plan'));
      const holder = { plan: hold.plan };
      const results = changeInMemory(holder, changes);
      hold.plan = holder.plan;
      onProgress?.({ done: changes.length, total: changes.length });
      return Promise.resolve(results);
    },
    async updateItem(base, change): Promise<WriteResult<PlanItem>> {
      const [result] = await this.change('', [{ kind: 'item', base, change }]);
      return result as WriteResult<PlanItem>;
    },
    resolve(conflict, choice) {
      return this.updateItem(conflict.theirs, changeOf('item', resolution(conflict, choice)));
    },
    rowsOf: none,
    written: () => undefined,

    remade: () => undefined,
    mayUserEdit: none,
    mayUserRead: none,
    hasOwnRights: none,
    personOf: none,
    nameOf: none,
    setAreaChannel: none,
    urlOf: (row) => `https://contoso.example/sites/plan/Lists/${row.list}/DispForm.aspx?ID=${row.id}`,
    listUrl: (list) => `https://contoso.example/sites/plan/Lists/${list}/AllItems.aspx`,
  };
}
