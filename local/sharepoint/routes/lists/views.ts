import { all, done, noContent, nothing, one, plain } from '../../answers/answer';
import type { Collection, Entity, Parts } from '../../answers/entity';
import { entityResource, method, reading, type Resource } from '../../answers/resource';
import { fieldByNameOrTitle } from '../../fields/find-field';
import { faults } from '../../http/faults';
import { jsonBody, jsonPart, ServiceError } from '../../http/message';
import { only } from '../../http/path';
import { plainGuid } from '../../store/documents';
import type { List } from '../../store/lists';
import type { View } from '../../store/views';
import { addView, changedView, removeView, saveView } from '../../views/change-view';
import { viewHtml } from '../../views/view-html';
import { viewValues } from '../../views/view-properties';
import { fieldRefs, viewUrl, withViewXml } from '../../views/view-xml';
import { bodyProperties } from '../body-properties';
import { demand, ofList, type Call } from '../call';

const set = 'SP.ApiData.Views';

export function viewEntity(call: Call, list: List, view: View): Entity {
  const address = `Web/Lists(guid'${list.id}')/Views(guid'${view.id}')`;
  return {
    type: 'SP.View',
    set,
    id: address,
    editLink: address,
    values: viewValues(list, view),
    parts: () => ({
      links: { ViewFields: () => viewFieldsEntity(list, view) },
      routes: {
        viewfields: () => viewFieldsResource(call, list, view),
        renderashtml: () => reading(() => plain(viewHtml(call, list, view), call.request, 'RenderAsHtml')),
        setviewxml: () =>
          method(() => {
            demandChange(call, list, view);
            const xml = jsonBody(call.request)['viewXml'];
            saveView(call, list, withViewXml(view, typeof xml === 'string' ? xml : ''), view);
            return nothing(call.request);
          }),
        deleteobject: () => method(() => remove(call, list, view)),
      },
    }),
  };
}

/** A personal view is its owner's alone; those that all see need the right to manage lists. */
function demandChange(call: Call, list: List, view: View): void {
  demand(call, view.owner === null ? 'manageLists' : 'managePersonalViews', ofList(call, list));
}

function remove(call: Call, list: List, view: View) {
  demandChange(call, list, view);
  removeView(call, list, view);
  return done();
}

function viewResource(call: Call, list: List, view: View): Resource {
  const merge = () => {
    demandChange(call, list, view);
    saveView(call, list, changedView(view, bodyProperties(call.request, 'SP.View')), view);
    return noContent();
  };
  return entityResource(viewEntity(call, list, view), call.request, {
    merge,
    put: merge,
    remove: () => remove(call, list, view),
  });
}

const viewFieldsEntity = (list: List, view: View): Entity => {
  const address = `Web/Lists(guid'${list.id}')/Views(guid'${view.id}')/ViewFields`;
  return {
    type: 'SP.ViewFieldCollection',
    set: 'SP.ApiData.ViewFieldCollections',
    id: address,
    editLink: address,
    values: { SchemaXml: fieldRefs(view), Items: view.fields },
  };
};

/** `viewfields`: one object, not a collection, with the methods of @pnp/sp views/types.js. */
function viewFieldsResource(call: Call, list: List, view: View): Resource {
  const save = (fields: readonly string[]) => {
    demandChange(call, list, view);
    saveView(call, list, { ...view, fields }, view);
    return nothing(call.request);
  };
  const named = (name: string): string => fieldByNameOrTitle(call.stores.fields.ofList(list.id), name).internalName;
  const entity = viewFieldsEntity(list, view);
  const resource = entityResource(entity, call.request);
  return {
    ...resource,
    child: (step) => {
      switch (step.name) {
        case 'addviewfield':
          return method(() => {
            const body = jsonBody(call.request)['strField'];
            const name = named(only(step) ?? (typeof body === 'string' ? body : ''));
            return save(view.fields.includes(name) ? view.fields : [...view.fields, name]);
          });
        case 'removeviewfield':
          return method(() => {
            const body = jsonBody(call.request)['strField'];
            const wanted = only(step) ?? (typeof body === 'string' ? body : '');
            const name = view.fields.find((one) => one.toLowerCase() === wanted.toLowerCase());
            if (name === undefined) throw faults.badArgument('Value does not fall within the expected range.');
            return save(view.fields.filter((one) => one !== name));
          });
        case 'removeallviewfields':
          return method(() => save([]));
        case 'moveviewfieldto':
          return method(() => {
            const body = { ...jsonBody(call.request), ...jsonPart(call.request, 'parameters') };
            const index = Number(body['index']);
            const { field } = body;
            const wanted = typeof field === 'string' ? field : '';
            const name = view.fields.find((one) => one.toLowerCase() === wanted.toLowerCase());
            if (name === undefined || !Number.isInteger(index) || index < 0 || index >= view.fields.length)
              throw faults.badArgument('Value does not fall within the expected range.');
            const others = view.fields.filter((one) => one !== name);
            return save([...others.slice(0, index), name, ...others.slice(index)]);
          });
        case 'items':
          return reading(() => plain(view.fields, call.request, 'Items', 'Collection(Edm.String)'));
        default:
          return resource.child?.(step) ?? null;
      }
    },
  };
}

/** The views that the person asking sees: all but other people's own. */
export const viewsSeen = (call: Call, list: List): readonly View[] =>
  call.stores.views.ofList(list.id).filter((view) => view.owner === null || view.owner === call.user.principalId);

const noView = (): ServiceError =>
  new ServiceError(404, '-2147024809, System.ArgumentException', 'The specified view is invalid.');

/** `views`, `getView` and `DefaultView` of a list (SURFACE.md 10). */
export function viewsOfList(call: Call, list: List): Parts {
  const { request } = call;
  const seen = viewsSeen(call, list);
  const collection = (): Collection => ({ set, entities: seen.map((view) => viewEntity(call, list, view)) });
  const found = (view: View | null | undefined): Resource => {
    if (!view) throw noView();
    return viewResource(call, list, view);
  };
  const byId = (id: string | undefined): Resource => found(seen.find((view) => view.id === plainGuid(id ?? '')));
  const byTitle = (title: string): Resource =>
    found(
      seen.find((view) => view.title === title) ??
        seen.find((view) => view.title.toLowerCase() === title.toLowerCase()),
    );
  const add = (status: number, body: () => Readonly<Record<string, unknown>>) => {
    const sent = body();
    demand(call, sent['PersonalView'] === true ? 'managePersonalViews' : 'manageLists', ofList(call, list));
    return one(viewEntity(call, list, addView(call, list, sent)), request, status);
  };
  const defaultView = (): View | null => call.stores.views.defaultOf(list.id);
  return {
    links: {
      Views: collection,
      DefaultView: () => {
        const view = defaultView();
        return view && viewEntity(call, list, view);
      },
    },
    more: {
      DefaultViewUrl: () => {
        const view = defaultView();
        return view ? viewUrl(list, view) : '';
      },
      DefaultViewPath: () => {
        const view = defaultView();
        return { DecodedUrl: view ? viewUrl(list, view) : '' };
      },
      MobileDefaultViewUrl: () => null,
    },
    routes: {
      defaultview: () => found(defaultView()),
      getview: (step) => byId(only(step)),
      views: (step) =>
        step.args?.length
          ? byId(only(step))
          : {
              get: () => all(collection(), request),
              post: () => add(201, () => bodyProperties(request, 'SP.View')),
              child: (inner) => {
                if (inner.name === 'getbyid') return byId(only(inner));
                if (inner.name === 'getbytitle') return byTitle(only(inner) ?? '');
                if (inner.name !== 'add') return null;
                return method(() =>
                  add(200, () =>
                    'parameters' in jsonBody(request) ? jsonPart(request, 'parameters') : jsonBody(request),
                  ),
                );
              },
            },
    },
  };
}
