// The plan in its lists, through the real tab: two at once, no right, a closed plan, a row edited by hand, bad weather.
import type { APIRequestContext } from 'playwright-core';
import { openTab, type Alias, type OpenTab } from './support/open-tab';
import { serveProduct } from './support/product';

const product = serveProduct({ weather: true });

const shared = '2.1.m3';
const byHand = '2.1.m2';
const slow = '1.2.m1';

const faults: string[] = [];

const open = (who: Alias, page: string): Promise<OpenTab> => openTab(product, who, page, { faults });

async function openItem(who: Alias, key: string): Promise<OpenTab> {
  const opened = await open(who, 'tidsplan');
  await opened.go('tidsplan', `punkt/${key}`);
  await opened.tab.getByRole('heading', { level: 2 }).first().waitFor();
  return opened;
}

const period = ({ tab }: OpenTab) => tab.getByRole('textbox', { name: 'Periode' });

async function writePeriod(opened: OpenTab, text: string): Promise<void> {
  await opened.button('Ret perioden').click();
  await period(opened).fill(text);
}

/** The person comes back to the window; without that, the lists are read again each half minute. */
const comeBack = ({ tab }: OpenTab): Promise<void> =>
  tab.locator('body').evaluate(() => void window.dispatchEvent(new Event('focus')));

/** The lines of the open item's history, newest first. */
async function history({ page, tab, button }: OpenTab): Promise<string[]> {
  const toggle = button('Historik');
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  const lines = tab.locator(`[id="${await toggle.getAttribute('aria-controls')}"] li`);
  await lines.first().waitFor();
  // What was asked for stands where it is seen, though it is the last in the panel.
  const seen = (line: Element): boolean => line.getBoundingClientRect().top < window.innerHeight - 20;
  for (let tries = 0; tries < 20 && !(await lines.first().evaluate(seen)); tries++) await page.waitForTimeout(50);
  expect(await lines.first().evaluate(seen)).toBe(true);
  return (await lines.allInnerTexts()).map((line) => line.replace(/\u00a0/g, ' '));
}

/** SharePoint's own lists as somebody who is signed in there: rows as they stand, and the request that its form sends. */
async function listsOf(who: Alias): Promise<{
  readonly request: APIRequestContext;
  readonly row: (key: string) => Promise<Record<string, unknown>>;
  readonly edit: (key: string, values: Record<string, string>) => Promise<void>;
}> {
  const { request } = await product.browser.newContext();
  const site = new URL(product.serving.siteUrl);
  await request.get(`${site.origin}/_local/sign-in?as=${who}@contoso.example&to=${site.pathname}`);
  const items = `${product.serving.siteUrl}/_api/web/getList('${site.pathname}/Lists/FremdriftItems')/items`;
  const headers = { accept: 'application/json;odata=nometadata' };
  const row = async (key: string): Promise<Record<string, unknown>> => {
    const found = await request.get(`${items}?$filter=Key eq '${key}'`, { headers });
    const { value } = (await found.json()) as { value: Record<string, unknown>[] };
    return value[0] ?? {};
  };
  return {
    request,
    row,
    async edit(key, values) {
      const asked = await request.post(`${product.serving.siteUrl}/_api/contextinfo`, { headers });
      const { FormDigestValue } = (await asked.json()) as { FormDigestValue: string };
      const formValues = Object.entries(values).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
      const id = String((await row(key))['Id']);
      const saved = await request.post(`${items}(${id})/ValidateUpdateListItem`, {
        headers: { ...headers, 'X-RequestDigest': FormDigestValue },
        data: { formValues, bNewDocumentUpdate: false },
      });
      const { value } = (await saved.json()) as { value: { HasException: boolean }[] };
      expect(value.filter(({ HasException }) => HasException)).toEqual([]);
    },
  };
}

test('of two who change one milestone the second chooses field by field; list and history hold both', async () => {
  const [chief, member] = await Promise.all([openItem('omraadechef.amager', shared), openItem('foelgegruppe', shared)]);
  await writePeriod(chief, 'uge 33 2019');
  await writePeriod(member, 'september 2019');
  await chief.button('Gem').click();
  await chief.tab.getByText(/^Gemt: perioden er/).waitFor();
  await chief.button('Markér som nået').click();
  await chief.tab.getByText('Gemt: punktet er nået.').waitFor();

  await member.button('Gem').click();
  await member.tab.getByRole('heading', { name: 'Områdechef, Amager har også rettet dette punkt' }).waitFor();
  await member.lookOver();
  const choice = (field: string, side: RegExp) =>
    member.tab.getByRole('radiogroup', { name: field }).getByRole('radio', { name: side });
  expect(await choice('Periode', /^Din version/).isChecked()).toBe(true);
  expect(await choice('Tilstand', /^Version fra Områdechef, Amager/).isChecked()).toBe(true);
  await choice('Periode', /^Version fra Områdechef, Amager/).check();
  await choice('Tilstand', /^Din version/).check();
  await member.button('Gem det valgte').click();
  await member.tab.getByText('Gemt: punktet er ikke nået.').waitFor();

  const { row } = await listsOf('stab');
  expect(await row(shared)).toMatchObject({ PeriodText: 'uge 33 2019', Status: 'Planlagt', ReachedOn: null });
  const [last = '', before = '', first = ''] = await history(member);
  expect(last).toMatch(/Følgegruppemedlem, i fanen i Teams$/);
  expect(before).toMatch(/Områdechef, Amager, i fanen i Teams$/);
  expect(first).toMatch(/Juni 2019.*uge 33 2019[^]*Områdechef, Amager, i fanen i Teams$/);
  await Promise.all([chief.close(), member.close()]);
});

test('a reader sees no button that would be refused, and is told why', async () => {
  const reader = await openItem('sagsbehandler', shared);
  await reader.tab.getByText(/^Du kan læse planen\. Skal du rette i den/).waitFor();
  for (const name of ['Markér som nået', 'Ret perioden']) expect(await reader.button(name).count()).toBe(0);
  await reader.go('plans');
  await reader.tab.getByText('nuværende', { exact: true }).waitFor();
  await reader.tab.getByText(/kan skifte, lukke og videreføre dem/).waitFor();
  expect(await reader.button(/^Mere om/).count()).toBe(0);
  await reader.close();
});

test('a row made unreadable in SharePoint is told of with a way to it; mended, it is told of no more', async () => {
  const [chief, { edit, request }] = await Promise.all([openItem('omraadechef.amager', byHand), listsOf('stab')]);
  await edit(byHand, { PeriodText: 'når vi får tid til det' });
  await comeBack(chief);
  await chief.tab.getByText('1 række skal ses efter').waitFor();
  await chief.tab.locator('summary').click();
  const link = chief.tab.getByRole('link', { name: /Milepæle, mål og opfølgninger/ });
  const address = (await link.getAttribute('href')) ?? '';
  const form = await request.get(address);
  expect(form.status()).toBe(200);
  expect(await form.text()).toContain('når vi får tid til det');
  await chief.lookOver();

  await edit(byHand, { PeriodText: 'maj 2019' });
  await comeBack(chief);
  await link.waitFor({ state: 'detached' });
  expect((await history(chief))[0]).toMatch(/maj 2019[^]*Stabsmedarbejder, i listen$/);
  await chief.close();
});

test('where SharePoint is busy or out of reach, what was typed stays and is saved at the next try', async () => {
  const [chief, member] = await Promise.all([openItem('omraadechef.amager', shared), openItem('foelgegruppe', slow)]);
  const weather = `${new URL(product.serving.siteUrl).origin}/_local/weather`;
  const { request } = await product.browser.newContext();
  await writePeriod(chief, 'uge 40 2019');
  await writePeriod(member, 'uge 41 2019');
  await chief.context.setOffline(true);
  await request.post(weather, { data: { do: { kind: 'throttle', status: 429, retryAfter: 1 } } });
  await Promise.all([chief, member].map(({ button }) => button('Gem').click()));
  for (const [{ tab }, why] of [
    [chief, /ingen forbindelse til SharePoint/],
    [member, /SharePoint har travlt/],
  ] as const)
    await tab
      .getByRole('alert')
      .filter({ hasText: why })
      .filter({ hasText: /Det, du skrev, står her endnu\.$/ })
      .waitFor();
  expect(await period(chief).inputValue()).toBe('uge 40 2019');
  expect(await period(member).inputValue()).toBe('uge 41 2019');

  await chief.context.setOffline(false);
  await request.delete(weather);
  for (const { button, tab } of [chief, member]) {
    await button('Prøv igen').click();
    await tab.getByText(/^Gemt: perioden er/).waitFor();
  }
  const { row } = await listsOf('stab');
  expect(await row(shared)).toMatchObject({ PeriodText: 'uge 40 2019' });
  expect(await row(slow)).toMatchObject({ PeriodText: 'uge 41 2019' });
  await Promise.all([chief.close(), member.close()]);
});

test('an owner rolls the plan over and closes the old one, which then refuses', async () => {
  const [owner, chief] = await Promise.all([open('stab', 'plans'), openItem('omraadechef.amager', slow)]);
  await writePeriod(chief, 'uge 45 2019');
  await owner.button(/^Mere om/).click();
  await owner.button('Viderefør det, der mangler').click();
  await owner.button('Viderefør det, der mangler').click();
  await owner.tab.getByText(/^\d+ punkter videreført i \d+ aktiviteter\./).waitFor({ timeout: 40_000 });
  const present = owner.tab.getByRole('listitem').filter({ has: owner.tab.getByText('nuværende', { exact: true }) });
  await present.getByRole('button', { name: /^Mere om/ }).click();
  await present.getByRole('button', { name: 'Luk planen' }).click();
  await present.getByRole('button', { name: 'Luk planen' }).click();
  await owner.tab.getByText(/er lukket og kan læses\.$/).waitFor();
  await owner.lookOver();

  await comeBack(chief);
  await chief.tab.getByText(/^Planen blev lukket den .* og kan kun læses\.$/).waitFor();
  await chief.button('Gem').click();
  await chief.tab
    .getByRole('alert')
    .filter({ hasText: /lukket/ })
    .waitFor();
  expect(await period(chief).inputValue()).toBe('uge 45 2019');
  await chief.button('Annuller').click();
  await chief.tab
    .getByText(/^Planen blev lukket den/)
    .last()
    .waitFor();
  expect(await chief.button('Ret perioden').count()).toBe(0);
  const { row } = await listsOf('stab');
  expect(await row(slow)).toMatchObject({ PeriodText: 'uge 41 2019' });
  expect(faults).toEqual([]);
});
