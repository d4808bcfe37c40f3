import { all, done, noContent, one } from '../../answers/answer';
import type { Collection, Entity, Parts } from '../../answers/entity';
import { entityResource, method, type Resource } from '../../answers/resource';
import { contentTypeValues } from '../../content-types/content-type-properties';
import {
  changedContentType,
  recordContentType,
  removeContentType,
  saveContentType,
} from '../../content-types/change-content-type';
import { bringFields } from '../../content-types/bring-fields';
import {
  addContentType,
  availableContentTypes,
  contentTypeIn,
  contentTypesOfWeb,
  copyToList,
  noContentType,
  parentOf,
  taken,
} from '../../content-types/content-types';
import { pushDown } from '../../content-types/push-down';
import { fieldLinksResource, fieldLinkCollection } from './field-links';
import { availableFields } from '../../fields/site-fields';
import { jsonBody, jsonPart } from '../../http/message';
import { argument, isTrue, only, type Segment } from '../../http/path';
import type { ContentType } from '../../store/content-types';
import type { Field } from '../../store/fields';
import type { List } from '../../store/lists';
import type { Web } from '../../store/webs';
import { demand, ofList, ofWeb, type Call } from '../call';
import { fieldCollection } from './fields';
import { bodyProperties } from '../body-properties';
import { nowhere } from '../missing';
import { resourceText } from '../people/user-resource';

const set = 'SP.ApiData.ContentTypes';

/** Where a content type stands: on a list, or on a web. */
export interface TypeOwner {
  readonly web: Web;
  readonly list: List | null;
}

const addressOf = ({ list }: TypeOwner): string => (list ? `Web/Lists(guid'${list.id}')` : 'Web');

export function demandTypeChange(call: Call, owner: TypeOwner): void {
  if (owner.list) demand(call, 'manageLists', ofList(call, owner.list));
  else demand(call, 'manageWeb', ofWeb(owner.web));
}

/** The columns that a content type shows: of a list its own columns, of a web the site's. */
function fieldsOfType(call: Call, owner: TypeOwner, type: ContentType): readonly Field[] {
  const fields = owner.list ? call.stores.fields.ofList(owner.list.id) : availableFields(call.stores, owner.web);
  return type.fieldLinks
    .map((link) => fields.find((field) => field.fieldId === link.id))
    .filter((field) => field !== undefined);
}

const ofRootWeb = (call: Call, owner: TypeOwner): TypeOwner => ({
  web: call.stores.webs.root(owner.web.siteId),
  list: null,
});

export function contentTypeEntity(call: Call, owner: TypeOwner, type: ContentType): Entity {
  const address = `${addressOf(owner)}/ContentTypes('${type.contentTypeId}')`;
  return {
    type: 'SP.ContentType',
    set,
    id: address,
    editLink: address,
    values: contentTypeValues(type, owner.list?.path ?? owner.web.path),
    parts: () => ({
      links: {
        FieldLinks: () => fieldLinkCollection(address, type),
        Fields: () => fieldCollection(call, owner, fieldsOfType(call, owner, type)),
        Parent: () => {
          const parent = parentOf(call.stores, owner.web, type);
          return parent && contentTypeEntity(call, ofRootWeb(call, owner), parent);
        },
        WorkflowAssociations: () => ({ set: 'SP.ApiData.WorkflowAssociations', entities: [] }),
        DescriptionResource: () => resourceText(call, address, 'DescriptionResource', type.description),
        NameResource: () => resourceText(call, address, 'NameResource', type.name),
      },
      routes: { fieldlinks: (step) => fieldLinksResource(call, owner, address, type, step) },
    }),
  };
}

function typeResource(call: Call, owner: TypeOwner, type: ContentType): Resource {
  const merge = () => {
    demandTypeChange(call, owner);
    const { UpdateChildren: push, ...said } = bodyProperties(call.request, 'SP.ContentType');
    const changed = changedContentType(type, said);
    call.stores.core.together(() => {
      const saved = saveContentType(call, owner, changed, type);
      if (push === true && !owner.list) pushDown(call, owner.web, type, saved);
    });
    return noContent();
  };
  /** `update(updateChildren=true)`: what comes from it gets the columns that it has by now. */
  const update = (step: Segment) => {
    demandTypeChange(call, owner);
    if (!owner.list && isTrue(argument(step, 'updatechildren', 0)))
      call.stores.core.together(() => pushDown(call, owner.web, { ...type, fieldLinks: [] }, type));
    return done();
  };
  const remove = () => {
    demandTypeChange(call, owner);
    removeContentType(call, owner, type);
    return done();
  };
  const resource = entityResource(contentTypeEntity(call, owner, type), call.request, { merge, put: merge, remove });
  return {
    ...resource,
    child(step) {
      if (step.name === 'deleteobject') return method(remove);
      if (step.name === 'update') return method(() => update(step));
      return resource.child?.(step) ?? null;
    },
  };
}

const text = (body: Readonly<Record<string, unknown>>, name: string): string | undefined => {
  const held = body[name];
  if (typeof held === 'object' && held !== null && 'StringValue' in held && typeof held.StringValue === 'string')
    return held.StringValue;
  return typeof held === 'string' ? held : undefined;
};

function add(call: Call, owner: TypeOwner, body: Readonly<Record<string, unknown>>, status: number) {
  demandTypeChange(call, owner);
  const { stores } = call;
  const {
    Id: _id,
    Name: _name,
    Description: _description,
    Group: _group,
    ParentContentType: _parent,
    ...others
  } = body;
  const type = stores.core.together(() => {
    const parent = body['ParentContentType'];
    const asked = text(body, 'Id') ?? text(body, 'StringId') ?? text(body, 'id');
    const parentId =
      text(body, 'ParentContentTypeId') ??
      (typeof parent === 'object' && parent !== null ? text(parent as Record<string, unknown>, 'Id') : undefined);
    const made = addContentType(stores, owner.web, owner.list, {
      ...(asked === undefined ? {} : { id: asked }),
      ...(parentId === undefined ? {} : { parent: parentId }),
      name: text(body, 'Name') ?? '',
      description: text(body, 'Description') ?? '',
      group: text(body, 'Group') ?? '',
    });
    const { ParentContentTypeId: _p, StringId: _s, id: _i, ...said } = others as Record<string, unknown>;
    const saved = stores.contentTypes.put(changedContentType(made, said));
    recordContentType(call, owner, saved, 'add');
    return saved;
  });
  return one(contentTypeEntity(call, owner, type), call.request, status);
}

const collectionOf = (call: Call, owner: TypeOwner, types: readonly ContentType[]): Collection => ({
  set,
  entities: types.map((type) => contentTypeEntity(call, owner, type)),
});

function collectionResource(call: Call, owner: TypeOwner, types: () => readonly ContentType[]): Resource {
  const { request } = call;
  return {
    get: () => all(collectionOf(call, owner, types()), request),
    post: () => add(call, owner, bodyProperties(request, 'SP.ContentType'), 201),
    child: (step) => {
      switch (step.name) {
        case 'getbyid':
          return found(call, owner, types(), only(step));
        case 'add':
        case 'create':
          return method(() => add(call, owner, jsonPart(request, 'parameters'), 200));
        case 'addavailablecontenttype':
          return owner.list && addAvailable(call, owner.web, owner.list);
        default:
          return null;
      }
    },
  };
}

/** `addAvailableContentType {contentTypeId}`: the list's own copy of a web's content type (SURFACE.md 13). */
function addAvailable(call: Call, web: Web, list: List): Resource {
  const owner = { web, list };
  return method(() => {
    demandTypeChange(call, owner);
    const { stores } = call;
    const id = jsonBody(call.request)['contentTypeId'];
    const source = contentTypeIn(
      availableContentTypes(stores, web),
      typeof id === 'string' ? id : (text({ id }, 'id') ?? ''),
    );
    if (!source) throw noContentType();
    // Names are unique in a list (Microsoft: SPContentTypeCollection.Add).
    if (stores.contentTypes.ofList(list.id).some((one) => one.name.toLowerCase() === source.name.toLowerCase()))
      throw taken(source.name);
    const type = stores.core.together(() => {
      const copy = copyToList(stores, list, source);
      bringFields(stores, web, list, copy);
      recordContentType(call, owner, copy, 'add');
      return copy;
    });
    return one(contentTypeEntity(call, owner, type), call.request);
  });
}

function found(call: Call, owner: TypeOwner, types: readonly ContentType[], id: string | undefined): Resource {
  const type = contentTypeIn(types, id ?? '');
  if (!type) return nowhere(call, noContentType);
  return typeResource(call, owner, type);
}

const routesOf =
  (call: Call, owner: TypeOwner, types: () => readonly ContentType[]) =>
  (step: Parameters<typeof only>[0]): Resource =>
    step.args?.length ? found(call, owner, types(), only(step)) : collectionResource(call, owner, types);

/** `contenttypes` of a list. */
export function contentTypesOfList(call: Call, list: List): Parts {
  const owner: TypeOwner = { web: call.stores.webs.get(list.webId) ?? call.web, list };
  const types = (): readonly ContentType[] => call.stores.contentTypes.ofList(list.id);
  return {
    links: { ContentTypes: () => collectionOf(call, owner, types()) },
    routes: { contenttypes: routesOf(call, owner, types) },
  };
}

/** `contenttypes` and `availablecontenttypes` of a web. */
export function contentTypesOfWebParts(call: Call, web: Web): Parts {
  const owner: TypeOwner = { web, list: null };
  const types = (): readonly ContentType[] => contentTypesOfWeb(call.stores, web);
  const available = (): readonly ContentType[] => availableContentTypes(call.stores, web);
  return {
    links: {
      ContentTypes: () => collectionOf(call, owner, types()),
      AvailableContentTypes: () => collectionOf(call, owner, available()),
    },
    routes: {
      contenttypes: routesOf(call, owner, types),
      availablecontenttypes: routesOf(call, owner, available),
    },
  };
}
