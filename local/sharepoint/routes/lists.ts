import { faults, type ServiceRequest, type ServiceResponse } from '../http/message';
import type { Segment } from '../http/path';
import { masks, type Site } from '../site';
import { fieldFromXml, type Field } from '../store/fields';
import type { List } from '../store/lists';
import { itemsRoute } from './items';
import { jsonBody, mayManage, noContent } from './rights';
import { collection, entity, type Entity } from './shape';

/** `lists`: all of them, or a new one. */
export function listsRoute(site: Site, request: ServiceRequest): ServiceResponse {
  if (request.method === 'GET') {
    return {
      status: 200,
      json: collection(
        site.lists.all().map((list) => listEntity(site, list)),
        request,
      ),
    };
  }
  if (request.method !== 'POST') throw faults.noResource('lists');
  mayManage(request.user);
  const { Title, Description } = jsonBody(request);
  if (typeof Title !== 'string' || Title.trim() === '' || Title.length > 255)
    throw faults.badValue('The list title is not valid.');
  const list = site.lists.add(Title, typeof Description === 'string' ? Description : '');
  site.changed(list.name);
  return { status: 201, json: entity(listEntity(site, list), request) };
}

/** What follows after a list in the path. */
export function listRoute(site: Site, list: List, rest: readonly Segment[], request: ServiceRequest): ServiceResponse {
  const [step, then] = rest;
  switch (step?.name) {
    case undefined:
      return oneList(site, list, request);
    case 'items':
      return itemsRoute(site, list, step.args[0] ?? (then?.name === 'getbyid' ? then.args[0] : undefined), request);
    case 'getitembyid':
      return itemsRoute(site, list, step.args[0], request);
    case 'fields':
      return fieldsRoute(site, list, then, request);
    case 'effectivebasepermissions':
      return { status: 200, json: masks[request.user.level] };
    case 'getusereffectivepermissions': {
      const user = site.users.byLogin(step.args[0] ?? '');
      if (!user) throw faults.noUser();
      return { status: 200, json: masks[user.level] };
    }
    default:
      throw faults.noResource(step?.raw ?? '');
  }
}

function oneList(site: Site, list: List, request: ServiceRequest): ServiceResponse {
  if (request.method === 'GET') return { status: 200, json: entity(listEntity(site, list), request) };
  if (request.method !== 'MERGE' && request.method !== 'PATCH') throw faults.noResource(list.name);
  mayManage(request.user);
  const { Title, Description } = jsonBody(request);
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  site.lists.change(list, { title: text(Title), description: text(Description) });
  return noContent();
}

function fieldsRoute(site: Site, list: List, step: Segment | undefined, request: ServiceRequest): ServiceResponse {
  const fields = site.lists.fields(list);
  if (step === undefined) {
    return {
      status: 200,
      json: collection(
        fields.map((field) => fieldEntity(list, field)),
        request,
      ),
    };
  }
  if (step.name === 'createfieldasxml' && request.method === 'POST') {
    mayManage(request.user);
    const { parameters } = jsonBody(request);
    const { SchemaXml, Options } = (parameters ?? {}) as { SchemaXml?: unknown; Options?: unknown };
    if (typeof SchemaXml !== 'string') throw faults.badValue('The field schema is missing.');
    const field = fieldFromXml(SchemaXml, typeof Options === 'number' ? Options : 0);
    site.lists.addField(list, field);
    return { status: 200, json: entity(fieldEntity(list, field), request) };
  }
  if (step.name === 'getbyinternalnameortitle' || step.name === 'getbytitle') {
    const name = step.args[0] ?? '';
    const field = fields.find((one) => one.title === name || (step.name !== 'getbytitle' && one.name === name));
    if (!field) throw faults.noColumn(name);
    return { status: 200, json: entity(fieldEntity(list, field), request) };
  }
  throw faults.noResource(step.raw);
}

function listEntity(site: Site, list: List): Entity {
  return {
    type: 'SP.List',
    id: `Web/Lists(guid'${list.id}')`,
    editLink: `Web/Lists(guid'${list.id}')`,
    etag: '"1"',
    values: {
      Id: list.id,
      Title: list.title,
      Description: list.description,
      BaseTemplate: 100,
      BaseType: 0,
      EntityTypeName: `${list.name}List`,
      ListItemEntityTypeFullName: `SP.Data.${list.name}ListItem`,
      ItemCount: site.lists.count(list),
      Created: list.created,
      LastItemModifiedDate: list.modified,
      EnableVersioning: true,
      Hidden: false,
      ParentWebUrl: site.path,
    },
  };
}

function fieldEntity(list: List, field: Field): Entity {
  return {
    type: field.type === 'Note' ? 'SP.FieldMultiLineText' : `SP.Field${field.type}`,
    id: `Web/Lists(guid'${list.id}')/Fields/GetByInternalNameOrTitle('${field.name}')`,
    editLink: `Web/Lists(guid'${list.id}')/Fields/GetByInternalNameOrTitle('${field.name}')`,
    values: {
      Title: field.title,
      InternalName: field.name,
      StaticName: field.name,
      TypeAsString: field.type,
      Required: field.required,
      Indexed: field.indexed,
      EnforceUniqueValues: field.unique,
      ReadOnlyField: field.readOnly,
      ...(field.type === 'Choice' ? { Choices: field.choices } : {}),
      ...(field.type === 'DateTime' ? { DisplayFormat: field.dateOnly ? 0 : 1 } : {}),
    },
  };
}
