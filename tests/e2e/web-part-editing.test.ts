// "Udviklingsplan" changed in SharePoint where it stands: what is saved is said, stands in the lists, and can be taken back.
import type { Locator } from 'playwright-core';
import type { PlanItem } from '../../src/plan/plan';
import { serveWebParts } from './support/product';
import type { OpenedPage } from './support/spfx-page';

const web = serveWebParts({ sample: true });

const item = async (key: string): Promise<PlanItem | undefined> =>
  (await web.running.plan()).items.find((one) => one.key === key);
const editActivity = async (alias: 'stab' | 'omraadechef.amager', key: string): Promise<OpenedPage> => {
  const opened = await web.running.open(alias, { query: `?fremdrift=activity/${key}`, width: 1440 });
  await opened
    .part()
    .getByRole('heading', { level: 1, name: new RegExp(`^${key} `) })
    .waitFor();
  return opened;
};
const form = ({ part }: OpenedPage): Locator => part().getByRole('form');
const rows = ({ part }: OpenedPage, region: string): Locator =>
  part().getByRole('region', { name: region, exact: true }).getByRole('listitem');

test('an editor sees at once how a period is understood, takes a correction, and takes the change back', async () => {
  const editor = await editActivity('omraadechef.amager', '2.1');
  const name = 'Rediger De nye arbejdsgange er prøvet af på Amager.';
  await editor.button(name).click();
  await editor.field('Periode').fill('medio 2019');
  await editor.said('”medio 2019” læses som maj–august 2019.');
  await editor.field('Periode').fill('septmber 2019');
  await editor.part().getByRole('group', { name: 'Eller:' }).getByRole('button', { name: 'september 2019' }).click();
  expect(await editor.field('Periode').inputValue()).toBe('september 2019');
  await editor.said('”september 2019” læses som september 2019.');
  await editor.button('Gem').click();
  await editor.said('Gemt: perioden er september 2019.');
  expect(await item('2.1.m3')).toMatchObject({ periodText: 'september 2019', start: '2019-09-01', end: '2019-09-30' });
  await editor.said('om 5 måneder');
  await editor.button('Fortryd').click();
  await editor.said('Gemt: perioden er juni 2019.');
  expect(await item('2.1.m3')).toMatchObject({ periodText: 'Juni 2019', start: '2019-06-01', end: '2019-06-30' });
  expect(editor.faults).toEqual([]);
});

test('an editor adds a milestone, puts it first, moves it to another activity and ends it', async () => {
  const editor = await editActivity('omraadechef.amager', '2.4');
  const text = 'Alle enheder har øvet den nye sikkerhedsplan.';
  await editor.button('Tilføj til Milepæle og mål').click();
  await editor.button('Tilføj').last().click();
  await editor.said('Tekst skal udfyldes.');
  await editor.field('Tekst').fill(text);
  await editor.field('Periode').fill('uge 34 2019');
  await form(editor).getByRole('button', { name: 'Tilføj' }).click();
  await editor.said('Gemt: punktet er tilføjet.');
  const added = (await web.running.plan()).items.find((one) => one.text === text);
  expect(added).toMatchObject({ activityKey: '2.4', kind: 'milestone', start: '2019-08-19', end: '2019-08-25' });

  const place = async (): Promise<number> =>
    (await rows(editor, 'Milepæle og mål').allInnerTexts()).findIndex((row) => row.includes(text));
  await editor
    .part()
    .getByRole('region', { name: 'Milepæle og mål' })
    .getByRole('button', { name: 'Ret rækkefølge' })
    .click();
  for (let at = await place(); at > 0; at--) {
    await editor.button(`Flyt ${text} op`).click();
    await editor.said(`${text} er nu nummer ${at} af 3.`);
    await editor.said('Gemt: rækkefølgen.');
  }
  expect(await place()).toBe(0);

  await editor.button(`Rediger ${text}`).click();
  await form(editor).getByRole('combobox', { name: 'Aktivitet' }).selectOption({ label: '2.5 Underretninger' });
  await editor.button('Gem').click();
  await editor.said('Gemt: plads i planen.');
  await editor.button(`Rediger ${text}`).waitFor({ state: 'detached' });
  const { key = '' } = added ?? {};
  const moved = (await web.running.plan()).items.find((one) => one.text === text);
  expect([moved?.activityKey, key]).toEqual(['2.5', '2.4.m2']);

  const next = await editor.again('?fremdrift=activity/2.5');
  await next.button(`Rediger ${text}`).click();
  await form(next).getByRole('combobox', { name: 'Tilstand' }).selectOption('Udgået');
  await next.button('Gem').click();
  await next.said('Begrundelse skal udfyldes.');
  await next.field('Begrundelse').fill('Den er med i 2.4.');
  await next.button('Gem').click();
  await next.said('Gemt: punktet er udgået.');
  expect((await web.running.plan()).items.find((one) => one.text === text)?.status).toBe('dropped');
  expect([...editor.faults, ...next.faults]).toEqual([]);
});

test('an owner changes an activity’s stage, ends it, opens it again, and adds one to the focus area', async () => {
  const owner = await editActivity('stab', '3.2');
  const stage = async (): Promise<unknown> =>
    (await web.running.plan()).activities.find(({ key }) => key === '3.2')?.stage;
  await owner.button('Rediger').click();
  const stages = form(owner).getByRole('combobox', { name: 'Stadie' });
  expect(await stages.getByRole('option').allInnerTexts()).toEqual([
    'Stadie ikke angivet',
    'Idé',
    'Udvikling',
    'Implementering',
    'I drift',
    'Afsluttet',
    'Udskudt',
    'Udgået',
  ]);
  await stages.selectOption('Implementering');
  await owner.button('Gem').click();
  await owner.said('Gemt: stadie.');
  expect(await stage()).toBe('implementation');
  const act = async (name: string): Promise<void> => {
    await owner.button('Flere handlinger').click();
    await owner.page.getByRole('menuitem', { name }).click();
  };
  await act('Afslut aktiviteten');
  await owner.said('Gemt: aktiviteten er afsluttet.');
  expect(await stage()).toBe('ended');
  await act('Genåbn aktiviteten');
  await owner.said('Gemt: stadie.');
  expect(await stage()).toBe('operation');

  const area = await owner.again('?fremdrift=area/3');
  await area.button('Tilføj aktivitet').click();
  await area.field('Titel').fill('Fælles kvalitetsstandarder');
  await form(area).getByRole('button', { name: 'Tilføj' }).click();
  await area.said('Gemt: aktiviteten er tilføjet.');
  await area.button(/Fælles kvalitetsstandarder$/).waitFor();
  expect([...owner.faults, ...area.faults]).toEqual([]);
});

test('what is typed outlives a closed tab, and a text with a number like a CPR number is not saved', async () => {
  const editor = await editActivity('omraadechef.amager', '1.2');
  const name = 'Rediger Redskabet er beskrevet og klar til at blive taget i brug.';
  await editor.button(name).click();
  await editor.field('Tekst').fill('Redskabet er beskrevet, prøvet af og klar.');
  await editor.said('Kladde gemt på denne computer');
  await editor.page.close();
  const next = await editor.again();
  await form(next).waitFor();
  expect(await next.field('Tekst').inputValue()).toBe('Redskabet er beskrevet, prøvet af og klar.');
  await next.field('Tekst').fill('Redskabet er prøvet af i sag 010203-1234.');
  await next.button('Gem').click();
  await next.said(/^Teksten ligner et CPR-nummer/);
  expect((await item('1.2.m1'))?.text).toBe('Redskabet er beskrevet og klar til at blive taget i brug.');
  await next.field('Tekst').fill('Redskabet er beskrevet, prøvet af og klar.');
  await next.button('Gem').click();
  await next.said('Gemt: tekst.');
  expect((await item('1.2.m1'))?.text).toBe('Redskabet er beskrevet, prøvet af og klar.');
  const last = await next.again();
  await last.button('Rediger Redskabet er beskrevet, prøvet af og klar.').waitFor();
  expect(await form(last).count()).toBe(0);
});

test('many rows are changed in the grid by a paste from Excel, looked through, and saved together', async () => {
  const owner = await web.running.open('stab', { query: '?fremdrift=grid', width: 1440 });
  const grid = owner.part().getByRole('grid');
  await grid.waitFor();
  await grid.focus();
  for (const key of ['Control+Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await owner.page.keyboard.press(key);
  await grid.evaluate((element) => {
    const data = new DataTransfer();
    data.setData('text/plain', 'medio 2020\r\nuge 34 2020\r\n3. kvartal 2020\r\n');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  for (const words of ['maj–august 2020', 'uge 34 2020', 'juli–september 2020']) await owner.said(words);
  await owner.button('Gem 3 ændringer').click();
  await owner.button('Gem').waitFor();
  const { items } = await web.running.plan();
  expect(items.slice(0, 3).map(({ periodText, end }) => [periodText, end])).toEqual([
    ['medio 2020', '2020-08-31'],
    ['uge 34 2020', '2020-08-23'],
    ['3. kvartal 2020', '2020-09-30'],
  ]);
  expect(owner.faults).toEqual([]);
});

test('in English a period is understood and saved in English words', async () => {
  const editor = await web.running.open('omraadechef.amager', { query: '?culture=en-US&fremdrift=activity/2.6' });
  await editor
    .part()
    .getByRole('button', { name: /^Edit Der er overblik/ })
    .click();
  await editor.field('Period').fill('medio 2020');
  await editor.said('“medio 2020” is read as May–August 2020.');
  await editor.button('Save').click();
  await editor.said(/^Saved: the period is medio 2020 \(May–August\)\.$/);
  await editor.button('Undo').waitFor();
  expect(editor.faults).toEqual([]);
});
