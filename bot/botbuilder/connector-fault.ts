// What the Connector's refusals mean (TEAMS.md 2.4): told apart once, here, and known to the bot as a SendResult.
import * as z from 'zod';
import type { SendResult } from '../port';

/** A call that did not succeed. The SDK knows no such fault and so never repeats the call by itself. */
export class ConnectorFault extends Error {
  // A code that the SDK does not count among those it repeats: it would post four times.
  readonly code = 'CONNECTOR_FAULT';
  constructor(
    /** Null where no answer came. */
    readonly status: number | null,
    /** The Connector's own word for it, or what happened to the connection. */
    readonly reason: string,
    readonly retryAfterSeconds: number | null = null,
    options?: ErrorOptions,
  ) {
    super(`Connector: ${status ?? 'no answer'} ${reason}`, options);
  }
}

/** The reason of a fault before anything had left this machine. */
export const notSent = 'NotSent';

const errorBody = z.object({ error: z.object({ code: z.string().max(100) }) });

/** The code in an answer's body; empty where it has none. */
export function reasonIn(body: string): string {
  try {
    const read = errorBody.safeParse(JSON.parse(body));
    return read.success ? read.data.error.code : '';
  } catch {
    return '';
  }
}

/** Seconds from a Retry-After of either form; null where it says none. */
export function secondsOf(retryAfter: string | null | undefined, now = Date.now()): number | null {
  if (!retryAfter) return null;
  const seconds = /^\d+(\.\d+)?$/.test(retryAfter.trim()) ? Number(retryAfter) : (Date.parse(retryAfter) - now) / 1000;
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 24 * 3600) : null;
}

const appMissing = new Set(['BotNotInConversationRoster', 'ForbiddenOperationException']);
/** Teams' busy answers; `later` says for certain that nothing was done. */
const later = new Set([408, 412, 429]);

/**
 * The result that a fault stands for. `repeatable` where doing it twice does no harm (a change of a message): then an answer
 * that leaves it open whether it was done is no more than a busy one.
 */
export function resultOf(error: unknown, repeatable: boolean): SendResult {
  const { status, reason, retryAfterSeconds } = readFault(error);
  const busy: SendResult = { kind: 'busy', retryAfterSeconds };
  if (status === null) return reason === notSent || repeatable ? busy : { kind: 'unknown' };
  if (status === 413 || reason === 'MessageSizeTooBig') return { kind: 'tooLarge' };
  if (later.has(status)) return busy;
  // A service that says when to come back has turned the call away at its door.
  if (status === 503 && retryAfterSeconds !== null) return busy;
  if (status >= 500) return repeatable ? busy : { kind: 'unknown' };
  if (status === 403 && reason !== 'InvalidBotApiHost')
    return { kind: 'closed', state: appMissing.has(reason) ? 'appMissing' : 'blocked' };
  if (status === 404)
    return reason === 'ActivityNotFoundInConversation' ? { kind: 'gone' } : { kind: 'closed', state: 'closed' };
  return { kind: 'failed', status, reason };
}

type Fault = Pick<ConnectorFault, 'status' | 'reason' | 'retryAfterSeconds'>;

/** Our own fault, also where the SDK has put it in one of its own; else what the SDK says of an answer. */
function readFault(error: unknown): Fault {
  const ours = [error, property(error, 'cause')].find((one) => one instanceof ConnectorFault);
  if (ours) return ours;
  const status = property(error, 'statusCode');
  const code = property(error, 'code');
  const get = property(property(property(error, 'response'), 'headers'), 'get');
  const headers = property(property(error, 'response'), 'headers');
  const header: unknown = typeof get === 'function' ? get.call(headers, 'retry-after') : null;
  return {
    status: typeof status === 'number' ? status : null,
    reason: typeof code === 'string' ? code : '',
    retryAfterSeconds: secondsOf(typeof header === 'string' ? header : null),
  };
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value ? (value as Record<string, unknown>)[name] : undefined;
