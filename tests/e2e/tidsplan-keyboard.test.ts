// The chart of the real tab by keyboard alone, as the browser's accessibility tree tells it (UI.md 9).
import { listenTo, type Ear } from './support/ear';
import { tabTo } from './support/keyboard';
import { openTab, type OpenTab } from './support/open-tab';
import { serveProduct } from './support/product';

const product = serveProduct();
const faults: string[] = [];
let opened: OpenTab;
let ear: Ear;

beforeAll(async () => {
  // Wide enough for all that the tidsplan has: scales as buttons, and details beside the chart.
  opened = await openTab(product, 'stab', 'tidsplan', { width: 1920, faults });
  ear = await listenTo(opened);
  // The rights come after the plan.
  await opened.tab.locator('[data-acting]').waitFor({ state: 'attached' });
}, 240_000);
afterEach(() => expect(faults).toEqual([]));
afterAll(() => opened.close());

async function press(...keys: readonly string[]): Promise<string> {
  for (const key of keys) await opened.page.keyboard.press(key);
  return ear.focus();
}
/** What keys do is fetched with the first of them, and they wait for it. */
async function until(heard: RegExp): Promise<string> {
  let now = await ear.focus();
  for (let tries = 0; tries < 100 && !heard.test(now); tries++) {
    await opened.page.waitForTimeout(50);
    now = await ear.focus();
  }
  return now;
}
/** What each key in turn leads to. */
async function walk(steps: readonly (readonly [key: string, heard: RegExp])[]): Promise<void> {
  for (const [key, heard] of steps) expect(`${key}: ${await press(key)}`).toMatch(new RegExp(`: ${heard.source}`));
}
const grid = () => opened.tab.getByRole('grid');
/** A live region says it; some are there for the ear alone. */
const status = (words: RegExp) =>
  opened.tab.getByRole('status').filter({ hasText: words }).first().waitFor({ state: 'attached' });
const scrolled = (): Promise<number> => grid().evaluate(({ scrollLeft }) => scrollLeft);
/** The first place again, from wherever. */
async function toTop(): Promise<void> {
  await grid().locator('[tabindex="0"]').focus();
  expect(await press('Control+Home')).toMatch(/^button 1 Faglig ledelse/);
}

test('Tab stops once in the chart, and comes back to the same mark', async () => {
  await tabTo(opened.page, opened.tab.locator('body'), /^Hent og del$/);
  expect(await press('Tab')).toMatch(/^button 1 Faglig ledelse, tidlig indsats/);
  await press('ArrowDown', 'ArrowRight');
  const mark = await until(/^button Milepæl: Det nye koncept/);
  expect(mark).toMatch(/^button Milepæl: Det nye koncept/);
  expect(await grid().locator('[tabindex="0"]').count()).toBe(1);
  expect(await press('Shift+Tab')).toBe('button Hent og del');
  expect(await press('Tab')).toBe(mark);
});

test('arrows, Home, End and the page keys lead through rows, marks and time', async () => {
  await toTop();
  await walk([
    ['ArrowLeft', /button 1 Faglig ledelse/],
    ['ArrowDown', /button 2 Myndighedsarbejdet/],
    ['ArrowUp', /button 1 Faglig ledelse/],
    ['ArrowRight', /button 1 Faglig ledelse/],
    ['ArrowDown', /button 1\.1 Ledelsestilsyn$/],
    ['ArrowRight', /button Milepæl: Det nye koncept for ledelsestilsyn/],
    ['ArrowRight', /button Milepæl: Læringsaktiviteterne er en del/],
    ['End', /button Opfølgning: Chefjuristen giver hvert kvartal/],
    ['Home', /button Milepæl: Det nye koncept/],
    ['ArrowLeft', /button 1\.1 Ledelsestilsyn$/],
    ['ArrowDown', /button 1\.2 Fælles redskab/],
    ['ArrowRight', /button Opfølgning: De lokale arbejdsgrupper/],
    ['ArrowUp', /button Milepæl: Læringsaktiviteterne er evalueret .* juni 2019/],
    ['Control+End', /button Dokumenter, der skal gennemgås$/],
    ['PageUp', /button (?!Dokumenter)/],
    ['PageDown', /button Dokumenter, der skal gennemgås$/],
    ['Control+Home', /button 1 Faglig ledelse/],
    ['PageDown', /button 2\./],
  ]);
  const before = await scrolled();
  await press('Alt+PageDown');
  expect(await scrolled()).toBeGreaterThan(before + 400);
  await press('Alt+PageUp');
  expect(Math.abs((await scrolled()) - before)).toBeLessThan(2);
});

test('a screen of rows is about what is seen, and what has the focus stands in view', async () => {
  await toTop();
  const from = Number(await grid().locator(':focus').locator('xpath=ancestor::*[@data-row]').getAttribute('data-row'));
  await press('PageDown');
  const row = grid().locator(':focus').locator('xpath=ancestor::*[@data-row]');
  expect(Number(await row.getAttribute('data-row')) - from).toBeGreaterThan(1);
  const [seen, focus] = [await grid().boundingBox(), await grid().locator(':focus').boundingBox()];
  if (seen === null || focus === null) throw new Error('nothing is seen');
  expect(focus.y).toBeGreaterThanOrEqual(seen.y);
  expect(focus.y + focus.height).toBeLessThanOrEqual(seen.y + seen.height);
});

test('T, + and −: today comes into view, the scale changes, and the focus stays', async () => {
  await toTop();
  const name = await ear.focus();
  const scale = async (): Promise<string> =>
    opened.tab.getByRole('radiogroup', { name: 'Målestok' }).getByRole('radio', { checked: true }).innerText();
  expect(await scale()).toBe('Kvartal');
  expect(await press('+')).toBe(name);
  expect(await scale()).toBe('Måned');
  expect(await press('-', '-')).toBe(name);
  expect(await scale()).toBe('År');
  expect(await press('+')).toBe(name);
  const today = await press('t').then(scrolled);
  await press('Alt+PageDown');
  expect(await scrolled()).not.toBe(today);
  expect(await press('t').then(scrolled)).toBe(today);
  const [seen, pill] = [await grid().boundingBox(), await opened.tab.getByText(/^I dag, 14\./).boundingBox()];
  expect(pill?.x).toBeGreaterThan((seen?.x ?? 0) + 272);
  expect(pill?.x).toBeLessThan((seen?.x ?? 0) + (seen?.width ?? 0) / 2 + 272);
});

test('/ goes to the search, F6 from region to region, and ? shows the keys', async () => {
  await toTop();
  const mark = await press('ArrowDown', 'ArrowRight');
  expect(await press('/')).toBe('searchbox Søg i planen');
  expect(await press('F6')).toBe(mark);
  await press('?');
  const keys = opened.tab.getByRole('region', { name: 'Taster i tidsplanen' });
  await keys.waitFor();
  expect(await keys.getByRole('listitem').count()).toBeGreaterThan(10);
  expect(await ear.focus()).toBe(mark);
  await press('Enter');
  await opened.tab.getByRole('complementary').waitFor();
  const details = await ear.focus();
  expect(details).toMatch(/^heading Det nye koncept for ledelsestilsyn/);
  expect(await press('F6')).toBe('searchbox Søg i planen');
  expect(await press('F6')).toBe(mark);
  await press('F6');
  expect(await opened.tab.getByRole('complementary').locator(':focus').count()).toBe(1);
  expect(await press('Shift+F6')).toBe(mark);
  // F6 leads back in, and Escape closes and returns to the mark.
  await press('F6', 'Escape');
  await opened.tab.getByRole('complementary').waitFor({ state: 'detached' });
  expect(await ear.focus()).toBe(mark);
  await press('?');
  await keys.waitFor({ state: 'detached' });
});

test('Space selects a mark and lets go of it, and the focus stays on it', async () => {
  await toTop();
  const mark = await press('ArrowDown', 'ArrowRight');
  const chosen = grid().locator(':focus[aria-pressed="true"]');
  const details = opened.tab.getByRole('complementary');
  expect(await press('Space')).toBe(mark);
  await details.getByRole('heading', { name: /^Det nye koncept for ledelsestilsyn/ }).waitFor();
  expect(await chosen.count()).toBe(1);
  expect(await ear.focus()).toBe(mark);
  expect(await press('Space')).toBe(mark);
  await details.waitFor({ state: 'detached' });
  expect(await chosen.count()).toBe(0);
});

test('M moves: each step is said, Shift takes an edge, Escape leaves it, Enter offers the words; U takes it back', async () => {
  await toTop();
  await press('Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight');
  const mark = await ear.focus();
  expect(mark).toBe(
    'button Milepæl: Redskabet er beskrevet og klar til at blive taget i brug, december 2019, om 6 måneder, ikke nået',
  );
  await press('m');
  await status(/^Flytter Redskabet er beskrevet og klar til at blive taget i brug\. Venstre og højre pil flytter/);
  for (const [key, said] of [
    ['ArrowRight', /^januar 2020$/],
    ['ArrowLeft', /^december 2019$/],
    ['Shift+ArrowRight', /^december 2019 - januar 2020$/],
    ['Control+Shift+ArrowLeft', /^november 2019 - januar 2020$/],
    ['Escape', /^Ikke flyttet: Redskabet er beskrevet/],
  ] as const) {
    expect(await press(key)).toBe(mark);
    await status(said);
  }
  await press('m', 'ArrowRight', 'Enter');
  const choice = opened.tab.getByRole('dialog', { name: /^Flyt ”Redskabet/ });
  await choice.waitFor();
  await opened.lookOver();
  expect(await ear.focus()).toBe('radio januar 2020 1. – 31. januar');
  expect(await press('ArrowDown')).toMatch(/^radio /);
  expect(await press('ArrowUp')).toBe('radio januar 2020 1. – 31. januar');
  await press('Enter');
  await status(/^Gemt: perioden er januar 2020/);
  expect(await ear.focus()).toMatch(/, januar 2020, om 7 måneder, ikke nået, flyttet fra december 2019$/);
  await press('u');
  await status(/^Gemt: perioden er december 2019/);
  expect(await ear.focus()).toBe(mark);
  await press('m', 'ArrowLeft', 'Enter');
  await choice.waitFor();
  await press('Enter');
  await status(/^Gemt: perioden er november 2019/);
  await press('Control+z');
  await status(/^Gemt: perioden er december 2019/);
  expect(await ear.focus()).toBe(mark);
});

test('N adds at the date of the mark, and Escape leaves it', async () => {
  await toTop();
  await press('ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'n');
  const form = opened.tab.getByRole('form', { name: /^Nyt punkt i 1\.2 / });
  await form.waitFor();
  expect(await form.locator(':focus').count()).toBe(1);
  expect(await form.getByRole('textbox', { name: 'Periode' }).inputValue()).toBe('december 2019');
  await press('Escape');
  await form.waitFor({ state: 'detached' });
});

// Last before the page is opened anew: letters that follow each other at once are one word.
test('letters lead to the activity whose name they begin', async () => {
  await toTop();
  expect(await press('s', 'i')).toBe('button 2.4 Sikkerhedsplaner');
});

test('with single letters switched off none of them does anything, and the choice is remembered', async () => {
  await toTop();
  await press('?');
  const keys = opened.tab.getByRole('region', { name: 'Taster i tidsplanen' });
  const box = keys.getByRole('checkbox', { name: /^Brug taster med ét tegn/ });
  await box.focus();
  await press('Space');
  expect(await keys.getByText('T: gå til i dag').count()).toBe(0);
  await opened.page.reload();
  await grid().waitFor();
  await opened.tab.locator('[data-acting]').waitFor({ state: 'attached' });
  await toTop();
  const mark = await press('ArrowDown', 'ArrowRight');
  expect(await press('m', 'n', 'u', 't', '+', '-', '/', '?', 's')).toBe(mark);
  expect(await opened.tab.locator('[data-ghost]').count()).toBe(0);
  expect(await keys.count()).toBe(0);
  expect(await opened.tab.getByRole('radio', { name: 'Kvartal' }).isChecked()).toBe(true);
  // The list is found without a letter too, and turns them on again.
  await opened.button('Taster').focus();
  await press('Enter');
  await box.focus();
  await press('Space');
  expect(await box.isChecked()).toBe(true);
  await opened.button('Luk listen over taster').focus();
  await press('Enter');
  await keys.waitFor({ state: 'detached' });
});

test('to the accessibility tree the chart is a grid: heads, named rows, counts, and marks that say all', async () => {
  const heard = await ear.all();
  const of = (role: string): string[] => heard.filter((one) => one.role === role).map(({ name }) => name);
  expect(of('grid')).toEqual([
    'Tidsplan for Udviklingsplan for Borgercenter Børn og Unge 2017-2019 (prøveplan). 10 aktiviteter. Tryk på spørgsmålstegn for taster.',
  ]);
  expect(heard.filter(({ role }) => role === 'heading').map(({ name, states }) => [states['level'], name])).toEqual([
    [1, 'Tidsplan'],
  ]);
  expect(of('columnheader')).toEqual(['Aktivitet', 'Måneder']);
  expect(of('rowheader')[0]).toMatch(/^1 Faglig ledelse, tidlig indsats/);
  expect(of('row')).toHaveLength(of('rowheader').length + 1);
  const rows = await grid()
    .locator('[role="row"]')
    .evaluateAll((all) => all.map((row) => Number(row.getAttribute('aria-rowindex'))));
  expect([...rows].sort((a, b) => a - b)).toEqual(rows.map((_row, i) => i + 1));
  expect(Number(await grid().getAttribute('aria-rowcount'))).toBeGreaterThan(rows.length);
  expect(heard.filter(({ role, states }) => role === 'status' && states['live'] === 'polite').length).toBeGreaterThan(
    1,
  );

  const marks = of('button').filter((name) => /^(Milepæl|Mål|Opfølgning): /.test(name));
  for (const said of [
    'Milepæl: Læringsaktiviteterne er en del af hverdagen i alle enheder, november 2018, sluttede for 5 måneder siden, overskredet',
    'Milepæl: Redskabet er beskrevet og klar til at blive taget i brug, december 2019, om 6 måneder, ikke nået',
    'Opfølgning: Der følges op via ledelsestilsynet begyndende medio 2019, medio 2019 (maj til august), slutter om 3 måneder, i perioden',
    'Opfølgning: Ved de kvartalsvise tilsyn ses der på frister, kvalitet og lovlighed, og om det går den rigtige vej, hvert kvartal, uden dato',
    'Milepæl: Introforløb tilbydes alle nye sagsbehandlere, uden dato',
  ])
    expect(marks).toContain(said);
  expect(marks.filter((said) => !/, (ikke nået|overskredet|i perioden|uden dato)$/.test(said))).toEqual([]);
});

test('the table keeps what is selected and what is searched for', async () => {
  await toTop();
  await press('/');
  await opened.page.keyboard.insertText('sikkerhedsplan');
  await status(/^Fandt \d+ af \d+/);
  await press('F6', 'Control+Home', 'ArrowDown', 'ArrowRight');
  const mark = (await ear.focus()).replace(/^button \S+ /, '');
  await press('Enter');
  const details = opened.tab.getByRole('complementary');
  await details.waitFor();
  await opened.tab.getByRole('radio', { name: 'Tidslinje' }).focus();
  await press('ArrowRight');
  const table = opened.tab.getByRole('table', { name: /som tabel, \d+ rækker/ });
  await table.waitFor();
  const chosen = table.getByRole('button', { pressed: true });
  expect(await chosen.count()).toBe(1);
  expect(mark).toContain(((await chosen.textContent()) ?? '').replace(/\.$/, ''));
  await details.waitFor();
  expect(await opened.tab.getByRole('searchbox').inputValue()).toBe('sikkerhedsplan');
  const heard = await ear.all();
  const count = await table.locator('[data-line]').count();
  expect(count).toBeGreaterThan(1);
  expect(heard.find(({ role }) => role === 'table')?.name).toContain(`, ${count} rækker`);
});
