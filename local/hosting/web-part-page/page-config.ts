import { dayInCopenhagen } from '../../../src/periods/day-in-copenhagen';
import { daysBetween } from '../../../src/periods/days';
import type { PageConfig } from './client/config';
import { pageContext } from './page-context';
import type { Visit, WebPartPageOptions } from './visit';

/** Where the framework's scripts and the package's are served. */
export const scripts = '/_spfx';

/** What a page hands to its script: the framework, SharePoint's description of the page, and what stands on it. */
export function pageConfig(
  { sitePath, today }: WebPartPageOptions,
  { site, webUrl, culture, parts }: Visit,
  pagePath: string,
  shown: Pick<PageConfig, 'parts' | 'section' | 'standing'>,
): PageConfig {
  return {
    base: scripts,
    manifests: absolute(parts.framework.manifests, new URL(webUrl).origin),
    ...pageContext(site, { webUrl, webPath: sitePath, pagePath, culture }),
    ...shown,
    clockDays: today ? daysBetween(dayInCopenhagen(new Date()), today()) : 0,
  };
}

/** The loader wants whole addresses. */
const absolute = (manifests: readonly object[], origin: string): { id: string }[] =>
  JSON.parse(JSON.stringify(manifests).replaceAll(`"${scripts}/`, `"${origin}${scripts}/`)) as { id: string }[];
