import { noFilters, pageNamed, readViewState, viewOf, writeViewState, type ViewState } from '../src/ui/state';

/**
 * What the tab shows: the page that Teams' page id names (the tidsplan for any other), and what a deep link's sub page opens
 * on it ("punkt/p1:2.1.m2"), or another view that it names whole ("activity/2.1", "plan?state=late").
 */
export function viewOfTab(pageId: unknown, subPageId: unknown): ViewState {
  const page = pageNamed(pageId) ?? 'tidsplan';
  const asked = readViewState(subPageId);
  return asked === null ? viewOf(page) : { ...asked, page: asked.page ?? page };
}

interface TabPlace {
  /** Teams' id of the app; undefined where a client does not tell it. */
  readonly appId: string | undefined;
  readonly page: string;
  /** The channel that the tab stands in; undefined for a personal tab. */
  readonly channel: string | undefined;
}

/** A sub page is no longer than this, so that every client takes the link. */
const longestSubPage = 500;

/**
 * The deep link that opens this tab on a view (TEAMS.md 3.2); one with more choices than fit opens without them. Null where
 * Teams does not say which app it is.
 */
export function deepLink({ appId, page, channel }: TabPlace, view: ViewState): string | null {
  if (appId === undefined) return null;
  const whole = writeViewState(view);
  const subPage = whole.length <= longestSubPage ? whole : writeViewState({ ...view, query: '', filters: noFilters });
  const context = JSON.stringify({ subEntityId: subPage, ...(channel === undefined ? {} : { channelId: channel }) });
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(page)}?context=${encodeURIComponent(context)}`;
}
