import type { SendingSettings } from '../../../bot';
import { deaths } from './support/deaths';
import { callsOf, mostIn, storm, type Storm } from './support/storm';

/** Teams' limits of a thread in a tenth of their time; the app's whole. */
const limits: SendingSettings['limits'] = {
  thread: [
    { most: 7, inMs: 100 },
    { most: 8, inMs: 200 },
    { most: 60, inMs: 3000 },
  ],
  app: [{ most: 50, inMs: 1000 }],
};
const sending = { limits, mostADay: 100, leaseMs: 1200, claimMs: 2500, lookMs: 500 };

function expectWithinLimits({ traffic }: Storm, channels: number): void {
  expect(traffic.refused).toBe(0);
  const { threads, app } = callsOf(traffic);
  expect(threads.length).toBeGreaterThanOrEqual(channels);
  for (const stamps of threads)
    for (const { most, inMs } of limits.thread) expect(mostIn(stamps, inMs)).toBeLessThanOrEqual(most);
  for (const { most, inMs } of limits.app) expect(mostIn(app, inMs)).toBeLessThanOrEqual(most);
}
const killed = deaths.map((at) => `${at} SIGKILL`);

test('without the right to read: none is missing, none twice on a day, every doubt is seen, and no limit is passed', async () => {
  const [channels, perChannel] = [5, 5];
  const all = channels * perChannel;
  const came = await storm({ channels, perChannel, sending, mayRead: false, faults: 1, patienceMs: 40_000 });
  expect(came.ends).toEqual(killed);
  expect(came.reinstalled).toBeGreaterThanOrEqual(1);
  const { first, second, doubts } = came;
  expect(doubts.length).toBeGreaterThanOrEqual(4);
  expect(doubts.every(({ problem }) => problem !== null)).toBe(true);
  expect([...first.values()].every((n) => n === 1)).toBe(true);
  expect(first.size).toBeGreaterThanOrEqual(all - doubts.length);
  // The next working day each doubt is gone over once, and nothing is missing any more.
  expect(came.repeated).toBe(doubts.length);
  expect(second.size).toBe(all);
  const extra = [...second].filter(([title, n]) => n !== (first.get(title) ?? 0));
  expect(extra).toHaveLength(doubts.length);
  expect(extra.every(([title, n]) => n === (first.get(title) ?? 0) + 1)).toBe(true);
  expectWithinLimits(came, channels);
});

test('with the right to read: each comes exactly once, on its day, and every doubt is settled', async () => {
  const [channels, perChannel] = [4, 4];
  const came = await storm({ channels, perChannel, sending, mayRead: true, faults: 1, patienceMs: 40_000 });
  expect(came.ends).toEqual(killed);
  expect(came.first.size).toBe(channels * perChannel);
  expect([...came.first.values()].every((n) => n === 1)).toBe(true);
  expect(came.second).toEqual(came.first);
  expect(came.doubts).toEqual([]);
  expect(came.repeated).toBe(0);
  expect(came.roots).toBe(channels);
  expectWithinLimits(came, channels);
});
