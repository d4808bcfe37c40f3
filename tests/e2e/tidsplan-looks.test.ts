// The tidsplan in the tab as it looks: themes, languages, widths, zoom, and for fingers. Axe finds nothing, the page never
// scrolls sideways, no words are cut or stand on others.
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright-core';
import { colourRules } from './support/axe';
import { signsAmiss, smallTargets, wordsAmiss } from './support/looks';
import { openTab, type OpenTab, type OpenTabOptions } from './support/open-tab';
import { serveProduct } from './support/product';

const product = serveProduct();
/** Where the pictures of a run go, for whoever wants to look at them. */
const pictures = process.env['FREMDRIFT_PICTURES'];

const words = {
  da: { table: 'Tabel', classic: 'Klassisk tidsplan', out: 'Hent og del', move: /^Flyt ”/ },
  en: { table: 'Table', classic: 'Classic timetable', out: 'Download and share', move: /^Move “/ },
} as const;

/** What axe finds in all of the tab, menus and choices over it included; target sizes too, which axe leaves out by itself. */
async function axeFinds({ page }: OpenTab, of: Look['of']): Promise<unknown[]> {
  const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  const rules = {
    'target-size': { enabled: true },
    // A menu or a choice stands beside the page while it is open, in no region of it.
    region: { enabled: false },
    'color-contrast': { enabled: !forced },
  };
  const runOnly = { type: 'rule' as const, values: ['target-size', ...(forced ? [] : colourRules)] };
  const { violations } = await new AxeBuilder({ page })
    .include(['iframe', 'body'])
    // Tabster's empty focus stops are not reachable and have nothing to name.
    .exclude(['iframe', '[data-tabster-dummy]'])
    .options({ ...(of === 'colours' ? { runOnly } : { rules }), resultTypes: ['violations'] })
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes.length, nodes[0]?.html.slice(0, 200)]);
}

/** `of`: what axe is asked about; the other rules find the same in every theme of a layout, and take most of the time. */
type Look = Pick<OpenTabOptions, 'theme' | 'context'> & {
  width: number;
  height?: number;
  language?: 'da' | 'en';
  of: 'all' | 'colours';
};
const forcedColours = { forcedColors: 'active', colorScheme: 'dark' } as const;
const looks: readonly (readonly [name: string, look: Look])[] = [
  // 1280 px at 400 %.
  ['zoomed to 400 %', { width: 320, height: 256, context: { deviceScaleFactor: 2 }, of: 'all' }],
  ['dark, en, a phone', { width: 375, theme: 'dark', language: 'en', of: 'colours' }],
  ['contrast, a tablet upright', { width: 768, theme: 'contrast', of: 'all' }],
  ['dark, a tablet', { width: 1024, theme: 'dark', of: 'colours' }],
  ['forced colours, en', { width: 1440, theme: 'contrast', language: 'en', context: forcedColours, of: 'colours' }],
  ['light, en, a wide screen', { width: 1920, language: 'en', of: 'all' }],
];

test.each(looks)('%s: chart, menu, details, choice of a move, table, and classic table', async (name, look) => {
  const faults: string[] = [];
  const opened = await openTab(product, 'stab', 'tidsplan', { height: 900, faults, ...look });
  const { tab, page } = opened;
  const said = words[look.language ?? 'da'];
  const amiss: unknown[] = [];
  const lookAt = async (view: string): Promise<void> => {
    // A colour that is on its way to another is none of ours.
    await tab.locator('html').evaluate(({ ownerDocument }) => {
      const ends = ownerDocument.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
      return Promise.all(ends.map((one) => one.finished.catch(() => undefined))).then(() => undefined);
    });
    const sideways = await tab.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    const found = [...(await axeFinds(opened, look.of)), ...(await wordsAmiss(tab)), ...(await signsAmiss(tab))];
    if (sideways > 0) found.push({ sideways });
    if (found.length > 0) amiss.push({ view, found });
    if (pictures !== undefined) await page.screenshot({ path: path.join(pictures, `${name}, ${view}.png`) });
  };
  // The rights come after the plan.
  await tab.locator('[data-acting]').waitFor({ state: 'attached' });
  await opened.button(said.out).waitFor();
  await lookAt('first');
  const mark = tab.locator('[data-item]').filter({ hasText: 'Redskabet er beskrevet' });
  if ((await tab.getByRole('grid').count()) > 0) {
    // Rows below those in view are drawn once somebody may scroll.
    await tab.getByRole('grid').hover();
    // Away again, or what opens under the pointer is looked at while it changes colour.
    await page.mouse.move(1, 1);
    await mark.focus();
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await tab.getByRole('dialog', { name: said.move }).waitFor();
    await lookAt('move');
    await page.keyboard.press('Escape');
    await tab.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await mark.press('Enter');
  await tab.getByRole('complementary').waitFor();
  // What is open is never hidden by its own details (UI.md 10).
  const [shown, grid] = [await mark.boundingBox(), await tab.getByRole('grid').or(mark).first().boundingBox()];
  expect(shown?.x).toBeLessThan((grid?.x ?? 0) + (grid?.width ?? 0));
  await lookAt('details');
  await page.keyboard.press('Escape');
  await tab.getByRole('complementary').waitFor({ state: 'detached' });
  for (const view of ['table', 'classic'] as const) {
    await tab.getByRole('radio', { name: said[view], exact: true }).press('Space');
    await tab.getByRole('table').waitFor();
    await lookAt(view);
  }
  // Last: a menu gives the focus back in its own time.
  await opened.button(said.out).press('Enter');
  await tab.getByRole('menu').waitFor();
  await lookAt('menu');
  expect(amiss).toEqual([]);
  expect(faults).toEqual([]);
  await opened.close();
});

/** A finger that stays: what the browser sends of one, as Playwright's taps are short. */
async function hold({ context, page }: OpenTab, at: { x: number; y: number }, until: Locator): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await until.waitFor();
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('for a finger: a tap opens, a long press moves, and all that can be pressed is 44 px each way', async () => {
  const faults: string[] = [];
  const context = { hasTouch: true, reducedMotion: 'reduce' } as const;
  const opened = await openTab(product, 'stab', 'tidsplan', { width: 1180, height: 820, faults, context });
  const { tab } = opened;
  await tab.locator('[data-acting]').waitFor({ state: 'attached' });
  const small: unknown[] = [];
  const measure = async (view: string, within = tab.locator('body')): Promise<void> => {
    const found = await smallTargets(within);
    if (found.length > 0) small.push({ view, found });
  };
  await measure('chart');
  const mark = tab.getByRole('button', { name: /^Milepæl: De nye arbejdsgange er prøvet af/ });
  await tab.getByRole('grid').evaluate((grid) => grid.scrollBy(0, 80));
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  if (box === null) throw new Error('no mark');
  const finger = { x: box.x + 12, y: box.y + box.height / 2 };
  await hold(opened, finger, tab.locator('[data-ghost]'));
  const choice = tab.getByRole('dialog', { name: /^Flyt ”De nye arbejdsgange/ });
  await choice.waitFor();
  await choice.getByRole('button', { name: 'Annuller' }).tap();
  await choice.waitFor({ state: 'detached' });
  expect(await tab.getByRole('complementary').count()).toBe(0);
  await opened.page.touchscreen.tap(finger.x, finger.y);
  const details = tab.getByRole('complementary', { name: /De nye arbejdsgange/ });
  await details.waitFor();
  await opened.page.keyboard.press('Escape');
  await details.waitFor({ state: 'detached' });
  for (const name of ['Tabel', 'Klassisk tidsplan']) {
    await tab.getByRole('radio', { name, exact: true }).tap();
    await tab.getByRole('table').waitFor();
    await measure(name);
  }
  await opened.button('Hent og del').tap();
  await tab.getByRole('menu').waitFor();
  // Who wants less motion gets none that can be seen.
  const moving = await tab
    .locator('html')
    .evaluate(({ ownerDocument }) =>
      ownerDocument.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 20),
    );
  expect(moving).toHaveLength(0);
  await measure('menu', tab.getByRole('menu'));
  expect(small).toEqual([]);
  expect(faults).toEqual([]);
  await opened.close();
});

test('for a mouse: a drag moves, what is chosen is saved in the list, and is taken back', async () => {
  const faults: string[] = [];
  const opened = await openTab(product, 'stab', 'tidsplan', { faults });
  const { page, tab } = opened;
  await tab.locator('[data-acting]').waitFor({ state: 'attached' });
  const mark = tab.getByRole('button', { name: /^Milepæl: Læringsaktiviteterne er evalueret .* juni 2019/ });
  const box = await mark.boundingBox();
  if (box === null) throw new Error('no mark');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + 8, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, y, { steps: 4 });
  await page.mouse.move(box.x + 180, y, { steps: 4 });
  await tab.locator('[data-ghost]').waitFor();
  await page.mouse.up();
  const choice = tab.getByRole('dialog', { name: /^Flyt ”/ });
  await choice.waitFor();
  const period = await choice.getByRole('radio', { checked: true }).inputValue();
  await choice.getByRole('button', { name: 'Flyt' }).click();
  await tab.getByText(new RegExp(`Gemt: perioden er ${period}`)).waitFor();
  await tab.getByRole('button', { name: /flyttet fra juni 2019$/ }).waitFor();
  expect(await tab.getByRole('complementary').count()).toBe(0);
  await opened.button('Fortryd').click();
  await tab.getByText('Gemt: perioden er juni 2019').waitFor();
  await mark.waitFor();
  expect(faults).toEqual([]);
  await opened.close();
});

test('on a phone all that can be pressed is 44 px each way, menus and the sheet of details too', async () => {
  const context = { hasTouch: true, isMobile: true };
  const opened = await openTab(product, 'stab', 'tidsplan', { width: 375, height: 700, context });
  const { tab } = opened;
  await opened.button('Hent og del').waitFor();
  expect(await smallTargets(tab.locator('body'))).toEqual([]);
  await opened.button('Flere sider').tap();
  expect(await smallTargets(tab.getByRole('menu'))).toEqual([]);
  await opened.close();
});
