import type { List } from '../store/lists';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';
import type { Locale, ValueContext } from './kind';

/** The site's regional settings; Danish where nothing else was chosen. */
export function localeOf(web: Web): Locale {
  const lcid = web.settings['LocaleId'];
  const zone = web.settings['TimeZoneName'];
  return {
    lcid: typeof lcid === 'number' ? lcid : 1030,
    timeZone: typeof zone === 'string' && isZone(zone) ? zone : 'Europe/Copenhagen',
  };
}

const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** What the values of one list's rows need to know. */
export const valueContext = (call: { readonly stores: Stores; readonly web: Web }, list: List): ValueContext => ({
  stores: call.stores,
  siteId: list.siteId,
  list,
  locale: localeOf(call.stores.webs.get(list.webId) ?? call.web),
});
