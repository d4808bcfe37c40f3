import express, { type Express } from 'express';

/**
 * An app that can listen before the app behind it exists: until `open` is called it answers 503, so that a sender tries
 * again. The bot needs the Connector's address and the Connector the bot's; one of them must listen first.
 */
export function gate(): { app: Express; open: (behind: Express) => void } {
  const app = express();
  app.disable('x-powered-by');
  let behind: Express | null = null;
  app.use((request, response) => {
    if (behind) behind(request, response);
    else response.status(503).set('Retry-After', '1').end();
  });
  return {
    app,
    open: (next) => {
      behind = next;
    },
  };
}
