import * as z from 'zod';
import type { Say, TextKey } from '../src/text/text';
import type { BotAuthenticationSettings } from './botbuilder/authentication';

/** Microsoft's own addresses: outside this machine only they may say who calls the bot. */
const channelIssuer = 'https://api.botframework.com';
const channelMetadataUrl = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const graphUrl = 'https://graph.microsoft.com/v1.0';
const tokenUrlOf = (tenantId: string): string => `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`;
const thisMachine = new Set(['127.0.0.1', '[::1]', 'localhost']);

const guid = z.guid();
const addresses = ['serviceUrl', 'tokenUrl', 'loginUrl', 'channelMetadataUrl', 'tenantMetadataUrl'] as const;

export interface IdentityOptions {
  /** For the local Microsoft 365 alone: then every address must be this machine's, and otherwise none may. */
  readonly local: boolean;
  /** The tab's registration, which may not be the bot's. */
  readonly tabAppId?: string | undefined;
}

/** What is wrong with one setting. */
export interface Weakness {
  readonly setting: string;
  readonly key: TextKey;
}

/**
 * What is too weak about an identity; nothing where it is one of its own in a single tenant. The SDK takes an empty app id for
 * "no authentication" and an empty tenant for "any tenant", and believes whatever keys it is pointed at (TEAMS.md 2.2). Pure.
 */
export function weaknessesOf(settings: BotAuthenticationSettings, { local, tabAppId }: IdentityOptions): Weakness[] {
  const { appId, tenantId } = settings;
  const found: Weakness[] = [];
  const weak = (is: boolean, setting: string, key: TextKey): void => {
    if (is) found.push({ setting, key });
  };
  for (const name of ['appId', 'tenantId'] as const)
    weak(!guid.safeParse(settings[name]).success, name, 'bot.weak.guid');
  weak(settings.secret === '', 'secret', 'bot.weak.empty');
  weak(appId.toLowerCase() === tabAppId?.toLowerCase(), 'appId', 'bot.weak.tab');
  for (const name of addresses) {
    const key = weaknessOfAddress(settings[name], local);
    if (key !== null) found.push({ setting: name, key });
  }
  weak(!local && settings.channelIssuer !== channelIssuer, 'channelIssuer', 'bot.weak.foreign');
  weak(!local && settings.channelMetadataUrl !== channelMetadataUrl, 'channelMetadataUrl', 'bot.weak.foreign');
  weak(!local && ![undefined, graphUrl].includes(settings.graph?.url), 'graph.url', 'bot.weak.foreign');
  weak(!local && settings.tokenUrl !== tokenUrlOf(tenantId), 'tokenUrl', 'bot.weak.foreign');
  return found;
}

function weaknessOfAddress(address: string, local: boolean): TextKey | null {
  if (!URL.canParse(address)) return 'bot.weak.address';
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return 'bot.weak.address';
  if (thisMachine.has(hostname)) return local ? null : 'bot.weak.here';
  return local ? 'bot.weak.notHere' : protocol === 'https:' ? null : 'bot.weak.address';
}

/** Throws a sentence for each weakness: a bot that anybody could speak for does not start. */
export function assertStrong(settings: BotAuthenticationSettings, options: IdentityOptions, say: Say): void {
  const found = weaknessesOf(settings, options);
  if (found.length === 0) return;
  throw new Error([say('bot.weak.head'), ...found.map(({ setting, key }) => say(key, { setting }))].join('\n- '));
}
