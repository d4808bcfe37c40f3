// The whole path on real parts: a Word file goes in, lists, a tidsplan and a reminder card come out (docs/architecture.md).
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { startServing, type Serving } from '../../local/serve';
import { axeFinds } from './support/axe';
import { launchChromium } from './support/chromium';

const root = process.cwd();
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-e2e-'));
const goal = 'Medarbejdere og ledere, der arbejder med sikkerhedsplaner, kender konceptet og bruger det.';

let serving: Serving;
let browser: Browser;
let page: Page;
const faults: string[] = [];

const start = (): Promise<Serving> =>
  startServing({ root, port: 0, dataDir, sample: false, write: (line) => void faults.push(line) });
const tab = (): FrameLocator => page.frameLocator('iframe');

async function newPage(): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 860 }, locale: 'da-DK' });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(serving.url);
}

beforeAll(async () => {
  [serving, browser] = await Promise.all([start(), launchChromium()]);
  await newPage();
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

/** A list's page, as the staff unit sees it. */
async function listPage(list: string): Promise<string> {
  const site = new URL(serving.siteUrl);
  const to = `${site.pathname}/Lists/${list}/AllItems.aspx`;
  const { request } = page.context();
  const signIn = `${site.origin}/_local/sign-in?as=stab@contoso.example&to=${encodeURIComponent(to)}`;
  return (await request.get(signIn)).text();
}

/** The row of a list that holds `text`, as a person sees it in the list's page. */
async function listRow(list: string, text: string): Promise<string> {
  const html = await listPage(list);
  const row = html.split('<tr>').find((one) => one.includes(text)) ?? '';
  return row.replace(/<[^>]+>/g, ' ');
}

/** What stands on a row's own page, as words. */
async function rowPage(list: string, text: string): Promise<string> {
  const row = (await listPage(list)).split('<tr>').find((one) => one.includes(text)) ?? '';
  const address = new URL(/href="([^"]+)"/.exec(row)?.[1] ?? '', serving.siteUrl);
  return (await (await page.context().request.get(address.href)).text()).replace(/<[^>]+>/g, ' ');
}

async function sentRows(): Promise<string[]> {
  const html = await listPage('FremdriftReminders');
  // Whose turn it is to send is no reminder: it is another's after a restart.
  return html
    .split('<tr>')
    .slice(2)
    .filter((row) => !row.includes('turn/sender'));
}

/** What an element says, its non-breaking spaces as spaces. */
const said = async (locator: Locator): Promise<string> => (await locator.innerText()).replace(/\u00a0/g, ' ');

const cards = () => page.locator('.ac-adaptiveCard').filter({ hasText: 'Medarbejdere og ledere, der arbejder med' });
/** The reminder itself, not the root card of its thread. */
const reminder = () => cards().filter({ has: page.getByRole('button', { name: /Markér som nået|Fortryd/ }) });

test('a person imports the Word file, answers its questions and sees the lists', async () => {
  await page
    .getByRole('tab', { name: 'Tidsplan' })
    .or(page.getByRole('link', { name: 'Tidsplan' }))
    .first()
    .click();
  await tab().getByText('Her er ingen plan endnu').waitFor();
  await tab()
    .getByRole('button', { name: 'Hent plan' })
    .or(tab().getByRole('tab', { name: 'Hent plan' }))
    .first()
    .click();
  await tab()
    .locator('input[type=file]')
    .setInputFiles(path.join(root, 'samples', 'udviklingsplan.docx'));
  await tab()
    .getByText(/Spørgsmål 1 af \d+/)
    .waitFor();
  await tab().getByRole('button', { name: 'Svar og gå til næste' }).click();
  await tab()
    .getByText(/Spørgsmål 2 af \d+/)
    .waitFor();
  await tab().getByRole('button', { name: 'Brug forslagene til resten' }).click();
  await tab().getByRole('button', { name: 'Gem planen i listerne' }).click();
  await tab()
    .getByText(/Planen er gemt|ligger nu/)
    .first()
    .waitFor({ timeout: 60_000 });
  expect(await listRow('FremdriftActivities', 'Sikkerhedsplaner')).toContain('2.4');
  expect(await listRow('FremdriftItems', goal)).toContain('31-05-2019');
});

test('the tidsplan shows every area and activity, and each area gets its channel', async () => {
  await tab().getByRole('tab', { name: 'Tidsplan' }).click();
  for (const text of ['Myndighedsarbejdet', 'Ledelsestilsyn', 'I dag, 14. maj'])
    await tab().getByText(text).first().waitFor();
  for (const channel of ['Myndighedsarbejdet', 'Politik, strategi og styring'])
    await page
      .getByRole('link', { name: channel })
      .or(page.getByRole('button', { name: channel }))
      .first()
      .waitFor();
});

/** A page by its tab, which on a phone may be in the menu beside the tabs. */
async function openPage(name: string): Promise<void> {
  const found = tab().getByRole('tab', { name, exact: true });
  await tab().getByRole('tab').first().waitFor();
  if (!(await found.isVisible())) await tab().getByRole('button', { name: 'Flere sider' }).click();
  await found.or(tab().getByRole('menuitem', { name, exact: true })).click();
}

test('no page has a fault that axe can see, on a desktop and a phone', async () => {
  for (const width of [1360, 390]) {
    await page.setViewportSize({ width, height: 860 });
    for (const name of ['Overblik', 'Aktiviteter', 'Hent plan', 'Historik', 'Planer', 'Tidsplan']) {
      await openPage(name);
      await page.waitForTimeout(300);
      expect([width, name, await axeFinds(page, 'iframe', '#root')]).toEqual([width, name, []]);
    }
  }
  await page.setViewportSize({ width: 1360, height: 860 });
});

test('ten working days before a goal’s end its card is in the channel, and a press marks it as reached', async () => {
  await page
    .getByRole('link', { name: /^Myndighedsarbejdet/ })
    .or(page.getByRole('button', { name: /^Myndighedsarbejdet/ }))
    .first()
    .click();
  await page
    .getByRole('link', { name: 'Opslag' })
    .or(page.getByRole('tab', { name: 'Opslag' }))
    .first()
    .click();
  expect(await reminder().count()).toBe(0);
  await page.getByRole('button', { name: /Til næste påmindelse \(15\. maj\)/ }).click();
  await reminder().first().waitFor();
  expect(await reminder().count()).toBe(1);
  expect(await said(reminder())).toContain('Mål om 10 arbejdsdage');
  expect(await said(reminder())).toContain('senest fredag den 31. maj');
  await reminder().getByRole('button', { name: 'Markér som nået' }).click();
  await reminder().getByText('Nået den 15. maj 2019. Markeret af Stabsmedarbejder.').waitFor();
});

test('then the list and the tidsplan say so as well', async () => {
  expect(await rowPage('FremdriftItems', goal)).toMatch(/Nået den\s+15-05-2019\s+Markeret af\s+Stabsmedarbejder/);
  await reminder().getByText('Åbn i tidsplanen').click();
  await tab()
    .getByRole('heading', { name: new RegExp(goal.slice(0, 40)) })
    .first()
    .waitFor();
  await tab()
    .getByText(/nået den 15\.\smaj 2019/)
    .first()
    .waitFor();
});

test('after a restart all is still there, and nothing is sent twice', async () => {
  const before = await sentRows();
  await page.close();
  await serving.close();
  serving = await start();
  await newPage();
  await page
    .getByRole('link', { name: /^Myndighedsarbejdet/ })
    .or(page.getByRole('button', { name: /^Myndighedsarbejdet/ }))
    .first()
    .click();
  await reminder().first().waitFor();
  expect(await reminder().count()).toBe(1);
  expect(await said(reminder())).toContain('Nået den 15. maj 2019');
  expect(await sentRows()).toEqual(before);
});
