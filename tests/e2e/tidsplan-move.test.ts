// A mark is moved in the chart of the real tab, on real lists: by keys and by pointer, and taken back.
import { openTab } from './support/open-tab';
import { serveProduct } from './support/product';

const product = serveProduct();
const faults: string[] = [];
afterEach(() => expect(faults).toEqual([]));

/** Where the pictures of a run go, for whoever wants to look at them. */
const pictures = process.env['FREMDRIFT_PICTURES'];

test('by keys and by pointer: the period is chosen in Danish, saved in the list and taken back', async () => {
  const opened = await openTab(product, 'stab', 'tidsplan', { faults });
  const { page, tab } = opened;
  await tab.getByRole('grid').waitFor();
  const ghost = tab.locator('[data-ghost]');
  const dialog = tab.getByRole('dialog', { name: /^Flyt ”/ });
  // The rights come after the plan.
  await tab.locator('[data-acting]').waitFor({ state: 'attached' });
  await tab.locator('[data-row="0"] [data-name]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const key = (await tab.locator('[data-item]:focus').getAttribute('data-item')) ?? '';
  const mark = tab.locator(`[data-item="${key}"]`);
  await page.keyboard.press('m');
  await ghost.waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/move-keys.png` });
  await opened.lookOver();
  const chosen = await dialog.getByRole('radio', { checked: true }).inputValue();
  await page.keyboard.press('Enter');
  await tab.getByText(new RegExp(`Gemt: perioden er ${chosen}`)).waitFor();
  expect(await mark.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  await page.keyboard.press('Control+z');
  await tab.locator(`[data-former="${key}"]`).waitFor({ state: 'detached' });

  const box = await mark.boundingBox();
  if (box === null) throw new Error('no mark');
  await page.mouse.move(box.x + 8, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, box.y + box.height / 2, { steps: 4 });
  await page.mouse.move(box.x + 180, box.y + box.height / 2, { steps: 4 });
  await ghost.waitFor();
  await page.mouse.up();
  await dialog.waitFor();
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/move-pointer.png` });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await tab.getByRole('complementary').count()).toBe(0);
  await opened.close();
}, 120_000);
