// The pictures of the README: the tab in the local Teams, the card in the channel, the list.
import path from 'node:path';
import { keep } from './take.mjs';

const desktop = { width: 1360, height: 860 };
const phone = { width: 390, height: 844 };

export async function readmePictures(browser, { url, siteUrl, channels }, { root, out }) {
  /** A page of the local Teams at an address under "/#…", when it has come to rest. */
  async function open(size, place) {
    const page = await browser.newPage({ viewport: size, locale: 'da-DK' });
    page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
    await page.goto(`${url}/${place}`);
    await page.waitForTimeout(3500);
    return page;
  }
  const shot = async (page, name) => keep(out, name, await page.screenshot());

  const page = await open(desktop, '');
  const channel = encodeURIComponent(channels.find((one) => one.name.startsWith('Myndighed')).id);
  const go = async (place) => {
    await page.goto(`${url}/#/${place}`);
    await page.waitForTimeout(3000);
  };
  await go(`teams/${channel}/tidsplan`);
  await shot(page, 'tidsplan');
  await go(`teams/${channel}/plan`);
  await shot(page, 'plan');
  await go(`teams/${channel}/import`);
  const tab = page.frameLocator('iframe');
  await tab.locator('input[type=file]').setInputFiles(path.join(root, 'samples', 'udviklingsplan.docx'));
  await tab.getByText(/Spørgsmål 1 af/).waitFor();
  await tab.getByRole('button', { name: 'Svar og gå til næste' }).click();
  await page.waitForTimeout(500);
  await shot(page, 'import');
  await go(`teams/${channel}`);
  await page.getByRole('button', { name: /Til næste påmindelse/ }).click();
  await page.waitForTimeout(5000);
  await shot(page, 'teams');
  await page.goto(`${siteUrl}/Lists/FremdriftItems/AllItems.aspx`);
  await page.getByRole('link', { name: 'Stabsmedarbejder' }).click();
  await page.waitForLoadState();
  await shot(page, 'list');
  await shot(await open(phone, `#/teams/${channel}/tidsplan`), 'phone');
}
