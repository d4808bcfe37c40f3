import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds within a part of the page: each rule with the beginning of the first element that breaks it. */
export async function axeFinds(page: Page, ...within: [string, ...string[]]): Promise<unknown[]> {
  // Tabster's empty focus stops are not reachable and have nothing to name.
  const dummy = [...within.slice(0, -1), '[data-tabster-dummy]'];
  const axe = new AxeBuilder({ page }).include(within).exclude(dummy);
  // Forced colours are the person's own, and axe reads those of the page, which are not drawn.
  const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  const { violations } = await (forced ? axe.disableRules('color-contrast') : axe).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 160)]);
}
