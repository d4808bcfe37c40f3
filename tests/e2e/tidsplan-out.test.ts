// The tidsplan taken away from the real tab in the local Teams: sheets as Chromium makes PDF of them, files, and links.
import fs from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Frame } from 'playwright-core';
import { readDeepLink } from '../../local/teams/page/deep-link';
import { openTab, type OpenTab } from './support/open-tab';
import { serveProduct } from './support/product';

const product = serveProduct();
let tab: OpenTab;
const faults: string[] = [];

beforeAll(async () => {
  tab = await openTab(product, 'stab', 'tidsplan', { faults });
  await tab.button('Hent og del').waitFor();
}, 240_000);
afterAll(() => tab.close());

async function choose(name: string): Promise<void> {
  await tab.button('Hent og del').click();
  await tab.tab.getByRole('menuitem', { name, exact: true }).click();
}
async function download(name: string): Promise<{ readonly file: Download; readonly bytes: Uint8Array }> {
  const [file] = await Promise.all([tab.page.waitForEvent('download'), choose(name)]);
  return { file, bytes: new Uint8Array(fs.readFileSync(await file.path())) };
}
const inner = (): Frame => {
  const [, frame] = tab.page.frames();
  if (frame === undefined) throw new Error('The tab has no frame');
  return frame;
};

test.each(['A3', 'A4'] as const)(
  'on %s each sheet is one page of the PDF, with no words cut or on top of others',
  async (paper) => {
    // What the browser would print, taken as it stands: its own dialogue cannot be had here.
    await inner().evaluate(() => {
      window.print = () => {
        const rules = [...document.styleSheets, ...document.adoptedStyleSheets].flatMap((sheet) =>
          [...sheet.cssRules].map(({ cssText }) => cssText),
        );
        const own = rules.filter((rule) => /print-sheets|@page/.test(rule));
        const holder = document.querySelector('[data-print-sheets]')?.outerHTML ?? '';
        document.documentElement.dataset.printed = JSON.stringify({ rules: own, holder });
        window.dispatchEvent(new Event('afterprint'));
      };
    });
    await choose(`Udskriv eller gem som PDF (${paper})`);
    await tab.tab.getByText(/^Tidsplanen er sat op til udskrift: \d sider\.$/).waitFor();
    const text = await tab.tab.locator('html').getAttribute('data-printed');
    const { rules, holder } = JSON.parse(text ?? '') as { rules: string[]; holder: string };
    const sheet = await tab.context.newPage();
    await sheet.setContent(
      `<!doctype html><style>${rules.join('\n')}</style><body data-print-sheets-alone=""><p>Siden</p>${holder}`,
    );
    const sheets = await sheet.locator('[data-print-sheets] > svg').count();
    expect(sheets).toBeGreaterThan(1);
    const pdf = await sheet.pdf({ preferCSSPageSize: true, printBackground: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
    expect(pages).toHaveLength(sheets);
    await sheet.emulateMedia({ media: 'print' });
    const amiss = await sheet.locator('[data-print-sheets] > svg').evaluateAll((all) =>
      all.flatMap((svg) => {
        const edge = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll('text')].map((one) => ({
          box: one.getBoundingClientRect(),
          said: one.textContent,
        }));
        const cut = texts.filter(
          ({ box }) => box.left < edge.left || box.right > edge.right || box.bottom > edge.bottom,
        );
        const over = texts.filter(({ box }, i) =>
          texts.some(
            ({ box: other }, n) =>
              n > i &&
              Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
              // Boxes of lines reach a little beyond their letters.
              Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > box.height * 0.35,
          ),
        );
        return [...cut, ...over].map(({ said }) => said);
      }),
    );
    expect(amiss).toEqual([]);
    await sheet.close();
  },
);

test('a picture, a workbook and a calendar come as files', async () => {
  const png = await download('Hent som billede (PNG)');
  expect(png.file.suggestedFilename()).toMatch(/^Tidsplan for .* 2019-05-14\.png$/);
  const view = new DataView(png.bytes.buffer, png.bytes.byteOffset);
  expect([view.getUint32(0), view.getUint32(16)]).toEqual([0x89504e47, 2 * 1587]);
  const xlsx = await download('Hent til Excel (.xlsx)');
  expect(strFromU8(unzipSync(xlsx.bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('2.1.m2');
  const ics = await download('Hent til kalender (.ics)');
  expect(strFromU8(ics.bytes).match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(20);
});

test('the link to Teams opens the tab on what is searched for', async () => {
  await tab.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await tab.tab.getByRole('searchbox').first().fill('netværk');
  await tab.tab
    .getByText(/^Søgning|netværk/)
    .first()
    .waitFor();
  await choose('Kopiér link til Teams');
  await tab.tab.getByText('Linket er kopieret.').waitFor();
  const link = readDeepLink(await tab.page.evaluate(() => navigator.clipboard.readText()));
  expect(link?.page).toBe('tidsplan');
  expect(link?.subPage).toBe('tidsplan?q=netv%C3%A6rk');
  expect(faults).toEqual([]);
});
