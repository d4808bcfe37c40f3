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
    startServing({ root, port: 0, dataDir, otherPlans: false, surroundings: false, write: () => undefined }),
    launchChromium(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

/** The channel's posts as one person sees them. */
async function open(userPrincipalName: string, width = 1360): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 1200 }, locale: 'da-DK' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
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
});

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
});

test('a member without the right sees the same card, and no button that would be refused', async () => {
  const page = await open('sagsbehandler@contoso.example');
  const card = reminder(page);
  await card.getByText('To af tre enheder er med (Områdechef, Amager, 15.').waitFor();
  expect(await card.getByRole('button').allInnerTexts()).toEqual([]);
  expect(await card.getByRole('link').or(card.getByRole('textbox')).allInnerTexts()).toEqual(['Åbn i tidsplanen']);
  await page.context().close();
});

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
});

/** The thread of the activity, its field for an answer, and the latest card in it. */
const threadIn = (page: Page): Locator => page.locator('[data-thread]').filter({ hasText: 'Åbn aktiviteten' }).first();
const latestCard = (page: Page): Locator => threadIn(page).locator('[data-card]').last();
async function write(page: Page, text: string): Promise<void> {
  const field = threadIn(page).getByRole('textbox', { name: 'Svar i tråden' });
  await field.fill(text);
  await field.press('Enter');
}
async function chooseAction(page: Page, words: string): Promise<Locator> {
  const message = threadIn(page).locator('[data-message]').filter({ hasText: words }).first();
  await message.getByRole('button', { name: /^Flere handlinger for meddelelsen/ }).click();
  await page.getByRole('menuitem', { name: 'Gem som opfølgning' }).click();
  return page.getByRole('dialog');
}

test('a leader saves a message as a follow-up by the action in its menu, and is asked about a day that has passed', async () => {
  await write(leader, 'Godt møde. Vi prøver skabelonen på tre sager inden 1. juni, ansvarlig områdejurist');
  const dialog = await chooseAction(leader, 'Godt møde');
  const text = dialog.getByLabel(/^Hvad er aftalt/);
  await text.waitFor();
  expect(await axeFinds(leader, '[role="dialog"]')).toEqual([]);
  expect(await text.inputValue()).toBe('Godt møde. Vi prøver skabelonen på tre sager');
  expect(await dialog.getByLabel(/^Hvem tager den/).inputValue()).toBe('områdejurist');
  expect(await dialog.getByLabel(/^Aktivitet/).inputValue()).toBe('2.4');
  await text.fill('Vi prøver skabelonen på tre sager');
  await dialog.getByLabel(/^Hvornår/).fill('senest 1. maj');
  await dialog.getByRole('button', { name: 'Gem', exact: true }).click();
  await dialog.getByText(/^1\.\smaj 2019 er gået\. Mener du 1\.\smaj 2020/).waitFor();
  expect(await text.inputValue()).toBe('Vi prøver skabelonen på tre sager');
  await dialog.getByLabel(/^Hvornår/).fill('senest 3. juni');
  await dialog.getByRole('button', { name: 'Gem', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await latestCard(leader).getByText('Gemt som aftalt opfølgning på 2.4 Sikkerhedsplaner').waitFor();
  await latestCard(leader)
    .getByText(/^senest 3\.\sjuni 2019/)
    .waitFor();
  await (await chooseAction(leader, 'Godt møde')).getByText(/allerede gemt som opfølgning på 2\.4/).waitFor();
  await leader.keyboard.press('Escape');
});

test('what is agreed in the thread is corrected in the card’s own fields, and undone', async () => {
  await write(leader, '@Fremdrift aftalt: vi holder workshop senest 14. juni');
  const card = threadIn(leader)
    .locator('[data-card]')
    .filter({ hasText: 'vi holder workshop' })
    .filter({ hasNotText: 'Åbn aktiviteten' });
  await card.getByRole('button', { name: 'Ret', exact: true }).click();
  expect(await axeFinds(leader, '[data-card]')).toEqual([]);
  await card.getByLabel(/^Hvem tager den/).fill('tovholder');
  await card.getByLabel(/^Hvornår/).fill('når vi kan');
  await card.getByRole('button', { name: 'Gem rettelsen' }).click();
  await threadIn(leader).getByText('Jeg kan ikke læse ”når vi kan” som en periode.').waitFor();
  expect(await card.getByLabel(/^Hvem tager den/).inputValue()).toBe('tovholder');
  await card.getByLabel(/^Hvornår/).fill('medio 2020');
  await card.getByRole('button', { name: 'Gem rettelsen' }).click();
  await card.getByText(/^medio 2020 \(maj–august\)/).waitFor();
  await card.getByText('tovholder').waitFor();
  await card.getByRole('button', { name: 'Fortryd' }).click();
  await card.getByText('Fortrudt. Aftalen står som udgået i planen.').waitFor();
});

test('what is found in the plan while one writes goes along as a card, and so does what a pasted link opens', async () => {
  await leader.getByRole('button', { name: 'Søg i planen' }).last().click();
  const found = leader.getByRole('group', { name: 'Søg i planen' }).or(leader.getByRole('dialog'));
  await found.getByRole('status').filter({ hasText: 'fundet' }).waitFor();
  await found.getByRole('searchbox').fill('2.4.g');
  await found.getByText('1 fundet').waitFor();
  expect(await axeFinds(leader, '.fui-PopoverSurface')).toEqual([]);
  await leader.keyboard.press('Tab');
  await leader.keyboard.press('Enter');
  const inserted = leader.locator('[data-inserted]');
  await inserted.getByText('Sådan stod det i planen den').waitFor();
  // The words that were being written are where one goes on.
  await leader.keyboard.type('Se her');
  await leader.keyboard.press('Enter');
  const message = (words: string): Locator => leader.locator('[data-message]').filter({ hasText: words });
  await message('Se her').locator('[data-card]').getByText('Mål 2.4.g1').waitFor();
  const context = encodeURIComponent('{"subEntityId":"punkt/2.4.m1"}');
  const link = `https://teams.microsoft.com/l/entity/22222222-2222-4222-8222-222222222222/tidsplan?context=${context}`;
  await leader.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await leader.evaluate(async (text) => navigator.clipboard.writeText(text), link);
  await leader.keyboard.press('Control+V');
  await inserted.getByText('Milepæl 2.4.m1').waitFor();
  await leader.getByRole('button', { name: /^Fjern kortet/ }).click();
  await inserted.waitFor({ state: 'detached' });
});

test('a member without the right proposes, is refused politely, and sees no button that would be', async () => {
  const page = await open('sagsbehandler@contoso.example');
  await write(page, '@Fremdrift ansvarlig områdechef');
  await threadIn(page).getByText('Du har ikke ret til at ændre planen').waitFor();
  await write(page, 'Vi mødes om skabelonen i uge 26');
  const dialog = await chooseAction(page, 'Vi mødes om skabelonen');
  await dialog.getByText(/^Du kan ikke ændre planen/).waitFor();
  await dialog.getByRole('button', { name: 'Foreslå' }).click();
  await latestCard(page)
    .getByText(/^Aftale på 2\.4 Sikkerhedsplaner, som ikke er gemt endnu/)
    .waitFor();
  expect(await page.locator('[data-card]').getByRole('button').allInnerTexts()).toEqual([]);
  await page.context().close();
});

test('on a phone somebody who may saves what was proposed, and an action’s dialog fits', async () => {
  const page = await open('foelgegruppe@contoso.example', 390);
  await latestCard(page).getByRole('button', { name: 'Gem i planen' }).click();
  await latestCard(page).getByText('Gemt som aftalt opfølgning på 2.4 Sikkerhedsplaner').waitFor();
  await write(page, 'Vi tegner forløbet om');
  const dialog = await chooseAction(page, 'Vi tegner forløbet om');
  await dialog.getByLabel(/^Hvornår/).fill('i uge 30');
  expect(await axeFinds(page, '[role="dialog"]')).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await dialog.getByRole('button', { name: 'Gem', exact: true }).click();
  await latestCard(page)
    .getByText(/^uge 30/)
    .waitFor();
  await page.context().close();
  expect(faults).toEqual([]);
});
