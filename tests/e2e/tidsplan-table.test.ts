// The tidsplan as a table and as the classic one, in the tab: to the ear, by keys, and on paper.
import path from 'node:path';
import { openTab } from './support/open-tab';
import { serveProduct } from './support/product';

const product = serveProduct();
const pictures = process.env['TABLE_PICTURES'];

const widths = [1440, 375] as const;

const places = {
  table: 'tidsplan?view=table',
  classic: 'tidsplan?view=classic',
} as const;

test('the table is one to the browser’s accessibility, also as stacked lines', async () => {
  for (const width of widths) {
    const opened = await openTab(product, 'omraadechef.amager', 'tidsplan', { width });
    const { tab } = opened;
    await opened.go('tidsplan', places.table);
    const table = tab.getByRole('table', { name: /som tabel, \d+ rækker/ });
    await table.waitFor();
    expect(await table.getByRole('columnheader').count()).toBe(5);
    expect(await table.getByRole('rowheader').count()).toBeGreaterThan(20);
    const lines = table.getByRole('row').filter({ has: tab.getByRole('cell') });
    expect(await lines.first().getByRole('cell').count()).toBe(4);
    await table.getByRole('button', { name: 'Periode', exact: true }).click();
    expect(await table.getByRole('columnheader', { name: 'Periode' }).getAttribute('aria-sort')).toBe('ascending');
    await opened.close();
  }
});

test('by keyboard alone: choose the table, open a line, close it, and stand on the line again', async () => {
  const opened = await openTab(product, 'omraadechef.amager', 'tidsplan', { width: 1920 });
  const { page, tab } = opened;
  await tab.getByRole('radio', { name: 'Tidslinje' }).focus();
  await page.keyboard.press('ArrowRight');
  const table = tab.getByRole('table');
  await table.waitFor();
  const line = table.locator('[data-line]').nth(1);
  await line.focus();
  await page.keyboard.press('ArrowDown');
  const focused = tab.locator(':focus');
  const title = (await focused.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await tab.getByRole('complementary').waitFor();
  expect(await table.getByRole('button', { pressed: true }).first().textContent()).toBe(title);
  await page.keyboard.press('Escape');
  await tab.getByRole('complementary').waitFor({ state: 'detached' });
  expect(await focused.textContent()).toBe(title);
  await opened.close();
});

test('on paper the classic table stands across the sheet, with its heads', async () => {
  const opened = await openTab(product, 'omraadechef.amager', 'tidsplan', { width: 1440 });
  const { page, tab } = opened;
  await opened.go('tidsplan', places.classic);
  await tab.getByRole('table').waitFor();
  await page.emulateMedia({ media: 'print' });
  const box = await tab
    .getByRole('region', { name: /^Klassisk/ })
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(box).toBe(0);
  if (pictures !== undefined) await page.screenshot({ path: path.join(pictures, 'classic-print.png') });
  await opened.close();
});
