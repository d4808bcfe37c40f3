// The tidsplan in headless Chromium against a list of rows written by hand and against libraries, all in one run; writes
// docs/tidsplan-speed.md. `--runs N` for more or fewer runs than nine, `--only floor,ours` for some of them: then nothing is
// written but to the terminal.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { launchChromium } from '../tests/e2e/support/chromium';
import { measure, type Measured } from './tidsplan/measure';
import { buildPages, pageNames, servePages, type PageName } from './tidsplan/pages';
import { ensurePeers } from './tidsplan/peers';
import { reportOf } from './tidsplan/report';
import { chartBytes } from './tidsplan/size';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { runs: { type: 'string', default: '9' }, only: { type: 'string' } },
});
const runs = Number(values.runs);
const only = values.only?.split(',');
const counts: Readonly<Record<PageName, readonly number[]>> = {
  floor: [10, 100, 1000, 10_000],
  ours: [10, 100, 1000, 10_000],
  svar: [100, 1000],
  dhtmlx: [100, 1000],
  'calendar-timeline': [100, 1000],
  vis: [100, 1000],
};
/** Past a second the machine's moods no longer matter. */
const slow: readonly PageName[] = ['calendar-timeline', 'vis'];

ensurePeers();
const outdir = path.join(process.cwd(), 'dist', 'bench', 'pages');
await buildPages(outdir);
const served = await servePages(outdir);
const browser = await launchChromium();
const cases = pageNames
  .filter((name) => only === undefined || only.includes(name))
  .flatMap((name) => counts[name].map((count) => ({ name, count, runs: [] as Measured[] })));
const missing = new Map<string, string>();
try {
  for (let run = 0; run < runs; run++)
    for (const { name, count, runs: measured } of cases) {
      const own = name === 'floor' || name === 'ours';
      if ((slow.includes(name) && run >= 3) || missing.has(`${name} ${count}`)) continue;
      try {
        measured.push(await measure(browser, `${served.origin}/${name}`, count, { scroll: own, zoom: own }));
      } catch (error) {
        if (own) throw error;
        missing.set(`${name} ${count}`, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
      }
    }
} finally {
  await browser.close();
  served.close();
}

const report = reportOf(
  cases,
  [...missing].map(([name, why]) => `${name} (${why})`),
  {
    gzip: await chartBytes(),
    day: new Date().toISOString().slice(0, 10),
    machine: `${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}`,
    runs,
  },
);
const file = path.join(process.cwd(), 'docs', 'tidsplan-speed.md');
const text = await format(report, { ...(await resolveConfig(file)), parser: 'markdown' });
process.stdout.write(text);
if (only === undefined) fs.writeFileSync(file, text);
