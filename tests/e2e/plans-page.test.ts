// From a bare site to the next plan, in a real browser on real lists: who may do what is shown before anybody tries.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { startServing, type Serving } from '../../local/serve';
import { launchChromium } from './support/chromium';

const root = process.cwd();
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-e2e-'));

let serving: Serving;
let browser: Browser;
let page: Page;
const faults: string[] = [];

const tab = (): FrameLocator => page.frameLocator('iframe');
const button = (name: string | RegExp) => tab().getByRole('button', { name, exact: true });

/** Opens a page of the tab in the first channel, as one of the local people. */
async function open(who: string, name: string, width = 1360): Promise<void> {
  await page?.context().close();
  const context = await browser.newContext({ viewport: { width, height: 860 }, locale: 'da-DK' });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(serving.url);
  const channel = await page.evaluate(async (userPrincipalName) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ userPrincipalName });
    const state = (await (await fetch('/api/person', { method: 'POST', headers, body })).json()) as {
      channels: { id: string }[];
    };
    return state.channels[0]?.id ?? '';
  }, `${who}@contoso.example`);
  await page.goto(`${serving.url}/#/teams/${encodeURIComponent(channel)}/${name}`);
  await page.reload();
}

/** What axe finds, and whether anything scrolls sideways. */
async function lookOver(): Promise<void> {
  // Tabster's empty focus stops are not reachable and have nothing to name.
  const { violations } = await new AxeBuilder({ page })
    .include(['iframe', '#root'])
    .exclude(['iframe', '[data-tabster-dummy]'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 120)])).toEqual([]);
  const sideways = await tab()
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(sideways).toBe(0);
}

beforeAll(async () => {
  // What the bot says of a site without lists is not what is looked at here.
  const write = (): void => undefined;
  [serving, browser] = await Promise.all([
    startServing({ root, port: 0, dataDir, sample: false, write }),
    launchChromium(),
  ]);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
}, 30_000);

test('on a bare site a reader is told what to ask for, and an owner makes the lists and the plan', async () => {
  await open('sagsbehandler', 'tidsplan', 320);
  await tab().getByRole('heading', { name: 'Planen er ikke lagt ind endnu' }).waitFor();
  await lookOver();
  expect(await button('Lav listerne').count()).toBe(0);

  await open('stab', 'tidsplan');
  await button('Lav listerne').waitFor();
  await lookOver();
  await button('Lav listerne').click();
  await tab().getByRole('heading', { name: 'Planens lister er klar' }).waitFor({ timeout: 60_000 });
  await button('Hent plan').click();
  await tab()
    .locator('input[type=file]')
    .setInputFiles(path.join(root, 'samples', 'udviklingsplan.docx'));
  await button('Brug forslagene til resten').click();
  await button('Gem planen i listerne').click();
  await tab().getByRole('heading', { name: 'Planen er gemt' }).waitFor({ timeout: 60_000 });
}, 180_000);

test('what is unfinished goes on into the next plan, which is looked at and then made current', async () => {
  await open('stab', 'plans');
  await button(/^Mere om/).click();
  await button('Viderefør det, der mangler').click();
  await button('Viderefør det, der mangler').click();
  await tab()
    .getByText(/^\d+ punkter videreført i \d+ aktiviteter\./)
    .waitFor({ timeout: 60_000 });
  await lookOver();
  await button('Se den nye plan').click();
  await tab()
    .getByText(/^Du ser den næste plan/)
    .waitFor();
  await tab().getByRole('grid').waitFor();
  await button('Gå til den nuværende plan').click();
  await tab()
    .getByText(/^Du ser den næste plan/)
    .waitFor({ state: 'detached' });

  await tab().getByRole('tab', { name: 'Planer' }).click();
  await button('Gør til nuværende').click();
  await button('Gør til nuværende').click();
  await tab()
    .getByText(/er nu den nuværende plan\.$/)
    .waitFor();
  await tab().getByText('tidligere', { exact: true }).waitFor();
}, 120_000);

test('a reader on a phone reaches every page, and no button would be refused', async () => {
  await open('sagsbehandler', 'plans', 320);
  await tab().getByText('nuværende', { exact: true }).waitFor();
  await lookOver();
  expect(await button('Gør til nuværende').count()).toBe(0);
  expect(await button(/^Mere om/).count()).toBe(0);
  await button('Flere sider').click();
  // The menu opens over the page, which is still to be seen beside it.
  const seen = await tab()
    .getByRole('heading', { level: 1 })
    .evaluate((heading) => {
      const { left, bottom } = heading.getBoundingClientRect();
      return heading.contains(document.elementFromPoint(left + 2, bottom - 4));
    });
  expect(seen).toBe(true);
  await tab().getByRole('menuitem', { name: 'Hent plan' }).click();
  await tab().getByRole('heading', { name: 'Du kan ikke hente en plan' }).waitFor();
  await lookOver();
  expect(faults).toEqual([]);
}, 90_000);
