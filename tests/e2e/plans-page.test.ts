// From a bare site to the next plan, in a real browser on real lists: who may do what is shown before anybody tries.
import path from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { openTab, type Alias, type OpenTab } from './support/open-tab';
import { serveProduct } from './support/product';

const product = serveProduct({ sample: false });

const root = process.cwd();

let opened: OpenTab;
const faults: string[] = [];

const tab = (): FrameLocator => opened.tab;
const button = (name: string | RegExp): Locator => opened.button(name);
const lookOver = (): Promise<void> => opened.lookOver();

/** One person after the other: who was there before leaves. */
async function open(who: Alias, name: string, width = 1360): Promise<void> {
  await opened?.close();
  opened = await openTab(product, who, name, { width, faults });
}

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
});

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
});
