// `npm start` has the web part's page: from the site's own page, with the sample plan, on the day of the local Teams.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startServing, type Serving } from '../../local/serve';
import { launchChromium } from './support/chromium';

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-web-part-start-'));
let serving: Serving;
let browser: Browser;

beforeAll(async () => {
  [serving, browser] = await Promise.all([
    startServing({ root: process.cwd(), port: 0, dataDir, write: () => undefined }),
    launchChromium(),
  ]);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
}, 30_000);

test('a person goes from the site to the web part, which is on the day of the local Teams', async () => {
  const page = await (await browser.newContext({ locale: 'da-DK', viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(serving.siteUrl);
  await page.getByRole('link', { name: 'Sagsbehandler' }).click();
  await page.getByRole('link', { name: 'Udviklingsplan', exact: true }).click();
  await page
    .locator('.part')
    .getByText(/I dag er .*14\.\smaj/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'English' }).click();
  await page
    .locator('.part')
    .getByText(/Today is .*14\sMay/)
    .first()
    .waitFor();
}, 60_000);
