import { faults } from '../http/faults';
import { jsonBody, type ServiceRequest } from '../http/message';

/**
 * The properties that a body sets on a thing of `type`. `__metadata` belongs to verbose JSON; in other JSON SharePoint takes
 * it for a property that the type does not have (SURFACE.md 3).
 */
export function bodyProperties(request: ServiceRequest, type: string): Readonly<Record<string, unknown>> {
  const body = jsonBody(request);
  const verbose = /odata(?:\.metadata)?=verbose/i.test(request.headers['content-type'] ?? '');
  if ('__metadata' in body && !verbose && !/odata=verbose/i.test(request.headers['accept'] ?? ''))
    throw faults.noProperty('__metadata', type);
  return body;
}
