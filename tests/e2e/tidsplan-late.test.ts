// What the tidsplan fetches only when somebody acts, held back and refused by the network of the real tab.
import type { BrowserContext, Route } from 'playwright-core';
import { listenTo } from './support/ear';
import { openTab, type OpenTab } from './support/open-tab';
import { serveProduct } from './support/product';

const product = serveProduct();
const faults: string[] = [];
afterEach(() => expect(faults.splice(0)).toEqual([]));

/** The tab with a script part that comes as `answer` says. */
async function tabWith(part: string, answer: (route: Route) => unknown): Promise<OpenTab> {
  const prepare = (context: BrowserContext): Promise<unknown> => context.route(`**/chunks/${part}-*.js`, answer);
  // What a worker answers meets no route.
  const context = { serviceWorkers: 'block' } as const;
  const opened = await openTab(product, 'stab', 'tidsplan', { width: 1920, faults, prepare, context });
  // The rights come after the plan.
  await opened.tab.locator('[data-acting]').waitFor({ state: 'attached' });
  return opened;
}

test('keys pressed before what they do has come are done in their order, each once', async () => {
  let asked = 0;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const opened = await tabWith('chart-acts', async (route) => {
    asked++;
    await released;
    await route.continue();
  });
  const { tab, page } = opened;
  const ear = await listenTo(opened);
  await tab.getByRole('grid').locator('[tabindex="0"]').focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', '+']) await page.keyboard.press(key);
  expect(await ear.focus()).toMatch(/^button 1 Faglig ledelse/);
  const month = tab.getByRole('radiogroup', { name: 'Målestok' }).getByRole('radio', { name: 'Måned' });
  expect(await month.isChecked()).toBe(false);
  release();
  await tab.getByRole('grid').locator('[data-cell="1"]:focus').waitFor();
  expect(await ear.focus()).toMatch(/^button Milepæl: Læringsaktiviteterne er en del/);
  expect(await month.isChecked()).toBe(true);
  await page.keyboard.press('ArrowLeft');
  expect(await ear.focus()).toMatch(/^button Milepæl: Det nye koncept/);
  expect(asked).toBe(1);
  await opened.close();
});

test('where it does not come, that is said once a key has been pressed', async () => {
  const opened = await tabWith('chart-acts', (route) => route.abort());
  const { tab, page } = opened;
  const told = tab.getByRole('alert').filter({ has: tab.getByRole('button', { name: 'Prøv igen' }) });
  const refused = page.context().waitForEvent('requestfailed', (request) => request.url().includes('chart-acts'));
  await tab.getByRole('grid').hover();
  await refused;
  expect(await told.count()).toBe(0);
  await tab.getByRole('grid').locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await told.waitFor();
  await opened.close();
});

test('other groups that do not come are said in the place of the chart, and what they are chosen with stays', async () => {
  const opened = await tabWith('other-looks', (route) => route.abort());
  const { tab } = opened;
  const choose = async (name: string): Promise<void> => {
    await opened.button(/^Gruppér efter/).click();
    await tab.getByRole('menuitemradio', { name }).click();
  };
  await choose('Ansvarlig');
  await opened.button('Prøv igen').waitFor();
  expect(await tab.getByRole('grid').count()).toBe(0);
  await choose('Indsatsområde');
  await tab.getByRole('grid').waitFor();
  expect(await opened.button('Prøv igen').count()).toBe(0);
  await opened.close();
});
