import { sharing } from '../../../spfx/src/host/sharing';
import { memoryRepository } from '../ui/support/memory-repository';
import { smallPlan } from '../ui/support/plans';

function parts() {
  const repository = memoryRepository(smallPlan);
  const load = jest.spyOn(repository, 'load');
  const rights = jest.fn(() => Promise.resolve({}));
  return { repository, load, rights, ...sharing({ repository, rights, me: () => Promise.resolve({}) }) };
}

test('two views that start together load the plan once; a later one asks anew', async () => {
  const { site, load, rights } = parts();
  const [one, two] = await Promise.all([site.repository.load(), site.repository.load(), site.rights(), site.rights()]);
  expect(one).toBe(two);
  expect([load.mock.calls.length, rights.mock.calls.length]).toEqual([1, 1]);
  await Promise.all([site.repository.load(), site.repository.load('p1'), site.rights()]);
  expect([load.mock.calls.length, rights.mock.calls.length]).toEqual([3, 2]);
});

test('a view that can end its question has one of its own', async () => {
  const { site, load } = parts();
  const { signal } = new AbortController();
  await Promise.all([site.repository.load(), site.repository.load(undefined, signal)]);
  expect(load.mock.calls).toEqual([[undefined], [undefined, signal]]);
});

test('each is told of what another has written, and an answer from before the write is not shared after it', async () => {
  const { site, load, ...shared } = parts();
  const told = jest.fn(() => void site.repository.load());
  const stop = shared.onWritten(told);
  const before = site.repository.load();
  const item = smallPlan.items[0];
  if (!item) throw new Error('The plan has no item');
  await site.repository.updateItem(
    { ...item, row: { list: 'FremdriftItems', id: 1, etag: '1' } },
    { status: 'reached' },
  );
  await before;
  expect(told).toHaveBeenCalledTimes(1);
  expect(load).toHaveBeenCalledTimes(2);
  stop();
  await site.repository.updateItem(item, { status: 'planned' }).catch(() => undefined);
  expect(told).toHaveBeenCalledTimes(1);
});
