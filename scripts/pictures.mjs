// `node scripts/pictures.mjs`: starts the product on free ports with the sample plan and takes the README's pictures.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';

await ensureInstalled('test');
const { root } = await import('./build.mjs');
const { prepareChromium } = await import('./chromium.mjs');
const { chromium } = await import('playwright-core');

const out = path.resolve(process.argv[2] ?? path.join(root, 'docs', 'screens'));
fs.mkdirSync(out, { recursive: true });
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-pictures-'));
const server = spawn(process.execPath, [path.join(root, 'scripts', 'start.mjs'), '--port', '0', '--data', data]);
server.stderr.pipe(process.stderr);
const url = await new Promise((resolve, reject) => {
  let text = '';
  server.stdout.on('data', (chunk) => {
    text += chunk;
    const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text);
    if (found) resolve(found[0]);
  });
  server.once('exit', () => reject(new Error('The product did not start')));
});

const { executablePath, env } = await prepareChromium();
const browser = await chromium.launch({
  executablePath,
  env: { ...process.env, ...env },
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
});
const desktop = { width: 1360, height: 860 };

/** A page of the local Teams at an address under "/#…", when it has come to rest. */
async function open(size, place, theme = 'light') {
  const page = await browser.newPage({ viewport: size, colorScheme: theme, locale: 'da-DK' });
  page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
  await page.goto(`${url}/${place}`);
  await page.waitForTimeout(3500);
  return page;
}

const shot = (page, name) => page.screenshot({ path: path.join(out, `${name}.png`) });

try {
  const page = await open(desktop, '');
  const state = await (await fetch(`${url}/api/state`)).json();
  const channel = encodeURIComponent(state.channels.find((one) => one.name.startsWith('Myndighed')).id);
  const go = async (target, place) => {
    await target.goto(`${url}/#/${place}`);
    await target.waitForTimeout(3000);
  };
  await go(page, `teams/${channel}/tidsplan`);
  await shot(page, 'tidsplan');
  await go(page, `teams/${channel}/plan`);
  await shot(page, 'plan');
  await go(page, `teams/${channel}/import`);
  const tab = page.frameLocator('iframe');
  await tab.locator('input[type=file]').setInputFiles(path.join(root, 'samples', 'udviklingsplan.docx'));
  await tab.getByText(/Spørgsmål 1 af/).waitFor();
  await tab.getByRole('button', { name: 'Svar og gå til næste' }).click();
  await page.waitForTimeout(500);
  await shot(page, 'import');
  await go(page, `teams/${channel}`);
  await page.getByRole('button', { name: /Til næste påmindelse/ }).click();
  await page.waitForTimeout(5000);
  await shot(page, 'teams');
  await page.goto(`${state.siteUrl}/Lists/FremdriftItems/AllItems.aspx`);
  await page.getByRole('link', { name: 'Stabsmedarbejder' }).click();
  await page.waitForLoadState();
  await shot(page, 'list');
  const phone = await open({ width: 390, height: 844 }, `#/teams/${channel}/tidsplan`);
  await shot(phone, 'phone');
} finally {
  await browser.close();
  server.kill('SIGINT');
}
