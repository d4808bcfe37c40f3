import type { RequestHandler } from 'express';

/** A fault that a test orders: the next `times` requests that fit are answered so. */
export interface Fault {
  /** Tried against "POST /v3/conversations/…", percent-decoded. */
  readonly match: RegExp;
  readonly times: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** "hang" never answers, "close" drops the connection, "drop" does so after the work was done. */
  readonly how?: 'answer' | 'hang' | 'close' | 'drop';
}

export interface Faults {
  /** Orders a fault; those ordered first come first. */
  inject(fault: Fault): void;
  clear(): void;
  readonly handler: RequestHandler;
}

/** Errors of the Connector on order, so that tests can see what the bot does about them. */
export function createFaults(): Faults {
  let waiting: { fault: Fault; left: number }[] = [];
  return {
    inject(fault) {
      waiting.push({ fault, left: fault.times });
    },
    clear() {
      waiting = [];
    },
    handler(request, response, next) {
      const line = `${request.method} ${decodeURIComponent(request.path)}`;
      const hit = waiting.find((entry) => entry.left > 0 && entry.fault.match.test(line));
      if (!hit) {
        next();
        return;
      }
      hit.left -= 1;
      const { how = 'answer', status = 500, headers = {}, body } = hit.fault;
      if (how === 'hang') return;
      if (how === 'close') {
        request.socket.destroy();
        return;
      }
      if (how === 'drop') {
        response.end = (() => {
          request.socket.destroy();
          return response;
        }) as typeof response.end;
        next();
        return;
      }
      response
        .status(status)
        .set(headers)
        .json(body ?? { error: { code: `Injected${status}`, message: 'Ordered by a test.' } });
    },
  };
}
