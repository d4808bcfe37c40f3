import { all, done, noContent, nothing, one, plain } from '../../answers/answer';
import { entityResource, method, reading, steps, type Resource } from '../../answers/resource';
import type { Document } from '../../files/checkout';
import { fileAt, placeOfItem } from '../../files/places';
import { labelOf } from '../../files/version-numbers';
import { faults } from '../../http/faults';
import { jsonBody, type ServiceResponse } from '../../http/message';
import { argument, only, type Segment } from '../../http/path';
import { removeItem } from '../../items/remove';
import type { Permission } from '../../rights/permissions';
import { promoted } from '../../site-pages/content';
import {
  checkInPage,
  checkOutPage,
  copyPage,
  createPage,
  discardPage,
  pageById,
  pagesLibrary,
  promotePage,
  publishPage,
  savePage,
} from '../../site-pages/pages';
import { demand, may, ofItem, ofList, type Call } from '../call';
import { pathInWeb } from '../files/paths';
import { textIn } from '../written';
import { pageValues } from './page-body';
import { pageEntity, pageSet } from './page-entity';
import { imageResource } from './page-images';

/** A page and the methods of it (@pnp/sp clientside-pages/types.js). */
function pageResource(call: Call, id: number): Resource {
  const { request } = call;
  const page = pageById(call, id);
  const { list, item } = page;
  if (!may(call, 'viewListItems', ofItem(call, list, item))) throw faults.noItem();
  const act =
    (answer: (page: Document) => ServiceResponse, permission: Permission = 'editListItems') =>
    () =>
      method(() => {
        demand(call, permission, ofItem(call, list, item));
        return answer(page);
      });
  const shown = (work: (page: Document) => Document) => act((here) => one(pageEntity(call, work(here)), request));
  const agreed = (name: string, work: (page: Document) => unknown) =>
    act((here) => {
      work(here);
      return plain(true, request, name, 'Edm.Boolean');
    });
  const save = (here: Document): Document => savePage(call, here, pageValues(call, jsonBody(request)));
  const entity = pageEntity(call, page);
  return entityResource(
    {
      ...entity,
      parts: () => ({
        routes: {
          checkoutpage: shown((here) => checkOutPage(call, here)),
          checkout: agreed('Checkout', (here) => checkOutPage(call, here)),
          discardpage: shown((here) => discardPage(call, here)),
          savepage: agreed('SavePage', save),
          savepageasdraft: agreed('SavePageAsDraft', (here) => checkInPage(call, save(here))),
          publish: agreed('Publish', (here) => publishPage(call, here)),
          promotetonews: agreed('PromoteToNews', (here) => promotePage(call, here, promoted.yes)),
          demotefromnews: agreed('DemoteFromNews', (here) => promotePage(call, here, promoted.no)),
          schedulepublish: act((here) =>
            plain(labelOf(checkInPage(call, here).item.uiVersion), request, 'SchedulePublish'),
          ),
          copy: shown((here) => copyPage(call, here, false)),
          savepageastemplate: shown((here) => copyPage(call, here, true)),
          sharepagepreviewbyemail: act(() => nothing(request), 'viewListItems'),
        },
      }),
    },
    request,
    {
      merge: () => {
        demand(call, 'editListItems', ofItem(call, list, item));
        save(page);
        return noContent();
      },
      remove: () => {
        demand(call, 'deleteListItems', ofItem(call, list, item));
        removeItem(call, list, item);
        return done();
      },
    },
  );
}

/** A new page of the layout and promotion that the body names. */
function add(call: Call): ServiceResponse {
  demand(call, 'addListItems', ofList(call, pagesLibrary(call)));
  const body = jsonBody(call.request);
  const state = Number(body['PromotedState'] ?? promoted.no);
  if (![0, 1, 2].includes(state)) throw faults.badArgument('Value does not fall within the expected range.');
  return call.stores.core.together(() => {
    const page = createPage(call, textIn(body, 'PageLayoutType') ?? 'Article', state);
    const values = pageValues(call, body);
    const saved = Object.keys(values).length === 0 ? page : savePage(call, page, values);
    return one(pageEntity(call, saved), call.request, 201);
  });
}

/** A page of news that tells of another address (@pnp/sp clientside-pages/web.js, addRepostPage). */
function repost(call: Call): ServiceResponse {
  demand(call, 'addListItems', ofList(call, pagesLibrary(call)));
  const body = jsonBody(call.request);
  return call.stores.core.together(() => {
    const page = createPage(call, 'RepostPage', promoted.onPublish);
    const saved = savePage(call, page, {
      ...pageValues(call, body),
      _OriginalSourceUrl: textIn(body, 'OriginalSourceUrl'),
    });
    const kept = body['ShouldSaveAsDraft'] === true ? checkInPage(call, saved) : publishPage(call, saved);
    return one(pageEntity(call, kept), call.request, 201);
  });
}

function pagesOf(call: Call): Document[] {
  const library = call.stores.lists.atPath(`${call.web.path}/SitePages`);
  if (!library) return [];
  return call.stores.items
    .under(library.path)
    .filter((item) => item.fs === 0 && may(call, 'viewListItems', ofItem(call, library, item)))
    .map((item) => placeOfItem(call.stores, library, item) as Document);
}

function pageAt(call: Call, text: string): Document | null {
  const place = fileAt(call.stores, pathInWeb(call.web, text));
  return place?.item && place.list?.template === 119 ? (place as Document) : null;
}

/** `sitepages/pages` in all its forms. */
function pagesResource(call: Call, step: Segment): Resource {
  const { request } = call;
  const collection = (pages: readonly Document[]): ServiceResponse =>
    all({ set: pageSet, entities: pages.map((page) => pageEntity(call, page)) }, request);
  const byAddress = (inner: Segment): Resource => {
    const page = pageAt(call, only(inner) ?? '');
    if (!page) throw faults.noFile(only(inner) ?? '');
    return pageResource(call, page.item.id);
  };
  if (step.args?.length) return pageResource(call, Number(only(step)));
  return {
    get: () => collection(pagesOf(call)),
    post: () => add(call),
    child: steps({
      getbyid: (inner) => pageResource(call, Number(only(inner))),
      getbyurl: byAddress,
      getbyuniqueid: (inner) => {
        const page = pagesOf(call).find((here) => here.id === (only(inner) ?? '').toLowerCase());
        if (!page) throw faults.noItem();
        return pageResource(call, page.item.id);
      },
      issitepage: (inner) =>
        reading(() => plain(pageAt(call, argument(inner, 'url') ?? '') !== null, request, 'IsSitePage', 'Edm.Boolean')),
      reposts: () => ({
        get: () => collection(pagesOf(call).filter((page) => page.item.values['PageLayoutType'] === 'RepostPage')),
        post: () => repost(call),
      }),
      templates: () => reading(() => collection(pagesOf(call).filter((page) => /\/Templates$/i.test(page.dir)))),
      feed: () =>
        reading(() => collection(pagesOf(call).filter((page) => page.item.values['PromotedState'] === promoted.yes))),
    }),
  };
}

/** `_api/sitepages`: the modern pages of the web. */
export const sitePagesResource = (call: Call): Resource => ({
  child: steps({
    pages: (step) => pagesResource(call, step),
    addimage: (step) => imageResource(call, step),
    addimagefromexternalurl: (step) => imageResource(call, step),
  }),
});

/** `SP.Publishing.RichSharing/SharePageByEmail`: nobody is written to from here. */
export const richSharingResource = (call: Call): Resource => ({
  child: steps({ sharepagebyemail: () => method(() => nothing(call.request)) }),
});
