import { viewOf, writeViewState, type ViewState } from '../../../src/ui/state';
import { withText } from './address';

/** The page that holds the web part "Udviklingsplan" where nothing else is said. */
const usualPage = '/SitePages/Udviklingsplan.aspx';

function pageAddress(siteUrl: string, page: string): URL | undefined {
  if (page.trim() === '') return undefined;
  try {
    const url = new URL(page.trim(), siteUrl);
    return url.protocol === 'https:' || url.origin === new URL(siteUrl).origin ? url : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The address of a view of the plan on the plan's own page. `page` is what the property pane has: an address, whole or from
 * the site's host; anything that is no address of a page is taken for nothing.
 */
export function planAddress(siteUrl: string, page: string, view: ViewState): string {
  const url = pageAddress(siteUrl, page) ?? new URL(siteUrl.replace(/\/$/, '') + usualPage);
  const text = writeViewState(view);
  url.search = withText(url.search, 'fremdrift', text === writeViewState(viewOf('overview')) ? undefined : text);
  return url.href;
}
