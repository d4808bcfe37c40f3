import { randomBytes } from 'node:crypto';
import path from 'node:path';
import express, { type Express, type RequestHandler } from 'express';
import { returnHtml, tabHeaders, tabHtml, type TabConfig } from '../../teams-app/page';

/** Where each local service answers. */
export interface Origins {
  readonly teams: string;
  readonly site: string;
}

/**
 * Serves the tab's static files as a municipality's web server would: the page with its configuration, the scripts with
 * long life (their names change with their content, except the entry, which is asked for anew).
 * `config` is a function, since the addresses are known only when all services listen.
 */
export function createTabServer(options: {
  pagesDir: string;
  config: () => TabConfig;
  origins: () => Origins;
}): Express {
  const app = express();
  app.disable('x-powered-by');
  const page = (frameAncestors: () => readonly string[], html: (nonce: string) => string): RequestHandler => {
    return (_request, response) => {
      const nonce = randomBytes(16).toString('base64');
      const { teams, site } = options.origins();
      const headers = tabHeaders({ nonce, frameAncestors: frameAncestors(), connect: [site, teams] });
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.type('html').send(html(nonce));
    };
  };
  app.get(
    ['/', '/tab', '/configure'],
    page(
      () => [options.origins().teams],
      (nonce) => tabHtml({ config: options.config(), scriptUrl: '/pages/teams-app/tab.js', nonce }),
    ),
  );
  app.get(
    '/auth',
    page(
      () => [],
      (nonce) => returnHtml({ scriptUrl: '/pages/teams-app/auth.js', nonce }),
    ),
  );
  // From the root, so that it may speak for every page of the tab.
  app.get('/offline.js', (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(path.join(options.pagesDir, 'teams-app', 'offline.js'), { dotfiles: 'allow' });
  });
  app.use(
    '/pages',
    express.static(options.pagesDir, {
      setHeaders: (response, file) =>
        response.setHeader(
          'Cache-Control',
          file.includes(`${path.sep}chunks${path.sep}`) ? 'max-age=31536000, immutable' : 'no-cache',
        ),
    }),
  );
  return app;
}
