import type { PlanSite } from '../../../../src/lists/plan-site';
import type { MemoryRepository } from './memory-repository';

const nothing = (): never => {
  throw new Error('not part of this test');
};

/** A site around a repository in memory: an editor's rights, no history, one plan; `more` is what a test is about. */
export function memorySite(repository: MemoryRepository, more: Partial<PlanSite> = {}): PlanSite {
  return {
    repository,
    rights: () =>
      Promise.resolve({
        read: true,
        edit: repository.editable,
        manage: repository.editable,
        provision: repository.editable,
      }),
    provision: () => Promise.resolve({ made: [], unchanged: [], changed: [], kept: [], from: 2, to: 2 }),
    rowHistory: () => Promise.resolve([]),
    planHistory: () => Promise.resolve({ lines: [], more: false }),
    plans: {
      list: () => Promise.resolve([]),
      makeCurrent: nothing,
      close: nothing,
      reopen: nothing,
      carry: nothing,
    },
    ...more,
  };
}
