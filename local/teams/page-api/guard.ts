import type { RequestHandler } from 'express';

/**
 * Lets through only what comes from the page itself. Another page in the same browser could post here too (everything
 * local shares the host 127.0.0.1), and a foreign name could be pointed at this address: both are refused with 403.
 */
export function samePageOnly(self: () => string): RequestHandler {
  return (request, response, next) => {
    const origin = request.headers.origin;
    const fetchSite = request.headers['sec-fetch-site'];
    const ownHost = request.headers.host === new URL(self()).host;
    const ownOrigin = origin === undefined || origin === self();
    const ownPage = fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none';
    if (ownHost && ownOrigin && ownPage) next();
    else response.status(403).json({ error: 'origin' });
  };
}
