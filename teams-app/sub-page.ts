import { pageNamed, readPlace, type PageName } from '../src/ui/shell/place';

/** The key of the activity or item that a deep link opens; null for anything else. */
export const keyOfSubPage = (subPageId: unknown): string | null => readPlace(subPageId)?.selected ?? null;

/** The plan that a deep link's key belongs to ("punkt/p1:2.1.m2"); null for the current one. */
export const planOfSubPage = (subPageId: unknown): string | null => readPlace(subPageId)?.plan ?? null;

/** Which page a tab's id names; the tidsplan for any other. */
export const pageOf = (pageId: unknown): PageName => pageNamed(pageId) ?? 'tidsplan';
