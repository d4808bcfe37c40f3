import { faults } from '../http/faults';
import type { ServiceRequest, ServiceResponse } from '../http/message';
import type { Segment } from '../http/path';
import { complex, linked, one, plain } from './answer';
import { isCollection, type Entity, type Parts } from './entity';

/** A promise only where an answer must wait for the world outside, such as a webhook's receiver. */
type Answer = () => ServiceResponse | Promise<ServiceResponse>;

/** What one address answers, and what lies under it. A verb that is not given is refused. */
export interface Resource {
  readonly child?: (step: Segment) => Resource | null;
  readonly get?: Answer;
  readonly post?: Answer;
  readonly merge?: Answer;
  readonly patch?: Answer;
  readonly put?: Answer;
  readonly remove?: Answer;
}

/** Follows a path from a resource and answers with the last one. A segment that leads nowhere is named in the fault. */
export function walk(
  root: Resource,
  steps: readonly Segment[],
  request: ServiceRequest,
): ServiceResponse | Promise<ServiceResponse> {
  let here = root;
  for (const step of steps) {
    const next = here.child?.(step) ?? null;
    if (next === null) throw faults.noResource(step.raw);
    here = next;
  }
  const answer = answering(here, request.method);
  if (!answer) throw faults.noMethod(request.method, steps.at(-1)?.raw ?? '');
  return answer();
}

function answering(resource: Resource, verb: string): Answer | undefined {
  switch (verb) {
    case 'GET':
    case 'HEAD':
      return resource.get;
    case 'POST':
      return resource.post;
    case 'MERGE':
      return resource.merge;
    case 'PATCH':
      return resource.patch ?? resource.merge;
    case 'PUT':
      return resource.put;
    case 'DELETE':
      return resource.remove;
    default:
      return undefined;
  }
}

/** A method of the API: answers POST only. */
export const method = (post: Answer): Resource => ({ post });

/** A function of the API, which clients call with GET or POST alike. */
export const reading = (get: Answer, child?: Resource['child']): Resource => ({
  get,
  post: get,
  ...(child ? { child } : {}),
});

/** The steps under a resource that has no entity of its own. */
export const steps = (routes: NonNullable<Parts['routes']>): NonNullable<Resource['child']> => {
  return (step) => (Object.hasOwn(routes, step.name) ? routes[step.name]?.(step) : undefined) ?? null;
};

/**
 * An entity as a resource: GET answers it; under it lie its routes, then its links, then its single properties
 * (`web/title`), all by name without regard to case.
 */
export function entityResource(entity: Entity, request: ServiceRequest, verbs: Omit<Resource, 'child'> = {}): Resource {
  const parts = (): Parts => entity.parts?.() ?? {};
  return {
    get: () => one(entity, request),
    ...verbs,
    child: (step) => {
      const held = parts();
      const route = held.routes && Object.hasOwn(held.routes, step.name) ? held.routes[step.name] : undefined;
      if (route) return route(step);
      if (step.args !== null && step.args.length > 0) return null;
      const link = byName(held.links ?? {}, step.name);
      if (link) return linkResource(link[1], request);
      const more = byName(held.more ?? {}, step.name);
      if (more) return valueResource(more[1], more[0], request);
      const value = byName(entity.values, step.name);
      return value ? valueResource(() => value[1], value[0], request) : null;
    },
  };
}

function linkResource(link: () => ReturnType<NonNullable<Parts['links']>[string]>, request: ServiceRequest): Resource {
  return {
    get: () => linked(link(), request),
    child: (step) => {
      const reached = link();
      if (reached === null || isCollection(reached)) return null;
      return entityResource(reached, request).child?.(step) ?? null;
    },
  };
}

const byName = <T>(table: Readonly<Record<string, T>>, name: string): [string, T] | undefined =>
  Object.entries(table).find(([key]) => key.toLowerCase() === name);

/** One property; under it `$value`, its bare text (OData: Requesting a Property's Raw Value). */
function valueResource(read: () => unknown, name: string, request: ServiceRequest): Resource {
  const bare = (): ServiceResponse => {
    const value = read();
    if (value === null || value === undefined) return { status: 204 };
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      throw faults.noResource('$value');
    return { status: 200, raw: { type: 'text/plain;charset=utf-8', content: String(value) } };
  };
  return reading(
    () => valueAnswer(read(), name, request),
    (step) => (step.name === '$value' ? { get: bare } : null),
  );
}

function valueAnswer(value: unknown, name: string, request: ServiceRequest): ServiceResponse {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? complex(value as Record<string, unknown>, request, name, 'Edm.ComplexType')
    : plain(value, request, name, edmType(value));
}

const edmType = (value: unknown): string =>
  typeof value === 'number'
    ? Number.isInteger(value)
      ? 'Edm.Int32'
      : 'Edm.Double'
    : typeof value === 'boolean'
      ? 'Edm.Boolean'
      : 'Edm.String';
