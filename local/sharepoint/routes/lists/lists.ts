import { all, done, noContent, one } from '../../answers/answer';
import { joinLazily, type Collection, type Entity, type Parts } from '../../answers/entity';
import { entityResource, method, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { jsonPart } from '../../http/message';
import { only } from '../../http/path';
import { demandMatch } from '../../items/etag';
import { changedList, saveList } from '../../lists/change-list';
import { createList } from '../../lists/create-list';
import { catalogOf, defaultLibrary, ensureLibrary } from '../../lists/find-list';
import { listProperties } from '../../lists/list-properties';
import { removeList } from '../../lists/remove-list';
import { plainGuid } from '../../store/documents';
import type { List } from '../../store/lists';
import type { Web } from '../../store/webs';
import { bodyProperties } from '../body-properties';
import { absoluteUrl, demand, may, ofList, ofWeb, type Call } from '../call';
import { changeTokenOf } from '../changes/change-token';
import { changesOfList } from '../changes/changes';
import { contentTypesOfList } from './content-types';
import { customActionsOf } from '../webs/custom-actions';
import { fieldsOfList } from './fields';
import { filesOfList } from '../files/files';
import { itemsOfList } from '../items/items';
import { changesSinceOfList } from '../rendering/list-changes-since';
import { extrasOfList } from './list-extras';
import { methodsOfList } from './list-methods';
import { receiversOfList } from './list-receivers';
import { getItemsOfList } from '../rendering/render-items';
import { renderingOfList } from '../rendering/render-list';
import { securityOf } from '../security/security';
import { subscriptionsOfList } from '../changes/subscriptions';
import { viewsOfList } from './views';

/** What lies under a list; each area adds its own. Asked for only when a path needs it, since areas know one another. */
const areas = (): readonly ((call: Call, list: List) => Parts)[] => [
  filesOfList,
  fieldsOfList,
  viewsOfList,
  contentTypesOfList,
  changesOfList,
  subscriptionsOfList,
  getItemsOfList,
  renderingOfList,
  changesSinceOfList,
  extrasOfList,
  receiversOfList,
  methodsOfList,
  (call, list) => securityOf(call, ofList(call, list)),
  (call, list) =>
    customActionsOf(call, webOf(call, list), {
      scope: 4,
      address: `Web/Lists(guid'${list.id}')`,
      key: list.id,
      of: ofList(call, list),
    }),
  // Last, since it is asked first (`joinLazily`).
  itemsOfList,
];

const webOf = (call: Call, list: List): Web => call.stores.webs.get(list.webId) ?? call.web;

export function listEntity(call: Call, list: List): Entity {
  const address = `Web/Lists(guid'${list.id}')`;
  let values: Entity['values'] | undefined;
  return {
    type: 'SP.List',
    set: 'SP.ApiData.Lists',
    id: address,
    editLink: address,
    etag: `"${list.version}"`,
    // Most requests only pass by the list on their way to its rows.
    get values() {
      return (values ??= listProperties(
        call.stores,
        webOf(call, list),
        list,
        changeTokenOf(call, { listId: list.id }),
      ));
    },
    parts: () => joinLazily(areas().map((area) => () => area(call, list))),
  };
}

/** A list: read, change (MERGE with If-Match), remove, and all that lies under it (SURFACE.md 6). */
export function listResource(call: Call, list: List): Resource {
  const { request } = call;
  const merge = () => {
    demand(call, 'manageLists', ofList(call, list));
    demandMatch(request.headers['if-match'], list.version);
    const saved = saveList(call, list, changedList(list, bodyProperties(request, 'SP.List')));
    return noContent({ ETag: `"${saved.version}"` });
  };
  return entityResource(listEntity(call, list), request, {
    merge,
    put: merge,
    remove() {
      demand(call, 'manageLists', ofList(call, list));
      demandMatch(request.headers['if-match'], list.version);
      removeList(call, list);
      return done();
    },
  });
}

/** Also one who may see a single row of it: they find the list, and in it that row alone. */
const maySee = (call: Call, list: List): boolean =>
  call.stores.rights.mayInside(call.user, 'viewListItems', webOf(call, list), list);
/** Who has rights on single rows alone reaches the list on the way to them (Limited Access holds "open"). */
const mayPass = (call: Call, list: List): boolean => maySee(call, list) || may(call, 'open', ofList(call, list));

const visible = (call: Call, web: Web): Collection => ({
  set: 'SP.ApiData.Lists',
  entities: call.stores.lists
    .all(web.id)
    .filter((list) => maySee(call, list))
    .map((list) => listEntity(call, list)),
});

/** Makes a list from a body of `POST lists` or `lists/add`. */
function add(call: Call, web: Web, body: Readonly<Record<string, unknown>>, status: number) {
  demand(call, 'manageLists', ofWeb(web));
  const { stores } = call;
  const { Title, Description, BaseTemplate, TemplateType, Url, Hidden: _hidden, ...others } = body;
  if (typeof Title !== 'string') throw faults.badArgument('List title cannot be empty.');
  const template = Number(BaseTemplate ?? TemplateType ?? 100);
  const list = stores.core.together(() => {
    const address = typeof Url === 'string' ? Url.replace(/^\/?Lists\//i, '').replace(/^\/+/, '') : '';
    const made = createList(stores, web, {
      title: Title,
      template,
      author: call.user.principalId,
      ...(typeof Description === 'string' ? { description: Description } : {}),
      ...(address === '' ? {} : { leaf: address }),
      ...(typeof body['Hidden'] === 'boolean' ? { hidden: body['Hidden'] } : {}),
    });
    return stores.lists.put(changedList(made, others));
  });
  return one(listEntity(call, list), call.request, status);
}

/** `lists`, `getList` and the lists that a web has names for. */
export function listsOfWeb(call: Call, web: Web): Parts {
  const { request, stores } = call;
  const { lists } = stores;
  const passed = (list: List): Resource => {
    if (!mayPass(call, list)) throw faults.denied();
    return listResource(call, list);
  };
  const byId = (id: string | undefined): Resource => {
    const list = lists.get(plainGuid(id ?? ''));
    if (!list || list.webId !== web.id) throw faults.noListId();
    return passed(list);
  };
  const byTitle = (title: string): Resource => {
    const list = lists.byTitle(web.id, title);
    // A list that a person may not see is missing for them (SURFACE.md 12).
    if (!list || !mayPass(call, list)) throw faults.noListTitle(title, absoluteUrl(call, web.path));
    return listResource(call, list);
  };
  const found = (list: List | null): Resource => {
    if (!list) throw faults.noListAddress();
    return passed(list);
  };
  const ensured = (wanted: { title: string; leaf: string; template: number }): Resource =>
    method(() => {
      demand(call, 'open', ofWeb(web));
      const present = lists.atPath(`${web.path}/${wanted.leaf}`);
      if (!present) demand(call, 'manageLists', ofWeb(web));
      return one(listEntity(call, present ?? ensureLibrary(stores, web, wanted, call.user.principalId)), request);
    });
  const collection: Resource = {
    get: () => all(visible(call, web), request),
    post: () => add(call, web, bodyProperties(request, 'SP.List'), 201),
    child: (step) => {
      switch (step.name) {
        case 'getbytitle':
          return byTitle(only(step) ?? '');
        case 'getbyid':
          return byId(only(step));
        case 'add':
          return method(() => add(call, web, jsonPart(request, 'parameters'), 200));
        case 'ensuresiteassetslibrary':
          return ensured({ title: 'Site Assets', leaf: 'SiteAssets', template: 101 });
        case 'ensuresitepageslibrary':
        case 'ensureclientrenderedsitepageslibrary':
          return ensured({ title: 'Site Pages', leaf: 'SitePages', template: 119 });
        default:
          return null;
      }
    },
  };
  const byAddress = (path: string): Resource => {
    const plainPath = path.replace(/^https?:\/\/[^/]+/i, '');
    if (!`${plainPath}/`.toLowerCase().startsWith(`${web.path}/`.toLowerCase())) throw faults.otherSite();
    // A page of a list names the list as well (Microsoft: SPWeb.GetList takes the address of a view or form).
    const list = lists.atPath(plainPath) ?? (/\.aspx$/i.test(plainPath) ? lists.overPath(plainPath) : null);
    return found(list && list.webId === web.id ? list : null);
  };
  return {
    links: {
      Lists: () => visible(call, web),
      SiteUserInfoList: () => {
        const list = catalogOf(stores, web, 112);
        return list && maySee(call, list) ? listEntity(call, list) : null;
      },
    },
    routes: {
      lists: (step) => (step.args?.length ? byId(only(step)) : collection),
      getlist: (step) => byAddress(only(step) ?? ''),
      getlistusingpath: (step) => byAddress(only(step) ?? ''),
      defaultdocumentlibrary: () => found(defaultLibrary(stores, web)),
      siteuserinfolist: () => found(catalogOf(stores, web, 112)),
      getcatalog: (step) => found(catalogOf(stores, web, Number(only(step)))),
      getcustomlisttemplates: () => ({ get: () => all({ set: 'SP.ApiData.ListTemplates', entities: [] }, request) }),
    },
  };
}
