import { all, done, noContent, one } from '../../answers/answer';
import type { Collection, Entity } from '../../answers/entity';
import { entityResource, method, type Resource } from '../../answers/resource';
import { saveContentType } from '../../content-types/change-content-type';
import { withLink } from '../../content-types/content-types';
import { pushDown } from '../../content-types/push-down';
import { availableFields } from '../../fields/site-fields';
import { faults } from '../../http/faults';
import { jsonBody, jsonPart } from '../../http/message';
import { only, type Segment } from '../../http/path';
import type { ContentType, FieldLink } from '../../store/content-types';
import { plainGuid } from '../../store/documents';
import { fieldByNameOrTitle } from '../../fields/find-field';
import type { Call } from '../call';
import { demandTypeChange, type TypeOwner } from './content-types';

const set = 'SP.ApiData.FieldLinks';

function linkEntity(address: string, link: FieldLink): Entity {
  const own = `${address}/FieldLinks(guid'${link.id}')`;
  return {
    type: 'SP.FieldLink',
    set,
    id: own,
    editLink: own,
    values: {
      DisplayName: null,
      FieldInternalName: link.name,
      Hidden: link.hidden,
      Id: link.id,
      Name: link.name,
      ReadOnly: false,
      Required: link.required,
      ShowInDisplayForm: true,
    },
  };
}

export const fieldLinkCollection = (address: string, type: ContentType): Collection => ({
  set,
  entities: type.fieldLinks.map((link) => linkEntity(address, link)),
});

/** `fieldlinks` of a content type: which columns it has, and how. */
export function fieldLinksResource(
  call: Call,
  owner: TypeOwner,
  address: string,
  type: ContentType,
  step: Segment,
): Resource {
  const { request, stores } = call;
  const save = (links: readonly FieldLink[], push = false): void => {
    demandTypeChange(call, owner);
    stores.core.together(() => {
      const saved = saveContentType(call, owner, { ...type, fieldLinks: links }, type);
      if (push && !owner.list) pushDown(call, owner.web, type, saved);
    });
  };
  const byId = (id: string): Resource => {
    const wanted = plainGuid(id);
    const link = type.fieldLinks.find((one) => one.id === wanted);
    if (!link) throw faults.badArgument('The field link does not exist.');
    const change = () => {
      const body = jsonBody(request);
      const of = (name: string, held: boolean): boolean => (typeof body[name] === 'boolean' ? body[name] : held);
      const changed = { ...link, required: of('Required', link.required), hidden: of('Hidden', link.hidden) };
      save(
        type.fieldLinks.map((one) => (one === link ? changed : one)),
        body['UpdateChildren'] === true,
      );
      return noContent();
    };
    const remove = () => {
      save(type.fieldLinks.filter((one) => one !== link));
      return done();
    };
    const resource = entityResource(linkEntity(address, link), request, { merge: change, remove });
    return {
      ...resource,
      child: (inner) => (inner.name === 'deleteobject' ? method(remove) : (resource.child?.(inner) ?? null)),
    };
  };
  const add = (body: Readonly<Record<string, unknown>>, status: number) => {
    const name = body['FieldInternalName'] ?? body['Name'];
    const fields = owner.list ? stores.fields.ofList(owner.list.id) : availableFields(stores, owner.web);
    const field = fieldByNameOrTitle(fields, typeof name === 'string' ? name : '');
    const link: FieldLink = {
      id: field.fieldId,
      name: field.internalName,
      required: body['Required'] === true,
      hidden: body['Hidden'] === true,
    };
    save(withLink(type, link).fieldLinks, body['UpdateChildren'] === true);
    return one(linkEntity(address, link), request, status);
  };
  if (step.args?.length) return byId(only(step) ?? '');
  return {
    get: () => all(fieldLinkCollection(address, type), request),
    post: () => add(jsonBody(request), 201),
    child: (inner) => {
      if (inner.name === 'getbyid') return byId(only(inner) ?? '');
      if (inner.name === 'add') return method(() => add(jsonPart(request, 'parameters'), 200));
      return null;
    },
  };
}
