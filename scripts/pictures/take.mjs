// Takes pictures of the built web parts on the local site's page, without the page's own bar.
import fs from 'node:fs';
import path from 'node:path';
import { URLSearchParams } from 'node:url';
import { smallPng } from './small-png.mjs';

const page = 'SitePages/Udviklingsplan.aspx';
/** What a web part that fills a page leaves to SharePoint's bars (spfx/src/host/mount-plan.tsx). */
const bars = 160;
const bare = 'body > header, nav.bar { display: none !important } * { caret-color: transparent !important }';

/** Writes a picture that has been taken, in few bytes. */
export function keep(out, name, bytes) {
  fs.writeFileSync(path.join(out, `${name}.png`), smallPng(bytes));
}

/** `shoot` takes the pictures of a view at these sizes; `openAs` gives a web part as somebody sees it. */
export function camera(browser, { siteUrl, root, out }) {
  async function openAs(
    who,
    at,
    { part = 'udviklingsplan', colours = 'light', size = { width: 1440, height: 900 } } = {},
  ) {
    const context = await browser.newContext({
      viewport: { ...size, height: size.height + bars },
      locale: 'da-DK',
      colorScheme: colours === 'light' ? 'light' : 'dark',
      reducedMotion: 'reduce',
    });
    const opened = await context.newPage();
    opened.setDefaultTimeout(30_000);
    opened.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
    const query = new URLSearchParams({ part, host: 'fullpage' });
    if (colours === 'dark') query.set('section', 'dark');
    if (colours === 'contrast') {
      query.set('host', 'personal');
      query.set('theme', 'contrast');
      query.set('sub', at);
    } else if (at !== '') query.set('fremdrift', at);
    const { origin, pathname } = new URL(siteUrl);
    const to = encodeURIComponent(`${pathname}/${page}?${query.toString()}`);
    await opened.goto(`${origin}/_local/sign-in?as=${encodeURIComponent(`${who}@contoso.example`)}&to=${to}`);
    await opened.addStyleTag({ content: bare });
    // Only Teams' frame is a page of its own.
    return (colours === 'contrast' ? opened.frameLocator('iframe') : opened).locator('.part');
  }

  async function shoot(view, sizes) {
    const { colours = 'light', top = false } = view;
    const part = await openAs('stab', view.at ?? '', { part: view.part, colours, size: sizes.at(-1) });
    const opened = part.page();
    await view.open?.(part, openAs, root);
    for (const { width, height } of sizes) {
      await opened.setViewportSize({ width, height: colours === 'contrast' ? height : height + bars });
      const seen = view.seen(part);
      await seen.waitFor();
      if (!top)
        await seen.evaluate((element) => {
          element.style.scrollMarginTop = '24px';
          element.scrollIntoView({ block: 'start' });
          // The page around the view stays where it is.
          element.ownerDocument.defaultView.scrollTo(0, 0);
        });
      await opened.waitForLoadState('networkidle');
      // What is drawn once more after a new width has no sign of its own.
      await opened.waitForTimeout(700);
      const box = await part.boundingBox();
      const clip = { x: 0, y: 0, width, height: Math.min(height, Math.ceil(box?.height ?? height)) };
      const name = [view.name, ...(colours === 'light' ? [] : [colours]), width].join('-');
      keep(out, name, await opened.screenshot({ clip }));
      process.stdout.write(`${name}\n`);
    }
    await opened.context().close();
  }

  return { openAs, shoot };
}
