import { walk, type Resource } from '../answers/resource';
import type { ServiceResponse } from '../http/message';
import { readPath, type Segment } from '../http/path';
import { demand, ofWeb, type Call } from './call';
import { contextInfoResource } from './webs/context-info';
import { moveCopyRoots } from './files/move-copy';
import { setLikeResource, setRatingResource } from './items/reputation';
import { smallRoot } from './webs/small-roots';
import { webResource } from './webs/webs';

type Root = (call: Call, step: Segment) => Resource | null;

/** What stands first in a path under `_api/`, by name in small letters. */
const roots: Readonly<Record<string, Root>> = {
  web: (call) => webResource(call, call.web),
  contextinfo: contextInfoResource,
  ...moveCopyRoots,
  'microsoft.office.server.reputationmodel.reputation.setlike': setLikeResource,
  'microsoft.office.server.reputationmodel.reputation.setrating': setRatingResource,
};

/** Answers one request under `_api/`. Faults are thrown as ServiceError. */
export function apiRoute(call: Call): ServiceResponse | Promise<ServiceResponse> {
  // Whoever may not open the web is told nothing of it.
  demand(call, 'open', ofWeb(call.web));
  const root: Resource = {
    child: (step) => (Object.hasOwn(roots, step.name) ? roots[step.name]?.(call, step) : null) ?? smallRoot(call, step),
  };
  return walk(root, readPath(call.request.path, call.request.query), call.request);
}
