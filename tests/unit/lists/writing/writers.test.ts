import { runProvisionedSite } from '../support/provisioned-site';
import { quickPace, setWeather } from '../support/weather';
import { roughWeather, writeTogether } from '../support/writers';

/** A random number that is the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let t = Math.imul(at ^ (at >>> 15), 1 | at);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

// The whole minute is bench/writers.ts; here as many turns as take some seconds.
test('20 writers on 50 rows in rough weather: no lost update, no doubled row, every conflict told', async () => {
  const site = await runProvisionedSite({ weather: true });
  try {
    await setWeather(site, roughWeather);
    let turns = 500;
    const tally = await writeTogether(site, {
      writers: 20,
      items: 50,
      until: () => --turns < 0,
      pace: quickPace(),
      random: seeded(5),
    });
    expect(tally).toMatchObject({ doubled: 0, rows: 50 });
    // A change of which the writer was told that it could not be known may be done or not; nothing else may differ.
    expect(tally.counted).toBeGreaterThanOrEqual(tally.done);
    expect(tally.counted).toBeLessThanOrEqual(tally.done + tally.unknown);
    expect(tally.unknown).toBeLessThan(5);
    expect(tally.done).toBeGreaterThan(400);
    expect(tally.conflicts).toBeGreaterThan(0);
  } finally {
    await site.close();
  }
});
