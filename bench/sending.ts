// Reminders by three bot processes under Teams' own limits (docs/sending.md): `node scripts/bench.mjs sending [channels] [each]`.
import { documentedLimits, type Limits } from '../bot/rate-window';
import type { Storm, StormOptions } from '../tests/unit/bot/support/storm';
import { outsideJest } from './support/outside-jest';

const channels = Number(process.argv[3] ?? 20);
const perChannel = Number(process.argv[4] ?? 100);
const only = process.argv[5];
const tidy = outsideJest();
const { callsOf, mostIn, storm } = await import('../tests/unit/bot/support/storm');
const write = (line: string): void => void process.stdout.write(`${line}\n`);

/** A day whose processes die soon enough for a bench; all limits are Teams' own. */
const usual = { limits: documentedLimits, mostADay: 10_000, leaseMs: 10_000, claimMs: 20_000, lookMs: 2000 };
const runs: readonly {
  name: string;
  channels: number;
  each: number;
  options: Partial<StormOptions> & { limits?: Limits };
}[] = [
  { name: 'in good order', channels, each: perChannel, options: { faults: 0, mayRead: false } },
  { name: 'a bad day, with the right to read', channels, each: perChannel, options: { faults: 5, mayRead: true } },
  { name: 'a bad day, without it', channels, each: perChannel, options: { faults: 5, mayRead: false } },
  {
    name: 'an hour’s limit in a minute (90 calls a thread)',
    channels: 2,
    each: 150,
    options: {
      ...{ faults: 0, mayRead: false },
      limits: { ...documentedLimits, thread: [...documentedLimits.thread.slice(0, 3), { most: 90, inMs: 60_000 }] },
    },
  },
];

/** The least time in which so many calls of so many threads could be made, were each made the moment that the limits allow. */
function ideal(threads: readonly number[], limits: Limits): number {
  const left = [...threads];
  const made: number[][] = threads.map(() => []);
  const all: number[] = [];
  const free = (stamps: readonly number[], some: Limits['app']): number =>
    Math.max(0, ...some.map(({ most, inMs }) => (stamps[stamps.length - most] ?? -Infinity) + inMs));
  let at = 0;
  while (left.some((n) => n > 0)) {
    const next = left
      .map((n, thread) => ({
        thread,
        n,
        at: Math.max(at, free(made[thread] ?? [], limits.thread), free(all, limits.app)),
      }))
      .filter(({ n }) => n > 0)
      .sort((a, b) => a.at - b.at || b.n - a.n)[0];
    if (!next) break;
    at = next.at;
    made[next.thread]?.push(at);
    all.push(at);
    left[next.thread] = next.n - 1;
  }
  return at;
}

function tell(name: string, came: Storm, all: number, limits: Limits, took: number): boolean {
  const { threads, app } = callsOf(came.traffic);
  const whole = threads.flat().length;
  const day = callsOf({ ...came.traffic, accepted: came.traffic.accepted.slice(0, came.onFirstDay) }).threads;
  const posts = day.flat();
  const span = Math.max(...posts) - Math.min(...posts);
  const least = ideal(
    day.map(({ length }) => length),
    limits,
  );
  const twice = [...came.first.values()].filter((n) => n > 1).length;
  const passed = [
    ...limits.thread.filter(({ most, inMs }) => threads.some((stamps) => mostIn(stamps, inMs) > most)),
    ...limits.app.filter(({ most, inMs }) => mostIn(app, inMs) > most),
  ].length;
  const used = [
    ...limits.thread.map(
      ({ most, inMs }) => `${Math.max(...threads.map((s) => mostIn(s, inMs)))}/${most} in ${inMs / 1000} s`,
    ),
    ...limits.app.map(({ most, inMs }) => `app ${mostIn(app, inMs)}/${most} in ${inMs / 1000} s`),
  ];
  write(`${name}: ${all} reminders, ${threads.length} threads, ${took.toFixed(0)} s in all`);
  write(`  killed: ${came.ends.join(', ') || 'none'}; app put back ${came.reinstalled} times`);
  write(`  first day: ${came.first.size} came, ${twice} twice, ${came.doubts.length} in doubt and shown`);
  write(`  next working day: ${came.repeated} repeated, ${all - came.second.size} missing`);
  write(
    `  limits passed: ${passed}, turned away by the Connector: ${came.traffic.refused}; most used: ${used.join(', ')}`,
  );
  write(
    `  ${posts.length} of ${whole} calls on the first day, in ${(span / 1000).toFixed(1)} s, at best ${(least / 1000).toFixed(1)} s: ${((100 * least) / span).toFixed(1)} %`,
  );
  const missing = all - came.second.size;
  const unseen = came.doubts.filter(({ problem }) => problem === null).length;
  return passed + came.traffic.refused + twice + missing + unseen === 0;
}

let ok = true;
for (const { name, channels: some, each, options } of runs) {
  if (only !== undefined && !name.startsWith(only)) continue;
  const { limits = documentedLimits, ...more } = options;
  const began = performance.now();
  const sending = { ...usual, limits };
  const came = await storm({
    ...{ channels: some, perChannel: each, sending, mayRead: false, faults: 0, patienceMs: 20 * 60_000 },
    ...more,
  });
  ok = tell(name, came, some * each, limits, (performance.now() - began) / 1000) && ok;
  if (more.mayRead && (came.repeated > 0 || came.first.size < some * each)) ok = false;
}
tidy();
process.exitCode = ok ? 0 : 1;
