// Searching, filtering and editing many rows at once, in a real browser on real lists.
import type { Locator } from 'playwright-core';
import { openTab, type OpenTab } from './support/open-tab';
import { serveProduct } from './support/product';

const product = serveProduct();

const faults: string[] = [];
let opened: OpenTab;

const role = (name: Parameters<OpenTab['tab']['getByRole']>[0], options?: { name: string | RegExp }): Locator =>
  opened.tab.getByRole(name, options);
const press = (key: string): Promise<void> => opened.page.keyboard.press(key);
const typed = (text: string): Promise<void> => opened.page.keyboard.type(text);
const grid = (): Locator => role('grid');
const current = async (): Promise<string> => {
  const id = await grid().getAttribute('aria-activedescendant');
  return (await opened.tab.locator(`[id="${id ?? ''}"]`).innerText()).trim();
};

/** Puts text on the clipboard and pastes it where the focus is, as a person does. */
async function paste(text: string): Promise<void> {
  await grid().evaluate((element, block) => {
    const data = new DataTransfer();
    data.setData('text/plain', block);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

afterEach(async () => {
  await opened?.close();
  expect(faults).toEqual([]);
});

test('what is looked for is found, counted and taken away again by keyboard, at any width', async () => {
  opened = await openTab(product, 'stab', 'plan', { faults, width: 1440 });
  const box = role('searchbox');
  await box.fill('tilsyn');
  await role('status')
    .filter({ hasText: /^Fandt \d+ af \d+$/ })
    .waitFor();
  await opened.button('Tilstand').focus();
  await press('Enter');
  await role('menuitemcheckbox', { name: 'Uden dato' }).waitFor();
  await press('End');
  await press('ArrowUp');
  await press('ArrowUp');
  await press('Space');
  await press('Escape');
  const tag = opened.tab.getByLabel('Valgte filtre').getByRole('button');
  await tag.first().waitFor();
  await opened.lookOver();
  await opened.page.setViewportSize({ width: 375, height: 800 });
  await opened.button(/^Filtre/).click();
  await opened.button('Indsatsområde').waitFor();
  await opened.lookOver();
  await opened.button('Ryd alle filtre').click();
  await tag.first().waitFor({ state: 'detached' });
});

test('the grid by keyboard alone: moved in, typed, pasted, undone, saved, and left by Tab', async () => {
  opened = await openTab(product, 'stab', 'tidsplan', { faults, width: 1440 });
  await opened.go('tidsplan', 'grid');
  await grid().waitFor();
  await opened.lookOver();
  await grid().focus();
  await press('Control+Home');
  const first = await current();
  await press('ArrowRight');
  await press('ArrowRight');
  await press('ArrowRight');
  const text = await current();
  await press('F2');
  await typed(' – rettet');
  await press('Tab');
  await press('Enter');
  await press('Control+A');
  await typed('medio 2027');
  await press('Enter');
  await press('ArrowUp');
  await press('ArrowRight');
  expect(await current()).toBe('maj–august 2027');
  await press('Home');
  await press('ArrowRight');
  await press('ArrowRight');
  await press('ArrowRight');
  await opened.lookOver();
  await opened.button('Gem 2 ændringer').click();
  await opened.button('Gem').waitFor();
  await opened.go('tidsplan', 'grid');
  await grid().waitFor();
  await opened.tab.getByText(`${text} – rettet`).first().waitFor();

  await grid().focus();
  await press('Control+End');
  await press('Home');
  await press('ArrowRight');
  await paste('\t\tNåt\t010203-1234\r\n\t\tFra Excel\tjuni 2027\r\n');
  await role('heading', { name: /skal rettes, før/ }).waitFor();
  await opened.lookOver();
  await press('Control+z');
  await opened.button('Gem').waitFor();
  await press('End');
  await press('Tab');
  expect(await grid().evaluate((element) => element === document.activeElement)).toBe(false);
  expect(first).not.toBe('');
}, 240_000);

test('two who change the same cell: the second is asked, and what is typed outlives the page', async () => {
  opened = await openTab(product, 'stab', 'tidsplan', { faults, width: 1440 });
  await opened.go('tidsplan', 'grid');
  await grid().waitFor();
  await grid().focus();
  for (const key of ['Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await press(key);
  const mine = opened;
  const period = opened.tab.locator('[data-cell="1,4"]');
  await paste('juni 2027');
  const other = await openTab(product, 'stab', 'tidsplan', { faults, width: 1440 });
  opened = other;
  await other.go('tidsplan', 'grid');
  await grid().waitFor();
  await grid().focus();
  for (const key of ['Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await press(key);
  await paste('juli 2027');
  await other.button('Gem 1 ændring').click();
  await other.button('Gem').waitFor();
  await other.close();

  opened = mine;
  await mine.page.reload();
  await grid().waitFor();
  expect(await period.innerText()).toMatch(/juni 2027/);
  await mine.button('Gem 1 ændring').click();
  await mine.button('Gem det valgte').click();
  await mine.button('Gem det valgte').waitFor({ state: 'detached' });
  await mine.button('Gem').waitFor();
  expect(await period.innerText()).toMatch(/juni 2027/);
}, 240_000);

test('on a phone the grid says what it needs and leads to the list', async () => {
  opened = await openTab(product, 'stab', 'tidsplan', { faults, width: 375 });
  await opened.go('tidsplan', 'grid');
  await opened.button('Tilbage til listen').click();
  await role('searchbox').waitFor();
  await opened.lookOver();
});
