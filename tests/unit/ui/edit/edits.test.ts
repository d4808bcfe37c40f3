import type { ChangeResult, PlanChange } from '../../../../src/lists/repository';
import { RequestFault } from '../../../../src/lists/transport/request-fault';
import type { PlanItem } from '../../../../src/plan/plan';
import { createEdits } from '../../../../src/ui/edit/edits';
import { editStore } from '../../../../src/ui/edit/edit-store';
import type { Changed } from '../../../../src/ui/edit/things';
import { memoryRepository } from '../support/memory-repository';
import { smallPlan } from '../support/plans';

function setUp() {
  const repository = memoryRepository(smallPlan);
  const sent: (readonly PlanChange[])[] = [];
  const working = repository.change.bind(repository);
  repository.change = (...args) => {
    sent.push(args[1]);
    return working(...args);
  };
  const store = editStore({}, 'p');
  const told: Changed[] = [];
  const dropped: string[] = [];
  const refused = jest.fn();
  const edits = createEdits({
    repository,
    planKey: 'p',
    store,
    drafts: { drop: (row) => void dropped.push(row) },
    onChanged: (changed) => void told.push(...changed),
    onRefused: refused,
  });
  const item = (key: string): PlanItem => {
    const found = repository.stored()?.items.find((one) => one.key === key);
    if (!found) throw new Error(key);
    return found;
  };
  const text = (key: string, words: string): PlanChange => ({ kind: 'item', base: item(key), change: { text: words } });
  return { repository, store, edits, item, text, told, sent, dropped, refused };
}
type SetUp = ReturnType<typeof setUp>;
const state = ({ store }: SetUp) => store.get().state;

test('several changes are one request, and one undo', async () => {
  const up = setUp();
  await expect(up.edits.change([up.text('1.1.m1', 'Et'), up.text('1.1.m2', 'To')])).resolves.toBe(true);
  expect(up.sent).toHaveLength(1);
  expect(state(up).kind).toBe('saved');
  expect(up.told.map(({ value }) => value.key)).toEqual(['1.1.m1', '1.1.m2']);
  await up.edits.undo();
  expect(up.sent).toHaveLength(2);
  expect(up.item('1.1.m1').text).toBe('Punkt 1.1.m1 er klar');
  expect(up.item('1.1.m2').text).toBe('Punkt 1.1.m2 er klar');
  // What has been taken back cannot be taken back again.
  expect(up.store.get().back).toBeNull();
});

test('nothing to change is saved without a request', async () => {
  const up = setUp();
  await expect(up.edits.change([])).resolves.toBe(true);
  expect(up.sent).toHaveLength(0);
});

test('where part of it fails, that is kept for a new try as the very same objects, and the rest can be undone', async () => {
  const up = setUp();
  const changes = [up.text('1.1.m1', 'Et'), up.text('1.1.m2', 'To')];
  const working = up.repository.change.bind(up.repository);
  up.repository.change = async (key, asked) => {
    const [first] = await working(key, asked.slice(0, 1));
    const failed: ChangeResult = {
      kind: 'item',
      ok: false,
      error: { kind: 'failed', fault: new RequestFault('busy', 503) },
    };
    return [first as ChangeResult, failed];
  };
  await expect(up.edits.change(changes)).resolves.toBe(false);
  expect(state(up)).toMatchObject({ kind: 'failed', written: 1, problem: { kind: 'fault' } });
  const failed = state(up);
  expect(failed.kind === 'failed' && failed.changes[0]).toBe(changes[1]);
  expect(up.store.get().back).toHaveLength(1);
  up.repository.change = working;
  await expect(up.edits.retry()).resolves.toBe(true);
  expect(up.sent[up.sent.length - 1]?.[0]).toBe(changes[1]);
  expect(up.item('1.1.m2').text).toBe('To');
});

test('two conflicts are settled one after the other', async () => {
  const up = setUp();
  const changes = [up.text('1.1.m1', 'Et'), up.text('1.1.m2', 'To')];
  for (const key of ['1.1.m1', '1.1.m2']) up.repository.changeBehind(key, { text: 'Deres' });
  await up.edits.change(changes);
  expect(state(up)).toMatchObject({ kind: 'conflict', conflicts: [{ kind: 'item' }, { kind: 'item' }] });
  await up.edits.settle({ text: 'mine' });
  expect(up.item('1.1.m1').text).toBe('Et');
  expect(state(up)).toMatchObject({ kind: 'conflict', conflicts: [{ conflict: { theirs: { key: '1.1.m2' } } }] });
  up.edits.discard();
  expect(state(up).kind).toBe('idle');
  expect(up.item('1.1.m2').text).toBe('Deres');
  expect(up.dropped).toEqual(['FremdriftItems/1', 'FremdriftItems/2']);
});

test('what somebody else saved just so is no conflict', async () => {
  const up = setUp();
  const change = up.text('1.1.m1', 'Ens');
  up.repository.changeBehind('1.1.m1', { text: 'Ens' });
  await expect(up.edits.change([change])).resolves.toBe(true);
  expect(state(up)).toMatchObject({ kind: 'saved', results: [{ ok: true }] });
  expect(up.store.get().back).toBeNull();
});

test('an undo that meets a change of somebody else asks, and overwrites nothing', async () => {
  const up = setUp();
  await up.edits.change([up.text('1.1.m1', 'Mit')]);
  up.repository.changeBehind('1.1.m1', { text: 'Deres' });
  await up.edits.undo();
  expect(state(up).kind).toBe('conflict');
  expect(up.item('1.1.m1').text).toBe('Deres');
});

test('a plan that cannot be read is a fault that may be tried again; a refusal has the rights asked for', async () => {
  const up = setUp();
  up.repository.change = () => Promise.reject(new RequestFault('offline'));
  await expect(up.edits.change([up.text('1.1.m1', 'Et')])).resolves.toBe(false);
  expect(state(up)).toMatchObject({ kind: 'failed', problem: { kind: 'fault' } });
  up.repository.change = () => Promise.reject(new RequestFault('forbidden', 403));
  await up.edits.retry();
  expect(state(up)).toMatchObject({ kind: 'failed', problem: { kind: 'forbidden' } });
  expect(up.refused).toHaveBeenCalledTimes(1);
});

test('what is added is taken back by ending it; an area stays', async () => {
  const up = setUp();
  await up.edits.change([{ kind: 'addActivity', activity: { areaKey: '2', title: 'Ny' } }]);
  await up.edits.undo();
  expect(up.repository.stored()?.activities.find(({ title }) => title === 'Ny')?.stage).toBe('ended');
  await up.edits.change([{ kind: 'addArea', area: { title: 'Nyt område' } }]);
  expect(up.store.get().back).toBeNull();
});
