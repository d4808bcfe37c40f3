import { noFilters, pageNamed, readViewState, viewOf, writeViewState, type ViewState } from '../src/ui/state';
import { noChoice, readViewAddress, viewOfChoice, type TabChoice } from './choice';

interface SetUp {
  /** What the tab was set up to show. */
  readonly choice?: TabChoice;
  /** The query of the page's own address. */
  readonly search?: string;
}

/**
 * What the tab shows: the page that Teams' page id names (the tidsplan for any other) as the tab was set up, what a deep
 * link's sub page opens on it ("punkt/p1:2.1.m2"), or another view that it names whole ("activity/2.1", "plan?state=late").
 */
export function viewOfTab(
  pageId: unknown,
  subPageId: unknown,
  { choice = noChoice, search = '' }: SetUp = {},
): ViewState {
  const page = pageNamed(pageId) ?? 'tidsplan';
  const asked = readViewState(subPageId);
  if (asked !== null) return { ...asked, page: asked.page ?? page };
  return readViewAddress(search) ?? viewOf(page, viewOfChoice(choice));
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

/** What a deep link names of a view; one with more choices than fit is named without them. */
export function subPageOf(view: ViewState): string {
  const whole = writeViewState(view);
  return whole.length <= longestSubPage ? whole : writeViewState({ ...view, query: '', filters: noFilters });
}

/** The deep link that opens this tab on a view (TEAMS.md 3.2). Null where Teams does not say which app it is. */
export function deepLink({ appId, page, channel }: TabPlace, view: ViewState): string | null {
  if (appId === undefined) return null;
  const context = JSON.stringify({
    subEntityId: subPageOf(view),
    ...(channel === undefined ? {} : { channelId: channel }),
  });
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(page)}?context=${encodeURIComponent(context)}`;
}
