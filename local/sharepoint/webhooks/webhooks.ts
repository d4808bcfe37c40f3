import { randomUUID } from 'node:crypto';
import type { Core } from '../store/database';
import { createSubscriptions, type Subscriptions } from './subscriptions';

export interface WebhookOptions {
  /** How long changes are gathered before subscribers are told. Default 1,000 ms (SharePoint takes about a minute). */
  readonly delayMs?: number;
  /** Between attempts. Default 5 minutes, as Microsoft documents. */
  readonly retryMs?: number;
  /** Attempts after the first. Default 5. */
  readonly retries?: number;
  /** How long an address may take to answer. Default 5,000 ms. */
  readonly answerMs?: number;
  /** Lets addresses beyond this machine be called. Default false: a test tool must not be a way to call others. */
  readonly anyHost?: boolean;
}

export interface Webhooks {
  readonly subscriptions: Subscriptions;
  readonly settings: Required<WebhookOptions>;
  /** May this address be called at all? */
  allowed(address: string): boolean;
  /** Asks the address to repeat a token: nobody is told of changes who did not ask for it (SURFACE.md 14). */
  validated(address: string): Promise<boolean>;
}

const ownHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

export function createWebhooks(core: Core, options: WebhookOptions = {}): Webhooks {
  const settings = { delayMs: 1000, retryMs: 300_000, retries: 5, answerMs: 5000, anyHost: false, ...options };
  return {
    subscriptions: createSubscriptions(core),
    settings,
    allowed(address) {
      const url = URL.canParse(address) ? new URL(address) : null;
      if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return false;
      return settings.anyHost || ownHosts.has(url.hostname);
    },
    async validated(address) {
      const url = new URL(address);
      const token = randomUUID();
      url.searchParams.set('validationtoken', token);
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'Content-Type': 'text/plain' },
          redirect: 'manual',
          signal: AbortSignal.timeout(settings.answerMs),
        });
        const text = /^text\/plain\b/i.test(answer.headers.get('content-type') ?? '');
        return (await answer.text()).trim() === token && text && answer.status === 200;
      } catch {
        // No answer, a broken one or one too late: all the same to the one who subscribes.
        return false;
      }
    },
  };
}
