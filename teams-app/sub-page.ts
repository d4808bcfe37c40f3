import { pageNamed, readViewState, viewOf, type ViewState } from '../src/ui/state';

/**
 * What the tab shows: the page that Teams' page id names (the tidsplan for any other), and what a deep link's sub page opens
 * on it ("punkt/p1:2.1.m2"), or another view that it names whole ("activity/2.1", "plan?state=late").
 */
export function viewOfTab(pageId: unknown, subPageId: unknown): ViewState {
  const page = pageNamed(pageId) ?? 'tidsplan';
  const asked = readViewState(subPageId);
  return asked === null ? viewOf(page) : { ...asked, page: asked.page ?? page };
}
