import { complex, nothing } from '../answers/answer';
import type { Resource } from '../answers/resource';
import { ServiceError } from '../http/message';
import type { Call } from './call';

const existence = new Set(['exists', 'existsallowthrowforpolicyfailures', 'existswithexception']);

const outOfRange = (): ServiceError =>
  new ServiceError(404, '-2147024809, System.ArgumentException', 'Value does not fall within the expected range.');

/**
 * What a collection's GetById finds for an id that it does not have: in CSOM a null object, which REST reads as
 * `{"odata.null":true}` with status 200. All else that is asked of it is the fault.
 */
export function nowhere({ request }: Call, fault: () => ServiceError = outOfRange): Resource {
  const refuse = (): never => {
    throw fault();
  };
  return {
    get: () => nothing(request),
    post: refuse,
    merge: refuse,
    put: refuse,
    remove: refuse,
    child: () => refuse(),
  };
}

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
