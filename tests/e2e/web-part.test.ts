// The built web part's real files in Chromium, through SharePoint Framework's own loader, against the local list service.
import path from 'node:path';
import type { Locator } from 'playwright-core';
import type { PlanItem } from '../../src/plan/plan';
import { axeFinds } from './support/axe';
import { serveWebParts } from './support/product';
import type { OpenedPage } from './support/spfx-page';

const web = serveWebParts();
let milestone: PlanItem;

const tab = (part: Locator, name: string): Locator => part.getByRole('tab', { name, exact: true });
const chart = (page: OpenedPage, index = 0): Locator =>
  page
    .part(index)
    .getByText(/Myndighedsarbejdet/)
    .first();

test('a site owner drops it on an empty site, makes the lists and imports the plan from Word', async () => {
  const owner = await web.running.open('stab');
  const part = owner.part();
  await part.getByRole('button', { name: 'Lav listerne' }).click();
  await part.getByText('Planens lister er klar').waitFor({ timeout: 60_000 });
  await part.getByRole('button', { name: 'Hent plan', exact: true }).click();
  await part.locator('input[type=file]').setInputFiles(path.join('samples', 'udviklingsplan.docx'));
  await part.getByText(/Spørgsmål 1 af \d+/).waitFor();
  await part.getByRole('button', { name: 'Brug forslagene til resten' }).click();
  await part.getByRole('button', { name: 'Gem planen i listerne' }).click();
  await part.getByText('Planen er gemt').first().waitFor({ timeout: 60_000 });
  await part.getByRole('button', { name: 'Se tidsplanen' }).click();
  await chart(owner).waitFor();
  milestone = (await web.running.plan()).items.find(
    (item) => item.kind === 'milestone' && item.reachedOn === null,
  ) as PlanItem;
  expect(milestone).toBeDefined();
  expect(owner.faults).toEqual([]);
});

test('a reader sees the plan and cannot change it', async () => {
  const reader = await web.running.open('sagsbehandler', { query: `?fremdrift=tidsplan/${milestone.key}` });
  await reader
    .part()
    .getByText(/Du kan læse planen/)
    .waitFor();
  expect(await reader.part().getByRole('button', { name: 'Markér som nået' }).count()).toBe(0);
  await tab(reader.part(), 'Aktiviteter').click();
  await chart(reader).waitFor();
  expect(reader.faults).toEqual([]);
});

test('an editor marks a milestone as reached; list and history say so', async () => {
  const editor = await web.running.open('omraadechef.amager', { query: `?fremdrift=tidsplan/${milestone.key}` });
  await editor.part().getByRole('button', { name: 'Markér som nået' }).click();
  await editor.part().getByText('Gemt: punktet er nået.').first().waitFor();
  const changed = (await web.running.plan()).items.find(({ key }) => key === milestone.key);
  expect(changed).toMatchObject({ reachedOn: '2019-05-14' });
  if (!changed?.row) throw new Error('The milestone has no row');
  const [last] = await web.running.site.rowHistory(changed.row);
  expect(last).toMatchObject({ place: 'webPart', by: 'Områdechef, Amager', action: 'changed' });
  expect(editor.faults).toEqual([]);
});

test('the address follows what is opened, and opens it again', async () => {
  const reader = await web.running.open('sagsbehandler', { query: '?culture=da-DK&fremdrift=plan' });
  const search = (): string => new URL(reader.page.url()).search;
  await reader.part().locator('[data-activity]').first().waitFor();
  await tab(reader.part(), 'Historik').click();
  await reader.page.waitForURL(/fremdrift=history$/);
  expect(search()).toBe('?culture=da-DK&fremdrift=history');
  await reader.page.reload();
  await reader.part().getByRole('tab', { name: 'Historik', selected: true }).waitFor();
  await tab(reader.part(), 'Overblik').click();
  await reader.page.waitForURL((url) => !url.search.includes('fremdrift'));
  expect(search()).toBe('?culture=da-DK');
});

test('it speaks the page’s language', async () => {
  const english = await web.running.open('sagsbehandler', { query: '?culture=en-US' });
  await tab(english.part(), 'Timeline').waitFor();
  expect(await english.part().locator('[lang]').first().getAttribute('lang')).toBe('en');
  await english.sharePoint.openPane(0);
  await english.page.getByLabel('Show first').waitFor();
  const danish = await web.running.open('sagsbehandler');
  await tab(danish.part(), 'Tidsplan').waitFor();
  await danish.sharePoint.setDisplayMode(0, 'edit');
  await danish.sharePoint.openPane(0);
  await danish.page.getByLabel('Vis først').selectOption('plan');
  await danish.part().getByRole('tab', { name: 'Aktiviteter', selected: true }).waitFor();
  expect(await danish.sharePoint.properties(0)).toEqual({ page: 'plan' });
  expect(danish.faults).toEqual([]);
});

test('two web parts stand on one dark page, and only the first has the address', async () => {
  const both = await web.running.open('sagsbehandler', { query: '?section=dark&parts=2&fremdrift=history' });
  await both.part(0).getByRole('tab', { name: 'Historik', selected: true }).waitFor();
  await both.part(1).getByRole('tab', { name: 'Aktiviteter', selected: true }).waitFor();
  await tab(both.part(1), 'Tidsplan').click();
  await chart(both, 1).waitFor();
  expect(new URL(both.page.url()).searchParams.get('fremdrift')).toBe('history');
  const ground = (): Promise<string> =>
    both
      .part(1)
      .locator('.fui-FluentProvider')
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  const dark = await ground();
  const ids = await both.page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  expect(await axeFinds(both.page, '#web-parts')).toEqual([]);
  await both.sharePoint.setTheme({ isInverted: false, palette: {}, semanticColors: {} });
  await expect(ground()).resolves.not.toBe(dark);
  await both.sharePoint.dispose(0);
  expect(await both.part(0).innerHTML()).not.toContain('fui-FluentProvider');
  expect(both.faults).toEqual([]);
});

test('the three web parts stand on one page in a narrow column, and axe finds nothing', async () => {
  const all = await web.running.open('sagsbehandler', { query: '?part=all&column=third' });
  await all.part(0).getByRole('tab', { name: 'Overblik', selected: true }).waitFor();
  await all.part(1).getByRole('heading', { level: 1 }).first().waitFor();
  await all.part(2).getByRole('link').first().waitFor();
  expect(await axeFinds(all.page, '#web-parts')).toEqual([]);
  expect(all.faults).toEqual([]);
});

test('a throttled site is waited for', async () => {
  const weather = await web.running.setWeather({
    match: { path: '\\$batch' },
    when: { next: 2 },
    do: { kind: 'throttle', status: 429, retryAfter: 1 },
  });
  const reader = await web.running.open('sagsbehandler');
  await chart(reader).waitFor();
  expect(await weather.clear()).toBe(2);
});

test.each([320, 768, 1440])('at %d px nothing stands outside the page, and axe finds nothing', async (width) => {
  const reader = await web.running.open('sagsbehandler', { width });
  await reader.part().getByRole('tab', { selected: true }).waitFor();
  await reader.part().getByRole('heading', { level: 1 }).first().waitFor();
  expect(await reader.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await axeFinds(reader.page, '#web-parts')).toEqual([]);
});
