import type { PlanSite, SiteLists } from '../../../../src/lists/plan-site';
import { schemaVersion } from '../../../../src/lists/provisioning';
import type { Step } from '../../../../src/lists/provisioning/step';
import { memoryRegister } from './memory-register';
import type { MemoryRepository } from './memory-repository';

/** What inspecting a site gives: nothing lacks, where `more` does not say otherwise. */
export const inspectionOf = (steps: readonly Step[], more: Partial<SiteLists> = {}): SiteLists => ({
  plan: { steps, kept: [] },
  later: [],
  version: schemaVersion,
  upgrades: [],
  lacking: false,
  ...more,
});

const nothing = (): never => {
  throw new Error('not part of this test');
};

/** A site around a repository in memory: an editor's rights, no history, one plan; `more` is what a test is about. */
export function memorySite(repository: MemoryRepository, more: Partial<PlanSite> = {}): PlanSite {
  return {
    repository,
    documents: memoryRegister(),
    url: 'https://contoso.example/sites/plan',
    rights: () =>
      Promise.resolve({
        read: true,
        edit: repository.editable,
        manage: repository.editable,
        provision: repository.editable,
      }),
    me: () => Promise.resolve({ id: 1, name: 'Stabsmedarbejder', login: 'stab@contoso.example', roles: [] }),
    owners: () => Promise.resolve([]),
    inspect: () => Promise.resolve(inspectionOf([])),
    provision: () => Promise.resolve({ made: [], unchanged: [], changed: [], kept: [], from: 2, to: 2 }),
    rowHistory: () => Promise.resolve([]),
    planHistory: () => Promise.resolve({ lines: [], more: false }),
    timelineBeside: () => Promise.resolve({ meetings: [], rounds: [], reviews: [] }),
    outbox: () =>
      Promise.resolve({
        page: () => Promise.resolve({ rows: [], next: null }),
        standing: () => Promise.resolve({ run: null, begun: null, counts: {}, done: new Set() }),
      }),
    questions: nothing,
    machinery: nothing,
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
