// The tab in its places in the local Teams, through teams-js: set up for a channel, as an app of one's own, handed on to
// others, in a window of its own and before a meeting.
import type { FrameLocator, Page } from 'playwright-core';
import { axeFinds } from './support/axe';
import { openTab } from './support/open-tab';
import { serveProduct } from './support/product';

const product = serveProduct();
const faults: string[] = [];
afterEach(() => expect(faults).toEqual([]));

const channel = 'Myndighedsarbejdet';
const own = /^2 Myndighedsarbejdet/;
const third = 'Politik, strategi og styring';
/** What the tidsplan's first row is called. */
const firstRow = (tab: FrameLocator): Promise<string> => tab.locator('[data-row="0"] [data-name]').innerText();
const setUp = (page: Page): FrameLocator => page.frameLocator('[role="dialog"] iframe');

test('the channel’s own area comes first, and in a channel without one the plan’s', async () => {
  const opened = await openTab(product, 'stab', 'tidsplan', { faults, channel });
  await opened.tab.getByRole('grid').waitFor();
  expect((await firstRow(opened.tab)).replace(/\s+/g, ' ')).toMatch(own);
  await opened.page.getByRole('link', { name: 'Generelt' }).click();
  await opened.page.getByRole('tab', { name: 'Tidsplan' }).click();
  await opened.page.locator('iframe[title="Fanen Tidsplan i Generelt"]').waitFor();
  await opened.tab.getByRole('grid').waitFor();
  expect(await firstRow(opened.tab)).toMatch(/^1/);
  await opened.close();
});

test('a tab is added with an area of its own, is there after a reload, and is set up anew', async () => {
  const opened = await openTab(product, 'stab', 'tidsplan', { faults, channel });
  const { page, tab } = opened;
  const save = page.getByRole('button', { name: 'Gem', exact: true });
  await page.getByRole('button', { name: 'Tilføj en fane' }).click();
  const area = setUp(page).getByRole('combobox', { name: 'Område, der står først' });
  await area.waitFor();
  // The channel's area is chosen from the beginning.
  expect(await area.locator('option:checked').innerText()).toBe('Kanalens område: 2 Myndighedsarbejdet');
  await area.selectOption({ label: `3 ${third}` });
  await setUp(page).getByRole('checkbox', { name: 'Vis kun dette område' }).check();
  expect(await axeFinds(page, '[role="dialog"] iframe', '#root')).toEqual([]);
  await save.click();

  await page.getByRole('tab', { name: third, selected: true }).waitFor();
  const chip = tab.getByRole('button', { name: `3 ${third} Fjern` });
  await chip.waitFor();
  await page.reload();
  await chip.waitFor();
  expect(await firstRow(tab)).toMatch(/^3/);

  await page.getByRole('button', { name: `Mere om fanen ${third}` }).click();
  await page.getByRole('menuitem', { name: 'Indstillinger' }).click();
  const only = setUp(page).getByRole('checkbox', { name: 'Vis kun dette område' });
  await only.waitFor();
  expect(await only.isChecked()).toBe(true);
  await only.uncheck();
  await save.click();
  await page.getByRole('tab', { name: 'Tidsplan', selected: true }).waitFor();
  await tab.getByRole('grid').waitFor();
  expect(await chip.count()).toBe(0);
  // Nothing is left out, and the area that was chosen stands before the channel's own.
  expect(await firstRow(tab)).toMatch(/^3/);
  await page.getByRole('button', { name: 'Mere om fanen Tidsplan' }).click();
  await page.getByRole('menuitem', { name: 'Fjern fanen' }).click();
  await page.getByRole('tab', { name: 'Opslag', selected: true }).waitFor();
  await page.getByRole('tab', { name: 'Tidsplan' }).nth(1).waitFor({ state: 'detached' });
  await opened.close();
});

test('on a phone a tab is set up by thumb, in English and in the dark', async () => {
  const opened = await openTab(product, 'stab', 'tidsplan', {
    faults,
    channel,
    width: 375,
    height: 760,
    async prepare(context) {
      await context.route('**/api/state', async (route) => {
        const answer = await route.fetch();
        const state = (await answer.json()) as object;
        await route.fulfill({ response: answer, json: { ...state, locale: 'en', theme: 'dark' } });
      });
    },
  });
  const { page } = opened;
  await page.getByRole('button', { name: 'Tilføj en fane' }).click();
  await setUp(page).getByRole('combobox', { name: 'Area that comes first' }).waitFor();
  expect(await axeFinds(page, '[role="dialog"] iframe', '#root')).toEqual([]);
  const sideways = await setUp(page)
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth, style }) => [scrollWidth - clientWidth, style.colorScheme]);
  expect(sideways).toEqual([0, 'dark']);
  await opened.close();
});

test('what is seen is shared in the channel, and opens so for the next person', async () => {
  const opened = await openTab(product, 'stab', 'tidsplan', { faults, channel });
  const { page, tab } = opened;
  await tab.getByRole('radio', { name: 'Tabel' }).click();
  await tab
    .getByRole('table')
    .or(tab.getByRole('grid', { name: /Tidsplan/ }))
    .first()
    .waitFor();
  await opened.button('Hent og del').click();
  await tab.getByRole('menuitem', { name: 'Del i Teams' }).click();
  await page.getByText(/^Del ”Tidsplan for .*” i kanalen Myndighedsarbejdet\?/).waitFor();
  await page.getByRole('button', { name: 'Del', exact: true }).click();
  await tab.getByText('Teams har fået tidsplanen, som den er vist.').waitFor();
  await opened.close();

  const next = await openTab(product, 'omraadechef.amager', 'tidsplan', { faults, channel });
  await next.page.getByRole('tab', { name: 'Opslag' }).click();
  await next.page.getByRole('link', { name: /^https:\/\/teams\.microsoft\.com\/l\/entity/ }).click();
  await next.tab.getByRole('radio', { name: 'Tabel', checked: true }).waitFor();
  await next.close();
});

test('a person’s own app has overview and tidsplan, and opens the tidsplan in a window of its own', async () => {
  const opened = await openTab(product, 'stab', 'tidsplan', { faults });
  const { page, tab } = opened;
  await page.getByRole('navigation', { name: 'Apps' }).getByRole('link', { name: 'Fremdrift' }).click();
  await page.getByRole('tab', { name: 'Overblik', selected: true }).waitFor();
  await tab.getByRole('tab', { name: 'Overblik', selected: true }).waitFor();
  await page.getByRole('tab', { name: 'Tidsplan' }).click();
  await opened.button('Hent og del').click();
  await tab.getByRole('menuitem', { name: 'Åbn i eget vindue' }).click();
  await setUp(page).getByRole('grid').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Luk' }).first().click();
  await opened.close();
});

test('the meeting sees what one shows it, and nobody changes it there', async () => {
  const opened = await openTab(product, 'stab', 'meeting', { faults, channel, width: 1600 });
  const { page } = opened;
  const side = page.frameLocator('iframe[title="Fremdrift i mødet"]');
  const stage = page.frameLocator('iframe[title="Mødets scene"]');
  await side.getByRole('button', { name: 'Hent og del' }).click();
  await side.getByRole('menuitem', { name: 'Vis for alle i mødet' }).click();
  await side.getByText(/^Tidsplanen er vist for alle i mødet/).waitFor();
  await stage.getByRole('grid').waitFor();
  // The one who shows it may change the plan; on the stage it stands still.
  await stage.locator('[data-item]').first().click();
  const panel = stage.getByRole('complementary');
  await panel.waitFor();
  expect(await stage.getByRole('button', { name: /^Rediger/ }).count()).toBe(0);
  expect(await stage.locator('[data-acting]').count()).toBe(0);
  // Nor is anybody told to ask for a right that they have.
  expect(await panel.getByText('bed en ejer af webstedet').count()).toBe(0);
  await opened.close();
});

// Last: the day is another after it.
test('who chooses another language in Teams reads it in the open tab at once, without losing what is open', async () => {
  let language = 'da';
  const opened = await openTab(product, 'stab', 'tidsplan', {
    faults,
    channel,
    prepare: (context) =>
      context.route('**/api/state', async (route) => {
        const answer = await route.fetch();
        const state = (await answer.json()) as object;
        await route.fulfill({ response: answer, json: { ...state, locale: language } });
      }),
  });
  const { page, tab } = opened;
  await tab.locator('[data-item]').first().click();
  const panel = tab.getByRole('complementary');
  await panel.getByRole('heading', { level: 2 }).waitFor();
  const title = await panel.getByRole('heading', { level: 2 }).innerText();
  await opened.button('Hent og del').waitFor();

  language = 'en';
  // The local Teams reads its state anew when the day is another.
  await page.getByRole('button', { name: 'Dagen efter' }).click();
  await opened.button('Download and share').waitFor();
  await tab.getByRole('tab', { name: 'Timeline', selected: true }).waitFor();
  await panel.getByRole('button', { name: 'Change the period' }).waitFor();
  expect(await panel.getByRole('heading', { level: 2 }).innerText()).toBe(title);
  expect(await tab.locator('html').getAttribute('lang')).toBe('en');
  expect(await tab.getByText(/\b(overskredet|Ansvarlig|Søg i planen)\b/).count()).toBe(0);
  await opened.close();
});
