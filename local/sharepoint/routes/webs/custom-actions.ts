import { all, done, noContent, nothing, one } from '../../answers/answer';
import type { Entity, Parts } from '../../answers/entity';
import { entityResource, method, steps, type Resource } from '../../answers/resource';
import { jsonBody } from '../../http/message';
import { only, type Segment } from '../../http/path';
import { plainGuid } from '../../store/documents';
import type { Securable } from '../../rights/rights';
import type { Web } from '../../store/webs';
import { demand, ofWeb, type Call } from '../call';
import { nowhere } from '../missing';
import { resourceText } from '../people/user-resource';
import { putWeb } from './web-changes';
import { setBy, textIn } from '../written';

/** Links and scripts that a person adds to a site, a web or a list (SP.UserCustomAction). */
const empty = {
  ClientSideComponentId: '00000000-0000-0000-0000-000000000000',
  ClientSideComponentProperties: '',
  CommandUIExtension: null,
  Description: null,
  Group: null,
  HostProperties: '',
  ImageUrl: null,
  Location: null,
  Name: '',
  RegistrationId: null,
  RegistrationType: 0,
  Rights: { High: '0', Low: '0' },
  ScriptBlock: null,
  ScriptSrc: null,
  Sequence: 0,
  Title: null,
  Url: null,
} as const;

type Action = Readonly<Record<string, unknown>> & { readonly Id: string };
const writable = new Set([...Object.keys(empty), 'Scope', 'Id', 'VersionOfUserCustomAction']);

export interface ActionPlace {
  /** SP.UserCustomActionScope: 2 site, 3 web, 4 list. */
  readonly scope: 2 | 3 | 4;
  /** "Web", "Site", "Web/Lists(guid'…')". */
  readonly address: string;
  /** Whose rights decide, where it is not the web's. */
  readonly of?: Securable;
  /** Where among the web's properties they are kept. */
  readonly key: string;
}

/** `usercustomactions` (@pnp/sp user-custom-actions/types.js). */
export function customActionsOf(call: Call, web: Web, place: ActionPlace): Parts {
  const held = `actions:${place.key}`;
  const actions = (): readonly Action[] =>
    ((call.stores.webs.get(web.id) ?? web).properties?.[held] ?? []) as readonly Action[];
  const put = (next: readonly Action[]): void => {
    demand(call, place.scope === 4 ? 'manageLists' : 'manageWeb', place.of ?? ofWeb(web));
    const now = call.stores.webs.get(web.id) ?? web;
    putWeb(call, { ...now, properties: { ...now.properties, [held]: next } });
  };
  const addressOf = (action: Action): string => `${place.address}/UserCustomActions(guid'${action.Id}')`;
  const entity = (action: Action): Entity => ({
    type: 'SP.UserCustomAction',
    set: 'SP.ApiData.UserCustomActions',
    id: addressOf(action),
    editLink: addressOf(action),
    values: action,
    parts: () => ({
      links: Object.fromEntries(
        (['Title', 'Description'] as const).map((name) => [
          `${name}Resource`,
          () => resourceText(call, addressOf(action), `${name}Resource`, textIn(action, name) ?? ''),
        ]),
      ),
    }),
  });
  const byId = (step: Segment): Resource => {
    const id = plainGuid(only(step) ?? '');
    const action = actions().find((each) => each.Id === id);
    if (!action) return nowhere(call);
    return entityResource(entity(action), call.request, {
      merge: () => {
        const change = Object.fromEntries(setBy(jsonBody(call.request), 'SP.UserCustomAction', writable));
        put(actions().map((each) => (each.Id === id ? { ...each, ...change, Id: id, Scope: place.scope } : each)));
        return noContent();
      },
      remove: () => {
        put(actions().filter((each) => each.Id !== id));
        return done();
      },
    });
  };
  const set = () => ({ set: 'SP.ApiData.UserCustomActions', entities: actions().map(entity) });
  return {
    links: { UserCustomActions: set },
    routes: {
      usercustomactions: (step) =>
        step.args?.length
          ? byId(step)
          : {
              get: () => all(set(), call.request),
              post: () => {
                const given = Object.fromEntries(setBy(jsonBody(call.request), 'SP.UserCustomAction', writable));
                const action: Action = {
                  ...empty,
                  ...given,
                  Id: call.stores.core.newId(),
                  Scope: place.scope,
                  VersionOfUserCustomAction: '16.0.1.0',
                };
                put([...actions(), action]);
                return one(entity(action), call.request, 201);
              },
              child: steps({
                getbyid: byId,
                clear: () =>
                  method(() => {
                    put([]);
                    return nothing(call.request);
                  }),
              }),
            },
    },
  };
}
