import { all, noContent, nothing, done, one } from '../../answers/answer';
import type { Collection, Entity, Parts } from '../../answers/entity';
import { entityResource, method, type Resource } from '../../answers/resource';
import {
  addDependentLookup,
  addFieldAsXml,
  addFieldOfProperties,
  fieldsOfOwner,
  withLookup,
} from '../../fields/add-field';
import { convertValues } from '../../fields/convert-values';
import { changedField } from '../../fields/change-field';
import { fieldProperties } from '../../fields/field-properties';
import { fieldById, fieldByNameOrTitle, fieldByTitle } from '../../fields/find-field';
import { checkFormulas } from '../../fields/formulas';
import { recalculate } from '../../fields/recalculate';
import { followRename } from '../../fields/rename-field';
import { removeField } from '../../fields/remove-field';
import { saveField, type FieldOwner } from '../../fields/save-field';
import { availableFields } from '../../fields/site-fields';
import { typeFacts } from '../../fields/field-types';
import { jsonBody, jsonPart } from '../../http/message';
import { argument, isTrue, only, type Segment } from '../../http/path';
import type { Field } from '../../store/fields';
import type { List } from '../../store/lists';
import type { Web } from '../../store/webs';
import { demand, ofList, ofWeb, type Call } from '../call';
import { bodyProperties } from '../body-properties';
import { resourceText } from '../people/user-resource';

const set = 'SP.ApiData.Fields';

const addressOf = (owner: FieldOwner): string => (owner.list ? `Web/Lists(guid'${owner.list.id}')` : 'Web');

export function fieldEntity(call: Call, owner: FieldOwner, field: Field): Entity {
  const address = `${addressOf(owner)}/Fields(guid'${field.fieldId}')`;
  return {
    type: typeFacts[field.type].className,
    set,
    id: address,
    editLink: address,
    values: fieldProperties(call.stores, field, owner.list?.path ?? owner.web.path),
    parts: () => ({
      links: {
        DescriptionResource: () => resourceText(call, address, 'DescriptionResource', field.description),
        TitleResource: () => resourceText(call, address, 'TitleResource', field.title),
      },
      more: {
        ShowInDisplayForm: () => field.settings['ShowInDisplayForm'] !== 'FALSE',
        ShowInEditForm: () => field.settings['ShowInEditForm'] !== 'FALSE',
        ShowInNewForm: () => field.settings['ShowInNewForm'] !== 'FALSE',
      },
      routes: owner.web.id === field.webId ? formRoutes(call, owner, field) : {},
    }),
  };
}

export const fieldCollection = (call: Call, owner: FieldOwner, fields: readonly Field[]): Collection => ({
  set,
  entities: fields.map((field) => fieldEntity(call, owner, field)),
});

/** Columns of a list need the right to manage lists; those of a web that of managing the web. */
function demandChange(call: Call, owner: FieldOwner): void {
  if (owner.list) demand(call, 'manageLists', ofList(call, owner.list));
  else demand(call, 'manageWeb', ofWeb(owner.web));
}

function change(call: Call, owner: FieldOwner, field: Field, changed: Field): Field {
  const { stores } = call;
  return stores.core.together(() => {
    const placed = withLookup(call, owner, changed);
    checkFormulas(stores, owner, placed, field);
    const saved = saveField(call, owner, placed, field);
    if (owner.list) {
      followRename(call.stores, owner.list, field, saved);
      convertValues(call, owner.list, field, saved);
    }
    if (
      owner.list &&
      saved.type === 'Calculated' &&
      (saved.formula !== field.formula || saved.outputType !== field.outputType)
    )
      recalculate(call, owner.list, saved);
    return saved;
  });
}

/** `setshowineditform(true)` and its kin (@pnp/sp fields/types.js). */
function formRoutes(call: Call, owner: FieldOwner, field: Field): NonNullable<Parts['routes']> {
  const showing =
    (name: string) =>
    (step: Parameters<typeof only>[0]): Resource =>
      method(() => {
        demandChange(call, owner);
        const shown = isTrue(only(step)) ? 'TRUE' : 'FALSE';
        change(call, owner, field, { ...field, settings: { ...field.settings, [name]: shown } });
        return nothing(call.request);
      });
  return {
    setshowindisplayform: showing('ShowInDisplayForm'),
    setshowineditform: showing('ShowInEditForm'),
    setshowinnewform: showing('ShowInNewForm'),
  };
}

function fieldResource(call: Call, owner: FieldOwner, field: Field): Resource {
  const merge = () => {
    demandChange(call, owner);
    const { PushChangesToLists: push, ...said } = bodyProperties(call.request, typeFacts[field.type].className);
    call.stores.core.together(() => {
      const saved = change(call, owner, field, changedField(field, said));
      if (push === true && !owner.list) pushToLists(call, owner.web, saved);
    });
    return noContent();
  };
  /** `updateandpushchanges(true)`: the site column as it stands, in all lists that have it. */
  const push = (step: Segment) => {
    demandChange(call, owner);
    if (!owner.list && isTrue(only(step))) call.stores.core.together(() => pushToLists(call, owner.web, field));
    return nothing(call.request);
  };
  const remove = () => {
    demandChange(call, owner);
    removeField(call, owner, field);
    return done();
  };
  const resource = entityResource(fieldEntity(call, owner, field), call.request, { merge, put: merge, remove });
  return {
    ...resource,
    child(step) {
      if (step.name === 'deleteobject') return method(remove);
      if (step.name === 'updateandpushchanges') return method(() => push(step));
      return resource.child?.(step) ?? null;
    },
  };
}

/** A site column as it is now in the lists of its site that have it (Microsoft: Field.UpdateAndPushChanges). */
function pushToLists(call: Call, web: Web, field: Field): void {
  const { stores } = call;
  for (const copy of stores.fields.everywhere().filter((one) => one.fieldId === field.fieldId && one.listId !== null)) {
    const list = stores.lists.get(copy.listId ?? '');
    const home = list && stores.webs.get(list.webId);
    if (!list || home?.siteId !== web.siteId) continue;
    const { id, webId, listId, builtIn, indexed, internalName } = copy;
    const settings = { ...copy.settings, ...field.settings };
    change(call, { web: home, list }, copy, {
      ...field,
      ...{ id, webId, listId, builtIn, indexed, internalName, settings },
      unique: field.unique && indexed,
    });
  }
}

/** `fields` under a list or a web: the collection and what is called on it. */
function collectionResource(call: Call, owner: FieldOwner): Resource {
  const { request } = call;
  const fields = (): readonly Field[] => fieldsOfOwner(call, owner);
  const answer = (field: Field, status = 200) => one(fieldEntity(call, owner, field), request, status);
  const add = (status: number, body: () => Readonly<Record<string, unknown>>) => () => {
    demandChange(call, owner);
    return answer(addFieldOfProperties(call, owner, body()), status);
  };
  const found = (field: Field): Resource => fieldResource(call, owner, field);
  return {
    get: () => all(fieldCollection(call, owner, fields()), request),
    post: add(201, () => bodyProperties(request, 'SP.Field')),
    child: (step) => {
      switch (step.name) {
        case 'getbyid':
          return found(fieldById(fields(), only(step) ?? ''));
        case 'getbytitle':
          return found(fieldByTitle(fields(), only(step) ?? ''));
        case 'getbyinternalnameortitle':
          return found(fieldByNameOrTitle(fields(), only(step) ?? ''));
        case 'add':
          return method(
            add(200, () =>
              Object.keys(jsonPart(request, 'parameters')).length > 0
                ? jsonPart(request, 'parameters')
                : jsonBody(request),
            ),
          );
        case 'addfield':
          return method(add(200, () => jsonPart(request, 'parameters')));
        case 'createfieldasxml':
        case 'addfieldasxml':
          return method(() => {
            demandChange(call, owner);
            const parameters = { ...jsonBody(request), ...jsonPart(request, 'parameters') };
            const xml = parameters['SchemaXml'] ?? parameters['schemaXml'];
            const options = Number(parameters['Options'] ?? parameters['options'] ?? 0);
            return answer(
              addFieldAsXml(call, owner, typeof xml === 'string' ? xml : '', Number.isFinite(options) ? options : 0),
            );
          });
        case 'adddependentlookupfield':
          return method(() => {
            demandChange(call, owner);
            const of = (name: string, place: number): string => argument(step, name, place) ?? '';
            return answer(
              addDependentLookup(call, owner, of('displayname', 0), of('primarylookupfieldid', 1), of('showfield', 2)),
            );
          });
        default:
          return null;
      }
    },
  };
}

/** `fields` of a list. */
export function fieldsOfList(call: Call, list: List): Parts {
  const owner: FieldOwner = { web: call.stores.webs.get(list.webId) ?? call.web, list };
  return fieldsOf(call, owner);
}

/** `fields` and `availablefields` of a web. */
export function fieldsOfWeb(call: Call, web: Web): Parts {
  const owner: FieldOwner = { web, list: null };
  const available = (): readonly Field[] => availableFields(call.stores, web);
  const { links, routes } = fieldsOf(call, owner);
  return {
    links: { ...links, AvailableFields: () => fieldCollection(call, owner, available()) },
    routes: {
      ...routes,
      availablefields: (step) =>
        step.args?.length
          ? fieldResource(call, owner, fieldById(available(), only(step) ?? ''))
          : {
              get: () => all(fieldCollection(call, owner, available()), call.request),
              child: (inner) =>
                inner.name === 'getbyid'
                  ? fieldResource(call, owner, fieldById(available(), only(inner) ?? ''))
                  : inner.name === 'getbytitle'
                    ? fieldResource(call, owner, fieldByTitle(available(), only(inner) ?? ''))
                    : inner.name === 'getbyinternalnameortitle'
                      ? fieldResource(call, owner, fieldByNameOrTitle(available(), only(inner) ?? ''))
                      : null,
            },
    },
  };
}

function fieldsOf(call: Call, owner: FieldOwner): Parts {
  return {
    links: { Fields: () => fieldCollection(call, owner, fieldsOfOwner(call, owner)) },
    routes: {
      fields: (step) =>
        step.args?.length
          ? fieldResource(call, owner, fieldById(fieldsOfOwner(call, owner), only(step) ?? ''))
          : collectionResource(call, owner),
    },
  };
}
