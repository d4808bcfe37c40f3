// "Udviklingsplan" dropped on an empty site: a plan from Word, broken off and gone on with; with a template; with nothing.
import path from 'node:path';
import { serveWebParts } from './support/product';

const fromWord = serveWebParts();
const fromTemplate = serveWebParts();
const sample = path.join('samples', 'udviklingsplan.docx');

test('who may only read is told whom to ask, and gets the words to send; in English too', async () => {
  const [reader, english] = await Promise.all([
    fromWord.running.open('sagsbehandler'),
    fromWord.running.open('sagsbehandler', { query: '?culture=en-US' }),
  ]);
  await reader.said('Planen er ikke lagt ind endnu');
  await reader.said(/^Webstedet ejes af .*Stabsmedarbejder/);
  const words = await reader.part().getByRole('textbox').inputValue();
  expect(words).toContain(fromWord.running.siteUrl);
  expect(words).toMatch(/vælge ”Lav listerne”/);
  expect(await reader.button('Lav listerne').count()).toBe(0);
  await english.said('The plan has not been put in yet');
  expect(await english.part().getByRole('textbox').inputValue()).toMatch(/choose “Make the lists”/);
});

test('an owner imports a Word plan: answers a question, closes the tab, goes on, and is broken off while it is written', async () => {
  const owner = await fromWord.running.open('stab');
  await owner.part().getByRole('button', { name: 'Hent plan', exact: true }).last().click();
  await owner.part().locator('input[type=file]').setInputFiles(sample);
  await owner.said(/Spørgsmål 1 af \d+/);
  await owner.button('Svar og gå til næste').click();
  await owner.said(/^1 af \d+ spørgsmål er besvaret/);
  await owner.page.close();

  const next = await owner.again();
  await next.said(/Du var i gang med udviklingsplan\.docx/);
  await next.button('Fortsæt').click();
  await next.said(/^1 af \d+ spørgsmål er besvaret/);
  await next.button('Brug forslagene til resten').click();
  let cut = true;
  await next.context.route(/\$batch/, (route) => (cut ? route.abort() : route.continue()));
  await next.button('Gem planen i listerne').click();
  await next.part().getByRole('progressbar').first().waitFor({ timeout: 60_000 });
  await next.part().getByText('Planen blev ikke gemt helt').waitFor({ timeout: 90_000 });
  cut = false;
  await next.page.close();

  const last = await next.again();
  await last.button('Fortsæt').click();
  await last
    .button('Gem planen i listerne')
    .or(last.button('Prøv igen'))
    .or(last.button('Se tidsplanen'))
    .first()
    .waitFor();
  for (const name of ['Gem planen i listerne', 'Prøv igen'])
    if (await last.button(name).isVisible()) await last.button(name).click();
  await last.part().getByRole('heading', { name: 'Planen er gemt' }).waitFor({ timeout: 60_000 });
  const { items, activities } = await fromWord.running.plan();
  expect([activities.length, items.length, new Set(items.map(({ key }) => key)).size]).toEqual([10, 47, 47]);
}, 240_000);

test('an owner begins with a template, and the next plan with nothing; the first is there still', async () => {
  const owner = await fromTemplate.running.open('stab');
  await owner.button('Se skabelonerne').click();
  await owner.part().getByRole('checkbox', { name: 'Sagsarbejdet' }).uncheck();
  await owner.field('Planens titel').fill('Udviklingsplan 2027');
  await owner.button('Opret planen').click();
  await owner.part().getByRole('heading', { name: 'Planen er gemt' }).waitFor({ timeout: 60_000 });
  await owner.button('Åbn planen').click();
  await owner.part().getByRole('heading', { name: 'Ledelse og tværfagligt samarbejde' }).first().waitFor();
  expect(await owner.part().getByRole('heading', { name: 'Sagsarbejdet' }).count()).toBe(0);

  await owner.part().getByRole('tab', { name: 'Hent plan' }).click();
  await owner.button('Begynd på en tom plan').click();
  await owner.button('Opret planen').click();
  await owner.said('Skriv planens titel.');
  await owner.field('Planens titel').fill('Den næste plan');
  await owner.field('Første aktivitet').fill('Fælles tilsyn');
  await owner.button('Opret planen').click();
  await owner.part().getByRole('heading', { name: 'Planen er gemt' }).waitFor({ timeout: 60_000 });
  await owner.part().getByRole('tab', { name: 'Planer' }).click();
  await owner.part().getByRole('heading', { name: 'Den næste plan' }).waitFor();
  await owner.part().getByRole('heading', { name: 'Udviklingsplan 2027' }).waitFor();
  expect(owner.faults).toEqual([]);
}, 180_000);
