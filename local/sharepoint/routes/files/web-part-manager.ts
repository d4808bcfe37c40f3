import { all, plain } from '../../answers/answer';
import { reading, steps, type Resource } from '../../answers/resource';
import { faults } from '../../http/faults';
import { argument, type Segment } from '../../http/path';
import type { Call } from '../call';

/** `getLimitedWebPartManager(scope=1)` of a page: classic web parts are never on one here (@pnp/sp webparts/types.js). */
export function webPartManager(call: Call, step: Segment): Resource {
  const none = (): never => {
    throw faults.badArgument('The Web Part is not on the page.');
  };
  return {
    child: steps({
      scope: () => reading(() => plain(Number(argument(step, 'scope') ?? 1), call.request, 'Scope', 'Edm.Int32')),
      webparts: () => ({
        get: () => all({ set: 'SP.ApiData.WebPartDefinitions', entities: [] }, call.request),
        child: steps({ getbyid: none, getbycontrolid: none }),
      }),
    }),
  };
}
