import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds within a part of the page: each rule with the beginning of the first element that breaks it. */
export async function axeFinds(page: Page, ...within: [string, ...string[]]): Promise<unknown[]> {
  // Tabster's empty focus stops are not reachable and have nothing to name.
  const dummy = [...within.slice(0, -1), '[data-tabster-dummy]'];
  const { violations } = await new AxeBuilder({ page }).include(within).exclude(dummy).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 160)]);
}
