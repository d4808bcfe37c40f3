// `node scripts/pictures.mjs [folder] [pattern]`: builds, starts the product on free ports with the sample plan, and takes the
// README's pictures and those of every view of the web parts at three widths. With a pattern, only
// the views that it fits.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';

await ensureInstalled('test');
const { root } = await import('./build.mjs');
const { prepareChromium } = await import('./chromium.mjs');
const { writeList } = await import('./pictures/list.mjs');
const { serve } = await import('./pictures/served.mjs');
const { camera } = await import('./pictures/take.mjs');
const { readmePictures } = await import('./pictures/readme.mjs');
const { firstViews, inColours, sizes, views } = await import('./pictures/views.mjs');
const { chromium } = await import('playwright-core');

const out = path.resolve(process.argv[2] ?? path.join(root, 'docs', 'screens'));
const pattern = new RegExp(process.argv[3] ?? '');
const wanted = ({ name }) => pattern.test(name);
fs.mkdirSync(out, { recursive: true });
spawnSync(process.execPath, [path.join(root, 'scripts', 'package.mjs')], { stdio: 'inherit' });

const { executablePath, env } = await prepareChromium();
const browser = await chromium.launch({
  executablePath,
  env: { ...process.env, ...env },
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
});
const [product, empty] = [await serve(root), await serve(root, ['--no-sample'])];

/** A little has happened to the plan, so that its history has something to tell. */
async function work({ openAs }) {
  const part = await openAs('omraadechef.amager', '');
  for (let done = 0; done < 4; done++) {
    const reached = part.getByRole('button', { name: /^Nået|som nået/ }).first();
    const name = await reached.getAttribute('aria-label');
    await reached.click();
    await part.getByRole('button', { name: name ?? '', exact: true }).waitFor({ state: 'detached' });
  }
  await part.page().context().close();
}

try {
  const whole = camera(browser, { siteUrl: product.siteUrl, root, out });
  await work(whole);
  for (const view of views.filter(wanted)) await whole.shoot(view, sizes);
  for (const view of inColours.filter(wanted)) await whole.shoot(view, sizes.slice(-1));
  const bare = camera(browser, { siteUrl: empty.siteUrl, root, out });
  for (const view of firstViews.filter(wanted)) await bare.shoot(view, sizes);
  if (wanted({ name: 'readme' })) await readmePictures(browser, product, { root, out });
  writeList(out);
} finally {
  await browser.close();
  product.stop();
  empty.stop();
}
