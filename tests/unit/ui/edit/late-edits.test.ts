import type { PlanChange } from '../../../../src/lists/repository';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import { createEdits, type EditActions } from '../../../../src/ui/edit/edits';
import { editStore } from '../../../../src/ui/edit/edit-store';
import { lateEdits } from '../../../../src/ui/edit/late-edits';
import { memoryRepository } from '../support/memory-repository';
import { smallPlan } from '../support/plans';

function setUp() {
  const repository = memoryRepository(smallPlan);
  const change = jest.spyOn(repository, 'change');
  const store = editStore({}, 'p');
  const made = createEdits({
    repository,
    planKey: 'p',
    store,
    onChanged: () => undefined,
    onRefused: () => undefined,
  });
  const fetch = jest.fn<Promise<EditActions>, []>().mockResolvedValue(made);
  const base = repository.stored()?.items[0];
  if (!base) throw new Error('The small plan has no item');
  const changes: readonly PlanChange[] = [{ kind: 'item', base, change: { text: 'Et' } }];
  return { change, store, fetch, changes, edits: lateEdits(store, fetch) };
}

test('the code of changes is fetched once, with the first change', async () => {
  const { change, store, fetch, changes, edits } = setUp();
  edits.clear();
  edits.discard();
  expect(fetch).not.toHaveBeenCalled();
  const saved = edits.change(changes);
  // Seen at once, also while the code is under way.
  expect(store.get().state.kind).toBe('saving');
  await expect(saved).resolves.toBe(true);
  expect(store.get().state.kind).toBe('saved');
  await edits.undo();
  expect([fetch.mock.calls.length, change.mock.calls.length]).toEqual([1, 2]);
});

test('a second press while the code is under way changes nothing', async () => {
  const { change, changes, edits } = setUp();
  const first = edits.change(changes);
  await expect(edits.change(changes)).resolves.toBe(false);
  await expect(first).resolves.toBe(true);
  expect(change).toHaveBeenCalledTimes(1);
});

test('where the code does not come the change is kept, and is written by the next try', async () => {
  const { change, store, fetch, changes, edits } = setUp();
  fetch.mockRejectedValueOnce(new RequestFault('offline'));
  await expect(edits.change(changes)).resolves.toBe(false);
  expect(store.get().state).toMatchObject({
    kind: 'failed',
    problem: { kind: 'fault', fault: { kind: 'offline' } },
    changes,
    written: 0,
  });
  expect(change).not.toHaveBeenCalled();
  await expect(edits.retry()).resolves.toBe(true);
  expect(store.get().state.kind).toBe('saved');
});

test('what another view left to try again is tried with the same objects', async () => {
  const { change, store, changes, edits } = setUp();
  const problem = { kind: 'fault', fault: new RequestFault('busy', 503) } as const;
  store.set({ state: { kind: 'failed', problem, changes, written: 1 } });
  await expect(edits.retry()).resolves.toBe(true);
  expect(change.mock.calls[0]?.[1]).toBe(changes);
});
