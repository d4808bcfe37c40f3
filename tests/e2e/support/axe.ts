import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules that read colours. All others find the same in every theme, and take most of the time. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds within a part of the page: each rule with the beginning of the first element that breaks it. */
export const axeFinds = (page: Page, ...within: [string, ...string[]]): Promise<unknown[]> =>
  finds(page, within, (axe, forced) => (forced ? axe.disableRules(colourRules) : axe));

/** The same of colours alone: for a further theme of what has been looked at wholly in the light one. */
export const axeFindsInColours = (page: Page, ...within: [string, ...string[]]): Promise<unknown[]> =>
  finds(page, within, (axe) => axe.withRules(colourRules));

async function finds(
  page: Page,
  within: [string, ...string[]],
  narrowed: (axe: AxeBuilder, forced: boolean) => AxeBuilder,
): Promise<unknown[]> {
  // Tabster's empty focus stops are not reachable and have nothing to name.
  const dummy = [...within.slice(0, -1), '[data-tabster-dummy]'];
  // Forced colours are the person's own, and axe reads those of the page, which are not drawn.
  const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  const axe = new AxeBuilder({ page })
    .include(within)
    .exclude(dummy)
    .options({ resultTypes: ['violations'] });
  const { violations } = await narrowed(axe, forced).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 160)]);
}
