// What of the built package a browser fetches, in gzip: for the first view of each web part, and for each part that is
// fetched later. It asks Chromium itself, on the local page, as a reader (tests/e2e/support/first-view). Exit code 1 where a
// first view is above what issue 6 allows.
import fs from 'node:fs';
import { webPartNames } from '../local/hosting/web-part-page/parts';
import { launchChromium } from '../tests/e2e/support/chromium';
import {
  firstViewLimit,
  firstViewOf,
  packageFile,
  weighPackage,
  withSamplePlan,
} from '../tests/e2e/support/first-view';
import { runPage } from '../tests/e2e/support/spfx-page';

if (!fs.existsSync(packageFile)) throw new Error('Build the package first: npm run package');
const weighed = weighPackage();
const row = (name: string, bytes: number | undefined): void => {
  process.stdout.write(`${name.padEnd(58)} ${((bytes ?? 0) / 1024).toFixed(1).padStart(7)} KB gzip\n`);
};

const browser = await launchChromium();
const running = await runPage(browser);
try {
  await withSamplePlan(running);
  const first = new Set<string>();
  for (const name of webPartNames) {
    const { fetched, bytes } = await firstViewOf(running, weighed, name);
    row(`${name}: first view`, bytes);
    for (const script of fetched) {
      first.add(script);
      row(`  ${script}`, weighed.scripts.get(script));
    }
    if (bytes > firstViewLimit) process.exitCode = 1;
  }
  process.stdout.write('fetched later\n');
  for (const [script, bytes] of [...weighed.scripts].sort(([a], [b]) => a.localeCompare(b)))
    if (!first.has(script)) row(`  ${script}`, bytes);
  if (process.exitCode === 1) process.stderr.write('A first view weighs more than 130 KB gzip.\n');
} finally {
  await running.close();
  await browser.close();
}
