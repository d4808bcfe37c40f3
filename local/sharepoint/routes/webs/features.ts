import { all, nothing, one } from '../../answers/answer';
import type { Entity, Parts } from '../../answers/entity';
import { entityResource, method, steps } from '../../answers/resource';
import { ServiceError, jsonBody } from '../../http/message';
import { only, type Segment } from '../../http/path';
import { plainGuid } from '../../store/documents';
import type { Web } from '../../store/webs';
import { demand, ofWeb, type Call } from '../call';
import { nowhere } from '../missing';
import { putWeb } from './web-changes';
import { textIn } from '../written';

/** Features that a new team site has, by scope; a person turns others on and off. */
const first: Readonly<Record<'Web' | 'Site', readonly string[]>> = {
  Web: [
    '00bfea71-4ea5-48d4-a4ad-7ea5c011abe5',
    '00bfea71-d8fe-4fec-8dad-01c19a6e4053',
    'b6917cb1-93a0-4b97-a84d-7cf49975d4ec',
    'e3dc7334-cec5-4d2c-8b90-e4857698fc4e',
  ],
  Site: ['b21b090c-c796-4b0f-ac0f-7ef1659c20ae', '695b6570-a48b-4a8e-8ea5-26ea7fc1d162'],
};

const noFeature = (id: string): ServiceError =>
  new ServiceError(
    404,
    '-2146232832, Microsoft.SharePoint.SPException',
    `Feature with Id '${id}' is not activated in this scope.`,
  );

/** `features` of a web or of the site (@pnp/sp features/types.js). */
export function featuresOf(call: Call, web: Web, scope: 'Web' | 'Site'): Parts {
  const key = `features${scope}`;
  const active = (): readonly string[] => (web.properties?.[key] ?? first[scope]) as readonly string[];
  const entity = (id: string): Entity => ({
    type: 'SP.Feature',
    set: 'SP.ApiData.Features',
    id: `${scope}/Features/GetById(guid'${id}')`,
    editLink: `${scope}/Features/GetById(guid'${id}')`,
    values: { DefinitionId: id },
    parts: () => ({ more: { DisplayName: () => id } }),
  });
  const byId = (step: Segment) => {
    const id = plainGuid(only(step) ?? '');
    return active().includes(id) ? entityResource(entity(id), call.request) : nowhere(call, () => noFeature(id));
  };
  const change = (work: (id: string, force: boolean) => readonly string[]): string => {
    demand(call, 'manageWeb', ofWeb(web));
    const body = jsonBody(call.request);
    const id = plainGuid(textIn(body, 'featureId') ?? '');
    if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw noFeature(id);
    putWeb(call, { ...web, properties: { ...web.properties, [key]: work(id, body['force'] === true) } });
    return id;
  };
  const set = () => ({ set: 'SP.ApiData.Features', entities: active().map(entity) });
  return {
    links: { Features: set },
    routes: {
      features: (step) =>
        step.args?.length
          ? byId(step)
          : {
              get: () => all(set(), call.request),
              child: steps({
                getbyid: byId,
                add: () =>
                  method(() => {
                    const id = change((added, force) => {
                      if (active().includes(added) && !force)
                        throw new ServiceError(
                          400,
                          '-2146233088, System.Data.DuplicateNameException',
                          `Feature with Id '${added}' is already activated in this scope.`,
                        );
                      return [...active().filter((one) => one !== added), added];
                    });
                    return one(entity(id), call.request);
                  }),
                remove: () =>
                  method(() => {
                    change((removed, force) => {
                      if (!active().includes(removed) && !force) throw noFeature(removed);
                      return active().filter((one) => one !== removed);
                    });
                    return nothing(call.request);
                  }),
              }),
            },
    },
  };
}
