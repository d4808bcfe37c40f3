// The pace of sending over a simulated clock: never faster than Teams allows, hardly ever slower, and fair.
import { createPacer, type Pacer } from '../../../bot/pacer';
import { createWindow, documentedLimits, type Limit } from '../../../bot/rate-window';

/** A clock that jumps to the next thing that waits. */
function simulated() {
  let at = 0;
  let waiting: { at: number; go: () => void }[] = [];
  const wait = (ms: number): Promise<void> =>
    new Promise((go) => void waiting.push({ at: at + Math.max(0, Math.ceil(ms)), go }));
  return {
    now: () => at,
    wait,
    async until(end: number): Promise<void> {
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        waiting.sort((a, b) => a.at - b.at);
        const next = waiting[0];
        if (!next || next.at > end) return void (at = end);
        at = next.at;
        waiting = waiting.slice(1);
        next.go();
      }
    },
  };
}

/** The most that fell in any span of a limit. */
const most = (stamps: readonly number[], { inMs }: Limit): number =>
  Math.max(0, ...stamps.map((from) => stamps.filter((at) => at >= from && at < from + inMs).length));

/** Sends as much as it may from every channel, each call arriving somewhere between its beginning and its end. */
async function flood(channels: number, ms: number) {
  const clock = simulated();
  const pacer: Pacer = createPacer({ limits: documentedLimits, now: clock.now, wait: clock.wait });
  const arrived = new Map<string, number[]>();
  let seed = 7;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  for (let n = 0; n < channels; n++) {
    const stamps: number[] = [];
    arrived.set(`c${n}`, stamps);
    for (let call = 0; call < Math.ceil((ms / 30_000) * 60) + 60; call++)
      void pacer.run(`c${n}`, async () => {
        await clock.wait(random() * 60);
        stamps.push(clock.now());
        await clock.wait(random() * 20);
      });
  }
  await clock.until(ms);
  return arrived;
}

test('one channel: no limit is passed in an hour and more, and 95 % of the hour’s is used', async () => {
  const [stamps = []] = (await flood(1, 4_500_000)).values();
  for (const limit of documentedLimits.thread) expect(most(stamps, limit)).toBeLessThanOrEqual(limit.most);
  expect(stamps.filter((at) => at < 3_600_000).length).toBeGreaterThanOrEqual(1800 * 0.95);
});

test('forty channels: the app’s limit is kept and nearly used, and no channel is more than a burst ahead of another', async () => {
  const span = 60_000;
  const arrived = await flood(40, span);
  const all = [...arrived.values()].flat().sort((a, b) => a - b);
  for (const limit of documentedLimits.app) expect(most(all, limit)).toBeLessThanOrEqual(limit.most);
  for (const stamps of arrived.values())
    for (const limit of documentedLimits.thread) expect(most(stamps, limit)).toBeLessThanOrEqual(limit.most);
  const counts = [...arrived.values()].map((stamps) => stamps.length);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(7);
  // A second is counted from the answers: with 80 ms on the way that costs up to 8 %.
  expect(all.length).toBeGreaterThanOrEqual(0.92 * 50 * (span / 1000));
});

test('a thread that was asked to be patient waits alone', async () => {
  const clock = simulated();
  const pacer = createPacer({ limits: documentedLimits, now: clock.now, wait: clock.wait });
  const went: string[] = [];
  pacer.hold('busy', 5000);
  for (const thread of ['busy', 'free']) void pacer.run(thread, () => Promise.resolve(void went.push(thread)));
  await clock.until(4999);
  expect(went).toEqual(['free']);
  await clock.until(5000);
  expect(went).toEqual(['free', 'busy']);
});

test('what another process asked counts for who takes over, and whoever waits is let go when the pacer closes', async () => {
  const clock = simulated();
  const limits = { thread: [{ most: 2, inMs: 1000 }], app: [] };
  const make = (): Pacer => createPacer({ limits, now: clock.now, wait: clock.wait });
  const [before, pacer] = [make(), make()];
  for (let n = 0; n < 2; n++) await before.run('a', () => Promise.resolve());
  pacer.takeOver(before.memory(), null);
  const answers: boolean[] = [];
  void pacer.ready('a').then((is) => answers.push(is));
  await clock.until(900);
  expect(answers).toEqual([]);
  await clock.until(1001);
  expect(answers).toEqual([true]);
  // What this process and another know of the same calls is not counted twice.
  await pacer.run('a', () => Promise.resolve());
  await clock.until(1001);
  before.takeOver(pacer.memory(), null);
  pacer.takeOver(before.memory(), null);
  void pacer.ready('a').then((is) => answers.push(is));
  await clock.until(1002);
  expect(answers).toEqual([true, true]);
  await pacer.run('a', () => Promise.resolve());
  void pacer.ready('a').then((is) => answers.push(is));
  pacer.close();
  await clock.until(1003);
  expect(answers).toEqual([true, true, false]);
});

test('of one that died without a last word all that it was allowed is reckoned with, in every thread', async () => {
  const clock = simulated();
  const pacer = createPacer({
    limits: { thread: [{ most: 2, inMs: 1000 }], app: [] },
    now: clock.now,
    wait: clock.wait,
  });
  pacer.takeOver('what a person has written over', { ms: 500, until: 0 });
  const went: string[] = [];
  for (const thread of ['a', 'b']) void pacer.run(thread, () => Promise.resolve(void went.push(thread)));
  await clock.until(1000);
  expect(went).toEqual([]);
  await clock.until(1001);
  expect(went).toEqual(['a', 'b']);
});

test('calls told from process to process for hours are forgotten in time', async () => {
  const clock = simulated();
  let pacer = createPacer({ limits: documentedLimits, now: clock.now, wait: clock.wait });
  let went = 0;
  for (let minute = 1; minute <= 240; minute++) {
    // Three quarters of the hour's limit, handed over each minute.
    for (let n = 0; n < 22; n++) void pacer.run('a', () => Promise.resolve(void went++));
    await clock.until(minute * 60_000);
    const memory = pacer.memory();
    pacer = createPacer({ limits: documentedLimits, now: clock.now, wait: clock.wait });
    pacer.takeOver(memory, null);
  }
  expect(went).toBe(240 * 22);
});

test('a call under way holds its place, however long it takes', () => {
  const window = createWindow([{ most: 1, inMs: 1000 }]);
  window.begin();
  expect(window.waitMs(100_000)).toBe(Infinity);
  window.end(100_000);
  expect(window.waitMs(100_400)).toBe(601);
  expect(window.waitMs(101_001)).toBe(0);
});
