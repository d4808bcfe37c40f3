import type { Request, Response } from 'express';
import type { LiveEvent } from './shape';

export interface Live {
  /** Tells every open page. */
  tell(event: LiveEvent): void;
  /** Answers a request with a stream of Server-Sent Events until the page goes away. */
  listen(request: Request, response: Response): void;
  close(): void;
}

const keepAliveMs = 20_000;

/** The open pages, told of changes by Server-Sent Events. */
export function createLive(): Live {
  const listeners = new Set<Response>();
  const keepAlive = setInterval(() => {
    for (const response of listeners) response.write(': still here\n\n');
  }, keepAliveMs);
  keepAlive.unref();
  return {
    tell(event) {
      for (const response of listeners) response.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    listen(request, response) {
      response.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' });
      response.flushHeaders();
      response.write('retry: 1000\n\ndata: {"kind":"opened"}\n\n');
      listeners.add(response);
      request.on('close', () => listeners.delete(response));
    },
    close() {
      clearInterval(keepAlive);
      for (const response of listeners) response.end();
      listeners.clear();
    },
  };
}
