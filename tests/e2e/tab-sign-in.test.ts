// The person's way to SharePoint in the real tab: what is said where it is refused, a token that is renewed, a session that
// is over, and no connection at all.
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { answerLogins, refuseTokens } from './support/login';
import { openTab } from './support/open-tab';
import { serveProduct } from './support/product';

const product = serveProduct();
const faults: string[] = [];
afterEach(() => expect(faults).toEqual([]));

const clientId = '22222222-2222-4222-8222-222222222222';
const lists = '**/_api/**';
const frameOf = (page: Page): Frame => {
  const frame = page.frames().find((one) => one.name() === 'embedded-page-container');
  if (frame === undefined) throw new Error('The tab has no frame');
  return frame;
};
/** As when a person comes back to the window: the lists are read again. */
const lookAgain = (page: Page): Promise<unknown> =>
  frameOf(page).evaluate(() => window.dispatchEvent(new Event('focus')));
/** SharePoint takes no token, or only others than `refused`; gives how many were refused. */
async function refuse(context: BrowserContext, which: (token: string) => boolean): Promise<() => number> {
  let count = 0;
  await context.route(lists, (route) => {
    const { authorization = '' } = route.request().headers();
    if (route.request().method() === 'OPTIONS' || !which(authorization)) return route.continue();
    count++;
    return route.fulfill({ status: 401, headers: { 'access-control-allow-origin': '*' }, body: '' });
  });
  return () => count;
}

test('an app without consent: words for the IT department, and a new try without a reload', async () => {
  let allow: () => Promise<void> = () => Promise.resolve();
  const opened = await openTab(product, 'stab', 'tidsplan', {
    faults,
    width: 375,
    height: 760,
    prepare: async (context) => {
      allow = await refuseTokens(context, 'consent');
    },
  });
  const { page, tab } = opened;
  await tab.getByRole('heading', { name: 'Appen er ikke godkendt endnu' }).waitFor();
  const words = await tab.getByRole('region', { name: 'Til it-afdelingen' }).innerText();
  expect(words).toContain(`/adminconsent?client_id=${clientId}`);
  expect(words).toContain(`${new URL(product.serving.siteUrl).origin}/AllSites.Manage`);
  expect(words).toContain('AADSTS65001');
  await opened.lookOver();
  await frameOf(page).evaluate(() => (document.body.dataset['same'] = 'page'));
  await allow();
  await opened.button('Prøv igen').click();
  await tab.getByRole('tab', { name: 'Tidsplan', selected: true }).waitFor();
  expect(await tab.locator('body').getAttribute('data-same')).toBe('page');
  await opened.close();
});

test('a device that the municipality’s rules keep out: words for the person, others for the IT department', async () => {
  const opened = await openTab(product, 'stab', 'tidsplan', {
    faults,
    async prepare(context) {
      await refuseTokens(context, 'conditional');
    },
  });
  await opened.tab.getByRole('heading', { name: 'Der er ikke adgang herfra' }).waitFor();
  const words = await opened.tab.getByRole('region', { name: 'Til it-afdelingen' }).innerText();
  expect(words).toMatch(/betinget adgang[^]*AADSTS53003/);
  await opened.close();
});

test('a Teams that gives no tokens: the person signs in in a window, by a press', async () => {
  const opened = await openTab(product, 'stab', 'tidsplan', { faults, query: '?tokens=none' });
  const { page, context, tab } = opened;
  await tab.getByRole('heading', { name: 'Log ind for at se planen' }).waitFor();
  const asked = await answerLogins(context, page, clientId);
  // A browser that opens no window is told of, and the next press tries again.
  await frameOf(page).evaluate(() => {
    const open = window.open.bind(window);
    window.open = () => {
      window.open = open;
      return null;
    };
  });
  await opened.button('Log ind').click();
  await tab.getByRole('heading', { name: 'Loginvinduet blev lukket ude' }).waitFor();
  expect(asked).toEqual([]);
  await opened.button('Log ind').click();
  await tab.getByRole('grid').waitFor();
  expect(asked.slice(0, 2)).toEqual(['authorize', 'token']);
  await opened.close();
});

test('a token that SharePoint no longer takes is renewed once, and nobody sees it', async () => {
  const opened = await openTab(product, 'stab', 'tidsplan', { faults });
  const { page, context, tab } = opened;
  await tab.getByRole('grid').waitFor();
  let renewals = 0;
  await context.route('**/api/tab/token', (route) => {
    renewals++;
    return route.continue();
  });
  let old = '';
  const refused = await refuse(context, (token) => {
    old ||= token;
    return token === old && renewals === 0;
  });
  const read = page.waitForResponse((answer) => renewals > 0 && answer.url().includes('/_api/') && answer.ok());
  await lookAgain(page);
  await read;
  expect(refused()).toBeGreaterThan(0);
  expect(renewals).toBe(1);
  expect(await tab.getByText('Du er ikke længere logget ind').count()).toBe(0);
  await opened.close();
});

test('a session that is over asks by a bar, and what is typed stays and is saved', async () => {
  const opened = await openTab(product, 'stab', 'plan', { faults });
  const { page, context, tab } = opened;
  await opened.go('tidsplan', 'activity/1.1');
  await tab.getByRole('button', { name: /^Rediger Det nye koncept/ }).click();
  const typed = 'Skrevet, mens loginnet løb ud.';
  const field = tab.getByRole('form').getByRole('textbox', { name: 'Tekst' });
  await field.fill(typed);
  const allow = await refuseTokens(context, 'expired');
  await refuse(context, () => true);
  await lookAgain(page);
  await tab.getByText('Du er ikke længere logget ind i SharePoint.').waitFor();
  expect(await field.inputValue()).toBe(typed);
  await allow();
  await context.unroute(lists);
  await opened.button('Log ind').click();
  await tab.getByText('Du er ikke længere logget ind i SharePoint.').waitFor({ state: 'detached' });
  expect(await field.inputValue()).toBe(typed);
  await tab.getByRole('form').getByRole('button', { name: 'Gem' }).click();
  await tab.getByRole('form').waitFor({ state: 'detached' });
  await tab.getByText(typed).first().waitFor();
  await opened.close();
});

test('without a connection the last plan is there, marked and closed to changes', async () => {
  const opened = await openTab(product, 'stab', 'tidsplan', { faults });
  const { page, context, tab } = opened;
  const seen = tab.getByText(/^Du ser planen, som den var den .* kl\. /);
  const anew = async (): Promise<void> => {
    await page.getByRole('tab', { name: 'Opslag' }).click();
    await page.getByRole('tab', { name: 'Tidsplan' }).click();
  };
  await tab.locator('[data-acting]').waitFor({ state: 'attached' });
  // The page itself is kept by then, with all that it has fetched.
  await frameOf(page).waitForFunction(async () => {
    const keys = await (await caches.open('fremdrift-page-1')).keys();
    const kept = keys.map(({ url }) => url);
    const own = performance.getEntriesByType('resource').map(({ name }) => name);
    const scripts = own.filter((name) => name.startsWith(`${location.origin}/pages/`));
    return kept.includes(`${location.origin}/tab`) && scripts.every((name) => kept.includes(name));
  });
  await context.setOffline(true);
  await anew();
  await seen.waitFor();
  await tab.getByRole('grid').waitFor();
  await opened.lookOver();
  expect(await tab.locator('[data-acting]').count()).toBe(0);

  await context.setOffline(false);
  await seen.waitFor({ state: 'detached' });
  await tab.locator('[data-acting]').waitFor({ state: 'attached' });
  await opened.close();
});

test('the next person at the machine finds nothing of the last one’s plan', async () => {
  const opened = await openTab(product, 'stab', 'tidsplan', { faults });
  const { page, context, tab } = opened;
  await tab.getByRole('grid').waitFor();
  await page.getByRole('button', { name: /^Du er Stabsmedarbejder/ }).click();
  // Teams changes the person; SharePoint gives the new one nothing yet.
  await context.route(lists, (route) => route.abort());
  await refuseTokens(context, 'network');
  await page.getByRole('menuitemradio', { name: 'Følgegruppemedlem' }).click();
  await tab.getByRole('heading', { name: 'Der er ingen forbindelse' }).waitFor();
  const left = await frameOf(page).evaluate(
    () =>
      new Promise<unknown>((resolve) => {
        const request = indexedDB.open('fremdrift', 1);
        request.onsuccess = () => {
          const all = request.result.transaction('plans').objectStore('plans').getAllKeys();
          all.onsuccess = () => resolve(all.result);
        };
      }),
  );
  expect(left).toEqual([]);
  await opened.close();
});

test('a site that is not there, or that the person may not see, is said, and tried again when it is', async () => {
  let status = 404;
  const opened = await openTab(product, 'stab', 'tidsplan', {
    faults,
    async prepare(context) {
      await context.route(lists, (route) =>
        route.request().method() === 'OPTIONS'
          ? route.continue()
          : route.fulfill({ status, headers: { 'access-control-allow-origin': '*' }, body: '' }),
      );
    },
  });
  const { context, tab } = opened;
  await tab.getByRole('heading', { name: 'Webstedet findes ikke' }).waitFor();
  await opened.lookOver();
  status = 403;
  await opened.button('Prøv igen').click();
  await tab.getByRole('heading', { name: 'Du har ikke adgang til planen' }).waitFor();
  await context.unroute(lists);
  // Coming back to the window tries it again as well, and may be first.
  const again = opened.button('Prøv igen').click();
  await Promise.race([again.catch(() => undefined), tab.getByRole('grid').waitFor()]);
  await tab.getByRole('grid').waitFor();
  await opened.close();
});
