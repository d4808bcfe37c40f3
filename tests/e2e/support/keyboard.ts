import type { Locator, Page } from 'playwright-core';

/** What the focus is on, as a screen reader names it: in a page, or a frame of it whose body is given. */
export const focused = (body: Locator): Promise<string> =>
  body.evaluate(({ ownerDocument: { activeElement } }) =>
    (activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '').trim(),
  );

/** Tab until the focus is on something of this name. */
export async function tabTo(page: Page, body: Locator, name: RegExp): Promise<string> {
  for (let presses = 0; presses < 120; presses++) {
    const now = await focused(body);
    if (name.test(now)) return now;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${String(name)}`);
}
