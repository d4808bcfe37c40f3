import { BrowserFetchWithRetry, DefaultParse, type Queryable } from '@pnp/queryable';
import type { TimelinePipe } from '@pnp/core';
import { DefaultHeaders, DefaultInit } from '@pnp/sp/behaviors/defaults.js';
import { spfi } from '@pnp/sp/fi.js';
import '@pnp/sp/presets/all.js';
import { BearerToken } from '../../../../../src/lists/bearer';
import type { CaseContext, RawAnswer, RawRequest, Role } from './case';

export interface ContextOptions {
  readonly siteUrl: string;
  readonly tokens: Readonly<Record<'owner' | 'editor' | 'reader', string>>;
  /** The way requests are sent: the browser's or Node's. */
  readonly fetching?: () => TimelinePipe<Queryable>;
}

let named = 0;

/** What the cases work with, over a service that listens. */
export function createContext({ siteUrl, tokens, fetching }: ContextOptions): CaseContext {
  const tokenOf = (role: Role): string | null => (role === 'nobody' ? null : tokens[role]);
  return {
    siteUrl,
    name: (prefix) => `${prefix} ${++named}`,
    sp(role = 'owner') {
      return spfi(siteUrl).using(
        DefaultHeaders(),
        DefaultInit(),
        (fetching ?? (() => BrowserFetchWithRetry({ retries: 3 })))(),
        DefaultParse(),
        BearerToken(() => Promise.resolve(tokenOf(role) ?? '')),
      );
    },
    async ask(where: string, request: RawRequest = {}): Promise<RawAnswer> {
      const token = tokenOf(request.as ?? 'owner');
      const answer = await fetch(/^https?:/.test(where) ? where : `${siteUrl}/_api/${where}`, {
        method: request.method ?? (request.body === undefined ? 'GET' : 'POST'),
        headers: {
          Accept: 'application/json',
          ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
          ...request.headers,
        },
        ...(request.body === undefined ? {} : { body: request.body as string }),
      });
      const text = await answer.text();
      let json: unknown;
      try {
        json = JSON.parse(text);
      } catch {
        json = undefined;
      }
      return { status: answer.status, headers: Object.fromEntries(answer.headers), text, json };
    },
  };
}
