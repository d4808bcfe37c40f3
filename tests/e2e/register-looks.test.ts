// The register with panel, form and walk open, in light, dark and forced colours, as narrow as a phone and as wide as a page.
import type { Browser, Page } from 'playwright-core';
import { axeFinds, axeFindsInColours } from './support/axe';
import { launchChromium } from './support/chromium';
import { emergency, fillRegister } from './support/fill-register';
import { runPage, type OpenOptions, type RunningPage } from './support/spfx-page';

let browser: Browser;
let running: RunningPage;
beforeAll(async () => {
  browser = await launchChromium();
  running = await runPage(browser);
  await fillRegister(running);
}, 240_000);
afterAll(async () => {
  await running?.close();
  await browser?.close();
});

const modes = ['light', 'dark', 'contrast'] as const;

/** Axe wholly in the light one, its colours in dark; forced colours are the browser's own, and there it is the width alone. */
async function amiss(page: Page, mode: (typeof modes)[number], width: number): Promise<unknown[]> {
  const finds = { light: axeFinds, dark: axeFindsInColours, contrast: () => Promise.resolve([]) }[mode];
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth);
  return [...(await finds(page, '#web-parts')), ...(sideways > width ? [`${sideways} px wide`] : [])];
}

test.each(modes.flatMap((mode) => [320, 768, 1440].map((width) => [mode, width] as const)))(
  '%s, %d px: nothing is amiss to axe, and nothing scrolls sideways',
  async (mode, width) => {
    const context: OpenOptions['context'] =
      mode === 'contrast' ? { forcedColors: 'active' } : mode === 'dark' ? { colorScheme: 'dark' } : {};
    const query = `?part=styringsdokumenter${mode === 'dark' ? '&section=dark' : ''}`;
    const { page, part, faults } = await running.open('omraadechef.amager', { query, width, context });
    const found: Record<string, unknown[]> = {};
    await part().locator('[data-open]').first().waitFor({ timeout: 60_000 });
    found['list'] = await amiss(page, mode, width);
    await part().getByRole('searchbox').fill('plan');
    await part().getByRole('button', { name: emergency, exact: true }).click();
    const panel = part().locator('[data-panel]');
    await panel.getByRole('button', { name: 'Ret ejer' }).click();
    await panel.getByRole('textbox', { name: 'Ejer' }).waitFor();
    await panel.getByText('Version 1.0').waitFor();
    found['panel'] = await amiss(page, mode, width);
    await part().getByRole('button', { name: 'Nyt dokument' }).click();
    await part().getByRole('region', { name: 'Nyt dokument' }).waitFor();
    found['form'] = await amiss(page, mode, width);
    await page.keyboard.press('Escape');
    await part().getByRole('button', { name: 'Fortsæt gennemgangen' }).click();
    await part().locator('[data-review-walk]').getByRole('radio', { name: 'Behold' }).waitFor();
    found['walk'] = await amiss(page, mode, width);
    expect(found).toEqual({ list: [], panel: [], form: [], walk: [] });
    expect(faults).toEqual([]);
    await page.context().close();
  },
);
