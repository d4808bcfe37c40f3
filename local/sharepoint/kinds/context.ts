import { rowSight } from '../rights/row-sight';
import type { List } from '../store/lists';
import type { User } from '../store/people';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';
import type { Locale, ValueContext } from './kind';
import { zoneOf } from './time-zones';

/** What a web chose of its regional settings, by SharePoint's names. */
export const regionOf = (web: Web): Readonly<Record<string, unknown>> =>
  (web.properties?.['region'] ?? {}) as Record<string, unknown>;

/** The site's regional settings; Danish where nothing else was chosen. */
export function localeOf(web: Web): Locale {
  const { LocaleId: lcid, TimeZoneId: zone } = regionOf(web);
  return {
    lcid: typeof lcid === 'number' ? lcid : 1030,
    timeZone: zoneOf(zone)?.name ?? 'Europe/Copenhagen',
  };
}

/** What the values of one list's rows need to know, and for whom they are. */
export const valueContext = (
  call: { readonly stores: Stores; readonly web: Web; readonly user?: User },
  list: List,
): ValueContext => ({
  stores: call.stores,
  siteId: list.siteId,
  list,
  locale: localeOf(call.stores.webs.get(list.webId) ?? call.web),
  ...(call.user ? { sees: rowSight(call.stores, call.user) } : {}),
});
