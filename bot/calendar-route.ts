import express, { type Express } from 'express';
import type { ReadCalendar } from '../src/lists/meetings/calendar-feed';

/**
 * Calendars that an owner of the site has opened an address for. Who has the address needs no sign-in; a closed one, one that never
 * was and a fault in reading are told apart by nobody but the log.
 */
export function calendarRoute(read: ReadCalendar, log: (line: string) => void): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/calendar/:name', async (request, response) => {
    response.set({ 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' });
    const [, token = null] = /^([0-9a-f]{64})\.ics$/.exec(request.params.name) ?? [];
    try {
      const calendar = token === null ? null : await read(token);
      if (calendar === null) return void response.status(404).end();
      response.set({ etag: calendar.etag, 'last-modified': calendar.changed.toUTCString() });
      // Express compares the two headers of what was fetched before.
      if (request.fresh) return void response.status(304).end();
      response.type('text/calendar; charset=utf-8').send(calendar.text);
    } catch (error) {
      log(`bot: calendar failed (${error instanceof Error ? error.name : 'Error'})`);
      response.status(503).set('retry-after', '300').end();
    }
  });
  return app;
}
