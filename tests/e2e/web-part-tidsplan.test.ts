// The tidsplan of the built web part, through SharePoint Framework's own loader: alone on a page and in a tab of Teams. A
// mark is moved in the lists and taken back, and the plan is taken away as files and on paper.
import fs from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import type { FrameLocator, Locator } from 'playwright-core';
import { axeFinds } from './support/axe';
import { serveWebParts } from './support/product';
import type { OpenedPage } from './support/spfx-page';

const web = serveWebParts({ sample: true });
const place = 'fremdrift=tidsplan';

/** The chart is there, and so are the rights to change it. */
async function ready(part: Locator): Promise<void> {
  await part.getByRole('grid').waitFor();
  await part.locator('[data-acting]').waitFor({ state: 'attached' });
}
const periodOf = async (text: string): Promise<unknown> =>
  (await web.running.plan()).items.find((one) => one.text.startsWith(text))?.periodText;

/** By keys: a step later, the first of the words that are offered, and back. */
async function moveAndBack({ page }: OpenedPage, part: Locator, over: Locator | FrameLocator): Promise<void> {
  const mark = part.getByRole('button', { name: /^Milepæl: Redskabet er beskrevet/ });
  await mark.focus();
  for (const key of ['m', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  const choice = over.getByRole('dialog', { name: /^Flyt ”Redskabet/ });
  await choice.waitFor();
  await choice.getByRole('radio', { name: /^januar 2020/ }).waitFor();
  await page.keyboard.press('Enter');
  await part.getByRole('button', { name: /Redskabet er beskrevet.* flyttet fra december 2019$/ }).waitFor();
  expect(await periodOf('Redskabet er beskrevet')).toBe('januar 2020');
  await page.keyboard.press('Control+z');
  await part
    .getByRole('button', { name: /Redskabet er beskrevet.*, december 2019, om 6 måneder, ikke nået$/ })
    .waitFor();
  expect(await periodOf('Redskabet er beskrevet')).toMatch(/^december 2019$/i);
}

async function download(
  { page }: OpenedPage,
  over: Locator | FrameLocator,
  name: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  await over.getByRole('button', { name: 'Hent og del', exact: true }).click();
  const item = over.getByRole('menuitem', { name, exact: true });
  const [file] = await Promise.all([page.waitForEvent('download'), item.click()]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(fs.readFileSync(await file.path())) };
}

test('alone on a page: a mark is moved and taken back, and every file and the sheets come', async () => {
  const opened = await web.running.open('stab', { query: `?host=fullpage&${place}`, width: 1440 });
  const { page } = opened;
  const whole = page.locator('body');
  await ready(opened.part());
  expect(await axeFinds(page, '#web-parts')).toEqual([]);
  await moveAndBack(opened, opened.part(), whole);

  const ics = await download(opened, whole, 'Hent til kalender (.ics)');
  expect(ics.name).toMatch(/^Tidsplan for .* 2019-05-14\.ics$/);
  const calendar = new ICAL.Component(ICAL.parse(strFromU8(ics.bytes)) as unknown[]);
  expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(20);
  const xlsx = await download(opened, whole, 'Hent til Excel (.xlsx)');
  expect(strFromU8(unzipSync(xlsx.bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('1.2.m1');
  const svg = await download(opened, whole, 'Hent som vektorgrafik (SVG)');
  expect(strFromU8(svg.bytes)).toMatch(/^(<\?xml[^>]*>\s*)?<svg[\s>][\s\S]*<\/svg>\s*$/);
  const png = await download(opened, whole, 'Hent som billede (PNG)');
  expect(new DataView(png.bytes.buffer, png.bytes.byteOffset).getUint32(0)).toBe(0x89504e47);

  await page.evaluate(() => {
    window.print = () => {
      const sheets = document.querySelectorAll('[data-print-sheets] > svg').length;
      document.documentElement.dataset['printed'] = String(sheets);
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  await opened.button('Hent og del').click();
  await page.getByRole('menuitem', { name: 'Udskriv eller gem som PDF (A4)' }).click();
  await opened.said(/^Tidsplanen er sat op til udskrift: \d+ sider\.$/);
  expect(Number(await page.locator('html').getAttribute('data-printed'))).toBeGreaterThan(1);
  expect(opened.faults).toEqual([]);
});

test('in a tab of Teams: the same move by keys, and a file, from within Teams’ frame', async () => {
  const opened = await web.running.open('stab', { query: `?host=teams&sub=${encodeURIComponent('tidsplan')}` });
  const frame = opened.page.frameLocator('iframe');
  const part = frame.locator('.part');
  await ready(part);
  expect(await axeFinds(opened.page, 'iframe', '.part')).toEqual([]);
  await moveAndBack(opened, part, frame);
  const ics = await download(opened, frame, 'Hent til kalender (.ics)');
  expect(strFromU8(ics.bytes)).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(opened.faults).toEqual([]);
});
