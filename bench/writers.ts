// 20 writers on 50 rows for a minute in rough weather (docs: bench/README.md): no lost update, no doubled row.
import { provision } from '../src/lists/provisioning/provision';
import { realPace } from '../src/lists/transport/pace';
import { runSite } from '../tests/unit/lists/support/running-site';
import { setWeather } from '../tests/unit/lists/support/weather';
import { roughWeather, writeTogether } from '../tests/unit/lists/support/writers';

const seconds = Number(process.argv[3] ?? 60);
const site = await runSite({ weather: true });
await provision(site.as('stab'));
await setWeather(site, roughWeather);
const end = performance.now() + seconds * 1000;
const tally = await writeTogether(site, {
  writers: 20,
  items: 50,
  until: () => performance.now() > end,
  pace: realPace,
  random: Math.random,
});
await site.close();
const lost = Math.max(0, tally.done - tally.counted);
const twice = Math.max(0, tally.counted - tally.done - tally.unknown);
process.stdout.write(
  `${seconds} s: ${tally.done} changes done, ${tally.conflicts} conflicts told, ${tally.unknown} not come through, ${lost} lost, ${twice} made twice, ${tally.doubled} doubled rows\n`,
);
process.exitCode = lost === 0 && twice === 0 && tally.doubled === 0 ? 0 : 1;
