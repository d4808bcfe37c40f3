// What of the built package a browser fetches, in gzip: for the first view of each web part, and for each part that is
// fetched later. It asks Chromium itself, on the local page. Exit code 1 where a first view is above what issue 6 allows.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { webPartNames } from '../local/hosting/web-part-page/parts';
import { importSample } from '../local/hosting/sample';
import { importSampleRegister, type SpOf } from '../local/hosting/sample-register';
import { createSp } from '../src/lists/create-sp';
import { createSay } from '../src/text/text';
import { launchChromium } from '../tests/e2e/support/chromium';
import { runPage } from '../tests/e2e/support/spfx-page';
import { readPackage } from '../local/hosting/web-part-page/package-files';

/** Bytes; a kilobyte is 1,024. */
const allowed = 130 * 1024;

const file = path.join('spfx', 'sharepoint', 'solution', 'fremdrift.sppkg');
if (!fs.existsSync(file)) throw new Error('Build the package first: npm run package');
const { assets } = readPackage(file);
const sizeOf = (name: string): number => gzipSync(assets.get(name) ?? new Uint8Array(), { level: 9 }).length;
const row = (name: string, bytes: number): string =>
  `${name.padEnd(58)} ${(bytes / 1024).toFixed(1).padStart(7)} KB gzip`;

const browser = await launchChromium();
const running = await runPage(browser);
try {
  const spOf: SpOf = (login) => createSp(running.siteUrl, () => Promise.resolve(running.tokenOf(login)));
  const owner = 'stab@contoso.example';
  await importSample(process.cwd(), spOf(owner), () => undefined, createSay('da'));
  await importSampleRegister(process.cwd(), owner, spOf, '2019-05-14');
  const first = new Set<string>();
  for (const name of webPartNames) {
    const fetched = new Set<string>();
    const page = await running.open('sagsbehandler', {
      query: `?part=${name}`,
      onRequest: (url) => {
        const asset = /\/_spfx\/app\/([^/?]+)/.exec(url)?.[1];
        if (asset) fetched.add(decodeURIComponent(asset));
      },
    });
    await page.part().locator('.fui-FluentProvider').first().waitFor();
    await page.page.waitForLoadState('networkidle');
    await page.context.close();
    const bytes = [...fetched].reduce((sum, asset) => sum + sizeOf(asset), 0);
    process.stdout.write(`${row(`${name}: first view`, bytes)}\n`);
    for (const asset of fetched) {
      first.add(asset);
      process.stdout.write(`${row(`  ${asset}`, sizeOf(asset))}\n`);
    }
    if (bytes > allowed) process.exitCode = 1;
  }
  process.stdout.write('fetched later\n');
  for (const asset of [...assets.keys()].filter((one) => one.endsWith('.js') && !first.has(one)).sort())
    process.stdout.write(`${row(`  ${asset}`, sizeOf(asset))}\n`);
  if (process.exitCode === 1) process.stderr.write('A first view weighs more than 130 KB gzip.\n');
} finally {
  await running.close();
  await browser.close();
}
