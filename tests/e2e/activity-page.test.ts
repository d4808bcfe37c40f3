// An activity's own page in a real browser on real lists: read and changed with the keyboard alone, by two at once, offline.
import type { Locator } from 'playwright-core';
import { focused, tabTo } from './support/keyboard';
import { openTab, type Alias, type OpenTab } from './support/open-tab';
import { serveProduct } from './support/product';

const product = serveProduct();

const faults: string[] = [];
const place = 'activity/2.1';

async function openActivity(who: Alias, width?: number): Promise<OpenTab> {
  const opened = await openTab(product, who, 'plan', { faults, ...(width === undefined ? {} : { width }) });
  await opened.go('plan', place);
  await opened.tab.getByRole('heading', { level: 1, name: /^2\.1 / }).waitFor();
  return opened;
}

const body = ({ tab }: OpenTab): Locator => tab.locator('body');

/** How far what is on the page goes past its sides, and past the ground that it stands on. */
const outside = ({ tab }: OpenTab): Promise<{ sideways: number; bare: number }> =>
  tab.locator('[data-print-root]').evaluate((scrolled) => {
    let ground = scrolled.querySelector('h1') ?? scrolled;
    while (ground.parentElement && getComputedStyle(ground.parentElement).display !== 'contents')
      ground = ground.parentElement;
    return {
      sideways: scrolled.scrollWidth - scrolled.clientWidth,
      bare: scrolled.scrollHeight - ground.clientHeight,
    };
  });

const field = ({ tab }: OpenTab, name: string): Locator => tab.getByRole('textbox', { name });
const said = ({ tab }: OpenTab, text: RegExp): Promise<void> => tab.getByText(text).first().waitFor();

afterEach(() => expect(faults).toEqual([]));

test.each([1360, 768, 320])(
  'at %d px nothing is amiss to axe and nothing scrolls sideways, with editors open',
  async (width) => {
    const opened = await openActivity('stab', width);
    await opened.lookOver();
    await opened.button('Rediger').click();
    await opened.tab.getByRole('form').waitFor();
    await opened.lookOver();
    await opened.button('Annuller').click();
    await opened.tab.getByRole('button', { name: /^Tilføj til Opfølgning/ }).click();
    await field(opened, 'Periode').fill('31. juni 2019');
    await said(opened, /findes ikke i kalenderen/);
    await opened.lookOver();
    await field(opened, 'Periode').fill('medio 2019');
    await said(opened, /læses som maj–august 2019/);
    expect(await outside(opened)).toEqual({ sideways: 0, bare: 0 });
    await opened.button('Annuller').click();
    await opened.close();
  },
);

test('with the keyboard alone a milestone is read, given another period, and that is taken back', async () => {
  const opened = await openActivity('stab');
  const { keyboard } = opened.page;
  const name = await tabTo(opened.page, body(opened), /^Rediger .{5}/);
  await keyboard.press('Enter');
  const form = opened.tab.getByRole('form', { name });
  await form.waitFor();
  // The tree that a screen reader walks names each field and how the period is understood.
  const tree = await form.ariaSnapshot();
  expect(tree).toMatch(/textbox "Tekst/);
  expect(tree).toMatch(/combobox "Tilstand/);
  const before = await field(opened, 'Periode').inputValue();
  while (!(await field(opened, 'Periode').evaluate((input) => input === input.ownerDocument.activeElement)))
    await keyboard.press('Tab');
  await keyboard.press('Control+A');
  await keyboard.type('medio 2031');
  await said(opened, /læses som maj–august 2031/);
  await keyboard.press('Tab');
  expect(await focused(body(opened))).toBe('medio juni 2031');
  await keyboard.press('Enter');
  expect(await field(opened, 'Periode').inputValue()).toBe('medio juni 2031');
  await keyboard.press('Control+Enter');
  await said(opened, /^Gemt: perioden er medio juni 2031/);
  await said(opened, /^Medio juni 2031$|^medio juni 2031$/);
  expect(await focused(body(opened))).toBe(name);
  await keyboard.press('Control+Z');
  await said(opened, before === '' ? /^Gemt: perioden er uden dato/ : /^Gemt: perioden er/);
  await opened.tab.getByText('medio juni 2031').waitFor({ state: 'detached' });
  await opened.close();
});

test('two who change the same activity settle it field by field, and the other one sees it', async () => {
  const [chief, staff] = await Promise.all([openActivity('omraadechef.amager'), openActivity('stab')]);
  for (const opened of [chief, staff]) await opened.button('Rediger').click();
  await field(chief, 'Titel').fill('Netværk i hele byen');
  await chief.button('Gem').click();
  await said(chief, /^Gemt: titel/);
  await field(staff, 'Titel').fill('Netværk og viden');
  await field(staff, 'Hvad gør vi?').fill('Vi prøver det af på Amager.');
  await staff.button('Gem').click();
  const asked = staff.tab.getByRole('heading', { level: 2, name: /har også rettet denne aktivitet$/ });
  await asked.waitFor();
  await staff.lookOver();
  await staff.page.setViewportSize({ width: 320, height: 640 });
  // What is seen scrolls below the tabs; nothing pushes them away.
  const tabsAt = await asked.evaluate((heading) => {
    heading.scrollIntoView({ block: 'start' });
    return document.querySelector('nav')?.getBoundingClientRect().top;
  });
  expect(tabsAt).toBe(0);
  await staff.tab
    .getByRole('radiogroup', { name: 'Titel' })
    .getByRole('radio', { name: /hele byen/ })
    .check();
  await staff.button('Gem det valgte').click();
  await said(staff, /^Gemt: beskrivelse/);
  await staff.tab.getByRole('heading', { level: 1, name: '2.1 Netværk i hele byen' }).waitFor();
  await chief.tab.locator('body').evaluate(() => void window.dispatchEvent(new Event('focus')));
  await said(chief, /Vi prøver det af på Amager/);
  await Promise.all([chief.close(), staff.close()]);
});

test('offline in the middle of a save the text stays, also through a closed tab, and is saved when there is a way', async () => {
  const opened = await openActivity('stab');
  await opened.tab.getByRole('button', { name: 'Tilføj til Milepæle og mål' }).click();
  await field(opened, 'Tekst').fill('Alle nye kender metoden');
  await field(opened, 'Periode').fill('sommeren 2031');
  await opened.context.setOffline(true);
  await opened.tab.getByRole('form').getByRole('button', { name: 'Tilføj' }).click();
  await opened.tab
    .getByRole('alert')
    .filter({ hasText: /ingen forbindelse.*står her endnu/ })
    .waitFor();
  await opened.context.setOffline(false);
  await opened.go('plan', place);
  await opened.tab.getByRole('form', { name: 'Tilføj milepæl eller mål' }).waitFor();
  expect(await field(opened, 'Tekst').inputValue()).toBe('Alle nye kender metoden');
  await opened.tab.getByRole('form').getByRole('button', { name: 'Tilføj' }).click();
  await said(opened, /^Gemt: punktet er tilføjet/);
  await opened.tab.getByRole('button', { name: 'Alle nye kender metoden', exact: true }).waitFor();
  await opened.go('plan', place);
  // Once, not twice: a locator that finds two of it throws.
  await opened.tab.getByRole('button', { name: 'Alle nye kender metoden', exact: true }).waitFor();
  await opened.close();
});

test('a case worker reads the page and is offered nothing that would be refused', async () => {
  const opened = await openActivity('sagsbehandler');
  await said(opened, /^Du kan læse planen/);
  expect(await opened.tab.getByRole('button', { name: /Rediger|Tilføj|Markér|Ret rækkefølge/ }).count()).toBe(0);
  await opened.lookOver();
  await opened.close();
});

test('on paper the activity stands without tabs and buttons, under the tab’s own security policy', async () => {
  const opened = await openActivity('sagsbehandler');
  const { page, tab } = opened;
  // As the browser does when it prints; its own dialogue cannot be had here.
  const print = (event: string): Promise<void> =>
    body(opened).evaluate(({ ownerDocument }, name) => {
      ownerDocument.defaultView?.dispatchEvent(new Event(name));
    }, event);
  await print('beforeprint');
  await page.emulateMedia({ media: 'print' });
  await tab.getByText(/^Udskrevet den/).waitFor();
  await tab.getByRole('button', { name: 'Udskriv' }).waitFor({ state: 'hidden' });
  const cut = await tab.locator('[data-print-root]').evaluate((root) => root.scrollHeight - root.clientHeight);
  expect(cut).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await print('afterprint');
  await opened.button('Udskriv').waitFor();
  await opened.close();
});
