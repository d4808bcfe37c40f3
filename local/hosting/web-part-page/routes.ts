import path from 'node:path';
import express, { type Express, type Router } from 'express';
import { localTenantId } from '../../people';
import { followPackage } from './built-package';
import { hostedAppHtml, teamsHtml, webPartPageHtml } from './html';
import { pageConfig, scripts } from './page-config';
import { partNamed, partWithId, webPartNames } from './parts';
import { hostedAppAddress, hostedAppFile, logonFile, logonTarget } from './teams-address';
import { inTeams, viewOf } from './view';
import { receive, type WebPartPageOptions } from './visit';

const pageScript = `${scripts}/pages/local/web-part-page.js`;

/** Where the page is, below the site. */
export const webPartPageFile = 'SitePages/Udviklingsplan.aspx';

/**
 * Pages of the local site that run the built web parts through SharePoint Framework's own loader: in a section, alone, and
 * in a stand-in for Teams. They stand before the list service on the same port, and ask it, with the visitor's cookie, who
 * they are.
 */
function webPartPages(options: WebPartPageOptions): Router {
  const { root, sitePath } = options;
  const parts = followPackage(path.join(root, 'spfx'), scripts);
  const router = express.Router();
  router.get(`${sitePath}/${webPartPageFile}`, (request, response, next) => {
    const view = viewOf(request);
    const framing = inTeams(view.host);
    receive(options, parts(), request, response, { ...view, policy: { frame: framing } }).then((visit) => {
      if (visit === null) return;
      const { built } = visit.parts;
      response.type('html');
      if (framing) {
        const part = partNamed(view.part === 'all' ? 'udviklingsplan' : view.part, built.manifests);
        const scriptUrl = `${scripts}/pages/local/web-part-teams.js`;
        return void response.send(
          teamsHtml(
            { ...visit.words, view, scriptUrl },
            {
              title: part.title,
              frameUrl: hostedAppAddress(sitePath, view.host, part.id, view.culture),
              theme: view.theme,
              context: {
                locale: view.culture.toLowerCase(),
                hostName: 'Teams',
                hostClientType: 'web',
                entityId: part.id,
                subEntityId: view.sub === '' ? undefined : view.sub,
                userPrincipalName: visit.site.CurrentUser.Email ?? undefined,
                tid: localTenantId,
                teamSiteUrl: visit.webUrl,
                ...(view.host === 'teams' ? { channelId: '19:local@thread.tacv2', groupId: visit.site.Id } : {}),
              },
            },
          ),
        );
      }
      const shown = (view.part === 'all' ? webPartNames : [view.part]).map((name) => partNamed(name, built.manifests));
      const second = partNamed('udviklingsplan', built.manifests, { page: 'plan' });
      const config = pageConfig(options, visit, `${sitePath}/${webPartPageFile}`, {
        parts: view.parts === 1 ? shown : [...shown, second],
        section: view.section,
        standing: view.host === 'fullpage' ? 'whole' : 'section',
      });
      response.send(webPartPageHtml({ ...visit.words, view, scriptUrl: pageScript }, config));
    }, next);
  });
  router.get(`${sitePath}/${logonFile}`, (request, response) => {
    const target = logonTarget(sitePath, request.query['dest']);
    if (target === null) response.status(400).end();
    else response.redirect(target);
  });
  router.get(`${sitePath}/${hostedAppFile}`, (request, response, next) => {
    const { forceLocale, componentId } = request.query;
    const view = viewOf({ query: forceLocale === 'en-us' ? { culture: 'en-US' } : {} });
    receive(options, parts(), request, response, { ...view, policy: { beFramed: true } }).then((visit) => {
      if (visit === null) return;
      const part = partWithId(componentId, visit.parts.built.manifests);
      if (part === undefined) return void response.status(404).end();
      const config = pageConfig(options, visit, `${sitePath}/${hostedAppFile}`, {
        parts: [part],
        section: 'none',
        standing: 'teams',
      });
      response.type('html').send(hostedAppHtml({ ...visit.words, view, scriptUrl: pageScript }, config));
    }, next);
  });
  router.use(`${scripts}/pages`, express.static(path.join(root, 'dist', 'pages')));
  router.get(/^\/_spfx\/(.+)$/, (request, response) => {
    const script = parts()?.framework.script(decodeURIComponent(request.path.slice(scripts.length + 1))) ?? null;
    if (script === null) return void response.status(404).end();
    response.setHeader('Cache-Control', 'no-cache');
    response.type('text/javascript').send(typeof script === 'string' ? script : Buffer.from(script));
  });
  return router;
}

/** The list service with the pages before it, on one port: a web part asks its own site. */
export function withWebPartPage(listService: Express, options: WebPartPageOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  return app.use(webPartPages(options), listService);
}
