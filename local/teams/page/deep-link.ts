import * as z from 'zod/mini';

/** Where a link into an app's tab points. */
export interface DeepLink {
  readonly appId: string;
  readonly page: string;
  readonly subPage: string | null;
  readonly channel: string | null;
}

const contextSchema = z.object({
  subEntityId: z.optional(z.string().check(z.maxLength(500))),
  subPageId: z.optional(z.string().check(z.maxLength(500))),
  channelId: z.optional(z.string().check(z.maxLength(200))),
});

/**
 * Reads `https://teams.microsoft.com/l/entity/<app id>/<page>?context={"subEntityId":…,"channelId":…}`.
 * Null for any other address. The parts are untrusted text.
 */
export function readDeepLink(address: string): DeepLink | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' || url.hostname !== 'teams.microsoft.com') return null;
  const [, appId, page] = /^\/l\/entity\/([^/]{1,100})\/([\w-]{1,64})\/?$/.exec(url.pathname) ?? [];
  if (!appId || !page) return null;
  const context = contextSchema.safeParse(json(url.searchParams.get('context')));
  const found = context.success ? context.data : {};
  return { appId, page, subPage: found.subPageId ?? found.subEntityId ?? null, channel: found.channelId ?? null };
}

/** The link that "copy link" in a tab gives. */
export function makeDeepLink(link: DeepLink): string {
  const context = JSON.stringify({ subEntityId: link.subPage, channelId: link.channel });
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(link.appId)}/${link.page}?context=${encodeURIComponent(context)}`;
}

/** Addresses that may be opened in a window of their own. */
export function isWebAddress(address: string): boolean {
  try {
    return ['https:', 'http:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

function json(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
}
