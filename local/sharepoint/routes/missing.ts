import { complex } from '../answers/answer';
import type { Resource } from '../answers/resource';
import type { ServiceError } from '../http/message';
import type { Call } from './call';

const existence = new Set(['exists', 'existsallowthrowforpolicyfailures', 'existswithexception']);

/**
 * A file or folder that is not there. Everything about it is refused, but for the question whether it exists
 * (`$select=Exists`), which SharePoint answers with false.
 */
export function missingResource(call: Call, type: string, fault: () => ServiceError): Resource {
  const refuse = (): never => {
    throw fault();
  };
  const asked = (call.request.query.get('$select') ?? '').split(',').map((name) => name.trim());
  const onlyExistence = asked.every((name) => existence.has(name.toLowerCase()));
  return {
    get: () =>
      onlyExistence
        ? complex(Object.fromEntries(asked.map((name) => [name, false])), call.request, 'Exists', type)
        : refuse(),
    post: refuse,
    merge: refuse,
    put: refuse,
    remove: refuse,
    child: (step) =>
      step.name === 'exists'
        ? { get: () => complex({ value: false }, call.request, 'Exists', 'Edm.Boolean') }
        : { get: refuse, post: refuse, merge: refuse, put: refuse, remove: refuse, child: () => refuse() },
  };
}
