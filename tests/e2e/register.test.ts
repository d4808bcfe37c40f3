// The register's stories in the built package's real files, in Chromium, against the local list service.
import fs from 'node:fs';
import type { Browser, Locator } from 'playwright-core';
import { asksForReading, readingState } from '../../src/documents/reading';
import { shelfOf } from '../../src/documents/standing';
import { launchChromium } from './support/chromium';
import {
  checklist,
  emergency,
  fillRegister,
  hearing,
  safety,
  today,
  type FilledRegister,
} from './support/fill-register';
import type { Alias } from './support/open-tab';
import { runPage, type OpenedPage, type OpenOptions, type RunningPage } from './support/spfx-page';

let browser: Browser;
let running: RunningPage;
let lists: FilledRegister;

beforeAll(async () => {
  browser = await launchChromium();
  running = await runPage(browser, { weather: true });
  lists = await fillRegister(running);
}, 240_000);
afterAll(async () => {
  await running?.close();
  await browser?.close();
});

async function openRegister(alias: Alias, options: OpenOptions = {}): Promise<OpenedPage> {
  const query = `?part=styringsdokumenter&${(options.query ?? '').replace(/^\?/, '')}`;
  const opened = await running.open(alias, { ...options, query });
  await opened.part().getByRole('searchbox').waitFor({ timeout: 60_000 });
  return opened;
}

const button = (within: Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name, exact: typeof name === 'string' });
const search = (page: OpenedPage, words: string): Promise<void> => page.part().getByRole('searchbox').fill(words);
const titles = (page: OpenedPage): Locator => page.part().locator('[data-open]');

/** Finds a document by its title and opens it. */
async function openDocument(page: OpenedPage, title: string): Promise<Locator> {
  await search(page, title);
  await button(page.part(), title).click();
  const panel = page.part().locator('[data-panel]');
  await panel.getByRole('heading', { level: 2, name: title }).waitFor();
  return panel;
}

async function weather(rules: readonly object[]): Promise<void> {
  const url = `${new URL(running.siteUrl).origin}/_local/weather`;
  await fetch(url, { method: 'DELETE' });
  if (rules.length === 0) return;
  const headers = { 'content-type': 'application/json' };
  await fetch(url, { method: 'POST', headers, body: JSON.stringify(rules) });
}
const batch = { path: '\\$batch' };

describe('a reader', () => {
  test('sees the register, and no way to change it', async () => {
    const reader = await openRegister('sagsbehandler');
    await reader.part().getByText('120 dokumenter, 2 af dem gælder for dig').waitFor();
    await reader
      .part()
      .getByText(/^40 af 120 er gennemgået, 37 udgår\./)
      .waitFor();
    await titles(reader).first().waitFor();
    expect(await titles(reader).count()).toBe(40);
    await button(reader.part(), 'Hent liste').waitFor();
    expect(await button(reader.part(), /Nyt dokument|Fortsæt gennemgangen|Afslut runden/).count()).toBe(0);
    const panel = await openDocument(reader, safety);
    await panel.getByText('Serviceloven § 50').waitFor();
    expect(await button(panel, /^Ret |Ny version/).count()).toBe(0);
    expect(reader.faults).toEqual([]);
  });

  test('searches titles and what is known of the documents, and narrows by type and owner', async () => {
    const reader = await openRegister('sagsbehandler');
    await search(reader, 'serviceloven 50');
    await expect(titles(reader).allTextContents()).resolves.toEqual([safety]);
    await search(reader, '');
    await button(reader.part(), 'Type').click();
    await reader.page.getByRole('menuitemcheckbox', { name: /Beredskabsplan/ }).click();
    await reader.page.keyboard.press('Escape');
    await expect(titles(reader).allTextContents()).resolves.toEqual([emergency]);
    const filter = button(reader.part(), 'Type (1)');
    expect(await filter.evaluate((element) => element === document.activeElement)).toBe(true);
    await button(reader.part(), 'Ryd').click();
    await reader
      .part()
      .getByRole('tab', { name: /Gælder for mig/ })
      .click();
    await reader
      .part()
      .getByRole('tab', { name: /Gælder for mig/, selected: true })
      .waitFor();
    expect((await titles(reader).allTextContents()).sort()).toEqual([emergency, safety].sort());
    expect(reader.faults).toEqual([]);
  });

  test('who is in no list chooses a job function, and sees what applies to it', async () => {
    const owner = await openRegister('stab');
    await owner
      .part()
      .getByRole('tab', { name: /Gælder for mig/ })
      .click();
    await owner
      .part()
      .getByRole('combobox', { name: /Vælg din funktion/ })
      .selectOption('Afdelingsledere');
    await owner
      .part()
      .getByText(/^120 dokumenter, \d+ af dem gælder for dig$/)
      .waitFor();
    await search(owner, checklist);
    await expect(titles(owner).allTextContents()).resolves.toEqual([checklist]);
  });

  test('reads it in English on an English page', async () => {
    const english = await openRegister('sagsbehandler', { query: 'culture=en-US' });
    await english.part().getByText('120 documents, 2 of them apply to you').waitFor();
    const panel = await openDocument(english, emergency);
    await button(panel, 'I have read it').waitFor();
    await english
      .part()
      .getByRole('tab', { name: /Links and files/ })
      .click();
    expect(await english.part().locator('[lang]').first().getAttribute('lang')).toBe('en');
    expect(english.faults).toEqual([]);
  });

  test('gets the list that is shown as a file', async () => {
    const reader = await openRegister('sagsbehandler');
    await search(reader, 'sikkerhedsplaner');
    await titles(reader).first().waitFor();
    const [file] = await Promise.all([
      reader.page.waitForEvent('download'),
      button(reader.part(), 'Hent liste').click(),
    ]);
    expect(file.suggestedFilename()).toBe(`Styringsdokumenter ${today}.csv`);
    const lines = fs
      .readFileSync(await file.path(), 'utf8')
      .replace('\ufeff', '')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(new RegExp(`^${safety};Retningslinje;Gælder;Faglig leder;`));
    expect(reader.faults).toEqual([]);
  });
});

describe('reading that is confirmed', () => {
  test('the reader confirms; the owner sees who has and who lacks, by unit', async () => {
    const reader = await openRegister('sagsbehandler');
    const panel = await openDocument(reader, emergency);
    await panel.getByText('Du har ikke bekræftet, at du har læst version 1.').waitFor();
    await button(panel, 'Jeg har læst den').click();
    await panel.getByText('Du har bekræftet den 14. maj 2019.').waitFor();
    const owner = await openRegister('omraadechef.amager');
    const readers = (await openDocument(owner, emergency)).getByRole('region', { name: 'Hvem har læst?' });
    await readers.getByText('1 af 2').waitFor();
    const units = await readers.getByRole('listitem').allTextContents();
    expect(units.join('\n')).toMatch(/Amager1 af 1\nBispebjerg0 af 1Mangler: Følgegruppemedlem/);
    expect(reader.faults).toEqual([]);
  });

  test('a new version by an editor asks everybody anew, and the file keeps its versions', async () => {
    const editor = await openRegister('omraadechef.amager');
    const panel = await openDocument(editor, emergency);
    await button(panel, 'Ny version').click();
    await panel.getByText('Alle, dokumentet gælder for, bekræfter igen.').waitFor();
    expect(await panel.getByRole('textbox', { name: /^Version/ }).inputValue()).toBe('2');
    await button(panel, 'Gem den nye version').click();
    await panel.getByText('Version 2 er gemt.').waitFor();
    await panel.getByText('Version 2.0').waitFor();
    await panel.getByText('Version 1.0').waitFor();
    const reader = await openRegister('sagsbehandler');
    const theirs = await openDocument(reader, emergency);
    await theirs.getByText('Du har ikke bekræftet, at du har læst version 2.').waitFor();
    const register = await lists.read();
    const document = await lists.find(emergency);
    expect(asksForReading(document, shelfOf(register.documents), today)).toBe(true);
    expect(readingState(document, register, today)).toMatchObject({ people: 2, confirmed: 0 });
    expect(editor.faults).toEqual([]);
  });
});

describe('an editor', () => {
  test('adds a document and changes it; another finds it', async () => {
    const editor = await openRegister('omraadechef.amager');
    await button(editor.part(), 'Nyt dokument').click();
    const form = editor.part().getByRole('region', { name: 'Nyt dokument' });
    await form.getByRole('textbox', { name: /Titel/ }).fill('Vejledning til digitale møder');
    await form.getByRole('combobox', { name: 'Type' }).selectOption('guidance');
    await button(form, 'Tilføj dokumentet').click();
    const panel = editor.part().locator('[data-panel]');
    await panel.getByRole('heading', { name: 'Vejledning til digitale møder' }).waitFor();
    await button(panel, 'Ret gennemses senest').click();
    await panel.getByRole('textbox', { name: 'Gennemses senest' }).fill('juni 2020');
    await editor.page.keyboard.press('Enter');
    await panel.getByText('Gennemses senest er gemt.').waitFor();
    expect(await lists.find('Vejledning til digitale møder')).toMatchObject({
      kind: 'guidance',
      reviewBy: '2020-06-30',
    });
    const reader = await openRegister('sagsbehandler');
    await reader
      .part()
      .getByText(/^121 dokumenter/)
      .waitFor();
    await openDocument(reader, 'Vejledning til digitale møder');
    expect(editor.faults).toEqual([]);
  });

  test('decides in the round, which says how far it is', async () => {
    const editor = await openRegister('omraadechef.amager');
    await button(editor.part(), 'Fortsæt gennemgangen').click();
    const walk = editor.part().locator('[data-review-walk]');
    await walk.getByText(/40 af 120 er gennemgået/).waitFor();
    const title = await walk.getByRole('heading', { level: 2 }).textContent();
    await walk.getByRole('radio', { name: 'Behold' }).check();
    await button(walk, 'Gem, og gå til næste').click();
    await walk.getByText(/41 af 120 er gennemgået/).waitFor();
    await button(walk, 'Til listen').click();
    const round = editor.part().getByRole('region', { name: 'Gennemgangsrunde, forår 2019' });
    await round.getByText(/^41 af 120 er gennemgået, 37 udgår\./).waitFor();
    expect((await lists.find(title ?? '')).decided).toMatchObject({ decision: 'keep', on: today });
    expect(editor.faults).toEqual([]);
  });

  test('finds the file that is not there, and puts another in its place', async () => {
    const editor = await openRegister('omraadechef.amager');
    await editor
      .part()
      .getByRole('tab', { name: /Links og filer/ })
      .click();
    await editor
      .part()
      .getByText(/1 fil eller link virker ikke/)
      .waitFor({ timeout: 30_000 });
    await expect(titles(editor).allTextContents()).resolves.toEqual([checklist]);
    await button(editor.part(), `Vælg en anden fil til ${checklist}`).click();
    await editor
      .part()
      .locator('input[data-upload]')
      .setInputFiles({
        name: 'Tjekliste 2019.docx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from('Er alle hørt?'),
      });
    const field = editor.part().getByRole('textbox', { name: 'Fil eller link' });
    await editor.page.waitForFunction(
      (element) => (element as HTMLInputElement).value.endsWith('/Tjekliste%202019.docx'),
      await field.elementHandle(),
    );
    await button(editor.part().locator('[data-panel]'), 'Gem').click();
    await editor.part().getByText('Fil eller link er gemt.').waitFor();
    await button(editor.part(), 'Tjek igen').click();
    await editor.part().getByText('Alle links og filer, der kan tjekkes, virker.').waitFor();
    // The browser tells of each file that was asked for and is not there.
    expect(editor.faults.filter((fault) => !/404/.test(fault))).toEqual([]);
  });

  test('meets what another has saved: who it was, and field by field what shall stand', async () => {
    const [one, other] = [await openRegister('omraadechef.amager'), await openRegister('stab')];
    const [mine, theirs] = [await openDocument(one, hearing), await openDocument(other, hearing)];
    for (const [panel, owner] of [
      [theirs, 'Chefjurist'],
      [mine, 'Stabschef'],
    ] as const) {
      await button(panel, 'Ret ejer').click();
      await panel.getByRole('textbox', { name: 'Ejer' }).fill(owner);
    }
    await button(theirs, 'Gem').click();
    await theirs.getByText('Ejer er gemt.').waitFor();
    await button(mine, 'Gem').click();
    const conflict = mine.locator('[data-conflict]');
    await conflict.getByRole('heading', { name: 'Stabsmedarbejder har også rettet dokumentet' }).waitFor();
    await conflict.getByText(/^Gemt .*, i webdelen$/).waitFor();
    await conflict.getByText('Før I rettede: Områdejurist').waitFor();
    await conflict.getByRole('radio', { name: /Stabsmedarbejder.*Chefjurist/ }).check();
    await conflict.getByText('Det, der står nu, bliver stående.').waitFor();
    await conflict.getByRole('radio', { name: /Din version.*Stabschef/ }).check();
    await button(conflict, 'Gem').click();
    await mine.getByText('Ejer er gemt.').waitFor();
    expect((await lists.find(hearing)).ownerRole).toBe('Stabschef');
    expect(one.faults.filter((fault) => !/412/.test(fault))).toEqual([]);
  });
});

describe('the line', () => {
  test('gone in the middle of a save: it is said, what was written stands, and a new try saves it', async () => {
    const editor = await openRegister('omraadechef.amager');
    const panel = await openDocument(editor, safety);
    await button(panel, 'Ret ejer').click();
    await panel.getByRole('textbox', { name: 'Ejer' }).fill('Borgercenterchef');
    await editor.context.setOffline(true);
    await button(panel, 'Gem').click();
    await panel
      .getByRole('alert')
      .getByText(/Ikke gemt/)
      .waitFor({ timeout: 60_000 });
    expect(await panel.getByRole('textbox', { name: 'Ejer' }).inputValue()).toBe('Borgercenterchef');
    expect((await lists.find(safety)).ownerRole).toBe('Faglig leder');
    await editor.context.setOffline(false);
    await button(panel, 'Prøv igen').click();
    await panel.getByText('Ejer er gemt.').waitFor();
    expect((await lists.find(safety)).ownerRole).toBe('Borgercenterchef');
  });

  test('dropped before the answer: the change is found to be written, and is not written twice', async () => {
    const editor = await openRegister('omraadechef.amager');
    const panel = await openDocument(editor, safety);
    await button(panel, 'Ret ejer').click();
    await panel.getByRole('textbox', { name: 'Ejer' }).fill('Chefjurist');
    await weather([{ match: batch, when: { next: 1 }, do: { kind: 'drop', when: 'after' } }]);
    await button(panel, 'Gem').click();
    await panel.getByText('Ejer er gemt.').waitFor({ timeout: 60_000 });
    await weather([]);
    expect((await lists.find(safety)).ownerRole).toBe('Chefjurist');
    expect(await panel.locator('[data-conflict]').count()).toBe(0);
  });

  test('a busy SharePoint is waited for, when the register is read and when it is written', async () => {
    const busy = { match: batch, when: { next: 2 }, do: { kind: 'throttle', status: 429, retryAfter: 1 } };
    await weather([busy]);
    const reader = await openRegister('omraadechef.amager');
    const panel = await openDocument(reader, hearing);
    await weather([busy]);
    await button(panel, 'Ret lov').click();
    await panel.getByRole('textbox', { name: /^Lov/ }).fill('Forvaltningsloven § 19');
    await button(panel, 'Gem').click();
    await panel.getByText('Lov er gemt.').waitFor({ timeout: 60_000 });
    await weather([]);
    expect((await lists.find(hearing)).law).toEqual(['Forvaltningsloven § 19']);
  });
});

test('the property pane chooses which types a page shows', async () => {
  const page = await openRegister('stab');
  await page.sharePoint.setDisplayMode(0, 'edit');
  await page.sharePoint.openPane(0);
  await page.page.getByRole('checkbox', { name: 'Beredskabsplan' }).check();
  await page.part().getByText('Viser kun: Beredskabsplan.').waitFor();
  await expect(titles(page).allTextContents()).resolves.toEqual([emergency]);
  expect(await page.sharePoint.properties(0)).toEqual({ show_contingencyPlan: true });
});

test('an address opens its document', async () => {
  const { key } = await lists.find(emergency);
  const reader = await openRegister('sagsbehandler', { query: `dokument=${encodeURIComponent(key)}` });
  await reader.part().locator('[data-panel]').getByRole('heading', { level: 2, name: emergency }).waitFor();
});
