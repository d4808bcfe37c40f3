import express, { type Response, type Router } from 'express';
import { createSay } from '../../../src/text/text';
import type { Site } from '../site';
import { escapeHtml, page, shownValue } from './html';

const say = createSay('da');

/** The lists as plain pages that a person can look at; they change nothing. */
export function sitePages(site: Site): Router {
  const router = express.Router();
  const send = (response: Response, status: number, title: string, body: string): void => {
    response.status(status).setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.type('html').send(page(title, `${site.path}`, body));
  };
  const missing = (response: Response): void =>
    send(response, 404, say('lists.page.missing'), `<p>${say('lists.page.missingHelp')}</p>`);

  router.get('/', (_request, response) => {
    const rows = site.lists.all().map((list) => {
      const link = `<a href="${site.path}/Lists/${escapeHtml(list.name)}/AllItems.aspx">${escapeHtml(list.title)}</a>`;
      return `<tr><td>${link}</td><td>${escapeHtml(list.description)}</td><td>${site.lists.count(list)}</td></tr>`;
    });
    const heads = ['list', 'description', 'rows'] as const;
    const head = heads.map((name) => `<th scope="col">${say(`lists.page.${name}`)}</th>`).join('');
    send(
      response,
      200,
      say('lists.page.all'),
      rows.length === 0
        ? `<p>${say('lists.page.none')}</p>`
        : `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
    );
  });

  router.get('/Lists/:name/AllItems.aspx', (request, response) => {
    const list = site.lists.byName(request.params.name);
    if (!list) return missing(response);
    const fields = site.lists.fields(list).filter((field) => field.shown);
    const head = fields.map((field) => `<th scope="col">${escapeHtml(field.title)}</th>`).join('');
    const rows = site.items.all(list).map((item) => {
      const cells = fields.map((field, i) => {
        const value = escapeHtml(shownValue(field, item.fields[field.name] ?? null));
        const link = `${site.path}/Lists/${escapeHtml(list.name)}/DispForm.aspx?ID=${item.id}`;
        return `<td>${i === 0 ? `<a href="${link}">${value || item.id}</a>` : value}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
    send(
      response,
      200,
      list.title,
      `<p>${escapeHtml(list.description)} ${say.count('lists.page.rowCount', rows.length)}</p>
      <div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(list.title)}"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
    );
  });

  router.get('/Lists/:name/DispForm.aspx', (request, response) => {
    const list = site.lists.byName(request.params.name);
    const item = list && site.items.one(list, Number(request.query['ID']));
    if (!list || !item) return missing(response);
    const rows = site.lists
      .fields(list)
      .filter((field) => !field.readOnly)
      .map(
        (field) =>
          `<dt>${escapeHtml(field.title)}</dt><dd>${escapeHtml(shownValue(field, item.fields[field.name] ?? null)) || '–'}</dd>`,
      );
    const back = `<p><a href="AllItems.aspx">${escapeHtml(list.title)}</a></p>`;
    send(response, 200, String(item.fields['Title'] ?? item.id), `${back}<dl>${rows.join('')}</dl>`);
  });
  return router;
}
