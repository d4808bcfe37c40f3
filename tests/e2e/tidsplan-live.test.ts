// Two people in the real tab: what one changes comes to the other without moving what they read.
import type { Locator } from 'playwright-core';
import { openTab, type OpenTab } from './support/open-tab';
import { serveProduct } from './support/product';

const product = serveProduct();
const faults: string[] = [];

/** Low, so that rows stand above what is seen. */
const size = { width: 1360, height: 640, faults };
const grid = ({ tab }: OpenTab): Locator => tab.getByRole('grid');
async function press({ page }: OpenTab, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
async function toTop(opened: OpenTab): Promise<void> {
  await grid(opened).locator('[tabindex="0"]').focus();
  await press(opened, 'Control+Home');
}
const told = ({ tab }: OpenTab, words: RegExp): Promise<void> =>
  tab.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' });
const heightOf = async (what: Locator): Promise<number> => (await what.boundingBox())?.y ?? NaN;
const scrolled = (opened: OpenTab): Promise<number> => grid(opened).evaluate(({ scrollTop }) => scrollTop);

/** One mark of the second activity moved, and one added to the first. */
async function changeAbove(writer: OpenTab): Promise<void> {
  await writer.tab.locator('[data-acting]').waitFor({ state: 'attached' });
  await toTop(writer);
  await press(writer, 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'm');
  await told(writer, /^Flytter Redskabet er beskrevet/);
  await press(writer, 'ArrowRight', 'Enter');
  const choice = writer.tab.getByRole('dialog', { name: /^Flyt ”Redskabet/ });
  await choice.getByRole('button', { name: 'Flyt', exact: true }).click();
  await told(writer, /^Gemt: perioden er januar 2020/);

  await toTop(writer);
  await press(writer, 'ArrowDown', 'ArrowRight', 'n');
  const form = writer.tab.getByRole('form', { name: /^Nyt punkt i 1\.1 / });
  await form.getByRole('textbox').first().fill('Redskabet er vist frem på alle enheder');
  // What has no date takes a line of its own in the row, which grows.
  await form.getByRole('textbox', { name: 'Periode' }).fill('');
  await form.getByRole('button', { name: 'Tilføj', exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

test('what is moved and added above comes within a poll, and what is read stands still and keeps the focus', async () => {
  const reader = await openTab(product, 'omraadechef.amager', 'tidsplan', size);
  const writer = await openTab(product, 'stab', 'tidsplan', size);
  await toTop(reader);
  await press(reader, 'PageDown', 'PageDown', 'ArrowRight');
  const read = reader.tab.locator(':focus');
  // How far a page reaches depends on what has been drawn: the row that it came to may have no mark.
  for (let rows = 0; rows < 8 && (await read.getAttribute('data-item')) === null; rows++)
    await press(reader, 'ArrowDown', 'ArrowRight');
  const [words, height, top] = [await read.textContent(), await heightOf(read), await scrolled(reader)];
  expect(await read.getAttribute('data-item')).not.toBeNull();
  expect(top).toBeGreaterThan(0);

  await changeAbove(writer);
  // As when they come back to the window, so that nobody waits a minute.
  await reader.tab.locator('html').evaluate(() => window.dispatchEvent(new Event('focus')));
  await told(reader, /^2 punkter er ændret af andre/);
  // The row above has grown: standing still takes scrolling.
  expect(await scrolled(reader)).toBeGreaterThan(top);
  expect(Math.abs((await heightOf(read)) - height)).toBeLessThan(1);
  expect(await read.textContent()).toBe(words);

  await toTop(reader);
  const seen = (name: RegExp): Promise<void> => grid(reader).getByRole('button', { name }).waitFor();
  await seen(/^Milepæl: Redskabet er vist frem på alle enheder, uden dato/);
  await seen(/^Milepæl: Redskabet er beskrevet .*, januar 2020, /);
  await writer.close();
  await reader.close();
  expect(faults).toEqual([]);
});
