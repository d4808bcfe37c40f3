// A milestone is read and given another date without the mouse, and without eyes, from the top of a SharePoint page.
import type { ElementHandle, Page } from 'playwright-core';
import { focused } from './support/keyboard';
import { serveWebParts } from './support/product';
import type { OpenedPage } from './support/spfx-page';

const web = serveWebParts({ sample: true });
const milestone = 'De nye arbejdsgange er prøvet af på Amager.';

const active = async (page: Page): Promise<ElementHandle<Element>> => {
  const element = (await page.evaluateHandle(() => document.activeElement)).asElement();
  if (element === null) throw new Error('Nothing has the focus');
  return element;
};

/** A picture of where the element stands, with room for what is drawn round it. */
async function picture(page: Page, element: ElementHandle<Element>): Promise<Buffer | null> {
  const box = await element.boundingBox();
  const size = page.viewportSize();
  if (box === null || size === null || box.y < 4 || box.y + box.height + 4 > size.height || box.x < 4) return null;
  const clip = { x: box.x - 4, y: box.y - 4, width: Math.min(box.width + 8, size.width), height: box.height + 8 };
  return page.screenshot({ clip, animations: 'disabled' });
}

/**
 * Tab until the focus is on something of this name. On the way it is never lost, and each stop looks other with the focus
 * than without.
 */
async function tabTo({ page }: OpenedPage, name: RegExp): Promise<void> {
  const body = page.locator('body');
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const element = await active(page);
    const now = await focused(body);
    expect(await element.evaluate((one) => one === document.body)).toBe(false);
    const [before, at] = [await picture(page, element), await element.boundingBox()];
    await element.evaluate((one) => (one as HTMLElement).blur());
    const without = await picture(page, element);
    await element.evaluate((one) => (one as HTMLElement).focus());
    expect({ now, at, seen: before !== null && without !== null && !before.equals(without) }).toEqual({
      now,
      at,
      seen: true,
    });
    if (name.test(now)) return;
  }
  throw new Error(`the keyboard does not reach ${String(name)}`);
}

/** Writes down what is put into live regions: what a screen reader says by itself. */
const listen = ({ page }: OpenedPage): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    const live = '[role=status],[role=alert],[aria-live=polite],[aria-live=assertive]';
    const regions = new WeakSet(document.querySelectorAll(live));
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(live);
        // One that comes with its words is passed over, but for an alert.
        if (region && (regions.has(region) || region.getAttribute('role') === 'alert'))
          heard.push((region.textContent ?? '').replace(/\s+/g, ' ').trim());
      }
      for (const region of document.querySelectorAll(live)) regions.add(region);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
async function hears({ page }: OpenedPage, words: RegExp): Promise<void> {
  await page.waitForFunction(
    (source) => (window as unknown as { heard: string[] }).heard.some((one) => new RegExp(source).test(one)),
    words.source,
  );
}

test('by keyboard alone, from the page’s top: the milestone is found, read, moved and saved, and the focus is always seen', async () => {
  const editor = await web.running.open('omraadechef.amager', { width: 1440 });
  const { page, part } = editor;
  const { keyboard } = page;
  await editor.said('De næste uger');
  await tabTo(editor, /^Overblik$/);
  await keyboard.press('ArrowRight');
  expect(await focused(page.locator('body'))).toBe('Aktiviteter');
  await keyboard.press('Home');
  await tabTo(editor, new RegExp(`^${milestone}`));
  await keyboard.press('Enter');
  await part()
    .getByRole('complementary', { name: `Valgt: ${milestone}` })
    .waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
  expect(await focused(page.locator('body'))).toBe(milestone);
  await tabTo(editor, /^Ret perioden$/);
  await keyboard.press('Enter');
  await editor.field('Periode').waitFor();
  expect(await editor.field('Periode').evaluate((input) => input === document.activeElement)).toBe(true);
  await keyboard.press('Control+A');
  await keyboard.type('uge 26 2019');
  await editor.said(/^”uge 26 2019” læses som/);
  await tabTo(editor, /^Gem$/);
  await keyboard.press('Enter');
  await editor.said(/^Gemt: perioden er uge 26 2019/);
  await page.waitForFunction(() => document.activeElement?.textContent === 'Ret perioden');
  await keyboard.press('Escape');
  await part().getByRole('complementary').waitFor({ state: 'detached' });
  expect(await focused(page.locator('body'))).toContain(milestone);
  expect((await web.running.plan()).items.find(({ text }) => text === milestone)?.end).toBe('2019-06-30');
  expect(editor.faults).toEqual([]);
});

test('by the accessibility tree alone: each step has its role and name, and what happens is told', async () => {
  const editor = await web.running.open('omraadechef.amager', { query: '?fremdrift=activity/2.2', width: 1440 });
  const { page, part } = editor;
  const name = 'Kompetencekurser er tilbudt til medarbejderne.';
  const list = part().getByRole('region', { name: 'Milepæle og mål' });
  await list.waitFor();
  await listen(editor);
  // Read: what it is, in what state, when.
  const row = await list.getByRole('listitem').filter({ hasText: name }).ariaSnapshot();
  for (const words of ['img "Milepæl, planlagt"', `button "${name}"`, 'August 2019', `button "Rediger ${name}"`])
    expect(row).toContain(words);
  const edit = list.getByRole('button', { name: `Rediger ${name}`, expanded: false });
  await edit.press('Enter');
  const form = part().getByRole('form', { name: `Rediger ${name}` });
  const tree = await form.ariaSnapshot();
  for (const words of [
    'textbox "Tekst"',
    'textbox "Periode": August 2019',
    'combobox "Art"',
    'combobox "Tilstand"',
    'button "Gem"',
  ])
    expect(tree).toContain(words);
  const field = form.getByRole('textbox', { name: 'Periode' });
  await field.fill('30. juni 2019 til 1. juni 2019');
  await hears(editor, /slutter, før den begynder/);
  await field.fill('medio september 2019');
  await hears(editor, /^”medio september 2019” læses som/);
  await form.getByRole('button', { name: 'Gem' }).press('Enter');
  await hears(editor, /^Gemt: perioden er medio september 2019/);
  await list.getByRole('button', { name: `Rediger ${name}`, expanded: false }).waitFor();
  expect(await focused(page.locator('body'))).toBe(`Rediger ${name}`);
  await part().getByRole('button', { name: 'Fortryd' }).press('Enter');
  await hears(editor, /^Gemt: perioden er august 2019/);
});
