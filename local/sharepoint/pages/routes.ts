import express, { type Request, type Response, type Router } from 'express';
import { createSay } from '../../../src/text/text';
import type { LocalPerson } from '../../people';
import { kindOf } from '../kinds/registry';
import { valueContext } from '../kinds/context';
import { valueOf } from '../kinds/value-of';
import type { Permission } from '../rights/permissions';
import type { Field } from '../store/fields';
import type { Item } from '../store/items';
import type { List } from '../store/lists';
import type { User } from '../store/people';
import type { Web } from '../store/webs';
import type { Stores } from '../stores';
import { escapeHtml, page, pageLink } from './html';

const say = createSay('da');
/** Rows on one page; a link leads to those that follow. */
const rowsOnPage = 500;

export interface Pages {
  readonly stores: Stores;
  /** Null for nobody: the page then asks who it is. */
  readonly userOf: (request: Request, web: Web) => User | null;
  /** Those whom a visitor may sign in as. */
  readonly people: readonly LocalPerson[];
  readonly links: readonly SitePageLink[];
}

/** A page of the site that stands beside the lists. */
export interface SitePageLink {
  /** Below the site: "SitePages/Name.aspx". */
  readonly file: string;
  readonly title: string;
}

/** The lists of one site as plain pages that a person can look at; they change nothing, and show what the person may see. */
export function sitePages({ stores, userOf, people, links }: Pages, path: string): Router {
  const router = express.Router();
  const answer = (response: Response, status: number, title: string, body: string): void => {
    response.status(status).setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    response.type('html').send(page(title, path, body));
  };
  const missing = (response: Response): void =>
    answer(response, 404, say('lists.page.missing'), `<p>${say('lists.page.missingHelp')}</p>`);

  type Seen = { readonly web: Web; readonly may: (permission: Permission, list: List, item?: Item) => boolean };
  /** Runs `show` for a person who is known; others are asked who they are. */
  const seen =
    (show: (request: Request, response: Response, seen: Seen) => void) =>
    (request: Request, response: Response): void => {
      const web = stores.webs.at(path);
      const user = web && userOf(request, web);
      if (!web) return missing(response);
      if (!user) return answer(response, 401, say('lists.page.signIn'), signInBody(request.originalUrl));
      show(request, response, {
        web,
        may: (permission, list, item) =>
          stores.rights.may(user, permission, item ? { kind: 'item', web, list, item } : { kind: 'list', web, list }),
      });
    };
  const signInBody = (to: string): string => {
    const links = people.map((person) => {
      const address = `/_local/sign-in?as=${encodeURIComponent(person.userPrincipalName)}&to=${encodeURIComponent(to)}`;
      return `<li>${pageLink(address, person.name)}</li>`;
    });
    return `<p>${say('lists.page.signInHelp')}</p><ul>${links.join('')}</ul>`;
  };

  router.get(
    '/',
    seen((_request, response, { web, may }) => {
      const shown = stores.lists
        .all(web.id)
        .filter((list) => !list.hidden && list.baseType === 0 && may('viewListItems', list))
        .map(
          (list) =>
            `<tr><td>${pageLink(`${encodeURI(list.path)}/AllItems.aspx`, list.title)}</td><td>${escapeHtml(list.description)}</td><td>${stores.items.count(list.id)}</td></tr>`,
        );
      const head = (['list', 'description', 'rows'] as const)
        .map((name) => heading(say(`lists.page.${name}`)))
        .join('');
      const none = `<p>${say('lists.page.none')}</p>`;
      const others = links.map(({ file, title }) => `<p>${pageLink(encodeURI(`${path}/${file}`), title)}</p>`).join('');
      answer(response, 200, say('lists.page.all'), others + (shown.length === 0 ? none : table('', head, shown)));
    }),
  );

  router.get(
    '/Lists/:name/AllItems.aspx',
    seen((request, response, { web, may }) => {
      const list = stores.lists.atPath(`${path}/Lists/${String(request.params['name'])}`);
      if (!list || !may('viewListItems', list)) return missing(response);
      const fields = shownFields(stores, list);
      const after = Number(request.query['after'] ?? 0) || 0;
      const found = stores.items.page(list.id, after, rowsOnPage);
      const rows = found
        .filter((item) => may('viewListItems', list, item))
        .map((item) => {
          const cells = fields.map((field, i) => {
            const text = escapeHtml(shownValue(stores, web, list, item, field));
            const address = `${encodeURI(list.path)}/DispForm.aspx?ID=${item.id}`;
            return `<td>${i === 0 ? `<a href="${escapeHtml(address)}">${text || item.id}</a>` : text}</td>`;
          });
          return `<tr>${cells.join('')}</tr>`;
        });
      const more =
        found.length === rowsOnPage
          ? `<p>${pageLink(`${encodeURI(list.path)}/AllItems.aspx?after=${found.at(-1)?.id ?? 0}`, say('lists.page.more'))}</p>`
          : '';
      answer(
        response,
        200,
        list.title,
        `<p>${escapeHtml(list.description)} ${say.count('lists.page.rowCount', stores.items.count(list.id))}</p>${table(
          list.title,
          fields.map((field) => heading(field.title)).join(''),
          rows,
        )}${more}`,
      );
    }),
  );

  router.get(
    '/Lists/:name/DispForm.aspx',
    seen((request, response, { web, may }) => {
      const list = stores.lists.atPath(`${path}/Lists/${String(request.params['name'])}`);
      const item = list && stores.items.one(list.id, Number(request.query['ID']) || 0);
      if (!list || !item || !may('viewListItems', list, item)) return missing(response);
      const rows = stores.fields
        .ofList(list.id)
        .filter((field) => !field.hidden && (!field.builtIn || field.internalName === 'Title'))
        .map((field) => {
          const text = escapeHtml(shownValue(stores, web, list, item, field));
          return `<dt>${escapeHtml(field.title)}</dt><dd>${text || '–'}</dd>`;
        });
      const back = `<p>${pageLink(`${encodeURI(list.path)}/AllItems.aspx`, list.title)}</p>`;
      const title = item.values['Title'];
      answer(response, 200, typeof title === 'string' ? title : String(item.id), `${back}<dl>${rows.join('')}</dl>`);
    }),
  );
  return router;
}

/** The columns of the list's default view. */
function shownFields(stores: Stores, list: List): Field[] {
  const names = stores.views.defaultOf(list.id)?.fields ?? ['LinkTitle'];
  return names
    .map((name) => stores.fields.byName(list.id, name === 'LinkTitle' ? 'Title' : name))
    .filter((field) => field !== null);
}

const shownValue = (stores: Stores, web: Web, list: List, item: Item, field: Field): string =>
  kindOf(field).asText(valueOf(item, field, stores), field, valueContext({ stores, web }, list));

const heading = (text: string): string => `<th scope="col">${escapeHtml(text)}</th>`;

const table = (label: string, head: string, rows: readonly string[]): string =>
  `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(label)}"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
