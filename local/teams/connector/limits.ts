import type { RequestHandler } from 'express';
import { splitConversation } from '../world';
import { connectorError } from './respond';

/** No more than `most` requests in any span of `inMs`. */
export interface TrafficLimit {
  readonly most: number;
  readonly inMs: number;
}

export interface TrafficLimits {
  /** Per conversation: a channel with its threads, or a chat. */
  readonly thread: readonly TrafficLimit[];
  /** All requests of the app. */
  readonly app: readonly TrafficLimit[];
}

/** What the Connector has let through and turned away. */
export interface Traffic {
  readonly accepted: readonly { readonly thread: string | null; readonly at: number }[];
  readonly refused: number;
}

/** Teams' limits, held for posts and changes of messages, and a record of them for tests. */
export function createTrafficControl(
  limits: TrafficLimits,
  now: () => number,
): { handler: RequestHandler; traffic: Traffic } {
  const accepted: { thread: string | null; at: number }[] = [];
  const traffic = { accepted, refused: 0 };
  const waitMs = (stamps: readonly number[], { most, inMs }: TrafficLimit, at: number): number => {
    const oldest = stamps[stamps.length - most];
    return oldest === undefined ? 0 : oldest + inMs - at;
  };
  return {
    traffic,
    handler(request, response, next) {
      const at = now();
      const thread = threadOf(request.method, decodeURIComponent(request.path), request.body);
      const ofThread = thread === null ? [] : accepted.filter((one) => one.thread === thread).map((one) => one.at);
      const all = accepted.map((one) => one.at);
      const wait = Math.max(
        0,
        ...limits.thread.map((limit) => waitMs(ofThread, limit, at)),
        ...limits.app.map((limit) => waitMs(all, limit, at)),
      );
      if (wait > 0) {
        traffic.refused++;
        response.set('retry-after', String(Math.ceil(wait / 1000)));
        return connectorError(response, 429, 'Throttled', 'Too many requests.');
      }
      accepted.push({ thread, at });
      next();
    },
  };
}

/** The conversation that a request posts or changes in; null for what only asks. */
function threadOf(method: string, path: string, body: unknown): string | null {
  if (method === 'GET') return null;
  const [, id] = /^\/v3\/conversations\/([^/]+)/.exec(path) ?? [];
  if (id !== undefined) return splitConversation(id).conversation;
  const channel = (body as { channelData?: { channel?: { id?: string } } } | undefined)?.channelData?.channel;
  return channel?.id ?? null;
}
