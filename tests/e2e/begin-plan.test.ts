// Begun without a document, in a browser on real parts: an empty site, the template, a tab closed in the middle of it all.
import path from 'node:path';
import { openTab } from './support/open-tab';
import { serveProduct } from './support/product';

const product = serveProduct({ sample: false });

test('a document that is half answered, and a plan that is half written, are gone on with in the next tab', async () => {
  const faults: string[] = [];
  const open = await openTab(product, 'stab', 'plan', { faults });
  const { page, tab, button } = open;
  await tab.getByText('Her er ingen plan endnu').waitFor();
  await open.lookOver();

  // A document, and a closed tab after the first answer.
  await tab.getByRole('button', { name: 'Hent plan' }).last().click();
  const sample = path.join(process.cwd(), 'samples', 'udviklingsplan.docx');
  await tab.locator('input[type=file]').setInputFiles(sample);
  await button('Svar og gå til næste').click();
  await tab.getByText(/^1 af \d+ spørgsmål er besvaret/).waitFor();
  await open.go('plan');
  await tab.getByText(/Du var i gang med udviklingsplan\.docx/).waitFor();
  await open.lookOver();
  await button('Fortsæt').click();
  await tab.getByText(/^1 af \d+ spørgsmål er besvaret/).waitFor();
  await open.lookOver();

  // Without it, with the template; the browser goes away while the rows are written.
  await button('Fortsæt senere').click();
  await button('Begynd forfra').click();
  await button('Glem det').click();
  await button('Begynd med en skabelon').click();
  await open.lookOver();
  await tab.getByRole('radio', { name: /Årligt besøgsprogram/ }).check();
  await open.lookOver();
  await tab.getByRole('radio', { name: /Temaer med anbefalinger/ }).check();
  await tab.getByRole('checkbox', { name: 'Underretninger' }).uncheck();
  await tab.getByText('Se 4 anbefalinger').nth(1).click();
  await open.lookOver();
  await tab.getByRole('textbox', { name: 'Planens titel' }).fill('Udviklingsplan 2027');
  let cut = true;
  await page.context().route(/\$batch/, (route) => (cut ? route.abort() : route.continue()));
  await button('Opret planen').click();
  await tab.getByText('Planen blev ikke gemt helt').waitFor({ timeout: 90_000 });
  await open.lookOver();
  cut = false;
  await open.go('plan');
  await tab.getByText(/Du var ved at oprette Udviklingsplan 2027/).waitFor();
  await button('Fortsæt').click();
  await tab.getByRole('heading', { name: 'Planen er gemt' }).waitFor({ timeout: 60_000 });
  await open.lookOver();
  await button('Åbn planen').click();
  await tab.getByRole('heading', { name: 'Børnefaglige undersøgelser' }).first().waitFor();
  expect(await tab.getByRole('heading', { name: 'Underretninger' }).count()).toBe(0);
  await open.close();
  expect(faults).toEqual([]);
}, 240_000);

test('a person with the keyboard alone begins the next plan from nothing', async () => {
  const open = await openTab(product, 'stab', 'import', { width: 400 });
  const { page, tab } = open;
  const press = async (name: string): Promise<void> => {
    await tab.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await press('Begynd på en tom plan');
  await tab.getByRole('textbox', { name: 'Planens titel' }).waitFor();
  await press('Opret planen');
  await tab.getByText('Skriv planens titel.').waitFor();
  await page.keyboard.type('Den næste plan');
  for (const words of ['', '', 'Ledelse', 'Fælles tilsyn']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(words);
  }
  await open.lookOver();
  await page.keyboard.press('Enter');
  await tab.getByRole('heading', { name: 'Planen er gemt' }).waitFor({ timeout: 60_000 });
  await open.go('plans');
  await tab.getByRole('heading', { name: 'Den næste plan' }).waitFor();
  await tab.getByRole('heading', { name: 'Udviklingsplan 2027' }).waitFor();
  await open.lookOver();
  await open.close();
});
