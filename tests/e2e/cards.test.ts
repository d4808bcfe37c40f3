// What people do on a reminder's card, in a real browser on the local Teams page: as leader, as reader, on a phone.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { startServing, type Serving } from '../../local/serve';
import { axeFinds } from './support/axe';
import { launchChromium } from './support/chromium';

const root = process.cwd();
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'fremdrift-cards-'));
let serving: Serving;
let browser: Browser;
const faults: string[] = [];

beforeAll(async () => {
  [serving, browser] = await Promise.all([
    startServing({ root, port: 0, dataDir, write: () => undefined }),
    launchChromium(),
  ]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
}, 30_000);

/** The channel's posts as one person sees them. */
async function open(userPrincipalName: string, width = 1360): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 1200 }, locale: 'da-DK' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(serving.url);
  const { ok } = await page.evaluate(async (login) => {
    const answer = await fetch('/api/person', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ userPrincipalName: login }),
    });
    return { ok: answer.ok };
  }, userPrincipalName);
  expect(ok).toBe(true);
  await page.reload();
  await page
    .getByRole('link', { name: /^Myndighedsarbejdet/ })
    .or(page.getByRole('button', { name: /^Myndighedsarbejdet/ }))
    .first()
    .click();
  return page;
}

/** The reminder, and neither the root card of its thread nor the first card of the channel, which names it too. */
const reminder = (page: Page): Locator =>
  page
    .locator('[data-card]')
    .filter({ hasText: 'Medarbejdere og ledere' })
    .filter({ hasNotText: /Åbn aktiviteten|er nu i Fremdrift/ });

let leader: Page;
test('a leader writes a status on the card itself: text and one press', async () => {
  leader = await open('omraadechef.amager@contoso.example');
  await leader.getByRole('button', { name: /Til næste påmindelse \(15\. maj\)/ }).click();
  const card = reminder(leader);
  await card.getByLabel('Hvor langt er I?').fill('To af tre enheder er med');
  await card.getByRole('button', { name: 'Skriv status' }).click();
  await card.getByText('Gemt: status fra Områdechef, Amager.').waitFor();
  await card.getByText('To af tre enheder er med (Områdechef, Amager, 15.').waitFor();
  expect(await axeFinds(leader, '[data-card]')).toEqual([]);
}, 60_000);

test('a period that nobody can read is told, and stays in its field; one that is understood moves the goal', async () => {
  const card = reminder(leader);
  await card.getByRole('button', { name: 'Flyt', exact: true }).click();
  await card.getByLabel(/^Ny periode/).fill('når vi kan');
  await card.getByRole('button', { name: 'Gem ny periode' }).click();
  await leader.getByText('Jeg kan ikke læse ”når vi kan” som en periode.').waitFor();
  expect(await card.getByLabel(/^Ny periode/).inputValue()).toBe('når vi kan');
  await card.getByLabel(/^Ny periode/).fill('medio 2020');
  await card.getByRole('button', { name: 'Gem ny periode' }).click();
  await card.getByText(/Flyttet fra forår 2019 \(marts–maj\) til medio 2020 \(maj–august\) af Områdechef/).waitFor();
  await card.getByRole('button', { name: 'Fortryd' }).click();
  await card.getByRole('button', { name: 'Markér som nået' }).waitFor();
}, 60_000);

test('a member without the right sees the same card, and no button that would be refused', async () => {
  const page = await open('sagsbehandler@contoso.example');
  const card = reminder(page);
  await card.getByText('To af tre enheder er med (Områdechef, Amager, 15.').waitFor();
  expect(await card.getByRole('button').allInnerTexts()).toEqual([]);
  expect(await card.getByRole('link').or(card.getByRole('textbox')).allInnerTexts()).toEqual(['Åbn i tidsplanen']);
  await page.context().close();
}, 60_000);

test('on a phone the reminder is put off, and its card says until when', async () => {
  const page = await open('foelgegruppe@contoso.example', 390);
  const card = reminder(page);
  await card.getByRole('button', { name: 'Udskyd påmindelsen' }).click();
  expect(await axeFinds(page, '[data-card]')).toEqual([]);
  // No part of it is wider than the phone.
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await card.getByRole('radio', { name: 'Om 2 uger' }).check();
  await card.getByRole('button', { name: 'Udskyd påmindelsen' }).last().click();
  await card.getByText(/Udskudt af Følgegruppemedlem\. Jeg minder om den igen onsdag den 29\./).waitFor();
  // Who looks at it elsewhere sees it too.
  await reminder(leader)
    .getByText(/Jeg minder om den igen onsdag/)
    .waitFor();
  await page.context().close();
  expect(faults).toEqual([]);
}, 60_000);
